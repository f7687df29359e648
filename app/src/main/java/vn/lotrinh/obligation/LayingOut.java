package vn.lotrinh.obligation;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.obligation.Obligation.LaidOut;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.reader.text.Folding;

/** Lays tasks out into what is owed, by rule; what the rule made can be adjusted by a person as long as nothing has come of it. */
@Repository
public class LayingOut {

    private final JdbcClient database;
    private final Tasks tasks;
    private final Obligations obligations;
    private final Histories histories;
    private final Naming naming;
    private final Directives directives;
    private final Registries registries;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final Counted counted;
    private final ObligationSettings settings;
    private final ApplicationEventPublisher events;

    @SuppressWarnings("checkstyle:ParameterNumber")
    LayingOut(
            JdbcClient database,
            Tasks tasks,
            Obligations obligations,
            Histories histories,
            Naming naming,
            Directives directives,
            Registries registries,
            Ledger ledger,
            BusinessClock clock,
            Counted counted,
            ObligationSettings settings,
            ApplicationEventPublisher events) {
        this.database = database;
        this.tasks = tasks;
        this.obligations = obligations;
        this.histories = histories;
        this.naming = naming;
        this.directives = directives;
        this.registries = registries;
        this.ledger = ledger;
        this.clock = clock;
        this.counted = counted;
        this.settings = settings;
        this.events = events;
    }

    /**
     * A task was laid out, or laid out otherwise.
     *
     * @param task the task
     * @param directive the directive that gives it
     * @param actor who did so
     */
    public record TaskLaidOut(long task, long directive, String actor) {}

    /** Lays a new task out by rule. */
    @Transactional(propagation = Propagation.MANDATORY)
    void layOut(Task task, Naming.Reading names, String actor) {
        Registry registry = registries.now();
        Expansion expansion = new Expansion(registry, task.boundOn(), settings.jointLeads(), names::places);
        List<Assignment> named = tasks.assignments(List.of(task.id())).getOrDefault(task.id(), List.of());
        List<String> leads =
                named.stream().filter(Assignment::leads).map(Assignment::words).toList();
        List<LaidOut> lines = expansion.of(named, Products.of(task.text(), task.deliverable(), leads));
        List<Occurrences.Occurrence> times = times(task);
        int place = 0;
        for (LaidOut line : lines) {
            if (times == null) {
                insert(task, place++, line, null, task.givenOn(), task.due(), registry, actor);
            } else {
                for (Occurrences.Occurrence time : times) {
                    insert(task, place++, line, time.code(), opened(task, time), time.due(), registry, actor);
                }
            }
        }
        begin(task.id());
        record(task, "task.laid-out", lines, actor, "");
        events.publishEvent(new TaskLaidOut(task.id(), task.directive(), actor));
    }

    private @Nullable List<Occurrences.Occurrence> times(Task task) {
        return Occurrences.of(task.deadline())
                .map(times -> times.until(clock.today(), task.boundOn()))
                .filter(times -> !times.isEmpty())
                .orElse(null);
    }

    private static LocalDate opened(Task task, Occurrences.Occurrence time) {
        return time.from().isAfter(task.boundOn()) ? time.from() : task.boundOn();
    }

    /** Lays out all tasks that are not yet: those of a version before obligations. Each directive in a transaction of its own. */
    List<Long> notLaidOut() {
        return database.sql("""
                        select distinct k.directive_id from obligation.task k
                        where not exists (select 1 from obligation.obligation o where o.task_id = k.id) order by 1""").query((row, _) -> row.getLong("directive_id")).list();
    }

    /** Lays out the tasks of a directive that are not yet. */
    @Transactional
    void layOutAll(long directive) {
        Directive giving =
                Objects.requireNonNull(directives.named(List.of(directive)).get(directive));
        List<Task> open = database.sql(
                        "select " + Tasks.COLUMNS + " from obligation.task k where k.directive_id = :id"
                                + " and not exists (select 1 from obligation.obligation o where o.task_id = k.id) order by k.ordinal")
                .param("id", directive)
                .query((row, _) -> Tasks.task(row))
                .list();
        for (Task task : open) {
            layOut(task, naming.of(task.boundOn(), giving.issuer(), Change.SYSTEM), Change.SYSTEM);
        }
        counted.change();
    }

