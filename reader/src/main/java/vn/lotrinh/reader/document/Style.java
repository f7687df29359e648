package vn.lotrinh.reader.document;

/**
 * What the typography of a paragraph says about its part in the document.
 *
 * @param headingLevel 1 to 9 where the file marks the paragraph as a heading, 0 where it does not
 * @param centred whether the paragraph stands in the middle of the page
 * @param bold whether all its words are bold
 */
public record Style(int headingLevel, boolean centred, boolean bold) {

    /** Ordinary text, or a format that does not tell. */
    public static final Style PLAIN = new Style(0, false, false);

    /** A heading of the given level. */
    public static Style heading(int level) {
        return new Style(level, false, false);
    }
}
