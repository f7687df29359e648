package vn.lotrinh.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From where facts are looked at: as of which day, and as they were known when. What is shown is a function of the facts and
 * of this.
 *
 * @param asOf the day that is asked about
 * @param knownAt what was recorded later does not count; {@code null} for all that is known now
 */
public record Vantage(LocalDate asOf, @Nullable Instant knownAt) {

    /** A day as it is known now. */
    public static Vantage of(LocalDate asOf) {
        return new Vantage(asOf, null);
    }

    /** A day as it was known at the end of another. */
    public static Vantage of(LocalDate asOf, LocalDate known) {
        return new Vantage(
                asOf,
                known.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant().minusNanos(1000));
    }
}