    /** Opens what recurring duties are owed anew by now. */
    @Transactional
    public void openOccurrences() {
        List<Long> recurring = database.sql("select id from obligation.task where recurrence is not null order by id")
                .query((row, _) -> row.getLong("id"))
                .list();
        Registry registry = registries.now();
        Map<Long, List<Obligation>> owed = obligations.of(recurring, clock.today()).stream()
                .collect(Collectors.groupingBy(one -> one.task().id(), LinkedHashMap::new, Collectors.toList()));
        owed.values().forEach(of -> openOccurrences(of.getFirst().task(), of, registry));
    }

    private void openOccurrences(Task task, List<Obligation> owed, Registry registry) {
        List<Occurrences.Occurrence> times = times(task);
        if (times == null) {
            return;
        }
        Map<LaidOut, List<Obligation>> lines = owed.stream()
                .filter(one -> one.period() != null && one.phase().stop() != Stop.ENDED)
                .collect(Collectors.groupingBy(Obligation::laidOut, LinkedHashMap::new, Collectors.toList()));
        List<LaidOut> opened = new ArrayList<>();
        lines.forEach((line, before) -> {
            LocalDate latest = before.stream()
                    .map(one -> Objects.requireNonNull(one.openedOn()))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            times.stream().filter(time -> time.from().isAfter(latest)).forEach(time -> {
                insert(
                        task,
                        nextPlace(task.id()),
                        line,
                        time.code(),
                        opened(task, time),
                        time.due(),
                        registry,
                        Change.SYSTEM);
                opened.add(line);
            });
        });
        if (!opened.isEmpty()) {
            begin(task.id());
            record(task, "task.period-opened", opened, Change.SYSTEM, "");
            events.publishEvent(new TaskLaidOut(task.id(), task.directive(), Change.SYSTEM));
            counted.change();
        }
    }

    private int nextPlace(long task) {
        return database.sql("select coalesce(max(place), -1) + 1 from obligation.obligation where task_id = :task")
                .param("task", task)
                .query(Integer.class)
                .single();
    }

    /** What came of an adjustment. */
    public enum Adjustment {
        /** It is recorded. */
        DONE,
        /** Reports, evidence or decisions hang on it: it can be ended with its ground, not laid out otherwise. */
        HAS_FACTS,
        /** It was struck out already. */
        GONE
    }

    /** Lays a line out otherwise: the old one is struck out, and a new one takes its place. */
    @Transactional
    public Adjustment change(long obligation, LaidOut otherwise, Histories.Ground ground) {
        return replace(obligation, List.of(otherwise), ground);
    }

    /** Strikes a line out that never was one. */
    @Transactional
    public Adjustment strike(long obligation, Histories.Ground ground) {
        return replace(obligation, List.of(), ground);
    }

    private Adjustment replace(long obligation, List<LaidOut> lines, Histories.Ground ground) {
        History history = histories.lock(obligation);
        if (isStruck(history)) {
            return Adjustment.GONE;
        }
        if (!history.isUntouched()) {
            return Adjustment.HAS_FACTS;
        }
        Obligation old = row(obligation);
        lines.forEach(line -> insert(
                old.task(),
                nextPlace(old.task().id()),
                line,
                old.period(),
                old.openedOn(),
                old.firstDue(),
                registries.now(),
                ground.actor()));
        begin(old.task().id());
        histories.add(obligation, new Fact.Struck(clock.today()), ground);
        recordAdjusted(old.task(), lines, ground);
        return Adjustment.DONE;
    }

    private static boolean isStruck(History history) {
        return history.facts().stream().anyMatch(fact -> fact.fact() instanceof Fact.Struck);
    }

    /** Records that a person has looked at a line and found it right. */
    @Transactional
    public Adjustment confirm(long obligation, Histories.Ground ground) {
        History history = histories.lock(obligation);
        if (isStruck(history)) {
            return Adjustment.GONE;
        }
        if (!history.isConfirmed()) {
            histories.add(obligation, new Fact.Confirmed(clock.today()), ground);
        }
        return Adjustment.DONE;
    }

    /** Adds a line to a task. */
    @Transactional
    public void add(Task task, LaidOut line, Histories.Ground ground) {
        insert(task, nextPlace(task.id()), line, null, task.givenOn(), task.due(), registries.now(), ground.actor());
        begin(task.id());
        recordAdjusted(task, List.of(line), ground);
    }

