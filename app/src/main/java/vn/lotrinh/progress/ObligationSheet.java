package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.ReportPeriod;
import vn.lotrinh.ledger.LedgerRecord;
import vn.lotrinh.obligation.Accountability;
import vn.lotrinh.obligation.Fact;
import vn.lotrinh.obligation.Histories;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Rows;
import vn.lotrinh.obligation.Stage;
import vn.lotrinh.organization.Unit;

/**
 * The page of one obligation: what is owed by whom by when, how it stands, and all that it rests on.
 *
 * @param obligation the obligation
 * @param rows what a list would show of it: whom it bound, its directive, its place
 * @param joint the units that lead together with who is accountable
 * @param coordinating the units that coordinate, and who answers for them
 * @param confirmed whether a person has looked at how it was laid out
 * @param dues its last lawful days, each with what set it; the last one holds
 * @param stages the steps on the way to its product
 * @param proofs the evidence, oldest first
 * @param reports the reports that left the unit, the latest first
 * @param extensions the extensions that were asked for
 * @param requests what others were asked for
 * @param stops how it rested, ended and went on
 * @param entries all facts, in the order of recording
 * @param records what the ledger holds of it
 * @param names the names of people, by how the ledger names them
 * @param may what the viewer may do
 */
public record ObligationSheet(
        Obligation obligation,
        Rows.Shown rows,
        List<Unit> joint,
        List<Accountability.Named> coordinating,
        boolean confirmed,
        List<DueDay> dues,
        List<StageLine> stages,
        List<ShownEvidence> proofs,
        List<ToldReport> reports,
        List<Asked> extensions,
        List<Line> requests,
        List<Stopped> stops,
        List<Histories.Entry> entries,
        List<LedgerRecord> records,
        Map<String, String> names,
        May may) {

    /**
     * A last lawful day.
     *
     * @param due the day
     * @param by what set it, or {@code null} for the directive
     * @param holds whether it is the one that holds
     */
    public record DueDay(LocalDate due, Histories.@Nullable Entry by, boolean holds) {
        /** The decision's own day; only of one that a decision set. */
        public LocalDate decidedOn() {
            Histories.Entry entry = Objects.requireNonNull(by);
            return entry.recorded().fact().on();
        }
    }

    /**
     * One step on the way to the product.
     *
     * @param stage the step
     * @param days when it is planned, and when it was reached
     */
    public record StageLine(Stage stage, StageDays.StageDay days) {}

    /**
     * A report with its way.
     *
     * @param report the report
     * @param unit who speaks
     * @param period the time that it is about, or {@code null}
     * @param state where it was on its way
     * @param steps the steps of its way
     */
    public record ToldReport(
            Report report, Unit unit, @Nullable ReportPeriod period, ReportState state, List<Report.Step> steps) {}

    /**
     * An extension.
     *
     * @param extension what was asked for
     * @param unit who asked
     * @param decision what was decided, or {@code null} while it waited
     * @param body whose decision it is, or {@code null} where that is not certain or nothing is decided
     * @param lastMinute whether it was asked only days before the last day
     */
    public record Asked(
            Extension extension,
            Unit unit,
            Extension.@Nullable Decision decision,
            @Nullable Unit body,
            boolean lastMinute) {}

    /**
     * What a unit was asked for.
     *
     * @param request the request
     * @param unit who was asked
     * @param answered whether its answer was there
     * @param late days by which the answer was or is late; 0 where it is not
     */
    public record Line(Request request, Unit unit, boolean answered, long late) {}

    /**
     * That it rested, ended or went on.
     *
     * @param entry the fact with its ground
     * @param other the obligation that took its place, or {@code null}
     */
    public record Stopped(Histories.Entry entry, @Nullable Obligation other) {
        /** The stable code of what happened. */
        public String code() {
            return entry.recorded().fact().code();
        }

        /** The number of what took its place, or {@code null}. */
        public @Nullable Long otherNumber() {
            return entry.recorded().fact() instanceof Fact.Ended ended ? ended.other() : null;
        }
    }

    /**
     * What the viewer may do with it now.
     *
     * @param report whether to report on it
     * @param decide whether to review, put off and end
     * @param stages whether to set the days of its stages
     * @param noTime why not to ask for more time, or {@code null} where that can be asked
     */
    public record May(boolean report, boolean decide, boolean stages, Outcome.@Nullable Refused noTime) {

        /** Whether there is something to be said of why no more time can be asked for. */
        public boolean isBarred() {
            Outcome.Refused why = noTime;
            return why != null
                    && Set.of("extension.too-late", "extension.asked-already").contains(why.code());
        }
    }

    /** How often its last day was put off. */
    public long timesExtended() {
        return dues.stream().filter(day -> day.by() != null).count();
    }
}
