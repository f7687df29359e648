package vn.lotrinh.reader.document;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hwpf.usermodel.BorderCode;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import vn.lotrinh.reader.document.Draft.DraftCell;
import vn.lotrinh.reader.document.Draft.DraftTable;
import vn.lotrinh.reader.document.LayoutTable.Rules;

/** Reads one table of an old Word document. */
final class OldWordTable {

    private static final int SIDES_OF_DATA = 2;

    private final OldWordBody body;
    private final TableBuilder table;
    private boolean ruled;

    OldWordTable(OldWordBody body, Budget budget) {
        this.body = body;
        this.table = new TableBuilder(budget, RichTextRow.TOLERANCE);
    }

    /** The table; {@code before} blocks stand before it. */
    DraftTable read(Table source, int before) {
        int count = source.numRows();
        for (int i = 0; i < count; i++) {
            table.startRow();
            readRow(source.getRow(i));
        }
        List<List<DraftCell>> rows = table.build();
        return new DraftTable(0, rows, LayoutTable.tells(rows, ruled ? Rules.DRAWN : Rules.NONE, before));
    }

    private void readRow(TableRow row) {
        int count = row.numCells();
        for (int i = 0; i < count; ) {
            TableCell cell = row.getCell(i);
            ruled |= ruled(cell);
            StringBuilder text = new StringBuilder(body.textOf(cell));
            int from = cell.getLeftEdge();
            int to = from + cell.getWidth();
            for (i++; i < count && row.getCell(i).isMerged() && !row.getCell(i).isFirstMerged(); i++) {
                text.append(body.textOf(row.getCell(i)));
                to = row.getCell(i).getLeftEdge() + row.getCell(i).getWidth();
            }
            place(cell, text.toString(), from, to);
        }
    }

    private void place(TableCell cell, String text, int from, int to) {
        if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
            table.goOn(text, from, to);
        } else {
            table.place(text, from, to, 1);
        }
    }

    private static boolean ruled(TableCell cell) {
        return Stream.of(cell.getBrcTop(), cell.getBrcBottom(), cell.getBrcLeft(), cell.getBrcRight())
                        .filter(OldWordTable::isLine)
                        .count()
                >= SIDES_OF_DATA;
    }

    private static boolean isLine(BorderCode border) {
        return border != null && border.getBorderType() != 0;
    }
}
