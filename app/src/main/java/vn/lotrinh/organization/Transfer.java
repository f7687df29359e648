package vn.lotrinh.organization;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one unit takes over from another by an event.
 *
 * @param from the unit that gives, or {@code null} where something only comes to be
 * @param to the unit that takes, or {@code null} where nobody does
 * @param share how much of its work
 * @param words for a function or a territory: the words by which an obligation belongs to it; for a new name: short names
 *     and other spellings; for a new code: {@code system:code}
 * @param own its legal ground where that is another one than the event's, or {@code null}
 */
public record Transfer(
        @Nullable Long from,
        @Nullable Long to,
        Share share,
        List<String> words,
        @Nullable Ground own) {

    /** Copies the list. */
    public Transfer {
        words = List.copyOf(words);
    }

    /** What passes on the event's own ground. */
    public Transfer(@Nullable Long from, @Nullable Long to, Share share, List<String> words) {
        this(from, to, share, words, null);
    }

    /** How much of a unit's work passes. */
    public enum Share implements Coded {
        /** All of it. */
        WHOLE,
        /** What belongs to a function. */
        FUNCTION,
        /** What belongs to a territory. */
        TERRITORY,
        /** What no function or territory of the event names. */
        REST;

        /** The share of that code, if there is one. */
        public static Optional<Share> of(String code) {
            return Coded.of(values(), code);
        }
    }
}
