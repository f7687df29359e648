package vn.lotrinh.reader.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest known phrase at a place among tokens.
 *
 * @param <T> what is known of a phrase
 */
public final class PhraseTable<T> {

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private @Nullable T value;
    }

    /**
     * A phrase found.
     *
     * @param end the token behind its last
     * @param value what is known of it
     * @param <T> what is known of a phrase
     */
    public record Found<T>(int end, T value) {}

    private final Node<T> root = new Node<>();

    /** Adds a phrase; a phrase added again takes the later value. */
    public void add(String phrase, T value) {
        Tokens tokens = Tokens.of(phrase);
        Node<T> node = root;
        for (int i = 0; i < tokens.size(); i++) {
            node = node.next.computeIfAbsent(tokens.form(i), form -> new Node<>());
        }
        node.value = value;
    }

    /** The longest phrase that begins at a token, or {@code null}. */
    public @Nullable Found<T> longest(Tokens tokens, int at) {
        Found<T> found = null;
        Node<T> node = root;
        for (int i = at; i < tokens.size(); i++) {
            node = node.next.get(tokens.form(i));
            if (node == null) {
                break;
            }
            if (node.value != null) {
                found = new Found<>(i + 1, node.value);
            }
        }
        return found;
    }
}
