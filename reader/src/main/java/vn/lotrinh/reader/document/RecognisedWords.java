package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.lotrinh.reader.document.layout.Rule;
import vn.lotrinh.reader.document.layout.Word;

/** Reads what the recognition program printed, drops its noise, and sets its lines straight. */
final class RecognisedWords {

    private static final int COLUMNS = 12;
    private static final Pattern SYMBOLS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern RULES = Pattern.compile("[|_\\\\\\[\\]{}¦~=‘’'`.,:;—–-]+");
    private static final Pattern UNDERSCORES = Pattern.compile("^_+|_+$");
    private static final Pattern DEEP = Pattern.compile("(?U).*[gjpqyQ,;ạặậẹệịọộợụựỵ()].*");

    private final List<List<Box>> lines = new ArrayList<>();
    private final float usualSize;
    private final float slope;

    /** A word as the program prints it; in dots. */
    private record Box(String text, float left, float top, float width, float height, float confidence) {

        float right() {
            return left + width;
        }

        float bottom() {
            return top + height;
        }

        boolean noise() {
            boolean symbols = SYMBOLS.matcher(text).matches();
            return text.isBlank()
                    || (confidence < 15 && symbols)
                    || (confidence < 50 && RULES.matcher(text).matches() && !text.equals("-"))
                    || text.chars().allMatch(letter -> letter == '|' || letter == '_')
                    || height > Scan.DPI / 2f;
        }
    }

    RecognisedWords(String printed) {
        Map<String, List<Box>> byLine = new LinkedHashMap<>();
        for (String row : printed.split("\n", -1)) {
            String[] columns = row.split("\t", COLUMNS);
            if (columns.length == COLUMNS && columns[0].equals("5")) {
                Box box = box(columns);
                if (!box.noise()) {
                    byLine.computeIfAbsent(columns[2] + " " + columns[3] + " " + columns[4], key -> new ArrayList<>())
                            .add(box);
                }
            }
        }
        lines.addAll(byLine.values());
        usualSize = median(lines.stream().map(RecognisedWords::size).toList(), 0.18f * Scan.DPI);
        slope = median(
                lines.stream()
                        .filter(line -> line.size() > 4)
                        .map(RecognisedWords::slope)
                        .toList(),
                0);
    }

    private static Box box(String[] columns) {
        return new Box(
                UNDERSCORES.matcher(columns[11].strip()).replaceAll(""),
                number(columns[6]),
                number(columns[7]),
                number(columns[8]),
                number(columns[9]),
                number(columns[10]));
    }

    private static float number(String digits) {
        try {
            return Float.parseFloat(digits);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The size of the font, from the heights of a line's words. */
    private static float size(List<Box> line) {
        List<Float> heights = line.stream().map(Box::height).sorted().toList();
        return heights.get(heights.size() * 3 / 4) / 0.92f;
    }

    private static float slope(List<Box> line) {
        Box first = line.getFirst();
        Box last = line.getLast();
        float run = last.left + last.width / 2 - first.left - first.width / 2;
        float slope =
                run < Scan.DPI ? 0 : (baseline(line.reversed().subList(0, 3)) - baseline(line.subList(0, 3))) / run;
        return Math.abs(slope) < 0.05f ? slope : 0;
    }

    /** Where the letters of a line stand. */
    private static float baseline(List<Box> line) {
        List<Float> bottoms = line.stream()
                .filter(box -> !DEEP.matcher(box.text).matches()
                        && !SYMBOLS.matcher(box.text).matches())
                .map(Box::bottom)
                .toList();
        return median(bottoms, median(line.stream().map(Box::bottom).toList(), 0) - 0.1f * size(line));
    }

    private static float median(List<Float> values, float whenNone) {
        return values.isEmpty() ? whenNone : values.stream().sorted().toList().get(values.size() / 2);
    }

    /** The words in points, on level lines. */
    List<Word> words() {
        List<Word> words = new ArrayList<>();
        for (List<Box> line : lines) {
            float own = size(line);
            float size = own > 0.8f * usualSize && own < 1.3f * usualSize ? usualSize : own;
            List<Box> level = line.stream().map(this::levelled).toList();
            float baseline = baseline(level);
            level.forEach(box -> words.add(new Word(
                    box.text,
                    box.left * Scan.POINTS,
                    (baseline - 0.72f * size) * Scan.POINTS,
                    box.right() * Scan.POINTS,
                    (baseline + 0.2f * size) * Scan.POINTS,
                    size * Scan.POINTS,
                    false,
                    false)));
        }
        return words;
    }

    private Box levelled(Box box) {
        float middle = box.left + box.width / 2;
        return new Box(
                box.text,
                box.left + slope * (box.top + box.height / 2),
                box.top - slope * middle,
                box.width,
                box.height,
                box.confidence);
    }

    /** The ruling lines of the same picture, levelled as the words are. */
    List<Rule> levelled(List<Rule> rules) {
        return rules.stream().map(this::levelled).toList();
    }

    private Rule levelled(Rule rule) {
        float x = slope * (rule.top() + rule.bottom()) / 2;
        float y = -slope * (rule.left() + rule.right()) / 2;
        return new Rule(rule.left() + x, rule.top() + y, rule.right() + x, rule.bottom() + y);
    }
}
