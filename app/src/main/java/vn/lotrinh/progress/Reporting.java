package vn.lotrinh.progress;

import static vn.lotrinh.progress.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.obligation.Fact;
import vn.lotrinh.obligation.Histories;
import vn.lotrinh.obligation.History;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Stop;
import vn.lotrinh.organization.Unit;

/**
 * The way of a report: written by an officer of the unit that answers, signed off by its leader, accepted or returned by the
 * monitor. What evidence claims becomes so by the monitor's review alone.
 */
@Component
public class Reporting {

    private final Duties duties;
    private final Reports reports;
    private final EvidenceFile evidence;
    private final Histories histories;
    private final Issuers issuers;
    private final BusinessClock clock;

    Reporting(
            Duties duties,
            Reports reports,
            EvidenceFile evidence,
            Histories histories,
            Issuers issuers,
            BusinessClock clock) {
        this.duties = duties;
        this.reports = reports;
        this.evidence = evidence;
        this.histories = histories;
        this.issuers = issuers;
        this.clock = clock;
    }

    /** Begins a report, or goes on with the one that is under way. */
    @Transactional
    public Outcome start(long obligation, Viewer viewer) {
        return start(obligation, Report.Words.NONE, viewer);
    }

    private Outcome start(long obligation, Report.Words words, Viewer viewer) {
        Optional<Duty> found = duties.find(obligation, viewer);
        if (found.isEmpty()) {
            return refused("obligation.unseen");
        }
        Duty duty = found.get();
        Outcome.Refused refusal = mayReport(duty, viewer);
        if (refusal != null) {
            return refusal;
        }
        long unit = duty.answers().map(Unit::id).orElseThrow();
        histories.lock(obligation);
        Optional<Report> before = reports.underWay(obligation, unit);
        return new Outcome.Done(
                before.isPresent() ? before.get().id() : reports.start(obligation, unit, words, viewer.actor()));
    }

    private static Outcome.@Nullable Refused mayReport(Duty duty, Viewer viewer) {
        Obligation obligation = duty.obligation();
        if (!duty.mayReport(viewer)) {
            return duty.answers().isPresent()
                    ? refused("report.not-owed", duty.answering())
                    : refused("report.nobody-answers");
        }
        return obligation.phase().stop() == Stop.ENDED ? refused("report.ended") : null;
    }

    /** That nothing has happened since the last report: written and sent at once. */
    @Transactional
    public Outcome nothingNew(long obligation, @Nullable String period, Viewer viewer) {
        Outcome started = start(obligation, Report.Words.nothingNew(period), viewer);
        if (!(started instanceof Outcome.Done done)) {
            return started;
        }
        Report report = reports.lock(done.id()).orElseThrow();
        if (report.state() != ReportState.DRAFT) {
            return refused("report.under-way");
        }
        if (!report.words().nothingNew()) {
            return refused("report.has-draft");
        }
        return send(report.id(), viewer);
    }

    /** Whether a draft can be written on. */
    @Transactional
    public Outcome open(long report, Viewer viewer) {
        return withDraft(report, viewer, (draft, _) -> new Outcome.Done(draft.id()));
    }

    /** Keeps the words of a draft. */
    @Transactional
    public Outcome save(long report, Report.Words words, Viewer viewer) {
        return withDraft(report, viewer, (draft, _) -> {
            reports.save(draft.id(), words);
            return new Outcome.Done(draft.id());
        });
    }

    /** What is done with a report. */
    private interface Deed {
        Outcome on(Report report, Duty duty);
    }

    /** Does something with a report, locked, and the duty that it is about, if the viewer may see that. */
    private Outcome with(long id, Viewer viewer, Deed deed) {
        Optional<Report> report = reports.lock(id);
        Optional<Duty> duty = report.flatMap(found -> duties.find(found.obligation(), viewer));
        return duty.isPresent() ? deed.on(report.orElseThrow(), duty.get()) : refused("report.gone");
    }

