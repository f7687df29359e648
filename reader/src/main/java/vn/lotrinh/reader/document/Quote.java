package vn.lotrinh.reader.document;

/**
 * Words read from a document: what they are, where they stand, and which rule read them.
 *
 * @param text the words as they are shown: line ends joined, and words that the list elides (the {@code Bộ} of
 *     {@code các Bộ: Tài chính, Nội vụ}) restored
 * @param span where they stand in the normalised text
 * @param rule the name of the rule that read them
 * @param confidence from 0 (a guess) to 1 (certain); below {@value #SURE} a person should look
 */
public record Quote(String text, Span span, String rule, double confidence) {

    /** From this confidence on a field counts as sure. */
    public static final double SURE = 0.8;

    /** @throws IllegalArgumentException if the confidence is not between 0 and 1 */
    public Quote {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Not a confidence: " + confidence);
        }
    }

    /** The same words with another text to show. */
    public Quote showing(String shown) {
        return new Quote(shown, span, rule, confidence);
    }

    /** The same words, read with at most the given confidence. */
    public Quote doubted(double most) {
        return new Quote(text, span, rule, Math.min(confidence, most));
    }

    /** Whether a person need not look. */
    public boolean sure() {
        return confidence >= SURE;
    }
}
