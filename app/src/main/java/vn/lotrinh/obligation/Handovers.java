package vn.lotrinh.obligation;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.organization.Allocation;
import vn.lotrinh.organization.Course;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.RegistryDesk.UnitEventWithdrawn;
import vn.lotrinh.organization.RegistryDesk.UnitsChanged;
import vn.lotrinh.organization.UnitEvent;

/**
 * How what is owed passes on where an event does not say by itself who takes everything over: by the words of the
 * obligation where they name a function or territory of the event, otherwise by a person's decision; until then it is an
 * open question. What an event passes on whole needs no record of its own: it follows from the event.
 */
@Repository
public class Handovers {

    private final JdbcClient database;
    private final Registries registries;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final Counted counted;

    Handovers(JdbcClient database, Registries registries, Ledger ledger, BusinessClock clock, Counted counted) {
        this.database = database;
        this.registries = registries;
        this.ledger = ledger;
        this.clock = clock;
        this.counted = counted;
    }

    /**
     * The record of one passing.
     *
     * @param line what passed
     * @param event by which event
     * @param from from which unit
     * @param to to which unit, or {@code null} while nobody has decided
     * @param on since when
     * @param rule {@code function}, {@code territory}, {@code rest}, {@code decided} or {@code undecided}
     * @param word the word that decided, or empty
     * @param reason why somebody decided so, or empty
     * @param by who recorded it
     */
    public record Handover(
            Line line,
            long event,
            long from,
            @Nullable Long to,
            LocalDate on,
            String rule,
            String word,
            String reason,
            String by) {
        private static Handover told(Line line, UnitEvent event, long from, Allocation.Passes passes) {
            return new Handover(
                    line,
                    event.id(),
                    from,
                    passes.to(),
                    event.effectiveOn(),
                    passes.by().code(),
                    passes.word(),
                    "",
                    Change.SYSTEM);
        }

        private static Handover undecided(Line line, UnitEvent event, long from) {
            return new Handover(line, event.id(), from, null, event.effectiveOn(), "undecided", "", "", Change.SYSTEM);
        }
    }

    /** What was recorded of the tasks' passing, by line. */
    public Map<Line, List<Handover>> of(Collection<Long> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        return select("task_id in (:tasks)").param("tasks", tasks).query(Handovers::handover).list().stream()
                .collect(Collectors.groupingBy(Handover::line));
    }

    private JdbcClient.StatementSpec select(String condition) {
        return database.sql("""
                select task_id, ordinal, bound_id, event_id, from_unit, to_unit, effective_on, rule, word, reason, recorded_by
                from obligation.handover_now where\s""" + condition + " order by effective_on, id");
    }

    private static Handover handover(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Handover(
                new Line(row.getLong("task_id"), row.getInt("ordinal"), row.getLong("bound_id")),
                row.getLong("event_id"),
                row.getLong("from_unit"),
                row.getObject("to_unit", Long.class),
                Objects.requireNonNull(row.getObject("effective_on", LocalDate.class)),
                row.getString("rule"),
                row.getString("word"),
                row.getString("reason"),
                row.getString("recorded_by"));
    }

    /** Who answers for a line over time. */
    public static Course course(Line line, Collection<Handover> handovers, Registry registry) {
        return registry.succession()
                .of(
                        line.bound(),
                        (event, from) -> handovers.stream()
                                .filter(handover -> handover.event() == event.id() && handover.from() == from)
                                .flatMap(handover -> Stream.ofNullable(handover.to()))
                                .findFirst());
    }

    /** Brings the records of a new task's lines up to all events that are known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settleNew(long task) {
        Registry registry = registries.now();
        settle(lines("a.task_id = :task", Map.of("task", task), registry), registry);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(UnitsChanged changed) {
        if (changed.event().kind().passes()) {
            settle(touched(changed.event(), changed.before(), changed.after()), changed.after());
            ledger(changed.event(), changed.after(), changed.actor());
        }
        counted.change();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(UnitEventWithdrawn withdrawn) {
        if (withdrawn.event().kind().passes()) {
            settle(touched(withdrawn.event(), withdrawn.before(), withdrawn.after()), withdrawn.after());
        }
        counted.change();
    }

    /** The lines whose course may need a record of its own, or no longer needs it. */
    private Set<Line> touched(UnitEvent event, Registry before, Registry after) {
        Set<Long> bound = new TreeSet<>();
        for (long giver : event.from()) {
            before.succession().heldBy(giver).forEach(share -> bound.add(share.from()));
            after.succession().heldBy(giver).forEach(share -> bound.add(share.from()));
        }
        Set<Line> lines = new HashSet<>(lines(
                "exists (select 1 from obligation.handover h where h.task_id = a.task_id and h.ordinal = a.ordinal)",
                Map.of(),
                after));
        bound.removeIf(unit -> isPlain(unit, after));
        if (!bound.isEmpty()) {
            Set<Long> parties = new TreeSet<>();
            bound.forEach(unit -> parties.addAll(Binding.parties(unit, after)));
            lines.addAll(lines("a.unit_id in (:parties)", Map.of("parties", parties), after).stream()
                    .filter(line -> bound.contains(line.bound()))
                    .toList());
        }
        return lines;
    }

