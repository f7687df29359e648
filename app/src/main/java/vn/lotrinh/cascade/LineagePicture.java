package vn.lotrinh.cascade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A lineage as it is drawn: generations are columns, what is implemented on the left of what implements it. A line that passes
 * over a generation has a lane of its own between the boxes there.
 *
 * @param width how wide, in pixels
 * @param height how high
 * @param boxes the directives
 * @param lines what implements what
 */
public record LineagePicture(int width, int height, List<Box> boxes, List<Line> lines) {

    /** How wide a box is: five of them, with what is between, fit beside each other on a page. */
    public static final int BOX_WIDTH = 200;

    /** How high a box is. */
    public static final int BOX_HEIGHT = 74;

    /** More than these are not drawn; the outline has them all. */
    static final int MOST = 48;

    private static final int GAP = 52;
    private static final int BETWEEN = 18;
    private static final int LANE = 4;
    private static final int MARGIN = 10;
    private static final int ROUNDS = 4;
    private static final int LETTERS = 26;
    private static final Pattern COMMITTEE = Pattern.compile("(?iu)(?:uỷ|ủy) ban nhân dân");

    /**
     * A directive.
     *
     * @param node which
     * @param x the left edge
     * @param y the upper edge
     */
    public record Box(long node, int x, int y) {}

    /** A line, as what an SVG path draws. */
    public record Line(String path) {}

    /** Words that fit into a box: long names of bodies as offices abbreviate them, and cut off where that is not enough. */
    public static String shortened(String words) {
        String brief = words.length() <= LETTERS
                ? words
                : COMMITTEE.matcher(words).replaceAll("UBND").strip();
        return brief.length() <= LETTERS
                ? brief
                : brief.substring(0, LETTERS - 1).strip() + "…";
    }

    /** What stands in a column: a directive, or the line from one to another that passes it by. */
    private record Item(long from, long to, int column) {

        private boolean isBox() {
            return from == to;
        }

        private int height() {
            return isBox() ? BOX_HEIGHT : LANE;
        }
    }

    /** Where an item is drawn: its left edge and its middle. */
    private record Spot(int x, int middle) {}

    /** Draws a lineage, or nothing where it is too large or there is only the root. */
    static @Nullable LineagePicture of(Lineage lineage) {
        Map<Long, Integer> generations = lineage.generations();
        if (generations.size() < 2 || generations.size() > MOST) {
            return null;
        }
        List<List<Item>> ways = ways(lineage, generations);
        TreeMap<Integer, List<Item>> columns = columns(generations, ways);
        arrange(columns, neighbours(ways));
        int height =
                columns.values().stream().mapToInt(LineagePicture::height).max().orElse(0) + 2 * MARGIN;
        Map<Item, Spot> spots = new HashMap<>();
        int x = MARGIN;
        for (List<Item> column : columns.values()) {
            int y = (height - height(column)) / 2;
            for (Item item : column) {
                spots.put(item, new Spot(x, y + item.height() / 2));
                y += item.height() + BETWEEN;
            }
            x += BOX_WIDTH + GAP;
        }
        return new LineagePicture(
                x - GAP + MARGIN,
                height,
                boxes(spots),
                ways.stream().map(way -> line(way, spots)).toList());
    }

    private static int height(List<Item> column) {
        return column.stream().mapToInt(Item::height).sum() + (column.size() - 1) * BETWEEN;
    }

    private static List<Box> boxes(Map<Item, Spot> spots) {
        return spots.entrySet().stream()
                .filter(spot -> spot.getKey().isBox())
                .map(spot -> new Box(
                        spot.getKey().from(),
                        spot.getValue().x(),
                        spot.getValue().middle() - BOX_HEIGHT / 2))
                .sorted(Comparator.comparingInt(Box::x).thenComparingInt(Box::y))
                .toList();
    }

