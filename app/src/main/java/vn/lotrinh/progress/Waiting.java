package vn.lotrinh.progress;

import java.util.List;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Rows;
import vn.lotrinh.organization.Unit;

/**
 * What waits for the monitor, oldest first; of what is long the first rows.
 *
 * @param rows what lists show of the obligations
 * @param reports the first of the reports that wait for review
 * @param allReports how many there are
 * @param evidence the first of the evidence that waits without a report
 * @param allEvidence how many there are
 * @param extensions the first of the extensions to decide
 * @param allExtensions how many there are
 * @param doubts how much of each directive a person should look at
 * @param allDoubts how much that is together
 * @param questions how many questions about units are open
 */
public record Waiting(
        Rows.Shown rows,
        List<InReview> reports,
        int allReports,
        List<Alone> evidence,
        int allEvidence,
        List<ToDecide> extensions,
        int allExtensions,
        List<Doubts> doubts,
        long allDoubts,
        int questions) {

    /** Whether nothing waits at all. */
    public boolean isEmpty() {
        return allReports + allEvidence + allExtensions + allDoubts + questions == 0;
    }

    /**
     * A report that waits for review.
     *
     * @param report the report
     * @param obligation what it is about
     * @param unit who speaks
     * @param claims code of what it claims
     * @param evidence what comes with it
     * @param reopened whether its review was opened again
     * @param age for how many days it has waited
     */
    public record InReview(
            Report report,
            Obligation obligation,
            Unit unit,
            String claims,
            List<ShownEvidence> evidence,
            boolean reopened,
            long age) {}

    /**
     * Evidence that waits for review without a report.
     *
     * @param evidence the evidence
     * @param obligation what it is about
     * @param age for how many days it has waited
     */
    public record Alone(Evidence evidence, Obligation obligation, long age) {}

    /**
     * An extension to decide.
     *
     * @param extension what is asked for
     * @param obligation for what
     * @param unit who asks
     * @param lastMinute whether it was asked only days before the last day
     * @param age for how many days it has waited
     */
    public record ToDecide(Extension extension, Obligation obligation, Unit unit, boolean lastMinute, long age) {}

    /**
     * What of a directive a person should look at.
     *
     * @param directive the directive
     * @param lines how many obligations
     */
    public record Doubts(Directive directive, long lines) {}
}
