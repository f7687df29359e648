package vn.lotrinh.directive;

import org.jspecify.annotations.Nullable;

/**
 * Words of a reading and where they stand.
 *
 * @param text the words as they are shown
 * @param start first place in the reading's text, in UTF-16 units; equal to {@code end} where the words stand nowhere
 * @param end place after the last
 * @param confidence from 0 to 1; 1 where a person said so
 * @param rule the rule that read them, or {@code null} where a person said so
 */
public record ReadField(
        String text,
        int start,
        int end,
        double confidence,
        @Nullable String rule) {

    /** Words that a person gave and that stand nowhere. */
    public static ReadField said(String text) {
        return new ReadField(text, 0, 0, 1, null);
    }

    /** Words that a person pointed at. */
    public static ReadField shown(String text, int start, int end) {
        return new ReadField(text, start, end, 1, null);
    }

    /** Whether a person should look. */
    public boolean doubtful() {
        return confidence < vn.lotrinh.reader.document.Quote.SURE;
    }

    /** Whether a person said so. */
    public boolean corrected() {
        return rule == null;
    }

    /** Whether the words stand somewhere in the text. */
    public boolean placed() {
        return end > start;
    }
}
