package vn.lotrinh.obligation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.obligation.Obligation.LaidOut;

/** Adjusts by hand what the rule laid out, as long as nothing has come of it; each with its ground. */
@Repository
class Adjustments {

    private static final String LAID_OUT = "task.laid-out";

    private final JdbcClient database;
    private final Obligations obligations;
    private final Histories histories;
    private final NewLines lines;
    private final BusinessClock clock;
    private final Counted counted;

    Adjustments(
            JdbcClient database,
            Obligations obligations,
            Histories histories,
            NewLines lines,
            BusinessClock clock,
            Counted counted) {
        this.database = database;
        this.obligations = obligations;
        this.histories = histories;
        this.lines = lines;
        this.clock = clock;
        this.counted = counted;
    }

    /** What came of an adjustment. */
    enum Adjustment {
        /** It is recorded. */
        DONE,
        /** Reports, evidence or decisions hang on it: it can be ended with its ground, not laid out otherwise. */
        HAS_FACTS,
        /** It was struck out already. */
        GONE
    }

    /** Lays a line out otherwise: the old one is struck out, and a new one takes its place. */
    @Transactional
    public Adjustment change(long obligation, LaidOut otherwise, Histories.Ground ground) {
        return replace(obligation, List.of(otherwise), ground);
    }

    /** Strikes a line out that never was one. */
    @Transactional
    public Adjustment strike(long obligation, Histories.Ground ground) {
        return replace(obligation, List.of(), ground);
    }

    private Adjustment replace(long obligation, List<LaidOut> otherwise, Histories.Ground ground) {
        History history = histories.lock(obligation);
        if (isStruck(history)) {
            return Adjustment.GONE;
        }
        if (!history.isUntouched()) {
            return Adjustment.HAS_FACTS;
        }
        if (!otherwise.isEmpty()) {
            Obligation old = row(obligation);
            List<NewLines.Opening> openings = otherwise.stream()
                    .map(line -> new NewLines.Opening(line, old.period(), old.openedOn(), old.firstDue()))
                    .toList();
            lines.write(old.task(), openings, LAID_OUT, otherwise, ground);
        }
        histories.add(obligation, new Fact.Struck(clock.today()), ground);
        return Adjustment.DONE;
    }

    private static boolean isStruck(History history) {
        return history.facts().stream().anyMatch(fact -> fact.fact() instanceof Fact.Struck);
    }

    /** Records that a person has looked at a line and found it right. */
    @Transactional
    public Adjustment confirm(long obligation, Histories.Ground ground) {
        History history = histories.lock(obligation);
        if (isStruck(history)) {
            return Adjustment.GONE;
        }
        if (!history.isConfirmed()) {
            histories.add(obligation, new Fact.Confirmed(clock.today()), ground);
        }
        return Adjustment.DONE;
    }

    /** Adds a line to a task. */
    @Transactional
    public void add(Task task, LaidOut line, Histories.Ground ground) {
        lines.write(task, List.of(NewLines.Opening.once(line, task)), LAID_OUT, List.of(line), ground);
        counted.change();
    }

    private Obligation row(long obligation) {
        long task = database.sql("select task_id from obligation.obligation where id = :id")
                .param("id", obligation)
                .query(Long.class)
                .single();
        return obligations.of(List.of(task), clock.today()).stream()
                .filter(one -> one.id() == obligation)
                .findFirst()
                .orElseThrow();
    }
}
