package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lotrinh.access.Actors;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.ReportPeriod;
import vn.lotrinh.calendar.ReportWindows;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.obligation.Histories;
import vn.lotrinh.obligation.History;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Rows;
import vn.lotrinh.obligation.Stage;
import vn.lotrinh.obligation.StageTemplate;
import vn.lotrinh.obligation.StageTemplates;
import vn.lotrinh.organization.Unit;
import vn.lotrinh.organization.Units;
import vn.lotrinh.page.Texts;

/** Finds what the page of a report shows, for those who may see it. */
@Component
class ReportViews {

    private final Reports reports;
    private final EvidenceFile evidence;
    private final KeptFiles keptFiles;
    private final Duties duties;
    private final Rows rows;
    private final Units units;
    private final Actors actors;
    private final Histories histories;
    private final StageTemplates stages;
    private final ReportWindows windows;
    private final BusinessClock clock;

    ReportViews(
            Reports reports,
            EvidenceFile evidence,
            KeptFiles keptFiles,
            Duties duties,
            Rows rows,
            Units units,
            Actors actors,
            Histories histories,
            StageTemplates stages,
            ReportWindows windows,
            BusinessClock clock) {
        this.reports = reports;
        this.evidence = evidence;
        this.keptFiles = keptFiles;
        this.duties = duties;
        this.rows = rows;
        this.units = units;
        this.actors = actors;
        this.histories = histories;
        this.stages = stages;
        this.windows = windows;
        this.clock = clock;
    }

    /** A report with the duty that it is about. */
    record Seen(Report report, Duty duty, boolean own) {}

    /** The report, if the viewer may see it: a unit's drafts are its own; what has left it, those who see everything see too. */
    Optional<Seen> seen(long id, Viewer viewer) {
        Optional<Report> found = reports.find(id);
        Optional<Duty> about = found.flatMap(report -> duties.find(report.obligation(), viewer));
        if (about.isEmpty()) {
            return Optional.empty();
        }
        Report report = found.orElseThrow();
        boolean own = viewer.speaksFor().contains(report.unit()) || about.get().mayReport(viewer);
        return own || viewer.seesEverything() && report.hasLeftItsUnit()
                ? Optional.of(new Seen(report, about.get(), own))
                : Optional.empty();
    }

    /** A file that is attached: with a report that has left its unit, for all who see what it is about. */
    Optional<Evidence.Document> document(long item, Viewer viewer) {
        Optional<Evidence> found = evidence.find(item);
        if (found.isEmpty() || duties.find(found.get().obligation(), viewer).isEmpty()) {
            return Optional.empty();
        }
        Long report = found.get().report();
        boolean seen = report == null
                || reports.find(report).filter(Report::hasLeftItsUnit).isPresent()
                || seen(report, viewer).isPresent();
        return seen ? Optional.ofNullable(found.get().document()) : Optional.empty();
    }

    /** As it is shown, with what was typed and not taken. */
    ReportView view(Seen seen, Viewer viewer, ReportForm typed, ReportView.Refusal refused, Texts texts) {
        Report report = seen.report();
        Obligation obligation = seen.duty().obligation();
        List<Report.Step> steps = reports.steps(report.id());
        Set<String> people = new HashSet<>(Set.of(report.startedBy()));
        Report.Step returned = reports.returnedBefore(List.of(report.id())).get(report.id());
        Optional.ofNullable(returned).ifPresent(step -> people.add(step.actor()));
        steps.forEach(step -> people.add(step.actor()));
        return new ReportView(
                report,
                obligation,
                rows.of(List.of(obligation), Vantage.of(clock.today())),
                unit(report),
                evidence.with(report.id()).stream()
                        .map(one -> new ReportView.Attached(one, Findings.of(one.findings())))
                        .toList(),
                steps,
                returned,
                actors.names(people),
                periods(report, texts),
                stages(obligation, clock.today()),
                accepted(obligation.id()),
                keptFiles.of(report.id()).orElse(null),
                report.state() == ReportState.DRAFT && seen.duty().mayReport(viewer),
                seen.duty().mayReport(viewer) && seen.own(),
                seen.duty().maySign(viewer),
                typed,
                refused);
    }

    /** The evidence that proves completion so far, whose place later evidence can take. */
    private List<Evidence> accepted(long obligation) {
        Map<Long, History.Proof> proofs = histories.of(obligation).proofs();
        return evidence.about(obligation, Vantage.of(clock.today())).stream()
                .filter(one -> proofs.get(one.id()) == History.Proof.ACCEPTED)
                .toList();
    }

    private Unit unit(Report report) {
        return units.find(report.unit(), clock.today()).orElseThrow();
    }

    /** Of each kind the period that it is, and the last one that is over; and the one that is chosen already. */
    private List<ReportView.Choice> periods(Report report, Texts texts) {
        LocalDate today = clock.today();
        List<ReportPeriod> periods = new ArrayList<>();
        for (ReportPeriod.Kind kind : ReportPeriod.Kind.values()) {
            windows.of(kind, today).ifPresent(periods::add);
            windows.endedBefore(kind, today).ifPresent(periods::add);
        }
        String chosen = report.words().period();
        if (chosen != null) {
            windows.named(chosen).filter(period -> !periods.contains(period)).ifPresent(periods::add);
        }
        return periods.stream()
                .map(period -> new ReportView.Choice(
                        period.code(),
                        texts.of(
                                "report.period.days",
                                PeriodNames.of(texts, period),
                                texts.day(period.firstDay()),
                                texts.day(period.lastDay()))))
                .toList();
    }

    private List<Stage> stages(Obligation obligation, LocalDate day) {
        return stages.of(obligation.laidOut().kind(), day)
                .map(StageTemplate::stages)
                .orElse(List.of());
    }

    /** Whether a code is that of a period. */
    boolean isPeriod(String code) {
        return windows.named(code).isPresent();
    }

    /** Whether a code is that of a stage on the way to what is owed. */
    boolean isStage(Obligation obligation, String code) {
        return Stream.of(stages(obligation, clock.today()))
                .flatMap(List::stream)
                .anyMatch(stage -> stage.code().equals(code));
    }
}
