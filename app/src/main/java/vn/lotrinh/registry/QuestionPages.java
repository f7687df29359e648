package vn.lotrinh.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.obligation.HandingOver;
import vn.lotrinh.obligation.Handover;
import vn.lotrinh.obligation.Line;
import vn.lotrinh.obligation.Task;
import vn.lotrinh.obligation.Tasks;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Ground;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Mentions;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.RegistryDesk.NewUnit;
import vn.lotrinh.organization.Resolution;
import vn.lotrinh.organization.UnitEvent;
import vn.lotrinh.organization.UnitFinder;
import vn.lotrinh.organization.UnitKind;
import vn.lotrinh.organization.UnitLevel;
import vn.lotrinh.registry.EventReading.Problem;

/** The open questions, and the forms that answer them. */
@Controller
@RequestMapping("/registry/questions")
public class QuestionPages {

    private static final int SHOWN = 50;
    private static final int USES = 3;
    private static final int SUGGESTED = 6;
    private static final int LONGEST = 2_000;

    private final Questions questions;
    private final Registries registries;
    private final Tasks tasks;
    private final Directives directives;
    private final BusinessClock clock;

    QuestionPages(Questions questions, Registries registries, Tasks tasks, Directives directives, BusinessClock clock) {
        this.questions = questions;
        this.registries = registries;
        this.tasks = tasks;
        this.directives = directives;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param events what events left open
     * @param members of how many tasks the lines are in doubt because collectives turn out to have other members
     * @param names the names that nobody is known to bear
     * @param more how many of those are not shown
     * @param registry the registry
     * @param offered the names that fields offer
     * @param day the day on which units are named
     * @param asked to which form the problems belong: {@code event-7} or {@code name-7}, or empty
     * @param problems what is wrong with what was sent
     * @param typed what was sent
     */
    public record QuestionPage(
            List<LeftOpen> events,
            Map<Directive, Integer> members,
            List<NameQuestion> names,
            int more,
            Registry registry,
            List<String> offered,
            LocalDate day,
            String asked,
            List<Problem> problems,
            Map<String, String> typed) {

        /** What was typed into a field of a form that could not be taken. */
        public String typed(String form, String field) {
            return form.equals(asked) ? typed.getOrDefault(field, "") : "";
        }

        /** What is wrong with a form. */
        public List<Problem> problems(String form) {
            return form.equals(asked) ? problems : List.of();
        }

        /** Whether nothing is asked. */
        public boolean isEmpty() {
            return events.isEmpty() && members.isEmpty() && names.isEmpty();
        }
    }

    /**
     * What one event left open.
     *
     * @param event the event
     * @param all how many questions there are
     * @param open the first of them
     */
    public record LeftOpen(UnitEvent event, int all, List<HandoverQuestion> open) {}

    /**
     * Who takes a task over?
     *
     * @param key the name of the field: task, place and unit bound
     * @param task the task
     * @param directive the directive that gives it, or {@code null}
     * @param from the unit that had it
     * @param candidates who could take it over
     */
    public record HandoverQuestion(
            String key, Task task, @Nullable Directive directive, long from, List<Long> candidates) {}

    /**
     * Whom does a name mean?
     *
     * @param id the name's entry
     * @param name the name
     * @param context the unit in whose directive it stands, or {@code null}
     * @param used in how many tasks it is used
     * @param first the first of them
     * @param named the directives of those
     * @param similar who bears similar names
     */
    public record NameQuestion(
            long id,
            String name,
            @Nullable Long context,
            int used,
            List<Task> first,
            Map<Long, Directive> named,
            List<Long> similar) {}

    @GetMapping
    ModelAndView list(Viewer viewer) {
        return list(viewer, "", List.of(), Map.of());
    }

    private ModelAndView list(Viewer viewer, String asked, List<Problem> problems, Map<String, String> typed) {
        LocalDate today = clock.today();
        Registry registry = registries.now();
        List<LeftOpen> events = new ArrayList<>();
        questions
                .undecided()
                .forEach((event, open) -> registry.event(event)
                        .ifPresent(happened -> events.add(leftOpen(happened, open, viewer, today))));
        List<Questions.UnknownName> unknown = questions.names();
        UnitFinder finder = UnitFinder.ofAll(registry);
        Mentions mentions = new Mentions(registry);
        QuestionPage page = new QuestionPage(
                events,
                changedMembers(viewer),
                unknown.stream()
                        .limit(SHOWN)
                        .map(name -> name(name, mentions, finder, viewer, today))
                        .toList(),
                Math.max(0, unknown.size() - SHOWN),
                registry,
                finder.offered(today),
                today,
                asked,
                problems,
                typed);
        ModelAndView answer = new ModelAndView("registry/questions", Map.of("page", page));
        answer.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private Map<Directive, Integer> changedMembers(Viewer viewer) {
        Map<Long, Integer> counts = questions.changedMembers();
        Map<Long, Directive> seen = directives.named(counts.keySet(), viewer);
        Map<Directive, Integer> changed = new LinkedHashMap<>();
        counts.forEach((id, count) -> {
            Directive directive = seen.get(id);
            if (directive != null) {
                changed.put(directive, count);
            }
        });
        return changed;
    }

    private LeftOpen leftOpen(UnitEvent event, List<HandingOver.Question> open, Viewer viewer, LocalDate day) {
        List<HandoverQuestion> shown = new ArrayList<>();
        for (HandingOver.Question question : open.stream().limit(SHOWN).toList()) {
            Handover handover = question.handover();
            tasks.find(handover.line().task(), viewer, Vantage.of(day))
                    .ifPresent(task -> shown.add(new HandoverQuestion(
                            key(handover.line()),
                            task,
                            directives.find(task.directive(), viewer).orElse(null),
                            handover.from(),
                            question.candidates())));
        }
        return new LeftOpen(event, open.size(), shown);
    }

    private static String key(Line line) {
        return line.task() + "-" + line.ordinal() + "-" + line.bound();
    }

    private static Optional<Line> line(String key) {
        String[] parts = key.split("-", -1);
        return key.matches("\\d{1,15}-\\d{1,6}-\\d{1,15}")
                ? Optional.of(new Line(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2])))
                : Optional.empty();
    }

