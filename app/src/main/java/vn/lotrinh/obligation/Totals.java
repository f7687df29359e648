package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many obligations stand how. The classes do not overlap; done and not done are all that are owed, and what was withdrawn
 * stands beside them.
 *
 * @param counts the number of obligations for every standing, 0 included
 */
public record Totals(Map<Standing, Long> counts) {

    /** No obligation. */
    public static final Totals NONE = new Totals(Map.of());

    /** Copies the counts and fills in what is missing. */
    public Totals {
        Map<Standing, Long> all = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            all.put(standing, counts.getOrDefault(standing, 0L));
        }
        counts = java.util.Collections.unmodifiableMap(all);
    }

    /** How some obligations stand on a day. */
    public static Totals of(Collection<Obligation> obligations, LocalDate asOf) {
        Map<Standing, Long> counts = new EnumMap<>(Standing.class);
        obligations.forEach(one -> counts.merge(one.standing(asOf), 1L, Long::sum));
        return new Totals(counts);
    }

    /** These and those together. */
    public Totals plus(Totals others) {
        Map<Standing, Long> sums = new EnumMap<>(Standing.class);
        counts.forEach((standing, count) -> sums.put(standing, count + others.of(standing)));
        return new Totals(sums);
    }

    /** These without those. */
    Totals minus(Totals others) {
        Map<Standing, Long> rest = new EnumMap<>(Standing.class);
        counts.forEach((standing, count) -> rest.put(standing, count - others.of(standing)));
        return new Totals(rest);
    }

    /** These, only of one standing; all of them for {@code null}. */
    Totals only(@Nullable Standing standing) {
        return standing == null ? this : new Totals(Map.of(standing, of(standing)));
    }

    /** Whether there is no obligation at all. */
    boolean isEmpty() {
        return counts.values().stream().allMatch(count -> count == 0);
    }

    /** How many stand so. */
    public long of(Standing standing) {
        return counts.getOrDefault(standing, 0L);
    }

    /** How many are owed: done and not done. */
    public long all() {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().isOwed())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /**
     * How all of them together stand: done only when each is, and late if one of them was; otherwise the class that needs
     * somebody to act first. What was withdrawn does not count unless all was.
     */
    public Standing verdict() {
        return VERDICTS.stream()
                .filter(standing -> of(standing) > 0)
                .findFirst()
                .orElse(Standing.WITHDRAWN);
    }

    private static final List<Standing> VERDICTS = List.of(
            Standing.OVERDUE,
            Standing.AWAITING_REVIEW,
            Standing.WITHIN_TERM,
            Standing.NO_DEADLINE,
            Standing.PAUSED,
            Standing.DONE_LATE,
            Standing.DONE_ON_TIME);

    /** How many are done, on time or late. */
    public long done() {
        return of(Standing.DONE_ON_TIME) + of(Standing.DONE_LATE);
    }

    /** How many are not done. */
    public long notDone() {
        return all() - done();
    }
}
