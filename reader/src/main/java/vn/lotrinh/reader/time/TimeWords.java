package vn.lotrinh.reader.time;

import java.time.DateTimeException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words that name a time, in match form (lower case, older tone placement). {@link #ANY} is meant to be built into
 * the patterns of rules.
 */
final class TimeWords {

    private static final String YEAR_AFTER = "(?:\\s*(?:năm|[/\\-.,])?\\s*(?<year>20\\d{2})(?!\\d))?+";

    private static final String AND = "\\s*(?:,|-|–|và|đến)\\s*";

    private static final String QUARTER = "(?:iv|iii|ii|i|[1-4])";

    /** A typist may forget what parts the quarter from its year: Quý IV2026. */
    private static final String QUARTER_ENDS = "(?:(?![\\p{L}\\d])|(?=20\\d\\d(?!\\d)))";

    /** Makes the time of a match; the year is that of the words, else that of the directive. */
    private interface Maker {
        NamedTime make(Matcher words, int year);
    }

    private record Form(Pattern pattern, Maker maker) {}

    private static final List<Form> FORMS = List.of(
            form(
                    "(?:ngày\\s+)?(?<day>\\d{1,2})\\s*[/.\\-]\\s*(?<month>\\d{1,2})\\s*[/.\\-]\\s*(?<year>20\\d{2})(?!\\d)",
                    (m, year) -> NamedTime.day(year, number(m, "month"), number(m, "day"))),
            form(
                    "(?:ngày\\s+)?(?<day>\\d{1,2})\\s+tháng\\s+(?<month>\\d{1,2})(?!\\d)" + YEAR_AFTER,
                    (m, year) -> NamedTime.day(year, number(m, "month"), number(m, "day"))),
            form(
                    "(?:ngày\\s+)?(?<day>\\d{1,2})\\s*/\\s*(?<month>\\d{1,2})(?![/\\d])",
                    (m, year) -> NamedTime.day(year, number(m, "month"), number(m, "day"))),
            form(
                    "tháng\\s+(?<from>\\d{1,2})" + AND + "(?:tháng\\s+)?(?<month>\\d{1,2})(?!\\d)" + YEAR_AFTER,
                    (m, year) -> NamedTime.between(
                            NamedTime.month(year, number(m, "from")), NamedTime.month(year, number(m, "month")))),
            form(
                    "tháng\\s+(?<month>\\d{1,2})(?!\\d)" + YEAR_AFTER,
                    (m, year) -> NamedTime.month(year, number(m, "month"))),
            form(
                    "(?<month>0?[1-9]|1[0-2])\\s*/\\s*(?<year>20\\d{2})(?!\\d)",
                    (m, year) -> NamedTime.month(year, number(m, "month"))),
            form(
                    "quý\\s+(?<from>" + QUARTER + ")(?:\\s*,\\s*" + QUARTER + ")*" + AND + "(?:quý\\s+)?(?<quarter>"
                            + QUARTER + ")" + QUARTER_ENDS + YEAR_AFTER,
                    (m, year) -> NamedTime.between(
                            NamedTime.quarter(year, quarter(m.group("from"))),
                            NamedTime.quarter(year, quarter(m.group("quarter"))))),
            form(
                    "quý\\s+(?<quarter>" + QUARTER + ")" + QUARTER_ENDS + YEAR_AFTER,
                    (m, year) -> NamedTime.quarter(year, quarter(m.group("quarter")))),
            form(
                    "(?:0?6|sáu)\\s+tháng\\s+(?<half>đầu|cuối)\\s+năm" + YEAR_AFTER,
                    (m, year) -> NamedTime.half(year, m.group("half").equals("đầu") ? 1 : 2)),
            form("(?:0?9|chín)\\s+tháng(?:\\s+đầu)?(?:\\s+năm)?" + YEAR_AFTER, (m, year) -> NamedTime.upTo(year, 9)),
            form(
                    "(?<part>đầu|giữa|cuối)\\s+năm" + YEAR_AFTER,
                    (m, year) -> NamedTime.upTo(
                            year,
                            switch (m.group("part")) {
                                case "đầu" -> 3;
                                case "giữa" -> 6;
                                default -> 12;
                            })),
            form("(?:năm\\s+)?(?<year>20\\d{2})(?!\\d)(?!\\s*/)", (m, year) -> NamedTime.year(year)));

    /** A pattern for any of the forms, without named groups, in one group of its own. */
    static final String ANY = FORMS.stream()
            .map(form -> unnamed(form.pattern.pattern()))
            .reduce((a, b) -> a + "|" + b)
            .map(all -> "(" + all + ")")
            .orElseThrow();

    private TimeWords() {}

    /**
     * The time that words name.
     *
     * @param words exactly one form, in match form
     * @param defaultYear the year where the words elide it, or {@code null} where it is not known
     * @return {@code null} where the words elide a year that is not known, or name no day of the calendar
     */
    static @Nullable NamedTime parse(String words, @Nullable Integer defaultYear) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern.matcher(words);
            if (matcher.matches()) {
                return make(form, matcher, defaultYear);
            }
        }
        return null;
    }

    private static @Nullable NamedTime make(Form form, Matcher matcher, @Nullable Integer defaultYear) {
        String written = matcher.namedGroups().containsKey("year") ? matcher.group("year") : null;
        Integer year = written == null ? defaultYear : Integer.valueOf(written);
        if (year == null) {
            return null;
        }
        try {
            return form.maker.make(matcher, year);
        } catch (DateTimeException e) {
            return null; // 31/4, tháng 13: no day of the calendar
        }
    }

    private static Form form(String pattern, Maker maker) {
        return new Form(Pattern.compile(pattern), maker);
    }

    private static String unnamed(String pattern) {
        return pattern.replaceAll("\\(\\?<\\p{Alpha}+>", "(?:");
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int quarter(String words) {
        return switch (words) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            default -> 4;
        };
    }
}
