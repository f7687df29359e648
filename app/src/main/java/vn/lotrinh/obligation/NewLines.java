package vn.lotrinh.obligation;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.obligation.Obligation.LaidOut;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.reader.text.Folding;

/** Writes the lines of tasks: what is owed, from which day on, and that it was laid out so. */
@Component
class NewLines {

    private final JdbcClient database;
    private final Registries registries;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    NewLines(
            JdbcClient database,
            Registries registries,
            Ledger ledger,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.registries = registries;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A line that is to be written.
     *
     * @param line what is owed
     * @param period the code of the period for which it is owed, or {@code null}
     * @param opened the day from which it is owed, or {@code null} where nobody knows
     * @param due its last lawful day, or {@code null}
     */
    record Opening(
            LaidOut line,
            @Nullable String period,
            @Nullable LocalDate opened,
            @Nullable LocalDate due) {

        /** A line of a task that is owed once. */
        static Opening once(LaidOut line, Task task) {
            return new Opening(line, null, task.givenOn(), task.due());
        }

        /** A line of a recurring duty, for one of its periods: nothing is owed before it was given. */
        static Opening of(LaidOut line, Task task, Occurrences.Occurrence time) {
            LocalDate from = time.from().isAfter(task.boundOn()) ? time.from() : task.boundOn();
            return new Opening(line, time.code(), from, time.due());
        }
    }

    /**
     * Writes lines behind those that a task has, and says so.
     *
     * @param action what the ledger calls it
     * @param said the lines of which the ledger speaks: each once, however often it is owed
     * @param ground who does so, and why
     */
    void write(Task task, List<Opening> openings, String action, Collection<LaidOut> said, Histories.Ground ground) {
        Registry registry = registries.now();
        int place = nextPlace(task.id());
        for (Opening opening : openings) {
            insert(task, place++, opening, registry, ground.actor());
        }
        begin(task.id());
        record(task, action, said, ground.actor(), ground.reason());
        events.publishEvent(new LayingOut.TaskLaidOut(task.id(), task.directive(), ground.actor()));
    }

    private int nextPlace(long task) {
        return database.sql("select coalesce(max(place), -1) + 1 from obligation.obligation where task_id = :task")
                .param("task", task)
                .query(Integer.class)
                .single();
    }

    private void insert(Task task, int place, Opening opening, Registry registry, String actor) {
        LaidOut line = opening.line();
        database.sql("""
                        insert into obligation.obligation (task_id, directive_id, ordinal, place, assignment, bound_id, joint,
                            product, product_kind, criterion, subject_id, period, opened_on, due, rule, sure, public, search,
                            recorded_at, recorded_by)
                        select k.id, k.directive_id, k.ordinal, :place, :assignment, :bound, :joint, :product, :kind, :criterion,
                            :subject, :period, :opened::date, :due::date, :rule, :sure, k.public, k.search || ' ' || :search,
                            :now, :actor
                        from obligation.task k where k.id = :task""")
                .param("task", task.id())
                .param("place", place)
                .param("assignment", line.assignment(), java.sql.Types.INTEGER)
                .param("bound", line.bound(), java.sql.Types.BIGINT)
                .param("joint", line.joint().toArray(Long[]::new))
                .param("product", line.product())
                .param("kind", line.kind().code())
                .param("criterion", line.criterion().code())
                .param("subject", line.subject(), java.sql.Types.BIGINT)
                .param("period", opening.period())
                .param("opened", opening.opened())
                .param("due", opening.due())
                .param("rule", line.rule())
                .param("sure", line.sure())
                .param("search", search(task, opening, registry))
                .param("now", Timestamp.from(clock.now()))
                .param("actor", actor)
                .update();
    }

    /** What can be searched for besides the task's own words. */
    private static String search(Task task, Opening opening, Registry registry) {
        LaidOut line = opening.line();
        Stream<String> names = Stream.concat(Stream.ofNullable(line.bound()), Stream.ofNullable(line.subject()))
                .map(unit -> registry.life(registry.succession().identity(unit)).name(task.boundOn()));
        return Folding.bare(Stream.of(Stream.ofNullable(line.product()), names, Stream.ofNullable(opening.period()))
                .flatMap(words -> words)
                .collect(Collectors.joining(" ")));
    }

    /** Writes the phases of obligations that have none: those just laid out, about which there is no fact yet. */
    private void begin(long task) {
        database.sql("""
                        insert into obligation.phase (obligation_id, task_id, directive_id, ordinal, place, public, opened_on,
                            bound_on, owner_id, day_from, day_to, known_from, known_to, due)
                        select o.id, o.task_id, o.directive_id, o.ordinal, o.place, o.public, o.opened_on, k.bound_on, k.owner_id,
                            '-infinity', 'infinity', o.recorded_at, 'infinity', o.due
                        from obligation.obligation o join obligation.task k on k.id = o.task_id
                        where o.task_id = :task and not exists (select 1 from obligation.phase p where p.obligation_id = o.id)
                            and not exists (select 1 from obligation.fact f where f.obligation_id = o.id)""").param("task", task).update();
    }

    private void record(Task task, String action, Collection<LaidOut> lines, String actor, String reason) {
        Set<Long> units = new HashSet<>();
        lines.forEach(line -> Stream.ofNullable(line.bound()).forEach(units::add));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("lines", lines.size());
        content.put("units", units.stream().sorted().toList());
        content.put(
                "products",
                lines.stream()
                        .flatMap(line -> Stream.ofNullable(line.product()))
                        .distinct()
                        .toList());
        if (!reason.isEmpty()) {
            content.put("reason", reason);
        }
        ledger.append(Change.created(actor, action, Change.Subject.of("task", task.id()), content));
    }
}
