package vn.lotrinh.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.reader.text.Folding;

/** Facts that are to be added to others, all at one moment and by one person. Nothing is stored by it. */
public final class Draft {

    /** The value of the statements that a unit exists, and that it is a member. */
    public static final String EXISTS = "yes";

    private static final int LONGEST_KEY = 60;

    private final Facts base;
    private long lastEntry;
    private long lastStatement;
    private long lastEvent;
    private long lastWithdrawal;
    private final Instant at;
    private final String actor;
    private final List<Facts.Entry> entries = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<UnitEvent> events = new ArrayList<>();
    private final List<Facts.Withdrawal> withdrawals = new ArrayList<>();
    private @Nullable Set<Long> founded;

    /**
     * A draft with nothing in it yet.
     *
     * @param base what is recorded already
     * @param at when it is added
     * @param actor who adds it
     */
    public Draft(Facts base, Instant at, String actor) {
        this.base = base;
        this.at = at;
        this.actor = actor;
        this.lastEntry = last(base.entries().stream().map(Facts.Entry::id));
        this.lastStatement = last(base.statements().stream().map(Statement::id));
        this.lastEvent = last(base.events().stream().map(UnitEvent::id));
        this.lastWithdrawal = last(base.withdrawals().stream().map(Facts.Withdrawal::id));
    }

    /** What is to be added. */
    public Facts added() {
        return new Facts(entries, statements, events, withdrawals);
    }

    /** All that would be recorded with it. */
    Facts facts() {
        return base.plus(added());
    }

    /** The registry as it would be with it. */
    public Registry registry() {
        return facts().knownAt(at);
    }

    /** A new identity. */
    public long enter(@Nullable String key, Nature nature) {
        long id = ++lastEntry;
        entries.add(new Facts.Entry(id, key, nature, at));
        return id;
    }

    /** A name for the data files that is not taken, made of the words of a name. */
    String freeKey(String words) {
        String plain = Folding.bare(words).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String begin = plain.isEmpty() ? "don-vi" : plain.substring(0, Math.min(plain.length(), LONGEST_KEY));
        Set<String> taken = Stream.concat(base.entries().stream(), entries.stream())
                .flatMap(entry -> Stream.ofNullable(entry.key()))
                .collect(Collectors.toSet());
        return free(begin, taken);
    }

    private static String free(String begin, Set<String> taken) {
        String key = begin;
        for (int number = 2; taken.contains(key); number++) {
            key = begin + "-" + number;
        }
        return key;
    }

    /** The same with a name for the data files that is not taken. */
    private Occurrence named(Occurrence occurrence) {
        if (occurrence.key() != null) {
            return occurrence;
        }
        Registry registry = registry();
        String about = keys(occurrence, registry);
        String begin = about.substring(0, Math.min(about.length(), LONGEST_KEY)).replaceAll("[^a-z0-9-].*", "") + "-"
                + occurrence.effectiveOn();
        Set<String> taken = Stream.concat(base.events().stream(), events.stream())
                .flatMap(event -> Stream.ofNullable(event.key()))
                .map(key -> key.replaceFirst("@.*", ""))
                .collect(Collectors.toSet());
        return occurrence.called(free(begin, taken) + "@" + occurrence.kind().code() + "@" + about);
    }

    /** The keys of the units by which an event is told, as they stand in a file of events. */
    private static String keys(Occurrence occurrence, Registry registry) {
        String keys = occurrence.transfers().stream()
                .flatMap(transfer -> Stream.ofNullable(occurrence.kind().joins() ? transfer.to() : transfer.from()))
                .distinct()
                .flatMap(unit -> registry.find(unit).stream())
                .flatMap(life -> Stream.ofNullable(life.key()))
                .collect(Collectors.joining(" | "));
        return keys.isEmpty() ? "su-kien" : keys;
    }

    /** Says something about a unit. */
    public void say(long unit, Aspect aspect, String qualifier, @Nullable String value, Days days, Ground ground) {
        say(unit, aspect, qualifier, value, days, ground, null);
    }

    private void say(
            long unit,
            Aspect aspect,
            String qualifier,
            @Nullable String value,
            Days days,
            Ground ground,
            @Nullable Long event) {
        long id = ++lastStatement;
        statements.add(new Statement(id, unit, aspect, qualifier, value, days, ground, event, at, actor));
        if (founded != null && aspect == Aspect.EXISTENCE && value != null) {
            founded.add(unit);
        }
    }

    /** Says that a unit is also written so. */
    public void alsoWritten(long unit, String spelling, Days days, Ground ground) {
        say(unit, Aspect.ALIAS, qualifier(spelling), spelling.strip(), days, ground);
    }

    /** The qualifier of an alias: the spelling in the form in which names are compared. */
    static String qualifier(String spelling) {
        return Folding.match(spelling.strip());
    }

