package vn.lotrinh.reader.document;

/**
 * A stretch of the normalised text that knows where it stands.
 *
 * @param text the words
 * @param start where they begin in the normalised text
 */
public record Passage(String text, int start) {

    /** The passage at a place of a document's text. */
    public static Passage of(String text, Span span) {
        return new Passage(span.of(text), span.start());
    }

    /** Its place. */
    public Span span() {
        return new Span(start, start + text.length());
    }

    /** The part between two of its own positions, blanks at both ends left out. */
    public Passage part(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new Passage(text.substring(first, last), start + first);
    }

    /** The part from a position of its own to its end. */
    public Passage from(int from) {
        return part(from, text.length());
    }

    /** The same without punctuation that only closes: full stops, semicolons, commas, colons and {@code ./.} */
    public Passage withoutClosing() {
        int end = text.length();
        while (end > 0 && " .;,:/\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return part(0, end);
    }

    /** Whether it has no words. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The words with line ends turned into spaces, as they are shown. */
    public String shown() {
        return text.replace('\n', ' ').replace('\t', ' ');
    }

    /** The words as a quote, read by a rule with certainty. */
    public Quote quote(String rule) {
        return quote(rule, 1);
    }

    /** The words as a quote, read by a rule with the given confidence. */
    public Quote quote(String rule, double confidence) {
        return new Quote(shown(), span(), rule, confidence);
    }
}
