package vn.lotrinh.progress;

import static vn.lotrinh.progress.Outcome.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.obligation.Fact;
import vn.lotrinh.obligation.Histories;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Stop;
import vn.lotrinh.organization.Unit;

/**
 * The way of a report inside its unit: written by an officer of the unit that answers, signed off by its leader. What becomes
 * of it then is the monitor's {@linkplain Reviewing review}.
 */
@Component
public class Reporting {

    private static final String TAKEN_BACK = "taken-back";

    private final Duties duties;
    private final HeldReports held;
    private final Reports reports;
    private final EvidenceFile evidence;
    private final KeptFiles keptFiles;
    private final Histories histories;
    private final Issuers issuers;
    private final BusinessClock clock;

    Reporting(
            Duties duties,
            HeldReports held,
            Reports reports,
            EvidenceFile evidence,
            KeptFiles keptFiles,
            Histories histories,
            Issuers issuers,
            BusinessClock clock) {
        this.duties = duties;
        this.held = held;
        this.reports = reports;
        this.evidence = evidence;
        this.keptFiles = keptFiles;
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
        return new Outcome.Done(before.isPresent() ? before.get().id() : begin(duty.obligation(), unit, words, viewer));
    }

    /** Begins a report: with what the one before said and came with, if that was returned or taken back. */
    private long begin(Obligation obligation, long unit, Report.Words words, Viewer viewer) {
        Optional<Report> again = words.nothingNew()
                ? Optional.empty()
                : reports.last(obligation.id(), unit)
                        .filter(one -> one.state() == ReportState.RETURNED || one.state() == ReportState.TAKEN_BACK);
        long begun = reports.start(
                obligation,
                unit,
                again.map(Report::words).filter(said -> !said.nothingNew()).orElse(words),
                viewer.actor());
        again.ifPresent(before -> evidence.with(before.id()).forEach(one -> offerAgain(one, begun, viewer)));
        return begun;
    }

