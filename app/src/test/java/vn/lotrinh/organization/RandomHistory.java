package vn.lotrinh.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.organization.Transfer.Share;

/** What might be recorded of units: events of every kind, in any order of knowledge, with corrections and withdrawals. */
final class RandomHistory {

    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    static final int DAYS = 300;
    static final List<String> WORDS = List.of("đất đai", "báo chí", "trẻ em", "việc làm", "Hà Giang");

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private final Random random;
    private Facts facts = Facts.NONE;
    private Instant now = START;
    private @Nullable Registry registry;

    /** A history with a few units and nothing that happened. */
    RandomHistory(Random random) {
        this.random = random;
        for (int unit = 4 + random.nextInt(5); unit > 0; unit--) {
            Draft draft = new Draft(facts, now, "account:1");
            unit(draft);
            facts = facts.plus(draft.added());
        }
    }

    Facts facts() {
        return facts;
    }

    /** When something was recorded last. */
    Instant now() {
        return now;
    }

    Registry registry() {
        Registry known = registry;
        if (known == null) {
            known = facts.knownAt(now);
            registry = known;
        }
        return known;
    }

    LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Adds something, a second after what was added before; where it was refused, nothing at all. */
    Facts record(Consumer<Draft> step) {
        now = now.plusSeconds(1);
        Draft draft = new Draft(facts, now, "account:1");
        step.accept(draft);
        Facts added =
                draft.added().events().isEmpty() && draft.added().withdrawals().isEmpty() ? Facts.NONE : draft.added();
        facts = facts.plus(added);
        registry = null;
        return added;
    }

    private void unit(Draft draft) {
        Nature nature = random.nextInt(4) == 0 ? Nature.UNKNOWN : Nature.UNIT;
        long unit = draft.enter(null, nature);
        draft.say(unit, Aspect.NAME, "", "Bộ số " + unit, Days.ALWAYS, Ground.NONE);
        if (nature == Nature.UNIT) {
            draft.say(unit, Aspect.EXISTENCE, "", Draft.EXISTS, Days.since(FIRST.minusDays(1)), Ground.NONE);
        }
    }

    /** A unit that only an event can found. */
    private long founded(Draft draft) {
        long unit = draft.enter(null, Nature.UNIT);
        draft.say(unit, Aspect.NAME, "", "Bộ mới " + unit, Days.ALWAYS, Ground.NONE);
        return unit;
    }

    private long any() {
        return one(List.copyOf(facts.entries())).id();
    }

    private long taker(Draft draft) {
        return random.nextInt(3) == 0 ? founded(draft) : any();
    }

    /** Something that may have happened; whether it can have is the draft's business. */
    Draft.Occurrence occurrence(Draft draft) {
        EventKind kind = one(List.of(EventKind.values()));
        List<Transfer> transfers = new ArrayList<>();
        String summary = "";
        switch (kind) {
            case ESTABLISHED -> transfers.add(new Transfer(null, founded(draft), Share.WHOLE, List.of()));
            case RENAMED -> {
                summary = "Tên " + random.nextInt(100);
                transfers.add(new Transfer(any(), null, Share.WHOLE, List.of("viết tắt " + random.nextInt(9))));
            }
            case MERGED -> {
                long into = founded(draft);
                for (int giver = 1 + random.nextInt(3); giver > 0; giver--) {
                    transfers.add(new Transfer(any(), into, Share.WHOLE, List.of()));
                }
            }
            case ABSORBED -> transfers.add(new Transfer(any(), any(), Share.WHOLE, List.of()));
            case SPLIT -> shares(any(), 2 + random.nextInt(2), () -> taker(draft), transfers);
            case TRANSFERRED_PART ->
                transfers.add(new Transfer(
                        any(), any(), random.nextInt(5) == 0 ? Share.REST : Share.FUNCTION, List.of(one(WORDS))));
            case ENDED -> {
                if (random.nextBoolean()) {
                    transfers.add(new Transfer(any(), null, Share.WHOLE, List.of()));
                } else {
                    shares(any(), 1, this::any, transfers);
                }
            }
            case MOVED -> transfers.add(new Transfer(any(), any(), Share.WHOLE, List.of()));
            case RECODED ->
                transfers.add(new Transfer(any(), null, Share.WHOLE, List.of("organid:" + random.nextInt(9))));
        }
        return new Draft.Occurrence(null, kind, day(), transfers, summary, Ground.NONE);
    }

    private void shares(long giver, int count, LongSupplier taker, List<Transfer> transfers) {
        for (int share = 0; share < count; share++) {
            transfers.add(
                    share == 0 && random.nextBoolean()
                            ? new Transfer(giver, taker.getAsLong(), Share.REST, List.of())
                            : new Transfer(
                                    giver,
                                    taker.getAsLong(),
                                    random.nextBoolean() ? Share.FUNCTION : Share.TERRITORY,
                                    List.of(one(WORDS), one(WORDS))));
        }
    }

    /** An event that is not withdrawn, if there is any. */
    @Nullable
    UnitEvent standing() {
        List<UnitEvent> events = List.copyOf(registry().events());
        return events.isEmpty() ? null : one(events);
    }

    /** Whom somebody names for a task with such words, always the same: by its words, by a person, or nobody yet. */
    static Succession.Decisions decisions(String words) {
        return (event, from) -> switch (Allocation.of(event, from, words)) {
            case Allocation.Passes passes -> Optional.of(passes.to());
            case Allocation.Stays _ -> Optional.empty();
            case Allocation.Undecided undecided ->
                undecided.candidates().isEmpty() || event.id() % 3 == 0
                        ? Optional.empty()
                        : Optional.of(undecided.candidates().get((int)
                                (event.id() % undecided.candidates().size())));
        };
    }
}
