package vn.lotrinh.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.obligation.DueDays;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.ObligationFilter;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.obligation.Rows;
import vn.lotrinh.obligation.Standing;
import vn.lotrinh.obligation.Totals;
import vn.lotrinh.page.Frames;

/** The first page: the state of everything in half a minute, each figure with the rows behind it. */
@Controller
public class OverviewPage {

    private static final int LATEST = 10;
    private static final int DIRECTIVES = 20;
    private static final int[] HORIZONS = {30, 60, 90};

    private final Obligations obligations;
    private final Rows rows;
    private final Directives directives;
    private final Frames frames;

    OverviewPage(Obligations obligations, Rows rows, Directives directives, Frames frames) {
        this.obligations = obligations;
        this.rows = rows;
        this.directives = directives;
        this.frames = frames;
    }

    /**
     * What the page shows.
     *
     * @param totals how all obligations stand
     * @param unknown of how many of them nothing is known
     * @param lines the directives, those with most overdue obligations first
     * @param more how many directives are not shown
     * @param horizons what falls due soon
     * @param overdue the obligations longest overdue
     * @param quarters the timeline
     */
    public record Overview(
            Totals totals,
            long unknown,
            List<Line> lines,
            long more,
            List<Horizon> horizons,
            Rows.Shown overdue,
            List<Quarter> quarters) {

        /** The largest number of obligations that fall due in one quarter, at least 1. */
        public long busiest() {
            return Math.max(
                    1,
                    quarters.stream()
                            .mapToLong(quarter -> quarter.totals().all())
                            .max()
                            .orElse(1));
        }
    }

    /**
     * One directive.
     *
     * @param directive the directive
     * @param totals how its obligations stand
     */
    public record Line(Directive directive, Totals totals) {}

    /**
     * What falls due soon.
     *
     * @param days within how many days
     * @param count how many obligations
     * @param filter the rows behind the figure
     */
    public record Horizon(int days, long count, ObligationFilter filter) {}

    /**
     * One quarter of the timeline.
     *
     * @param first its first day
     * @param totals how the obligations that fall due in it stand
     * @param filter the rows behind the figure
     */
    public record Quarter(LocalDate first, Totals totals, ObligationFilter filter) {
        /** 1 to 4. */
        public int number() {
            return (first.getMonthValue() + 2) / 3;
        }

        /** Whether a day lies in it. */
        public boolean holds(LocalDate day) {
            return !day.isBefore(first) && day.isBefore(first.plusMonths(3));
        }
    }

    @GetMapping("/")
    ModelAndView show(Viewer viewer, HttpServletRequest request) {
        Vantage vantage = frames.vantage(request);
        LocalDate asOf = vantage.asOf();
        Map<Long, Totals> directed = obligations.totalsByDirective(ObligationFilter.ALL, viewer, vantage);
        DueDays days = obligations.dueDays(ObligationFilter.ALL, viewer, vantage);
        List<Obligation> overdue = obligations.page(
                ObligationFilter.ALL.of(Standing.OVERDUE), viewer, vantage, Obligations.Order.DUE, null, LATEST);
        Overview overview = new Overview(
                days.all(),
                days.unknown(),
                lines(directed),
                Math.max(0, directed.size() - DIRECTIVES),
                horizons(days, asOf),
                rows.of(overdue, vantage),
                quarters(days, asOf));
        return new ModelAndView("overview/overview", Map.of("page", overview));
    }

    private List<Line> lines(Map<Long, Totals> directed) {
        List<Long> first = directed.entrySet().stream()
                .map(entry -> new Late(entry.getKey(), entry.getValue().of(Standing.OVERDUE)))
                .sorted(Comparator.comparingLong((Late late) -> -late.overdue()).thenComparingLong(Late::directive))
                .limit(DIRECTIVES)
                .map(Late::directive)
                .toList();
        Map<Long, Directive> named = directives.named(first);
        List<Line> lines = new ArrayList<>();
        for (long id : first) {
            Directive directive = named.get(id);
            if (directive != null) {
                lines.add(new Line(directive, directed.getOrDefault(id, Totals.NONE)));
            }
        }
        return lines;
    }

    private record Late(long directive, long overdue) {}

    private static List<Horizon> horizons(DueDays due, LocalDate asOf) {
        List<Horizon> horizons = new ArrayList<>();
        for (int days : HORIZONS) {
            LocalDate last = asOf.plusDays(days);
            ObligationFilter filter =
                    ObligationFilter.ALL.of(Standing.WITHIN_TERM).dueBetween(asOf, last);
            horizons.add(new Horizon(days, due.between(asOf, last).of(Standing.WITHIN_TERM), filter));
        }
        return horizons;
    }

    /** All quarters from the first in which something falls due to the last, at most the forty around the day. */
    private static List<Quarter> quarters(DueDays days, LocalDate asOf) {
        NavigableMap<LocalDate, Totals> counted = days.quarters();
        if (counted.isEmpty()) {
            return List.of();
        }
        LocalDate first = later(counted.firstKey(), asOf.minusYears(5));
        LocalDate last = earlier(counted.lastKey(), asOf.plusYears(5));
        List<Quarter> quarters = new ArrayList<>();
        for (LocalDate quarter = start(first); !quarter.isAfter(last); quarter = quarter.plusMonths(3)) {
            quarters.add(new Quarter(
                    quarter,
                    counted.getOrDefault(quarter, Totals.NONE),
                    ObligationFilter.ALL.dueBetween(
                            quarter, quarter.plusMonths(3).minusDays(1))));
        }
        return quarters;
    }

    private static LocalDate start(LocalDate day) {
        return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
    }

    private static LocalDate later(LocalDate first, LocalDate second) {
        return first.isAfter(second) ? first : second;
    }

    private static LocalDate earlier(LocalDate first, LocalDate second) {
        return first.isBefore(second) ? first : second;
    }
}
