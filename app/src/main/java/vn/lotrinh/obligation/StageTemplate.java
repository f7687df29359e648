package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps that products of a kind usually take, in their order.
 *
 * @param code its name, stable
 * @param kind the kind of product
 * @param from the first day on which it holds, or {@code null} where it has always held
 * @param until the last day on which it holds, or {@code null} where none is known
 * @param stages the steps, at least one
 */
public record StageTemplate(
        String code,
        ProductKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<Stage> stages) {

    /** Copies the list. */
    public StageTemplate {
        stages = List.copyOf(stages);
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Whether an act asks for any of its steps; else the whole is a default of the system and no law. */
    public boolean lawful() {
        return stages.stream().anyMatch(Stage::lawful);
    }

    /** Whether there is a day on which both hold. */
    boolean meets(StageTemplate other) {
        return (until == null || other.from == null || !other.from.isAfter(until))
                && (other.until == null || from == null || !from.isAfter(other.until));
    }
}
