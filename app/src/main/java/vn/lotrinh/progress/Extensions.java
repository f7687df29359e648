package vn.lotrinh.progress;

import static vn.lotrinh.progress.Outcome.refused;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.obligation.Fact;
import vn.lotrinh.obligation.Histories;
import vn.lotrinh.obligation.Standing;
import vn.lotrinh.organization.Unit;

/** All extensions: asked for by the unit that answers, decided by who gave the task. The old last day is always kept. */
@Repository
@EnableConfigurationProperties(ProgressSettings.class)
public class Extensions {

    private final JdbcClient database;
    private final Duties duties;
    private final Givers givers;
    private final Histories histories;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ProgressSettings settings;
    private final ApplicationEventPublisher events;

    Extensions(
            JdbcClient database,
            Duties duties,
            Givers givers,
            Histories histories,
            Ledger ledger,
            BusinessClock clock,
            ProgressSettings settings,
            ApplicationEventPublisher events) {
        this.database = database;
        this.duties = duties;
        this.givers = givers;
        this.histories = histories;
        this.ledger = ledger;
        this.clock = clock;
        this.settings = settings;
        this.events = events;
    }

    /**
     * A unit asked for more time.
     *
     * @param extension what it asked for
     * @param obligation for what
     * @param actor who asked
     */
    public record ExtensionAsked(long extension, long obligation, String actor) {}

    /**
     * It was decided whether a unit gets more time.
     *
     * @param extension what it asked for
     * @param obligation for what
     * @param granted whether it gets it
     * @param actor who recorded the decision
     */
    public record ExtensionDecided(long extension, long obligation, boolean granted, String actor) {}

    /** All of an obligation, oldest first. */
    public List<Extension> of(long obligation) {
        return database.sql("select * from progress.extension where obligation_id = :obligation order by id")
                .param("obligation", obligation)
                .query((row, _) -> extension(row))
                .list();
    }

    /** One extension. */
    public Optional<Extension> find(long id) {
        return database.sql("select * from progress.extension where id = :id")
                .param("id", id)
                .query((row, _) -> extension(row))
                .optional();
    }

    /**
     * Some of those that wait for a decision, oldest first.
     *
     * @param after the last one of the page before; 0 for the first page
     */
    List<Extension> waiting(Remit remit, long after, int size) {
        return remit.into(database.sql("select * from progress.extension where granted is null and id > :after and "
                        + Remit.DECIDED + " order by id limit :size"))
                .param("after", after)
                .param("size", size)
                .query((row, _) -> extension(row))
                .list();
    }

    /** How many of them there are. */
    int countWaiting(Remit remit) {
        return remit.into(database.sql(
                        "select count(*) from progress.extension where granted is null and " + Remit.DECIDED))
                .query(Integer.class)
                .single();
    }

    /** The directives whose deadlines anybody has ever asked to have put off. */
    List<Long> directives() {
        return database.sql("select distinct directive_id from progress.extension")
                .query((row, _) -> row.getLong("directive_id"))
                .list();
    }

    /** The directives whose deadlines somebody waits to have put off. */
    List<Long> waitingDirectives() {
        return database.sql("select distinct directive_id from progress.extension where granted is null")
                .query((row, _) -> row.getLong("directive_id"))
                .list();
    }

    /** Those of a unit that wait for a decision. */
    public List<Extension> waitingOf(long unit) {
        return database.sql("select * from progress.extension where granted is null and unit_id = :unit order by id")
                .param("unit", unit)
                .query((row, _) -> extension(row))
                .list();
    }

    /** Each time that more time was given, by obligation. */
    Map<Long, List<Freshness.PutOff>> granted(Collection<Long> obligations) {
        Map<Long, List<Freshness.PutOff>> granted = new HashMap<>();
        database.sql("""
                        select obligation_id, due_before, asked_at from progress.extension
                        where granted and obligation_id = any(:ids) order by id""").param("ids", obligations.toArray(Long[]::new)).query(row -> {
            granted.computeIfAbsent(row.getLong("obligation_id"), _ -> new ArrayList<>())
                    .add(new Freshness.PutOff(
                            day(row, "due_before"),
                            row.getTimestamp("asked_at")
                                    .toInstant()
                                    .atZone(BusinessClock.ZONE)
                                    .toLocalDate()));
        });
        return granted;
    }