    private Outcome withDraft(long id, Viewer viewer, Deed deed) {
        return with(id, viewer, (report, duty) -> {
            Outcome.Refused refusal = mayReport(duty, viewer);
            if (refusal != null) {
                return refusal;
            }
            return report.state() == ReportState.DRAFT ? deed.on(report, duty) : refused("report.locked");
        });
    }

    /** The same with evidence that is attached to the draft. */
    private Outcome withEvidence(long id, long item, Viewer viewer, Deed deed) {
        return withDraft(
                id,
                viewer,
                (draft, duty) -> evidence.with(draft.id()).stream().anyMatch(one -> one.id() == item)
                        ? deed.on(draft, duty)
                        : refused("evidence.gone"));
    }

    /**
     * Attaches evidence to a draft.
     *
     * @param document the file attached, or {@code null}
     * @param findings what was found in it, as JSON, or {@code null}
     */
    @Transactional
    Outcome attach(
            long report,
            Evidence.Said said,
            @Nullable Long document,
            @Nullable String findings,
            @Nullable Long supersedes,
            Viewer viewer) {
        return withDraft(report, viewer, (draft, _) -> {
            if (said.happenedOn().isAfter(clock.today())) {
                return refused("evidence.future", said.happenedOn(), clock.today());
            }
            if (supersedes != null
                    && evidence.find(supersedes)
                            .filter(earlier -> earlier.obligation() == draft.obligation())
                            .isEmpty()) {
                return refused("evidence.gone");
            }
            return new Outcome.Done(evidence.insert(
                    draft.obligation(), draft.id(), said, document, findings, supersedes, viewer.actor()));
        });
    }

    /** Says why a file differs from what is said of it. */
    @Transactional
    public Outcome explain(long report, long item, String explanation, Viewer viewer) {
        return withEvidence(report, item, viewer, (draft, _) -> {
            evidence.explain(item, explanation.isBlank() ? null : explanation.strip());
            return new Outcome.Done(draft.id());
        });
    }

    /** Drops evidence from a draft. */
    @Transactional
    public Outcome drop(long report, long item, Viewer viewer) {
        return withEvidence(report, item, viewer, (draft, _) -> {
            evidence.drop(item);
            return new Outcome.Done(draft.id());
        });
    }

    /** Drops a draft. */
    @Transactional
    public Outcome discard(long report, Viewer viewer) {
        return withDraft(report, viewer, (draft, _) -> {
            reports.move(draft, ReportState.DISCARDED, "discarded", "", viewer.actor());
            return new Outcome.Done(draft.id());
        });
    }

    /** Sends a draft: to the unit's leader, or where the leader sends it, to the monitor. */
    @Transactional
    public Outcome send(long report, Viewer viewer) {
        return withDraft(report, viewer, (draft, duty) -> {
            List<Evidence> with = evidence.with(draft.id());
            Outcome.Refused refusal = complete(draft, duty, with);
            if (refusal != null) {
                return refusal;
            }
            reports.move(draft, ReportState.SIGNING, "sent", "", viewer.actor());
            if (duty.maySign(viewer)) {
                handUp(draft, with, viewer);
            }
            return new Outcome.Done(draft.id());
        });
    }

    private Outcome.@Nullable Refused complete(Report draft, Duty duty, List<Evidence> with) {
        Report.Words words = draft.words();
        if (!words.nothingNew() && words.done().isBlank() && with.isEmpty()) {
            return refused("report.empty");
        }
        if (words.nothingNew() && !with.isEmpty()) {
            return refused("report.nothing-and-evidence");
        }
        return with.stream()
                .flatMap(one -> Optional.ofNullable(fit(one, duty)).stream())
                .findFirst()
                .orElse(null);
    }

