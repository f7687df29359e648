package vn.lotrinh.cascade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A lineage as it is drawn: generations are columns, what is implemented on the left of what implements it.
 *
 * @param width how wide, in pixels
 * @param height how high
 * @param boxes the directives
 * @param lines what implements what
 */
public record LineagePicture(int width, int height, List<Box> boxes, List<Line> lines) {

    /** How wide a box is. */
    public static final int BOX_WIDTH = 210;

    /** How high a box is. */
    public static final int BOX_HEIGHT = 74;

    /** More than these are not drawn; the outline has them all. */
    static final int MOST = 48;

    private static final int GAP = 76;
    private static final int BETWEEN = 18;
    private static final int MARGIN = 10;
    private static final int BOW = 68;
    private static final int ROUNDS = 4;
    private static final int LETTERS = 27;

    /**
     * A directive.
     *
     * @param node which
     * @param x the left edge
     * @param y the upper edge
     */
    public record Box(long node, int x, int y) {
        private int middle() {
            return y + BOX_HEIGHT / 2;
        }
    }

    /** A line, as what an SVG path draws. */
    public record Line(String path) {}

    /** Words that fit into a box. */
    public static String shortened(String words) {
        return words.length() <= LETTERS
                ? words
                : words.substring(0, LETTERS - 1).strip() + "…";
    }

    /** Draws a lineage, or nothing where it is too large or there is only the root. */
    static @Nullable LineagePicture of(Lineage lineage) {
        Map<Long, Integer> generations = lineage.generations();
        if (generations.size() < 2 || generations.size() > MOST) {
            return null;
        }
        Map<Long, List<Long>> near = neighbours(lineage);
        TreeMap<Integer, List<Long>> columns = new TreeMap<>();
        generations.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> columns.computeIfAbsent(entry.getValue(), _ -> new ArrayList<>())
                        .add(entry.getKey()));
        Map<Long, Double> places = arrange(columns, near);
        int highest = columns.values().stream().mapToInt(List::size).max().orElse(1);
        int height = highest * (BOX_HEIGHT + BETWEEN) - BETWEEN + 2 * MARGIN;
        Map<Long, Box> boxes = new HashMap<>();
        int x = MARGIN;
        for (List<Long> column : columns.values()) {
            int y = (height - column.size() * (BOX_HEIGHT + BETWEEN) + BETWEEN) / 2;
            column.sort(Comparator.comparingDouble(node -> places.getOrDefault(node, 0.0)));
            for (long node : column) {
                boxes.put(node, new Box(node, x, y));
                y += BOX_HEIGHT + BETWEEN;
            }
            x += BOX_WIDTH + GAP;
        }
        List<Line> lines = new ArrayList<>();
        lineage.above().forEach((child, parents) -> parents.forEach(parent -> lines.add(line(boxes, parent, child))));
        lineage.below().forEach((parent, children) -> children.forEach(child -> lines.add(line(boxes, parent, child))));
        return new LineagePicture(
                x - GAP + MARGIN,
                height + BOX_HEIGHT / 2,
                boxes.values().stream()
                        .sorted(Comparator.comparingInt(Box::x).thenComparingInt(Box::y))
                        .toList(),
                lines);
    }

    private static Map<Long, List<Long>> neighbours(Lineage lineage) {
        Map<Long, List<Long>> near = new HashMap<>();
        List.of(lineage.above(), lineage.below())
                .forEach(edges -> edges.forEach((one, others) -> others.forEach(other -> {
                    near.computeIfAbsent(one, _ -> new ArrayList<>()).add(other);
                    near.computeIfAbsent(other, _ -> new ArrayList<>()).add(one);
                })));
        return near;
    }

    /** Puts each beside the middle of those that it is linked with, a few times over. */
    private static Map<Long, Double> arrange(TreeMap<Integer, List<Long>> columns, Map<Long, List<Long>> near) {
        Map<Long, Double> places = new HashMap<>();
        columns.values().forEach(column -> number(column, places));
        for (int round = 0; round < ROUNDS; round++) {
            for (List<Long> column : columns.values()) {
                Map<Long, Double> wanted = new HashMap<>();
                column.forEach(node -> wanted.put(
                        node,
                        near.getOrDefault(node, List.of()).stream()
                                .mapToDouble(other -> places.getOrDefault(other, 0.0))
                                .average()
                                .orElse(places.getOrDefault(node, 0.0))));
                column.sort(Comparator.comparingDouble(node -> wanted.getOrDefault(node, 0.0)));
                number(column, places);
            }
        }
        return places;
    }

    private static void number(List<Long> column, Map<Long, Double> places) {
        for (int i = 0; i < column.size(); i++) {
            places.put(column.get(i), i - (column.size() - 1) / 2.0);
        }
    }

    private static Line line(Map<Long, Box> boxes, long parent, long child) {
        Box from = java.util.Objects.requireNonNull(boxes.get(parent));
        Box to = java.util.Objects.requireNonNull(boxes.get(child));
        int start = from.x() + BOX_WIDTH;
        int bend = Math.max(GAP, to.x() - start) / 2;
        // What passes over a generation bows below the boxes that stand between.
        int bow = to.x() - start > GAP ? BOW : 0;
        return new Line("M" + start + " " + from.middle() + " C" + (start + bend) + " " + (from.middle() + bow) + " "
                + (to.x() - bend) + " " + (to.middle() + bow) + " " + (to.x() - 2) + " " + to.middle());
    }
}
