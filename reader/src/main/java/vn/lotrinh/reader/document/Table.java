package vn.lotrinh.reader.document;

import java.util.List;

/**
 * A table whose merged cells are resolved: every row has the same number of cells, and a merged cell stands in each
 * place that it covers.
 *
 * @param span its place in the normalised text; cells are parted by a tab, rows by a line end, and the words of a merged
 *     cell stand once, where the cell begins
 * @param page the page on which it begins, from 1; 0 where the format has no pages
 * @param rows the grid, row by row
 * @param layout whether it only places text side by side (a letterhead, a signature block)
 */
public record Table(Span span, int page, List<List<Cell>> rows, boolean layout) implements Block {

    /**
     * A cell of the grid. The same object stands in each place that a merged cell covers.
     *
     * @param span its words' place in the normalised text; empty where it has none
     * @param row the row in which it begins, from 0
     * @param column the column in which it begins, from 0
     */
    public record Cell(Span span, int row, int column) {}

    /** Copies the grid. */
    public Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The number of columns; 0 for a table without rows. */
    public int columns() {
        return rows.isEmpty() ? 0 : rows.getFirst().size();
    }
}
