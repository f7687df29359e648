package vn.lotrinh.obligation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.organization.Allocation;
import vn.lotrinh.organization.Course;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.RegistryDesk.UnitEventWithdrawn;
import vn.lotrinh.organization.RegistryDesk.UnitsChanged;
import vn.lotrinh.organization.RegistryDesk.UnitsRestated;
import vn.lotrinh.organization.UnitEvent;

/**
 * How what is owed passes on where an event does not say by itself who takes everything over: by the words of the
 * obligation where they name a function or territory of the event, otherwise by a person's decision; until then it is an
 * open question. What an event passes on whole needs no record of its own: it follows from the event.
 */
@Repository
public class Handovers {

    private static final String UNDECIDED = "undecided";

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
     * @param to to which unit; while nobody has decided the unit that gives where it goes on, otherwise {@code null}
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
            Long meanwhile = event.ends(from) ? null : from;
            return new Handover(
                    line, event.id(), from, meanwhile, event.effectiveOn(), UNDECIDED, "", "", Change.SYSTEM);
        }

        private boolean isOpen() {
            return rule.equals(UNDECIDED);
        }

        /** Whether who took over was there to take over; what became known since can say otherwise. */
        private boolean stands(Registry registry) {
            return to == null
                    || registry.find(to).filter(life -> life.existsOn(on)).isPresent();
        }
    }

    /** What is recorded of the tasks' passing, by line. */
    public Map<Line, List<Handover>> of(Collection<Long> tasks) {
        return of(tasks, Vantage.of(LocalDate.MAX));
    }

    /** What was recorded of it as known then. */
    Map<Line, List<Handover>> of(Collection<Long> tasks, Vantage vantage) {
        if (tasks.isEmpty()) {
            return new HashMap<>();
        }
        Instant known = vantage.knownAt();
        JdbcClient.StatementSpec query =
                select(Bindings.handovers(vantage), "task_id = any(:tasks)").param("tasks", tasks.toArray(Long[]::new));
        return (known == null ? query : query.param("known", Timestamp.from(known)))
                .query(Handovers::handover).list().stream().collect(Collectors.groupingBy(Handover::line));
    }

    /** What was recorded of the passing by one event. */
    public List<Handover> by(long event) {
        return select("event_id = :event")
                .param("event", event)
                .query(Handovers::handover)
                .list();
    }

    private JdbcClient.StatementSpec select(String condition) {
        return select("obligation.handover_now", condition);
    }

    private JdbcClient.StatementSpec select(String source, String condition) {
        return database.sql("select task_id, ordinal, bound_id, event_id, from_unit, to_unit, effective_on, rule, word,"
                + " reason, recorded_by from " + source + " h where " + condition + " order by effective_on, id");
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
        settle(owed("a.task_id = :task", Map.of("task", task), registry), registry);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(UnitsChanged changed) {
        if (changed.event().kind().passes()) {
            settleAll(touched(changed.after()), changed.after());
            ledger(List.of(changed.event()), changed.after(), changed.actor());
        }
        counted.change();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(UnitEventWithdrawn withdrawn) {
        if (withdrawn.event().kind().passes()) {
            settleAll(touched(withdrawn.after()), withdrawn.after());
        }
        counted.change();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(UnitsRestated restated) {
        settleAll(touched(restated.after()), restated.after());
        ledger(
                restated.events().stream()
                        .filter(event -> event.kind().passes())
                        .toList(),
                restated.after(),
                restated.actor());
        counted.change();
    }

    /** The lines whose course needs a record of its own, or has one. */
    private Set<Owed> touched(Registry after) {
        Set<Owed> touched = new HashSet<>(owed(HANDED_OVER, Map.of(), after));
        Set<Long> bound = new TreeSet<>();
        after.all().stream().map(Life::id).filter(unit -> !isPlain(unit, after)).forEach(bound::add);
        touched.addAll(owedBy(bound, "true", Map.of(), after));
        return touched;
    }

    private static final String HANDED_OVER =
            "exists (select 1 from obligation.handover h where h.task_id = a.task_id and h.ordinal = a.ordinal)";

    /** Whether every event on the way says by itself who takes everything over. */
    private static boolean isPlain(long unit, Registry registry) {
        boolean[] asked = new boolean[1];
        registry.succession().of(unit, (_, _) -> {
            asked[0] = true;
            return Optional.empty();
        });
        return !asked[0];
    }

    /**
     * What a line is about.
     *
     * @param given when its task was given
     * @param done since when it needs nobody any more, or {@code null}
     */
    private record Owed(
            Line line, LocalDate given, @Nullable LocalDate done) {
        private boolean isOpen(LocalDate day) {
            return given.isBefore(day) && (done == null || !done.isBefore(day));
        }
    }

    private List<Owed> owedBy(Set<Long> bound, String condition, Map<String, ?> values, Registry registry) {
        if (bound.isEmpty()) {
            return List.of();
        }
        Set<Long> parties = new TreeSet<>();
        bound.forEach(unit -> parties.addAll(Binding.parties(unit, registry)));
        Map<String, Object> all = new HashMap<>(values);
        all.put("parties", parties.toArray(Long[]::new));
        return owed("a.unit_id = any(:parties) and " + condition, all, registry).stream()
                .filter(owed -> bound.contains(owed.line().bound()))
                .toList();
    }

    private List<Owed> owed(String condition, Map<String, ?> values, Registry registry) {
        record Named(long task, int ordinal, long party, LocalDate given) {}
        Map<Long, List<Binding.Member>> members = new HashMap<>();
        List<Named> named = database.sql(
                        "select a.task_id, a.ordinal, a.unit_id, t.bound_on from obligation.assignment a"
                                + " join obligation.task t on t.id = a.task_id where " + condition)
                .params(values)
                .query((row, _) -> new Named(
                        row.getLong("task_id"),
                        row.getInt("ordinal"),
                        row.getLong("unit_id"),
                        Objects.requireNonNull(row.getObject("bound_on", LocalDate.class))))
                .list();
        Completions done = Completions.of(named.stream().map(Named::task).collect(Collectors.toSet()), database);
        List<Owed> owed = new ArrayList<>();
        named.forEach(one -> members.computeIfAbsent(one.party(), party -> Binding.members(party, registry)).stream()
                .filter(member -> member.days().contains(one.given()))
                .map(member -> new Line(one.task(), one.ordinal(), member.unit()))
                .forEach(line -> owed.add(new Owed(line, one.given(), done.of(line)))));
        return owed;
    }

    /** Settles all lines of some words, and withdraws what was recorded of lines that are none any more. */
    private void settleAll(Set<Owed> all, Registry registry) {
        Map<Line, List<Handover>> recorded = settle(all, registry);
        all.forEach(owed -> recorded.remove(owed.line()));
        recorded.values().stream().flatMap(List::stream).forEach(this::withdraw);
    }

    private Map<Line, List<Handover>> settle(Collection<Owed> all, Registry registry) {
        Map<Line, List<Handover>> recorded =
                of(all.stream().map(owed -> owed.line().task()).collect(Collectors.toSet()));
        Map<Long, String> words = words(all);
        for (Owed owed : new HashSet<>(all)) {
            settle(
                    owed,
                    recorded.getOrDefault(owed.line(), List.of()),
                    words.getOrDefault(owed.line().task(), ""),
                    registry);
        }
        return recorded;
    }

    private void settle(Owed owed, List<Handover> recorded, String words, Registry registry) {
        List<Handover> met = new ArrayList<>();
        registry.succession().of(owed.line().bound(), (event, from) -> {
            Optional<Handover> handover = known(recorded, event, from)
                    .filter(known -> known.stands(registry))
                    .or(() -> told(owed, event, from, words));
            handover.ifPresent(met::add);
            return handover.map(Handover::to);
        });
        // First what no longer holds: the latest record about an event counts.
        recorded.stream().filter(handover -> !met.contains(handover)).forEach(this::withdraw);
        met.stream().filter(handover -> !recorded.contains(handover)).forEach(this::add);
    }

    private static Optional<Handover> known(List<Handover> recorded, UnitEvent event, long from) {
        return recorded.stream()
                .filter(handover -> handover.event() == event.id() && handover.from() == from)
                .findFirst();
    }

    private static Optional<Handover> told(Owed owed, UnitEvent event, long from, String words) {
        if (!event.ends(from) && !event.effectiveOn().isAfter(owed.given())) {
            // Whoever gave the task to the unit knew what the unit had already given away.
            return Optional.empty();
        }
        return switch (Allocation.of(event, from, words)) {
            case Allocation.Passes passes -> Optional.of(Handover.told(owed.line(), event, from, passes));
            case Allocation.Undecided _ -> Optional.of(Handover.undecided(owed.line(), event, from));
            case Allocation.Stays _ -> Optional.empty();
        };
    }

    private Map<Long, String> words(Collection<Owed> all) {
        Map<Long, String> words = new HashMap<>();
        if (!all.isEmpty()) {
            database.sql("select id, text || ' ' || coalesce(deliverable, '') as words from obligation.task"
                            + " where id = any(:tasks)")
                    .param(
                            "tasks",
                            all.stream()
                                    .map(owed -> owed.line().task())
                                    .distinct()
                                    .toArray(Long[]::new))
                    .query((row, _) -> words.put(row.getLong("id"), row.getString("words")))
                    .list();
        }
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
    private void ledger(List<UnitEvent> events, Registry after, String actor) {
        passings(events, after).forEach((event, passing) -> {
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
        });
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
    public record Passing(Map<Long, Set<Long>> to, Set<Long> open) {}

    /** Which tasks, open on the day of an event, pass to whom by it. */
    public Passing passing(UnitEvent event, Registry after) {
        return passings(List.of(event), after).getOrDefault(event, new Passing(Map.of(), Set.of()));
    }

    private Map<UnitEvent, Passing> passings(List<UnitEvent> events, Registry after) {
        Map<UnitEvent, Passing> passings = new LinkedHashMap<>();
        if (events.isEmpty()) {
            return passings;
        }
        events.forEach(event -> passings.put(event, new Passing(new LinkedHashMap<>(), new TreeSet<>())));
        Collection<Owed> all = giving(events, after);
        Map<Line, List<Handover>> recorded =
                of(all.stream().map(owed -> owed.line().task()).collect(Collectors.toSet()));
        Map<Long, Boolean> plain = new HashMap<>();
        Map<Long, String> words = words(all.stream()
                .filter(owed -> !plain.computeIfAbsent(owed.line().bound(), unit -> isPlain(unit, after)))
                .toList());
        for (Owed owed : all) {
            passings(owed, recorded.getOrDefault(owed.line(), List.of()), words, after, passings);
        }
        return passings;
    }

    /** The open lines that a unit held from which one of the events takes something, and perhaps some more. */
    private Collection<Owed> giving(List<UnitEvent> events, Registry after) {
        Set<Long> bound = new TreeSet<>();
        events.stream()
                .flatMap(event -> event.from().stream())
                .distinct()
                .flatMap(giver -> after.succession().heldBy(giver).stream())
                .forEach(share -> bound.add(share.from()));
        LocalDate first = events.stream()
                .map(UnitEvent::effectiveOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
        Set<Owed> giving = new LinkedHashSet<>(owedBy(bound, "true", Map.of(), after));
        giving.addAll(owed(HANDED_OVER, Map.of(), after));
        giving.removeIf(owed -> owed.done() != null && owed.done().isBefore(first));
        return giving;
    }

    private static void passings(
            Owed owed,
            List<Handover> recorded,
            Map<Long, String> words,
            Registry after,
            Map<UnitEvent, Passing> passings) {
        String text = words.getOrDefault(owed.line().task(), "");
        Course course = after.succession().of(owed.line().bound(), (event, from) -> {
            Passing passing = passings.get(event);
            Optional<Handover> told = told(owed, event, from, text);
            if (passing == null) {
                return known(recorded, event, from).or(() -> told).map(Handover::to);
            }
            if (told.filter(Handover::isOpen).isPresent() && owed.isOpen(event.effectiveOn())) {
                passing.open().add(owed.line().task());
            }
            return told.map(Handover::to);
        });
        for (Course.Step step : course.steps()) {
            Passing passing = passings.get(step.event());
            if (passing != null && owed.isOpen(step.event().effectiveOn())) {
                passing.to()
                        .computeIfAbsent(step.to(), _ -> new TreeSet<>())
                        .add(owed.line().task());
            }
        }
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
        List<Handover> open =
                select("rule = 'undecided'").query(Handovers::handover).list();
        Completions done = Completions.of(
                open.stream().map(handover -> handover.line().task()).collect(Collectors.toSet()), database);
        return open.stream()
                .filter(handover -> {
                    LocalDate over = done.of(handover.line());
                    return over == null || !over.isBefore(handover.on());
                })
                .map(handover -> new Question(handover, candidates(handover, registry)))
                .toList();
    }

    private static List<Long> candidates(Handover handover, Registry registry) {
        return registry.event(handover.event())
                .map(event -> Stream.concat(
                                event.from(handover.from()).stream()
                                        .flatMap(transfer -> Stream.ofNullable(transfer.to())),
                                event.ends(handover.from()) ? Stream.empty() : Stream.of(handover.from()))
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
                .filter(handover -> handover.event() == event && handover.isOpen())
                .findFirst();
        if (open.isEmpty()) {
            return Decision.NOT_OPEN;
        }
        Handover question = open.get();
        if (!registry.find(to).filter(life -> life.existsOn(question.on())).isPresent()) {
            return Decision.DOES_NOT_EXIST;
        }
        add(new Handover(line, event, question.from(), to, question.on(), "decided", "", reason, actor));
        settle(
                owed("a.task_id = :task", Map.of("task", line.task()), registry).stream()
                        .filter(owed -> owed.line().equals(line))
                        .toList(),
                registry);
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
