package vn.lotrinh.reader.document;

/** Opens a file of any accepted format: tells the format from the content and reads it. */
public final class Drafts {

    private Drafts() {}

    /**
     * Tells the format of a file from its content.
     *
     * @throws UnreadableDocument if it is empty or of no accepted format
     */
    public static Format formatOf(byte[] bytes) {
        return FormatDetector.detect(bytes);
    }

    /**
     * Reads a file of a known format.
     *
     * @throws UnreadableDocument if it can't be read, or costs more than allowed
     */
    public static Draft read(Format format, byte[] bytes, Budget budget) {
        return readerOf(format).read(bytes, budget);
    }

    private static FormatReader readerOf(Format format) {
        return switch (format) {
            case TEXT -> new TextFile();
            case PDF -> new PdfFile();
            case PNG, JPEG, TIFF -> new ImageFile();
            default -> throw new UnreadableDocument(UnreadableDocument.Reason.NOT_A_DOCUMENT, format.mediaType());
        };
    }
}
