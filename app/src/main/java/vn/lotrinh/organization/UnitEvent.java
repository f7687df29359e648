package vn.lotrinh.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to units.
 *
 * @param id its identity
 * @param key its name in the data files, or {@code null}
 * @param kind what happened
 * @param effectiveOn the first day of the new state
 * @param transfers what passed from whom to whom
 * @param summary for a new name the name; otherwise a sentence, or empty
 * @param ground its legal ground
 * @param recordedAt since when it is known here
 * @param recordedBy who entered it
 */
public record UnitEvent(
        long id,
        @Nullable String key,
        EventKind kind,
        LocalDate effectiveOn,
        List<Transfer> transfers,
        String summary,
        Ground ground,
        Instant recordedAt,
        String recordedBy) {

    /** Copies the list. */
    public UnitEvent {
        transfers = List.copyOf(transfers);
    }

    /** The units that something is taken from or done to. */
    public List<Long> from() {
        return distinct(transfers.stream().map(Transfer::from));
    }

    /** The units that take something over. */
    public List<Long> to() {
        return distinct(transfers.stream().map(Transfer::to));
    }

    /** What passes from a unit. */
    public List<Transfer> from(long unit) {
        return transfers.stream()
                .filter(transfer -> Objects.equals(transfer.from(), unit))
                .toList();
    }

    /** On what it rests that something passes from one unit to another. */
    public Ground ground(long giver, long taker) {
        return transfers.stream()
                .filter(transfer -> Objects.equals(transfer.from(), giver) && Objects.equals(transfer.to(), taker))
                .flatMap(transfer -> Stream.ofNullable(transfer.own()))
                .findFirst()
                .orElse(ground);
    }

    /** Whether the unit ends by this. */
    public boolean ends(long unit) {
        return kind.ends() && from().contains(unit);
    }

    private static List<Long> distinct(Stream<@Nullable Long> units) {
        return units.flatMap(Stream::ofNullable).distinct().toList();
    }
}
