package vn.lotrinh.reader.document.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A ruling line reduced to one direction.
 *
 * @param at its y if it lies level, its x if it stands upright
 * @param from the smaller coordinate along it
 * @param to the larger one
 */
record Stroke(float at, float from, float to) {

    /** Lines nearer than this are one line drawn in pieces or drawn double. */
    static final float TOLERANCE = 3;

    static List<Stroke> level(List<Rule> rules) {
        return merged(rules.stream()
                .filter(Rule::level)
                .map(rule -> new Stroke((rule.top() + rule.bottom()) / 2, rule.left(), rule.right())));
    }

    static List<Stroke> upright(List<Rule> rules) {
        return merged(rules.stream()
                .filter(rule -> !rule.level())
                .map(rule -> new Stroke((rule.left() + rule.right()) / 2, rule.top(), rule.bottom())));
    }

    private static List<Stroke> merged(Stream<Stroke> pieces) {
        List<Stroke> sorted =
                pieces.sorted(Comparator.comparingDouble(Stroke::at)).toList();
        List<Stroke> merged = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at - sorted.get(start).at > TOLERANCE) {
                chain(sorted.subList(start, i), merged);
                start = i;
            }
        }
        return merged;
    }

    private static void chain(List<Stroke> collinear, List<Stroke> merged) {
        double at = collinear.stream().mapToDouble(Stroke::at).average().orElse(0);
        List<Stroke> sorted = collinear.stream()
                .sorted(Comparator.comparingDouble(Stroke::from))
                .toList();
        Stroke open = null;
        for (Stroke piece : sorted) {
            if (open != null && piece.from <= open.to + TOLERANCE) {
                open = new Stroke((float) at, open.from, Math.max(open.to, piece.to));
            } else {
                if (open != null) {
                    merged.add(open);
                }
                open = new Stroke((float) at, piece.from, piece.to);
            }
        }
        if (open != null) {
            merged.add(open);
        }
    }

    float length() {
        return to - from;
    }

    /** Whether this line and one of the other direction meet or cross. */
    boolean meets(Stroke other) {
        return at >= other.from - TOLERANCE
                && at <= other.to + TOLERANCE
                && other.at >= from - TOLERANCE
                && other.at <= to + TOLERANCE;
    }

    /** The share of {@code [start, end]} that strokes cover which are at most {@code aside} off {@code place}. */
    static float cover(List<Stroke> strokes, float place, float aside, float start, float end) {
        float covered = 0;
        for (Stroke stroke : strokes) {
            if (Math.abs(stroke.at - place) <= aside) {
                covered += Math.max(0, Math.min(end, stroke.to) - Math.max(start, stroke.from));
            }
        }
        return covered / Math.max(0.1f, end - start);
    }
}
