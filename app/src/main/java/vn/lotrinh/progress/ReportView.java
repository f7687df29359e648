package vn.lotrinh.progress;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Rows;
import vn.lotrinh.obligation.Stage;
import vn.lotrinh.organization.Unit;

/**
 * A report as a page shows it.
 *
 * @param report the report
 * @param obligation what it is about
 * @param rows what is shown beside the obligation
 * @param unit the unit that speaks
 * @param evidence the evidence that comes with it
 * @param steps its way
 * @param returned the step by which the monitor returned what it follows, or {@code null}
 * @param names the names of people, by how the ledger names them
 * @param periods the periods that it can be about
 * @param stages the stages on the way to the product
 * @param earlier the accepted evidence whose place later evidence can take
 * @param kept the file that is kept because its form was refused, or {@code null}
 * @param writable whether the viewer writes it
 * @param ours whether the viewer reports for the unit that answers
 * @param signable whether the viewer signs off for the unit
 * @param typed what was typed and not taken
 * @param refused why, or empty
 */
public record ReportView(
        Report report,
        Obligation obligation,
        Rows.Shown rows,
        Unit unit,
        List<Attached> evidence,
        List<Report.Step> steps,
        Report.@Nullable Step returned,
        Map<String, String> names,
        List<Choice> periods,
        List<Stage> stages,
        List<Evidence> earlier,
        Evidence.@Nullable Document kept,
        boolean writable,
        boolean ours,
        boolean signable,
        ReportForm typed,
        Refusal refused) {

    /**
     * Why something typed was not taken.
     *
     * @param sentence why and what to do, or empty
     * @param field the field that it is about: {@code file}, {@code expected}, or empty
     */
    public record Refusal(String sentence, String field) {

        /** All was taken. */
        static final Refusal NONE = new Refusal("", "");

        /** Whether all was taken. */
        public boolean isEmpty() {
            return sentence.isEmpty();
        }

        /** Whether it is about a field. */
        public boolean isOf(String name) {
            return field.equals(name);
        }
    }

    /**
     * Evidence with what was found in its file.
     *
     * @param evidence the evidence
     * @param findings what was found, or {@code null} where there is no file or it was not read
     */
    public record Attached(Evidence evidence, @Nullable Findings findings) {
        /** Whether it has to be explained why the file says something else. */
        public boolean differs() {
            return findings != null && !findings.differing().isEmpty();
        }
    }

    /**
     * A period to choose.
     *
     * @param code its code
     * @param name what it is called, with its days
     */
    public record Choice(String code, String name) {}

    /** The name of who did something. */
    public String name(String actor) {
        return names.getOrDefault(actor, "–");
    }

    /** What the period that it is about is called, or {@code null} for none. */
    public @Nullable String period() {
        return periods.stream()
                .filter(one -> one.code().equals(report.words().period()))
                .map(Choice::name)
                .findFirst()
                .orElse(report.words().period());
    }

    /** The stage that is reached, or {@code null}. */
    public @Nullable Stage stage() {
        return stages.stream()
                .filter(one -> one.code().equals(report.words().stage()))
                .findFirst()
                .orElse(null);
    }

    /** Whether the unit can take it back: nobody has decided about it. */
    public boolean isTakable() {
        return ours
                && (report.state() == ReportState.SIGNING
                        || report.state() == ReportState.REVIEW
                                && steps.stream().noneMatch(step -> step.step().equals("reopened")));
    }

    /** The last step by which it came back to be written on, or {@code null}. */
    public Report.@Nullable Step givenBack() {
        return report.state() == ReportState.DRAFT
                        && !steps.isEmpty()
                        && steps.getLast().step().equals("given-back")
                ? steps.getLast()
                : null;
    }
}
