package vn.lotrinh.obligation;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;

/** All evidence, and what it means for the tasks that it is about. */
@Repository
public class EvidenceFile {

    private final JdbcClient database;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final Counted counted;

    EvidenceFile(JdbcClient database, Ledger ledger, BusinessClock clock, Counted counted) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
        this.counted = counted;
    }

    /** The evidence about a task that is of a day or earlier, oldest first. */
    public List<Evidence> about(long task, LocalDate asOf) {
        return database.sql("""
                        select proves, happened_on, happened_words, summary, number, source, review
                        from obligation.evidence where task_id = :task and happened_on <= :asof order by happened_on, id""")
                .param("task", task)
                .param("asof", asOf)
                .query((row, _) -> new Evidence(
                        Evidence.Proof.of(row.getString("proves")),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("happened_words"),
                        row.getString("summary"),
                        row.getString("number"),
                        row.getString("source"),
                        row.getString("review").equals("accepted")))
                .list();
    }

    /**
     * Enters evidence about a task.
     *
     * @throws EvidenceOfTheFuture if it is of a day that has not come
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(long task, Evidence evidence, String actor) {
        if (evidence.happenedOn().isAfter(clock.today())) {
            throw new EvidenceOfTheFuture(task, evidence.happenedOn());
        }
        database.sql("""
                        insert into obligation.evidence (task_id, proves, happened_on, happened_words, summary, number, source,
                        review, recorded_at, recorded_by)
                        values (:task, :proves, :day, :words, :summary, :number, :source, :review, :now, :actor)""")
                .param("task", task)
                .param("proves", evidence.proves().code())
                .param("day", evidence.happenedOn())
                .param("words", evidence.happenedWords())
                .param("summary", evidence.summary())
                .param("number", evidence.number())
                .param("source", evidence.source())
                .param("review", evidence.reviewed() ? "accepted" : "awaiting")
                .param("now", Timestamp.from(clock.now()))
                .param("actor", actor)
                .update();
        conclude(task);
        counted.change();
        ledger.append(Change.created(
                        actor,
                        "task.evidence",
                        Change.Subject.of("task", task),
                        Map.of(
                                "proves", evidence.proves().code(),
                                "on", evidence.happenedOn().toString(),
                                "summary", evidence.summary(),
                                "reviewed", evidence.reviewed()))
                .onGround(evidence.source()));
    }

    private void conclude(long task) {
        database.sql("""
                        update obligation.task set
                        done_on = (select min(happened_on) from obligation.evidence
                            where task_id = :task and proves = 'done' and review = 'accepted'),
                        submitted_on = (select min(happened_on) from obligation.evidence
                            where task_id = :task and proves = 'done' and review = 'awaiting'),
                        known_on = (select min(happened_on) from obligation.evidence where task_id = :task)
                        where id = :task""").param("task", task).update();
    }

    /** Evidence is of a day that has not come. */
    public static final class EvidenceOfTheFuture extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EvidenceOfTheFuture(long task, LocalDate day) {
            super("Task " + task + ", " + day);
        }
    }
}
