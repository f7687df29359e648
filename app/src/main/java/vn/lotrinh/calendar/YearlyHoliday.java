package vn.lotrinh.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;

/**
 * A holiday with a date of its own in every year.
 *
 * @param on its date; never 29 February
 * @param since the first day of the act that says so; holidays before it are counted, but by no act known here
 * @param like its occasion, act and source, on any day
 */
public record YearlyHoliday(MonthDay on, LocalDate since, SpecialDay like) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");

    /** It in one year. */
    public SpecialDay in(int year) {
        LocalDate day = on.atYear(year);
        boolean sourced = !day.isBefore(since);
        return new SpecialDay(
                day,
                like.kind(),
                like.name(),
                like.english(),
                sourced ? like.act() : null,
                sourced ? like.source() : null);
    }

    /** Its date as dd/mm. */
    public String words() {
        return DAY.format(on);
    }
}
