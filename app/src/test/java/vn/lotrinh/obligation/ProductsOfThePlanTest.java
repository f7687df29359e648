package vn.lotrinh.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lotrinh.reader.Reader;
import vn.lotrinh.reader.task.Task;

/** What the worked example asks for, told from the words that the reader reads. */
class ProductsOfThePlanTest {

    private static List<Task> tasks() throws IOException {
        try (InputStream plan = Objects.requireNonNull(
                Products.class.getResourceAsStream("/vn/lotrinh/progress/example/ke_hoach_nq11.txt"))) {
            return new Reader().read("ke_hoach_nq11.txt", plan.readAllBytes()).tasks();
        }
    }

    private static String products(Task task) {
        return ProductsTest.meaning(Products.of(
                task.text().text(),
                task.deliverable() == null ? null : task.deliverable().text(),
                task.leads().stream().map(unit -> unit.quote().text()).toList()));
    }

    @Test
    void areThoseThatAPersonReads() throws IOException {
        Map<String, String> read =
                tasks().stream().collect(Collectors.toMap(Task::id, ProductsOfThePlanTest::products));
        assertThat(read)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("II.1", "conference held + quán triệt, triển khai thực hiện Nghị quyết số 11-NQ/TW"),
                        Map.entry("II.2", "action-programme issued + Chương trình hành động của Chính phủ"),
                        Map.entry(
                                "II.3",
                                "planning approved + Quy hoạch phát triển vùng trung du và miền núi Bắc Bộ | planning approved + quy hoạch phát triển các địa phương trong vùng trung du và miền núi Bắc Bộ [các địa phương trong vùng trung du và miền núi Bắc Bộ]"),
                        Map.entry(
                                "II.4",
                                "scheme submitted ? Đề án phát triển một số cực tăng trưởng, trung tâm kinh tế vùng như Thái Nguyên, Bắc Giang, Lào Cai, Sơn La, Lạng Sơn"),
                        Map.entry(
                                "II.5",
                                "mechanism issued + cơ chế điều phối và kết nối phát triển vùng trung du và miền núi Bắc Bộ"),
                        Map.entry(
                                "II.6",
                                "mechanism submitted + cơ chế, chính sách đặc thù cho vùng trung du và miền núi Bắc Bộ"),
                        Map.entry(
                                "II.7", "body issued + Ban Chỉ đạo | action-programme issued + Chương trình hành động"),
                        Map.entry(
                                "II.8",
                                "plan issued + Kế hoạch theo dõi, giám sát, kiểm tra, sơ kết, tổng kết việc triển khai thực hiện Nghị quyết số 11-NQ/TW, ngày 10/02/2022 của Bộ Chính trị"),
                        Map.entry(
                                "II.9",
                                "plan issued + Kế hoạch tuyên truyền, vận động nhân dân tăng cường đoàn kết, đồng thuận, phát huy dân chủ, giám sát, phản biện xã hội, biểu dương, động viên các điển hình tiên tiến, tạo sức lan toả"),
                        Map.entry("III-1", "action-programme issued + Chương trình hành động thuộc phạm vi quản lý"),
                        Map.entry("III-2", "other performed ? null"),
                        Map.entry("III-3", "report submitted + báo cáo Bộ Chính trị, Ban Bí thư")));
    }
}
