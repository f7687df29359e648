package vn.lotrinh.browser;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A made-up resolution of the Government, as an office prints it: the product that a unit hands in. */
final class Resolution {

    private static final File LETTERS = new File("/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf");

    private static final String[] LINES = {
        "CHÍNH PHỦ",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 997/NQ-CP",
        "Hà Nội, ngày 05 tháng 3 năm 2026",
        "NGHỊ QUYẾT",
        "Về cơ chế, chính sách đặc thù thử nghiệm cho vùng trung du và miền núi",
        "Điều 1. Ban hành kèm theo Nghị quyết này các cơ chế, chính sách đặc thù.",
        "Điều 2. Nghị quyết này có hiệu lực kể từ ngày ký.",
        "TM. CHÍNH PHỦ",
        "THỦ TƯỚNG",
        "Trần Thị Thử",
    };

    private Resolution() {}

    /** The file's bytes. */
    static byte[] pdf() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDFont font = PDType0Font.load(document, LETTERS);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 13);
                content.setLeading(26);
                content.newLineAtOffset(85, 770);
                for (String line : LINES) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
