package vn.lotrinh.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.document.Warning;
import vn.lotrinh.reader.document.Warning.Code;
import vn.lotrinh.reader.letterhead.Directive;
import vn.lotrinh.reader.task.Task;
import vn.lotrinh.reader.time.Deadline;
import vn.lotrinh.reader.time.DeadlineReading;
import vn.lotrinh.reader.unit.Mention;

class ReaderTest {

    private static final String START = """
            KẾ HOẠCH
            chăm sóc vườn cây của tỉnh năm 2025

            Hội đồng vườn cây tỉnh ban hành Kế hoạch như sau:

            """;

    @Test
    void readsTasksByLabels() {
        assertThat(tasks(START + """
                I. NHIỆM VỤ
                1. Lập danh mục cây cổ thụ của tỉnh
                - Cơ quan chủ trì: Sở Xây dựng.
                - Cơ quan phối hợp: Sở Tài chính, Sở Nội vụ.
                - Thời gian hoàn thành: Quý III/2025.
                - Sản phẩm: Danh mục cây cổ thụ.
                """))
                .containsExactly("Sở Xây dựng | Sở Tài chính ¦ Sở Nội vụ | 2025-09-30 | Danh mục cây cổ thụ");
    }

    @Test
    void readsTasksByColumns() {
        assertThat(tasks("""
                # KẾ HOẠCH

                | TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm |
                |---|---|---|---|---|---|
                | 1 | Lập danh mục cây cổ thụ | Sở Xây dựng | Sở Tài chính | Quý III/2025 | Danh mục |
                | 2 | Trồng bổ sung cây xanh trên các tuyến phố | Sở Nội vụ | UBND các xã, phường | 30/11/2025 | Báo cáo |
                """))
                .containsExactly(
                        "Sở Xây dựng | Sở Tài chính | 2025-09-30 | Danh mục",
                        "Sở Nội vụ | UBND các xã, phường | 2025-11-30 | Báo cáo");
    }

    @Test
    void takesNoHeadingThatReachesOverTheColumnsForATask() {
        assertThat(tasks("""
                <html><body><h1>KẾ HOẠCH</h1><table border="1">
                <tr><th>TT</th><th>Nhiệm vụ</th><th>Cơ quan chủ trì</th><th>Thời gian</th><th>Sản phẩm</th></tr>
                <tr><td>1</td><td colspan="4">Rà soát, hoàn thiện thể chế trồng cây</td></tr>
                <tr><td>1.1</td><td>Lập danh mục cây cổ thụ</td><td>Sở Xây dựng</td><td>Quý III/2025</td><td>Danh mục</td></tr>
                </table></body></html>
                """)).containsExactly("Sở Xây dựng |  | 2025-09-30 | Danh mục");
    }

    @Test
    void takesNoHeaderThatIsRepeatedOutOfLineForATask() {
        assertThat(tasks("""
                # KẾ HOẠCH

                | TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm |
                |---|---|---|---|---|---|
                | 1 | Lập danh mục cây cổ thụ | Sở Xây dựng | Sở Tài chính | Quý III/2025 | Danh mục |
                | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm | |
                | 2 | Trồng cây xanh trên các tuyến phố | Sở Nội vụ | Sở Tài chính | 30/11/2025 | Báo cáo |
                """))
                .containsExactly(
                        "Sở Xây dựng | Sở Tài chính | 2025-09-30 | Danh mục",
                        "Sở Nội vụ | Sở Tài chính | 2025-11-30 | Báo cáo");
    }

    @Test
    void readsTheHeaderThatSaysWhatEachUnitLeads() {
        assertThat(tasks("""
                # KẾ HOẠCH

                | TT | Đơn vị | Nhiệm vụ chủ trì | Đơn vị phối hợp | Thời gian hoàn thành |
                |---|---|---|---|---|
                | 1 | Sở Xây dựng | Lập danh mục cây cổ thụ | Sở Tài chính | Quý III/2025 |
                | 2 | Sở Nội vụ | Khen thưởng người trồng cây | Sở Tài chính | Quý IV2025 |
                """))
                .containsExactly(
                        "Sở Xây dựng | Sở Tài chính | 2025-09-30 | -", "Sở Nội vụ | Sở Tài chính | 2025-12-31 | -");
    }

