package vn.lotrinh.reader.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of any format: one normalised text, and the blocks that it is made of, in reading order.
 *
 * @param text the whole text in Unicode normal form C, lines joined to paragraphs
 * @param blocks paragraphs, tables and notes in reading order; their spans do not overlap
 * @param pages number of pages, at least 1, or {@code null} where the format has none
 * @param recognised whether the text came from character recognition
 * @param warnings what was left out, repaired or doubted on the way
 */
public record Document(
        String text, List<Block> blocks, @Nullable Integer pages, boolean recognised, List<Warning> warnings) {

    /** Copies the lists. */
    public Document {
        blocks = List.copyOf(blocks);
        warnings = List.copyOf(warnings);
    }

    /** The words at a place. */
    public String at(Span span) {
        return span.of(text);
    }

    /** The same place counted in code points, as the JSON form counts. */
    public Span codePoints(Span span) {
        int start = text.codePointCount(0, span.start());
        return new Span(start, start + text.codePointCount(span.start(), span.end()));
    }
}
