package vn.lotrinh.bench.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task of a made directive.
 *
 * @param item its place in the outline
 * @param text what is to be done
 * @param units who is named, as places in the list of all units; the first leads
 * @param due the last day, or {@code null}
 * @param product what is to come of it
 * @param proof the day of the evidence about it, or {@code null} where nothing is known
 * @param reviewed whether somebody has accepted the evidence
 */
record MadeTask(
        String item,
        String text,
        List<Integer> units,
        @Nullable LocalDate due,
        String product,
        @Nullable LocalDate proof,
        boolean reviewed) {

    MadeTask {
        units = List.copyOf(units);
    }
}
