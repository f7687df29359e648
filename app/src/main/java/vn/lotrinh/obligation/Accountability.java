package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lotrinh.calendar.Vantage;
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
    private final Tasks tasks;

    Accountability(Registries registries, Handovers handovers, Tasks tasks) {
        this.registries = registries;
        this.tasks = tasks;
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
            @Nullable Assignment doubt) {

        /**
         * The day on which it passed on, where who answers bears the same name and is another unit: by the name alone the two
         * can't be told apart. Otherwise {@code null}.
         */
        public @Nullable LocalDate formerUntil() {
            boolean namesake = answers != null
                    && answers.id() != unit.id()
                    && answers.name().equals(unit.name());
            return namesake && !steps.isEmpty() ? steps.getFirst().on() : null;
        }
    }

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
            LocalDate on, Unit from, Unit to, long event, String kind, Ground ground, String rule, String word) {

        /** Whether both bear the same name, so that the former one has to be told apart. */
        public boolean betweenNamesakes() {
            return from.name().equals(to.name());
        }
    }

    /**
     * Whom a task's words bound, and who answers.
     *
     * @param day the day that decides on who answers
     */
    public List<Named> of(Task task, List<Assignment> assignments, LocalDate day, Vantage vantage) {
        Registry registry = registries.at(vantage);
        Map<Line, List<Handover>> recorded = handovers.of(List.of(task.id()), vantage);
        return assignments.stream()
                .map(assignment -> named(assignment, task.boundOn(), day, recorded, registry))
                .toList();
    }

    /** Whom obligations bound and who answers for them, by obligation; none of those that name nobody. */
    public Map<Long, Bound> of(Collection<Obligation> obligations, Vantage vantage) {
        List<Long> ids =
                obligations.stream().map(one -> one.task().id()).distinct().toList();
        Registry registry = registries.at(vantage);
        Map<Line, List<Handover>> recorded = handovers.of(ids, vantage);
        Map<Long, List<Assignment>> named = tasks.assignments(ids);
        Map<Long, Bound> bound = new HashMap<>();
        for (Obligation one : obligations) {
            Long unit = one.laidOut().bound();
            if (unit != null) {
                Assignment by = by(one, named.getOrDefault(one.task().id(), List.of()));
                Line line = new Line(one.task().id(), by == null ? NOBODY_NAMED : by.ordinal(), unit);
                bound.put(
                        one.id(),
                        bound(line, by, one.task().boundOn(), one.answeringDay(vantage.asOf()), recorded, registry));
            }
        }
        return bound;
    }

    /** The place of words that are none: a person laid the obligation out so. */
    private static final int NOBODY_NAMED = -1;

    private static @Nullable Assignment by(Obligation one, List<Assignment> named) {
        Integer ordinal = one.laidOut().assignment();
        return named.stream()
                .filter(assignment -> ordinal != null && assignment.ordinal() == ordinal)
                .findFirst()
                .orElse(null);
    }

    private static Named named(
            Assignment assignment,
            LocalDate given,
            LocalDate day,
            Map<Line, List<Handover>> recorded,
            Registry registry) {
        boolean collective = Binding.isCollective(assignment.unit(), registry);
        List<Bound> bound = bound(assignment, given, registry).stream()
                .map(unit -> bound(
                        new Line(assignment.task(), assignment.ordinal(), unit),
                        assignment,
                        given,
                        day,
                        recorded,
                        registry))
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
            Line line,
            @Nullable Assignment assignment,
            LocalDate given,
            LocalDate day,
            Map<Line, List<Handover>> recorded,
            Registry registry) {
        boolean collective = assignment != null
                && assignment.unit() != line.bound()
                && Binding.isCollective(assignment.unit(), registry);
        List<Handover> own = recorded.getOrDefault(line, List.of());
        Course course = Handover.course(line, own, registry);
        Long answers = course.on(day).answering().orElse(null);
        boolean outside = assignment != null
                && collective
                && answers != null
                && !registry.members().has(registry.succession().identity(assignment.unit()), answers, day);
        return new Bound(
                unit(line.bound(), given, registry),
                answers == null ? null : unit(answers, day, registry),
                outside,
                course.until(day).stream()
                        .map(step -> step(step, own, registry))
                        .toList(),
                collective || assignment == null || assignment.sure() ? null : assignment);
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

    /** Who answers for those who lead an obligation together with who is accountable, each once. */
    public List<Long> jointly(Obligation one, Vantage vantage) {
        List<Long> joint = one.laidOut().joint();
        if (joint.isEmpty()) {
            return List.of();
        }
        Registry registry = registries.at(vantage);
        List<Long> task = List.of(one.task().id());
        Map<Line, List<Handover>> recorded = handovers.of(task, vantage);
        List<Assignment> named = tasks.assignments(task).getOrDefault(one.task().id(), List.of());
        return joint.stream()
                .map(unit -> jointly(one, unit, named))
                .flatMap(line -> Handover.course(line, recorded.getOrDefault(line, List.of()), registry)
                        .on(one.answeringDay(vantage.asOf()))
                        .answering()
                        .stream())
                .distinct()
                .toList();
    }

    private static Line jointly(Obligation one, long unit, List<Assignment> named) {
        int ordinal = named.stream()
                .filter(assignment -> assignment.leads() && assignment.unit() == unit)
                .mapToInt(Assignment::ordinal)
                .findFirst()
                .orElse(NOBODY_NAMED);
        return new Line(one.task().id(), ordinal, unit);
    }

    /** From whom one of the given units took over obligations that it answers for, by obligation. */
    public Map<Long, Step> inherited(Collection<Obligation> obligations, Set<Long> units, Vantage vantage) {
        Map<Long, Step> inherited = new HashMap<>();
        of(obligations, vantage).forEach((obligation, bound) -> {
            Unit answers = bound.answers();
            if (answers != null
                    && units.contains(answers.id())
                    && !bound.steps().isEmpty()) {
                inherited.put(obligation, bound.steps().getLast());
            }
        });
        return inherited;
    }
}
