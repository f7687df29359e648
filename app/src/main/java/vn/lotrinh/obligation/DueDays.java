package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How obligations stand, by the day on which they fall due: one count from which the figures of the timeline are summed. What
 * every page asks for is summed once, as this is kept until something changes.
 */
public final class DueDays {

    private final NavigableMap<LocalDate, Totals> days;
    private final NavigableMap<LocalDate, Totals> quarters;
    private final Totals all;
    private final long unknown;

    /**
     * The figures.
     *
     * @param days the totals of each last day; those without one under {@link LocalDate#MAX}
     * @param unknown how many of them nothing is known of
     */
    DueDays(NavigableMap<LocalDate, Totals> days, long unknown) {
        this.days = new TreeMap<>(days);
        this.quarters = quarters(this.days);
        this.all = sum(this.days.values());
        this.unknown = unknown;
    }

    /** How all of them stand. */
    public Totals all() {
        return all;
    }

    /** How many of them nothing is known of. */
    public long unknown() {
        return unknown;
    }

    /** How those stand whose last day lies between two days, both included. */
    public Totals between(LocalDate from, LocalDate to) {
        return sum(days.subMap(from, true, to, true).values());
    }

    /** How those stand that fall due in each quarter, by the quarter's first day. */
    public NavigableMap<LocalDate, Totals> quarters() {
        return quarters;
    }

    private static NavigableMap<LocalDate, Totals> quarters(NavigableMap<LocalDate, Totals> days) {
        NavigableMap<LocalDate, Totals> quarters = new TreeMap<>();
        days.headMap(LocalDate.MAX, false).forEach((day, totals) -> quarters.merge(quarter(day), totals, Totals::plus));
        return Collections.unmodifiableNavigableMap(quarters);
    }

    private static LocalDate quarter(LocalDate day) {
        return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
    }

    private static Totals sum(Collection<Totals> totals) {
        return totals.stream().reduce(Totals.NONE, Totals::plus);
    }
}