    /** The same evidence with another report: what came with the one before stays with it. */
    private void offerAgain(Evidence one, long report, Viewer viewer) {
        Evidence.Document document = one.document();
        evidence.insert(
                one.obligation(),
                report,
                one.said(),
                document == null ? null : (Long) document.id(),
                one.findings(),
                one.supersedes(),
                viewer.actor());
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

    private Outcome withDraft(long id, Viewer viewer, HeldReports.Deed deed) {
        return held.with(id, viewer, (report, duty) -> {
            Outcome.Refused refusal = mayReport(duty, viewer);
            if (refusal != null) {
                return refusal;
            }
            return report.state() == ReportState.DRAFT ? deed.on(report, duty) : refused("report.locked");
        });
    }

    /** The same with evidence that is attached to the draft. */
    private Outcome withEvidence(long id, long item, Viewer viewer, HeldReports.Deed deed) {
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

    /** Says of evidence what its file says wherever that differs: an act of the person who writes, recorded as the claim. */
    @Transactional
    public Outcome sayAsFile(long report, long item, Viewer viewer) {
        return withEvidence(report, item, viewer, (draft, _) -> {
            Evidence one = evidence.find(item).orElseThrow();
            Findings findings = Findings.of(one.findings());
            if (findings == null || findings.differing().isEmpty()) {
                return refused("evidence.as-file-already");
            }
            Evidence.Said before = one.said();
            Claim says = findings.claim().ofFile();
            LocalDate day = says.issuedOn() != null && findings.claimed(before.happenedOn())
                    ? says.issuedOn()
                    : before.happenedOn();
            if (day.isAfter(clock.today())) {
                return refused("evidence.future", day, clock.today());
            }
            Evidence.Said said = new Evidence.Said(
                    before.proves(),
                    day,
                    before.happenedWords(),
                    before.summary(),
                    says.or(before.claim()),
                    before.source(),
                    null);
            Evidence.Document document = one.document();
            evidence.drop(item);
            evidence.insert(
                    draft.obligation(),
                    draft.id(),
                    said,
                    document == null ? null : (Long) document.id(),
                    new Findings(findings.claim().agreed(), findings.signatures()).json(),
                    one.supersedes(),
                    viewer.actor());
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

    /** Lets the file go that was kept with a draft because its form was refused. */
    @Transactional
    public Outcome letFileGo(long report, Viewer viewer) {
        return withDraft(report, viewer, (draft, _) -> {
            keptFiles.letGo(draft.id());
            return new Outcome.Done(draft.id());
        });
    }

    /** Drops a draft. */
    @Transactional
    public Outcome discard(long report, Viewer viewer) {
        return withDraft(report, viewer, (draft, _) -> {
            keptFiles.letGo(draft.id());
            reports.move(draft, ReportState.DISCARDED, "discarded", "", viewer.actor());
            return new Outcome.Done(draft.id());
        });
    }

    /** Sends a draft: to the unit's leader, or where the leader sends it, to the monitor. */
    @Transactional
    public Outcome send(long report, Viewer viewer) {
        return withDraft(report, viewer, (draft, duty) -> {
            List<Evidence> with = evidence.with(draft.id());
            LocalDate expected = draft.words().expectedOn();
            if (expected != null && expected.isBefore(clock.today())) {
                return refused("report.expected-past", expected, clock.today());
            }
            Outcome.Refused refusal = complete(draft, duty, with);
            if (refusal != null) {
                return refusal;
            }
            keptFiles.letGo(draft.id());
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
        Histories.Ground ground = new Histories.Ground(viewer.actor(), "", null);
        histories.lock(report.obligation());
        histories.add(report.obligation(), new Fact.Known(clock.today()), ground);
        for (Evidence one : with) {
            evidence.record(report.obligation(), one.id(), "obligation.evidence", one.said(), viewer.actor());
            histories.add(
                    report.obligation(),
                    one.said().proves() == Evidence.Proof.DONE
                            ? new Fact.Submitted(one.said().happenedOn(), one.id())
                            : new Fact.Known(one.said().happenedOn()),
                    ground);
        }
    }

    /**
     * The unit takes back what nobody has decided about: what its leader has not signed is written on; what has gone up stays
     * as it was sent, and a draft with the same words and evidence begins.
     */
    @Transactional
    public Outcome takeBack(long report, Viewer viewer) {
        return held.with(report, viewer, (sent, duty) -> {
            Outcome.Refused refusal = mayReport(duty, viewer);
            if (refusal != null) {
                return refusal;
            }
            if (!duty.answers().filter(unit -> unit.id() == sent.unit()).isPresent()) {
                return refused("report.not-owed", duty.answering());
            }
            return switch (sent.state()) {
                case SIGNING -> {
                    reports.move(sent, ReportState.DRAFT, TAKEN_BACK, "", viewer.actor());
                    yield new Outcome.Done(sent.id());
                }
                case REVIEW -> takeDown(sent, duty, viewer);
                default -> refused("report.decided");
            };
        });
    }

    private Outcome takeDown(Report sent, Duty duty, Viewer viewer) {
        if (reports.steps(sent.id()).stream().anyMatch(step -> step.step().equals("reopened"))) {
            return refused("report.decided");
        }
        histories.lock(sent.obligation());
        reports.move(sent, ReportState.TAKEN_BACK, TAKEN_BACK, "", viewer.actor());
        evidence.with(sent.id()).stream()
                .filter(one -> one.said().proves() == Evidence.Proof.DONE)
                .forEach(one -> histories.add(
                        sent.obligation(),
                        new Fact.Returned(one.said().happenedOn(), one.id()),
                        new Histories.Ground(viewer.actor(), "Đơn vị rút lại báo cáo.", null)));
        return start(duty.obligation().id(), viewer);
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

    private Outcome signing(long id, Viewer viewer, HeldReports.Deed deed) {
        return held.with(id, viewer, (report, duty) -> {
            if (!duty.maySign(viewer)) {
                return refused("report.not-leader", duty.answering());
            }
            return report.state() == ReportState.SIGNING ? deed.on(report, duty) : refused("report.not-signing");
        });
    }
}
