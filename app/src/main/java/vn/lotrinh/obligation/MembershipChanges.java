package vn.lotrinh.obligation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.obligation.Adjustments.Adjustment;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;

/** What the registry has learned of the members of collectives since tasks were laid out, and what people decide of it. */
@Repository
public class MembershipChanges {

    private final JdbcClient database;
    private final Registries registries;
    private final Tasks tasks;
    private final LayingOut layingOut;
    private final Adjustments adjustments;
    private final Histories histories;
    private final BusinessClock clock;

    MembershipChanges(
            JdbcClient database,
            Registries registries,
            Tasks tasks,
            LayingOut layingOut,
            Adjustments adjustments,
            Histories histories,
            BusinessClock clock) {
        this.database = database;
        this.registries = registries;
        this.tasks = tasks;
        this.layingOut = layingOut;
        this.adjustments = adjustments;
        this.histories = histories;
        this.clock = clock;
    }

    /** What is to be decided of a directive's tasks, in the order of the text. */
    public List<MembershipChange> of(long directive) {
        return of("k.directive_id = :id", directive);
    }

    /** Of how many tasks something is to be decided, by directive. */
    public Map<Long, Integer> byDirective() {
        return of("true", null).stream()
                .collect(Collectors.groupingBy(
                        change -> change.task().directive(), TreeMap::new, Collectors.summingInt(_ -> 1)));
    }

    private List<MembershipChange> of(String condition, @Nullable Long id) {
        Registry registry = registries.now();
        List<Task> naming = database.sql("select " + Tasks.COLUMNS + " from obligation.task k where " + condition
                        + " and exists (select 1 from obligation.assignment a where a.task_id = k.id"
                        + " and a.role <> 'coordinate' and a.unit_id = any(:collectives))"
                        + " order by k.directive_id, k.ordinal")
                .param("collectives", collectives(registry))
                .param("id", id, java.sql.Types.BIGINT)
                .query((row, _) -> Tasks.task(row))
                .list();
        List<Long> ids = naming.stream().map(Task::id).toList();
        Map<Long, List<Assignment>> named = tasks.assignments(ids);
        Map<Long, List<MembershipChange.Laid>> lines = lines(ids);
        return stillOpen(naming.stream()
                .map(task -> MembershipChange.of(
                        task,
                        named.getOrDefault(task.id(), List.of()),
                        lines.getOrDefault(task.id(), List.of()),
                        registry))
                .toList());
    }

    private static Long[] collectives(Registry registry) {
        return registry.all().stream()
                .map(Life::id)
                .filter(entry -> Binding.isCollective(entry, registry))
                .toArray(Long[]::new);
    }

    private Map<Long, List<MembershipChange.Laid>> lines(Collection<Long> of) {
        Map<Long, List<MembershipChange.Laid>> lines = new HashMap<>();
        database.sql("select id, task_id, bound_id, rule from obligation.obligation where task_id = any(:tasks)"
                        + " order by task_id, place")
                .param("tasks", of.toArray(Long[]::new))
                .query(row -> {
                    lines.computeIfAbsent(row.getLong("task_id"), _ -> new ArrayList<>())
                            .add(new MembershipChange.Laid(
                                    row.getLong("id"), row.getObject("bound_id", Long.class), row.getString("rule")));
                });
        return lines;
    }

    /** Without the lines that were struck out, have ended, or that a person wants to stay. */
    private List<MembershipChange> stillOpen(List<MembershipChange> changes) {
        Map<Long, History> facts = histories.of(changes.stream()
                .flatMap(change -> change.surplus().stream())
                .flatMap(surplus -> surplus.lines().stream())
                .toList());
        return changes.stream()
                .map(change -> new MembershipChange(
                        change.task(),
                        change.missing(),
                        change.surplus().stream()
                                .map(surplus -> new MembershipChange.Surplus(
                                        surplus.unit(),
                                        surplus.lines().stream()
                                                .filter(line -> isOpen(Objects.requireNonNull(facts.get(line))))
                                                .toList()))
                                .filter(surplus -> !surplus.lines().isEmpty())
                                .toList()))
                .filter(change -> !change.isEmpty())
                .toList();
    }

    private boolean isOpen(History history) {
        return !history.isConfirmed()
                && history.phase(clock.today())
                        .filter(phase -> phase.stop() != Stop.ENDED)
                        .isPresent();
    }

    /** What came of a decision. */
    enum Decision {
        /** It is recorded. */
        DECIDED,
        /** Nobody asks any more: somebody has decided, or the registry has been corrected again. */
        GONE,
        /** There are facts about the line: it can only be ended with its ground. */
        HAS_FACTS,
        /** It is the last line of the task. */
        LAST
    }

    /** Adds what a member owes. */
    @Transactional
    Decision add(long task, long unit, Histories.Ground ground) {
        MembershipChange change = locked(task);
        if (change == null || !change.missing().contains(unit)) {
            return Decision.GONE;
        }
        layingOut.layOutFor(change.task(), unit, ground);
        return Decision.DECIDED;
    }

    /** Strikes out what one owes that was no member: all its lines or none. */
    @Transactional
    Decision strike(long task, long unit, Histories.Ground ground) {
        List<Long> lines = surplus(task, unit);
        if (lines.isEmpty()) {
            return Decision.GONE;
        }
        if (lines.stream().anyMatch(line -> !histories.lock(line).isUntouched())) {
            return Decision.HAS_FACTS;
        }
        if (owed(task) == lines.size()) {
            return Decision.LAST;
        }
        lines.forEach(line -> decided(adjustments.strike(line, ground)));
        return Decision.DECIDED;
    }

    /** Lets what one owes stay, although it was no member. */
    @Transactional
    Decision keep(long task, long unit, Histories.Ground ground) {
        List<Long> lines = surplus(task, unit);
        lines.forEach(line -> decided(adjustments.confirm(line, ground)));
        return lines.isEmpty() ? Decision.GONE : Decision.DECIDED;
    }

    private static void decided(Adjustment adjustment) {
        if (adjustment != Adjustment.DONE) {
            throw new IllegalStateException("A locked line was adjusted by somebody else: " + adjustment);
        }
    }

    private List<Long> surplus(long task, long unit) {
        MembershipChange change = locked(task);
        return change == null
                ? List.of()
                : change.surplus().stream()
                        .filter(surplus -> surplus.unit() == unit)
                        .flatMap(surplus -> surplus.lines().stream())
                        .toList();
    }

    /** One decision on a task after the other. */
    private @Nullable MembershipChange locked(long task) {
        database.sql("select id from obligation.task where id = :id for update")
                .param("id", task)
                .query(Long.class)
                .optional();
        return of("k.id = :id", task).stream().findFirst().orElse(null);
    }

    private int owed(long task) {
        return database.sql("select count(*) from obligation.phase where task_id = :task and known_to = 'infinity'"
                        + " and day_from <= :today and day_to > :today")
                .param("task", task)
                .param("today", clock.today())
                .query(Integer.class)
                .single();
    }
}
