package vn.lotrinh.reader.document;

import java.util.List;
import vn.lotrinh.reader.document.Draft.DraftCell;
import vn.lotrinh.reader.document.Draft.DraftTable;
import vn.lotrinh.reader.document.LayoutTable.Rules;

/** Reads one table of a Word document. */
final class WordTable {

    private static final int MOST_COLUMNS = 1_000;

    private final WordBody body;
    private final XmlPart xml;
    private final WordStyles styles;
    private final TableBuilder table;
    private final WordFormat format = new WordFormat();
    private boolean ruledCells;
    private boolean deletedRow;
    private int column;

    WordTable(WordBody body, XmlPart xml, WordStyles styles, Budget budget) {
        this.body = body;
        this.xml = xml;
        this.styles = styles;
        this.table = new TableBuilder(budget);
    }

    /** The table that begins here; {@code before} blocks stand before it. */
    DraftTable read(int before) {
        int outside = xml.depth();
        while (xml.nextInside(outside)) {
            if (xml.starts()) {
                readPart();
            }
        }
        List<List<DraftCell>> rows = table.build();
        return new DraftTable(0, rows, LayoutTable.tells(rows, rules(), before));
    }

    private Rules rules() {
        format.inherit(styles.of(format.style()));
        return format.ruled() || ruledCells ? Rules.DRAWN : Rules.NONE;
    }

    private void readPart() {
        switch (xml.name()) {
            case "tblPr" -> format.readInside(xml);
            case "tr" -> startRow();
            case "gridBefore" -> column = Math.clamp(xml.number("val", 0), 0, MOST_COLUMNS);
            case "del" -> deletedRow = true;
            case "tc" -> readCell();
            case "tblGrid", "trPrChange", "tblPrExChange", "sdtPr", "Fallback" -> xml.skip();
            default -> {}
        }
    }

    private void startRow() {
        table.startRow();
        column = 0;
        deletedRow = false;
    }

    private void readCell() {
        if (deletedRow) {
            xml.skip();
            return;
        }
        WordCell cell = new WordCell();
        String text = CellText.of(body.read(cell));
        ruledCells |= cell.ruled();
        if (cell.goesOn()) {
            table.goOn(text, column, column + cell.span());
        } else {
            table.place(text, column, column + cell.span(), 1);
        }
        column += cell.span();
    }
}
