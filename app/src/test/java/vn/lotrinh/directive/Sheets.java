package vn.lotrinh.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Readings for tests: a small plan with three tasks. */
final class Sheets {

    static final String TEXT = """
            1. Bộ Tài chính chủ trì trình Đề án trong tháng 4 năm 2022.
            2. Bộ Y tế báo cáo hằng năm; Bộ Tài chính tổng hợp.
            3. Bộ Nội vụ hướng dẫn.
            Nơi nhận: Bộ Y tế.""";

    private Sheets() {}

    static ReadField words(String words) {
        int start = TEXT.indexOf(words);
        return new ReadField(words, start, start + words.length(), 1, "rule");
    }

    static ReadField doubtful(String words) {
        ReadField sure = words(words);
        return new ReadField(words, sure.start(), sure.end(), 0.5, "rule");
    }

    static ReadTask task(String id, String words, ReadField... leads) {
        return new ReadTask(
                id,
                words(words),
                Arrays.stream(leads).map(lead -> new ReadUnit(lead, "lead")).toList(),
                List.of(),
                null,
                null,
                false);
    }

    static Sheet sheet() {
        ReadHead head =
                new ReadHead(doubtful("1."), "plan", null, LocalDate.of(2022, 3, 14), null, null, List.of(), List.of());
        return new Sheet(
                head,
                List.of(
                        task("1", "Bộ Tài chính chủ trì trình Đề án trong tháng 4 năm 2022", doubtful("Bộ Tài chính")),
                        task("2", "Bộ Y tế báo cáo hằng năm; Bộ Tài chính tổng hợp", words("Bộ Y tế")),
                        task("3", "Bộ Nội vụ hướng dẫn", words("Bộ Nội vụ"))),
                List.of(new Sheet.Doubt("no-deadline", List.of(), "3")));
    }

    static Readings.Read read(Correction... steps) {
        return new Readings.Read(
                1,
                TEXT,
                sheet(),
                Arrays.stream(steps)
                        .map(step -> new Readings.Step(Instant.parse("2026-11-23T05:00:00Z"), "account:1", step))
                        .toList());
    }
}
