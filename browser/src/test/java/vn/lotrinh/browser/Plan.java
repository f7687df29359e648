package vn.lotrinh.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A small plan in Word, made up for the tests. */
final class Plan {

    private static final String[] LINES = {
        "UỶ BAN NHÂN DÂN TỈNH THỬ NGHIỆM",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 45/KH-UBND",
        "Thử Nghiệm, ngày 12 tháng 01 năm 2026",
        "KẾ HOẠCH",
        "Chuyển đổi số năm 2026",
        "I. NHIỆM VỤ",
        "1. Xây dựng kho dữ liệu dùng chung của tỉnh",
        "- Đơn vị chủ trì: Sở Khoa học và Công nghệ",
        "- Đơn vị phối hợp: Sở Tài chính, Sở Nội vụ",
        "- Thời gian hoàn thành: Trong quý II năm 2026",
        "- Sản phẩm: Kho dữ liệu dùng chung",
        "2. Tập huấn kỹ năng số cho cán bộ cấp xã",
        "- Đơn vị chủ trì: Sở Nội vụ",
        "- Đơn vị phối hợp: Uỷ ban nhân dân các xã, phường",
        "- Thời gian hoàn thành: Trước ngày 30/9/2026",
        "- Sản phẩm: Các lớp tập huấn",
        "TM. UỶ BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Trần Thị Thử",
    };

    private Plan() {}

    /** The file's bytes. */
    static byte[] docx() {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String line : LINES) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
