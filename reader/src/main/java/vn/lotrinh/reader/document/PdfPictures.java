package vn.lotrinh.reader.document;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.lotrinh.reader.document.layout.Rule;
import vn.lotrinh.reader.document.layout.Sheet;
import vn.lotrinh.reader.document.layout.Word;

/** Recognises the text in the pictures of a PDF's pages and adds it to the text that the pages have of their own. */
final class PdfPictures {

    private PdfPictures() {}

    static List<Sheet> recognise(PDDocument document, List<PdfPage> pages, Budget budget, List<Warning> warnings) {
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(false);
        try (Recognition recognition = new Recognition(budget)) {
            List<PdfPage> readable = new ArrayList<>();
            for (PdfPage page : pages) {
                if (add(page, renderer, recognition, budget)) {
                    readable.add(page);
                } else {
                    warnings.add(Warning.of(
                            Warning.Code.PAGE_UNREADABLE,
                            Integer.toString(page.sheet().page())));
                }
            }
            List<Sheet> sheets = recognition.sheets();
            List<Sheet> merged = new ArrayList<>();
            for (int i = 0; i < sheets.size(); i++) {
                merged.add(merged(readable.get(i), sheets.get(i)));
            }
            return merged;
        }
    }

    private static boolean add(PdfPage page, PDFRenderer renderer, Recognition recognition, Budget budget) {
        Sheet sheet = page.sheet();
        budget.check();
        Pixels.bound(dots(sheet.width()), dots(sheet.height()), budget);
        Pixels.bound(page.dots(), 1, budget);
        try {
            recognition.add(sheet.page(), () -> picture(renderer, sheet.page()));
            return true;
        } catch (UnreadableDocument e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // One broken picture is no reason to lose the other pages; a library may throw anything at it.
            return false;
        }
    }

    private static Scan picture(PDFRenderer renderer, int page) throws IOException {
        return Scan.of(renderer.renderImageWithDPI(page - 1, Scan.DPI, ImageType.RGB), Scan.DPI);
    }

    private static long dots(float points) {
        return (long) Math.ceil(points / Scan.POINTS);
    }

    /** The page with the words that were recognised in its pictures. */
    private static Sheet merged(PdfPage page, Sheet recognised) {
        Sheet own = page.sheet();
        List<Word> words = Stream.concat(
                        own.words().stream(),
                        recognised.words().stream().filter(word -> pictured(page, word) && !printed(own, word)))
                .toList();
        List<Rule> rules =
                Stream.concat(own.rules().stream(), recognised.rules().stream()).toList();
        return new Sheet(own.page(), own.width(), own.height(), words, rules);
    }

    private static boolean pictured(PdfPage page, Word word) {
        return page.pictures().stream().anyMatch(picture -> picture.contains(centreX(word), centreY(word)));
    }

    /** Whether the page has a word of its own there. */
    private static boolean printed(Sheet own, Word word) {
        return own.words().stream()
                .anyMatch(other -> new Rectangle2D.Float(
                                other.left(), other.top(), other.right() - other.left(), other.bottom() - other.top())
                        .contains(centreX(word), centreY(word)));
    }

    private static float centreX(Word word) {
        return (word.left() + word.right()) / 2;
    }

    private static float centreY(Word word) {
        return (word.top() + word.bottom()) / 2;
    }
}
