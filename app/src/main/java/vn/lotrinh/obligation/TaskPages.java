package vn.lotrinh.obligation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.LastDay;
import vn.lotrinh.calendar.WorkingDays;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.directive.Readings;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.ledger.LedgerRecord;
import vn.lotrinh.organization.Unit;
import vn.lotrinh.organization.Units;
import vn.lotrinh.page.Frames;

/** The register of tasks, and the page of each. */
@Controller
public class TaskPages {

    private static final int PAGE = 50;

    private final Tasks tasks;
    private final EvidenceFile evidence;
    private final Directives directives;
    private final Readings readings;
    private final Units units;
    private final Ledger ledger;
    private final Frames frames;
    private final Accountability accountability;

    TaskPages(
            Tasks tasks,
            EvidenceFile evidence,
            Directives directives,
            Readings readings,
            Units units,
            Ledger ledger,
            Frames frames,
            Accountability accountability) {
        this.accountability = accountability;
        this.tasks = tasks;
        this.evidence = evidence;
        this.directives = directives;
        this.readings = readings;
        this.units = units;
        this.ledger = ledger;
        this.frames = frames;
    }

    /**
     * One page of the register.
     *
     * @param filter what was asked for
     * @param order in which order
     * @param rows the tasks
     * @param assignments who is named in them
     * @param directives the directives that give them
     * @param totals how all tasks of the filter stand, whatever standing was asked for
     * @param matching how many tasks the filter has
     * @param next the last row, if there are more after it
     * @param directive the directive asked for, or {@code null}
     * @param unit the unit asked for, or {@code null}
     */
    public record Register(
            TaskFilter filter,
            Tasks.Order order,
            List<Task> rows,
            Map<Long, List<Assignment>> assignments,
            Map<Long, Directive> directives,
            Totals totals,
            long matching,
            @Nullable Long next,
            @Nullable Directive directive,
            @Nullable Unit unit) {

        /** The units that lead a task. */
        public List<Assignment> leads(Task task) {
            return assignments.getOrDefault(task.id(), List.of()).stream()
                    .filter(Assignment::leads)
                    .toList();
        }

        /** The address of the next page. */
        public String nextAddress() {
            return with(filter.address(), "sort=" + order.name().toLowerCase(Locale.ROOT) + "&after=" + next);
        }

        /** The address of the same rows in another order. */
        public String inOrder(Tasks.Order other) {
            return with(filter.address(), "sort=" + other.name().toLowerCase(Locale.ROOT));
        }

        private static String with(String address, String more) {
            return address + (address.contains("?") ? "&" : "?") + more;
        }
    }

    /**
     * The page of one task.
     *
     * @param task the task
     * @param directive the directive that gives it
     * @param assignments who is named in it
     * @param before the words of the directive before the task's
     * @param words the task's words in the directive
     * @param after the words after them
     * @param evidence what is known to have happened
     * @param history what the ledger holds of it
     * @param named whom it bound, and who answers
     * @param dayOff what is to be said of its last lawful day where that is a day off, or {@code null}
     */
    public record TaskPage(
            Task task,
            Directive directive,
            List<Assignment> assignments,
            String before,
            String words,
            String after,
            List<Evidence> evidence,
            List<LedgerRecord> history,
            List<Accountability.Named> named,
            @Nullable LastDay dayOff) {

        /** What follows for those who lead. */
        public List<Accountability.Named> leading() {
            return named.stream().filter(one -> one.assignment().leads()).toList();
        }

        /** What follows for those who coordinate. */
        public List<Accountability.Named> coordinating() {
            return named.stream().filter(one -> !one.assignment().leads()).toList();
        }
    }

    @GetMapping("/tasks")
    ModelAndView register(
            @RequestParam(required = false) @Nullable Long directive,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(required = false) @Nullable Long after,
            Viewer viewer,
            HttpServletRequest request) {
        LocalDate asOf = frames.asOf(request);
        TaskFilter filter = new TaskFilter(
                directive, unit, role(role), standing(standing), Frames.day(from), Frames.day(to), q.strip());
        Tasks.Order order = sort.equals("item") ? Tasks.Order.ITEM : Tasks.Order.DUE;
        List<Task> rows = tasks.page(filter, viewer, asOf, order, after, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<Task> shown = more ? rows.subList(0, PAGE) : rows;
        Totals totals = tasks.totals(filter.ofAnyStanding(), viewer, asOf);
        Standing wanted = filter.standing();
        Register page = new Register(
                filter,
                order,
                shown,
                tasks.assignments(shown.stream().map(Task::id).toList()),
                directives.named(shown.stream().map(Task::directive).distinct().toList()),
                totals,
                wanted == null ? totals.all() : totals.of(wanted),
                more ? (Long) shown.getLast().id() : null,
                directive == null ? null : directives.find(directive, viewer).orElse(null),
                unit == null ? null : units.find(unit, asOf).orElse(null));
        return new ModelAndView("obligation/register", Map.of("page", page));
    }

    private static String role(String role) {
        return role.equals("lead") || role.equals("coordinate") ? role : "";
    }

    private static @Nullable Standing standing(String code) {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/tasks/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        LocalDate asOf = frames.asOf(request);
        Task task = tasks.find(id, viewer, asOf).orElseThrow(TaskPages::missing);
        Directive directive = directives.find(task.directive(), viewer).orElseThrow(TaskPages::missing);
        Optional<String> text = readings.latest(task.directive()).map(Readings.Read::text);
        List<Assignment> assignments = tasks.assignments(List.of(id)).getOrDefault(id, List.of());
        Excerpt excerpt = Excerpt.around(text.orElse(""), task.start(), task.end());
        return new ModelAndView(
                "obligation/task",
                Map.of(
                        "page",
                        new TaskPage(
                                task,
                                directive,
                                assignments,
                                excerpt.before(),
                                excerpt.words(),
                                excerpt.after(),
                                evidence.about(id, asOf),
                                viewer.isPublic() ? List.of() : ledger.about(Change.Subject.of("task", id)),
                                accountability.of(task, assignments, asOf),
                                dayOff(task))));
    }

    private static @Nullable LastDay dayOff(Task task) {
        LocalDate due = task.due();
        return due == null ? null : LastDay.of(due, WorkingDays.shipped()).orElse(null);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