    /**
     * Lets something happen.
     *
     * @return the event, or why it can't have happened; then nothing is added
     */
    public Happening happen(Occurrence occurrence) {
        Optional<Happening.Refused> malformed = Consistency.malformed(occurrence);
        if (malformed.isPresent()) {
            return malformed.get();
        }
        UnitEvent event = named(occurrence).event(++lastEvent, at, actor);
        return outcome(event, consistently(() -> add(event)));
    }

    /**
     * Lets several things happen, all of which are right or none.
     *
     * @return whether they are part of the facts now; if not, each can be tried by itself
     */
    boolean happenAll(List<Occurrence> occurrences) {
        if (occurrences.stream()
                .anyMatch(occurrence -> Consistency.malformed(occurrence).isPresent())) {
            return false;
        }
        List<Happening.Refused> before = Consistency.problems(registry());
        Mark mark = new Mark();
        occurrences.forEach(occurrence -> add(named(occurrence).event(++lastEvent, at, actor)));
        if (newProblem(before).isPresent()) {
            mark.goBack();
            return false;
        }
        return true;
    }

    /**
     * Says that something did not happen so.
     *
     * @return the event, or why it can't be withdrawn; then nothing is added
     */
    public Happening withdraw(UnitEvent event, String reason) {
        return outcome(event, consistently(() -> takeBack(event, reason)));
    }

    /**
     * Says that something did not happen so, but otherwise. What happened since may rest on either.
     *
     * @return the event as it happened, or why it can't have; then nothing is added
     */
    public Happening correct(UnitEvent wrong, String reason, Occurrence right) {
        Optional<Happening.Refused> malformed = Consistency.malformed(right);
        if (malformed.isPresent()) {
            return malformed.get();
        }
        UnitEvent event = named(right).event(++lastEvent, at, actor);
        return outcome(event, consistently(() -> {
            takeBack(wrong, reason);
            add(event);
        }));
    }

    /**
     * Says that a statement is not true.
     *
     * @return why it can't be withdrawn, or nothing; then it is
     */
    public Optional<Happening.Refused> withdraw(Statement statement, String reason) {
        return consistently(() -> {
            withdrawals.add(new Facts.Withdrawal(++lastWithdrawal, null, statement.id(), reason, at, actor));
            founded = null;
        });
    }

    private static Happening outcome(UnitEvent event, Optional<Happening.Refused> refused) {
        return refused.<Happening>map(why -> why).orElseGet(() -> new Happening.Happened(event));
    }

    /** Adds something unless it makes facts contradict each other that did not before. */
    private Optional<Happening.Refused> consistently(Runnable addition) {
        List<Happening.Refused> before = Consistency.problems(registry());
        Mark mark = new Mark();
        addition.run();
        Optional<Happening.Refused> refusal = newProblem(before);
        if (refusal.isPresent()) {
            mark.goBack();
        }
        return refusal;
    }

    private Optional<Happening.Refused> newProblem(List<Happening.Refused> before) {
        return Consistency.problems(registry()).stream()
                .filter(problem -> !before.contains(problem))
                .findFirst();
    }

    private void add(UnitEvent event) {
        events.add(event);
        effects(event);
    }

    private void takeBack(UnitEvent event, String reason) {
        withdrawals.add(new Facts.Withdrawal(++lastWithdrawal, event.id(), null, reason, at, actor));
        founded = null;
        if (event.kind().founds()) {
            // What is not said to exist at any time is taken to exist always; what it founded never did.
            event.to().stream()
                    .filter(this::isToBeFounded)
                    .forEach(unit -> say(unit, Aspect.EXISTENCE, "", null, Days.ALWAYS, Ground.NONE));
        }
    }

    /** A name that nobody is known to bear does not come to be by an event; of a unit it is always said when it exists. */
    private boolean isToBeFounded(long unit) {
        return !founded().contains(unit)
                && Stream.concat(base.entries().stream(), entries.stream())
                        .anyMatch(entry -> entry.id() == unit && entry.nature() == Nature.UNIT);
    }

    /** The units of which it is said when they exist. */
    private Set<Long> founded() {
        Set<Long> known = founded;
        if (known == null) {
            known = new HashSet<>();
            for (Life life : registry().all()) {
                if (life.isFounded()) {
                    known.add(life.id());
                }
            }
            founded = known;
        }
        return known;
    }

    /** How much was in the draft. */
    private final class Mark {
        private final int said = statements.size();
        private final int happened = events.size();
        private final int withdrawn = withdrawals.size();
        private final long statement = lastStatement;
        private final long event = lastEvent;
        private final long withdrawal = lastWithdrawal;

