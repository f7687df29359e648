package vn.lotrinh.reader.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class OldWordFileTest {

    /** The sample was written by LibreOffice from a document of a dozen paragraphs made for this test. */
    @Test
    void readsParagraphsListsAndTables() throws IOException {
        assertThat(Shown.blocks(Format.DOC, Samples.bytes("mau.doc")))
                .containsExactly(
                        "[layout] UỶ BAN NHÂN DÂN / TỈNH LÀO CAI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "[centred] [bold] KẾ HOẠCH",
                        "[h1] [bold] Mục tiêu",
                        "1. Sở Nội vụ rà soát thủ tục;",
                        "2. Sở Tài chính bố trí kinh phí.",
                        "- Gắn với chuyển đổi số;",
                        "Dòng một / dòng hai sau tab",
                        "[table] TT | Nhiệm vụ | Thời hạn ; 1x3 I. Thể chế ; 1 | Ban hành quy chế | 2x1 Quý IV/2026 ;"
                                + " 2 | Tổng kết",
                        "Nơi nhận: như trên.");
    }

    @Test
    void warnsOfMacros() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(Samples.bytes("mau.doc")));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDirectory("Macros");
            files.writeFilesystem(out);
            assertThat(Shown.read(Format.DOC, out.toByteArray()).warnings())
                    .containsExactly(Warning.of(Warning.Code.MACROS_IGNORED));
        }
    }
}
