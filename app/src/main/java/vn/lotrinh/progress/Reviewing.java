package vn.lotrinh.progress;

import static vn.lotrinh.progress.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.obligation.Fact;
import vn.lotrinh.obligation.Histories;
import vn.lotrinh.obligation.History;
import vn.lotrinh.obligation.Stop;

/** The monitor's review. What evidence claims becomes so by it alone. */
@Component
public class Reviewing {

    /** The steps that a report makes inside its unit; who made one does not review it. */
    private static final Set<String> OWN = Set.of("sent", "signed");

    private final Duties duties;
    private final HeldReports held;
    private final Reports reports;
    private final EvidenceFile evidence;
    private final Histories histories;

    Reviewing(Duties duties, HeldReports held, Reports reports, EvidenceFile evidence, Histories histories) {
        this.duties = duties;
        this.held = held;
        this.reports = reports;
        this.evidence = evidence;
        this.histories = histories;
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

    private Outcome review(long id, Viewer viewer, HeldReports.Deed deed) {
        return held.with(id, viewer, (report, duty) -> {
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

    private boolean hasStepped(Report report, Viewer viewer) {
        return reports.steps(report.id()).stream()
                .anyMatch(step -> OWN.contains(step.step()) && step.actor().equals(viewer.actor()));
    }

    /** Opens the review of evidence that was accepted again: what it proved is open until it is reviewed anew. */
    @Transactional
    public Outcome reopen(long item, String reason, Viewer viewer) {
        return withProof(item, viewer, one -> {
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
        });
    }

    /** Reviews evidence anew whose review is open and that no report waits with. */
    @Transactional
    public Outcome settle(long item, boolean proves, String reason, Viewer viewer) {
        return withProof(item, viewer, one -> {
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
        });
    }

    private Outcome withProof(long item, Viewer viewer, Function<Evidence, Outcome> deed) {
        Optional<Evidence> found = evidence.find(item);
        Optional<Duty> duty = found.flatMap(one -> duties.find(one.obligation(), viewer));
        if (found.isEmpty() || duty.isEmpty()) {
            return refused("evidence.gone");
        }
        return duty.get().mayReview(viewer) ? deed.apply(found.get()) : refused("review.not-monitor");
    }

    private static Histories.Ground ground(Viewer viewer, String reason) {
        return new Histories.Ground(viewer.actor(), reason, null);
    }
}
