package vn.lotrinh.reader.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lotrinh.reader.document.PrintedPages.INDENT;
import static vn.lotrinh.reader.document.PrintedPages.LEFT;
import static vn.lotrinh.reader.document.PrintedPages.PITCH;
import static vn.lotrinh.reader.document.PrintedPages.RIGHT;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftCell;
import vn.lotrinh.reader.document.Draft.DraftNote;
import vn.lotrinh.reader.document.Draft.DraftParagraph;
import vn.lotrinh.reader.document.Draft.DraftTable;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

class PdfFileTest {

    private static final String FIRST =
            "1. Ủy ban nhân dân các tỉnh, thành phố khẩn trương rà soát toàn bộ thôn, tổ dân"
                    + " phố trên địa bàn; xây dựng phương án tổng thể sắp xếp, báo cáo cấp ủy cùng cấp trước khi ban hành;"
                    + " hoàn thành trước ngày 10 tháng 6 năm 2026.";
    private static final String SECOND =
            "2. Bộ Nội vụ chủ trì, phối hợp với các bộ, ngành liên quan hướng dẫn, đôn đốc,"
                    + " kiểm tra việc triển khai thực hiện Chỉ thị này trên phạm vi cả nước và báo cáo Thủ tướng Chính phủ.";

    private static final float[] COLUMNS = {60, 95, 270, 400, 540};

    private static Draft read(byte[] bytes) {
        return new PdfFile().read(bytes, new Budget(Limits.DEFAULT));
    }

    private static List<String> paragraphs(Draft draft) {
        return draft.blocks().stream()
                .filter(DraftParagraph.class::isInstance)
                .map(block -> ((DraftParagraph) block).text())
                .toList();
    }

    private static List<DraftTable> tables(Draft draft) {
        return draft.blocks().stream()
                .filter(DraftTable.class::isInstance)
                .map(DraftTable.class::cast)
                .toList();
    }

    private static List<String> words(List<DraftCell> row) {
        return row.stream().map(DraftCell::text).toList();
    }

    private static float body(PrintedPages pages, float y) {
        return pages.paragraph(pages.paragraph(y, FIRST), SECOND);
    }

    @Test
    void joinsTheLinesOfEachParagraph() {
        PrintedPages pages = new PrintedPages().page();
        body(pages, 100);
        assertThat(paragraphs(read(pages.bytes()))).containsExactly(FIRST, SECOND);
    }

    @Test
    void joinsTheLinesOfACentredTitleButLeavesTheKindAlone() {
        PrintedPages pages = new PrintedPages().page();
        float centre = (LEFT + RIGHT) / 2;
        pages.centred(centre, 100, true, "KẾ HOẠCH");
        pages.centred(centre, 118, true, "Triển khai sắp xếp thôn, tổ dân phố và bố trí cán bộ");
        pages.centred(centre, 136, true, "trên địa bàn tỉnh năm 2026");
        body(pages, 180);
        Draft draft = read(pages.bytes());
        assertThat(paragraphs(draft))
                .startsWith(
                        "KẾ HOẠCH",
                        "Triển khai sắp xếp thôn, tổ dân phố và bố trí cán bộ trên địa bàn tỉnh năm 2026",
                        FIRST);
        assertThat(((DraftParagraph) draft.blocks().get(1)).style()).isEqualTo(new Style(0, true, true));
    }

    @Test
    void keepsANameWholeThatALineEndPartsAtItsHyphen() {
        PrintedPages pages = new PrintedPages().page();
        float y = body(pages, 100);
        String start = "3. Các bộ, ngành tiếp tục thực hiện đầy đủ, nghiêm túc các nhiệm vụ được giao tại số 66-";
        float end = pages.wrapped(LEFT, RIGHT, INDENT, y, start);
        pages.text(LEFT, end, "NQ/TW của Bộ Chính trị.");
        assertThat(paragraphs(read(pages.bytes())).getLast()).endsWith("tại số 66-NQ/TW của Bộ Chính trị.");
    }

    @Test
    void dropsRunningHeadsPageNumbersAndUnderscores() {
        PrintedPages pages = new PrintedPages();
        for (int i = 1; i <= 3; i++) {
            pages.page().text(200, 40, "CÔNG BÁO/Số 302/Ngày 02-06-2026 " + (70 + i));
            body(pages, 100);
            pages.text(260, 300, "_____________").text(300, 810, "- " + i + " -");
        }
        assertThat(paragraphs(read(pages.bytes()))).containsExactly(FIRST, SECOND, FIRST, SECOND, FIRST, SECOND);
    }

