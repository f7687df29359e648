package vn.lotrinh.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.lotrinh.access.Actors;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.ReportPeriod;
import vn.lotrinh.calendar.ReportWindows;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.ledger.LedgerRecord;
import vn.lotrinh.obligation.Accountability;
import vn.lotrinh.obligation.Fact;
import vn.lotrinh.obligation.Histories;
import vn.lotrinh.obligation.History;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.obligation.Rows;
import vn.lotrinh.obligation.StageTemplate;
import vn.lotrinh.obligation.StageTemplates;
import vn.lotrinh.obligation.Tasks;
import vn.lotrinh.organization.Unit;
import vn.lotrinh.organization.Units;
import vn.lotrinh.progress.ObligationSheet.Asked;
import vn.lotrinh.progress.ObligationSheet.DueDay;
import vn.lotrinh.progress.ObligationSheet.Line;
import vn.lotrinh.progress.ObligationSheet.StageLine;
import vn.lotrinh.progress.ObligationSheet.Stopped;
import vn.lotrinh.progress.ObligationSheet.ToldReport;

/** Gathers the page of one obligation as it was on a day, with what was known at a moment. */
@Component
@EnableConfigurationProperties(ProgressSettings.class)
class Sheets {

    private final Obligations obligations;
    private final Rows rows;
    private final Histories histories;
    private final Accountability accountability;
    private final Tasks tasks;
    private final EvidenceFile evidence;
    private final Reports reports;
    private final Extensions extensions;
    private final Requests requests;
    private final StageDays stageDays;
    private final Units units;
    private final Ledger ledger;
    private final Actors actors;
    private final StageTemplates stages;
    private final ReportWindows windows;
    private final BusinessClock clock;
    private final ProgressSettings settings;

    @SuppressWarnings("checkstyle:ParameterNumber")
    Sheets(
            Obligations obligations,
            Rows rows,
            Histories histories,
            Accountability accountability,
            Tasks tasks,
            EvidenceFile evidence,
            Reports reports,
            Extensions extensions,
            Requests requests,
            StageDays stageDays,
            Units units,
            Ledger ledger,
            Actors actors,
            StageTemplates stages,
            ReportWindows windows,
            BusinessClock clock,
            ProgressSettings settings) {
        this.obligations = obligations;
        this.rows = rows;
        this.histories = histories;
        this.accountability = accountability;
        this.tasks = tasks;
        this.evidence = evidence;
        this.reports = reports;
        this.extensions = extensions;
        this.requests = requests;
        this.stageDays = stageDays;
        this.units = units;
        this.ledger = ledger;
        this.actors = actors;
        this.stages = stages;
        this.windows = windows;
        this.clock = clock;
        this.settings = settings;
    }

    /** The page, if the viewer may see the obligation and it was owed and known then. */
    Optional<ObligationSheet> of(long id, Viewer viewer, Vantage vantage) {
        return obligations.find(id, viewer, vantage).map(found -> sheet(found, viewer, vantage));
    }

    private ObligationSheet sheet(Obligation one, Viewer viewer, Vantage vantage) {
        Eye eye = new Eye(vantage);
        List<Histories.Entry> entries = histories.entries(one.id()).stream()
                .filter(entry -> eye.knows(entry.recorded().at()))
                .toList();
        History history = new History(
                one.firstDue(), entries.stream().map(Histories.Entry::recorded).toList());
        Rows.Shown shown = rows.of(List.of(one), vantage);
        LocalDate day = one.answeringDay(vantage.asOf());
        List<ToldReport> told = told(one.id(), eye);
        List<LedgerRecord> records = viewer.isPublic()
                ? List.of()
                : ledger.about(Change.Subject.of("obligation", one.id())).stream()
                        .filter(record -> eye.knows(record.at()))
                        .toList();
        return new ObligationSheet(
                one,
                shown,
                units.inOrder(accountability.jointly(one, vantage), vantage.asOf()),
                coordinating(one, day, vantage),
                history.isConfirmed(),
                dues(one, entries, vantage.asOf()),
                stages(one, vantage),
                ShownEvidence.of(
                        evidence.about(one.id(), vantage),
                        history,
                        one.laidOut().criterion()),
                told,
                asked(one.id(), eye),
                lines(one.id(), eye),
                stops(entries, viewer, vantage),
                entries,
                records,
                names(told, records, viewer),
                may(new Duty(one, shown.bound(one)), viewer));
    }

