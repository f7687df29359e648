package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lotrinh.obligation.Handovers.Handover;
import vn.lotrinh.organization.Course;
import vn.lotrinh.organization.EventKind;
import vn.lotrinh.organization.Ground;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.Transfer;
import vn.lotrinh.organization.Unit;

/**
 * Two questions about a task with two answers: whom it bound when it was given, and who answers for it on a day. A done
 * task stays with who answered on the day on which it was done.
 */
@Component
public class Accountability {

    private final Registries registries;
    private final Handovers handovers;

    Accountability(Registries registries, Handovers handovers) {
        this.registries = registries;
        this.handovers = handovers;
    }

    /**
     * What words that name somebody mean.
     *
     * @param assignment the words
     * @param party the unit or collective that they name
     * @param collective whether it is a collective
     * @param bound the units bound by them; for a collective its members on the day on which the task was given
     */
    public record Named(Assignment assignment, Unit party, boolean collective, List<Bound> bound) {
        /** The units that answer now, each once. */
        public List<Unit> answering() {
            Set<Unit> units = new LinkedHashSet<>();
            bound.forEach(one -> {
                Unit unit = one.answers();
                if (unit != null) {
                    units.add(unit);
                }
            });
            return List.copyOf(units);
        }
    }

    /** The units that are named by themselves. */
    public static List<Bound> single(List<Named> named) {
        return named.stream()
                .filter(one -> !one.collective())
                .flatMap(one -> one.bound().stream())
                .toList();
    }

    /**
     * A unit that a task bound.
     *
     * @param unit the unit, by its name on that day
     * @param answers who answers for it, or {@code null} while that is an open question
     * @param outside whether who answers does not belong to the collective named
     * @param steps how it passed on
     * @param doubt the words, where it is not certain that they mean this unit; of a collective's members none is doubted
     */
    public record Bound(
            Unit unit,
            @Nullable Unit answers,
            boolean outside,
            List<Step> steps,
            @Nullable Assignment doubt) {}

    /**
     * One passing.
     *
     * @param on since when
     * @param from from whom
     * @param to to whom
     * @param event by what, for its page
     * @param kind code of what happened; {@code replaced} where one unit alone became another
     * @param ground its legal ground
     * @param rule how it was told to whom it passed: {@code whole}, {@code function}, {@code territory}, {@code rest},
     *     {@code decided}
     * @param word the word that told, or empty
     */
    public record Step(
            LocalDate on, Unit from, Unit to, long event, String kind, Ground ground, String rule, String word) {}

    /** Whom a task's words bound, and who answers on a day. */
    public List<Named> of(Task task, List<Assignment> assignments, LocalDate asOf) {
        Registry registry = registries.now();
        LocalDate day = task.answeringDay(asOf);
        Map<Line, List<Handover>> recorded = handovers.of(List.of(task.id()));
        return assignments.stream()
                .map(assignment -> named(assignment, task.boundOn(), day, recorded, registry))
                .toList();
    }

    private static Named named(
            Assignment assignment,
            LocalDate given,
            LocalDate day,
            Map<Line, List<Handover>> recorded,
            Registry registry) {
        boolean collective = Binding.isCollective(assignment.unit(), registry);
        List<Bound> bound = bound(assignment, given, registry).stream()
                .map(unit -> bound(assignment, unit, collective, given, day, recorded, registry))
                .toList();
        return new Named(assignment, unit(assignment.unit(), given, registry), collective, bound);
    }

    private static List<Long> bound(Assignment assignment, LocalDate given, Registry registry) {
        long identity = registry.succession().identity(assignment.unit());
        return Binding.isCollective(assignment.unit(), registry)
                ? registry.members().on(identity, given)
                : List.of(assignment.unit());
    }

    private static Bound bound(
            Assignment assignment,
            long unit,
            boolean collective,
            LocalDate given,
            LocalDate day,
            Map<Line, List<Handover>> recorded,
            Registry registry) {
        Line line = new Line(assignment.task(), assignment.ordinal(), unit);
        List<Handover> own = recorded.getOrDefault(line, List.of());
        Course course = Handovers.course(line, own, registry);
        Long answers = course.on(day).answering().orElse(null);
        boolean outside = collective
                && answers != null
                && !registry.members().has(registry.succession().identity(assignment.unit()), answers, day);
        return new Bound(
                unit(unit, given, registry),
                answers == null ? null : unit(answers, day, registry),
                outside,
                course.until(day).stream()
                        .map(step -> step(step, own, registry))
                        .toList(),
                collective || assignment.sure() ? null : assignment);
    }

    private static Step step(Course.Step step, List<Handover> own, Registry registry) {
        LocalDate on = step.event().effectiveOn();
        Handover handover = own.stream()
                .filter(one -> one.event() == step.event().id() && one.from() == step.from())
                .findFirst()
                .orElse(null);
        return new Step(
                on,
                unit(step.from(), on.minusDays(1), registry),
                unit(step.to(), on, registry),
                step.event().id(),
                kind(step),
                step.event().ground(step.from(), step.to()),
                handover == null ? "whole" : handover.rule(),
                handover == null ? "" : handover.word());
    }

    /** A unit that alone becomes another one is replaced by it, even where the act calls that a merger of several. */
    private static String kind(Course.Step step) {
        boolean alone = step.event().kind() == EventKind.MERGED
                && step.event().transfers().stream()
                                .filter(transfer -> Long.valueOf(step.to()).equals(transfer.to()))
                                .map(Transfer::from)
                                .distinct()
                                .count()
                        == 1;
        return alone ? "replaced" : step.event().kind().code();
    }

    private static Unit unit(long id, LocalDate day, Registry registry) {
        return new Unit(id, registry.life(registry.succession().identity(id)).name(day));
    }

    /**
     * From whom one of the given units took over tasks that it answers for on a day, by task; tasks that it was bound by
     * itself are left out.
     */
    public Map<Long, Step> inherited(
            Collection<Task> tasks, Map<Long, List<Assignment>> assignments, Set<Long> units, LocalDate asOf) {
        Map<Long, Step> inherited = new HashMap<>();
        Registry registry = registries.now();
        Map<Line, List<Handover>> recorded =
                handovers.of(tasks.stream().map(Task::id).toList());
        for (Task task : tasks) {
            List<Step> steps = new ArrayList<>();
            boolean own = false;
            for (Assignment assignment : assignments.getOrDefault(task.id(), List.of())) {
                for (Bound bound : named(assignment, task.boundOn(), task.answeringDay(asOf), recorded, registry)
                        .bound()) {
                    Unit answers = bound.answers();
                    if (answers != null && units.contains(answers.id())) {
                        own |= bound.steps().isEmpty();
                        steps.addAll(bound.steps());
                    }
                }
            }
            if (!own && !steps.isEmpty()) {
                inherited.put(task.id(), steps.getLast());
            }
        }
        return inherited;
    }
}
