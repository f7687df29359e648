package vn.lotrinh.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A time that a report is about. Its days are the window in which what happens belongs to it, which is not the calendar's
 * month or year: what happens on 20/12/2022 belongs to the report year 2023 where the window begins on 15/12. Whether a
 * duty is on time is judged by the calendar and never by the window.
 *
 * @param kind how long it is
 * @param year the year that it is of
 * @param ordinal which one of its kind in the year, from 1
 * @param window the days that belong to it
 * @param sendBy the last day on which its report is sent in time
 * @param sendByIsCertain whether all days off up to {@code sendBy} are known
 * @param rule the rule that sets its days
 */
public record ReportPeriod(
        Kind kind, int year, int ordinal, Days window, LocalDate sendBy, boolean sendByIsCertain, ReportWindow rule)
        implements Comparable<ReportPeriod> {

    private static final Comparator<ReportPeriod> ORDER = Comparator.comparing(ReportPeriod::lastDay)
            .thenComparing(ReportPeriod::firstDay, Comparator.reverseOrder())
            .thenComparing(ReportPeriod::kind);

    /** How long a period is. Those of one kind follow each other without a gap, except the nine months. */
    public enum Kind {
        /** A month. */
        MONTH(1, 12),
        /** A quarter. */
        QUARTER(3, 4),
        /** The first or the second half of a year. */
        HALF_YEAR(6, 2),
        /** The first nine months of a year; the rest of the year belongs to none of them. */
        NINE_MONTHS(9, 1),
        /** A year. */
        YEAR(12, 1);

        private final int months;
        private final int inYear;

        Kind(int months, int inYear) {
            this.months = months;
            this.inYear = inYear;
        }

        /** The stable code: {@code nine-months}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind with that code, or nothing. */
        public static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }

        /** How many there are in a year. */
        public int inYear() {
            return inYear;
        }

        /** The first day of a period's first month, as calendars have it. */
        LocalDate begins(int year, int ordinal) {
            return LocalDate.of(year, (ordinal - 1) * months + 1, 1);
        }

        /** The first day of a period's last month. */
        LocalDate lastMonth(int year, int ordinal) {
            return begins(year, ordinal).plusMonths(months - 1L);
        }

        /** Whether every day belongs to one of them. */
        boolean followEachOther() {
            return this != NINE_MONTHS;
        }

        String code(int year, int ordinal) {
            return switch (this) {
                case MONTH -> "%04d-M%02d".formatted(year, ordinal);
                case QUARTER -> "%04d-Q%d".formatted(year, ordinal);
                case HALF_YEAR -> "%04d-H%d".formatted(year, ordinal);
                case NINE_MONTHS -> "%04d-9M".formatted(year);
                case YEAR -> "%04d".formatted(year);
            };
        }
    }

    /** The stable code, in which no window shows: {@code 2026-M03, 2026-Q1, 2026-H1, 2026-9M, 2026}. */
    public String code() {
        return kind.code(year, ordinal);
    }

    /** The first day of its window. */
    public LocalDate firstDay() {
        return Objects.requireNonNull(window.from());
    }

    /** The last day of its window. */
    public LocalDate lastDay() {
        return Objects.requireNonNull(window.last());
    }

    /** By their last days; of those that end together the shorter one first. */
    @Override
    public int compareTo(ReportPeriod other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code() + " " + window;
    }
}
