package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftParagraph;
import vn.lotrinh.reader.document.Draft.DraftTable;
import vn.lotrinh.reader.document.Draft.Follows;

/**
 * The cells of a sheet that have words, and the regions that are merged. Where the table begins is told by its header:
 * the first row with at least three filled cells, or two where no row has more.
 */
final class Sheet {

    static final int MOST_ROWS = 1_048_576;
    static final int MOST_COLUMNS = 16_384;

    private static final int CELLS_OF_HEADER = 3;

    private final NavigableMap<Integer, NavigableMap<Integer, String>> rows = new TreeMap<>();
    private final Map<Long, Region> regions = new HashMap<>();

    void put(int row, int column, String text) {
        rows.computeIfAbsent(row, ignored -> new TreeMap<>()).put(column, text);
    }

    void merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        Region region = new Region(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
        regions.put(key(firstRow, firstColumn), region);
    }

    private static long key(int row, int column) {
        return (long) row * MOST_COLUMNS + column;
    }

    private Region region(int row, int column) {
        return regions.getOrDefault(key(row, column), new Region(row, column, 1, 1));
    }

    /** Titles, then the table. */
    List<DraftBlock> blocks(Budget budget) {
        List<DraftBlock> blocks = new ArrayList<>();
        int header = header();
        NavigableMap<Integer, NavigableMap<Integer, String>> above = rows.headMap(header, false);
        TableBuilder sideBySide = new TableBuilder(budget);
        boolean placed = false;
        for (Map.Entry<Integer, NavigableMap<Integer, String>> row : above.entrySet()) {
            if (row.getValue().size() > 1) {
                place(sideBySide, row.getKey(), row.getValue());
                placed = true;
                continue;
            }
            if (placed) {
                blocks.add(new DraftTable(0, sideBySide.build(), true));
                sideBySide = new TableBuilder(budget);
                placed = false;
            }
            row.getValue().forEach((column, text) -> blocks.add(title(row.getKey(), column, text)));
        }
        if (placed) {
            blocks.add(new DraftTable(0, sideBySide.build(), true));
        }
        if (header < MOST_ROWS) {
            blocks.add(new DraftTable(0, table(header, budget).build(), false));
        }
        return blocks;
    }

    /** The first row of the table; beyond all rows where there is none. */
    private int header() {
        int widest = rows.values().stream().mapToInt(Map::size).max().orElse(0);
        int wanted = Math.clamp(widest, 2, CELLS_OF_HEADER);
        return rows.entrySet().stream()
                .filter(row -> row.getValue().size() >= wanted)
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(MOST_ROWS);
    }

    private DraftParagraph title(int row, int column, String text) {
        boolean centred = region(row, column).columns > 1;
        return new DraftParagraph(text, 0, Follows.PARAGRAPH, new Style(0, centred, false));
    }

    private TableBuilder table(int header, Budget budget) {
        TableBuilder table = new TableBuilder(budget);
        rows.tailMap(header, true).forEach((row, cells) -> place(table, row, cells));
        return table;
    }

    private void place(TableBuilder table, int row, NavigableMap<Integer, String> cells) {
        table.startRow(row);
        cells.forEach((column, text) -> {
            Region region = region(row, column);
            table.place(text, column, column + region.columns, region.rows);
        });
    }

    /** A merged region by its first cell, and how far it reaches. */
    private record Region(int row, int column, int rows, int columns) {}
}
