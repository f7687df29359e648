package vn.lotrinh.reader.document.layout;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.layout.RuledTable.Cell;

/** Decides whether a table goes on in the table at the head of the next page, and joins the two. */
final class TableJoin {

    /** Columns may differ so much from page to page, in points. */
    private static final float SHIFT = 9;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern UNFINISHED =
            Pattern.compile("(?U).*([,–\\-(“]|\\b(và|hoặc|của|các|về|số|tại|theo|với))");

    private TableJoin() {}

    /** Adds the rest to the table, if it is its rest. */
    static boolean join(RuledTable table, RuledTable rest) {
        if (table.columns() != rest.columns()) {
            return false;
        }
        int head = repeatedRows(table, rest);
        if (head == 0 && !sameColumns(table, rest)) {
            return false;
        }
        append(table, rest, head);
        return true;
    }

    private static boolean sameColumns(RuledTable table, RuledTable rest) {
        float[] ours = table.edges();
        float[] theirs = rest.edges();
        float shift = ours[0] - theirs[0];
        for (int i = 0; i < ours.length; i++) {
            if (Math.abs(ours[i] - theirs[i] - shift) > SHIFT) {
                return false;
            }
        }
        return true;
    }

    /** How many rows at its head the rest repeats. */
    private static int repeatedRows(RuledTable table, RuledTable rest) {
        int rows = 0;
        while (rows < Math.min(table.rows(), rest.rows()) && sameWords(table.row(rows), rest.row(rows))) {
            rows++;
        }
        return rows;
    }

    private static boolean sameWords(List<Cell> ours, List<Cell> theirs) {
        String words = ours.size() == theirs.size() ? words(ours) : "";
        return !words.isEmpty() && alike(words, words(theirs));
    }

    /** Whether two texts are the same but for what recognition misread: accents, and hardly a letter. */
    private static boolean alike(String ours, String theirs) {
        if (ours.equals(theirs)) {
            return true;
        }
        String one =
                ACCENTS.matcher(Normalizer.normalize(ours, Normalizer.Form.NFD)).replaceAll("");
        String other = ACCENTS.matcher(Normalizer.normalize(theirs, Normalizer.Form.NFD))
                .replaceAll("");
        return one.equalsIgnoreCase(other);
    }

    private static String words(List<Cell> row) {
        StringBuilder words = new StringBuilder();
        row.forEach(cell -> words.append(cell.text()).append('|'));
        return SPACE.matcher(words).replaceAll("").replaceAll("^\\|+$", "");
    }

    private static void append(RuledTable table, RuledTable rest, int head) {
        if (head >= rest.rows()) {
            return;
        }
        List<Cell> cells = rest.cells().stream()
                .filter(cell -> cell.row() >= head)
                .map(cell -> cell.at(cell.row() - head))
                .toList();
        List<Cell> first = cells.stream().filter(cell -> cell.row() == 0).toList();
        int last = table.rows() - 1;
        switch (beginning(table, last, first)) {
            case NEW_ROW -> table.append(cells, rest.rows() - head);
            case REST_OF_ROW -> absorb(table, last, cells, rest.rows() - head);
            case MERGED_DOWN -> hang(table, last, cells, rest.rows() - head);
        }
    }

    /** What the first row of the rest is. */
    private enum Beginning {
        NEW_ROW,
        REST_OF_ROW,
        MERGED_DOWN
    }

    private static Beginning beginning(RuledTable table, int last, List<Cell> first) {
        Cell leftmost =
                first.stream().filter(cell -> cell.column() == 0).findFirst().orElse(null);
        List<Cell> filled =
                first.stream().filter(cell -> !cell.text().isEmpty()).toList();
        if (leftmost == null || filled.isEmpty() || first.size() < 2) {
            return Beginning.NEW_ROW;
        }
        if (!leftmost.text().isEmpty()) {
            return low(filled) && alignsWith(table, last, first) ? Beginning.REST_OF_ROW : Beginning.NEW_ROW;
        }
        if (!alignsWith(table, last, first)) {
            return Beginning.NEW_ROW;
        }
        boolean goesOn = filled.stream().anyMatch(cell -> goesOn(table.covering(last, cell.column()), cell));
        return goesOn || filled.size() * 2 < first.size() ? Beginning.REST_OF_ROW : Beginning.MERGED_DOWN;
    }

    private static boolean low(List<Cell> filled) {
        return filled.stream().allMatch(cell -> Markers.beginsLow(cell.text()) && !Markers.item(cell.text()));
    }

    private static boolean alignsWith(RuledTable table, int last, List<Cell> first) {
        return first.stream().allMatch(cell -> {
            Cell above = table.covering(last, cell.column());
            return above != null && above.column() == cell.column() && above.columnSpan() == cell.columnSpan();
        });
    }

    private static boolean goesOn(@Nullable Cell above, Cell cell) {
        return (Markers.beginsLow(cell.text()) && !Markers.item(cell.text()))
                || (above != null && UNFINISHED.matcher(above.text()).matches());
    }

    /** The first row of the rest is the lower part of the last row. */
    private static void absorb(RuledTable table, int last, List<Cell> cells, int count) {
        table.grow(count - 1);
        for (Cell cell : cells) {
            Cell above = cell.row() == 0 ? table.covering(last, cell.column()) : null;
            if (above == null) {
                table.add(cell.at(cell.row() + last));
            } else {
                table.replace(above, joined(above, cell).down(cell.rowSpan() - 1));
            }
        }
    }

    /** The empty cells of the rest's first row are the lower parts of merged cells above. */
    private static void hang(RuledTable table, int last, List<Cell> cells, int count) {
        table.grow(count);
        for (Cell cell : cells) {
            Cell above = cell.row() == 0 && cell.text().isEmpty() ? table.covering(last, cell.column()) : null;
            if (above == null) {
                table.add(cell.at(cell.row() + last + 1));
            } else {
                table.replace(above, above.down(cell.rowSpan()));
            }
        }
    }

    private static Cell joined(Cell above, Cell below) {
        StringBuilder text = new StringBuilder(above.text());
        CellText.append(text, below.text());
        return above.with(text.toString());
    }
}
