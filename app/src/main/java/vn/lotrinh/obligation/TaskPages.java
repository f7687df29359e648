package vn.lotrinh.obligation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Actors;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.LastDay;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.calendar.WorkingDays;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.directive.Readings;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.ledger.LedgerRecord;
import vn.lotrinh.page.Frames;

/** The page of each task: what its directive says, and what is owed of it by whom. */
@Controller
public class TaskPages {

    private final Tasks tasks;
    private final Obligations obligations;
    private final Rows rows;
    private final Directives directives;
    private final Readings readings;
    private final Ledger ledger;
    private final Frames frames;
    private final Accountability accountability;
    private final Actors actors;

    TaskPages(
            Tasks tasks,
            Obligations obligations,
            Rows rows,
            Directives directives,
            Readings readings,
            Ledger ledger,
            Frames frames,
            Accountability accountability,
            Actors actors) {
        this.accountability = accountability;
        this.actors = actors;
        this.tasks = tasks;
        this.obligations = obligations;
        this.rows = rows;
        this.directives = directives;
        this.readings = readings;
        this.ledger = ledger;
        this.frames = frames;
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
     * @param owed what is owed of it by whom
     * @param totals how that stands
     * @param history what the ledger holds of it; nothing for the public
     * @param people the names of those who did so, by how the ledger names them
     * @param answeringDay the day that decides on who answers
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
            Rows.Shown owed,
            Totals totals,
            List<LedgerRecord> history,
            Map<String, String> people,
            LocalDate answeringDay,
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

    @GetMapping("/tasks/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        Vantage vantage = frames.vantage(request);
        Task task = tasks.find(id, viewer, vantage).orElseThrow(TaskPages::missing);
        Directive directive = directives.find(task.directive(), viewer).orElseThrow(TaskPages::missing);
        Optional<String> text = readings.latest(task.directive()).map(Readings.Read::text);
        List<Assignment> assignments = tasks.assignments(List.of(id)).getOrDefault(id, List.of());
        Excerpt excerpt = Excerpt.around(text.orElse(""), task.start(), task.end());
        List<Obligation> owed = obligations.of(id, viewer, vantage);
        LocalDate answeringDay = answeringDay(owed, vantage.asOf());
        List<LedgerRecord> history = viewer.isPublic() ? List.of() : ledger.about(Change.Subject.of("task", id));
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
                                rows.of(owed, vantage),
                                Totals.of(owed, vantage.asOf()),
                                history,
                                actors.names(history.stream()
                                        .map(LedgerRecord::actor)
                                        .toList()),
                                answeringDay,
                                accountability.of(task, assignments, answeringDay, vantage),
                                dayOff(task))));
    }

    /** What is done as a whole stays with those who answered when it was done. */
    private static LocalDate answeringDay(List<Obligation> owed, LocalDate asOf) {
        return owed.stream()
                .map(one -> one.answeringDay(asOf))
                .max(LocalDate::compareTo)
                .orElse(asOf);
    }

    private static @Nullable LastDay dayOff(Task task) {
        LocalDate due = task.due();
        return due == null ? null : LastDay.of(due, WorkingDays.shipped()).orElse(null);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
