package vn.lotrinh.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.obligation.DueDays;
import vn.lotrinh.obligation.ObligationFilter;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.obligation.Standing;
import vn.lotrinh.obligation.Task;
import vn.lotrinh.obligation.Tasks;
import vn.lotrinh.obligation.Totals;
import vn.lotrinh.organization.Unit;
import vn.lotrinh.organization.Units;
import vn.lotrinh.page.Frames;

/** The first page: the state of everything in half a minute, each figure with the rows behind it. */
@Controller
public class OverviewPage {

    private static final int LATEST = 10;
    private static final int SHORT = 150;
    private static final int DIRECTIVES = 20;
    private static final int[] HORIZONS = {30, 60, 90};

    private final Obligations obligations;
    private final Tasks tasks;
    private final Units units;
    private final Directives directives;
    private final Frames frames;

    OverviewPage(Obligations obligations, Tasks tasks, Units units, Directives directives, Frames frames) {
        this.obligations = obligations;
        this.tasks = tasks;
        this.units = units;
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
     * @param late who is late
     * @param overdue the tasks longest overdue
     * @param quarters the timeline
     */
    public record Overview(
            Totals totals,
            long unknown,
            List<Line> lines,
            long more,
            List<Horizon> horizons,
            Late late,
            List<LateTask> overdue,
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
     * Who is late.
     *
     * @param units the units with most that is overdue
     * @param all how many units something is overdue of
     * @param unanswered how much is overdue of which it is open who answers
     */
    public record Late(List<LateUnit> units, long all, long unanswered) {}

    /**
     * A unit of which something is overdue.
     *
     * @param unit the unit
     * @param totals how the obligations stand that it is accountable for
     */
    public record LateUnit(Unit unit, Totals totals) {}

    /**
     * A task of which something is overdue.
     *
     * @param task the task
     * @param directive the directive that gives it, or {@code null} where it is not to be seen
     * @param since the last day of what is overdue longest
     * @param totals how all that is owed of it stands
     */
    public record LateTask(Task task, @Nullable Directive directive, LocalDate since, Totals totals) {

        /** Its words, cut between two of them where they are many. */
        public String words() {
            String all = task.text();
            int end = all.length() <= SHORT ? all.length() : all.lastIndexOf(' ', SHORT);
            return end < 1 || end == all.length() ? all : all.substring(0, end) + "…";
        }
    }

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
        Overview overview = new Overview(
                days.all(),
                days.unknown(),
                lines(directed),
                Math.max(0, directed.size() - DIRECTIVES),
                horizons(days, asOf),
                late(days.all(), viewer, vantage),
                overdue(viewer, vantage),
                quarters(days, asOf));
        return new ModelAndView("overview/overview", Map.of("page", overview));
    }

    private List<Line> lines(Map<Long, Totals> directed) {
        List<Long> first = directed.entrySet().stream()
                .sorted(MOST_OVERDUE.thenComparing(Map.Entry.comparingByKey()))
                .limit(DIRECTIVES)
                .map(Map.Entry::getKey)
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

    private static final Comparator<Map.Entry<Long, Totals>> MOST_OVERDUE =
            Comparator.comparingLong(entry -> -entry.getValue().of(Standing.OVERDUE));

    /** Units as late as each other stand in the order of their names. */
    private Late late(Totals all, Viewer viewer, Vantage vantage) {
        Obligations.LateUnits late = obligations.lateUnits(viewer, vantage, LATEST);
        List<LateUnit> most = units.inOrder(late.most().keySet(), vantage.asOf()).stream()
                .map(unit -> new LateUnit(unit, late.most().getOrDefault(unit.id(), Totals.NONE)))
                .sorted(Comparator.comparingLong(
                        (LateUnit unit) -> -unit.totals().of(Standing.OVERDUE)))
                .toList();
        return new Late(most, late.all(), all.of(Standing.OVERDUE) - late.overdue());
    }

    private List<LateTask> overdue(Viewer viewer, Vantage vantage) {
        List<Obligations.LateTask> late = obligations.lateTasks(viewer, vantage, LATEST);
        Map<Long, Task> named =
                tasks.named(late.stream().map(Obligations.LateTask::task).toList());
        Map<Long, Directive> given = directives.named(
                named.values().stream().map(Task::directive).distinct().toList());
        return late.stream()
                .map(one -> {
                    Task task = Objects.requireNonNull(named.get(one.task()));
                    return new LateTask(task, given.get(task.directive()), one.since(), one.totals());
                })
                .toList();
    }

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
