package vn.lotrinh.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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

/** What waits for a decision of the monitor: the mirror of what units owe. */
@Component
class Decisions {

    private static final int SHOWN = 50;
    private static final String REOPENED = "reopened";

    private final Reports reports;
    private final EvidenceFile evidence;
    private final Extensions extensions;
    private final Histories histories;
    private final Obligations obligations;
    private final Rows rows;
    private final Directives directives;
    private final Questions questions;
    private final Sheets sheets;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final Cache<String, Integer> counts =
            Caffeine.newBuilder().maximumSize(2).build();

    @SuppressWarnings("checkstyle:ParameterNumber")
    Decisions(
            Reports reports,
            EvidenceFile evidence,
            Extensions extensions,
            Histories histories,
            Obligations obligations,
            Rows rows,
            Directives directives,
            Questions questions,
            Sheets sheets,
            Ledger ledger,
            BusinessClock clock) {
        this.reports = reports;
        this.evidence = evidence;
        this.extensions = extensions;
        this.histories = histories;
        this.obligations = obligations;
        this.rows = rows;
        this.directives = directives;
        this.questions = questions;
        this.sheets = sheets;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How many reports, pieces of evidence and extensions wait; counted once for each state of the system. */
    int count() {
        return counts.get(
                ledger.stamp(),
                _ -> reports.in(ReportState.REVIEW).size()
                        + awaiting().size()
                        + extensions.waiting().size());
    }

    /** Evidence that awaits review and that no report waits with. */
    private List<Evidence> awaiting() {
        return evidence
                .find(histories.awaiting().stream()
                        .map(Histories.Awaiting::proof)
                        .toList())
                .stream()
                .filter(one -> one.report() == null)
                .toList();
    }

    /** Some of all that waits, oldest first. */
    private record First<T>(List<T> shown, int all) {
        static <T> First<T> of(List<T> all, Comparator<T> order) {
            return new First<>(all.stream().sorted(order).limit(SHOWN).toList(), all.size());
        }
    }

    /** All that waits, as a person who may see it finds it. */
    Waiting waiting(Viewer viewer) {
        Vantage now = Vantage.of(clock.today());
        List<Report> reviewed = reports.in(ReportState.REVIEW);
        Map<Long, Report.Step> steps = reports.lastSteps(ids(reviewed, Report::id));
        First<Report> inReview = First.of(reviewed, Comparator.comparing(one -> since(one, steps.get(one.id()))));
        First<Evidence> alone = First.of(awaiting(), Comparator.comparingLong(Evidence::id));
        First<Extension> asked = First.of(extensions.waiting(), Comparator.comparingLong(Extension::id));
        Map<Long, Obligation> owed = obligations.among(
                Stream.of(
                                ids(inReview.shown(), Report::obligation),
                                ids(alone.shown(), Evidence::obligation),
                                ids(asked.shown(), Extension::obligation))
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList(),
                viewer,
                now);
        Map<Long, List<Evidence>> with = evidence.with(ids(inReview.shown(), Report::id));
        Map<Long, Long> doubts = obligations.countInDoubt(viewer, now);
        return new Waiting(
                rows.of(List.copyOf(owed.values()), now),
                inReview.shown().stream()
                        .flatMap(one -> Optional.ofNullable(owed.get(one.obligation())).stream()
                                .map(obligation -> waiting(
                                        one, obligation, steps.get(one.id()), with.getOrDefault(one.id(), List.of()))))
                        .toList(),
                inReview.all(),
                alone.shown().stream()
                        .flatMap(one -> Optional.ofNullable(owed.get(one.obligation())).stream()
                                .map(obligation -> new Waiting.Alone(one, obligation, sheets.age(one.recordedAt()))))
                        .toList(),
                alone.all(),
                asked.shown().stream()
                        .flatMap(one -> Optional.ofNullable(owed.get(one.obligation())).stream()
                                .map(obligation -> waiting(one, obligation)))
                        .toList(),
                asked.all(),
                doubts(doubts),
                doubts.values().stream().mapToLong(Long::longValue).sum(),
                questions.count());
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

    private Waiting.ToDecide waiting(Extension one, Obligation obligation) {
        return new Waiting.ToDecide(
                one,
                obligation,
                sheets.unit(one.unit(), clock.today()),
                sheets.isLastMinute(one),
                sheets.age(one.askedAt()));
    }

    private List<Waiting.Doubts> doubts(Map<Long, Long> counts) {
        Map<Long, Directive> named = directives.named(List.copyOf(counts.keySet()));
        return counts.entrySet().stream()
                .flatMap(count -> Optional.ofNullable(named.get(count.getKey())).stream()
                        .map(directive -> new Waiting.Doubts(directive, count.getValue())))
                .toList();
    }
}
