package vn.lotrinh.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.calendar.SpecialDay;
import vn.lotrinh.calendar.WorkingDays;
import vn.lotrinh.calendar.YearlyHoliday;

/** The working calendar: which days are off or swapped in which year, by which act. */
@Controller
public class CalendarPage {

    /**
     * What the page shows.
     *
     * @param every the holidays that every year has
     * @param years the years, the latest first
     */
    public record WorkingCalendar(List<YearlyHoliday> every, List<Year> years) {}

    /**
     * One year.
     *
     * @param number the year
     * @param known whether all its days off are known and decided
     * @param working how many working days it has, as far as known
     * @param days the days that are not like their day of the week
     */
    public record Year(int number, boolean known, long working, List<SpecialDay> days) {}

    @GetMapping("/calendar")
    ModelAndView show() {
        WorkingDays calendar = WorkingDays.shipped();
        List<Year> years = calendar.years().reversed().stream()
                .map(year -> year(calendar, year))
                .toList();
        return new ModelAndView("overview/calendar", Map.of("page", new WorkingCalendar(calendar.yearly(), years)));
    }

    private static Year year(WorkingDays calendar, int year) {
        long working = calendar.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
        return new Year(year, calendar.isFullyKnown(year), working, calendar.of(year));
    }
}