    /** Whether every event on the way says by itself who takes everything over. */
    private static boolean isPlain(long unit, Registry registry) {
        boolean[] asked = new boolean[1];
        registry.succession().of(unit, (_, _) -> {
            asked[0] = true;
            return Optional.empty();
        });
        return !asked[0];
    }

    private List<Line> lines(String condition, Map<String, ?> values, Registry registry) {
        record Named(long task, int ordinal, long party, LocalDate given) {}
        List<Line> lines = new ArrayList<>();
        database.sql("select a.task_id, a.ordinal, a.unit_id, t.bound_on from obligation.assignment a"
                        + " join obligation.task t on t.id = a.task_id where " + condition)
                .params(values)
                .query((row, _) -> new Named(
                        row.getLong("task_id"),
                        row.getInt("ordinal"),
                        row.getLong("unit_id"),
                        Objects.requireNonNull(row.getObject("bound_on", LocalDate.class))))
                .list()
                .forEach(named -> Binding.members(named.party(), registry).stream()
                        .filter(member -> member.days().contains(named.given()))
                        .forEach(member -> lines.add(new Line(named.task(), named.ordinal(), member.unit()))));
        return lines;
    }

    private void settle(Collection<Line> lines, Registry registry) {
        List<Line> unsettled =
                lines.stream().filter(line -> !isPlain(line.bound(), registry)).toList();
        Set<Long> tasks = Stream.concat(unsettled.stream(), lines.stream())
                .map(Line::task)
                .collect(Collectors.toSet());
        Map<Line, List<Handover>> recorded = of(tasks);
        Map<Long, String> words =
                words(unsettled.stream().map(Line::task).distinct().toList());
        for (Line line : new HashSet<>(lines)) {
            settle(line, recorded.getOrDefault(line, List.of()), words.getOrDefault(line.task(), ""), registry);
        }
    }

    private void settle(Line line, List<Handover> recorded, String words, Registry registry) {
        Set<Handover> met = new HashSet<>();
        registry.succession().of(line.bound(), (event, from) -> {
            Optional<Handover> known = recorded.stream()
                    .filter(handover -> handover.event() == event.id() && handover.from() == from)
                    .findFirst();
            Optional<Handover> handover = known.or(() -> told(line, event, from, words));
            if (known.isEmpty()) {
                handover.ifPresent(this::add);
            }
            handover.ifPresent(met::add);
            return handover.map(Handover::to);
        });
        recorded.stream().filter(handover -> !met.contains(handover)).forEach(this::withdraw);
    }

    private static Optional<Handover> told(Line line, UnitEvent event, long from, String words) {
        return switch (Allocation.of(event, from, words)) {
            case Allocation.Passes passes -> Optional.of(Handover.told(line, event, from, passes));
            case Allocation.Undecided _ -> Optional.of(Handover.undecided(line, event, from));
            case Allocation.Stays _ -> Optional.empty();
        };
    }

    private Map<Long, String> words(List<Long> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        Map<Long, String> words = new HashMap<>();
        database.sql(
                        "select id, text || ' ' || coalesce(deliverable, '') as words from obligation.task where id in (:tasks)")
                .param("tasks", tasks)
                .query((row, _) -> words.put(row.getLong("id"), row.getString("words")))
                .list();
        return words;
    }

    private void add(Handover handover) {
        database.sql("""
                        insert into obligation.handover (task_id, ordinal, bound_id, event_id, from_unit, to_unit, effective_on,
                        rule, word, reason, recorded_at, recorded_by)
                        values (:task, :ordinal, :bound, :event, :from, :to, :on, :rule, :word, :reason, :now, :by)""")
                .param("task", handover.line().task())
                .param("ordinal", handover.line().ordinal())
                .param("bound", handover.line().bound())
                .param("event", handover.event())
                .param("from", handover.from())
                .param("to", handover.to())
                .param("on", handover.on())
                .param("rule", handover.rule())
                .param("word", handover.word())
                .param("reason", handover.reason())
                .param("now", Timestamp.from(clock.now()))
                .param("by", handover.by())
                .update();
    }

    private void withdraw(Handover handover) {
        add(new Handover(
                handover.line(),
                handover.event(),
                handover.from(),
                null,
                handover.on(),
                "withdrawn",
                "",
                "",
                Change.SYSTEM));
    }

    /** Records in the ledger which open tasks passed to whom. */
    private void ledger(UnitEvent event, Registry after, String actor) {
        Passing passing = passing(event, after);
        passing.to()
                .forEach((unit, tasks) -> ledger.append(Change.created(
                        actor,
                        "obligations.passed",
                        Change.Subject.of("unit-event", event.id()),
                        content(unit, event, tasks))));
        if (!passing.open().isEmpty()) {
            ledger.append(Change.created(
                    actor,
                    "obligations.undecided",
                    Change.Subject.of("unit-event", event.id()),
                    Map.of(
                            "tasks",
                            passing.open(),
                            "effective",
                            event.effectiveOn().toString())));
        }
    }

