package vn.lotrinh.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lotrinh.organization.UnitEvent;

/**
 * A genealogy as it is drawn: generations are columns from left to right, and between two columns each event is a point
 * in which lines meet.
 *
 * @param width how wide, in pixels
 * @param height how high
 * @param boxes the units
 * @param joints the events
 * @param lines what passed
 */
public record GenealogyPicture(int width, int height, List<Box> boxes, List<Joint> joints, List<Line> lines) {

    /** How wide a box is. */
    public static final int BOX_WIDTH = 216;

    /** How high a box is. */
    public static final int BOX_HEIGHT = 84;

    private static final int GAP = 236;
    private static final int ASIDE = 60;
    private static final int BETWEEN = 22;
    private static final int CAPTION_LINE = 16;
    private static final int LETTER = 7;
    private static final int MARGIN = 12;
    private static final int HEADROOM = 34;
    private static final int NAME_LETTERS = 25;
    private static final int NAME_LINES = 3;
    private static final int CAPTION_LETTERS = 34;
    private static final int CAPTION_LINES = 2;
    private static final int BETWEEN_JOINTS = 52;

    /**
     * A unit.
     *
     * @param unit the unit
     * @param x the left edge
     * @param y the upper edge
     * @param name its name in lines
     * @param caption the words of the part that passed, in lines
     * @param own whether it is the unit whose picture it is
     */
    public record Box(long unit, int x, int y, List<String> name, List<String> caption, boolean own) {
        private int middle() {
            return y + BOX_HEIGHT / 2;
        }
    }

    /**
     * An event.
     *
     * @param event the event
     * @param taker a unit that took
     * @param x the point
     * @param y the point
     * @param label the middle of its words
     */
    public record Joint(UnitEvent event, long taker, int x, int y, int label) {
        /** How wide words of so many letters about are. */
        public int plate(String words) {
            return words.length() * LETTER + LETTER;
        }
    }

    /**
     * A line.
     *
     * @param path what an SVG path draws
     * @param part whether only a part passed
     * @param arrow whether it ends at the unit that took
     */
    public record Line(String path, boolean part, boolean arrow) {}