    private NameQuestion name(
            Questions.UnknownName unknown, Mentions mentions, UnitFinder finder, Viewer viewer, LocalDate day) {
        Life life = unknown.life();
        String name = life.name(day);
        List<Task> first = unknown.tasks().stream()
                .limit(USES)
                .flatMap(task -> tasks.find(task, viewer, Vantage.of(day)).stream())
                .toList();
        Long context = life.reference(Aspect.SUPERIOR, day).orElse(null);
        return new NameQuestion(
                life.id(),
                name,
                context,
                unknown.tasks().size(),
                first,
                directives.named(first.stream().map(Task::directive).distinct().toList()),
                suggested(name, context, mentions, finder, givenOn(first, day)));
    }

    private static LocalDate givenOn(List<Task> tasks, LocalDate day) {
        return tasks.stream()
                .flatMap(task -> java.util.stream.Stream.ofNullable(task.givenOn()))
                .findFirst()
                .orElse(day);
    }

    /** Who could be meant: who the rules for names think of, then who bears a similar name. */
    private static List<Long> suggested(
            String name, @Nullable Long context, Mentions mentions, UnitFinder finder, LocalDate day) {
        Resolution resolution = mentions.resolve(name, day, context);
        return java.util.stream.Stream.of(
                        resolution.matches().stream().map(Resolution.Match::entry),
                        resolution.alternatives().stream(),
                        finder.similar(name, day).stream())
                .flatMap(all -> all)
                .distinct()
                .limit(SUGGESTED)
                .toList();
    }

    /** How many questions are open, as a piece of other pages. */
    @GetMapping("/count")
    ModelAndView count() {
        return new ModelAndView("registry/question-count", Map.of("open", questions.count()));
    }

    /** The address of a form that was not taken is a page that people may load again. */
    @GetMapping({"/events/{id}", "/names/{id}"})
    String again() {
        return "redirect:/registry/questions";
    }

