package vn.lotrinh.reader.document.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Draft.DraftCell;
import vn.lotrinh.reader.document.Draft.DraftTable;

/** A table whose cells know their place in its grid; grows when it goes on on the next page. */
final class RuledTable implements Piece {

    /** Narrower than two letters, in points. */
    private static final float SLIVER = 14;

    private final int page;
    private float[] xs;
    private int rows;
    private List<Cell> cells = new ArrayList<>();

    RuledTable(int page, float[] xs, int rows) {
        this.page = page;
        this.xs = xs.clone();
        this.rows = rows;
    }

    /** A cell and the part of the grid that it covers. */
    record Cell(int row, int column, int rowSpan, int columnSpan, String text) {

        boolean covers(int aRow, int aColumn) {
            return aRow >= row && aRow < row + rowSpan && aColumn >= column && aColumn < column + columnSpan;
        }

        Cell at(int newRow) {
            return new Cell(newRow, column, rowSpan, columnSpan, text);
        }

        Cell down(int more) {
            return new Cell(row, column, rowSpan + more, columnSpan, text);
        }

        Cell with(String words) {
            return new Cell(row, column, rowSpan, columnSpan, words);
        }
    }

    void add(Cell cell) {
        cells.add(cell);
    }

    int rows() {
        return rows;
    }

    int columns() {
        return xs.length - 1;
    }

    /** Where its columns begin and end, in points. */
    float[] edges() {
        return xs.clone();
    }

    List<Cell> cells() {
        return cells;
    }

    /** The cells that begin in a row, from left to right. */
    List<Cell> row(int row) {
        return cells.stream()
                .filter(cell -> cell.row() == row)
                .sorted(Comparator.comparingInt(Cell::column))
                .toList();
    }

    @Nullable
    Cell covering(int row, int column) {
        for (Cell cell : cells) {
            if (cell.covers(row, column)) {
                return cell;
            }
        }
        return null;
    }

    void replace(Cell old, Cell by) {
        cells.set(cells.indexOf(old), by);
    }

    /** Puts rows below the last one. */
    void append(List<Cell> others, int count) {
        others.forEach(cell -> cells.add(cell.at(cell.row() + rows)));
        rows += count;
    }

    void grow(int more) {
        rows += more;
    }

    /** Takes out rows and columns in which no cell begins: they come from lines drawn double. */
    void dropEmptyTracks() {
        for (int row = rows - 1; row >= 0; row--) {
            if (noneBegins(Cell::row, row)) {
                dropRow(row);
            }
        }
        for (int column = columns() - 1; column >= 0; column--) {
            if (noneBegins(Cell::column, column)) {
                dropColumn(column);
            }
        }
    }

    /** Takes out columns without words that are too narrow for any: a scanner bent the line beside them. */
    void dropSlivers() {
        for (int column = columns() - 1; column >= 0; column--) {
            if (columns() > 1 && xs[column + 1] - xs[column] < SLIVER && isBare(column)) {
                int sliver = column;
                cells.removeIf(cell -> cell.column() == sliver && cell.columnSpan() == 1);
                dropColumn(column);
            }
        }
    }

    private boolean isBare(int column) {
        return cells.stream()
                .filter(cell -> cell.column() == column && cell.columnSpan() == 1)
                .allMatch(cell -> cell.text().isEmpty());
    }

    private boolean noneBegins(ToIntFunction<Cell> track, int number) {
        return cells.stream().noneMatch(cell -> track.applyAsInt(cell) == number);
    }

    private void dropRow(int row) {
        List<Cell> kept = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell.row() > row) {
                kept.add(cell.at(cell.row() - 1));
            } else if (cell.row() + cell.rowSpan() > row) {
                kept.add(cell.down(-1));
            } else {
                kept.add(cell);
            }
        }
        cells = kept;
        rows--;
    }

    private void dropColumn(int column) {
        List<Cell> kept = new ArrayList<>();
        for (Cell cell : cells) {
            int begin = cell.column() > column ? cell.column() - 1 : cell.column();
            boolean covered = cell.column() <= column && cell.column() + cell.columnSpan() > column;
            int span = covered ? cell.columnSpan() - 1 : cell.columnSpan();
            kept.add(new Cell(cell.row(), begin, cell.rowSpan(), span, cell.text()));
        }
        cells = kept;
        float[] fewer = new float[xs.length - 1];
        System.arraycopy(xs, 0, fewer, 0, column);
        System.arraycopy(xs, column + 1, fewer, column, fewer.length - column);
        xs = fewer;
    }

    @Override
    public DraftTable draft() {
        List<List<DraftCell>> draft = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            draft.add(new ArrayList<>());
        }
        cells.stream()
                .sorted(Comparator.comparingInt(Cell::column))
                .forEach(cell ->
                        draft.get(cell.row()).add(new DraftCell(cell.text(), cell.rowSpan(), cell.columnSpan())));
        return new DraftTable(page, draft, false);
    }
}