    private Outcome.@Nullable Refused fit(Evidence one, Duty duty) {
        if (one.said().happenedOn().isAfter(clock.today())) {
            return refused("evidence.future", one.said().happenedOn(), clock.today());
        }
        Findings findings = Findings.of(one.findings());
        if (findings != null
                && one.said().explanation() == null
                && !findings.differing().isEmpty()) {
            return refused("evidence.differs", findings.contradictions());
        }
        if (one.said().proves() != Evidence.Proof.DONE) {
            return null;
        }
        Optional<Unit> elsewhere = issuers.elsewhere(one.said(), duty);
        if (elsewhere.isPresent()) {
            return refused("evidence.other-place", elsewhere.get().name(), duty.answering());
        }
        CriterionRule.Answer answer =
                CriterionRule.of(duty.obligation().laidOut().criterion(), one.said());
        return answer.fits() == CriterionRule.Fits.NO ? refused("evidence." + answer.reason()) : null;
    }

    /** A report leaves the unit: what it claims awaits review from now on. */
    private void handUp(Report report, List<Evidence> with, Viewer viewer) {
        reports.move(report, ReportState.REVIEW, "signed", "", viewer.actor());
        histories.lock(report.obligation());
        histories.add(report.obligation(), new Fact.Known(clock.today()), ground(viewer, ""));
        for (Evidence one : with) {
            evidence.record(report.obligation(), one.id(), "obligation.evidence", one.said(), viewer.actor());
            histories.add(
                    report.obligation(),
                    one.said().proves() == Evidence.Proof.DONE
                            ? new Fact.Submitted(one.said().happenedOn(), one.id())
                            : new Fact.Known(one.said().happenedOn()),
                    ground(viewer, ""));
        }
    }

    private static Histories.Ground ground(Viewer viewer, String reason) {
        return new Histories.Ground(viewer.actor(), reason, null);
    }

    /** The leader signs a report off: it goes up. */
    @Transactional
    public Outcome sign(long report, Viewer viewer) {
        return signing(report, viewer, (waiting, duty) -> {
            List<Evidence> with = evidence.with(waiting.id());
            Outcome.Refused refusal = complete(waiting, duty, with);
            if (refusal != null) {
                return refusal;
            }
            handUp(waiting, with, viewer);
            return new Outcome.Done(waiting.id());
        });
    }

    /** The leader gives a report back to be written on. */
    @Transactional
    public Outcome giveBack(long report, String reason, Viewer viewer) {
        return signing(report, viewer, (waiting, _) -> {
            if (reason.isBlank()) {
                return refused("reason.missing");
            }
            reports.move(waiting, ReportState.DRAFT, "given-back", reason.strip(), viewer.actor());
            return new Outcome.Done(waiting.id());
        });
    }

    private Outcome signing(long id, Viewer viewer, Deed deed) {
        return with(id, viewer, (report, duty) -> {
            if (!duty.maySign(viewer)) {
                return refused("report.not-leader", duty.answering());
            }
            return report.state() == ReportState.SIGNING ? deed.on(report, duty) : refused("report.not-signing");
        });
    }

    /** The monitor accepts a report, and with it what its evidence proves. */
    @Transactional
    public Outcome accept(long report, String reason, Viewer viewer) {
        return review(report, viewer, (waiting, duty) -> {
            List<Evidence> with = evidence.with(waiting.id());
            if (duty.obligation().phase().stop() == Stop.ENDED) {
                return refused("review.ended");
            }
            reports.move(waiting, ReportState.ACCEPTED, "accepted", reason.strip(), viewer.actor());
            proofs(with)
                    .forEach(one -> histories.add(
                            waiting.obligation(),
                            new Fact.Accepted(one.said().happenedOn(), one.id()),
                            ground(viewer, reason.strip())));
            return new Outcome.Done(waiting.id());
        });
    }

