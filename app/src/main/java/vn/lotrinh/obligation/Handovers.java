package vn.lotrinh.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Vantage;

/**
 * The records of how what is owed passes on where an event does not say by itself who takes everything over. What an event
 * passes on whole needs no record of its own: it follows from the event. Nothing is changed; the latest record of a line,
 * an event and a unit counts.
 */
@Repository
public class Handovers {

    private final JdbcClient database;
    private final BusinessClock clock;

    Handovers(JdbcClient database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is recorded of the tasks' passing, by line. */
    public Map<Line, List<Handover>> of(Collection<Long> tasks) {
        return of(tasks, Vantage.of(LocalDate.MAX));
    }

    /** What was recorded of it as known then. */
    Map<Line, List<Handover>> of(Collection<Long> tasks, Vantage vantage) {
        if (tasks.isEmpty()) {
            return new HashMap<>();
        }
        Instant known = vantage.knownAt();
        JdbcClient.StatementSpec query =
                select(Bindings.handovers(vantage), "task_id = any(:tasks)").param("tasks", tasks.toArray(Long[]::new));
        return (known == null ? query : query.param("known", Timestamp.from(known)))
                .query(Handovers::handover).list().stream().collect(Collectors.groupingBy(Handover::line));
    }

    /** What was recorded of the passing by one event. */
    public List<Handover> by(long event) {
        return select("event_id = :event")
                .param("event", event)
                .query(Handovers::handover)
                .list();
    }

    /** Those of which somebody has to decide, oldest event first. */
    List<Handover> undecided() {
        return select("rule = '" + Handover.UNDECIDED + "'")
                .query(Handovers::handover)
                .list();
    }

    private JdbcClient.StatementSpec select(String condition) {
        return select("obligation.handover_now", condition);
    }

    private JdbcClient.StatementSpec select(String source, String condition) {
        return database.sql("select task_id, ordinal, bound_id, event_id, from_unit, to_unit, effective_on, rule, word,"
                + " reason, recorded_by from " + source + " h where " + condition + " order by effective_on, id");
    }

    private static Handover handover(ResultSet row, int number) throws SQLException {
        return new Handover(
                new Line(row.getLong("task_id"), row.getInt("ordinal"), row.getLong("bound_id")),
                row.getLong("event_id"),
                row.getLong("from_unit"),
                row.getObject("to_unit", Long.class),
                Objects.requireNonNull(row.getObject("effective_on", LocalDate.class)),
                row.getString("rule"),
                row.getString("word"),
                row.getString("reason"),
                row.getString("recorded_by"));
    }

    void add(Handover handover) {
        database.sql("""
                        insert into obligation.handover (task_id, ordinal, bound_id, event_id, from_unit, to_unit, effective_on,
                        rule, word, reason, recorded_at, recorded_by)
                        values (:task, :ordinal, :bound, :event, :from, :to, :on, :rule, :word, :reason, :now, :by)""")
                .param("task", handover.line().task())
                .param("ordinal", handover.line().ordinal())
                .param("bound", handover.line().bound())
                .param("event", handover.event())
                .param("from", handover.from())
                .param("to", handover.to())
                .param("on", handover.on())
                .param("rule", handover.rule())
                .param("word", handover.word())
                .param("reason", handover.reason())
                .param("now", Timestamp.from(clock.now()))
                .param("by", handover.by())
                .update();
    }
}
