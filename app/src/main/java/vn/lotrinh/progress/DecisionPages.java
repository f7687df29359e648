package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Actors;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.obligation.Histories;
import vn.lotrinh.obligation.History;
import vn.lotrinh.obligation.LayingOut;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.obligation.Rows;
import vn.lotrinh.obligation.Task;
import vn.lotrinh.organization.Unit;
import vn.lotrinh.page.Frames;

/** What waits for the monitor, and the pages on which each of it is decided. */
@Controller
@RequestMapping("/decisions")
public class DecisionPages {

    private static final int PAGE = 50;

    private final Decisions decisions;
    private final Sheets sheets;
    private final Reporting reporting;
    private final Reports reports;
    private final EvidenceFile evidence;
    private final Extensions extensions;
    private final Endings endings;
    private final Histories histories;
    private final Obligations obligations;
    private final LayingOut layingOut;
    private final Directives directives;
    private final Rows rows;
    private final Actors actors;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber")
    DecisionPages(
            Decisions decisions,
            Sheets sheets,
            Reporting reporting,
            Reports reports,
            EvidenceFile evidence,
            Extensions extensions,
            Endings endings,
            Histories histories,
            Obligations obligations,
            LayingOut layingOut,
            Directives directives,
            Rows rows,
            Actors actors,
            BusinessClock clock) {
        this.decisions = decisions;
        this.sheets = sheets;
        this.reporting = reporting;
        this.reports = reports;
        this.evidence = evidence;
        this.extensions = extensions;
        this.endings = endings;
        this.histories = histories;
        this.obligations = obligations;
        this.layingOut = layingOut;
        this.directives = directives;
        this.rows = rows;
        this.actors = actors;
        this.clock = clock;
    }

    private Vantage now() {
        return Vantage.of(clock.today());
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        return new ModelAndView("progress/decisions", Map.of("page", decisions.waiting(viewer)));
    }

    @GetMapping("/count")
    ModelAndView count() {
        return new ModelAndView("progress/decision-count", Map.of("open", decisions.count()));
    }

    /**
     * What every page of a decision shows, beside what is decided.
     *
     * @param obligation about which obligation
     * @param rows what a list would show of it
     * @param typed what was typed, by field, where it could not be taken
     * @param refused why it could not be taken, or {@code null}
     */
    public record Form(
            Obligation obligation, Rows.Shown rows, Map<String, String> typed, Outcome.@Nullable Refused refused) {

        /** What was typed into a field, or else what it offers. */
        public String typed(String field, String otherwise) {
            return typed.getOrDefault(field, otherwise);
        }
    }

    private Form form(long obligation, Map<String, String> typed, Outcome.@Nullable Refused refused, Viewer viewer) {
        Obligation found = obligations.find(obligation, viewer, now()).orElseThrow(DecisionPages::missing);
        return new Form(found, rows.of(List.of(found), now()), typed, refused);
    }