    private static Map<String, Object> content(long unit, UnitEvent event, Collection<Long> tasks) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("from", event.from());
        content.put("to", unit);
        content.put("effective", event.effectiveOn().toString());
        content.put("tasks", tasks);
        return content;
    }

    /**
     * What passes by an event.
     *
     * @param to the open tasks that pass to a unit, by unit
     * @param open the open tasks of which somebody has to decide to whom they pass
     */
    public record Passing(Map<Long, Set<Long>> to, Set<Long> open) {
        /** How many lines of tasks pass by rule. */
        public long passed() {
            return to.values().stream().mapToLong(Set::size).sum();
        }
    }

    /** Which tasks, open on the day of an event, pass to whom by it. */
    public Passing passing(UnitEvent event, Registry after) {
        Map<Long, Set<Long>> to = new LinkedHashMap<>();
        Set<Long> open = new TreeSet<>();
        for (long giver : event.from()) {
            Map<Line, String> held = held(giver, event.effectiveOn(), after);
            held.forEach((line, words) -> {
                switch (Allocation.of(event, giver, words)) {
                    case Allocation.Passes passes ->
                        to.computeIfAbsent(passes.to(), _ -> new TreeSet<>()).add(line.task());
                    case Allocation.Undecided _ -> open.add(line.task());
                    case Allocation.Stays _ -> {}
                }
            });
        }
        return new Passing(to, open);
    }

    /** The lines for which a unit answered on the day before a day, of tasks that were not done before that day. */
    private Map<Line, String> held(long unit, LocalDate day, Registry registry) {
        Set<Long> parties = Binding.parties(unit, registry);
        Map<Line, String> held = new LinkedHashMap<>();
        List<Line> lines = lines(
                "(a.unit_id in (:parties) or exists (select 1 from obligation.handover h where h.task_id = a.task_id"
                        + " and h.ordinal = a.ordinal)) and (t.done_on is null or t.done_on >= :day) and t.bound_on < :day",
                Map.of("parties", parties, "day", day),
                registry);
        List<Long> tasks = lines.stream().map(Line::task).distinct().toList();
        Map<Line, List<Handover>> recorded = of(tasks);
        Map<Long, String> words = words(tasks);
        for (Line line : lines) {
            Course course = course(line, recorded.getOrDefault(line, List.of()), registry);
            if (course.on(day.minusDays(1))
                    .answering()
                    .filter(holder -> holder == unit)
                    .isPresent()) {
                held.put(line, words.getOrDefault(line.task(), ""));
            }
        }
        return held;
    }

    /**
     * A task of which nobody has decided who takes it over.
     *
     * @param handover the record that says so
     * @param candidates who could
     */
    public record Question(Handover handover, List<Long> candidates) {}

    /** The open questions about tasks that were not done before the event, oldest event first. */
    public List<Question> questions() {
        Registry registry = registries.now();
        return select("""
                        rule = 'undecided' and exists (select 1 from obligation.task t where t.id = task_id
                        and (t.done_on is null or t.done_on >= effective_on))""").query(Handovers::handover).list().stream()
                .map(handover -> new Question(handover, candidates(handover, registry)))
                .toList();
    }

    private static List<Long> candidates(Handover handover, Registry registry) {
        return registry.event(handover.event())
                .map(event -> event.from(handover.from()).stream()
                        .flatMap(transfer -> Stream.ofNullable(transfer.to()))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** What came of a decision. */
    public enum Decision {
        /** It is recorded. */
        DECIDED,
        /** The question is not open any more. */
        NOT_OPEN,
        /** The unit does not exist on the day from which it would answer. */
        DOES_NOT_EXIST
    }

    /** Decides who takes over. */
    @Transactional
    public Decision decide(Line line, long event, long to, String reason, String actor) {
        Registry registry = registries.now();
        Optional<Handover> open = of(List.of(line.task())).getOrDefault(line, List.of()).stream()
                .filter(handover -> handover.event() == event && handover.to() == null)
                .findFirst();
        if (open.isEmpty()) {
            return Decision.NOT_OPEN;
        }
        Handover question = open.get();
        if (!registry.find(to).filter(life -> life.existsOn(question.on())).isPresent()) {
            return Decision.DOES_NOT_EXIST;
        }
        add(new Handover(line, event, question.from(), to, question.on(), "decided", "", reason, actor));
        settle(List.of(line), registry);
        ledger.append(new Change(
                actor,
                "task.handover",
                Change.Subject.of("task", line.task()),
                Map.of("unit", question.from()),
                Map.of("unit", to, "event", event, "effective", question.on().toString()),
                reason));
        counted.change();
        return Decision.DECIDED;
    }
}
