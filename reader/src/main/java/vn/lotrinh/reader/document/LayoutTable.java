package vn.lotrinh.reader.document;

import java.util.List;
import java.util.regex.Pattern;
import vn.lotrinh.reader.document.Draft.DraftCell;

/** Tells a table that only places text side by side (a letterhead, a signature block) from a table of data. */
final class LayoutTable {

    private static final int FIRST_BLOCKS = 2;
    private static final int ROWS_OF_DATA = 3;
    private static final int CELLS_OF_DATA = 3;

    private static final Pattern HEAD_OR_FOOT = Pattern.compile(
            "nơi\\s+nhận|cộng\\s+h(?:òa|oà)\\s+xã\\s+hội", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A first cell like this heads a column of ordinal numbers. */
    private static final Pattern ORDINAL_COLUMN =
            Pattern.compile("(?:s(?:ố\\s+)?)?(?:tt|thứ\\s+tự)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What the file says about the rules of a table. */
    enum Rules {
        DRAWN,
        NONE,
        UNKNOWN
    }

    private LayoutTable() {}

    /**
     * Whether a table only places text.
     *
     * @param before how many blocks stand before it
     */
    static boolean tells(List<List<DraftCell>> rows, Rules rules, int before) {
        if (hasOrdinalColumn(rows) || fillsSeveralColumns(rows)) {
            return false;
        }
        return rules == Rules.NONE || (columns(rows) <= 2 && (before < FIRST_BLOCKS || isHeadOrFoot(rows)));
    }

    private static boolean hasOrdinalColumn(List<List<DraftCell>> rows) {
        return !rows.isEmpty()
                && !rows.getFirst().isEmpty()
                && ORDINAL_COLUMN
                        .matcher(rows.getFirst().getFirst().text().strip())
                        .matches();
    }

    /** Some programs draw no rules at all: rows of three filled cells are data all the same. */
    private static boolean fillsSeveralColumns(List<List<DraftCell>> rows) {
        return rows.stream().filter(LayoutTable::fillsSeveralCells).count() >= ROWS_OF_DATA;
    }

    private static boolean fillsSeveralCells(List<DraftCell> row) {
        return row.stream().filter(cell -> !cell.text().isBlank()).count() >= CELLS_OF_DATA;
    }

    private static int columns(List<List<DraftCell>> rows) {
        return rows.stream().mapToInt(LayoutTable::width).max().orElse(0);
    }

    private static int width(List<DraftCell> row) {
        return row.stream().mapToInt(DraftCell::columnSpan).sum();
    }

    private static boolean isHeadOrFoot(List<List<DraftCell>> rows) {
        return rows.stream()
                .flatMap(List::stream)
                .anyMatch(cell -> HEAD_OR_FOOT.matcher(cell.text()).find());
    }
}