    /** Draws a genealogy. */
    static GenealogyPicture of(Genealogy genealogy, Sight sight) {
        Map<Long, List<String>> captions = captions(genealogy);
        Map<Long, Box> boxes = boxes(genealogy, sight, captions);
        int first = genealogy.generations().keySet().stream()
                .min(Comparator.naturalOrder())
                .orElse(0);
        List<Joint> joints = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        Map<Integer, Map<Long, List<Genealogy.Link>>> gaps = new HashMap<>();
        for (Genealogy.Link link : genealogy.links()) {
            int to = genealogy.generation(link.to());
            if (genealogy.generation(link.from()) < to) {
                gaps.computeIfAbsent(to, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(link.event().id(), _ -> new ArrayList<>())
                        .add(link);
            }
        }
        gaps.forEach((to, events) -> {
            int right = MARGIN + (to - first) * (BOX_WIDTH + GAP);
            List<Joint> inGap = spread(events.values().stream()
                    .map(links -> joint(links, right, boxes))
                    .sorted(Comparator.comparingInt(Joint::y))
                    .toList());
            joints.addAll(inGap);
            inGap.forEach(joint -> lines(joint, links(events, joint), boxes, lines));
        });
        int bottom = boxes.values().stream()
                .mapToInt(box -> box.y() + BOX_HEIGHT + box.caption().size() * CAPTION_LINE)
                .max()
                .orElse(0);
        int lowest = joints.stream().mapToInt(Joint::y).max().orElse(0);
        int right = boxes.values().stream().mapToInt(Box::x).max().orElse(0);
        return new GenealogyPicture(
                right + BOX_WIDTH + MARGIN,
                Math.max(bottom, lowest) + MARGIN,
                List.copyOf(boxes.values()),
                joints,
                lines);
    }

    /** Where several come together, the words stand behind the point; where they part, before it. */
    private static Joint joint(List<Genealogy.Link> links, int right, Map<Long, Box> boxes) {
        Genealogy.Link first = links.getFirst();
        boolean many = links.stream().map(Genealogy.Link::from).distinct().count() > 1;
        int x = many ? right - GAP + ASIDE : right - ASIDE;
        int label = many ? right - (GAP - ASIDE) / 2 : right - GAP + (GAP - ASIDE) / 2;
        return new Joint(first.event(), first.to(), x, between(links, boxes), label);
    }

    private static List<Genealogy.Link> links(Map<Long, List<Genealogy.Link>> events, Joint joint) {
        return events.getOrDefault(joint.event().id(), List.of());
    }

    /** The words of a part stand at the end of the line that lies further from the unit. */
    private static Map<Long, List<String>> captions(Genealogy genealogy) {
        Map<Long, List<String>> words = new HashMap<>();
        for (Genealogy.Link link : genealogy.links()) {
            if (!link.words().isEmpty()) {
                long outer = genealogy.generation(link.to()) > 0 ? link.to() : link.from();
                List<String> said = words.computeIfAbsent(outer, _ -> new ArrayList<>());
                link.words().stream().filter(word -> !said.contains(word)).forEach(said::add);
            }
        }
        Map<Long, List<String>> captions = new HashMap<>();
        words.forEach(
                (unit, said) -> captions.put(unit, wrapped(String.join(", ", said), CAPTION_LETTERS, CAPTION_LINES)));
        return captions;
    }

    private static Map<Long, Box> boxes(Genealogy genealogy, Sight sight, Map<Long, List<String>> captions) {
        int highest = genealogy.generations().values().stream()
                .mapToInt(units -> height(units, captions))
                .max()
                .orElse(0);
        Map<Long, Box> boxes = new LinkedHashMap<>();
        int column = 0;
        for (List<Long> units : genealogy.generations().values()) {
            int y = HEADROOM + (highest - height(units, captions)) / 2;
            for (long unit : units) {
                List<String> caption = captions.getOrDefault(unit, List.of());
                boxes.put(
                        unit,
                        new Box(
                                unit,
                                MARGIN + column * (BOX_WIDTH + GAP),
                                y,
                                wrapped(sight.name(unit), NAME_LETTERS, NAME_LINES),
                                caption,
                                unit == genealogy.unit()));
                y += BOX_HEIGHT + caption.size() * CAPTION_LINE + BETWEEN;
            }
            column++;
        }
        return boxes;
    }

    private static int height(List<Long> units, Map<Long, List<String>> captions) {
        return units.stream()
                        .mapToInt(unit -> BOX_HEIGHT
                                + BETWEEN
                                + captions.getOrDefault(unit, List.of()).size() * CAPTION_LINE)
                        .sum()
                - BETWEEN;
    }

    private static int between(List<Genealogy.Link> links, Map<Long, Box> boxes) {
        double froms = links.stream()
                .map(Genealogy.Link::from)
                .distinct()
                .mapToInt(unit -> box(boxes, unit).middle())
                .average()
                .orElse(0);
        double tos = links.stream()
                .map(Genealogy.Link::to)
                .distinct()
                .mapToInt(unit -> box(boxes, unit).middle())
                .average()
                .orElse(0);
        return (int) Math.round((froms + tos) / 2);
    }

    private static Box box(Map<Long, Box> boxes, long unit) {
        Box box = boxes.get(unit);
        if (box == null) {
            throw new IllegalStateException("Not in the picture: " + unit);
        }
        return box;
    }

    private static List<Joint> spread(List<Joint> joints) {
        List<Joint> spread = new ArrayList<>();
        for (Joint joint : joints) {
            int y = spread.isEmpty()
                    ? Math.max(joint.y(), HEADROOM + CAPTION_LINE)
                    : Math.max(joint.y(), spread.getLast().y() + BETWEEN_JOINTS);
            spread.add(new Joint(joint.event(), joint.taker(), joint.x(), y, joint.label()));
        }
        return spread;
    }

    private static void lines(Joint joint, List<Genealogy.Link> links, Map<Long, Box> boxes, List<Line> lines) {
        boolean single = links.stream().map(Genealogy.Link::from).distinct().count() == 1;
        links.stream().map(Genealogy.Link::from).distinct().forEach(from -> {
            Box box = box(boxes, from);
            boolean part = links.stream().filter(link -> link.from() == from).allMatch(Genealogy.Link::isPart);
            lines.add(new Line(curve(box.x() + BOX_WIDTH, box.middle(), joint.x(), joint.y()), part && !single, false));
        });
        links.stream().map(Genealogy.Link::to).distinct().forEach(to -> {
            Box box = box(boxes, to);
            boolean part = links.stream().filter(link -> link.to() == to).allMatch(Genealogy.Link::isPart);
            lines.add(new Line(curve(joint.x(), joint.y(), box.x() - 2, box.middle()), part, true));
        });
    }

    private static String curve(int x1, int y1, int x2, int y2) {
        int half = (x1 + x2) / 2;
        return "M" + x1 + " " + y1 + "C" + half + " " + y1 + " " + half + " " + y2 + " " + x2 + " " + y2;
    }

    /** Words in lines of at most so many letters; what finds no place is cut off with an ellipsis. */
    static List<String> wrapped(String words, int letters, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                if (lines.size() + 1 == most) {
                    return cut(lines, line, letters);
                }
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> cut(List<String> lines, StringBuilder last, int letters) {
        String kept = last.length() >= letters ? last.substring(0, letters - 1) : last.toString();
        lines.add(kept + "…");
        return lines;
    }
}
