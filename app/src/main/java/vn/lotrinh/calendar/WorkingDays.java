package vn.lotrinh.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * On which days public bodies work: from Monday to Friday, except the days off and with the swapped days of each year.
 * Of years without data only the weekly days off and the holidays with a date of their own are known.
 */
public final class WorkingDays {

    /** So many holidays has every year (Labour Code 2019, Article 112 clause 1); a year with fewer in the data is not known. */
    private static final int HOLIDAYS_OF_A_YEAR = 11;

    private static final int WEEK = 7;
    private static final int WEEKDAYS = 5;
    /** What makes the day of the epoch, a Thursday, count from a Monday. */
    private static final int THURSDAY = 3;

    private final NavigableMap<LocalDate, SpecialDay> days = new TreeMap<>();
    private final List<YearlyHoliday> yearly;
    private final NavigableSet<Integer> complete = new TreeSet<>();

    /**
     * Working days by a list of special days.
     *
     * @throws IllegalArgumentException if a day stands in it twice
     */
    WorkingDays(DayList list) {
        yearly = list.yearly();
        for (SpecialDay day : list.days()) {
            if (days.put(day.on(), day) != null) {
                throw new IllegalArgumentException(day.on() + " stands twice among the days");
            }
        }
        years().stream().filter(this::hasAllHolidays).forEach(complete::add);
    }

    private boolean hasAllHolidays(int year) {
        return of(year).stream().filter(WorkingDays::isHoliday).count() >= HOLIDAYS_OF_A_YEAR;
    }

    private static boolean isHoliday(SpecialDay day) {
        return day.kind() == SpecialDay.Kind.HOLIDAY;
    }

    /** By the days that the product ships. */
    public static WorkingDays shipped() {
        return Shipped.DAYS;
    }

    private static final class Shipped {
        static final WorkingDays DAYS = new WorkingDays(DayList.shipped());
    }

    /** Whether public bodies work on a day. */
    public boolean isWorkingDay(LocalDate day) {
        return special(day).map(SpecialDay::isWorkingDay).orElseGet(() -> !SpecialDay.isWeekend(day));
    }

    /** What makes a day unlike its day of the week, if anything does. */
    public Optional<SpecialDay> special(LocalDate day) {
        return special(day.minusDays(1), day).findFirst();
    }

    /** The first working day after a day. */
    public LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** How many working days there are after a day up to another, that one included; 0 where it is not later. */
    public long between(LocalDate after, LocalDate upTo) {
        if (!after.isBefore(upTo)) {
            return 0;
        }
        long unlike = special(after, upTo).mapToLong(WorkingDays::difference).sum();
        return weekdaysUpTo(upTo) - weekdaysUpTo(after) + unlike;
    }

    /** By how much a special day changes the number of weekdays. */
    private static int difference(SpecialDay day) {
        return (day.isWorkingDay() ? 1 : 0) - (SpecialDay.isWeekend(day.on()) ? 0 : 1);
    }

    /** Weekdays from a Monday long ago; only differences mean something. */
    private static long weekdaysUpTo(LocalDate day) {
        long days = day.toEpochDay() + THURSDAY;
        return WEEKDAYS * Math.floorDiv(days, WEEK) + Math.min(WEEKDAYS, Math.floorMod(days, WEEK) + 1);
    }

    private Stream<SpecialDay> special(LocalDate after, LocalDate upTo) {
        Stream<SpecialDay> everyYear = IntStream.rangeClosed(after.getYear(), upTo.getYear())
                .boxed()
                .flatMap(year -> yearly.stream().map(holiday -> holiday.in(year)))
                .filter(day -> day.on().isAfter(after) && !day.on().isAfter(upTo) && !days.containsKey(day.on()));
        return Stream.concat(days.subMap(after, false, upTo, true).values().stream(), everyYear);
    }

    /** Whether all days off and swapped days of a year are known and decided. */
    public boolean isFullyKnown(int year) {
        return complete.contains(year) && of(year).stream().noneMatch(WorkingDays::isOpen);
    }

    /** Whether all days off and swapped days after a day up to another are known and decided. */
    public boolean isFullyKnown(LocalDate after, LocalDate upTo) {
        if (!after.isBefore(upTo)) {
            return true;
        }
        return IntStream.rangeClosed(after.plusDays(1).getYear(), upTo.getYear())
                        .allMatch(complete::contains)
                && special(after, upTo).noneMatch(WorkingDays::isOpen);
    }

    private static boolean isOpen(SpecialDay day) {
        return day.kind() == SpecialDay.Kind.UNDECIDED;
    }

    /** The years of which days are known, the first first. */
    public NavigableSet<Integer> years() {
        NavigableSet<Integer> years = new TreeSet<>();
        days.keySet().forEach(day -> years.add(day.getYear()));
        return years;
    }

    /** What the data hold of a year, in order. */
    public List<SpecialDay> of(int year) {
        return List.copyOf(days.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .values());
    }

    /** The holidays with a date of their own, which every year has. */
    public List<YearlyHoliday> yearly() {
        return yearly;
    }
}
