package vn.lotrinh.reader.time;

import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.text.Signs;

/** Reads how often something comes again: hằng năm, định kỳ 6 tháng, mỗi quý một lần. Words are in match form. */
final class Rhythm {

    private static final String UNIT = "(năm|quý|tháng|tuần|ngày)";

    /** Words that name a rhythm beyond doubt. */
    static final String ANY = "(?:(?:hằng|hàng|mỗi)\\s+(?:năm|quý|tháng|tuần|ngày)(?!\\p{L})"
            + "|định kỳ\\s*[,]?\\s*(?:theo\\s+)?(?:năm|quý|tháng|tuần|ngày)(?!\\p{L})"
            + "|định kỳ\\s+(?:0?3|0?6|ba|sáu)\\s+tháng"
            + "|(?:0?3|0?6|ba|sáu)\\s+tháng\\s*(?:/\\s*lần|(?:một|1|01)\\s+lần)"
            + "|(?:năm|quý|tháng|tuần)\\s+(?:một|1|01)\\s+lần)";

    /** Words of which one stands in every rhythm. */
    static final String SIGNS = "hằng|hàng|mỗi|định kỳ|lần";

    private static final Signs NAMED_BY = Signs.of(SIGNS);
    private static final Pattern NAMED = Pattern.compile(ANY);

    private static final Pattern ONE =
            Pattern.compile("(?:hằng|hàng|mỗi|định kỳ(?:\\s+theo)?|,|và|hoặc)?\\s*(?<!\\p{L})" + UNIT
                    + "(?!\\p{L})|(0?3|0?6|ba|sáu)\\s+tháng(?!\\s+\\d)");
    private static final Pattern SERIES = Pattern.compile(
            ANY
                    + "(?:\\s*(?:,|và|hoặc)\\s*(?:(?:hằng|hàng)\\s+)?(?:(?:0?3|0?6|ba|sáu)\\s+tháng|năm|quý|tháng|tuần)(?!\\p{L})(?!\\s+\\d))*");

    private Rhythm() {}

    /** Whether words name a rhythm. */
    static boolean isNamedIn(String words) {
        return NAMED_BY.in(words) && NAMED.matcher(words).find();
    }

    /** The shortest rhythm that the words name, or {@code null} where they name none. */
    static @Nullable Recurrence of(String words) {
        return SERIES.matcher(words)
                .results()
                .flatMap(series -> ONE.matcher(series.group()).results())
                .map(Rhythm::recurrence)
                .min(Comparator.comparingInt(Rhythm::days))
                .orElse(null);
    }

    private static Recurrence recurrence(MatchResult match) {
        if (match.group(1) == null) {
            return match.group(2).endsWith("6") || match.group(2).equals("sáu")
                    ? Recurrence.HALF_YEARLY
                    : Recurrence.QUARTERLY;
        }
        return switch (match.group(1)) {
            case "năm" -> Recurrence.YEARLY;
            case "quý" -> Recurrence.QUARTERLY;
            case "tháng" -> Recurrence.MONTHLY;
            case "tuần" -> Recurrence.WEEKLY;
            default -> Recurrence.DAILY;
        };
    }

    private static int days(Recurrence recurrence) {
        int unit = switch (recurrence.frequency()) {
            case DAILY -> 1;
            case WEEKLY -> 7;
            case MONTHLY -> 30;
            case YEARLY -> 365;
        };
        return unit * recurrence.interval();
    }
}
