package vn.lotrinh.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;

/** The facts of all obligations. Every one that is added has its record in the ledger and its event. */
@Repository
public class Histories {

    private final JdbcClient database;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final Counted counted;
    private final ApplicationEventPublisher events;

    Histories(
            JdbcClient database,
            Ledger ledger,
            BusinessClock clock,
            Counted counted,
            ApplicationEventPublisher events) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
        this.counted = counted;
        this.events = events;
    }

    /**
     * A fact was added.
     *
     * @param obligation about which obligation
     * @param task of which task
     * @param fact the fact
     * @param actor who added it
     */
    public record ObligationChanged(long obligation, long task, Fact fact, String actor) {}

    /**
     * Why something is so.
     *
     * @param actor who says so
     * @param reason in words; may be empty
     * @param source the act or address that it rests on, or {@code null}
     */
    public record Ground(
            String actor, String reason, @Nullable String source) {}

    /**
     * A fact with all that was recorded with it.
     *
     * @param recorded the fact, and when
     * @param ground who said so, and why
     */
    public record Entry(History.Recorded recorded, Ground ground) {}

    /**
     * All facts of an obligation, in the order of recording.
     *
     * @throws java.util.NoSuchElementException if there is no such obligation
     */
    public History of(long obligation) {
        return of(List.of(obligation)).values().iterator().next();
    }

    /** The facts of several, by obligation. */
    public Map<Long, History> of(Collection<Long> obligations) {
        Map<Long, List<History.Recorded>> facts = database
                .sql("select * from obligation.fact where obligation_id = any(:ids) order by id")
                .param("ids", obligations.toArray(Long[]::new))
                .query((row, _) -> Map.entry(row.getLong("obligation_id"), recorded(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<Long, History> histories = new LinkedHashMap<>();
        database.sql("select id, due from obligation.obligation where id = any(:ids) order by id")
                .param("ids", obligations.toArray(Long[]::new))
                .query(row -> {
                    long id = row.getLong("id");
                    histories.put(
                            id, new History(row.getObject("due", LocalDate.class), facts.getOrDefault(id, List.of())));
                });
        return histories;
    }

    /** How often obligations had been put off by a day, as far as was known; none of those that never were. */
    Map<Long, Integer> extensions(Collection<Long> obligations, Vantage vantage) {
        Instant known = vantage.knownAt();
        Map<Long, Integer> counts = new HashMap<>();
        database.sql("select obligation_id, count(*) as times from obligation.fact where kind = 'extended'"
                        + " and obligation_id = any(:ids) and on_day <= :asof and recorded_at <= :known group by 1")
                .param("ids", obligations.toArray(Long[]::new))
                .param("asof", vantage.asOf())
                .param("known", Timestamp.from(known == null ? clock.now() : known))
                .query(row -> {
                    counts.put(row.getLong("obligation_id"), row.getInt("times"));
                });
        return counts;
    }

    /** All facts of an obligation with who recorded them and why, in the order of recording. */
    public List<Entry> entries(long obligation) {
        return database.sql("select * from obligation.fact where obligation_id = :id order by id")
                .param("id", obligation)
                .query((row, _) -> new Entry(
                        recorded(row),
                        new Ground(row.getString("recorded_by"), row.getString("reason"), row.getString("source"))))
                .list();
    }

    /**
     * Evidence that claims completion and that nobody has reviewed, or whose review is open again.
     *
     * @param proof the evidence
     * @param obligation what it claims to prove
     */
    public record Awaiting(long proof, long obligation) {}

    /** All evidence that awaits review now, in the order in which it came. */
    public List<Awaiting> awaiting() {
        return database.sql("""
                        select proof, obligation_id from (
                            select distinct on (obligation_id, proof) obligation_id, proof, kind from obligation.fact
                            where proof is not null and obligation_id in (select obligation_id from obligation.phase
                                where known_to = 'infinity' and submitted_on is not null)
                            order by obligation_id, proof, id desc) latest
                        where kind in ('submitted', 'reopened') order by proof""")
                .query((row, _) -> new Awaiting(row.getLong("proof"), row.getLong("obligation_id")))
                .list();
    }

    private static History.Recorded recorded(ResultSet row) throws SQLException {
        return new History.Recorded(
                row.getLong("id"), row.getTimestamp("recorded_at").toInstant(), fact(row));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        LocalDate on = Objects.requireNonNull(row.getObject("on_day", LocalDate.class));
        long proof = row.getLong("proof");
        return switch (row.getString("kind")) {
            case "known" -> new Fact.Known(on);
            case "submitted" -> new Fact.Submitted(on, proof);
            case "returned" -> new Fact.Returned(on, proof);
            case "accepted" -> new Fact.Accepted(on, proof);
            case "reopened" -> new Fact.Reopened(on, proof);
            case "extended" -> new Fact.Extended(on, Objects.requireNonNull(row.getObject("due", LocalDate.class)));
            case "paused" -> new Fact.Paused(on);
            case "resumed" -> new Fact.Resumed(on);
            case "revived" -> new Fact.Revived(on);
            case "confirmed" -> new Fact.Confirmed(on);
            case "struck" -> new Fact.Struck(on);
            default ->
                new Fact.Ended(
                        on,
                        Fact.End.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                        row.getObject("other", Long.class));
        };
    }

    /** Waits until nobody else adds a fact about an obligation; then nobody else does until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public History lock(long obligation) {
        database.sql("select pg_advisory_xact_lock(hashtext('obligation.fact'), :id)")
                .param("id", Math.toIntExact(obligation % Integer.MAX_VALUE))
                .query((_, _) -> 0)
                .list();
        return of(obligation);
    }

    /** Adds a fact about an obligation: how it stands from now on is what follows from all of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(long obligation, Fact fact, Ground ground) {
        Instant now = clock.now();
        insert(obligation, fact, ground, now);
        settle(List.of(obligation), now);
        long task = database.sql("select task_id from obligation.obligation where id = :id")
                .param("id", obligation)
                .query(Long.class)
                .single();
        record(obligation, task, fact, ground);
        events.publishEvent(new ObligationChanged(obligation, task, fact, ground.actor()));
        counted.change();
    }

    private void insert(long obligation, Fact fact, Ground ground, Instant now) {
        database.sql("""
                        insert into obligation.fact (obligation_id, kind, on_day, proof, due, other, reason, source, recorded_at,
                            recorded_by)
                        values (:obligation, :kind, :on, :proof, :due, :other, :reason, :source, :now, :actor)""")
                .param("obligation", obligation)
                .param("kind", fact.code())
                .param("on", fact.on())
                .param("proof", proof(fact), java.sql.Types.BIGINT)
                .param("due", fact instanceof Fact.Extended extended ? extended.due() : null, java.sql.Types.DATE)
                .param("other", fact instanceof Fact.Ended ended ? ended.other() : null, java.sql.Types.BIGINT)
                .param("reason", ground.reason())
                .param("source", ground.source())
                .param("now", Timestamp.from(now))
                .param("actor", ground.actor())
                .update();
    }

    private static @Nullable Long proof(Fact fact) {
        return switch (fact) {
            case Fact.Submitted submitted -> submitted.proof();
            case Fact.Returned returned -> returned.proof();
            case Fact.Accepted accepted -> accepted.proof();
            case Fact.Reopened reopened -> reopened.proof();
            default -> null;
        };
    }

    private void record(long obligation, long task, Fact fact, Ground ground) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("task", task);
        content.put("on", fact.on().toString());
        Long proof = proof(fact);
        if (proof != null) {
            content.put("evidence", proof);
        }
        if (fact instanceof Fact.Extended extended) {
            content.put("due", extended.due().toString());
        }
        if (fact instanceof Fact.Ended ended && ended.other() != null) {
            content.put("by", ended.other());
        }
        if (!ground.reason().isEmpty()) {
            content.put("reason", ground.reason());
        }
        Change change = Change.created(
                ground.actor(), "obligation." + fact.code(), Change.Subject.of("obligation", obligation), content);
        ledger.append(ground.source() == null ? change : change.onGround(ground.source()));
    }

    /** Makes the phases of obligations anew from their facts; what was known before stays known for then. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(Collection<Long> obligations, Instant now) {
        Long[] ids = obligations.toArray(Long[]::new);
        database.sql("delete from obligation.phase where obligation_id = any(:ids) and known_from >= :now")
                .param("ids", ids)
                .param("now", Timestamp.from(now))
                .update();
        database.sql(
                        "update obligation.phase set known_to = :now where obligation_id = any(:ids) and known_to = 'infinity'")
                .param("ids", ids)
                .param("now", Timestamp.from(now))
                .update();
        of(obligations).forEach((id, history) -> history.phases().forEach(phase -> write(id, phase, now)));
    }

    private void write(long obligation, History.Phase phase, Instant now) {
        Days days = phase.days();
        database.sql("""
                        insert into obligation.phase (obligation_id, task_id, directive_id, ordinal, place, public, opened_on,
                            bound_on, owner_id, day_from, day_to, known_from, known_to, due, done_on, submitted_on, known_on, stop)
                        select o.id, o.task_id, o.directive_id, o.ordinal, o.place, o.public, o.opened_on, k.bound_on, k.owner_id,
                            :from::date, :to::date, :now, 'infinity', :due::date, :done::date, :submitted::date, :known::date, :stop
                        from obligation.obligation o join obligation.task k on k.id = o.task_id where o.id = :id""")
                .param("id", obligation)
                .param("from", days.from() == null ? "-infinity" : days.from().toString())
                .param("to", days.to() == null ? "infinity" : days.to().toString())
                .param("now", Timestamp.from(now))
                .param("due", phase.due())
                .param("done", phase.doneOn())
                .param("submitted", phase.submittedOn())
                .param("known", phase.knownOn())
                .param("stop", phase.stop() == null ? null : phase.stop().code())
                .update();
    }
}
