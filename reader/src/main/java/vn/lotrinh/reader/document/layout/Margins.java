package vn.lotrinh.reader.document.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Where the running text of a page begins and ends, and how far its lines stand apart.
 *
 * @param left where lines after the first of a paragraph begin
 * @param right where full lines end
 * @param indent where first lines of paragraphs begin, or not a number if they are not indented
 * @param pitch from one baseline to the next within a paragraph
 */
record Margins(float left, float right, float indent, float pitch) {

    private static final int GRAIN = 4;

    /** Measures a page; one with little text is measured by its edges. */
    static Margins of(List<Row> rows, Sheet sheet) {
        if (rows.isEmpty()) {
            return new Margins(0.12f * sheet.width(), 0.92f * sheet.width(), Float.NaN, 18);
        }
        List<Row> plain = rows.stream()
                .filter(row -> row.right() - row.left() > 0.4f * sheet.width())
                .toList();
        List<Row> measured = plain.isEmpty() ? rows : plain;
        float left = usual(measured, Row::left, Math::min);
        float right = usual(measured, Row::right, Math::max);
        return new Margins(left, Math.max(right, left + 1), indent(rows, left), pitch(rows));
    }

    private interface Preference {
        float of(float one, float other);
    }

    /** The commonest place of the lines' ends; the outer one when two are common. */
    private static float usual(List<Row> rows, ToDoubleFunction<Row> end, Preference outer) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Row row : rows) {
            int slot = Math.round((float) end.applyAsDouble(row) / GRAIN);
            counts.merge(slot, 2, Integer::sum);
            counts.merge(slot - 1, 1, Integer::sum);
            counts.merge(slot + 1, 1, Integer::sum);
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        float best = Float.NaN;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            if (entry.getValue() * 4 >= most && entry.getValue() >= Math.min(4, most)) {
                float place = entry.getKey() * (float) GRAIN;
                best = Float.isNaN(best) ? place : outer.of(best, place);
            }
        }
        return best;
    }

    private static float pitch(List<Row> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 1; i < rows.size(); i++) {
            float pitch = rows.get(i).bottom() - rows.get(i - 1).bottom();
            if (pitch > 6 && pitch < 40) {
                counts.merge(Math.round(pitch), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(18);
    }

    /** The commonest beginning of lines a little to the right of the others. */
    private static float indent(List<Row> rows, float left) {
        List<Row> indented = rows.stream()
                .filter(row -> row.left() > left + 12 && row.left() < left + 80)
                .toList();
        return indented.size() < 2 ? Float.NaN : usual(indented, Row::left, Math::min);
    }

    boolean hasIndent() {
        return !Float.isNaN(indent);
    }

    boolean atIndent(Line line) {
        return Math.abs(line.left() - indent) < 5;
    }

    float centre() {
        return (left + right) / 2;
    }

    float width() {
        return right - left;
    }
}
