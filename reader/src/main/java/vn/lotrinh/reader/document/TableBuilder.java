package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.lotrinh.reader.document.Draft.DraftCell;
import vn.lotrinh.reader.document.Draft.DraftTable;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/**
 * Collects the cells of a table as formats place them, by edges or one after another, and gives the smallest grid that
 * holds them: a row or column in which no cell begins is not kept, so that a span of a million columns costs nothing.
 */
final class TableBuilder {

    private static final int MOST_COLUMNS = 20_000;

    private final Budget budget;
    private final int tolerance;
    private final List<Placed> cells = new ArrayList<>();
    private Map<Integer, Placed> above = new HashMap<>();
    private Map<Integer, Placed> current = new HashMap<>();
    private int[] coveredUntil = new int[8];
    private int row = -1;
    private int flow;
    private int charged;

    TableBuilder(Budget budget) {
        this(budget, 0);
    }

    /** A table whose edges may differ by {@code tolerance} and still be the same edge. */
    TableBuilder(Budget budget, int tolerance) {
        this.budget = budget;
        this.tolerance = tolerance;
    }

    void startRow() {
        startRow(row + 1);
    }

    /** Begins the row of the given number, below all earlier ones. */
    void startRow(int number) {
        row = number;
        flow = 0;
        above = current;
        current = new HashMap<>();
    }

    /** A cell between two edges. */
    void place(String text, int from, int to, int rowSpan) {
        charge();
        Placed cell = new Placed(text, row, from, Math.max(to, from + 1), Math.max(1, rowSpan));
        cells.add(cell);
        current.put(from, cell);
    }

    private void charge() {
        budget.cells(1);
        charged++;
    }

    /** A cell that goes on from the row above; where nothing stands above it is a cell of its own. */
    void goOn(String text, int from, int to) {
        Placed upper = above.get(from);
        if (upper == null || upper.row + upper.rowSpan != row) {
            place(text, from, to, 1);
        } else {
            charge();
            upper.rowSpan++;
            current.put(from, upper);
        }
    }

    /** The next cell of the row, beside those that reach down into it. */
    void add(String text, int columnSpan, int rowSpan) {
        while (flow < coveredUntil.length && coveredUntil[flow] > row) {
            flow++;
        }
        int to = flow + Math.max(1, columnSpan);
        if (to > MOST_COLUMNS) {
            throw new UnreadableDocument(
                    Reason.TOO_MANY_CELLS, Integer.toString(budget.limits().cells()));
        }
        place(text, flow, to, rowSpan);
        cover(flow, to, row + Math.max(1, rowSpan));
        flow = to;
    }

    private void cover(int from, int to, int until) {
        if (to > coveredUntil.length) {
            coveredUntil = Arrays.copyOf(coveredUntil, Math.max(to, 2 * coveredUntil.length));
        }
        Arrays.fill(coveredUntil, from, to, until);
    }

    /** The rows as in a {@link DraftTable}. */
    List<List<DraftCell>> build() {
        int[] columns = edges(cells.stream().mapToInt(cell -> cell.from), tolerance);
        int[] rows = edges(cells.stream().mapToInt(cell -> cell.row), 0);
        budget.cells(Math.max(0L, (long) columns.length * rows.length - charged));
        cells.sort(Comparator.<Placed>comparingInt(cell -> cell.row).thenComparingInt(cell -> cell.from));
        return new Grid(columns, rows).fill();
    }

    private static int[] edges(IntStream positions, int tolerance) {
        int[] sorted = positions.sorted().distinct().toArray();
        int kept = 0;
        for (int position : sorted) {
            if (kept == 0 || position - sorted[kept - 1] > tolerance) {
                sorted[kept++] = position;
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private final class Grid {

        private final int[] columns;
        private final int[] rows;
        private final int[] filledUntil;
        private final List<List<DraftCell>> grid = new ArrayList<>();

        Grid(int[] columns, int[] rows) {
            this.columns = columns;
            this.rows = rows;
            this.filledUntil = new int[columns.length];
        }

        List<List<DraftCell>> fill() {
            for (int ignored : rows) {
                grid.add(new ArrayList<>());
            }
            int next = 0;
            for (int r = 0; r < rows.length; r++) {
                int column = 0;
                for (; next < cells.size() && cells.get(next).row == rows[r]; next++) {
                    column = put(cells.get(next), r, column);
                }
            }
            return grid;
        }

        /** Puts a cell into its row and gives the column after it. */
        private int put(Placed cell, int r, int column) {
            int from = fillGap(r, column, indexOf(columns, cell.from, tolerance));
            int to = Math.max(from + 1, firstAtOrAfter(columns, cell.to - tolerance));
            int until = firstAtOrAfter(rows, cell.row + cell.rowSpan);
            grid.get(r).add(new DraftCell(cell.text, until - r, to - from));
            Arrays.fill(filledUntil, Math.min(from, columns.length), Math.min(to, columns.length), until);
            return to;
        }

        private int fillGap(int r, int column, int until) {
            int at = column;
            for (; at < until; at++) {
                if (filledUntil[at] <= r) {
                    grid.get(r).add(DraftCell.of(""));
                }
            }
            return at;
        }
    }

    private static int indexOf(int[] edges, int position, int tolerance) {
        int at = firstAtOrAfter(edges, position - tolerance);
        return Math.min(at, edges.length - 1);
    }

    private static int firstAtOrAfter(int[] edges, int position) {
        int found = Arrays.binarySearch(edges, position);
        return found >= 0 ? found : -found - 1;
    }

    private static final class Placed {

        private final String text;
        private final int row;
        private final int from;
        private final int to;
        private int rowSpan;

        Placed(String text, int row, int from, int to, int rowSpan) {
            this.text = text;
            this.row = row;
            this.from = from;
            this.to = to;
            this.rowSpan = rowSpan;
        }
    }
}
