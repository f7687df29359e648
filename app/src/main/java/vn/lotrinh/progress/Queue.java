package vn.lotrinh.progress;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of what waits, in its order.
 *
 * @param rows those of one page
 * @param all how many wait together
 * @param next code of the place after which the next page begins, or {@code null} where nothing follows
 */
public record Queue<T>(List<T> rows, long all, @Nullable String next) {

    /** Copies the list. */
    public Queue {
        rows = List.copyOf(rows);
    }

    /**
     * A page of what was found.
     *
     * @param found one more than the page holds, if there are more
     * @param place the code of a row's place
     */
    static <T> Queue<T> of(List<T> found, int size, long all, Function<T, String> place) {
        return found.size() > size
                ? new Queue<>(found.subList(0, size), all, place.apply(found.get(size - 1)))
                : new Queue<>(found, all, null);
    }

    /** The same rows, as they are shown; a row that is not shown is left out. */
    <S> Queue<S> map(Function<T, java.util.stream.Stream<S>> shown) {
        return new Queue<>(rows.stream().flatMap(shown).toList(), all, next);
    }
}
