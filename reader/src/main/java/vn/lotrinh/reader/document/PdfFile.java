package vn.lotrinh.reader.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;
import vn.lotrinh.reader.document.layout.Layout;
import vn.lotrinh.reader.document.layout.Sheet;

/** Reads PDF: pages with text by the places of their glyphs, pages that are pictures by character recognition. */
final class PdfFile implements FormatReader {

    /** So many bytes before its end a file must say that it ends; some programs add a little after that. */
    private static final int TAIL = 4_096;

    @Override
    public Draft read(byte[] bytes, Budget budget) {
        if (!endsAsPdf(bytes)) {
            // The library would rebuild what it finds of a file that is cut off, and pages would silently be missing.
            throw new UnreadableDocument(Reason.DAMAGED, "cut off");
        }
        PackedStreams.count(bytes, budget);
        try (PDDocument document = load(bytes, budget)) {
            return draft(document, budget);
        } catch (IOException | StackOverflowError e) {
            throw new UnreadableDocument(Reason.DAMAGED, e);
        } catch (OutOfMemoryError e) {
            // A packed stream can still grow beyond what the count of the packed streams foresees.
            throw new UnreadableDocument(
                    Reason.TOO_MUCH_MEMORY, e, Long.toString(budget.limits().memory() >> 20));
        }
    }

    private static PDDocument load(byte[] bytes, Budget budget) throws IOException {
        try {
            PDDocument document = Loader.loadPDF(
                    new RandomAccessReadBuffer(bytes),
                    "",
                    null,
                    null,
                    MemoryUsageSetting.setupMainMemoryOnly(budget.limits().memory()).streamCache);
            budget.pages(document.getNumberOfPages());
            return document;
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocument(Reason.ENCRYPTED, e);
        } catch (UnreadableDocument e) {
            throw e;
        } catch (RuntimeException e) {
            // The library trusts the types of a file's objects.
            throw new UnreadableDocument(Reason.DAMAGED, e);
        }
    }

    private static boolean endsAsPdf(byte[] bytes) {
        int tail = Math.min(bytes.length, TAIL);
        String end = new String(bytes, bytes.length - tail, tail, StandardCharsets.ISO_8859_1);
        return end.contains("startxref") || end.contains("%%EOF");
    }

    private static Draft draft(PDDocument document, Budget budget) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages == 0) {
            throw new UnreadableDocument(Reason.DAMAGED, "no page");
        }
        List<Warning> warnings = new ArrayList<>();
        List<PdfPage> scanned = new ArrayList<>();
        List<Sheet> sheets = new ArrayList<>();
        PageScanner scanner = new PageScanner(budget);
        for (int i = 0; i < pages; i++) {
            budget.check();
            PdfPage page = read(document, i, scanner, warnings);
            sheets.add(page.sheet());
            if (page.pictured()) {
                scanned.add(page);
            }
        }
        if (!scanned.isEmpty()) {
            PdfPictures.recognise(document, scanned, budget, warnings)
                    .forEach(sheet -> sheets.set(sheet.page() - 1, sheet));
            warnings.add(Warning.of(Warning.Code.RECOGNISED_TEXT));
        }
        return new Draft(Layout.blocks(sheets, budget), pages, !scanned.isEmpty(), warnings);
    }

    private static PdfPage read(PDDocument document, int index, PageScanner scanner, List<Warning> warnings) {
        try {
            PDPage page = document.getPage(index);
            return scanner.scan(page, index + 1);
        } catch (UnreadableDocument e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // One broken page is no reason to lose the others; a library may throw anything at broken input.
            warnings.add(Warning.of(Warning.Code.PAGE_UNREADABLE, Integer.toString(index + 1)));
            return PdfPage.empty(index + 1);
        }
    }
}
