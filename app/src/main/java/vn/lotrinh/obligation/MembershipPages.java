package vn.lotrinh.obligation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.obligation.MembershipChanges.Decision;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;

/** Where people decide on lines whose collective turns out to have other members. */
@Controller
public class MembershipPages {

    private static final int LONGEST = 2_000;

    private final MembershipChanges changes;
    private final Tasks tasks;
    private final Directives directives;
    private final Registries registries;
    private final BusinessClock clock;

    MembershipPages(
            MembershipChanges changes, Tasks tasks, Directives directives, Registries registries, BusinessClock clock) {
        this.changes = changes;
        this.tasks = tasks;
        this.directives = directives;
        this.registries = registries;
        this.clock = clock;
    }

    /**
     * What is to be decided of a directive's tasks.
     *
     * @param directive the directive
     * @param changes what is to be decided, by task
     * @param registry the registry, for names
     * @param asked the task to whose form the problem belongs, or 0
     * @param problem the key of the sentence that says what is wrong, or {@code null}
     * @param reason the reason that was typed there
     */
    public record Asked(
            Directive directive,
            List<MembershipChange> changes,
            Registry registry,
            long asked,
            @Nullable String problem,
            String reason) {

        /** The name of a unit on the day on which a task was given. */
        public String name(MembershipChange change, long unit) {
            return registry.life(unit).name(change.task().boundOn());
        }

        /** What is wrong with the form of a task, or {@code null}. */
        public @Nullable String problem(MembershipChange change) {
            return change.task().id() == asked ? problem : null;
        }

        /** Whether the form to which the problem belongs is not there any more. */
        public boolean isGone() {
            return problem != null
                    && changes.stream().noneMatch(change -> change.task().id() == asked);
        }
    }

    /** What is to be decided of one directive's tasks; or of how many tasks of which directives something is. */
    @GetMapping("/decisions/members")
    ModelAndView show(@RequestParam(required = false) @Nullable Long directive, Viewer viewer) {
        return directive == null
                ? new ModelAndView("obligation/memberships", Map.of("counts", counts(viewer)))
                : show(directive, 0, null, "", viewer);
    }

    private Map<Directive, Integer> counts(Viewer viewer) {
        Map<Long, Integer> counts = changes.byDirective();
        Map<Long, Directive> seen = directives.named(counts.keySet(), viewer);
        Map<Directive, Integer> shown = new LinkedHashMap<>();
        counts.forEach((id, count) -> {
            Directive directive = seen.get(id);
            if (directive != null) {
                shown.put(directive, count);
            }
        });
        return shown;
    }

    private ModelAndView show(long directive, long asked, @Nullable String problem, String reason, Viewer viewer) {
        Directive giving = directives.find(directive, viewer).orElseThrow(MembershipPages::missing);
        ModelAndView page = new ModelAndView(
                "obligation/membership",
                Map.of("page", new Asked(giving, changes.of(directive), registries.now(), asked, problem, reason)));
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Adds the lines of one unit, strikes them out, or lets them stay. */
    @PostMapping("/decisions/members")
    ModelAndView decide(
            @RequestParam long task,
            @RequestParam(required = false) @Nullable Long add,
            @RequestParam(required = false) @Nullable Long strike,
            @RequestParam(required = false) @Nullable Long keep,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        long directive = tasks.find(task, viewer, Vantage.of(clock.today()))
                .orElseThrow(MembershipPages::missing)
                .directive();
        String words = words(reason);
        String problem = words.isEmpty()
                ? "members.reason.missing"
                : problem(decision(task, add, strike, keep, new Histories.Ground(viewer.actor(), words, null)));
        return problem == null
                ? new ModelAndView("redirect:/directives/" + directive + "/progress?notice=adjusted")
                : show(directive, task, problem, words, viewer);
    }

    private Decision decision(
            long task, @Nullable Long add, @Nullable Long strike, @Nullable Long keep, Histories.Ground ground) {
        if (add != null) {
            return changes.add(task, add, ground);
        }
        if (strike != null) {
            return changes.strike(task, strike, ground);
        }
        return keep == null ? Decision.GONE : changes.keep(task, keep, ground);
    }

    private static @Nullable String problem(Decision decision) {
        return switch (decision) {
            case DECIDED -> null;
            case GONE -> "members.gone";
            case HAS_FACTS -> "members.has-facts";
            case LAST -> "adjust.last";
        };
    }

    private static String words(String typed) {
        String words = typed.replace('\0', ' ').strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
