package vn.lotrinh.reader.document.layout;

import java.util.List;

/** Joins the lines of a cell. */
final class CellText {

    private CellText() {}

    /** What a cell leaves empty at both sides together. */
    private static final float PADDING = 14;

    /**
     * Lines joined by a space; an item of a list, and a paragraph after a line that had room for its first word, begin a
     * line of their own.
     *
     * @param width of the cell
     */
    static String of(List<Word> words, float width) {
        StringBuilder text = new StringBuilder();
        List<Line> lines = Rows.of(words).stream().map(Row::line).toList();
        float widest = (float) lines.stream().mapToDouble(CellText::width).max().orElse(0);
        Line before = null;
        for (Line line : lines) {
            if (before != null && endsParagraph(before, line, Math.max(widest, width - PADDING))) {
                text.append('\n').append(line.text());
            } else {
                append(text, line.text());
            }
            before = line;
        }
        return text.toString();
    }

    private static boolean endsParagraph(Line before, Line line, float room) {
        Word first = line.words().getFirst();
        float needed = first.right() - first.left() + line.size();
        return width(before) + needed < room
                && Character.isUpperCase(first.text().codePointAt(0))
                && !before.text().endsWith("-");
    }

    private static float width(Line line) {
        return line.right() - line.left();
    }

    /** Adds a further line or the rest of a cell from the next page. */
    static void append(StringBuilder text, String line) {
        if (!text.isEmpty() && !line.isEmpty()) {
            if (Markers.item(line)) {
                text.append('\n');
            } else if (!Markers.splitsName(text, line)) {
                text.append(' ');
            }
        }
        text.append(line);
    }
}
