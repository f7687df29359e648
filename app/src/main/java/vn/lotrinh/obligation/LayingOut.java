package vn.lotrinh.obligation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.obligation.Obligation.LaidOut;
import vn.lotrinh.organization.Registries;

/** Lays tasks out into what is owed, by rule. What the rule made can be {@linkplain Adjustments adjusted} by a person. */
@Repository
public class LayingOut {

    private final JdbcClient database;
    private final Tasks tasks;
    private final NewLines lines;
    private final Adjustments adjustments;
    private final Naming naming;
    private final Directives directives;
    private final Registries registries;
    private final BusinessClock clock;
    private final Counted counted;
    private final ObligationSettings settings;

    LayingOut(
            JdbcClient database,
            Tasks tasks,
            NewLines lines,
            Adjustments adjustments,
            Naming naming,
            Directives directives,
            Registries registries,
            BusinessClock clock,
            Counted counted,
            ObligationSettings settings) {
        this.database = database;
        this.tasks = tasks;
        this.lines = lines;
        this.adjustments = adjustments;
        this.naming = naming;
        this.directives = directives;
        this.registries = registries;
        this.clock = clock;
        this.counted = counted;
        this.settings = settings;
    }

    /**
     * A task was laid out, or laid out otherwise.
     *
     * @param task the task
     * @param directive the directive that gives it
     * @param actor who did so
     */
    public record TaskLaidOut(long task, long directive, String actor) {}

    /** Lays a new task out by rule. */
    @Transactional(propagation = Propagation.MANDATORY)
    void layOut(Task task, Naming.Reading names, String actor) {
        write(task, byRule(task, names), new Histories.Ground(actor, "", null));
    }

    /** Adds what a unit owes by rule that turns out to have been bound by a task that is laid out already. */
    @Transactional(propagation = Propagation.MANDATORY)
    void layOutFor(Task task, long unit, Histories.Ground ground) {
        Directive giving = Objects.requireNonNull(
                directives.named(List.of(task.directive())).get(task.directive()));
        List<LaidOut> owed = byRule(task, naming.of(task.boundOn(), giving.issuer(), ground.actor())).stream()
                .filter(line -> Objects.equals(line.bound(), unit))
                .toList();
        write(task, owed, ground);
        counted.change();
    }

    private List<LaidOut> byRule(Task task, Naming.Reading names) {
        Expansion expansion = new Expansion(registries.now(), task.boundOn(), settings.jointLeads(), names::places);
        List<Assignment> named = tasks.assignments(List.of(task.id())).getOrDefault(task.id(), List.of());
        List<String> leads =
                named.stream().filter(Assignment::leads).map(Assignment::words).toList();
        return expansion.of(named, Products.of(task.text(), task.deliverable(), leads));
    }

    private void write(Task task, List<LaidOut> owed, Histories.Ground ground) {
        List<Occurrences.Occurrence> times = Occurrences.of(task, clock.today());
        List<NewLines.Opening> openings = owed.stream()
                .flatMap(line -> times.isEmpty()
                        ? Stream.of(NewLines.Opening.once(line, task))
                        : times.stream().map(time -> NewLines.Opening.of(line, task, time)))
                .toList();
        lines.write(task, openings, "task.laid-out", owed, ground);
    }

    /** Lays out all tasks that are not yet: those of a version before obligations. Each directive in a transaction of its own. */
    List<Long> notLaidOut() {
        return database.sql("""
                        select distinct k.directive_id from obligation.task k
                        where not exists (select 1 from obligation.obligation o where o.task_id = k.id) order by 1""").query((row, _) -> row.getLong("directive_id")).list();
    }

    /** Lays out the tasks of a directive that are not yet. */
    @Transactional
    void layOutAll(long directive) {
        Directive giving =
                Objects.requireNonNull(directives.named(List.of(directive)).get(directive));
        List<Task> open = database.sql(
                        "select " + Tasks.COLUMNS + " from obligation.task k where k.directive_id = :id"
                                + " and not exists (select 1 from obligation.obligation o where o.task_id = k.id) order by k.ordinal")
                .param("id", directive)
                .query((row, _) -> Tasks.task(row))
                .list();
        for (Task task : open) {
            layOut(task, naming.of(task.boundOn(), giving.issuer(), Change.SYSTEM), Change.SYSTEM);
        }
        counted.change();
    }

    /**
     * Records that a person has looked at a line and found it right.
     *
     * @return whether there still is such a line
     */
    @Transactional
    public boolean confirm(long obligation, Histories.Ground ground) {
        return adjustments.confirm(obligation, ground) == Adjustments.Adjustment.DONE;
    }
}
