package vn.lotrinh.command;

import java.time.LocalDate;
import java.util.List;
import vn.lotrinh.reader.Reading;
import vn.lotrinh.reader.document.Document;
import vn.lotrinh.reader.document.Format;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.document.Span;
import vn.lotrinh.reader.document.Warning;
import vn.lotrinh.reader.letterhead.Directive;
import vn.lotrinh.reader.letterhead.Kind;
import vn.lotrinh.reader.task.Task;
import vn.lotrinh.reader.time.Deadline;
import vn.lotrinh.reader.time.DeadlineReading;
import vn.lotrinh.reader.unit.Mention;

/** A reading made by hand. */
final class Samples {

    private Samples() {}

    static Reading reading(String work) {
        Directive directive = new Directive(
                quote("15/KH-UBND", 1),
                Kind.PLAN,
                null,
                quote("Ủy ban nhân dân tỉnh Sơn Tây", 1),
                null,
                LocalDate.of(2025, 2, 12),
                null,
                quote("Triển khai Chương trình chuyển đổi số", 1),
                null,
                quote("Nguyễn Văn An", 1),
                List.of(),
                List.of());
        Task task = new Task(
                "II.1",
                quote(work, 1),
                List.of(new Mention(quote("Sở Khoa học và Công nghệ", 0.5), Mention.Role.LEAD)),
                List.of(
                        new Mention(quote("Sở Tài chính", 1), Mention.Role.COORDINATE),
                        new Mention(quote("Sở Xây dựng", 1), Mention.Role.COORDINATE)),
                new DeadlineReading(
                        quote("Quý III năm 2025", 1), new Deadline.By("2025-35", LocalDate.of(2025, 9, 30))),
                null,
                0.9);
        return new Reading(
                new Reading.Source("a.txt", Format.TEXT, "0".repeat(64)),
                new Document("", List.of(), null, false, List.of()),
                directive,
                List.of(task),
                List.of(new Warning(Warning.Code.NO_PRODUCT, List.of(), "II.1", null)));
    }

    private static Quote quote(String words, double confidence) {
        return new Quote(words, new Span(0, 0), "nhãn dưới mục", confidence);
    }
}
