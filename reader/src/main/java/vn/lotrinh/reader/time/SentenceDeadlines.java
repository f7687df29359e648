package vn.lotrinh.reader.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.text.Folding;
import vn.lotrinh.reader.text.Signs;

/**
 * Finds the deadline that a sentence sets. A sentence names many times that are no deadlines (dates of other directives,
 * the period of a strategy), so a time counts only behind a cue that sets a last day, a rhythm or a condition. Where the
 * sentence sets several, a rhythm goes before a last day, the first last day before the later ones, a last day before a
 * condition, a condition before mere constancy.
 */
public final class SentenceDeadlines {

    private static final int RHYTHM_AFTER_DUTY = 110;

    private static final String DUTY =
            "(?=[bđtcsrkgh])(?:báo cáo|đánh giá|tổng hợp|cập nhật|sơ kết|tổng kết|rà soát|kiểm tra|gửi|công bố|tổ chức|thống kê|theo dõi"
                    + "|thông tin|đôn đốc|trình|giao ban|họp|định kỳ|kết quả thực hiện|tình hình thực hiện|kiểm điểm)";

    // Patterns that begin with a choice look at one character first: most places fail there, before each choice is
    // tried.
    private static final List<Cue> CUES = List.of(
            cue(
                    "trước <thời điểm>",
                    "trước",
                    "(?=[hxt])(?:hoàn thành\\s+|xong\\s+)?(?<![\\p{L}])(?<!từ )trước\\s+(?:hết\\s+)?{T}"),
            cue(
                    "chậm nhất <thời điểm>",
                    "chậm nhất|muộn nhất|không quá|không chậm hơn|không muộn hơn",
                    "(?:chậm nhất|muộn nhất|không quá|không chậm hơn|không muộn hơn)(?:\\s+(?:là|đến|vào|trong|trước|hết))*\\s*{T}"),
            cue("đến hết <thời điểm>", "đến hết", "(?<!từ nay )(?<!tính )đến hết\\s+{T}"),
            cue("từ nay đến <thời điểm>", "từ nay", "từ nay\\s+(?:cho\\s+)?đến\\s+(?:hết\\s+)?{T}"),
            cue(
                    "hoàn thành trong <thời điểm>",
                    "trong|vào|ngay",
                    "(?=[hxbtp])(?:hoàn thành|xong|hoàn tất|ban hành|trình|phê duyệt|báo cáo|thực hiện)(?:\\s+[^.;:,\\n]{1,60}?)??,?\\s+(?<words>(?:ngay\\s+)?(?:trong|vào|ngay)\\s+{T})"),
            cue("hoàn thành … trong <thời điểm>", "hoàn thành", "hoàn thành[^.;:\\n]{1,220}?\\s(?<words>trong\\s+{T})"),
            cue("trong <tháng, quý, ngày>", "trong", "(?<![\\p{L}])trong\\s+(?=(?:tháng|quý|ngày)\\s+[\\divx]){T}"),
            cue(
                    "hoàn thành <thời điểm>",
                    "thời hạn|thời gian|hoàn thành|xong",
                    "(?=[thx])(?:(?:thời hạn|thời gian)(?:\\s+hoàn thành)?\\s*:?\\s*{T}|(?:hoàn thành|xong)\\s+(?=tháng|quý|ngày\\s|năm){T})"),
            cue(
                    "báo cáo hằng <nhịp>",
                    Rhythm.SIGNS,
                    DUTY + "(?:(?!ngân sách|dự toán|chi thường xuyên)[^.;:\\n]){0," + RHYTHM_AFTER_DUTY
                            + "}?(?<!kế hoạch công tác )(?<!kế hoạch )(?<!chương trình )(?<!dự toán )(?<!nhà nước )(?<!công tác )(?<!ngân sách )(?<!chi )\\s*(?<words>{R})"),
            cue("hằng <nhịp> làm gì", Rhythm.SIGNS, "(?:^|[.;:,]\\s+|và\\s+)(?<words>(?:vào\\s+)?{R})(?=[\\s,(])"),
            cue(
                    "trước ngày <ngày> hằng <nhịp>",
                    "ngày",
                    "(?:trước\\s+|vào\\s+)?ngày\\s+\\d{1,2}(?:/\\d{1,2})?(?:\\s+và\\s+(?:ngày\\s+)?\\d{1,2}(?:/\\d{1,2})?)*\\s+(?:của\\s+)?{R}"),
            cue(
                    "thứ <ngày> hằng tuần",
                    "thứ|chủ nhật",
                    "(?:định kỳ\\s+)?(?:vào\\s+)?(?:thứ\\s+\\p{L}+|chủ nhật)\\s+{R}"),
            cue("định kỳ <nhịp>", "định kỳ", "định kỳ\\s+(?:\\(?\\s*)?{R}|(?=định kỳ){R}"),
            cue(
                    "trong <số> ngày kể từ <mốc>",
                    "trong",
                    "trong\\s+(?:thời hạn\\s+|thời gian\\s+|vòng\\s+)?\\d{1,3}\\s*(?:\\([^)]*\\)\\s*)?(?:ngày|tuần|tháng|giờ)(?:\\s+làm việc)?,?\\s+(?:kể\\s+)?(?:từ|sau)(?!\\p{L})[^.;]{3,120}"),
            cue(
                    "sau khi <văn bản> được ban hành",
                    "sau khi|ngay khi",
                    "(?:ngay\\s+sau khi|sau khi|ngay khi)\\s+[^.;:\\n]{0,120}?(?:ban hành|thông qua|phê duyệt|có hiệu lực|được giao|công bố)"),
            cue(
                    "kịp <kỳ họp>",
                    "kịp|kỳ họp",
                    "(?=[ktb])(?:kịp\\s+(?:báo cáo|trình)\\s+[^.;\\n]{3,100}|(?:trình|báo cáo|thông qua)[^.;\\n]{0,60}\\s+tại\\s+kỳ họp\\s+[^.;,\\n]{3,60})"),
            cue(
                    "thường xuyên làm gì",
                    "thường xuyên|liên tục",
                    "^(?:thường xuyên|liên tục)(?=[\\s,])|(?:nhiệm vụ|thực hiện|triển khai)\\s+thường xuyên(?=\\s*(?:[.;,]|$))"),
            cue(
                    "liên tục cập nhật",
                    "liên tục|hằng ngày|hàng ngày",
                    "(?<!, )(?:liên tục|hằng ngày|hàng ngày)\\s+(?:cập nhật|theo dõi|nắm|rà soát|đôn đốc|kiểm tra|thông tin)"));

