package vn.lotrinh.reader.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the items of a list of an OpenDocument text are labelled, level by level. */
final class OpenDocumentList {

    static final OpenDocumentList BULLETS = new OpenDocumentList();

    static final int LEVELS = 10;

    private final @Nullable Level[] levels = new Level[LEVELS];

    static OpenDocumentList read(XmlPart xml) {
        OpenDocumentList list = new OpenDocumentList();
        int outside = xml.depth();
        while (xml.nextInside(outside)) {
            if (xml.starts() && xml.name().contains("-level-style")) {
                list.levels[Math.clamp(xml.number("level", 1) - 1, 0, LEVELS - 1)] = Level.read(xml);
            }
        }
        return list;
    }

    int start(int level) {
        Level at = levels[level];
        return at == null ? 1 : at.start;
    }

    /** The label of an item, with the blank after it. */
    String label(int level, int[] counts) {
        Level at = levels[level];
        if (at == null) {
            return this == BULLETS ? "- " : "";
        }
        if (at.format == null) {
            return "- ";
        }
        StringBuilder numbers = new StringBuilder();
        for (int i = Math.max(0, level - at.shown + 1); i <= level; i++) {
            String number = number(i, counts[i]);
            numbers.append(numbers.isEmpty() || number.isEmpty() ? "" : ".").append(number);
        }
        return numbers.isEmpty() ? "" : at.prefix + numbers + at.suffix + " ";
    }

    private String number(int level, int count) {
        Level at = levels[level];
        String format = at == null || at.format == null ? "" : at.format;
        return switch (format) {
            case "" -> "";
            case "a" -> Numerals.letter(count);
            case "A" -> Numerals.letter(count).toUpperCase(Locale.ROOT);
            case "i" -> Numerals.roman(count);
            case "I" -> Numerals.roman(count).toUpperCase(Locale.ROOT);
            default -> Integer.toString(count);
        };
    }

    /** @param format the kind of number, empty for none, or {@code null} for a bullet */
    private record Level(@Nullable String format, String prefix, String suffix, int shown, int start) {

        private static Level read(XmlPart xml) {
            boolean numbers = !xml.name().endsWith("bullet") && !xml.name().endsWith("image");
            return new Level(
                    numbers ? xml.attribute("num-format", "") : null,
                    xml.attribute("num-prefix", ""),
                    xml.attribute("num-suffix", ""),
                    Math.clamp(xml.number("display-levels", 1), 1, LEVELS),
                    xml.number("start-value", 1));
        }
    }
}
