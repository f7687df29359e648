package vn.lotrinh.command;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Measures and wraps words by the columns that they take on a terminal. */
final class DisplayWidth {

    private DisplayWidth() {}

    /** Columns: 0 for combining marks and invisible characters, 2 for wide East Asian ones, 1 for all others. */
    static int of(String words) {
        return words.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> wide(point) ? 2 : 1;
        };
    }

    private static boolean wide(int point) {
        if (point < 0x1100) {
            return false;
        }
        return switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> (point >= 0xFF01 && point <= 0xFF60) || (point >= 0x1F300 && point <= 0x1FAFF);
        };
    }

    /** The words in lines of at most {@code width} columns; a longer word is cut. At least one line. */
    static List<String> wrap(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+", -1)) {
            String rest = word;
            if (!line.isEmpty() && of(line.toString()) + 1 + of(rest) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (of(rest) > width) {
                int cut = cut(rest, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int cut(String word, int width) {
        int end = 0;
        int used = 0;
        while (end < word.length()) {
            int point = word.codePointAt(end);
            used += of(point);
            if (used > width && end > 0) {
                return end;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    /** The words, filled with spaces to {@code width} columns. */
    static String pad(String words, int width) {
        return words + " ".repeat(Math.max(0, width - of(words)));
    }
}
