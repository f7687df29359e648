package vn.lotrinh.progress;

import static vn.lotrinh.progress.Outcome.refused;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;

/** When the stages on the way to a product are planned, and when they were really reached. */
@Repository
public class StageDays {

    private final JdbcClient database;
    private final Duties duties;
    private final Ledger ledger;
    private final BusinessClock clock;

    StageDays(JdbcClient database, Duties duties, Ledger ledger, BusinessClock clock) {
        this.database = database;
        this.duties = duties;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The days of one stage.
     *
     * @param planned when it is planned, or {@code null}
     * @param real when it was reached, or {@code null}
     */
    public record StageDay(
            @Nullable LocalDate planned, @Nullable LocalDate real) {
        /** No day known. */
        public static final StageDay NONE = new StageDay(null, null);
    }

    /** The days of an obligation's stages, by the stage's code. */
    public Map<String, StageDay> of(long obligation) {
        return of(obligation, Vantage.of(clock.today()));
    }

    /** The same from another vantage: what was recorded later does not count, nor what was reached later. */
    public Map<String, StageDay> of(long obligation, Vantage vantage) {
        Map<String, StageDay> days = new HashMap<>();
        database.sql("""
                        select distinct on (stage, planned) stage, planned, day from progress.stage_day
                        where obligation_id = :obligation and recorded_at <= :known order by stage, planned, id desc""")
                .param("obligation", obligation)
                .param("known", Timestamp.from(Objects.requireNonNullElse(vantage.knownAt(), clock.now())))
                .query(row -> {
                    LocalDate day = row.getObject("day", LocalDate.class);
                    if (day != null && !row.getBoolean("planned") && day.isAfter(vantage.asOf())) {
                        day = null;
                    }
                    StageDay before = days.getOrDefault(row.getString("stage"), StageDay.NONE);
                    days.put(
                            row.getString("stage"),
                            row.getBoolean("planned")
                                    ? new StageDay(day, before.real())
                                    : new StageDay(before.planned(), day));
                });
        return days;
    }

    /** Sets a stage's planned or real day, or takes it back. */
    @Transactional
    public Outcome set(long obligation, String stage, boolean planned, @Nullable LocalDate day, Viewer viewer) {
        Optional<Duty> duty = duties.find(obligation, viewer);
        if (duty.isEmpty()) {
            return refused("obligation.unseen");
        }
        if (!duty.get().mayReport(viewer) && !duty.get().mayReview(viewer)) {
            return refused("report.not-owed", duty.get().answering());
        }
        if (!planned && day != null && day.isAfter(clock.today())) {
            return refused("day.future", day, clock.today());
        }
        StageDay before = of(obligation).getOrDefault(stage, StageDay.NONE);
        if (Objects.equals(planned ? before.planned() : before.real(), day)) {
            return new Outcome.Done(obligation);
        }
        database.sql("""
                        insert into progress.stage_day (obligation_id, stage, planned, day, recorded_at, recorded_by)
                        values (:obligation, :stage, :planned, :day, :now, :actor)""")
                .param("obligation", obligation)
                .param("stage", stage)
                .param("planned", planned)
                .param("day", day, Types.DATE)
                .param("now", Timestamp.from(clock.now()))
                .param("actor", viewer.actor())
                .update();
        ledger.append(Change.created(
                viewer.actor(),
                planned ? "stage.planned" : "stage.reached",
                Change.Subject.of("obligation", obligation),
                Map.of("stage", stage, "day", String.valueOf(day))));
        return new Outcome.Done(obligation);
    }
}
