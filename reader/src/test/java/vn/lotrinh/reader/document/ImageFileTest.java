package vn.lotrinh.reader.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import vn.lotrinh.reader.document.Draft.DraftParagraph;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

class ImageFileTest {

    private static final String FIRST =
            "1. Bộ Nội vụ chủ trì, phối hợp với các cơ quan liên quan kiểm tra việc thực hiện trên phạm vi cả nước.";
    private static final String SECOND = "2. Bộ Tài chính bố trí kinh phí thực hiện trước ngày 25 tháng 5 năm 2026.";

    private static BufferedImage picture() throws IOException {
        PrintedPages pages = new PrintedPages().page();
        pages.paragraph(pages.paragraph(100, FIRST), SECOND);
        try (PDDocument document = Loader.loadPDF(pages.bytes())) {
            return new PDFRenderer(document).renderImageWithDPI(0, 200);
        }
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static byte[] tiff(BufferedImage... pictures) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (BufferedImage picture : pictures) {
                writer.writeToSequence(new IIOImage(picture, null, null), null);
            }
            writer.endWriteSequence();
        }
        writer.dispose();
        return out.toByteArray();
    }

    private static byte[] scannedPdf(BufferedImage picture) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(JPEGFactory.createFromImage(document, picture), 0, 0, 595, 842);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static Budget budget() {
        return new Budget(Limits.DEFAULT);
    }

    private static void assertRecognised(Draft draft) {
        assertThat(draft.recognised()).isTrue();
        assertThat(draft.warnings()).containsExactly(Warning.of(Warning.Code.RECOGNISED_TEXT));
        assertThat(draft.blocks())
                .extracting(block -> ((DraftParagraph) block).text())
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void recognisesThePictureOfAPage() throws IOException {
        assertRecognised(new ImageFile().read(png(picture()), budget()));
    }

    @Test
    void recognisesAScannedPageOfAPdf() throws IOException {
        assertRecognised(new PdfFile().read(scannedPdf(picture()), budget()));
    }

    @Test
    void readsAllPagesOfATiff() throws IOException {
        Draft draft = new ImageFile().read(tiff(picture(), picture()), budget());
        assertThat(draft.pages()).isEqualTo(2);
        assertThat(draft.blocks()).hasSize(4);
    }

    @Test
    void refusesAPictureThatIsCutOff() {
        byte[] header = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
        assertReason(() -> new ImageFile().read(header, budget()), Reason.DAMAGED);
    }

    @Test
    void refusesAPictureThatUnpacksBeyondTheLimit() throws IOException {
        byte[] bytes = png(new BufferedImage(4_000, 4_000, BufferedImage.TYPE_BYTE_BINARY));
        Limits limits = new Limits(Duration.ofSeconds(60), 16L << 20, 100L << 20, 2_000, 500_000);
        assertReason(() -> new ImageFile().read(bytes, new Budget(limits)), Reason.TOO_MUCH_MEMORY);
    }

    @Test
    void stopsRecognisingWhenTheTimeIsUp() throws IOException {
        byte[] bytes = png(picture());
        Limits limits = new Limits(Duration.ofMillis(300), 512L << 20, 100L << 20, 2_000, 500_000);
        assertReason(() -> new ImageFile().read(bytes, new Budget(limits)), Reason.TOO_SLOW);
        assertThat(ProcessHandle.current().descendants())
                .noneMatch(process -> process.info().command().orElse("").endsWith("tesseract"));
    }

    private static void assertReason(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        UnreadableDocument.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
