package vn.lotrinh.reader.letterhead;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and symbols of directives in both grammars, and dates beside them. */
final class Numbers {

    private static final String SYMBOL = "[A-ZĐ][\\p{L}\\d&]{0,11}";

    /** State {@code 1857/CTr-UBND}, {@code 200/2025/NĐ-CP}, Party {@code 12-CTr/TU}; blanks may stand around the signs. */
    static final String NUMBER =
            "\\d{1,6}[a-zđ]?(?:\\s?/\\s?(?:19|20)\\d{2})?\\s?[-/]\\s?" + SYMBOL + "(?:\\s?[-/]\\s?" + SYMBOL + "){0,3}";

    /** {@code ngày 02 tháng 7 năm 2026}, {@code ngày 10/02/2022}. */
    static final String DATE =
            "ngày\\s*(\\d{1,2})\\s*_*\\s*(?:tháng|/|-|\\.)\\s*(\\d{1,2})\\s*(?:năm|/|-|\\.)\\s*(\\d{4})";

    private static final Pattern DATE_WORDS = Pattern.compile(DATE);

    private Numbers() {}

    /** The first date in the words, or {@code null}. */
    static @Nullable LocalDate date(String words) {
        Matcher matcher = DATE_WORDS.matcher(words);
        return matcher.find() ? date(matcher, 1) : null;
    }

    /** The date whose day, month and year are three groups, or {@code null} where no such day exists. */
    static @Nullable LocalDate date(Matcher matcher, int firstGroup) {
        if (matcher.group(firstGroup) == null) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(firstGroup + 2)),
                    Integer.parseInt(matcher.group(firstGroup + 1)),
                    Integer.parseInt(matcher.group(firstGroup)));
        } catch (DateTimeException e) {
            return null; // a day that no calendar has: misprinted or misread
        }
    }
}
