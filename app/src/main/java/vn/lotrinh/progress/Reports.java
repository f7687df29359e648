package vn.lotrinh.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.obligation.Obligation;

/** All reports, and the steps of each. */
@Repository
public class Reports {

    private static final int LONGEST = 20_000;

    private final JdbcClient database;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Reports(JdbcClient database, Ledger ledger, BusinessClock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A report has made a step.
     *
     * @param report the report
     * @param obligation what it is about
     * @param unit the unit that speaks
     * @param step code of the step
     * @param actor who made it
     */
    public record ReportMoved(long report, long obligation, long unit, String step, String actor) {}

    /** One report. */
    public Optional<Report> find(long id) {
        return database.sql("select * from progress.report where id = :id")
                .param("id", id)
                .query((row, _) -> report(row))
                .optional();
    }

    /** One report that nobody else changes until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Report> lock(long id) {
        return database.sql("select * from progress.report where id = :id for update")
                .param("id", id)
                .query((row, _) -> report(row))
                .optional();
    }

    /** What a unit has under way about an obligation, if anything. */
    public Optional<Report> underWay(long obligation, long unit) {
        return database.sql("""
                        select * from progress.report where obligation_id = :obligation and unit_id = :unit
                            and state in ('draft', 'signing', 'review')
                        order by case state when 'review' then 1 else 0 end, id desc limit 1""")
                .param("obligation", obligation)
                .param("unit", unit)
                .query((row, _) -> report(row))
                .optional();
    }

    /** The reports on an obligation that have left their unit, the latest first. */
    public List<Report> about(long obligation) {
        return database.sql("""
                        select * from progress.report where obligation_id = :obligation
                            and state in ('review', 'accepted', 'returned', 'taken-back') order by id desc""")
                .param("obligation", obligation)
                .query((row, _) -> report(row))
                .list();
    }

    /**
     * Some of the reports that wait for review, the one that has waited longest first: what is in review is never saved, so
     * that it waits since it was last moved.
     *
     * @param after the last one of the page before, or {@code null} for the first page
     */
    List<Report> inReview(Remit remit, @Nullable Turn after, int size) {
        return inTurn(
                remit.into(database.sql(
                        "select * from progress.report where state = 'review' and " + Remit.MONITORED + turn(after))),
                after,
                size);
    }

    /**
     * Some of the reports of units that wait for a leader to sign them off, the one that has waited longest first.
     *
     * @param after the last one of the page before, or {@code null} for the first page
     */
    List<Report> toSign(Set<Long> units, @Nullable Turn after, int size) {
        return inTurn(
                database.sql("select * from progress.report where state = 'signing' and unit_id = any(:units)"
                                + turn(after))
                        .param("units", units.toArray(Long[]::new)),
                after,
                size);
    }

    /** Those that come after one, the one first that was moved longest ago. */
    private static String turn(@Nullable Turn after) {
        return (after == null ? "" : " and (saved_at, id) > (:since, :id)") + " order by saved_at, id limit :size";
    }

    private static List<Report> inTurn(StatementSpec query, @Nullable Turn after, int size) {
        StatementSpec page = query.param("size", size);
        return (after == null
                        ? page
                        : page.param("since", Timestamp.from(after.since())).param("id", after.id()))
                .query((row, _) -> report(row))
                .list();
    }

    /** How many of them there are. */
    int countToSign(Set<Long> units) {
        return database.sql("select count(*) from progress.report where state = 'signing' and unit_id = any(:units)")
                .param("units", units.toArray(Long[]::new))
                .query(Integer.class)
                .single();
    }

    /** How many reports there are in review. */
    int countInReview(Remit remit) {
        return remit.into(database.sql(
                        "select count(*) from progress.report where state = 'review' and " + Remit.MONITORED))
                .query(Integer.class)
                .single();
    }

    /** The reports of a unit that still wait for somebody, and those returned that nothing has followed yet. */
    public List<Report> of(long unit) {
        return database.sql("""
                        select r.* from progress.report r where r.unit_id = :unit and (r.state in ('draft', 'signing', 'review')
                            or r.state = 'returned' and not exists (select 1 from progress.report n
                                where n.obligation_id = r.obligation_id and n.id > r.id and n.state <> 'discarded'))
                        order by r.saved_at, r.id""")
                .param("unit", unit)
                .query((row, _) -> report(row))
                .list();
    }

    /** The reports that a unit sent last, the latest first, whatever became of them. */
    List<Report> sentBy(long unit, int size) {
        return database.sql("""
                        select * from progress.report where unit_id = :unit
                            and state in ('signing', 'review', 'accepted', 'returned', 'taken-back')
                        order by saved_at desc, id desc limit :size""")
                .param("unit", unit)
                .param("size", size)
                .query((row, _) -> report(row))
                .list();
    }

    /** The last report of a unit on an obligation that was not dropped before it was sent. */
    Optional<Report> last(long obligation, long unit) {
        return database.sql("""
                        select * from progress.report where obligation_id = :obligation and unit_id = :unit
                            and state <> 'discarded' order by id desc limit 1""")
                .param("obligation", obligation)
                .param("unit", unit)
                .query((row, _) -> report(row))
                .optional();
    }

    /** By which step what the same unit had said before some reports was returned; none of those that follow nothing returned. */
    Map<Long, Report.Step> returnedBefore(Collection<Long> reports) {
        Map<Long, Report.Step> steps = new HashMap<>();
        database.sql("""
                        select distinct on (n.id) n.id, s.step, s.reason, s.at, s.actor from progress.report n
                            join progress.report b on b.obligation_id = n.obligation_id and b.unit_id = n.unit_id
                                and b.id < n.id and b.state not in ('discarded', 'taken-back')
                            join progress.step s on s.report_id = b.id
                        where n.id = any(:ids) order by n.id, b.id desc, s.id desc""").param("ids", reports.toArray(Long[]::new)).query(row -> {
            if (row.getString("step").equals("returned")) {
                steps.put(row.getLong("id"), step(row));
            }
        });
        return steps;
    }

    /** Of some obligations' last two reports that have left a unit, the latest first, whether they say that nothing is new. */
    Map<Long, List<Boolean>> lately(Collection<Long> obligations) {
        Map<Long, List<Boolean>> lately = new HashMap<>();
        database.sql("""
                        select obligation_id, nothing_new from (
                            select obligation_id, nothing_new, id,
                                row_number() over (partition by obligation_id order by id desc) as back
                            from progress.report where obligation_id = any(:ids)
                                and state in ('review', 'accepted', 'returned')) r
                        where back <= 2 order by obligation_id, id desc""").param("ids", obligations.toArray(Long[]::new)).query(row -> {
            lately.computeIfAbsent(row.getLong("obligation_id"), _ -> new ArrayList<>())
                    .add(row.getBoolean("nothing_new"));
        });
        return lately;
    }

    /** The last step of some reports, by report; none of those that have made none. */
    Map<Long, Report.Step> lastSteps(Collection<Long> reports) {
        Map<Long, Report.Step> steps = new HashMap<>();
        database.sql("""
                        select distinct on (report_id) report_id, step, reason, at, actor from progress.step
                        where report_id = any(:ids) order by report_id, id desc""").param("ids", reports.toArray(Long[]::new)).query(row -> {
            steps.put(row.getLong("report_id"), step(row));
        });
        return steps;
    }

    private static Report.Step step(ResultSet row) throws SQLException {
        return new Report.Step(
                row.getString("step"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"));
    }

    /** The steps of a report, in order. */
    public List<Report.Step> steps(long report) {
        return database.sql("select step, reason, at, actor from progress.step where report_id = :report order by id")
                .param("report", report)
                .query((row, _) -> step(row))
                .list();
    }

    /** The steps of several reports, in order. */
    Map<Long, List<Report.Step>> steps(Collection<Long> reports) {
        return database
                .sql(
                        "select report_id, step, reason, at, actor from progress.step where report_id = any(:reports) order by id")
                .param("reports", reports.toArray(Long[]::new))
                .query((row, _) -> Map.entry(row.getLong("report_id"), step(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    long start(Obligation about, long unit, Report.Words words, String actor) {
        Timestamp now = Timestamp.from(clock.now());
        long id = database.sql("""
                        insert into progress.report (obligation_id, owner_id, unit_id, started_at, started_by, saved_at)
                        values (:obligation, :owner, :unit, :now, :actor, :now) returning id""")
                .param("obligation", about.id())
                .param("owner", about.task().owner(), Types.BIGINT)
                .param("unit", unit)
                .param("now", now)
                .param("actor", actor)
                .query(Long.class)
                .single();
        save(id, words);
        return id;
    }

    /** Keeps the words of a draft as they are typed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void save(long report, Report.Words words) {
        database.sql("""
                        update progress.report set period = :period, nothing_new = :nothing, done = :done,
                            difficulties = :difficulties, proposals = :proposals, expected_on = :expected, stage = :stage,
                            saved_at = :now
                        where id = :id and state = 'draft'""")
                .param("id", report)
                .param("period", words.period())
                .param("nothing", words.nothingNew())
                .param("done", cut(words.done()))
                .param("difficulties", cut(words.difficulties()))
                .param("proposals", cut(words.proposals()))
                .param("expected", words.expectedOn(), Types.DATE)
                .param("stage", words.stage())
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    private static String cut(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    /** Makes a step with a report: what it says is locked from the first on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void move(Report report, ReportState to, String step, String reason, String actor) {
        Timestamp now = Timestamp.from(clock.now());
        database.sql("update progress.report set state = :state, saved_at = :now where id = :id")
                .param("id", report.id())
                .param("state", to.code())
                .param("now", now)
                .update();
        database.sql("""
                        insert into progress.step (report_id, step, reason, at, actor)
                        values (:report, :step, :reason, :now, :actor)""")
                .param("report", report.id())
                .param("step", step)
                .param("reason", reason)
                .param("now", now)
                .param("actor", actor)
                .update();
        ledger.append(Change.created(
                actor,
                "report." + step,
                Change.Subject.of("obligation", report.obligation()),
                reason.isEmpty()
                        ? Map.of("report", report.id(), "unit", report.unit())
                        : Map.of("report", report.id(), "unit", report.unit(), "reason", reason)));
        events.publishEvent(new ReportMoved(report.id(), report.obligation(), report.unit(), step, actor));
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getLong("id"),
                row.getLong("obligation_id"),
                row.getLong("unit_id"),
                new Report.Words(
                        row.getString("period"),
                        row.getBoolean("nothing_new"),
                        row.getString("done"),
                        row.getString("difficulties"),
                        row.getString("proposals"),
                        day(row, "expected_on"),
                        row.getString("stage")),
                ReportState.of(row.getString("state")),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                row.getTimestamp("saved_at").toInstant());
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
