package vn.lotrinh.reader.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;
import vn.lotrinh.reader.document.layout.Layout;
import vn.lotrinh.reader.document.layout.Sheet;

/** Reads pictures of pages (PNG, JPEG, TIFF with one or more pages) by character recognition. */
final class ImageFile implements FormatReader {

    /** The longer side of an A4 page, in inches; pictures seldom state their resolution truthfully. */
    private static final float PAGE = 11.69f;

    private static final float SMALLEST_DPI = 96;

    @Override
    public Draft read(byte[] bytes, Budget budget) {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new UnreadableDocument(Reason.DAMAGED);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                return read(reader, budget);
            } finally {
                reader.dispose();
            }
        } catch (UnreadableDocument e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library throws anything at broken pictures.
            throw new UnreadableDocument(Reason.DAMAGED, e);
        }
    }

    private static Draft read(ImageReader reader, Budget budget) throws IOException {
        int pages = reader.getNumImages(true);
        budget.pages(pages);
        for (int i = 0; i < pages; i++) {
            budget.check();
            Pixels.bound(reader.getWidth(i), reader.getHeight(i), budget);
        }
        try (Recognition recognition = new Recognition(budget)) {
            for (int i = 0; i < pages; i++) {
                int page = i;
                recognition.add(page + 1, () -> scan(reader.read(page)));
            }
            List<Sheet> sheets = recognition.sheets();
            return new Draft(
                    Layout.blocks(sheets, budget), pages, true, List.of(Warning.of(Warning.Code.RECOGNISED_TEXT)));
        }
    }

    private static Scan scan(BufferedImage picture) {
        float dpi = Math.max(picture.getWidth(), picture.getHeight()) / PAGE;
        return Scan.of(picture, Math.clamp(dpi, SMALLEST_DPI, 4f * Scan.DPI));
    }
}
