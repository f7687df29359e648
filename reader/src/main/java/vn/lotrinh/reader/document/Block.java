package vn.lotrinh.reader.document;

/** One block of a document, in reading order: a paragraph, a table or a note. */
public sealed interface Block permits Paragraph, Table, Note {

    /** Its place in the normalised text. */
    Span span();

    /** The page on which it begins, from 1; 0 where the format has no pages. */
    int page();
}