    @Test
    void passesThoseWhoCoordinateOnToTheBulletsThatALineAnnounces() {
        assertThat(tasks(START + """
                I. TỔ CHỨC THỰC HIỆN
                1. Sở Xây dựng

                Chủ trì, phối hợp với Sở Tài chính, Sở Nội vụ:

                - Lập danh mục cây cổ thụ của tỉnh.
                - Phối hợp với Sở Y tế trồng cây thuốc.
                """))
                .containsExactly("Sở Xây dựng | Sở Tài chính ¦ Sở Nội vụ | - | -", "Sở Xây dựng | Sở Y tế | - | -");
    }

    @Test
    void doubtsWordsOfADeadlineThatNameNoTime() {
        Reading reading = read(START + """
                I. NHIỆM VỤ
                1. Lập danh mục cây cổ thụ của tỉnh
                - Cơ quan chủ trì: Sở Xây dựng.
                - Thời gian hoàn thành: Sở Xây dựng xây dựng lịch.
                """);
        assertThat(reading.tasks()).singleElement().matches(task -> task.deadline() == null);
        assertThat(codes(reading)).contains(Code.DEADLINE_UNCLEAR).doesNotContain(Code.NO_DEADLINE);
    }

    @Test
    void warnsOfASecondLastDay() {
        assertThat(codes(read(START + """
                I. NHIỆM VỤ
                1. Sở Xây dựng lập danh mục trước ngày 30/6/2025, báo cáo kết quả trước ngày 31/12/2025.
                """))).contains(Code.SEVERAL_DEADLINES);
        assertThat(codes(read(START + """
                I. NHIỆM VỤ
                1. Sở Xây dựng lập danh mục, hoàn thành trước ngày 30/6/2025.
                """))).doesNotContain(Code.SEVERAL_DEADLINES);
    }

    @Test
    void datesTheTasksOfAnAnnexByTheDirectiveThatItBelongsTo() {
        assertThat(tasks("""
                PHỤ LỤC

                (Kèm theo Quyết định số 245/QĐ-UBND ngày 03 tháng 3 năm 2025 của UBND tỉnh Lào Cai)

                | TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành |
                |---|---|---|---|
                | 1 | Lập danh mục cây cổ thụ | Sở Xây dựng | Trước ngày 15/4 |
                """)).containsExactly("Sở Xây dựng |  | 2025-04-14 | -");
    }

    @Test
    void takesTheVerbToOrganizeForNoOrganization() {
        assertThat(tasks(START + """
                I. TỔ CHỨC THỰC HIỆN
                1. Sở Công Thương
                - Tổ chức, tham gia hội chợ cây cảnh.
                - Tổ chức, khuyến khích doanh nghiệp trồng cây.
                """)).containsExactly("Sở Công Thương |  | - | -", "Sở Công Thương |  | - | -");
    }

    @Test
    void readsTasksByTheirSentences() {
        assertThat(tasks(START + """
                I. NHIỆM VỤ
                1. Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính lập danh mục cây cổ thụ, hoàn thành trước ngày 30/6/2025.
                2. Sở Nội vụ có trách nhiệm tham mưu khen thưởng người trồng cây.
                """))
                .containsExactly("Sở Xây dựng | Sở Tài chính | 2025-06-29 | -", "Sở Nội vụ |  | - | -");
    }

    @Test
    void readsTasksByTheHeadingThatNamesTheUnit() {
        assertThat(tasks(START + """
                I. TỔ CHỨC THỰC HIỆN
                1. Sở Xây dựng
                a) Lập danh mục cây cổ thụ.
                b) Hướng dẫn các xã chăm sóc cây.
                2. Sở Tài chính
                a) Bố trí kinh phí trồng cây.
                """))
                .containsExactly("Sở Xây dựng |  | - | -", "Sở Xây dựng |  | - | -", "Sở Tài chính |  | - | -");
    }

