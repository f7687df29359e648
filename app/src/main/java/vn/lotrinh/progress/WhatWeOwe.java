package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Rows;
import vn.lotrinh.obligation.Totals;
import vn.lotrinh.organization.Unit;

/**
 * What a unit owes, in the order in which it has to be looked at, and what waits for whom.
 *
 * @param unit the unit
 * @param units the units that the viewer speaks for
 * @param leader whether the viewer signs off for the unit
 * @param sections what it is accountable for and has not done
 * @param joint what it leads together with who is accountable
 * @param coordinated what it coordinates
 * @param rows what is shown beside all of these
 * @param signs how fresh the news of each line is, by obligation
 * @param waiting what waits for whom
 * @param totals how all that it is accountable for stands
 * @param soon within how many days something falls due soon
 * @param lateExtension whether more time can be asked for after the last day
 * @param only code of the one section that is looked at, or empty for all
 */
public record WhatWeOwe(
        Unit unit,
        List<Unit> units,
        boolean leader,
        List<Section> sections,
        Section joint,
        Section coordinated,
        Rows.Shown rows,
        Map<Long, List<Freshness.Sign>> signs,
        Waiting waiting,
        Totals totals,
        int soon,
        boolean lateExtension,
        String only) {

    /**
     * Lines that are looked at together.
     *
     * @param code {@code late}, {@code soon}, {@code later}, {@code no-deadline}, {@code review}, {@code paused}
     * @param lines the lines of one page, the most urgent first
     * @param all how many there are
     * @param next code of the place after which the next page begins, or {@code null} where nothing follows
     */
    public record Section(
            String code,
            List<Obligation> lines,
            long all,
            @Nullable String next) {
        /** Whether nobody has to do anything about them now. */
        public boolean isFolded() {
            return code.equals("paused");
        }
    }

    /** The address of the rest of a section, or {@code null} where there is none. */
    public @Nullable String more(Section section) {
        return section.next() == null ? null : address() + "&of=" + section.code() + "&after=" + section.next();
    }

    /** The address of the whole page. */
    public String address() {
        return "/owed?unit=" + unit.id();
    }

    /** The signs on a line. */
    public List<Freshness.Sign> signs(Obligation line) {
        Spoken under = underWay(line);
        boolean sent = under != null && under.report().state() != ReportState.DRAFT;
        return signs.getOrDefault(line.id(), List.of()).stream()
                .filter(sign -> !sent || sign.badge() != Freshness.Badge.NEVER_REPORTED)
                .toList();
    }

    /** The report on a line that still waits for somebody, or {@code null}. */
    public @Nullable Spoken underWay(Obligation line) {
        return waiting.reports().stream()
                .filter(one -> one.report().obligation() == line.id()
                        && one.report().state().isUnderWay())
                .findFirst()
                .orElse(null);
    }

    /** Whether more time was asked for a line, and nobody has decided yet. */
    public boolean isAsked(Obligation line) {
        return waiting.extensions().stream().anyMatch(one -> one.extension().obligation() == line.id());
    }

    /** How many lines are open. */
    public long open() {
        return sections.stream().mapToLong(Section::all).sum();
    }

    /**
     * What waits for whom.
     *
     * @param reports all reports of the unit that still wait for somebody, and those that were returned
     * @param extensions for what more time was asked
     * @param toAnswer what others want of the unit
     * @param unanswered what others have not answered it
     * @param sent the reports that it sent last, the latest first
     */
    public record Waiting(
            List<Spoken> reports,
            List<Asked> extensions,
            List<Wanted> toAnswer,
            List<Wanted> unanswered,
            List<Spoken> sent) {

        /** Whether nothing waits. */
        public boolean isEmpty() {
            return reports.isEmpty() && extensions.isEmpty() && toAnswer.isEmpty() && unanswered.isEmpty();
        }

        /** The reports in a state. */
        public List<Spoken> in(ReportState state) {
            return reports.stream().filter(one -> one.report().state() == state).toList();
        }
    }

    /**
     * A report.
     *
     * @param report the report
     * @param obligation what it is about
     * @param last its last step, or {@code null}
     * @param returned the step by which the monitor returned what it follows, or {@code null}
     * @param evidence what comes with it
     * @param names the names of people
     */
    public record Spoken(
            Report report,
            Obligation obligation,
            Report.@Nullable Step last,
            Report.@Nullable Step returned,
            List<Evidence> evidence,
            Map<String, String> names) {

        /** Copies the list. */
        public Spoken {
            evidence = List.copyOf(evidence);
        }

        /** Code of what it claims at most. */
        public String claims() {
            return Decisions.claims(report, evidence);
        }

        /** Whether its review was opened again. */
        public boolean isReopened() {
            Report.Step step = last;
            return report.state() == ReportState.REVIEW
                    && step != null
                    && step.step().equals("reopened");
        }

        /** The day on which it last went on its way. */
        public LocalDate saidOn() {
            return report.savedAt().atZone(BusinessClock.ZONE).toLocalDate();
        }

        /** Why its last step was made, or empty. */
        public String because() {
            Report.Step step = last;
            return step == null ? "" : step.reason();
        }

        /** Who began it. */
        public String by() {
            return names.getOrDefault(report.startedBy(), "–");
        }

        /** Who made its last step. */
        public String lastBy() {
            Report.Step step = last;
            return step == null ? "–" : names.getOrDefault(step.actor(), "–");
        }

        /** Why it came back, or empty. */
        public String backBecause() {
            Report.Step step = last;
            return step != null
                            && (step.step().equals("given-back") || step.step().equals("returned"))
                    ? step.reason()
                    : "";
        }
    }

    /**
     * That more time was asked for.
     *
     * @param extension what was asked
     * @param obligation for what
     */
    public record Asked(Extension extension, Obligation obligation) {}

    /**
     * That a unit was asked for something.
     *
     * @param request the request
     * @param obligation for what
     * @param unit who was asked
     * @param by who asked, or {@code null} where that is nobody with an account
     */
    public record Wanted(
            Request request,
            Obligation obligation,
            @Nullable Unit unit,
            @Nullable String by) {}
}
