package vn.lotrinh.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run of days: from the first day, included, to the day that no longer belongs to it. Open ends have no bound.
 *
 * @param from the first day, or {@code null} where it has no beginning
 * @param to the first day after it, or {@code null} where it has no end
 */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** All days. */
    public static final Days ALWAYS = new Days(null, null);

    /** @throws IllegalArgumentException if there is no day in it */
    public Days {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("No day from " + from + " to " + to);
        }
    }

    /** From a day on. */
    public static Days since(LocalDate from) {
        return new Days(from, null);
    }

    /** The days before a day. */
    public static Days before(LocalDate to) {
        return new Days(null, to);
    }

    /** Whether a day belongs to it. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    /** The days of both, or nothing where they share none. */
    public Optional<Days> and(Days other) {
        LocalDate first = later(from, other.from);
        LocalDate end = earlier(to, other.to);
        return first != null && end != null && !first.isBefore(end)
                ? Optional.empty()
                : Optional.of(new Days(first, end));
    }

    /** The last day of it, or {@code null} where it has no end. */
    public @Nullable LocalDate last() {
        return to == null ? null : to.minusDays(1);
    }

    /** Its first day for comparing: the least of all days where it has no beginning. */
    LocalDate first() {
        return from == null ? LocalDate.MIN : from;
    }

    /** The day after it for comparing: the greatest of all days where it has no end. */
    LocalDate end() {
        return to == null ? LocalDate.MAX : to;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    @Override
    public String toString() {
        return "[" + (from == null ? "…" : from) + ", " + (to == null ? "…" : to) + ")";
    }
}
