package vn.lotrinh.reader.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.lotrinh.reader.document.Budget;

/** The grid that ruling lines which meet each other make, with the cells that missing inner lines merge. */
final class Grid {

    /** More lines than this on a page are a drawing. */
    private static final int MOST_STROKES = 3_000;

    private static final float SHORTEST = 6;

    /** No row or column is as narrow as this; nearer lines are one that a scanner bent, or a double one. */
    private static final float SAME = 7.5f;

    /** So much of a cell's side must be ruled. */
    private static final float SIDE = 0.6f;

    private final List<Stroke> level;
    private final List<Stroke> upright;
    private final float[] xs;
    private final float[] ys;

    private Grid(List<Stroke> level, List<Stroke> upright) {
        this.level = level;
        this.upright = upright;
        xs = places(upright, level);
        ys = places(level, upright);
    }

    /** The grids of a page, from top to bottom; a mere frame is none. */
    static List<Grid> of(List<Rule> rules, Budget budget) {
        List<Stroke> level = Stroke.level(rules).stream()
                .filter(stroke -> stroke.length() >= SHORTEST)
                .toList();
        List<Stroke> upright = Stroke.upright(rules).stream()
                .filter(stroke -> stroke.length() >= SHORTEST)
                .toList();
        if (level.size() < 2 || upright.size() < 2 || level.size() + upright.size() > MOST_STROKES) {
            return List.of();
        }
        return components(level, upright, budget).stream()
                .filter(grid -> grid.xs.length > 2 || (grid.ys.length > 3 && grid.xs.length == 2))
                .sorted((a, b) -> Float.compare(a.top(), b.top()))
                .toList();
    }

    private static List<Grid> components(List<Stroke> level, List<Stroke> upright, Budget budget) {
        List<Grid> grids = new ArrayList<>();
        boolean[] levelDone = new boolean[level.size()];
        boolean[] uprightDone = new boolean[upright.size()];
        for (int i = 0; i < level.size(); i++) {
            if (!levelDone[i]) {
                List<Stroke> ownLevel = new ArrayList<>();
                List<Stroke> ownUpright = new ArrayList<>();
                levelDone[i] = true;
                ownLevel.add(level.get(i));
                grow(level, levelDone, ownLevel, upright, uprightDone, ownUpright, budget);
                if (ownLevel.size() >= 2 && ownUpright.size() >= 2) {
                    grids.add(new Grid(ownLevel, ownUpright));
                }
            }
        }
        return grids;
    }

    private static void grow(
            List<Stroke> level,
            boolean[] levelDone,
            List<Stroke> ownLevel,
            List<Stroke> upright,
            boolean[] uprightDone,
            List<Stroke> ownUpright,
            Budget budget) {
        int seenLevel = 0;
        int seenUpright = 0;
        while (seenLevel < ownLevel.size() || seenUpright < ownUpright.size()) {
            budget.check();
            while (seenLevel < ownLevel.size()) {
                take(ownLevel.get(seenLevel++), upright, uprightDone, ownUpright);
            }
            while (seenUpright < ownUpright.size()) {
                take(ownUpright.get(seenUpright++), level, levelDone, ownLevel);
            }
        }
    }

    private static void take(Stroke stroke, List<Stroke> others, boolean[] done, List<Stroke> own) {
        for (int i = 0; i < others.size(); i++) {
            if (!done[i] && stroke.meets(others.get(i))) {
                done[i] = true;
                own.add(others.get(i));
            }
        }
    }

    /** Where the lines of one direction stand; the ends of the other direction bound a grid that is open at a side. */
    private static float[] places(List<Stroke> strokes, List<Stroke> across) {
        float from = (float) across.stream().mapToDouble(Stroke::from).min().orElse(0);
        float to = (float) across.stream().mapToDouble(Stroke::to).max().orElse(0);
        List<Float> sorted = Stream.concat(strokes.stream().map(Stroke::at), Stream.of(from, to))
                .sorted()
                .toList();
        List<Float> places = new ArrayList<>();
        for (float place : sorted) {
            if (places.isEmpty() || place - places.getLast() > SAME) {
                places.add(place);
            }
        }
        float[] result = new float[places.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = places.get(i);
        }
        return result;
    }

    float top() {
        return ys[0];
    }

    float bottom() {
        return ys[ys.length - 1];
    }

    float left() {
        return xs[0];
    }

    float right() {
        return xs[xs.length - 1];
    }

    boolean holds(Word word) {
        return word.centre() > left() && word.centre() < right() && word.middle() > top() && word.middle() < bottom();
    }

    /** The table in this grid with the words of the page that stand in it. */
    RuledTable table(int page, List<Word> words, Budget budget) {
        int rows = ys.length - 1;
        int columns = xs.length - 1;
        budget.cells((long) rows * columns);
        int[][] owner = new int[rows][columns];
        List<int[]> boxes = boxes(owner);
        List<List<Word>> held = new ArrayList<>();
        boxes.forEach(box -> held.add(new ArrayList<>()));
        for (Word word : words) {
            held.get(owner[slot(ys, word.middle())][slot(xs, word.centre())] - 1)
                    .add(word);
        }
        RuledTable table = new RuledTable(page, xs, rows);
        for (int i = 0; i < boxes.size(); i++) {
            int[] box = boxes.get(i);
            table.add(new RuledTable.Cell(
                    box[0], box[1], box[2], box[3], CellText.of(held.get(i), xs[box[1] + box[3]] - xs[box[1]])));
        }
        table.dropSlivers();
        table.dropEmptyTracks();
        return table;
    }

    private static int slot(float[] places, float at) {
        int slot = 0;
        while (slot < places.length - 2 && at >= places[slot + 1]) {
            slot++;
        }
        return slot;
    }

    /** Cells as {row, column, rows, columns}; {@code owner} gets the number of the cell over each place, from 1. */
    private List<int[]> boxes(int[][] owner) {
        List<int[]> boxes = new ArrayList<>();
        for (int row = 0; row < owner.length; row++) {
            for (int column = 0; column < owner[row].length; column++) {
                if (owner[row][column] == 0) {
                    int[] box = box(owner, row, column);
                    boxes.add(box);
                    fill(owner, box, boxes.size());
                }
            }
        }
        return boxes;
    }

    private int[] box(int[][] owner, int row, int column) {
        int columns = 1;
        while (column + columns < owner[row].length
                && owner[row][column + columns] == 0
                && !uprightAt(column + columns, row)) {
            columns++;
        }
        int rows = 1;
        while (row + rows < owner.length && reachesDown(row + rows, column, columns)) {
            rows++;
        }
        return new int[] {row, column, rows, columns};
    }

    private boolean reachesDown(int row, int column, int columns) {
        for (int i = column; i < column + columns; i++) {
            if (levelAt(row, i) || (i > column && uprightAt(i, row))) {
                return false;
            }
        }
        return true;
    }

    private static void fill(int[][] owner, int[] box, int number) {
        for (int row = box[0]; row < box[0] + box[2]; row++) {
            for (int column = box[1]; column < box[1] + box[3]; column++) {
                owner[row][column] = number;
            }
        }
    }

    private boolean uprightAt(int column, int row) {
        return Stroke.cover(upright, xs[column], SAME, ys[row], ys[row + 1]) >= SIDE;
    }

    private boolean levelAt(int row, int column) {
        return Stroke.cover(level, ys[row], SAME, xs[column], xs[column + 1]) >= SIDE;
    }
}
