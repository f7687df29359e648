package vn.lotrinh.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Directives made from blocks of text, of several lengths, in each measured format. */
final class Fixtures {

    private static final List<Path> FONTS = List.of(
            Path.of("/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf"),
            Path.of("/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf"),
            Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"),
            Path.of("/Library/Fonts/Times New Roman.ttf"));

    private static final List<Integer> LENGTHS = List.of(8, 16, 32, 64);

    private static final String HEAD = """
            ỦY BAN NHÂN DÂN TỈNH SƠN TÂY
            Số: 15/KH-UBND
            Sơn Tây, ngày 12 tháng 02 năm 2025
            KẾ HOẠCH
            Triển khai Chương trình chuyển đổi số giai đoạn 2025 - 2030
            Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
            I. NHIỆM VỤ""";

    private static final String TASK = """
            {0}. Xây dựng, trình Ủy ban nhân dân tỉnh phê duyệt đề án số {0} về phát triển hạ tầng và dịch vụ công trực tuyến \
            trên địa bàn tỉnh, bảo đảm an toàn thông tin và kết nối liên thông với các cơ sở dữ liệu quốc gia.
            - Cơ quan chủ trì: Sở Khoa học và Công nghệ.
            - Cơ quan phối hợp: Sở Tài chính, Sở Xây dựng, Sở Nội vụ và UBND các xã, phường.
            - Thời gian hoàn thành: Quý III năm 2025.
            - Sản phẩm: Quyết định phê duyệt đề án.""";

    private Fixtures() {}

    static List<Sample> texts() {
        return LENGTHS.stream()
                .map(length -> new Sample(
                        "text-" + length + ".txt",
                        String.join("\n", lines(length)).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    static List<Sample> words() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (int length : LENGTHS) {
            samples.add(new Sample("word-" + length + ".docx", docx(length)));
        }
        return samples;
    }

    /** Empty where the machine has no font with Vietnamese letters. */
    static List<Sample> pdfs() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Path font : FONTS.stream().filter(Files::exists).limit(1).toList()) {
            for (int length : LENGTHS) {
                samples.add(new Sample("pdf-" + length + ".pdf", pdf(length, font)));
            }
        }
        return samples;
    }

    private static List<String> lines(int tasks) {
        List<String> lines = new ArrayList<>(HEAD.lines().toList());
        for (int i = 1; i <= tasks; i++) {
            lines.addAll(TASK.replace("{0}", Integer.toString(i)).lines().toList());
        }
        return lines;
    }

    private static byte[] docx(int length) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            lines(length).forEach(line -> document.createParagraph().createRun().setText(line));
            XWPFTable table = document.createTable(length, 4);
            for (int row = 0; row < length; row++) {
                table.getRow(row).getCell(0).setText(Integer.toString(row + 1));
                table.getRow(row).getCell(1).setText("Rà soát, số hóa hồ sơ đất đai đợt " + row);
                table.getRow(row).getCell(2).setText("Sở Nông nghiệp và Môi trường");
                table.getRow(row).getCell(3).setText("trước ngày 30/6/2025");
            }
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] pdf(int length, Path file) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDFont font = PDType0Font.load(document, file.toFile());
            List<String> lines = broken(lines(length));
            for (int from = 0; from < lines.size(); from += 40) {
                page(document, font, lines.subList(from, Math.min(lines.size(), from + 40)));
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void page(PDDocument document, PDFont font, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 12);
            content.setLeading(17);
            content.newLineAtOffset(70, 770);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    private static List<String> broken(List<String> lines) {
        List<String> broken = new ArrayList<>();
        for (String line : lines) {
            StringBuilder rest = new StringBuilder();
            for (String word : line.split(" ", -1)) {
                if (rest.length() + word.length() > 85) {
                    broken.add(rest.toString());
                    rest.setLength(0);
                }
                rest.append(rest.isEmpty() ? "" : " ").append(word);
            }
            broken.add(rest.toString());
        }
        return broken;
    }
}
