package vn.lotrinh.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.reader.text.Folding;

/** Facts that are to be added to others, all at one moment and by one person. Nothing is stored by it. */
public final class Draft {

    /** The value of the statement that a unit exists. */
    static final String EXISTS = "yes";

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

    /** The registry as it would be with it. */
    public Registry registry() {
        return base.plus(added()).knownAt(at);
    }

    /** A new identity. */
    public long enter(@Nullable String key, Nature nature) {
        long id = ++lastEntry;
        entries.add(new Facts.Entry(id, key, nature, at));
        return id;
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
        int said = statements.size();
        List<Happening.Refused> before = Consistency.problems(registry());
        long id = ++lastEvent;
        UnitEvent event = occurrence.event(id, at, actor);
        events.add(event);
        effects(event);
        Optional<Happening.Refused> refusal = Consistency.problems(registry()).stream()
                .filter(problem -> !before.contains(problem))
                .findFirst();
        if (refusal.isPresent()) {
            events.removeLast();
            statements.subList(said, statements.size()).clear();
            return refusal.get();
        }
        return new Happening.Happened(event);
    }

    /**
     * Says that something did not happen so.
     *
     * @return the event, or why it can't be withdrawn; then nothing is added
     */
    public Happening withdraw(UnitEvent event, String reason) {
        List<Happening.Refused> before = Consistency.problems(registry());
        long id = ++lastWithdrawal;
        withdrawals.add(new Facts.Withdrawal(id, event.id(), null, reason, at, actor));
        Optional<Happening.Refused> refusal = Consistency.problems(registry()).stream()
                .filter(problem -> !before.contains(problem))
                .findFirst();
        if (refusal.isPresent()) {
            withdrawals.removeLast();
            return refusal.get();
        }
        return new Happening.Happened(event);
    }

    /** Says that a statement is not true. */
    public void withdraw(Statement statement, String reason) {
        long id = ++lastWithdrawal;
        withdrawals.add(new Facts.Withdrawal(id, null, statement.id(), reason, at, actor));
    }

    private void effects(UnitEvent event) {
        Registry before = registry();
        Days after = Days.since(event.effectiveOn());
        if (event.kind().ends()) {
            event.from().forEach(unit -> end(event, before.life(unit)));
        }
        if (event.kind().founds()) {
            event.to().stream()
                    .filter(unit -> before.life(unit).each(Aspect.EXISTENCE).isEmpty())
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

    private void end(UnitEvent event, Life life) {
        if (life.each(Aspect.EXISTENCE).isEmpty()) {
            say(life.id(), Aspect.EXISTENCE, "", EXISTS, Days.before(event.effectiveOn()), Ground.NONE, event.id());
        } else {
            effect(event, life.id(), Aspect.EXISTENCE, "", null);
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

        /** The same with a unit as the receiver of every transfer that names none. */
        Occurrence takenBy(long unit) {
            return new Occurrence(
                    key,
                    kind,
                    effectiveOn,
                    transfers.stream()
                            .map(transfer -> transfer.to() == null
                                    ? new Transfer(
                                            transfer.from(), unit, transfer.share(), transfer.words(), transfer.own())
                                    : transfer)
                            .toList(),
                    summary,
                    ground);
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
