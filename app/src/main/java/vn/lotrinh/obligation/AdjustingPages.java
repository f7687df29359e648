package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.obligation.Adjustments.Adjustment;
import vn.lotrinh.obligation.Obligation.LaidOut;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.UnitFinder;
import vn.lotrinh.organization.UnitFinder.Found;

/** The page on which a person adjusts what the rules laid a task out into. */
@Controller
public class AdjustingPages {

    private static final int LONGEST = 2_000;

    /** The rule of what a person laid out. */
    private static final String PERSON = "person";

    /** The form of a line that is not there yet. */
    private static final String NEW = "new";

    private final Tasks tasks;
    private final Obligations obligations;
    private final Histories histories;
    private final Adjustments adjustments;
    private final Registries registries;
    private final Rows rows;
    private final BusinessClock clock;

    AdjustingPages(
            Tasks tasks,
            Obligations obligations,
            Histories histories,
            Adjustments adjustments,
            Registries registries,
            Rows rows,
            BusinessClock clock) {
        this.tasks = tasks;
        this.obligations = obligations;
        this.histories = histories;
        this.adjustments = adjustments;
        this.registries = registries;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param task the task
     * @param rows what a list shows of its lines
     * @param lines its lines
     * @param offered the names that fields for units offer
     * @param asked to which form the problem belongs: the number of a line or {@code new}, or empty
     * @param problem what is wrong with what was sent, or {@code null}
     * @param typed what was sent
     */
    public record Adjusting(
            Task task,
            Rows.Shown rows,
            List<AdjustableLine> lines,
            List<String> offered,
            String asked,
            @Nullable Problem problem,
            Map<String, String> typed) {

        /** What a field of a form holds: what was typed, or else what is known. */
        public String typed(String form, String field, String otherwise) {
            return form.equals(asked) ? typed.getOrDefault(field, otherwise) : otherwise;
        }

        /** What is wrong with a form, or {@code null}. */
        public @Nullable Problem problem(String form) {
            return form.equals(asked) ? problem : null;
        }
    }

    /**
     * One line.
     *
     * @param obligation the line
     * @param unit a name by which its accountable unit is found, or empty
     * @param place a name by which its place is found, or empty
     * @param adjustable whether it can still be laid out otherwise
     * @param doubtful whether a person should look at it, and none has
     */
    public record AdjustableLine(
            Obligation obligation, String unit, String place, boolean adjustable, boolean doubtful) {
        /** The name of its form. */
        public String form() {
            return Long.toString(obligation.id());
        }
    }

    /**
     * What is wrong with what was sent.
     *
     * @param key the sentence
     * @param arguments what it names
     */
    public record Problem(String key, List<Object> arguments) {
        static Problem of(String key, Object... arguments) {
            return new Problem(key, List.of(arguments));
        }
    }

    @GetMapping("/tasks/{id}/obligations")
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return show(id, "", null, Map.of(), viewer);
    }