    /** Asks for more time. */
    @Transactional
    public Outcome ask(long obligation, @Nullable LocalDate until, String reason, Viewer viewer) {
        Optional<Duty> found = duties.find(obligation, viewer);
        if (found.isEmpty()) {
            return refused("obligation.unseen");
        }
        Duty duty = found.get();
        histories.lock(obligation);
        Outcome.Refused refusal = mayAsk(duty, until, reason, viewer);
        if (refusal != null || until == null) {
            return refusal == null ? refused("extension.no-day") : refusal;
        }
        LocalDate due = Objects.requireNonNull(duty.obligation().due());
        boolean late = due.isBefore(clock.today());
        long id = database.sql("""
                        insert into progress.extension (obligation_id, directive_id, owner_id, unit_id, due_before, asked_due, reason, late,
                            asked_at, asked_by)
                        values (:obligation, :directive, :owner, :unit, :before, :asked, :reason, :late, :now, :actor) returning id""")
                .param("obligation", obligation)
                .param("directive", duty.obligation().task().directive())
                .param("owner", duty.obligation().task().owner(), Types.BIGINT)
                .param("unit", duty.answers().map(Unit::id).orElseThrow())
                .param("before", due)
                .param("asked", until)
                .param("reason", reason.strip())
                .param("late", late)
                .param("now", Timestamp.from(clock.now()))
                .param("actor", viewer.actor())
                .query(Long.class)
                .single();
        ledger.append(Change.created(
                viewer.actor(),
                "extension.asked",
                Change.Subject.of("obligation", obligation),
                Map.of(
                        "extension",
                        id,
                        "before",
                        due.toString(),
                        "asked",
                        until.toString(),
                        "late",
                        late,
                        "reason",
                        reason.strip())));
        events.publishEvent(new ExtensionAsked(id, obligation, viewer.actor()));
        return new Outcome.Done(id);
    }

    /** Why somebody cannot ask for more time now, whatever the day and the reason; {@code null} where they can. */
    public Outcome.@Nullable Refused whyNot(Duty duty, Viewer viewer) {
        LocalDate due = duty.obligation().due();
        Standing standing = duty.obligation().standing(clock.today());
        if (!duty.mayReport(viewer)) {
            return refused("extension.not-owed", duty.answering());
        }
        if (standing.isDone() || !standing.isOwed()) {
            return refused("extension.over");
        }
        if (due == null) {
            return refused("extension.no-deadline");
        }
        if (due.isBefore(clock.today()) && settings.lateExtension() == ProgressSettings.LateExtension.REFUSE) {
            return refused("extension.too-late", due);
        }
        return of(duty.obligation().id()).stream().anyMatch(one -> one.decision() == null)
                ? refused("extension.asked-already")
                : null;
    }

    private Outcome.@Nullable Refused mayAsk(Duty duty, @Nullable LocalDate until, String reason, Viewer viewer) {
        Outcome.Refused refusal = whyNot(duty, viewer);
        LocalDate due = duty.obligation().due();
        if (refusal != null || due == null) {
            return refusal;
        }
        if (until == null) {
            return refused("extension.no-day");
        }
        if (!until.isAfter(due) || until.isBefore(clock.today())) {
            return refused("extension.not-later", due, clock.today());
        }
        return reason.isBlank() ? refused("reason.missing") : null;
    }

