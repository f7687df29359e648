package vn.lotrinh.obligation;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many tasks stand how; the classes do not overlap, and their sum is all.
 *
 * @param counts the number of tasks for every standing, 0 included
 */
public record Totals(Map<Standing, Long> counts) {

    /** No task. */
    public static final Totals NONE = new Totals(Map.of());

    /** Copies the counts and fills in what is missing. */
    public Totals {
        Map<Standing, Long> all = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            all.put(standing, counts.getOrDefault(standing, 0L));
        }
        counts = java.util.Collections.unmodifiableMap(all);
    }

    /** These and those together. */
    public Totals plus(Totals others) {
        Map<Standing, Long> sums = new EnumMap<>(Standing.class);
        counts.forEach((standing, count) -> sums.put(standing, count + others.of(standing)));
        return new Totals(sums);
    }

    /** How many stand so. */
    public long of(Standing standing) {
        return counts.getOrDefault(standing, 0L);
    }

    /** How many there are. */
    public long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many are done, on time or late. */
    public long done() {
        return of(Standing.DONE_ON_TIME) + of(Standing.DONE_LATE);
    }

    /** How many are not done. */
    public long notDone() {
        return all() - done();
    }
}
