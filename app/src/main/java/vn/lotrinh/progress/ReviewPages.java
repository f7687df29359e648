package vn.lotrinh.progress;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Actors;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.ReportPeriod;
import vn.lotrinh.obligation.Histories;
import vn.lotrinh.obligation.History;
import vn.lotrinh.organization.Unit;

/** The pages on which reports and evidence are reviewed. */
@Controller
@RequestMapping("/decisions")
public class ReviewPages {

    private final DecisionForms forms;
    private final Reviewing reviewing;
    private final Reports reports;
    private final EvidenceFile evidence;
    private final Histories histories;
    private final Sheets sheets;
    private final Actors actors;
    private final BusinessClock clock;

    ReviewPages(
            DecisionForms forms,
            Reviewing reviewing,
            Reports reports,
            EvidenceFile evidence,
            Histories histories,
            Sheets sheets,
            Actors actors,
            BusinessClock clock) {
        this.forms = forms;
        this.reviewing = reviewing;
        this.reports = reports;
        this.evidence = evidence;
        this.histories = histories;
        this.sheets = sheets;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * The review of a report.
     *
     * @param form what is decided about
     * @param report the report
     * @param unit who speaks
     * @param steps its way
     * @param names the names of people, by how the ledger names them
     * @param period the time that it is about, or {@code null}
     * @param evidence what comes with it
     * @param earlier the evidence whose place that takes
     * @param consequence what would follow if it were accepted
     */
    public record Review(
            DecisionForm form,
            Report report,
            Unit unit,
            List<Report.Step> steps,
            Map<String, String> names,
            @Nullable ReportPeriod period,
            List<ShownEvidence> evidence,
            List<ShownEvidence> earlier,
            Consequence consequence) {

        /** Whether it waits for review. */
        public boolean isOpen() {
            return report.state() == ReportState.REVIEW;
        }
    }

    @GetMapping("/reports/{id}")
    ModelAndView review(@PathVariable long id, Viewer viewer) {
        return review(id, Typed.NOTHING, null, viewer);
    }

    private ModelAndView review(long id, Typed typed, Outcome.@Nullable Refused refused, Viewer viewer) {
        Report report = reports.find(id).filter(Report::hasLeftItsUnit).orElseThrow(DecisionForms::missing);
        DecisionForm form = forms.of(report.obligation(), typed, refused, viewer);
        List<Evidence> with = evidence.with(id);
        List<Report.Step> steps = reports.steps(id);
        History history = histories.of(report.obligation());
        List<Evidence> earlier = with.stream()
                .flatMap(one -> Stream.ofNullable(one.supersedes()))
                .distinct()
                .flatMap(before -> evidence.find(before).stream())
                .toList();
        List<ShownEvidence> shown = ShownEvidence.of(
                Stream.concat(earlier.stream(), with.stream()).toList(),
                history,
                form.obligation().laidOut().criterion());
        return DecisionForms.page(
                "progress/review",
                new Review(
                        form,
                        report,
                        sheets.unit(report.unit(), clock.today()),
                        steps,
                        actors.names(steps.stream().map(Report.Step::actor).toList()),
                        sheets.period(report),
                        shown.subList(earlier.size(), shown.size()),
                        shown.subList(0, earlier.size()),
                        Consequence.of(history, with, clock.today(), clock.now())),
                refused);
    }

    @PostMapping("/reports/{id}")
    ModelAndView review(@PathVariable long id, @RequestParam Map<String, String> fields, Viewer viewer) {
        Typed typed = new Typed(fields);
        String reason = typed.words("reason");
        boolean accepted = typed.words("decision").equals("accept");
        Outcome outcome = accepted ? reviewing.accept(id, reason, viewer) : reviewing.giveReturn(id, reason, viewer);
        return outcome instanceof Outcome.Refused refused
                ? review(id, typed, refused, viewer)
                : new ModelAndView(
                        accepted
                                ? "redirect:/decisions?notice=report-accepted"
                                : "redirect:/decisions?notice=report-returned");
    }

    /**
     * The review of evidence that no report waits with.
     *
     * @param form what is decided about
     * @param shown the evidence
     * @param consequence what would follow if it were accepted
     */
    public record Proof(DecisionForm form, ShownEvidence shown, Consequence consequence) {
        /** Whether it was accepted, so that its review can be opened again. */
        public boolean isAccepted() {
            return shown.state() == History.Proof.ACCEPTED;
        }

        /** Whether it waits for review by itself. */
        public boolean isOpen() {
            return shown.state() == History.Proof.AWAITING && shown.evidence().report() == null;
        }
    }

    @GetMapping("/evidence/{id}")
    ModelAndView evidence(@PathVariable long id, Viewer viewer) {
        return evidence(id, Typed.NOTHING, null, viewer);
    }

    private ModelAndView evidence(long id, Typed typed, Outcome.@Nullable Refused refused, Viewer viewer) {
        Evidence one = evidence.find(id)
                .filter(found -> found.said().proves() == Evidence.Proof.DONE)
                .orElseThrow(DecisionForms::missing);
        DecisionForm form = forms.of(one.obligation(), typed, refused, viewer);
        History history = histories.of(one.obligation());
        if (!history.proofs().containsKey(id)) {
            throw DecisionForms.missing();
        }
        return DecisionForms.page(
                "progress/evidence-review",
                new Proof(
                        form,
                        ShownEvidence.of(
                                        List.of(one),
                                        history,
                                        form.obligation().laidOut().criterion())
                                .getFirst(),
                        Consequence.of(history, List.of(one), clock.today(), clock.now())),
                refused);
    }

    @PostMapping("/evidence/{id}")
    ModelAndView evidence(@PathVariable long id, @RequestParam Map<String, String> fields, Viewer viewer) {
        Typed typed = new Typed(fields);
        String reason = typed.words("reason");
        String decision = typed.words("decision");
        Outcome outcome = decision.equals("reopen")
                ? reviewing.reopen(id, reason, viewer)
                : reviewing.settle(id, decision.equals("accept"), reason, viewer);
        if (outcome instanceof Outcome.Refused refused) {
            return evidence(id, typed, refused, viewer);
        }
        return new ModelAndView(
                switch (decision) {
                    case "reopen" -> "redirect:/decisions?notice=review-reopened";
                    case "accept" -> "redirect:/decisions?notice=evidence-accepted";
                    default -> "redirect:/decisions?notice=evidence-returned";
                });
    }
}
