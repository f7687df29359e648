package vn.lotrinh.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.obligation.Assignment;
import vn.lotrinh.obligation.Standing;
import vn.lotrinh.obligation.Task;
import vn.lotrinh.obligation.TaskFilter;
import vn.lotrinh.obligation.Tasks;
import vn.lotrinh.obligation.Totals;
import vn.lotrinh.organization.Unit;
import vn.lotrinh.organization.Units;
import vn.lotrinh.page.Frames;
import vn.lotrinh.reader.text.Folding;

/** The units that directives name, and what each owes. */
@Controller
public class UnitPages {

    private static final int SHOWN = 20;
    private static final int MOST = 500;

    private final Units units;
    private final Tasks tasks;
    private final Directives directives;
    private final Frames frames;

    UnitPages(Units units, Tasks tasks, Directives directives, Frames frames) {
        this.units = units;
        this.tasks = tasks;
        this.directives = directives;
        this.frames = frames;
    }

    /**
     * One unit of the list.
     *
     * @param unit the unit
     * @param leads how the tasks stand that it leads
     * @param coordinates how the tasks stand that it coordinates
     */
    public record Line(Unit unit, Totals leads, Totals coordinates) {}

    /**
     * The list.
     *
     * @param words what was searched for
     * @param lines the units
     * @param more how many are not shown
     */
    public record UnitList(String words, List<Line> lines, int more) {}

    /**
     * The page of one unit.
     *
     * @param unit the unit
     * @param leads how the tasks stand that it leads
     * @param coordinates how the tasks stand that it coordinates
     * @param late what it leads and is overdue, longest first
     * @param next what it leads and falls due next
     * @param assignments who is named in those
     * @param named the directives that give those
     */
    public record UnitPage(
            Unit unit,
            Totals leads,
            Totals coordinates,
            List<Task> late,
            List<Task> next,
            Map<Long, List<Assignment>> assignments,
            Map<Long, Directive> named) {

        /** The rows that it leads. */
        public TaskFilter leading() {
            return TaskFilter.ALL.by(unit.id(), "lead");
        }

        /** The rows that it coordinates. */
        public TaskFilter coordinating() {
            return TaskFilter.ALL.by(unit.id(), "coordinate");
        }
    }

    @GetMapping("/units")
    ModelAndView list(@RequestParam(defaultValue = "") String q, Viewer viewer, HttpServletRequest request) {
        LocalDate asOf = frames.asOf(request);
        Map<Long, Totals> leads = tasks.totalsByLead(viewer, asOf);
        Map<Long, Totals> coordinates = tasks.totalsByCoordinator(viewer, asOf);
        String wanted = Folding.bare(q.strip());
        List<Line> lines = shown(leads, coordinates, asOf).stream()
                .filter(unit -> Folding.bare(unit.name()).contains(wanted))
                .map(unit -> new Line(
                        unit,
                        leads.getOrDefault(unit.id(), Totals.NONE),
                        coordinates.getOrDefault(unit.id(), Totals.NONE)))
                .toList();
        UnitList page = new UnitList(q, lines.stream().limit(MOST).toList(), Math.max(0, lines.size() - MOST));
        return new ModelAndView("overview/units", Map.of("page", page));
    }

    private List<Unit> shown(Map<Long, Totals> leads, Map<Long, Totals> coordinates, LocalDate asOf) {
        java.util.Set<Long> named = new java.util.TreeSet<>(leads.keySet());
        named.addAll(coordinates.keySet());
        return units.inOrder(named, asOf);
    }

    @GetMapping("/units/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        LocalDate asOf = frames.asOf(request);
        Unit unit = units.find(id, asOf).orElseThrow(UnitPages::missing);
        Totals leads = tasks.totals(TaskFilter.ALL.by(id, "lead"), viewer, asOf);
        Totals coordinates = tasks.totals(TaskFilter.ALL.by(id, "coordinate"), viewer, asOf);
        if (leads.all() + coordinates.all() == 0 && viewer.isPublic()) {
            throw missing();
        }
        List<Task> late = rows(id, Standing.OVERDUE, viewer, asOf);
        List<Task> next = rows(id, Standing.WITHIN_TERM, viewer, asOf);
        List<Task> shown =
                java.util.stream.Stream.concat(late.stream(), next.stream()).toList();
        return new ModelAndView(
                "overview/unit",
                Map.of(
                        "page",
                        new UnitPage(
                                unit,
                                leads,
                                coordinates,
                                late,
                                next,
                                tasks.assignments(shown.stream().map(Task::id).toList()),
                                directives.named(shown.stream()
                                        .map(Task::directive)
                                        .distinct()
                                        .toList()))));
    }

    private List<Task> rows(long unit, Standing standing, Viewer viewer, LocalDate asOf) {
        return tasks.page(TaskFilter.ALL.by(unit, "lead").of(standing), viewer, asOf, Tasks.Order.DUE, null, SHOWN);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