    /** The monitor returns a report. */
    @Transactional
    public Outcome giveReturn(long report, String reason, Viewer viewer) {
        return review(report, viewer, (waiting, _) -> {
            if (reason.isBlank()) {
                return refused("reason.missing");
            }
            reports.move(waiting, ReportState.RETURNED, "returned", reason.strip(), viewer.actor());
            proofs(evidence.with(waiting.id()))
                    .forEach(one -> histories.add(
                            waiting.obligation(),
                            new Fact.Returned(one.said().happenedOn(), one.id()),
                            ground(viewer, reason.strip())));
            return new Outcome.Done(waiting.id());
        });
    }

    private static List<Evidence> proofs(List<Evidence> with) {
        return with.stream()
                .filter(one -> one.said().proves() == Evidence.Proof.DONE)
                .toList();
    }

    private Outcome review(long id, Viewer viewer, Deed deed) {
        return with(id, viewer, (report, duty) -> {
            if (!duty.mayReview(viewer)) {
                return refused("review.not-monitor");
            }
            if (viewer.actor().equals(report.startedBy()) || hasStepped(report, viewer)) {
                return refused("review.own");
            }
            histories.lock(report.obligation());
            return report.state() == ReportState.REVIEW ? deed.on(report, duty) : refused("review.not-waiting");
        });
    }

    /** The steps that a report makes inside its unit; who made one does not review it. */
    private static final Set<String> OWN = Set.of("sent", "signed");

    private boolean hasStepped(Report report, Viewer viewer) {
        return reports.steps(report.id()).stream()
                .anyMatch(step -> OWN.contains(step.step()) && step.actor().equals(viewer.actor()));
    }

    /** Opens the review of evidence that was accepted again: what it proved is open until it is reviewed anew. */
    @Transactional
    public Outcome reopen(long item, String reason, Viewer viewer) {
        Optional<Evidence> found = evidence.find(item);
        Optional<Duty> duty = found.flatMap(one -> duties.find(one.obligation(), viewer));
        if (found.isEmpty() || duty.isEmpty()) {
            return refused("evidence.gone");
        }
        Evidence one = found.get();
        if (!duty.get().mayReview(viewer)) {
            return refused("review.not-monitor");
        }
        if (reason.isBlank()) {
            return refused("reason.missing");
        }
        History history = histories.lock(one.obligation());
        if (history.proofs().get(item) != History.Proof.ACCEPTED) {
            return refused("review.not-accepted");
        }
        histories.add(
                one.obligation(), new Fact.Reopened(one.said().happenedOn(), item), ground(viewer, reason.strip()));
        Long report = one.report();
        if (report != null) {
            reports.lock(report)
                    .filter(accepted -> accepted.state() == ReportState.ACCEPTED)
                    .ifPresent(accepted ->
                            reports.move(accepted, ReportState.REVIEW, "reopened", reason.strip(), viewer.actor()));
        }
        return new Outcome.Done(item);
    }

    /** Reviews evidence anew whose review is open and that no report waits with. */
    @Transactional
    public Outcome settle(long item, boolean proves, String reason, Viewer viewer) {
        Optional<Evidence> found = evidence.find(item);
        Optional<Duty> duty = found.flatMap(one -> duties.find(one.obligation(), viewer));
        if (found.isEmpty() || duty.isEmpty()) {
            return refused("evidence.gone");
        }
        Evidence one = found.get();
        if (!duty.get().mayReview(viewer)) {
            return refused("review.not-monitor");
        }
        if (one.report() != null) {
            return refused("review.with-report");
        }
        if (!proves && reason.isBlank()) {
            return refused("reason.missing");
        }
        if (histories.lock(one.obligation()).proofs().get(item) != History.Proof.AWAITING) {
            return refused("review.not-waiting");
        }
        histories.add(
                one.obligation(),
                proves
                        ? new Fact.Accepted(one.said().happenedOn(), item)
                        : new Fact.Returned(one.said().happenedOn(), item),
                ground(viewer, reason.strip()));
        return new Outcome.Done(item);
    }
}
