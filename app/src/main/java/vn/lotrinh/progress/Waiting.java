package vn.lotrinh.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Rows;
import vn.lotrinh.organization.Unit;

/**
 * What waits for the decision of somebody, oldest first.
 *
 * @param rows what lists show of the obligations
 * @param toSign reports that wait for the viewer to sign them off
 * @param reports reports that wait for review
 * @param evidence evidence that waits without a report
 * @param extensions extensions to decide
 * @param doubts how much of each directive a person should look at
 * @param allDoubts how much that is together
 * @param questions how many questions about units are open
 * @param monitor whether the viewer is a monitor, for whom more than extensions can wait
 * @param leader whether the viewer signs off for a unit
 * @param gives whether the viewer is ever asked for more time
 * @param only the one queue that is looked at, or {@code null} for all
 */
public record Waiting(
        Rows.Shown rows,
        Queue<WhatWeOwe.Spoken> toSign,
        Queue<InReview> reports,
        Queue<Alone> evidence,
        Queue<ToDecide> extensions,
        List<Doubts> doubts,
        long allDoubts,
        int questions,
        boolean monitor,
        boolean leader,
        boolean gives,
        @Nullable Kind only) {

    /** What waits in a queue of its own. */
    public enum Kind {
        /** Reports to be signed off. */
        SIGNING,
        /** Reports. */
        REPORTS,
        /** Evidence without a report. */
        EVIDENCE,
        /** Extensions. */
        EXTENSIONS;

        /** The stable code. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of a code, or {@code null} where it is none. */
        static @Nullable Kind of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Whether a queue is looked at. */
    public boolean shows(Kind kind) {
        return (only == null || only == kind)
                && switch (kind) {
                    case SIGNING -> leader;
                    case REPORTS, EVIDENCE -> monitor;
                    case EXTENSIONS -> gives;
                };
    }

    /** The address of the rest of a queue, or {@code null} where there is none. */
    public @Nullable String more(Kind kind) {
        String next = switch (kind) {
            case SIGNING -> toSign.next();
            case REPORTS -> reports.next();
            case EVIDENCE -> evidence.next();
            case EXTENSIONS -> extensions.next();
        };
        return next == null ? null : "/decisions?of=" + kind.code() + "&after=" + next;
    }

    /** Whether nothing waits at all. */
    public boolean isEmpty() {
        return toSign.all() + reports.all() + evidence.all() + extensions.all() + allDoubts + questions == 0;
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
     * @param giver who decides
     * @param lastMinute whether it was asked only days before the last day
     * @param age for how many days it has waited
     */
    public record ToDecide(
            Extension extension, Obligation obligation, Unit unit, Giver giver, boolean lastMinute, long age) {}

    /**
     * What of a directive a person should look at.
     *
     * @param directive the directive
     * @param lines how many obligations
     */
    public record Doubts(Directive directive, long lines) {}
}
