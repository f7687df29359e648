package vn.lotrinh.reader.document;

/**
 * A place in the normalised text of a document: from {@code start} (inclusive) to {@code end} (exclusive), counted in
 * UTF-16 units as Java strings are. {@link Document#codePoints(Span)} gives the same place in code points.
 *
 * @param start first position, at least 0
 * @param end position after the last, at least {@code start}
 */
public record Span(int start, int end) {

    /** @throws IllegalArgumentException if the positions are negative or in the wrong order */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a span: [" + start + ", " + end + ")");
        }
    }

    /** How many UTF-16 units the span holds. */
    public int length() {
        return end - start;
    }

    /** Whether the other span lies wholly inside this one. */
    public boolean encloses(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The smallest span that holds both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The same length, moved by {@code distance} positions. */
    public Span shift(int distance) {
        return new Span(start + distance, end + distance);
    }

    /** The words of {@code text} at this place. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
