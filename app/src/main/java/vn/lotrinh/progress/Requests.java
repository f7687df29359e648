package vn.lotrinh.progress;

import static vn.lotrinh.progress.Outcome.refused;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.obligation.Accountability;
import vn.lotrinh.obligation.Tasks;
import vn.lotrinh.organization.Unit;

/** What those who coordinate were asked for, and what they answered: their own line, beside that of who is accountable. */
@Repository
public class Requests {

    private final JdbcClient database;
    private final Duties duties;
    private final Tasks tasks;
    private final Accountability accountability;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Requests(
            JdbcClient database,
            Duties duties,
            Tasks tasks,
            Accountability accountability,
            Ledger ledger,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.duties = duties;
        this.tasks = tasks;
        this.accountability = accountability;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A unit was asked for something, or has answered.
     *
     * @param request the request
     * @param obligation for what
     * @param unit which unit
     * @param answered whether it has answered
     * @param actor who did so
     */
    public record RequestMoved(long request, long obligation, long unit, boolean answered, String actor) {}

    /** All of an obligation, oldest first. */
    public List<Request> of(long obligation) {
        return database.sql("select * from progress.request where obligation_id = :obligation order by id")
                .param("obligation", obligation)
                .query((row, _) -> request(row))
                .list();
    }

    /** Those that a unit has not answered, the one due first first. */
    public List<Request> openOf(long unit) {
        return database.sql("""
                        select * from progress.request where unit_id = :unit and answered_at is null
                        order by due nulls last, id""")
                .param("unit", unit)
                .query((row, _) -> request(row))
                .list();
    }

    /** Those that a unit has asked, or that are about what it owes now, and nobody has answered; the one due first first. */
    List<Request> unanswered(long unit, Collection<Long> owed) {
        return database.sql("""
                        select * from progress.request where (by_unit = :unit or obligation_id = any(:ids))
                            and answered_at is null
                        order by due nulls last, id""")
                .param("unit", unit)
                .param("ids", owed.toArray(Long[]::new))
                .query((row, _) -> request(row))
                .list();
    }

    /** The units that can be asked: those that coordinate the task, and those that lead it together with who is accountable. */
    public Set<Unit> partners(Duty duty) {
        long task = duty.obligation().task().id();
        Vantage now = Vantage.of(clock.today());
        Set<Unit> partners =
                new TreeSet<>(java.util.Comparator.comparing(Unit::name).thenComparingLong(Unit::id));
        accountability
                .of(
                        duty.obligation().task(),
                        tasks.assignments(List.of(task)).getOrDefault(task, List.of()),
                        now.asOf(),
                        now)
                .forEach(named -> partners.addAll(named.answering()));
        duty.answers().ifPresent(partners::remove);
        return partners;
    }

    /** Asks a unit for something. */
    @Transactional
    public Outcome ask(long obligation, long unit, String asked, @Nullable LocalDate due, Viewer viewer) {
        Optional<Duty> found = duties.find(obligation, viewer);
        if (found.isEmpty()) {
            return refused("obligation.unseen");
        }
        Duty duty = found.get();
        if (!duty.mayReport(viewer) && !duty.mayReview(viewer)) {
            return refused("request.not-owed", duty.answering());
        }
        if (partners(duty).stream().noneMatch(partner -> partner.id() == unit)) {
            return refused("request.no-partner");
        }
        if (asked.isBlank()) {
            return refused("request.empty");
        }
        if (due != null && due.isBefore(clock.today())) {
            return refused("request.past-day", due);
        }
        long id = database.sql("""
                        insert into progress.request (obligation_id, unit_id, by_unit, asked, due, asked_at, asked_by)
                        values (:obligation, :unit, :by, :asked, :due, :now, :actor) returning id""")
                .param("obligation", obligation)
                .param("unit", unit)
                .param(
                        "by",
                        duty.mayReport(viewer) ? duty.answers().map(Unit::id).orElse(null) : null,
                        Types.BIGINT)
                .param("asked", asked.strip())
                .param("due", due, Types.DATE)
                .param("now", Timestamp.from(clock.now()))
                .param("actor", viewer.actor())
                .query(Long.class)
                .single();
        record("request.asked", obligation, id, unit, asked.strip(), viewer);
        return new Outcome.Done(id);
    }

    /** A unit answers what it was asked for. */
    @Transactional
    public Outcome answer(long id, String answer, Viewer viewer) {
        Optional<Request> found = database.sql("select * from progress.request where id = :id for update")
                .param("id", id)
                .query((row, _) -> request(row))
                .optional();
        if (found.isEmpty()) {
            return refused("request.gone");
        }
        Request request = found.get();
        boolean own = viewer.grants().stream()
                .anyMatch(grant -> Set.of(Role.UNIT_OFFICER, Role.UNIT_LEADER).contains(grant.role())
                        && Long.valueOf(request.unit()).equals(grant.unit()));
        if (!own) {
            return refused("request.not-asked");
        }
        if (request.answeredAt() != null) {
            return refused("request.answered");
        }
        if (answer.isBlank()) {
            return refused("request.empty");
        }
        database.sql("""
                        update progress.request set answer = :answer, answered_at = :now, answered_by = :actor
                        where id = :id""")
                .param("id", id)
                .param("answer", answer.strip())
                .param("now", Timestamp.from(clock.now()))
                .param("actor", viewer.actor())
                .update();
        record("request.answered", request.obligation(), id, request.unit(), answer.strip(), viewer);
        return new Outcome.Done(id);
    }

    private void record(String action, long obligation, long id, long unit, String words, Viewer viewer) {
        ledger.append(Change.created(
                viewer.actor(),
                action,
                Change.Subject.of("obligation", obligation),
                Map.of("request", id, "unit", unit, "words", words)));
        events.publishEvent(new RequestMoved(id, obligation, unit, action.equals("request.answered"), viewer.actor()));
    }

    private static Request request(ResultSet row) throws SQLException {
        return new Request(
                row.getLong("id"),
                row.getLong("obligation_id"),
                row.getLong("unit_id"),
                row.getString("asked"),
                row.getObject("due", LocalDate.class),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("asked_by"),
                row.getString("answer"),
                row.getTimestamp("answered_at") == null
                        ? null
                        : Instant.ofEpochMilli(row.getTimestamp("answered_at").getTime()));
    }
}