    private static ModelAndView page(String template, Object page, Outcome.@Nullable Refused refused) {
        ModelAndView answer = new ModelAndView(template, Map.of("page", page));
        answer.setStatus(refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    /**
     * The review of a report.
     *
     * @param form what is decided about
     * @param report the report
     * @param unit who speaks
     * @param steps its way
     * @param names the names of people, by how the ledger names them
     * @param evidence what comes with it
     * @param consequence what would follow if it were accepted
     */
    public record Review(
            Form form,
            Report report,
            Unit unit,
            List<Report.Step> steps,
            Map<String, String> names,
            List<ShownEvidence> evidence,
            Consequence consequence) {

        /** Whether it waits for review. */
        public boolean isOpen() {
            return report.state() == ReportState.REVIEW;
        }
    }

    @GetMapping("/reports/{id}")
    ModelAndView review(@PathVariable long id, Viewer viewer) {
        return review(id, Map.of(), null, viewer);
    }

    private ModelAndView review(long id, Map<String, String> typed, Outcome.@Nullable Refused refused, Viewer viewer) {
        Report report = reports.find(id)
                .filter(found -> found.state() == ReportState.REVIEW
                        || found.state() == ReportState.ACCEPTED
                        || found.state() == ReportState.RETURNED)
                .orElseThrow(DecisionPages::missing);
        Form form = form(report.obligation(), typed, refused, viewer);
        List<Evidence> with = evidence.with(id);
        List<Report.Step> steps = reports.steps(id);
        History history = histories.of(report.obligation());
        return page(
                "progress/review",
                new Review(
                        form,
                        report,
                        sheets.unit(report.unit(), clock.today()),
                        steps,
                        actors.names(steps.stream().map(Report.Step::actor).toList()),
                        ShownEvidence.of(
                                with, history, form.obligation().laidOut().criterion()),
                        Consequence.of(history, with, clock.today(), clock.now())),
                refused);
    }

    @PostMapping("/reports/{id}")
    ModelAndView review(@PathVariable long id, @RequestParam Map<String, String> typed, Viewer viewer) {
        String reason = words(typed, "reason");
        boolean accepted = words(typed, "decision").equals("accept");
        Outcome outcome = accepted ? reporting.accept(id, reason, viewer) : reporting.giveReturn(id, reason, viewer);
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
    public record Proof(Form form, ShownEvidence shown, Consequence consequence) {
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
        return evidence(id, Map.of(), null, viewer);
    }

    private ModelAndView evidence(
            long id, Map<String, String> typed, Outcome.@Nullable Refused refused, Viewer viewer) {
        Evidence one = evidence.find(id)
                .filter(found -> found.said().proves() == Evidence.Proof.DONE)
                .orElseThrow(DecisionPages::missing);
        Form form = form(one.obligation(), typed, refused, viewer);
        History history = histories.of(one.obligation());
        if (!history.proofs().containsKey(id)) {
            throw missing();
        }
        return page(
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
    ModelAndView evidence(@PathVariable long id, @RequestParam Map<String, String> typed, Viewer viewer) {
        String reason = words(typed, "reason");
        String decision = words(typed, "decision");
        Outcome outcome = decision.equals("reopen")
                ? reporting.reopen(id, reason, viewer)
                : reporting.settle(id, decision.equals("accept"), reason, viewer);
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

    /**
     * The decision on an extension.
     *
     * @param form what is decided about
     * @param asked what was asked for
     * @param before how often the last day was put off before
     * @param today the day on which it is decided, unless another is typed
     */
    public record ExtensionForm(Form form, ObligationSheet.Asked asked, long before, LocalDate today) {}

    @GetMapping("/extensions/{id}")
    ModelAndView extension(@PathVariable long id, Viewer viewer) {
        return extension(id, Map.of(), null, viewer);
    }

    private ModelAndView extension(
            long id, Map<String, String> typed, Outcome.@Nullable Refused refused, Viewer viewer) {
        Extension one = extensions.find(id).orElseThrow(DecisionPages::missing);
        Form form = form(one.obligation(), typed, refused, viewer);
        return page(
                "progress/extension-decision",
                new ExtensionForm(
                        form,
                        new ObligationSheet.Asked(
                                one, sheets.unit(one.unit(), clock.today()), one.decision(), sheets.isLastMinute(one)),
                        histories.of(one.obligation()).extensions().size(),
                        clock.today()),
                refused);
    }

    @PostMapping("/extensions/{id}")
    ModelAndView extension(@PathVariable long id, @RequestParam Map<String, String> typed, Viewer viewer) {
        boolean granted = words(typed, "decision").equals("grant");
        LocalDate until = Frames.day(words(typed, "until"));
        Outcome outcome = granted && until == null
                ? Outcome.refused("day.missing")
                : extensions.decide(
                        id,
                        granted ? until : null,
                        Frames.day(words(typed, "on")),
                        words(typed, "reason"),
                        optional(typed, "act"),
                        viewer);
        return outcome instanceof Outcome.Refused refused
                ? extension(id, typed, refused, viewer)
                : new ModelAndView(
                        granted
                                ? "redirect:/decisions?notice=extension-granted"
                                : "redirect:/decisions?notice=extension-refused");
    }

    /**
     * The decision that an obligation rests, ends or goes on.
     *
     * @param form what is decided about
     * @param possible what can be decided as it stands
     * @param other the obligation that takes its place, or {@code null}
     * @param today the day on which it is decided, unless another is typed
     */
    public record EndingForm(
            Form form,
            List<Endings.Kind> possible,
            @Nullable Obligation other,
            LocalDate today) {}

    @GetMapping("/obligations/{id}")
    ModelAndView ending(@PathVariable long id, Viewer viewer) {
        return ending(id, Map.of(), null, viewer);
    }

    private ModelAndView ending(long id, Map<String, String> typed, Outcome.@Nullable Refused refused, Viewer viewer) {
        Form form = form(id, typed, refused, viewer);
        Long other = number(words(typed, "other"));
        EndingForm page = new EndingForm(
                form,
                Endings.possible(histories.of(id), clock.today()),
                other == null ? null : obligations.find(other, viewer, now()).orElse(null),
                clock.today());
        return page("progress/ending", page, refused);
    }

    /** What takes the place of an obligation is shown before it is recorded; the form comes back with what was seen. */
    @PostMapping("/obligations/{id}")
    ModelAndView ending(@PathVariable long id, @RequestParam Map<String, String> typed, Viewer viewer) {
        Endings.Kind kind = kind(words(typed, "kind"));
        Long other = number(words(typed, "other"));
        if (kind == null) {
            return ending(id, typed, new Outcome.Refused("ending.none", List.of()), viewer);
        }
        if (kind == Endings.Kind.REPLACED
                && other != null
                && other != id
                && !words(typed, "seen").equals(Long.toString(other))
                && obligations.find(other, viewer, now()).isPresent()) {
            return ending(id, typed, null, viewer);
        }
        Outcome outcome = endings.decide(
                id,
                new Endings.Decision(
                        kind, Frames.day(words(typed, "on")), words(typed, "reason"), words(typed, "act"), other),
                viewer);
        return outcome instanceof Outcome.Refused refused
                ? ending(id, typed, refused, viewer)
                : new ModelAndView("redirect:/obligations/" + id + "?notice=ending-decided");
    }

    private static Endings.@Nullable Kind kind(String code) {
        return Arrays.stream(Endings.Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /**
     * Obligations laid out by rule that a person should look at.
     *
     * @param directive the directive that gives them
     * @param rows the obligations
     * @param next the last one, if there are more after it
     */
    public record Doubtful(
            Directive directive, Rows.Shown rows, @Nullable Long next) {
        /** The obligations by task, in their order. */
        public Map<Task, List<Obligation>> byTask() {
            return rows.obligations().stream()
                    .collect(Collectors.groupingBy(Obligation::task, LinkedHashMap::new, Collectors.toList()));
        }
    }

    @GetMapping("/lines")
    ModelAndView lines(
            @RequestParam long directive, @RequestParam(required = false) @Nullable Long after, Viewer viewer) {
        Directive giving = directives.find(directive, viewer).orElseThrow(DecisionPages::missing);
        List<Obligation> found = obligations.inDoubt(directive, viewer, now(), after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Obligation> shown = more ? found.subList(0, PAGE) : found;
        return new ModelAndView(
                "progress/in-doubt",
                Map.of(
                        "page",
                        new Doubtful(
                                giving,
                                rows.of(shown, now()),
                                more ? (Long) shown.getLast().id() : null)));
    }

    /** Records that a person has looked at some lines, or at all of a task, and found them right. */
    @PostMapping("/lines")
    String confirm(
            @RequestParam long directive,
            @RequestParam(required = false) @Nullable Long task,
            @RequestParam(name = "line", required = false) @Nullable List<Long> lines,
            Viewer viewer) {
        List<Long> chosen = task == null
                ? List.copyOf(obligations
                        .among(lines == null ? List.of() : lines, viewer, now())
                        .keySet())
                : obligations.of(task, viewer, now()).stream()
                        .filter(one -> !one.laidOut().sure())
                        .map(Obligation::id)
                        .toList();
        chosen.forEach(one -> layingOut.confirm(one, new Histories.Ground(viewer.actor(), "", null)));
        return "redirect:/decisions/lines?directive=" + directive
                + (chosen.isEmpty() ? "&notice=lines-not-chosen" : "&notice=lines-confirmed");
    }

    private static String words(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").replace('\0', ' ').strip();
    }

    private static @Nullable String optional(Map<String, String> typed, String field) {
        String words = words(typed, field);
        return words.isEmpty() ? null : words;
    }

    private static @Nullable Long number(String words) {
        String digits = words.replaceFirst("^#", "");
        return digits.matches("\\d{1,15}") ? Long.valueOf(digits) : null;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