    /** Each line from what is implemented to what implements it, column by column. */
    private static List<List<Item>> ways(Lineage lineage, Map<Long, Integer> generations) {
        List<List<Item>> ways = new ArrayList<>();
        lineage.above()
                .forEach((child, parents) -> parents.forEach(parent -> ways.add(way(parent, child, generations))));
        lineage.below()
                .forEach((parent, children) -> children.forEach(child -> ways.add(way(parent, child, generations))));
        return ways;
    }

    private static List<Item> way(long parent, long child, Map<Long, Integer> generations) {
        Item first = box(parent, generations);
        Item last = box(child, generations);
        List<Item> way = new ArrayList<>(List.of(first));
        for (int column = first.column() + 1; column < last.column(); column++) {
            way.add(new Item(parent, child, column));
        }
        way.add(last);
        return way;
    }

    private static Item box(long node, Map<Long, Integer> generations) {
        return new Item(node, node, Objects.requireNonNull(generations.get(node)));
    }

    private static TreeMap<Integer, List<Item>> columns(Map<Long, Integer> generations, List<List<Item>> ways) {
        TreeMap<Integer, List<Item>> columns = new TreeMap<>();
        Stream.concat(
                        generations.keySet().stream().sorted().map(node -> box(node, generations)),
                        ways.stream().flatMap(List::stream).filter(item -> !item.isBox()))
                .forEach(item -> columns.computeIfAbsent(item.column(), _ -> new ArrayList<>())
                        .add(item));
        return columns;
    }

    private static Map<Item, List<Item>> neighbours(List<List<Item>> ways) {
        Map<Item, List<Item>> near = new HashMap<>();
        for (List<Item> way : ways) {
            for (int i = 1; i < way.size(); i++) {
                near.computeIfAbsent(way.get(i), _ -> new ArrayList<>()).add(way.get(i - 1));
                near.computeIfAbsent(way.get(i - 1), _ -> new ArrayList<>()).add(way.get(i));
            }
        }
        return near;
    }

    /** Puts each beside the middle of those that it is linked with, a few times over. */
    private static void arrange(TreeMap<Integer, List<Item>> columns, Map<Item, List<Item>> near) {
        Map<Item, Double> places = new HashMap<>();
        columns.values().forEach(column -> number(column, places));
        for (int round = 0; round < ROUNDS; round++) {
            for (List<Item> column : columns.values()) {
                Map<Item, Double> wanted = new HashMap<>();
                column.forEach(item -> wanted.put(
                        item,
                        near.getOrDefault(item, List.of()).stream()
                                .mapToDouble(other -> places.getOrDefault(other, 0.0))
                                .average()
                                .orElse(places.getOrDefault(item, 0.0))));
                column.sort(Comparator.comparingDouble(item -> wanted.getOrDefault(item, 0.0)));
                number(column, places);
            }
        }
    }

    private static void number(List<Item> column, Map<Item, Double> places) {
        for (int i = 0; i < column.size(); i++) {
            places.put(column.get(i), i - (column.size() - 1) / 2.0);
        }
    }

    /** A curve in every gap between columns, and straight on in a lane. */
    private static Line line(List<Item> way, Map<Item, Spot> spots) {
        Spot last = Objects.requireNonNull(spots.get(way.getFirst()));
        StringBuilder path = new StringBuilder("M" + (last.x() + BOX_WIDTH) + " " + last.middle());
        for (Item item : way.subList(1, way.size())) {
            Spot next = Objects.requireNonNull(spots.get(item));
            int start = last.x() + BOX_WIDTH;
            int bend = (start + next.x()) / 2;
            int end = item.isBox() ? next.x() - 2 : next.x();
            path.append(" C" + bend + " " + last.middle() + " " + bend + " " + next.middle() + " " + end + " "
                    + next.middle());
            if (!item.isBox()) {
                path.append(" H" + (next.x() + BOX_WIDTH));
            }
            last = next;
        }
        return new Line(path.toString());
    }
}