    private void recordAdjusted(Task task, List<LaidOut> lines, Histories.Ground ground) {
        if (!lines.isEmpty()) {
            record(task, "task.laid-out", lines, ground.actor(), ground.reason());
            events.publishEvent(new TaskLaidOut(task.id(), task.directive(), ground.actor()));
            counted.change();
        }
    }

    private Obligation row(long obligation) {
        long task = database.sql("select task_id from obligation.obligation where id = :id")
                .param("id", obligation)
                .query(Long.class)
                .single();
        return obligations.of(List.of(task), clock.today()).stream()
                .filter(one -> one.id() == obligation)
                .findFirst()
                .orElseThrow();
    }

    private void insert(
            Task task,
            int place,
            LaidOut line,
            @Nullable String period,
            @Nullable LocalDate opened,
            @Nullable LocalDate due,
            Registry registry,
            String actor) {
        database.sql("""
                        insert into obligation.obligation (task_id, directive_id, ordinal, place, assignment, bound_id, joint,
                            product, product_kind, criterion, subject_id, period, opened_on, due, rule, sure, public, search,
                            recorded_at, recorded_by)
                        select k.id, k.directive_id, k.ordinal, :place, :assignment, :bound, :joint, :product, :kind, :criterion,
                            :subject, :period, :opened::date, :due::date, :rule, :sure, k.public, k.search || ' ' || :search,
                            :now, :actor
                        from obligation.task k where k.id = :task""")
                .param("task", task.id())
                .param("place", place)
                .param("assignment", line.assignment(), java.sql.Types.INTEGER)
                .param("bound", line.bound(), java.sql.Types.BIGINT)
                .param("joint", line.joint().toArray(Long[]::new))
                .param("product", line.product())
                .param("kind", line.kind().code())
                .param("criterion", line.criterion().code())
                .param("subject", line.subject(), java.sql.Types.BIGINT)
                .param("period", period)
                .param("opened", opened)
                .param("due", due)
                .param("rule", line.rule())
                .param("sure", line.sure())
                .param("search", search(task, line, period, registry))
                .param("now", Timestamp.from(clock.now()))
                .param("actor", actor)
                .update();
    }

    /** What can be searched for besides the task's own words. */
    private static String search(Task task, LaidOut line, @Nullable String period, Registry registry) {
        Stream<String> names = Stream.concat(Stream.ofNullable(line.bound()), Stream.ofNullable(line.subject()))
                .map(unit -> registry.life(registry.succession().identity(unit)).name(task.boundOn()));
        return Folding.bare(Stream.of(Stream.ofNullable(line.product()), names, Stream.ofNullable(period))
                .flatMap(words -> words)
                .collect(Collectors.joining(" ")));
    }

    /** Writes the phases of obligations that have none: those just laid out, about which there is no fact yet. */
    private void begin(long task) {
        database.sql("""
                        insert into obligation.phase (obligation_id, task_id, directive_id, ordinal, place, public, opened_on,
                            bound_on, owner_id, day_from, day_to, known_from, known_to, due)
                        select o.id, o.task_id, o.directive_id, o.ordinal, o.place, o.public, o.opened_on, k.bound_on, k.owner_id,
                            '-infinity', 'infinity', o.recorded_at, 'infinity', o.due
                        from obligation.obligation o join obligation.task k on k.id = o.task_id
                        where o.task_id = :task and not exists (select 1 from obligation.phase p where p.obligation_id = o.id)
                            and not exists (select 1 from obligation.fact f where f.obligation_id = o.id)""").param("task", task).update();
    }

    private void record(Task task, String action, Collection<LaidOut> lines, String actor, String reason) {
        Set<Long> units = new HashSet<>();
        lines.forEach(line -> Stream.ofNullable(line.bound()).forEach(units::add));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("lines", lines.size());
        content.put("units", units.stream().sorted().toList());
        content.put(
                "products",
                lines.stream()
                        .flatMap(line -> Stream.ofNullable(line.product()))
                        .distinct()
                        .toList());
        if (!reason.isEmpty()) {
            content.put("reason", reason);
        }
        ledger.append(Change.created(actor, action, Change.Subject.of("task", task.id()), content));
    }
}