    private static final Signs WORTH_A_LOOK = Signs.of(
            "trước ngày|quý|hằng|hàng|mỗi|định kỳ|thường xuyên|liên tục|sau khi|ngay khi|kể từ|từ ngày|kịp|kỳ họp|lần");

    private static final Pattern YEAR_OR_MONTH = Pattern.compile("20\\d\\d|tháng \\d");

    /**
     * What makes a time a deadline.
     *
     * @param signs words of which one stands wherever the pattern matches
     * @param rhythm whether a rhythm stands wherever the pattern matches
     * @param words whether only a part of what the pattern matches is the deadline
     */
    private record Cue(String name, Signs signs, boolean rhythm, Pattern pattern, boolean words) {}

    private SentenceDeadlines() {}

    /**
     * The deadline that the words of an item set, or {@code null} where they set none.
     *
     * @param item the words of the item
     * @param year the year of the directive, or {@code null}
     * @param product whether the item orders a finished product
     */
    public static @Nullable DeadlineReading find(Passage item, @Nullable Integer year, boolean product) {
        return first(all(item, year, product));
    }

    /** The deadline that goes before the others, or {@code null} where there is none. */
    public static @Nullable DeadlineReading first(List<DeadlineReading> set) {
        return set.stream()
                .min(Comparator.comparingInt((DeadlineReading reading) -> rank(reading.value()))
                        .thenComparing(reading -> last(reading.value()))
                        .thenComparingInt(reading -> reading.words().span().start()))
                .orElse(null);
    }

    /** All deadlines that the words set, in no order; the same words may be found by several cues. */
    public static List<DeadlineReading> all(Passage item, @Nullable Integer year, boolean product) {
        String form = Folding.match(item.shown());
        List<DeadlineReading> found = new ArrayList<>();
        if (!WORTH_A_LOOK.in(form) && !YEAR_OR_MONTH.matcher(form).find()) {
            return found;
        }
        boolean rhythm = Rhythm.isNamedIn(form);
        for (Cue cue : CUES) {
            if (cue.rhythm && !rhythm || !cue.signs.in(form)) {
                continue;
            }
            Matcher matcher = cue.pattern.matcher(form);
            while (matcher.find()) {
                Passage words = cue.words
                        ? item.part(matcher.start("words"), matcher.end("words"))
                        : item.part(matcher.start(), matcher.end());
                DeadlineReading reading = DeadlineReader.read(words, year, product);
                if (reading != null) {
                    Quote quote = reading.words();
                    found.add(
                            new DeadlineReading(new Quote(quote.text(), quote.span(), cue.name, 0.9), reading.value()));
                }
            }
        }
        return found;
    }

    private static int rank(Deadline deadline) {
        return switch (deadline) {
            case Deadline.Recurring _ -> 0;
            case Deadline.By _ -> 1;
            case Deadline.Relative _ -> 2;
            case Deadline.Ongoing _ -> 3;
        };
    }

    private static LocalDate last(Deadline deadline) {
        return deadline instanceof Deadline.By by ? by.last() : LocalDate.MAX;
    }

    private static Cue cue(String name, String signs, String pattern) {
        return new Cue(
                name,
                Signs.of(signs),
                pattern.contains("{R}"),
                Pattern.compile(pattern.replace("{T}", TimeWords.ANY).replace("{R}", Rhythm.ANY)),
                pattern.contains("(?<words>"));
    }

    /** The names of the cues. */
    static List<String> cueNames() {
        return CUES.stream().map(Cue::name).toList();
    }
}