    /** Decides what one event left open, as far as it was answered. */
    @PostMapping("/events/{id}")
    ModelAndView decide(@PathVariable long id, @RequestParam Map<String, String> typed, Viewer viewer) {
        String form = "event-" + id;
        Registry registry = registries.now();
        UnitEvent event = registry.event(id).orElse(null);
        if (event == null) {
            return list(viewer, form, List.of(Problem.of("question.wrong.gone")), typed);
        }
        List<Problem> problems = new ArrayList<>();
        List<Questions.Answer> answers = answers(typed, event, registry, problems);
        String reason = words(typed, "reason");
        if (answers.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of("question.wrong.nothing-chosen"));
        }
        if (reason.isEmpty()) {
            problems.add(Problem.of("question.wrong.reason"));
        }
        if (problems.isEmpty()) {
            questions
                    .decide(id, answers, reason, viewer.actor())
                    .ifPresent(decision ->
                            problems.add(Problem.of("question.refused." + vn.lotrinh.page.Texts.code(decision))));
        }
        return problems.isEmpty()
                ? new ModelAndView("redirect:/registry/questions?notice=question-decided")
                : list(viewer, form, problems, typed);
    }

    private static List<Questions.Answer> answers(
            Map<String, String> typed, UnitEvent event, Registry registry, List<Problem> problems) {
        List<Questions.Answer> answers = new ArrayList<>();
        UnitFinder finder = new UnitFinder(registry);
        typed.forEach((field, choice) -> {
            Optional<Line> line = field.startsWith("to.") ? line(field.substring("to.".length())) : Optional.empty();
            line.ifPresent(asked -> {
                String other = words(typed, "other." + key(asked));
                if (choice.matches("\\d{1,15}")) {
                    answers.add(new Questions.Answer(asked, Long.parseLong(choice)));
                } else if (choice.equals("other")) {
                    Meant.by(other, event.effectiveOn(), finder, registry, problems)
                            .ifPresent(unit -> answers.add(new Questions.Answer(asked, unit)));
                }
            });
        });
        return answers;
    }

    private static String words(Map<String, String> typed, String field) {
        String words = typed.getOrDefault(field, "").replace('\0', ' ').strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    /** Says whom a name means: a unit or collective of the registry, or a unit that is entered with it. */
    @PostMapping("/names/{id}")
    ModelAndView identify(@PathVariable long id, @RequestParam Map<String, String> typed, Viewer viewer) {
        Registry registry = registries.now();
        Life name = registry.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Problem> problems = new ArrayList<>();
        Ground ground = new Ground(
                EventReading.optional(words(typed, "act")), null, EventReading.optional(words(typed, "source")));
        LocalDate day = clock.today();
        boolean open = true;
        switch (typed.getOrDefault("is", "")) {
            case "other" -> {
                Optional<Long> unit =
                        Meant.by(words(typed, "other"), day, UnitFinder.ofAll(registry), registry, problems);
                open = unit.isEmpty() || questions.identify(id, unit.get(), ground, viewer.actor());
            }
            case "new" -> {
                NewUnit unit = newUnit(typed, name.name(day), registry, day, problems);
                open = unit == null || questions.enter(id, unit, ground, viewer.actor());
            }
            case String choice
            when choice.matches("\\d{1,15}")
                    && registry.find(Long.parseLong(choice)).isPresent() ->
                open = questions.identify(id, Long.parseLong(choice), ground, viewer.actor());
            default -> problems.add(Problem.of("question.wrong.nothing-chosen"));
        }
        if (!open) {
            problems.add(Problem.of("question.refused.not-open"));
        }
        return problems.isEmpty()
                ? new ModelAndView("redirect:/registry/questions?notice=question-answered")
                : list(viewer, "name-" + id, problems, new HashMap<>(typed));
    }

    private static @Nullable NewUnit newUnit(
            Map<String, String> typed, String name, Registry registry, LocalDate day, List<Problem> problems) {
        var kind = UnitKind.of(words(typed, "kind"));
        var level = UnitLevel.of(words(typed, "level"));
        String official = words(typed, "name").isEmpty() ? name : words(typed, "name");
        if (kind.isEmpty() || level.isEmpty()) {
            problems.add(Problem.of("event.wrong.kind-and-level", official));
            return null;
        }
        String superior = words(typed, "superior");
        Optional<Long> answersTo = superior.isEmpty()
                ? Optional.empty()
                : Meant.by(superior, day, new UnitFinder(registry), registry, problems);
        return problems.isEmpty()
                ? new NewUnit(official, "", kind.get(), level.get(), answersTo.orElse(null), null)
                : null;
    }
}
