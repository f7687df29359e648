package vn.lotrinh.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule that sets the days of one kind of report period.
 *
 * @param kind the kind
 * @param validFrom it is for the periods whose first month begins on this day or later; {@code null} for all
 * @param first the first day
 * @param last the last day
 * @param workingDays within how many working days after the last day the report is to be sent, from 0 to 60
 * @param standing whether an act that was read says so
 * @param act the act, or {@code null}
 * @param source where that was read, or {@code null}
 */
public record ReportWindow(
        ReportPeriod.Kind kind,
        @Nullable LocalDate validFrom,
        Edge first,
        Edge last,
        int workingDays,
        Standing standing,
        @Nullable String act,
        @Nullable String source) {

    /** What a rule stands on. */
    public enum Standing {
        /** An act says so, and was read. */
        LAW,
        /** It is a setting of the product: no act that binds everybody was read. */
        DEFAULT;

        static Optional<Standing> of(String code) {
            return switch (code) {
                case "law" -> Optional.of(LAW);
                case "default" -> Optional.of(DEFAULT);
                default -> Optional.empty();
            };
        }
    }

    /**
     * A day seen from a period: {@code before:15} is the 15th of the month before its first month.
     *
     * @param month which month
     * @param day from 1 to 28, or 0 for the month's last day
     */
    public record Edge(Month month, int day) {

        private static final Pattern WRITTEN = Pattern.compile("(before|first|last):(\\d{1,2}|end)");
        private static final int EVERY_MONTH_HAS = 28;

        /** Which month of a period. */
        public enum Month {
            /** The month before its first one. */
            BEFORE,
            /** Its first month. */
            FIRST,
            /** Its last month. */
            LAST
        }

        static Optional<Edge> of(String written) {
            Matcher matcher = WRITTEN.matcher(written);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int day = matcher.group(2).equals("end") ? 0 : Integer.parseInt(matcher.group(2));
            boolean zero = day == 0 && !matcher.group(2).equals("end");
            return zero || day > EVERY_MONTH_HAS
                    ? Optional.empty()
                    : Optional.of(new Edge(Month.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), day));
        }

        LocalDate in(ReportPeriod.Kind kind, int year, int ordinal) {
            YearMonth of = YearMonth.from(
                    switch (month) {
                        case BEFORE -> kind.begins(year, ordinal).minusMonths(1);
                        case FIRST -> kind.begins(year, ordinal);
                        case LAST -> kind.lastMonth(year, ordinal);
                    });
            return day == 0 ? of.atEndOfMonth() : of.atDay(day);
        }
    }

    LocalDate firstDay(int year, int ordinal) {
        return first.in(kind, year, ordinal);
    }

    LocalDate lastDay(int year, int ordinal) {
        return last.in(kind, year, ordinal);
    }
}
