package vn.lotrinh.calendar;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A day that is not like its day of the week: off, worked instead of another, or not yet decided.
 *
 * @param on the day
 * @param kind what it is
 * @param name the occasion in Vietnamese
 * @param english the occasion in English
 * @param act the act that says so, or {@code null} where none is known
 * @param source the address where that was read, or {@code null}
 */
public record SpecialDay(
        LocalDate on,
        Kind kind,
        String name,
        String english,
        @Nullable String act,
        @Nullable String source) {

    /** What a special day is. */
    public enum Kind {
        /** A public holiday (Labour Code 2019, Article 112). */
        HOLIDAY,
        /** Off because a holiday fell on a weekly day off (Labour Code 2019, Article 111 clause 3). */
        DAY_OFF_IN_LIEU,
        /** Off, and worked on another day instead. */
        DAY_OFF_BY_SWAP,
        /** Worked although a weekly day off, instead of another day. */
        WORKING_BY_SWAP,
        /** Meant to be off by what no act known here has settled yet: counts like any day of its week. */
        UNDECIDED;

        /** Whether it makes its day a day off. */
        public boolean isOff() {
            return this == HOLIDAY || this == DAY_OFF_IN_LIEU || this == DAY_OFF_BY_SWAP;
        }
    }

    /** @throws IllegalArgumentException if a weekly day off is said to be off instead of another, or a weekday worked so */
    public SpecialDay {
        boolean needsWeekday = kind == Kind.DAY_OFF_IN_LIEU || kind == Kind.DAY_OFF_BY_SWAP;
        if (needsWeekday && isWeekend(on) || kind == Kind.WORKING_BY_SWAP && !isWeekend(on)) {
            throw new IllegalArgumentException(kind + " on " + on + ", a " + on.getDayOfWeek());
        }
    }

    /** Whether people work on it. */
    public boolean isWorkingDay() {
        return kind == Kind.WORKING_BY_SWAP || !kind.isOff() && !isWeekend(on);
    }

    /** The occasion in a language. */
    public String name(String language) {
        return language.equals("vi") ? name : english;
    }

    /** The site where it was read, or {@code null} where there is none. */
    public @Nullable String site() {
        return source == null
                ? null
                : Objects.requireNonNullElse(URI.create(source).getHost(), source);
    }

    /** Whether a day is a weekly day off of public bodies: a Saturday or a Sunday. */
    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