    @Test
    void dropsTheStampOfAnElectronicSignature() {
        PrintedPages pages = new PrintedPages().page();
        pages.text(300, 30, 8, false, "Ký bởi: VĂN PHÒNG CHÍNH PHỦ");
        pages.text(300, 40, 8, false, "Thời gian ký: 15.09.2025 09:07:04 +07:00");
        body(pages, 100);
        assertThat(paragraphs(read(pages.bytes()))).containsExactly(FIRST, SECOND);
    }

    @Test
    void joinsAParagraphThatAPageBreakCuts() {
        PrintedPages pages = new PrintedPages().page();
        float y = body(pages, 100);
        pages.text(LEFT + INDENT, y, "3. Bộ Tài chính hướng dẫn việc bố trí, quản lý, sử dụng kinh phí thực hiện,");
        pages.page();
        pages.text(LEFT, 100, "bảo đảm tiết kiệm, hiệu quả.");
        body(pages, 100 + PITCH);
        assertThat(paragraphs(read(pages.bytes())))
                .contains("3. Bộ Tài chính hướng dẫn việc bố trí, quản lý, sử dụng kinh phí thực hiện, bảo đảm tiết"
                        + " kiệm, hiệu quả.");
    }

    @Test
    void setsTheColumnsOfALetterheadSideBySide() {
        PrintedPages pages = new PrintedPages().page();
        pages.centred(150, 60, true, "CHÍNH PHỦ").centred(390, 60, true, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        pages.centred(390, 78, true, "Độc lập - Tự do - Hạnh phúc");
        pages.centred(150, 100, false, "Số: 97/NQ-CP").centred(390, 100, false, "Hà Nội, ngày 06 tháng 4 năm 2026");
        pages.centred((LEFT + RIGHT) / 2, 150, true, "NGHỊ QUYẾT");
        body(pages, 190);
        Draft draft = read(pages.bytes());
        DraftTable head = tables(draft).getFirst();
        assertThat(head.layout()).isTrue();
        assertThat(words(head.rows().getFirst()))
                .containsExactly(
                        "CHÍNH PHỦ\nSố: 97/NQ-CP",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nội, ngày 06 tháng 4"
                                + " năm 2026");
        assertThat(paragraphs(draft).getFirst()).isEqualTo("NGHỊ QUYẾT");
    }

    @Test
    void setsTheRecipientsBesideTheSignature() {
        PrintedPages pages = new PrintedPages().page();
        body(pages, 100);
        pages.bold(LEFT, 260, "Nơi nhận:").centred(420, 260, true, "TM. ỦY BAN NHÂN DÂN");
        pages.text(LEFT, 275, 11, false, "- Như Điều 4;").centred(420, 278, true, "CHỦ TỊCH");
        pages.text(LEFT, 288, 11, false, "- Bộ Tư pháp (b/c);");
        pages.text(LEFT, 301, 11, false, "- Lưu: VT, NC7.").centred(420, 360, true, "Trần Văn Lâu");
        DraftTable foot = tables(read(pages.bytes())).getFirst();
        assertThat(foot.layout()).isTrue();
        assertThat(words(foot.rows().getFirst()))
                .containsExactly(
                        "Nơi nhận:\n- Như Điều 4;\n- Bộ Tư pháp (b/c);\n- Lưu: VT, NC7.",
                        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Lâu");
    }

    @Test
    void partsFootnotesAndTheirMarksFromTheText() {
        PrintedPages pages = new PrintedPages().page();
        float y = body(pages, 100);
        String words = "3. Thực hiện Nghị quyết số 66-NQ/TW";
        pages.text(LEFT + INDENT, y, words);
        pages.raised(LEFT + INDENT + pages.width(words, 14, false), y, "1");
        pages.rule(LEFT, 740, LEFT + 144, 740);
        pages.text(LEFT, 750, 6.5f, false, "1");
        pages.text(LEFT + 5, 753, 10, false, "Nghị quyết của Bộ Chính trị về xây dựng pháp luật.");
        Draft draft = read(pages.bytes());
        assertThat(paragraphs(draft)).endsWith(words);
        assertThat(draft.blocks().getLast())
                .isEqualTo(new DraftNote("1 Nghị quyết của Bộ Chính trị về xây dựng pháp luật.", 1));
    }

    @Test
    void keepsARaisedNumberThatPointsToNoNote() {
        PrintedPages pages = new PrintedPages().page();
        float y = body(pages, 100);
        String words = "3. Diện tích rừng trồng mới đạt 120 km";
        pages.text(LEFT + INDENT, y, words);
        pages.raised(LEFT + INDENT + pages.width(words, 14, false), y, "2");
        assertThat(paragraphs(read(pages.bytes()))).endsWith(words + "2");
    }

    private static byte[] tableOverTwoPages() {
        PrintedPages pages = new PrintedPages().page();
        pages.paragraph(60, "Danh mục nhiệm vụ kèm theo Nghị quyết này như sau:");
        float y = pages.row(600, 24, COLUMNS, "TT", "Tên nhiệm vụ", "Cơ quan chủ trì", "Thời hạn");
        y = pages.row(y, 40, COLUMNS, "1", "Xây dựng Đề án", "Bộ Tư pháp", "Quý IV/2026");
        y = pages.row(y, 60, COLUMNS, "2", "Tổng rà soát hệ thống văn bản quy phạm", "Bộ Tài chính", "Năm 2026");
        pages.close(y, COLUMNS).page();
        y = pages.row(60, 24, COLUMNS, "TT", "Tên nhiệm vụ", "Cơ quan chủ trì", "Thời hạn");
        y = pages.row(y, 40, COLUMNS, "", "pháp luật theo chuyên đề", "", "");
        y = pages.row(y, 40, COLUMNS, "3", "Xây dựng bộ chỉ số", "Bộ Tư pháp", "Năm 2027");
        pages.close(y, COLUMNS);
        return pages.bytes();
    }

    @Test
    void joinsATableThatGoesOnOnTheNextPage() {
        List<DraftTable> tables = tables(read(tableOverTwoPages()));
        assertThat(tables).hasSize(1);
        assertThat(tables.getFirst().layout()).isFalse();
        assertThat(tables.getFirst().rows().stream().map(PdfFileTest::words))
                .containsExactly(
                        List.of("TT", "Tên nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"),
                        List.of("1", "Xây dựng Đề án", "Bộ Tư pháp", "Quý IV/2026"),
                        List.of(
                                "2",
                                "Tổng rà soát hệ thống văn bản quy phạm pháp luật theo chuyên đề",
                                "Bộ Tài chính",
                                "Năm 2026"),
                        List.of("3", "Xây dựng bộ chỉ số", "Bộ Tư pháp", "Năm 2027"));
    }

    @Test
    void keepsCellsThatReachOverSeveralRows() {
        PrintedPages pages = new PrintedPages().page();
        float y = pages.row(100, 24, COLUMNS, "TT", "Tên nhiệm vụ", "Kết quả", "Thời hạn");
        y = pages.row(y, 40, COLUMNS, "15", "Thể chế hóa chủ trương", "Báo cáo chuyên đề", "Tháng 5/2026");
        y = pages.row(y, 40, COLUMNS, null, null, "Báo cáo kết quả", "Tháng 11/2026");
        pages.close(y, COLUMNS);
        DraftTable table = tables(read(pages.bytes())).getFirst();
        assertThat(table.rows().get(1))
                .containsExactly(
                        new DraftCell("15", 2, 1),
                        new DraftCell("Thể chế hóa chủ trương", 2, 1),
                        DraftCell.of("Báo cáo chuyên đề"),
                        DraftCell.of("Tháng 5/2026"));
        assertThat(words(table.rows().get(2))).containsExactly("Báo cáo kết quả", "Tháng 11/2026");
    }

    @Test
    void hangsARowWithoutNumberOnTheTaskOfThePageBefore() {
        PrintedPages pages = new PrintedPages().page();
        float y = pages.row(700, 24, COLUMNS, "TT", "Tên nhiệm vụ", "Kết quả", "Thời hạn");
        y = pages.row(y, 40, COLUMNS, "15", "Thể chế hóa chủ trương", "Báo cáo chuyên đề", "Tháng 5/2026");
        pages.close(y, COLUMNS).page();
        y = pages.row(60, 40, COLUMNS, "", "", "Báo cáo kết quả", "Tháng 11/2026");
        pages.close(y, COLUMNS);
        List<List<DraftCell>> rows = tables(read(pages.bytes())).getFirst().rows();
        assertThat(rows.get(1).getFirst()).isEqualTo(new DraftCell("15", 2, 1));
        assertThat(words(rows.get(2))).containsExactly("Báo cáo kết quả", "Tháng 11/2026");
    }

    @Test
    void readsALandscapeAnnexRightSideUp() {
        PrintedPages pages = new PrintedPages().landscapePage();
        float[] columns = {60, 100, 400, 600, 780};
        float y = pages.row(100, 24, columns, "TT", "Tên nhiệm vụ", "Chủ trì", "Thời hạn");
        y = pages.row(y, 40, columns, "1", "Xây dựng Đề án phát triển vùng", "Bộ Tư pháp", "Quý IV/2026");
        pages.close(y, columns);
        assertThat(words(tables(read(pages.bytes())).getFirst().rows().get(1)))
                .containsExactly("1", "Xây dựng Đề án phát triển vùng", "Bộ Tư pháp", "Quý IV/2026");
    }

    @Test
    void refusesAFileWithAPasswordForReading() {
        byte[] locked = new PrintedPages().page().text(100, 100, "Mật").locked("secret");
        assertReason(() -> read(locked), Reason.ENCRYPTED);
    }

    @Test
    void readsAFileThatIsOnlyProtectedAgainstChanges() {
        PrintedPages pages = new PrintedPages().page();
        body(pages, 100);
        assertThat(paragraphs(read(pages.locked("")))).containsExactly(FIRST, SECOND);
    }

    @Test
    void refusesGarbageThatBeginsAsAPdf() {
        byte[] garbage = new byte[4_000];
        Arrays.fill(garbage, (byte) 'x');
        System.arraycopy("%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, garbage, 0, 9);
        assertReason(() -> read(garbage), Reason.DAMAGED);
    }

    @Test
    void refusesAFileThatIsCutOff() {
        byte[] whole = new PrintedPages().page().text(100, 100, "Kế hoạch").bytes();
        assertReason(() -> read(Arrays.copyOf(whole, whole.length / 3)), Reason.DAMAGED);
        assertReason(() -> read(Arrays.copyOf(whole, whole.length - 40)), Reason.DAMAGED);
    }

    @Test
    void refusesTooManyPages() {
        byte[] three = new PrintedPages().page().page().page().bytes();
        Limits limits = new Limits(Duration.ofSeconds(60), 512L << 20, 100L << 20, 2, 500_000);
        assertReason(() -> new PdfFile().read(three, new Budget(limits)), Reason.TOO_MANY_PAGES);
    }

    @Test
    void refusesContentThatGrowsBeyondTheLimit() {
        byte[] bytes = new PrintedPages().page().text(100, 100, "Kế hoạch").bytes();
        Limits limits = new Limits(Duration.ofSeconds(60), 10_000, 100L << 20, 2_000, 500_000);
        assertReason(() -> new PdfFile().read(bytes, new Budget(limits)), Reason.TOO_MUCH_MEMORY);
    }

    @Test
    void readsTheOtherPagesWhenOneIsBroken() throws java.io.IOException {
        PrintedPages pages = new PrintedPages().page();
        body(pages, 100);
        Draft draft = read(BrokenPage.addedTo(pages.bytes()));
        assertThat(paragraphs(draft)).containsExactly(FIRST, SECOND);
        assertThat(draft.warnings()).containsExactly(Warning.of(Warning.Code.PAGE_UNREADABLE, "2"));
    }

    @Test
    void givesTheNumberOfPagesAndThePageOfEachBlock() {
        PrintedPages pages = new PrintedPages().page();
        body(pages, 100);
        pages.page();
        body(pages, 100);
        Draft draft = read(pages.bytes());
        assertThat(draft.pages()).isEqualTo(2);
        assertThat(draft.recognised()).isFalse();
        assertThat(draft.blocks().stream().map(PdfFileTest::page)).containsExactly(1, 1, 2, 2);
    }

    private static int page(DraftBlock block) {
        return ((DraftParagraph) block).page();
    }

    private static void assertReason(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        UnreadableDocument.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
