package vn.lotrinh.reader.document.layout;

import java.util.List;

/** Joins the lines of a cell. */
final class CellText {

    private CellText() {}

    /** Lines joined by a space; an item of a list begins a line of its own. */
    static String of(List<Word> words) {
        if (words.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (Row row : Rows.of(words)) {
            append(text, row.text());
        }
        return text.toString();
    }

    /** Adds a further line or the rest of a cell from the next page. */
    static void append(StringBuilder text, String line) {
        if (!text.isEmpty() && !line.isEmpty()) {
            text.append(Markers.item(line) ? '\n' : ' ');
        }
        text.append(line);
    }
}
