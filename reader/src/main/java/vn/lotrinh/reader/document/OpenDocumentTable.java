package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.List;
import vn.lotrinh.reader.document.Draft.DraftCell;
import vn.lotrinh.reader.document.Draft.DraftTable;
import vn.lotrinh.reader.document.LayoutTable.Rules;

/** Reads one table of an OpenDocument text. */
final class OpenDocumentTable {

    /** Far beyond any table; keeps the positions of columns in an int. */
    private static final int MOST = 10_000_000;

    private final OpenDocumentBody body;
    private final XmlPart xml;
    private final OpenDocumentStyles styles;
    private final TableBuilder table;
    private boolean ruled;

    OpenDocumentTable(OpenDocumentBody body, XmlPart xml, OpenDocumentStyles styles, Budget budget) {
        this.body = body;
        this.xml = xml;
        this.styles = styles;
        this.table = new TableBuilder(budget);
    }

    /** The table that begins here; {@code before} blocks stand before it. */
    DraftTable read(int before) {
        int outside = xml.depth();
        while (xml.nextInside(outside)) {
            if (xml.starts("table-row")) {
                readRow();
            }
        }
        List<List<DraftCell>> rows = table.build();
        return new DraftTable(0, rows, LayoutTable.tells(rows, ruled ? Rules.DRAWN : Rules.NONE, before));
    }

    private void readRow() {
        int repeated = repeated("number-rows-repeated");
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        int outside = xml.depth();
        while (xml.nextInside(outside)) {
            if (xml.starts("table-cell")) {
                column = readCell(cells, column);
            } else if (xml.starts("covered-table-cell")) {
                column = Math.min(MOST, column + repeated("number-columns-repeated"));
                xml.skip();
            }
        }
        boolean blank = cells.stream().allMatch(cell -> cell.text.isBlank());
        for (int i = 0; i < (blank ? 1 : repeated); i++) {
            table.startRow();
            cells.forEach(this::place);
        }
    }

    private int readCell(List<Cell> cells, int column) {
        int repeated = repeated("number-columns-repeated");
        int rows = Math.clamp(xml.number("number-rows-spanned", 1), 1, MOST);
        int columns = Math.clamp(xml.number("number-columns-spanned", 1), 1, MOST);
        ruled |= styles.ruled(xml.attribute("style-name"));
        String text = CellText.of(body.read());
        cells.add(new Cell(text, column, columns, text.isBlank() ? 1 : repeated, rows));
        return Math.min(MOST, column + repeated);
    }

    private void place(Cell cell) {
        for (int i = 0; i < cell.repeated; i++) {
            table.place(cell.text, cell.column + i, cell.column + i + cell.columns, cell.rows);
        }
    }

    private int repeated(String name) {
        return Math.clamp(xml.number(name, 1), 1, MOST);
    }

    private record Cell(String text, int column, int columns, int repeated, int rows) {}
}