    private ModelAndView show(
            long id, String asked, @Nullable Problem problem, Map<String, String> typed, Viewer viewer) {
        Vantage now = Vantage.of(clock.today());
        Task task = tasks.find(id, viewer, now).orElseThrow(AdjustingPages::missing);
        List<Obligation> owed = obligations.of(id, viewer, now);
        Map<Long, History> facts =
                histories.of(owed.stream().map(Obligation::id).toList());
        UnitFinder finder = new UnitFinder(registries.now());
        ModelAndView page = new ModelAndView(
                "obligation/adjusting",
                Map.of(
                        "page",
                        new Adjusting(
                                task,
                                rows.of(owed, now),
                                owed.stream()
                                        .map(one -> line(one, Objects.requireNonNull(facts.get(one.id())), finder))
                                        .toList(),
                                finder.offered(task.boundOn()),
                                asked,
                                problem,
                                typed)));
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static AdjustableLine line(Obligation one, History facts, UnitFinder finder) {
        LocalDate day = one.task().boundOn();
        Long bound = one.laidOut().bound();
        Long place = one.laidOut().subject();
        return new AdjustableLine(
                one,
                bound == null ? "" : finder.label(bound, day),
                place == null ? "" : finder.label(place, day),
                facts.isUntouched(),
                !one.laidOut().sure() && !facts.isConfirmed());
    }

    /** Lays a line out otherwise, strikes it out, confirms it, or adds one. */
    @PostMapping("/tasks/{id}/obligations")
    ModelAndView adjust(
            @PathVariable long id,
            @RequestParam String line,
            @RequestParam(name = "do") String deed,
            @RequestParam Map<String, String> typed,
            Viewer viewer) {
        Vantage now = Vantage.of(clock.today());
        Task task = tasks.find(id, viewer, now).orElseThrow(AdjustingPages::missing);
        List<Obligation> owed = obligations.of(id, viewer, now);
        Obligation old = owed.stream()
                .filter(one -> Long.toString(one.id()).equals(line))
                .findFirst()
                .orElse(null);
        Problem problem = old == null && !line.equals(NEW)
                ? Problem.of("adjust.gone")
                : old != null && deed.equals("confirm")
                        ? sentence(adjustments.confirm(old.id(), ground(typed, viewer)))
                        : adjust(task, old, deed, typed, owed.size(), viewer);
        return problem == null
                ? new ModelAndView("redirect:/tasks/" + id + "/obligations?notice=adjusted")
                : show(id, line, problem, typed, viewer);
    }

    private @Nullable Problem adjust(
            Task task, @Nullable Obligation old, String deed, Map<String, String> typed, int lines, Viewer viewer) {
        if (words(typed, "reason").isEmpty()) {
            return Problem.of("adjust.reason");
        }
        if (old != null && deed.equals("strike")) {
            // A task of which nothing is owed would be in no list any more.
            return lines == 1
                    ? Problem.of("adjust.last")
                    : sentence(adjustments.strike(old.id(), ground(typed, viewer)));
        }
        List<Problem> problems = new ArrayList<>();
        LaidOut otherwise = otherwise(task, old, typed, problems);
        if (!problems.isEmpty()) {
            return problems.getFirst();
        }
        if (old == null) {
            adjustments.add(task, otherwise, ground(typed, viewer));
            return null;
        }
        return otherwise.equals(old.laidOut())
                ? Problem.of("adjust.same")
                : sentence(adjustments.change(old.id(), otherwise, ground(typed, viewer)));
    }

    private static @Nullable Problem sentence(Adjustment adjustment) {
        return switch (adjustment) {
            case DONE -> null;
            case HAS_FACTS -> Problem.of("adjust.has-facts");
            case GONE -> Problem.of("adjust.gone");
        };
    }

    private static Histories.Ground ground(Map<String, String> typed, Viewer viewer) {
        return new Histories.Ground(viewer.actor(), words(typed, "reason"), null);
    }

    /** A line as it was typed. Where the unit stays, so do the words that bind it and who leads together with it. */
    private LaidOut otherwise(Task task, @Nullable Obligation old, Map<String, String> typed, List<Problem> problems) {
        LaidOut before = old == null ? null : old.laidOut();
        Registry registry = registries.now();
        Long bound = unit(words(typed, "unit"), task.boundOn(), registry, problems);
        Long place = unit(words(typed, "place"), task.boundOn(), registry, problems);
        String product = words(typed, "product");
        LaidOut kept = before != null && Objects.equals(before.bound(), bound) ? before : null;
        LaidOut laidOut = new LaidOut(
                kept == null ? null : kept.assignment(),
                kept == null ? "" : kept.words(),
                bound,
                kept == null ? List.of() : kept.joint(),
                product.isEmpty() ? null : product,
                kind(words(typed, "kind")).orElse(ProductKind.OTHER),
                criterion(words(typed, "criterion")).orElse(Criterion.PERFORMED),
                place,
                PERSON,
                true);
        return before != null && before.equals(with(laidOut, before)) ? before : laidOut;
    }

    /** The same with the rule of another, to tell whether anything else differs. */
    private static LaidOut with(LaidOut one, LaidOut other) {
        return new LaidOut(
                one.assignment(),
                one.words(),
                one.bound(),
                one.joint(),
                one.product(),
                one.kind(),
                one.criterion(),
                one.subject(),
                other.rule(),
                other.sure());
    }

    private static Optional<ProductKind> kind(String code) {
        return Arrays.stream(ProductKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }

    private static Optional<Criterion> criterion(String code) {
        return Arrays.stream(Criterion.values())
                .filter(criterion -> criterion.code().equals(code))
                .findFirst();
    }

    /** The unit that a name means, or nothing where none is typed; where it does not mean one unit, a problem says why. */
    private static @Nullable Long unit(String typed, LocalDate day, Registry registry, List<Problem> problems) {
        if (typed.isEmpty()) {
            return null;
        }
        UnitFinder finder = new UnitFinder(registry);
        Found found = finder.on(typed, day);
        if (found instanceof Found.One(long unit)) {
            return unit;
        }
        problems.add(
                switch (found) {
                    case Found.Several(List<Long> units) ->
                        Problem.of("adjust.unit.several", typed, finder.labels(units, day));
                    case Found.OnOtherDays(long unit) ->
                        Problem.of("adjust.unit.other-days", registry.life(unit).name(day), day);
                    case Found.Nobody(List<Long> similar)
                    when !similar.isEmpty() -> Problem.of("adjust.unit.similar", typed, finder.labels(similar, day));
                    case Found.Nobody _, Found.One _ -> Problem.of("adjust.unit.nobody", typed);
                });
        return null;
    }

    private static String words(Map<String, String> typed, String field) {
        String words = typed.getOrDefault(field, "").replace('\0', ' ').strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
