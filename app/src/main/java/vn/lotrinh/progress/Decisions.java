package vn.lotrinh.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.obligation.Histories;
import vn.lotrinh.obligation.History;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.obligation.Rows;
import vn.lotrinh.organization.Unit;
import vn.lotrinh.registry.Questions;

/** What waits for somebody's decision: the mirror of what units owe. */
@Component
class Decisions {

    private static final int SHOWN = 50;
    private static final int COUNTS = 50;
    private static final String REOPENED = "reopened";

    private final Reports reports;
    private final EvidenceFile evidence;
    private final Extensions extensions;
    private final Givers givers;
    private final Histories histories;
    private final Obligations obligations;
    private final Rows rows;
    private final Directives directives;
    private final Questions questions;
    private final Sheets sheets;
    private final SpokenReports spoken;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final Cache<Counting, Tally> counts =
            Caffeine.newBuilder().maximumSize(COUNTS).build();

    @SuppressWarnings("checkstyle:ParameterNumber")
    Decisions(
            Reports reports,
            EvidenceFile evidence,
            Extensions extensions,
            Givers givers,
            Histories histories,
            Obligations obligations,
            Rows rows,
            Directives directives,
            Questions questions,
            Sheets sheets,
            SpokenReports spoken,
            Ledger ledger,
            BusinessClock clock) {
        this.reports = reports;
        this.evidence = evidence;
        this.extensions = extensions;
        this.givers = givers;
        this.histories = histories;
        this.obligations = obligations;
        this.rows = rows;
        this.directives = directives;
        this.questions = questions;
        this.sheets = sheets;
        this.spoken = spoken;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * How much waits for those of one remit.
     *
     * @param signing how many reports wait to be signed off
     * @param reports how many reports wait for review
     * @param alone the evidence that no report waits with
     * @param extensions how many extensions
     */
    private record Tally(int signing, int reports, List<Long> alone, int extensions) {
        int all() {
            return signing + reports + alone.size() + extensions;
        }
    }

    private record Counting(String stamp, LocalDate day, Viewer viewer) {}

    /** How many reports to be signed or reviewed, pieces of evidence and extensions wait for somebody. */
    int count(Viewer viewer) {
        return tally(viewer).all();
    }

    private Remit remit(Viewer viewer) {
        return Remit.of(viewer, Giver.isAny(viewer) ? givers.heldBy(viewer, extensions.waitingDirectives()) : Set.of());
    }

    /** It is counted once for each state of the system. */
    private Tally tally(Viewer viewer) {
        Remit remit = remit(viewer);
        return counts.get(
                new Counting(ledger.stamp(), clock.today(), viewer),
                _ -> new Tally(
                        reports.countToSign(led(viewer)),
                        reports.countInReview(remit),
                        alone(viewer),
                        extensions.countWaiting(remit)));
    }

    /** The units for which somebody signs off. */
    private static Set<Long> led(Viewer viewer) {
        return viewer.units().stream().filter(viewer::leads).collect(Collectors.toSet());
    }

    /** Whether somebody is ever asked for more time, as who gave something; who speaks for units alone often is not. */
    private boolean gives(Viewer viewer) {
        return viewer.is(Role.MONITOR, Role.SUPERIOR)
                || Giver.isAny(viewer)
                        && !givers.heldBy(viewer, extensions.directives()).isEmpty();
    }

    /** The evidence that awaits the viewer's review and that no report waits with. */
    private List<Long> alone(Viewer viewer) {
        if (!viewer.is(Role.MONITOR)) {
            return List.of();
        }
        List<Evidence> alone = evidence.alone(
                histories.awaiting().stream().map(Histories.Awaiting::proof).toList());
        Map<Long, Obligation> about =
                obligations.among(ids(alone, Evidence::obligation), viewer, Vantage.of(clock.today()));
        return alone.stream()
                .filter(one -> Optional.ofNullable(about.get(one.obligation()))
                        .filter(obligation -> viewer.monitors(obligation.task().owner()))
                        .isPresent())
                .map(Evidence::id)
                .toList();
    }

    /**
     * What waits, as a person who decides about it finds it.
     *
     * @param only the one queue that is looked at, or {@code null} for all
     * @param after code of the place in it after which the page begins; anything else begins it anew
     */
    Waiting waiting(Viewer viewer, Waiting.@Nullable Kind only, String after) {
        Vantage now = Vantage.of(clock.today());
        Tally tally = tally(viewer);
        Remit remit = remit(viewer);
        Queue<Report> toSign = toSign(viewer, only, after, tally);
        Queue<Report> inReview = inReview(remit, only, after, tally);
        Queue<Evidence> alone = alone(only, number(after), tally);
        Queue<Extension> asked = asked(remit, only, number(after), tally);
        Map<Long, Obligation> owed = obligations.among(
                Stream.of(
                                ids(toSign.rows(), Report::obligation),
                                ids(inReview.rows(), Report::obligation),
                                ids(alone.rows(), Evidence::obligation),
                                ids(asked.rows(), Extension::obligation))
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList(),
                Givers.eye(viewer),
                now);
        Map<Long, Giver> given = givers.of(asked.rows().stream()
                .flatMap(one -> Stream.ofNullable(owed.get(one.obligation())))
                .map(obligation -> obligation.task().directive())
                .toList());
        Map<Long, Report.Step> steps = reports.lastSteps(ids(inReview.rows(), Report::id));
        Map<Long, List<Evidence>> with = evidence.with(ids(inReview.rows(), Report::id));
        List<Waiting.Doubts> doubts = doubts(viewer, now);
        return new Waiting(
                rows.of(List.copyOf(owed.values()), now),
                new Queue<>(spoken.of(toSign.rows(), owed), toSign.all(), toSign.next()),
                inReview.map(one -> Stream.ofNullable(owed.get(one.obligation()))
                        .map(obligation ->
                                waiting(one, obligation, steps.get(one.id()), with.getOrDefault(one.id(), List.of())))),
                alone.map(one -> Stream.ofNullable(owed.get(one.obligation()))
                        .map(obligation -> new Waiting.Alone(one, obligation, sheets.age(one.recordedAt())))),
                asked.map(one -> Stream.ofNullable(owed.get(one.obligation()))
                        .map(obligation -> waiting(
                                one,
                                obligation,
                                Objects.requireNonNull(
                                        given.get(obligation.task().directive()))))),
                doubts,
                doubts.stream().mapToLong(Waiting.Doubts::lines).sum(),
                viewer.is(Role.MONITOR) ? questions.count() : 0,
                viewer.is(Role.MONITOR),
                !led(viewer).isEmpty(),
                gives(viewer),
                only);
    }

    private Queue<Report> toSign(Viewer viewer, Waiting.@Nullable Kind only, String after, Tally tally) {
        return only == null || only == Waiting.Kind.SIGNING
                ? Queue.of(
                        reports.toSign(led(viewer), Turn.of(after), SHOWN + 1),
                        SHOWN,
                        tally.signing(),
                        one -> Turn.of(one).code())
                : new Queue<>(List.of(), tally.signing(), null);
    }

    private Queue<Report> inReview(Remit remit, Waiting.@Nullable Kind only, String after, Tally tally) {
        return only == null || only == Waiting.Kind.REPORTS
                ? Queue.of(
                        reports.inReview(remit, Turn.of(after), SHOWN + 1),
                        SHOWN,
                        tally.reports(),
                        one -> Turn.of(one).code())
                : new Queue<>(List.of(), tally.reports(), null);
    }

    private Queue<Evidence> alone(Waiting.@Nullable Kind only, long after, Tally tally) {
        List<Long> ids = only == null || only == Waiting.Kind.EVIDENCE
                ? tally.alone().stream()
                        .filter(id -> id > after)
                        .limit(SHOWN + 1L)
                        .toList()
                : List.of();
        return Queue.of(evidence.alone(ids), SHOWN, tally.alone().size(), one -> Long.toString(one.id()));
    }

    private Queue<Extension> asked(Remit remit, Waiting.@Nullable Kind only, long after, Tally tally) {
        return only == null || only == Waiting.Kind.EXTENSIONS
                ? Queue.of(
                        extensions.waiting(remit, after, SHOWN + 1),
                        SHOWN,
                        tally.extensions(),
                        one -> Long.toString(one.id()))
                : new Queue<>(List.of(), tally.extensions(), null);
    }

    private static long number(String code) {
        return code.matches("\\d{1,18}") ? Long.parseLong(code) : 0;
    }

    private static <T> List<Long> ids(List<T> all, Function<T, Long> id) {
        return all.stream().map(id).toList();
    }

    /** Since when a report waits for the monitor: the last step, which brought it there. */
    private static Instant since(Report report, Report.@Nullable Step last) {
        return last == null ? report.savedAt() : last.at();
    }

    private Waiting.InReview waiting(
            Report report, Obligation obligation, Report.@Nullable Step last, List<Evidence> with) {
        Unit unit = sheets.unit(report.unit(), clock.today());
        return new Waiting.InReview(
                report,
                obligation,
                unit,
                claims(report, with),
                ShownEvidence.of(
                        with, new History(null, List.of()), obligation.laidOut().criterion()),
                last != null && last.step().equals(REOPENED),
                sheets.age(since(report, last)));
    }

    /** Code of what a report claims at most: {@code done}, {@code part}, {@code step}, {@code not-done}, {@code nothing-new} or {@code words}. */
    static String claims(Report report, List<Evidence> with) {
        if (report.words().nothingNew()) {
            return "nothing-new";
        }
        return with.stream()
                .map(one -> one.said().proves())
                .min(Comparator.naturalOrder())
                .map(Evidence.Proof::code)
                .orElse("words");
    }

    private Waiting.ToDecide waiting(Extension one, Obligation obligation, Giver giver) {
        return new Waiting.ToDecide(
                one,
                obligation,
                sheets.unit(one.unit(), clock.today()),
                giver,
                sheets.isLastMinute(one),
                sheets.age(one.askedAt()));
    }

    private List<Waiting.Doubts> doubts(Viewer viewer, Vantage now) {
        if (!viewer.is(Role.MONITOR)) {
            return List.of();
        }
        Map<Long, Long> counts = obligations.countInDoubt(viewer, now);
        Map<Long, Directive> named = directives.named(List.copyOf(counts.keySet()));
        return counts.entrySet().stream()
                .flatMap(count -> Stream.ofNullable(named.get(count.getKey()))
                        .filter(directive -> viewer.monitors(directive.owner()))
                        .map(directive -> new Waiting.Doubts(directive, count.getValue())))
                .toList();
    }
}