    @Test
    void readsTheTwelveTasksOfTheWorkedExample() throws IOException {
        String party = "Ban cán sự đảng Chính phủ";
        String region = "vùng trung du và miền núi Bắc Bộ";
        String all = "Ban cán sự đảng Chính phủ ¦ Đảng đoàn Quốc hội ¦ các ban đảng Trung ương"
                + " ¦ ban cán sự đảng các bộ, ngành ¦ tỉnh uỷ các địa phương " + region;
        assertThat(worked().tasks().stream().map(ReaderTest::line))
                .containsExactly(
                        "Văn phòng Trung ương Đảng | Ban Kinh tế Trung ương | 2022-04-30 | -",
                        party + " | Các bộ, ngành ¦ địa phương " + region + " | 2022-06-30 | -",
                        party + " | Các bộ, ngành ¦ địa phương " + region + " | 2023-09-30 | -",
                        party
                                + " ¦ Ban cán sự đảng Bộ Kế hoạch và Đầu tư | Các bộ, ngành ¦ tỉnh Thái Nguyên ¦ tỉnh Bắc Giang"
                                + " ¦ tỉnh Lào Cai ¦ tỉnh Sơn La ¦ tỉnh Lạng Sơn | 2023-09-30 | -",
                        party + " | Các bộ, ngành ¦ các địa phương trong vùng | 2022-12-31 | -",
                        party + " | Đảng đoàn Quốc hội | 2023-06-30 | -",
                        "Tỉnh uỷ các địa phương trong " + region
                                + " | Các cấp chính quyền tại địa phương | 2022-09-30 | -",
                        "Ban Kinh tế Trung ương | Các bộ, ngành ¦ các địa phương vùng Trung du và miền núi Bắc Bộ | 2022-12-31 | -",
                        "Đảng đoàn Mặt trận Tổ quốc Việt Nam | Các tổ chức chính trị - xã hội | 2022-12-31 | -",
                        all + " |  | - | -",
                        all + " |  | - | -",
                        "Ban Kinh tế Trung ương | các cơ quan liên quan | FREQ=YEARLY | -");
    }

    @Test
    void leavesOpenWhatTheWorkedExampleDoesNotSay() throws IOException {
        Directive directive = worked().directive();
        assertThat(directive.number()).isNull();
        assertThat(directive.issuedOn()).isNull();
        assertThat(Objects.requireNonNull(directive.signer()).text()).isEqualTo("Võ Văn Thường");
        assertThat(Objects.requireNonNull(directive.issuer()).text()).isEqualTo("Bộ Chính trị");
    }

    private static Reading worked() throws IOException {
        try (InputStream plan = Objects.requireNonNull(ReaderTest.class.getResourceAsStream("ke_hoach_nq11.txt"))) {
            return new Reader().read("ke_hoach_nq11.txt", plan.readAllBytes());
        }
    }

    private static Reading read(String text) {
        return new Reader().read("a.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> tasks(String text) {
        return read(text).tasks().stream().map(ReaderTest::line).toList();
    }

    private static List<Code> codes(Reading reading) {
        return reading.warnings().stream().map(Warning::code).toList();
    }

    private static String line(Task task) {
        Quote product = task.deliverable();
        String deliverable = product == null ? "-" : product.text();
        return String.join(" | ", joined(task.leads()), joined(task.coordinators()), last(task), deliverable);
    }

    private static String joined(List<Mention> mentions) {
        return mentions.stream().map(mention -> mention.quote().text()).collect(Collectors.joining(" ¦ "));
    }

    private static String last(Task task) {
        DeadlineReading deadline = task.deadline();
        if (deadline == null) {
            return "-";
        }
        return switch (deadline.value()) {
            case Deadline.By by -> by.last().toString();
            case Deadline.Recurring recurring -> recurring.recurrence().rule();
            case Deadline.Ongoing _ -> "ongoing";
            case Deadline.Relative _ -> "relative";
        };
    }
}