    /** Who did what, for those who may know that. */
    private Map<String, String> names(List<ToldReport> told, List<LedgerRecord> records, Viewer viewer) {
        return viewer.isPublic()
                ? Map.of()
                : actors.names(Stream.concat(
                                told.stream()
                                        .flatMap(one -> one.steps().stream().map(Report.Step::actor)),
                                records.stream().map(LedgerRecord::actor))
                        .distinct()
                        .toList());
    }

    private ObligationSheet.May may(Duty duty, Viewer viewer) {
        boolean reports = duty.mayReport(viewer);
        return new ObligationSheet.May(
                reports,
                duty.mayReview(viewer),
                reports || duty.mayReview(viewer),
                reports ? extensions.whyNot(duty, viewer) : null);
    }

    /**
     * What counts from a vantage.
     *
     * @param vantage the vantage
     */
    private record Eye(Vantage vantage) {
        /** Whether what was recorded at a moment was known. */
        boolean knows(Instant at) {
            Instant known = vantage.knownAt();
            return known == null || !at.isAfter(known);
        }

        /** Whether what happened at a moment had happened by the day, and was known. */
        boolean sees(Instant at) {
            return knows(at) && !day(at).isAfter(vantage.asOf());
        }
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(BusinessClock.ZONE).toLocalDate();
    }

    private List<Accountability.Named> coordinating(Obligation one, LocalDate day, Vantage vantage) {
        long task = one.task().id();
        return accountability.of(
                one.task(),
                tasks.assignments(List.of(task)).getOrDefault(task, List.of()).stream()
                        .filter(assignment -> !assignment.leads())
                        .toList(),
                day,
                vantage);
    }

    private static List<DueDay> dues(Obligation one, List<Histories.Entry> entries, LocalDate asOf) {
        List<Histories.Entry> extended = entries.stream()
                .filter(entry -> entry.recorded().fact() instanceof Fact.Extended
                        && !entry.recorded().fact().on().isAfter(asOf))
                .sorted(Comparator.comparing(entry -> entry.recorded().fact().on()))
                .toList();
        List<DueDay> dues = new ArrayList<>();
        LocalDate first = one.firstDue();
        if (first != null) {
            dues.add(new DueDay(first, null, extended.isEmpty()));
        }
        for (int i = 0; i < extended.size(); i++) {
            if (extended.get(i).recorded().fact() instanceof Fact.Extended fact) {
                dues.add(new DueDay(fact.due(), extended.get(i), i == extended.size() - 1));
            }
        }
        return dues;
    }

    /** The steps that its kind of product takes on the day on which the task was given. */
    List<StageLine> stages(Obligation one, Vantage vantage) {
        Map<String, StageDays.StageDay> days = stageDays.of(one.id(), vantage);
        return stages
                .of(one.laidOut().kind(), one.task().boundOn())
                .map(StageTemplate::stages)
                .orElse(List.of())
                .stream()
                .map(stage -> new StageLine(stage, days.getOrDefault(stage.code(), StageDays.StageDay.NONE)))
                .toList();
    }

