package vn.lotrinh.reader.document;

import java.util.List;
import java.util.function.Supplier;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftNote;
import vn.lotrinh.reader.document.Draft.DraftParagraph;
import vn.lotrinh.reader.document.Draft.DraftTable;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/** Opens a file of any accepted format: tells the format from the content and reads it. */
public final class Drafts {

    private Drafts() {}

    /**
     * Tells the format of a file from its content.
     *
     * @throws UnreadableDocument if it is empty or of no accepted format
     */
    public static Format formatOf(byte[] bytes) {
        return safely(() -> FormatDetector.detect(bytes), Limits.DEFAULT);
    }

    /**
     * Reads a file of a known format.
     *
     * @throws UnreadableDocument if it can't be read, or costs more than allowed
     */
    public static Draft read(Format format, byte[] bytes, Budget budget) {
        FormatReader reader = readerOf(format);
        Draft draft = safely(() -> reader.read(bytes, budget), budget.limits());
        if (draft.blocks().stream().noneMatch(Drafts::hasWords)) {
            throw new UnreadableDocument(Reason.EMPTY);
        }
        return draft;
    }

    /**
     * Counts how large a PDF is when it is unpacked, for those who open it with a library of their own.
     *
     * @throws UnreadableDocument if it takes more memory than the budget allows
     */
    public static void weighPdf(byte[] bytes, Budget budget) {
        PackedStreams.count(bytes, budget);
    }

    /** The faults of libraries on damaged files are of every kind; none of them is a fault of ours. */
    private static <T> T safely(Supplier<T> reading, Limits limits) {
        try {
            return reading.get();
        } catch (UnreadableDocument e) {
            throw e;
        } catch (OutOfMemoryError e) {
            throw new UnreadableDocument(Reason.TOO_MUCH_MEMORY, e, Long.toString(limits.memory() >> 20));
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            throw new UnreadableDocument(Reason.DAMAGED, e);
        }
    }

    private static boolean hasWords(DraftBlock block) {
        return switch (block) {
            case DraftParagraph paragraph -> !paragraph.text().isBlank();
            case DraftNote note -> !note.text().isBlank();
            case DraftTable table ->
                table.rows().stream()
                        .flatMap(List::stream)
                        .anyMatch(cell -> !cell.text().isBlank());
        };
    }

    private static FormatReader readerOf(Format format) {
        return switch (format) {
            case TEXT -> new TextFile();
            case DOCX -> new WordFile();
            case DOC -> new OldWordFile();
            case ODT -> new OpenDocumentFile();
            case XLSX -> new SpreadsheetFile();
            case RTF -> new RichTextFile();
            case HTML -> new HtmlFile();
            case PDF -> new PdfFile();
            case PNG, JPEG, TIFF -> new ImageFile();
        };
    }
}
