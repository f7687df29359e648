package vn.lotrinh.obligation;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.directive.Desk.DirectivePublished;
import vn.lotrinh.directive.Desk.ReadingAccepted;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.ReadDeadline;
import vn.lotrinh.directive.ReadField;
import vn.lotrinh.directive.ReadTask;
import vn.lotrinh.directive.ReadUnit;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.reader.text.Folding;

/** Turns the tasks of an accepted reading into followed ones, in the transaction that accepts it: all or none. */
@Component
class FollowUp {

    private final JdbcClient database;
    private final Naming naming;
    private final HandingOver handingOver;
    private final LayingOut layingOut;
    private final Tasks tasks;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final Counted counted;

    FollowUp(
            JdbcClient database,
            Naming naming,
            HandingOver handingOver,
            LayingOut layingOut,
            Tasks tasks,
            Ledger ledger,
            BusinessClock clock,
            Counted counted) {
        this.database = database;
        this.naming = naming;
        this.handingOver = handingOver;
        this.layingOut = layingOut;
        this.tasks = tasks;
        this.ledger = ledger;
        this.clock = clock;
        this.counted = counted;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ReadingAccepted accepted) {
        ReadField issuing = accepted.sheet().head().issuer();
        Naming.Reading names =
                naming.of(boundOn(accepted.directive()), issuing == null ? null : issuing.text(), accepted.actor());
        int ordinal = 0;
        for (ReadTask task : accepted.sheet().standing()) {
            follow(accepted.directive(), task, names, ordinal++, accepted.actor());
        }
        counted.change();
    }

    /** What a directive gives is seen by whoever sees the directive. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DirectivePublished published) {
        for (String table : List.of("task", "obligation", "phase")) {
            database.sql("update obligation." + table + " set public = :open where directive_id = :directive")
                    .param("open", published.open())
                    .param("directive", published.directive())
                    .update();
        }
        counted.change();
    }

    /** The day that decides on who is meant by a name: the directive's, or else that of its acceptance. */
    private LocalDate boundOn(Directive directive) {
        LocalDate issued = directive.issuedOn();
        return issued == null ? clock.today() : issued;
    }

    private void follow(Directive directive, ReadTask task, Naming.Reading names, int ordinal, String actor) {
        long id = insert(directive, task, ordinal);
        List<ReadUnit> named = new ArrayList<>(task.leads());
        named.addAll(task.coordinators());
        Set<Capacity> before = new HashSet<>();
        int place = 0;
        for (ReadUnit unit : named) {
            for (Naming.Party party : names.parties(unit.words().text())) {
                boolean repeated =
                        !before.add(new Capacity(party.entry(), unit.role().equals("coordinate")));
                assign(id, place++, unit, party, repeated);
            }
        }
        handingOver.settleNew(id);
        layingOut.layOut(tasks.get(id), names, actor);
        ledger.append(Change.created(actor, "task.followed", Change.Subject.of("task", id), content(directive, task)));
    }

    private static Map<String, Object> content(Directive directive, ReadTask task) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("directive", directive.id());
        content.put("item", task.id());
        content.put("text", task.text().text());
        content.put("units", units(task));
        ReadDeadline deadline = task.deadline();
        if (deadline != null) {
            content.put("deadline", deadline.words().text());
            content.put("due", String.valueOf(deadline.last()));
        }
        return content;
    }

    private static List<String> units(ReadTask task) {
        List<String> names = new ArrayList<>();
        task.leads().forEach(unit -> names.add(unit.role() + ": " + unit.words().text()));
        task.coordinators()
                .forEach(unit -> names.add(unit.role() + ": " + unit.words().text()));
        return names;
    }

    private long insert(Directive directive, ReadTask task, int ordinal) {
        ReadDeadline deadline = task.deadline();
        return database.sql("""
                        insert into obligation.task (directive_id, item, ordinal, text, search, span_start, span_end,
                        deadline_words, deadline_kind, deadline_value, deadline_start, deadline_end, recurrence, due,
                        deliverable, given_on, public, owner_id, followed_since)
                        values (:directive, :item, :ordinal, :text, :search, :start, :end, :words, :kind, :value,
                        :deadlineStart, :deadlineEnd, :recurrence, :due, :deliverable, :given, :public, :owner, :now) returning id""")
                .param("directive", directive.id())
                .param("item", task.id())
                .param("ordinal", ordinal)
                .param("text", task.text().text())
                .param("search", search(task))
                .param("start", task.text().start())
                .param("end", task.text().end())
                .param("words", deadline == null ? null : deadline.words().text())
                .param("kind", deadline == null ? "none" : deadline.kind())
                .param("value", deadline == null ? null : deadline.value())
                .param(
                        "deadlineStart",
                        deadline == null ? null : (Integer) deadline.words().start())
                .param(
                        "deadlineEnd",
                        deadline == null ? null : (Integer) deadline.words().end())
                .param("recurrence", deadline == null ? null : deadline.recurrence())
                .param("due", due(deadline))
                .param(
                        "deliverable",
                        task.deliverable() == null ? null : task.deliverable().text())
                .param("given", directive.issuedOn())
                .param("public", directive.open())
                .param("owner", directive.owner(), java.sql.Types.BIGINT)
                .param("now", Timestamp.from(clock.now()))
                .query(Long.class)
                .single();
    }

    private static @Nullable LocalDate due(@Nullable ReadDeadline deadline) {
        return deadline == null ? null : deadline.last();
    }

    private static String search(ReadTask task) {
        Stream<String> units = Stream.concat(task.leads().stream(), task.coordinators().stream())
                .map(unit -> unit.words().text());
        return Folding.bare(task.id() + " " + task.text().text() + " " + units.collect(Collectors.joining(" ")));
    }

    /** In what a unit is named: it answers for the task, or it coordinates. */
    private record Capacity(long unit, boolean coordinates) {}

    private void assign(long task, int place, ReadUnit unit, Naming.Party party, boolean repeated) {
        database.sql("""
                        insert into obligation.assignment (task_id, ordinal, unit_id, role, words, span_start, span_end,
                        repeated, reason, sure)
                        values (:task, :ordinal, :unit, :role, :words, :start, :end, :repeated, :reason, :sure)""")
                .param("task", task)
                .param("ordinal", place)
                .param("unit", party.entry())
                .param("reason", party.reason())
                .param("sure", party.sure())
                .param("role", unit.role())
                .param("words", unit.words().text())
                .param("start", unit.words().start())
                .param("end", unit.words().end())
                .param("repeated", repeated)
                .update();
    }
}
