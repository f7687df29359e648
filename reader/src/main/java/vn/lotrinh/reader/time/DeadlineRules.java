package vn.lotrinh.reader.time;

import static vn.lotrinh.reader.time.DeadlineRule.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.text.Folding;
import vn.lotrinh.reader.time.DeadlineRule.Words;

/**
 * The rules for the words of a deadline, in the order in which they are tried. Beside each stand the phrases that it
 * must and must not read, in {@code time/deadline-phrases.tsv}.
 */
final class DeadlineRules {

    private static final String LATEST = "(?:chậm nhất|muộn nhất|không quá|không chậm hơn|không muộn hơn)"
            + "(?:\\s+(?:là|đến|vào|trong|trước|hết))*\\s*";

    static final List<DeadlineRule> ALL = List.of(
            rule(
                    "hằng ngày theo dõi",
                    "hằng|hàng",
                    "(?:hằng|hàng)\\s+ngày\\s+(?:cập nhật|theo dõi|nắm|rà soát|đôn đốc|kiểm tra|thông tin)",
                    words -> new Deadline.Ongoing(null)),
            rule(
                    "tháng <tháng> hằng năm",
                    "hằng|hàng",
                    "tháng\\s+(\\d{1,2})\\s+(?:hằng|hàng)\\s+năm",
                    DeadlineRules::monthOfEachYear),
            rule("<năm> và hằng năm", "hằng|hàng", "{T}\\s*(?:,|và)\\s*(?:hằng|hàng)\\s+năm", words -> {
                NamedTime from = words.time(1);
                return from == null ? null : new Deadline.Recurring(Recurrence.YEARLY, from.edtf() + "/..");
            }),
            rule("hằng <nhịp>, định kỳ <nhịp>", Rhythm.SIGNS, "{R}", words -> {
                Recurrence rhythm = Rhythm.of(words.match().group());
                Recurrence shortest = Rhythm.of(Folding.match(words.whole()));
                return rhythm == null ? null : new Deadline.Recurring(shortest == null ? rhythm : shortest, null);
            }),
            rule(
                    "trong <số> ngày kể từ <mốc>",
                    "từ|sau|trước",
                    "(?:trong|sau|không quá|chậm nhất|chậm nhất là|trước)\\s+(?:thời hạn\\s+|thời gian\\s+|vòng\\s+)?(?:là\\s+)?\\d{1,3}\\s*(?:\\([^)]*\\)\\s*)?"
                            + "(?:ngày|tuần|tháng|năm|giờ)(?:\\s+làm việc)?\\s*,?\\s+(?:kể\\s+)?(?:từ|sau|trước)(?!\\p{L}).*",
                    words -> new Deadline.Relative(words.written())),
            rule(
                    "từ nay đến <thời điểm>",
                    "từ nay",
                    "từ nay\\s+(?:cho\\s+)?đến\\s+(?:hết\\s+)?{T}",
                    words -> until(words.time(1))),
            rule(
                    "<thời điểm> và các năm tiếp theo",
                    "tiếp theo|sau|kế tiếp",
                    "{T}\\s*(?:[-–]\\s*{T}\\s*)?(?:,|và)\\s*(?:các|những)?\\s*(?:năm|giai đoạn|thời gian)\\s+(?:tiếp theo|sau|kế tiếp)",
                    words -> {
                        NamedTime from = words.time(1);
                        return from == null ? null : new Deadline.Ongoing(from.edtf() + "/..");
                    }),
            rule(
                    "<thời điểm> - <thời điểm>",
                    "-|–|đến",
                    "(?:giai đoạn\\s+|từ\\s+)?{T}\\s*(?:[-–]|đến(?:\\s+hết)?)\\s*{T}",
                    DeadlineRules::stretch),
            rule("trước <thời điểm>", "trước", "trước\\s+(?:hết\\s+)?{T}", words -> {
                NamedTime time = words.time(1);
                return time == null ? null : by("../", time.first().minusDays(1));
            }),
            rule(
                    "chậm nhất <thời điểm>",
                    "chậm nhất|muộn nhất|không quá|không chậm hơn|không muộn hơn",
                    LATEST + "{T}",
                    words -> until(words.time(1))),
            rule("đến hết <thời điểm>", "đến|hết", "(?:đến(?:\\s+hết)?|hết)\\s+{T}", words -> until(words.time(1))),
            rule("từ <thời điểm>", "từ", "(?:kể\\s+)?từ\\s+{T}", words -> {
                NamedTime from = words.time(1);
                return from == null ? null : new Deadline.Ongoing(from.edtf() + "/..");
            }),
            rule(
                    "sau khi <sự kiện> lúc đầu",
                    "^(?:ngay\\s+)?(?:sau khi|ngay khi|khi có|sau)\\s+\\p{L}.*",
                    words -> new Deadline.Relative(words.written())),
            rule("<thời điểm>", "(?<![\\d/])" + TimeWords.ANY, words -> within(words.time(1))),
            rule(
                    "sau khi <sự kiện>",
                    "(?:ngay\\s+)?(?:sau khi|ngay khi|khi có|khi|sau)\\s+\\p{L}.*",
                    words -> new Deadline.Relative(words.written())),
            rule(
                    "trong quá trình <việc>",
                    "quá trình",
                    "^trong\\s+(?:suốt\\s+)?quá trình\\s+\\p{L}.*",
                    words -> new Deadline.Ongoing(null)),
            rule(
                    "thường xuyên, liên tục",
                    "thường xuyên|liên tục|lâu dài|xuyên suốt",
                    words -> new Deadline.Ongoing(null)),
            rule(
                    "theo kế hoạch, theo tiến độ",
                    "theo\\s+(?:kế hoạch|tiến độ|lộ trình|chương trình|quy định|yêu cầu|hướng dẫn|thời gian|thời hạn|chỉ đạo|dự án|phân kỳ|từng).*"
                            + "|kịp\\s+(?:báo cáo|trình|thời).*|(?:tại\\s+)?kỳ họp\\s+.*|phiên họp\\s+.*|(?:tại\\s+)?hội nghị\\s+.*",
                    words -> new Deadline.Relative(words.written())));

    private DeadlineRules() {}

    private static @Nullable Deadline monthOfEachYear(Words words) {
        int month = Integer.parseInt(words.match().group(1));
        return month < 1 || month > 12 ? null : new Deadline.Recurring(Recurrence.YEARLY, "XXXX-%02d".formatted(month));
    }

    /** A stretch of years ends on its last day where a finished product is ordered; else it is a span of work. */
    private static @Nullable Deadline stretch(Words words) {
        NamedTime to = words.time(2);
        Integer year = to == null ? null : (Integer) to.last().getYear();
        NamedTime from =
                TimeWords.parse(Objects.requireNonNull(words.match().group(1)).strip(), year);
        if (from == null || to == null || to.last().isBefore(from.first())) {
            return null;
        }
        NamedTime stretch = NamedTime.between(from, to);
        return stretch.years() && !words.product()
                ? new Deadline.Ongoing(stretch.edtf())
                : new Deadline.By(stretch.edtf(), stretch.last());
    }

    private static @Nullable Deadline within(@Nullable NamedTime time) {
        return time == null ? null : new Deadline.By(time.edtf(), time.last());
    }

    private static @Nullable Deadline until(@Nullable NamedTime time) {
        return time == null ? null : by("../", time.last());
    }

    private static Deadline by(String before, LocalDate last) {
        return new Deadline.By(before + last, last);
    }
}
