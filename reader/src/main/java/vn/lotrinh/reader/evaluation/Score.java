package vn.lotrinh.reader.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well one reading agrees with its labels.
 *
 * @param tallies a tally for every field
 * @param right the fields of the head that are right
 * @param misses what was missed or wrongly read, a line each
 */
public record Score(Map<Field, Tally> tallies, Set<HeadField> right, List<String> misses) {

    /** Copies the collections. */
    public Score {
        tallies = Map.copyOf(tallies);
        right = Set.copyOf(right);
        misses = List.copyOf(misses);
    }

    /** The tally of a field. */
    public Tally of(Field field) {
        return tallies.getOrDefault(field, Tally.NONE);
    }
}
