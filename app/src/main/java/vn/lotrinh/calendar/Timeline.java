package vn.lotrinh.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values over time: segments in the order of their days, no two of which share a day. Days between them have no value.
 * Neighbours with equal values are one segment.
 *
 * @param <V> the values; they are compared with {@code equals}
 */
public final class Timeline<V> {

    private static final Timeline<?> EMPTY = new Timeline<>(List.of());

    private final List<Segment<V>> segments;

    private Timeline(List<Segment<V>> segments) {
        this.segments = List.copyOf(segments);
    }

    /**
     * A value and its days.
     *
     * @param <V> the kind of value
     * @param days when it holds
     * @param value the value
     */
    public record Segment<V>(Days days, V value) {}

    /** No value on any day. */
    @SuppressWarnings("unchecked") // it holds no value of any kind
    public static <V> Timeline<V> empty() {
        return (Timeline<V>) EMPTY;
    }

    /** One value on some days. */
    public static <V> Timeline<V> of(Days days, V value) {
        return new Timeline<>(List.of(new Segment<>(days, value)));
    }

    /** The segments in order. */
    public List<Segment<V>> segments() {
        return segments;
    }

    /** Whether no day has a value. */
    public boolean isEmpty() {
        return segments.isEmpty();
    }

    /** The value of a day. */
    public Optional<V> on(LocalDate day) {
        for (Segment<V> segment : segments) {
            if (segment.days().contains(day)) {
                return Optional.of(segment.value());
            }
        }
        return Optional.empty();
    }

    /** The value of a day, or of the nearest day before it that has one, or else of the first after it. */
    public Optional<V> nearest(LocalDate day) {
        Segment<V> found = null;
        for (Segment<V> segment : segments) {
            if (found == null || !segment.days().first().isAfter(day)) {
                found = segment;
            }
        }
        return Optional.ofNullable(found).map(Segment::value);
    }

    /** This timeline with a value laid over some days; what was there on those days is covered. */
    public Timeline<V> with(Days days, V value) {
        List<Segment<V>> laid = new ArrayList<>(without(days).segments);
        int place = 0;
        while (place < laid.size() && laid.get(place).days().first().isBefore(days.first())) {
            place++;
        }
        laid.add(place, new Segment<>(days, value));
        return joined(laid);
    }

    /** This timeline without any value on some days. */
    public Timeline<V> without(Days days) {
        List<Segment<V>> left = new ArrayList<>();
        for (Segment<V> segment : segments) {
            if (days.from() != null) {
                segment.days()
                        .and(Days.before(days.from()))
                        .ifPresent(before -> left.add(new Segment<>(before, segment.value())));
            }
            if (days.to() != null) {
                segment.days()
                        .and(Days.since(days.to()))
                        .ifPresent(after -> left.add(new Segment<>(after, segment.value())));
            }
        }
        return new Timeline<>(left);
    }

    /** This timeline on some days only. */
    public Timeline<V> within(Days days) {
        List<Segment<V>> left = new ArrayList<>();
        for (Segment<V> segment : segments) {
            segment.days().and(days).ifPresent(both -> left.add(new Segment<>(both, segment.value())));
        }
        return new Timeline<>(left);
    }

    /** The days on which both have a value, with what the two make together. */
    public <W, R> Timeline<R> join(Timeline<W> other, BiFunction<? super V, ? super W, ? extends R> together) {
        List<Segment<R>> both = new ArrayList<>();
        for (Segment<V> mine : segments) {
            for (Segment<W> theirs : other.segments) {
                mine.days()
                        .and(theirs.days())
                        .ifPresent(days -> both.add(new Segment<>(days, together.apply(mine.value(), theirs.value()))));
            }
        }
        return joined(both);
    }

    /** The same days with other values. */
    public <R> Timeline<R> map(Function<? super V, ? extends R> change) {
        return joined(segments.stream()
                .map(segment -> new Segment<R>(segment.days(), change.apply(segment.value())))
                .toList());
    }

    private static <V> Timeline<V> joined(List<Segment<V>> laid) {
        List<Segment<V>> joined = new ArrayList<>();
        for (Segment<V> segment : laid) {
            Segment<V> last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && last.days().end().equals(segment.days().first())
                    && last.value().equals(segment.value())) {
                joined.set(
                        joined.size() - 1,
                        new Segment<>(
                                new Days(last.days().from(), segment.days().to()), last.value()));
            } else {
                joined.add(segment);
            }
        }
        return new Timeline<>(joined);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timeline<?> timeline && segments.equals(timeline.segments);
    }

    @Override
    public int hashCode() {
        return segments.hashCode();
    }

    @Override
    public String toString() {
        return segments.stream()
                .map(segment -> segment.days() + " " + segment.value())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
