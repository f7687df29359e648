package vn.lotrinh.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How an obligation stands on any day, as known at any moment, over random histories. */
class HistoryTest {

    private static final int HISTORIES = 100_000;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 12;
    private static final Instant START = Instant.parse("2025-06-01T00:00:00Z");

    /** Printed with every failure, so that a history can be made again. */
    private final long seed = Long.getLong("lotrinh.seed", new Random().nextLong());

    private final Random random = new Random(seed);

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private @Nullable LocalDate maybe() {
        return random.nextInt(4) == 0 ? null : day();
    }

    private History history() {
        List<History.Recorded> facts = new ArrayList<>();
        int count = random.nextInt(9);
        for (int number = 1; number <= count; number++) {
            facts.add(new History.Recorded(number, START.plusSeconds(number), fact()));
        }
        return new History(maybe(), facts);
    }

    private Fact fact() {
        LocalDate on = day();
        long proof = 1L + random.nextInt(3);
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> new Fact.Submitted(on, proof);
            case 3, 4 -> new Fact.Accepted(on, proof);
            case 5 -> new Fact.Returned(on, proof);
            case 6 -> new Fact.Reopened(on, proof);
            case 7, 8 -> new Fact.Extended(on, day());
            case 9 -> new Fact.Paused(on);
            case 10 -> new Fact.Resumed(on);
            case 11 ->
                new Fact.Ended(on, List.copyOf(EnumSet.allOf(Fact.End.class)).get(random.nextInt(3)), null);
            case 12 -> new Fact.Revived(on);
            case 13 -> random.nextInt(8) == 0 ? new Fact.Struck(on) : new Fact.Known(on);
            default -> new Fact.Known(on);
        };
    }

    /**
     * The same told another way: what was last decided by the day about the deadline and about resting or ending, and what
     * last became of each evidence.
     */
    private static @Nullable Standing told(History history, LocalDate asOf, int known) {
        LocalDate due = history.due();
        LocalDate decided = LocalDate.MIN;
        LocalDate halted = LocalDate.MIN;
        Fact halt = null;
        Map<Long, Fact> proofs = new HashMap<>();
        for (History.Recorded recorded : history.facts()) {
            if (recorded.id() > known) {
                break;
            }
            Fact fact = recorded.fact();
            switch (fact) {
                case Fact.Struck _ -> {
                    return null;
                }
                case Fact.Extended extended -> {
                    if (!extended.on().isAfter(asOf) && !extended.on().isBefore(decided)) {
                        decided = extended.on();
                        due = extended.due();
                    }
                }
                case Fact.Submitted submitted -> proofs.put(submitted.proof(), fact);
                case Fact.Accepted accepted -> proofs.put(accepted.proof(), fact);
                case Fact.Returned returned -> proofs.put(returned.proof(), fact);
                case Fact.Reopened reopened -> proofs.put(reopened.proof(), fact);
                case Fact.Known _ -> {}
                default -> {
                    if (!fact.on().isAfter(asOf) && !fact.on().isBefore(halted)) {
                        halted = fact.on();
                        halt = fact;
                    }
                }
            }
        }
        LocalDate done = first(proofs, Fact.Accepted.class);
        if (halt instanceof Fact.Ended && (done == null || done.isAfter(halt.on()))) {
            return Standing.WITHDRAWN;
        }
        if (done != null && !done.isAfter(asOf)) {
            return due == null || !done.isAfter(due) ? Standing.DONE_ON_TIME : Standing.DONE_LATE;
        }
        LocalDate waiting = earlier(first(proofs, Fact.Submitted.class), first(proofs, Fact.Reopened.class));
        if (waiting != null && !waiting.isAfter(asOf)) {
            return Standing.AWAITING_REVIEW;
        }
        if (halt instanceof Fact.Paused) {
            return Standing.PAUSED;
        }
        if (due == null) {
            return Standing.NO_DEADLINE;
        }
        return asOf.isAfter(due) ? Standing.OVERDUE : Standing.WITHIN_TERM;
    }

    private static @Nullable LocalDate first(Map<Long, Fact> proofs, Class<? extends Fact> kind) {
        return proofs.values().stream()
                .filter(kind::isInstance)
                .map(Fact::on)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private LocalDate asOf() {
        return FIRST.plusDays(random.nextInt(DAYS + 4) - 2L);
    }

    @Test
    void standsAsTheFactsOfThatDayKnownThenSay() {
        for (int tried = 0; tried < HISTORIES; tried++) {
            History history = history();
            LocalDate asOf = asOf();
            int known = random.nextInt(history.facts().size() + 1);
            assertThat(history.knownAt(START.plusSeconds(known)).standing(asOf).orElse(null))
                    .as("seed %s: %s as of %s known at %s", seed, history, asOf, known)
                    .isEqualTo(told(history, asOf, known));
        }
    }

    @Test
    void isNeverDoneWithoutAcceptedEvidence() {
        for (int tried = 0; tried < HISTORIES; tried++) {
            History history = history();
            LocalDate asOf = asOf();
            if (history.standing(asOf).filter(Standing::isDone).isPresent()) {
                assertThat(history.proofs()).as("seed %s: %s", seed, history).containsValue(History.Proof.ACCEPTED);
                assertThat(history.facts())
                        .as("seed %s: %s", seed, history)
                        .anySatisfy(recorded -> assertThat(recorded.fact())
                                .isInstanceOfSatisfying(Fact.Accepted.class, accepted -> {
                                    assertThat(accepted.on()).isBeforeOrEqualTo(asOf);
                                    assertThat(history.proofs().get(accepted.proof()))
                                            .isEqualTo(History.Proof.ACCEPTED);
                                }));
            }
        }
    }

    /** Every history is in one class on every day, and the sums of classes are the sums of their parts. */
    @Test
    void fallsIntoExactlyOneClassAndTotalsAreSums() {
        for (int tried = 0; tried < HISTORIES / 100; tried++) {
            LocalDate asOf = asOf();
            Map<Standing, Long> counts = new EnumMap<>(Standing.class);
            Totals sum = Totals.NONE;
            long owed = 0;
            for (int number = 0; number < 100; number++) {
                List<History.Phase> holding = history().phases().stream()
                        .filter(phase -> phase.days().contains(asOf))
                        .toList();
                assertThat(holding).hasSizeLessThanOrEqualTo(1);
                for (History.Phase phase : holding) {
                    Standing standing = phase.standing(asOf);
                    counts.merge(standing, 1L, Long::sum);
                    sum = sum.plus(new Totals(Map.of(standing, 1L)));
                    owed += standing.isOwed() ? 1 : 0;
                }
            }
            Totals totals = new Totals(counts);
            assertThat(sum).isEqualTo(totals);
            assertThat(totals.all()).isEqualTo(owed).isEqualTo(totals.done() + totals.notDone());
            assertThat(totals.done()).isEqualTo(totals.of(Standing.DONE_ON_TIME) + totals.of(Standing.DONE_LATE));
            assertThat(totals.notDone())
                    .isEqualTo(totals.of(Standing.WITHIN_TERM)
                            + totals.of(Standing.OVERDUE)
                            + totals.of(Standing.NO_DEADLINE)
                            + totals.of(Standing.AWAITING_REVIEW)
                            + totals.of(Standing.PAUSED));
        }
    }

    /** What is recorded later changes nothing of what was known before. */
    @Test
    void keepsWhatWasKnownThen() {
        for (int tried = 0; tried < HISTORIES / 10; tried++) {
            History history = history();
            Map<LocalDate, Standing> before = standings(history);
            List<History.Recorded> more = new ArrayList<>(history.facts());
            more.add(new History.Recorded(99, START.plusSeconds(99), fact()));
            assertThat(standings(new History(history.due(), more).knownAt(START.plusSeconds(98))))
                    .as("seed %s", seed)
                    .isEqualTo(before);
        }
    }

    private static Map<LocalDate, Standing> standings(History history) {
        Map<LocalDate, Standing> standings = new TreeMap<>();
        for (int day = -1; day < DAYS + 2; day++) {
            LocalDate asOf = FIRST.plusDays(day);
            history.standing(asOf).ifPresent(standing -> standings.put(asOf, standing));
        }
        return standings;
    }

    @Test
    void isNotUndoneBySupersedingEvidence() {
        History history = new History(
                FIRST.plusDays(5),
                List.of(
                        new History.Recorded(1, START, new Fact.Submitted(FIRST, 1)),
                        new History.Recorded(2, START, new Fact.Accepted(FIRST, 1)),
                        new History.Recorded(3, START, new Fact.Submitted(FIRST.plusDays(9), 2)),
                        new History.Recorded(4, START, new Fact.Accepted(FIRST.plusDays(9), 2))));
        assertThat(history.standing(FIRST.plusDays(10))).contains(Standing.DONE_ON_TIME);
    }

    @Test
    void awaitsReviewAgainWhenItsReviewIsReopened() {
        History history = new History(
                FIRST.plusDays(5),
                List.of(
                        new History.Recorded(1, START, new Fact.Submitted(FIRST, 1)),
                        new History.Recorded(2, START, new Fact.Accepted(FIRST, 1)),
                        new History.Recorded(3, START.plusSeconds(9), new Fact.Reopened(FIRST, 1))));
        assertThat(history.standing(FIRST.plusDays(1))).contains(Standing.AWAITING_REVIEW);
        assertThat(history.knownAt(START).standing(FIRST.plusDays(1))).contains(Standing.DONE_ON_TIME);
    }
}