        /** Takes out what was added since. */
        private void goBack() {
            statements.subList(said, statements.size()).clear();
            events.subList(happened, events.size()).clear();
            withdrawals.subList(withdrawn, withdrawals.size()).clear();
            lastStatement = statement;
            lastEvent = event;
            lastWithdrawal = withdrawal;
            founded = null;
        }
    }

    private void effects(UnitEvent event) {
        Days after = Days.since(event.effectiveOn());
        if (event.kind().ends()) {
            event.from().forEach(unit -> end(event, unit));
        }
        if (event.kind().founds()) {
            event.to().stream()
                    .filter(this::isToBeFounded)
                    .forEach(unit -> say(unit, Aspect.EXISTENCE, "", EXISTS, after, event.ground(), event.id()));
        }
        switch (event.kind()) {
            case RENAMED -> event.transfers().forEach(transfer -> rename(event, transfer));
            case MOVED ->
                event.transfers()
                        .forEach(transfer -> effect(event, transfer.from(), Aspect.SUPERIOR, "", text(transfer.to())));
            case RECODED -> event.transfers().forEach(transfer -> recode(event, transfer));
            case ESTABLISHED, MERGED, ABSORBED, SPLIT, TRANSFERRED_PART, ENDED -> {}
        }
    }

    private void end(UnitEvent event, long unit) {
        if (founded().contains(unit) || isToBeFounded(unit)) {
            effect(event, unit, Aspect.EXISTENCE, "", null);
        } else {
            say(unit, Aspect.EXISTENCE, "", EXISTS, Days.before(event.effectiveOn()), Ground.NONE, event.id());
        }
    }

    private static @Nullable String text(@Nullable Long id) {
        return id == null ? null : Long.toString(id);
    }

    private void rename(UnitEvent event, Transfer transfer) {
        effect(event, transfer.from(), Aspect.NAME, "", event.summary());
        effect(
                event,
                transfer.from(),
                Aspect.SHORT_NAME,
                "",
                transfer.words().isEmpty() ? null : transfer.words().getFirst());
        transfer.words().stream()
                .skip(1)
                .forEach(word -> effect(event, transfer.from(), Aspect.ALIAS, qualifier(word), word));
    }

    private void recode(UnitEvent event, Transfer transfer) {
        for (String word : transfer.words()) {
            int colon = word.indexOf(':');
            effect(
                    event,
                    transfer.from(),
                    Aspect.CODE,
                    word.substring(0, colon).strip(),
                    word.substring(colon + 1).strip());
        }
    }

    private void effect(UnitEvent event, @Nullable Long unit, Aspect aspect, String qualifier, @Nullable String value) {
        if (unit != null) {
            say(unit, aspect, qualifier, value, Days.since(event.effectiveOn()), event.ground(), event.id());
        }
    }

    private static long last(Stream<Long> ids) {
        return ids.mapToLong(Long::longValue).max().orElse(0);
    }

    /**
     * Something that is said to have happened, before it is recorded.
     *
     * @param key its name in the data files, or {@code null}
     * @param kind what happened
     * @param effectiveOn the first day of the new state
     * @param transfers what passed from whom to whom
     * @param summary for a new name the name; otherwise a sentence, or empty
     * @param ground its legal ground
     */
    public record Occurrence(
            @Nullable String key,
            EventKind kind,
            LocalDate effectiveOn,
            List<Transfer> transfers,
            String summary,
            Ground ground) {

        /** Copies the list. */
        public Occurrence {
            transfers = List.copyOf(transfers);
        }

        private UnitEvent event(long id, Instant at, String actor) {
            return new UnitEvent(id, key, kind, effectiveOn, transfers, summary, ground, at, actor);
        }

        /** The same with other units as receivers. */
        Occurrence takenBy(UnaryOperator<@Nullable Long> receivers) {
            return new Occurrence(
                    key,
                    kind,
                    effectiveOn,
                    transfers.stream()
                            .map(transfer -> new Transfer(
                                    transfer.from(),
                                    receivers.apply(transfer.to()),
                                    transfer.share(),
                                    transfer.words(),
                                    transfer.own()))
                            .toList(),
                    summary,
                    ground);
        }

        private Occurrence called(String name) {
            return new Occurrence(name, kind, effectiveOn, transfers, summary, ground);
        }

        /** What the ledger keeps of an event. */
        static Map<String, Object> content(UnitEvent event) {
            return Map.of(
                    "kind",
                    event.kind().code(),
                    "effective",
                    event.effectiveOn().toString(),
                    "transfers",
                    event.transfers().stream().map(Occurrence::content).toList(),
                    "summary",
                    event.summary());
        }

        private static Map<String, Object> content(Transfer transfer) {
            return Map.of(
                    "from",
                    String.valueOf(transfer.from()),
                    "to",
                    String.valueOf(transfer.to()),
                    "share",
                    transfer.share().code(),
                    "words",
                    transfer.words());
        }
    }
}