    private List<ToldReport> told(long obligation, Eye eye) {
        List<Report> all = reports.about(obligation);
        Map<Long, List<Report.Step>> steps =
                reports.steps(all.stream().map(Report::id).toList());
        List<ToldReport> told = new ArrayList<>();
        for (Report report : all) {
            List<Report.Step> way = steps.getOrDefault(report.id(), List.of()).stream()
                    .filter(step -> eye.knows(step.at()))
                    .toList();
            if (way.stream().anyMatch(step -> step.step().equals("signed") && eye.sees(step.at()))) {
                told.add(new ToldReport(
                        report,
                        unit(report.unit(), day(report.savedAt())),
                        period(report),
                        state(way.getLast().step()),
                        way));
            }
        }
        return told;
    }

    /** The time that a report is about, or {@code null} where it names none. */
    @Nullable
    ReportPeriod period(Report report) {
        String code = report.words().period();
        return code == null ? null : windows.named(code).orElse(null);
    }

    private static ReportState state(String step) {
        return switch (step) {
            case "accepted" -> ReportState.ACCEPTED;
            case "returned" -> ReportState.RETURNED;
            case "taken-back" -> ReportState.TAKEN_BACK;
            default -> ReportState.REVIEW;
        };
    }

    private List<Asked> asked(long obligation, Eye eye) {
        return extensions.of(obligation).stream()
                .filter(one -> eye.sees(one.askedAt()))
                .map(one -> asked(one, eye))
                .toList();
    }

    private Asked asked(Extension one, Eye eye) {
        Extension.Decision decision = one.decision();
        boolean decided = decision != null
                && eye.knows(decision.at())
                && !decision.on().isAfter(eye.vantage().asOf());
        return asked(one, decided ? decision : null);
    }

    /** An extension with what was decided on it, or {@code null} where that does not count yet. */
    Asked asked(Extension one, Extension.@Nullable Decision decision) {
        Long body = decision == null ? null : decision.body();
        return new Asked(
                one,
                unit(one.unit(), day(one.askedAt())),
                decision,
                body == null
                        ? null
                        : unit(body, Objects.requireNonNull(decision).on()),
                isLastMinute(one));
    }

    /** Whether an extension was asked for only days before the last day. */
    boolean isLastMinute(Extension one) {
        long left = ChronoUnit.DAYS.between(day(one.askedAt()), one.before());
        return left >= 0 && left <= settings.lastMinute();
    }

    private List<Line> lines(long obligation, Eye eye) {
        return requests.of(obligation).stream()
                .filter(one -> eye.sees(one.askedAt()))
                .map(one -> line(one, eye))
                .toList();
    }

    private Line line(Request one, Eye eye) {
        Instant at = one.answeredAt();
        boolean answered = at != null && eye.sees(at);
        LocalDate until =
                answered ? day(Objects.requireNonNull(at)) : eye.vantage().asOf();
        LocalDate due = one.due();
        return new Line(
                one,
                unit(one.unit(), day(one.askedAt())),
                answered,
                due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, until)));
    }

    private List<Stopped> stops(List<Histories.Entry> entries, Viewer viewer, Vantage vantage) {
        return entries.stream()
                .filter(entry -> isStop(entry.recorded().fact())
                        && !entry.recorded().fact().on().isAfter(vantage.asOf()))
                .map(entry -> new Stopped(entry, other(entry.recorded().fact(), viewer, vantage)))
                .toList();
    }

    private static boolean isStop(Fact fact) {
        return fact instanceof Fact.Paused
                || fact instanceof Fact.Resumed
                || fact instanceof Fact.Ended
                || fact instanceof Fact.Revived;
    }

    private @Nullable Obligation other(Fact fact, Viewer viewer, Vantage vantage) {
        return fact instanceof Fact.Ended(LocalDate _, Fact.End _, Long other) && other != null
                ? obligations.find(other, viewer, vantage).orElse(null)
                : null;
    }

    /** A unit by its name on a day. */
    Unit unit(long id, LocalDate day) {
        return units.find(id, day).orElseGet(() -> new Unit(id, "#" + id));
    }

    /** How long something has waited, in days. */
    long age(Instant since) {
        return ChronoUnit.DAYS.between(day(since), clock.today());
    }
}