    /**
     * Records what was decided on an extension: by the body that gave the task, or by a monitor on behalf of it, who names its
     * act.
     *
     * @param until the new last day, or {@code null} where it is refused
     * @param on the day of the decision
     * @param act the act that says so, or {@code null}
     */
    @Transactional
    public Outcome decide(
            long id,
            @Nullable LocalDate until,
            @Nullable LocalDate on,
            String reason,
            @Nullable String act,
            Viewer viewer) {
        Optional<Extension> found = database.sql("select * from progress.extension where id = :id for update")
                .param("id", id)
                .query((row, _) -> extension(row))
                .optional();
        Optional<Duty> duty = found.flatMap(one -> givers.duty(one.obligation(), viewer));
        if (found.isEmpty() || duty.isEmpty()) {
            return refused("extension.gone");
        }
        Extension asked = found.get();
        Giver giver = givers.of(duty.get().obligation().task().directive());
        boolean itself = giver.isHeldBy(viewer);
        Outcome.Refused refusal = !itself && !duty.get().mayReview(viewer)
                ? notDecider(giver)
                : !itself && act == null
                        ? refused("extension.no-act", giver.name())
                        : mayDecide(asked, duty.get(), until, on, reason, viewer);
        if (refusal != null || on == null) {
            return refusal == null ? refused("day.missing") : refusal;
        }
        database.sql("""
                        update progress.extension set granted = :granted, due = :due, decided_on = :on, decision = :reason,
                            act = :act, decided_unit = :unit, on_behalf = :behalf, decided_at = :now, decided_by = :actor
                        where id = :id""")
                .param("id", id)
                .param("granted", until != null)
                .param("due", until, Types.DATE)
                .param("on", on)
                .param("reason", reason.strip())
                .param("act", act)
                .param("unit", giver.unit() == null ? null : giver.unit().id(), Types.BIGINT)
                .param("behalf", !itself)
                .param("now", Timestamp.from(clock.now()))
                .param("actor", viewer.actor())
                .update();
        record(asked, until, on, reason.strip(), act, giver, itself, viewer);
        if (until != null) {
            histories.lock(asked.obligation());
            histories.add(
                    asked.obligation(),
                    new Fact.Extended(on, until),
                    new Histories.Ground(viewer.actor(), reason.strip(), act));
        }
        events.publishEvent(new ExtensionDecided(id, asked.obligation(), until != null, viewer.actor()));
        return new Outcome.Done(id);
    }

    private static Outcome.Refused notDecider(Giver giver) {
        return new Outcome.Refused(
                giver.name().isEmpty() ? "extension.not-decider-unknown" : "extension.not-decider",
                List.of(giver.name()));
    }

    private Outcome.@Nullable Refused mayDecide(
            Extension asked,
            Duty duty,
            @Nullable LocalDate until,
            @Nullable LocalDate on,
            String reason,
            Viewer viewer) {
        Standing standing = duty.obligation().standing(clock.today());
        if (viewer.actor().equals(asked.askedBy())) {
            return refused("review.own");
        }
        if (asked.decision() != null) {
            return refused("extension.decided");
        }
        if (on == null) {
            return refused("day.missing");
        }
        if (on.isAfter(clock.today())) {
            return refused("day.future", on, clock.today());
        }
        if (until == null) {
            return reason.isBlank() ? refused("reason.missing") : null;
        }
        if (standing.isDone() || !standing.isOwed()) {
            return refused("extension.over");
        }
        return until.isAfter(asked.before()) ? null : refused("extension.not-later", asked.before(), clock.today());
    }

    private void record(
            Extension asked,
            @Nullable LocalDate until,
            LocalDate on,
            String reason,
            @Nullable String act,
            Giver giver,
            boolean itself,
            Viewer viewer) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("extension", asked.id());
        content.put("on", on.toString());
        if (until != null) {
            content.put("due", until.toString());
        }
        content.put("reason", reason);
        content.put("body", giver.name());
        content.put("on-behalf", !itself);
        Change change = Change.changed(
                viewer.actor(),
                until == null ? "extension.refused" : "extension.granted",
                Change.Subject.of("obligation", asked.obligation()),
                Map.of("due", asked.before().toString()),
                content);
        ledger.append(act == null ? change : change.onGround(act));
    }

    private static Extension extension(ResultSet row) throws SQLException {
        return new Extension(
                row.getLong("id"),
                row.getLong("obligation_id"),
                row.getLong("unit_id"),
                day(row, "due_before"),
                day(row, "asked_due"),
                row.getString("reason"),
                row.getBoolean("late"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("asked_by"),
                row.getObject("granted") == null
                        ? null
                        : new Extension.Decision(
                                row.getObject("due", LocalDate.class),
                                day(row, "decided_on"),
                                row.getString("decision"),
                                row.getString("act"),
                                row.getObject("decided_unit", Long.class),
                                row.getBoolean("on_behalf"),
                                row.getTimestamp("decided_at").toInstant(),
                                row.getString("decided_by")));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}
