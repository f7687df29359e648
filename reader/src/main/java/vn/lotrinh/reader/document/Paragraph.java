package vn.lotrinh.reader.document;

/**
 * A paragraph of the normalised text, its broken lines joined.
 *
 * @param span its place, without the line end
 * @param page from 1; 0 where the format has no pages
 * @param style its typography
 */
public record Paragraph(Span span, int page, Style style) implements Block {}
