package vn.lotrinh.reader.document;

/**
 * A footnote. Notes stand at the end of the normalised text and are never read as tasks.
 *
 * @param span its place
 * @param page the page whose foot it stood at, from 1; 0 where the format has no pages
 */
public record Note(Span span, int page) implements Block {}
