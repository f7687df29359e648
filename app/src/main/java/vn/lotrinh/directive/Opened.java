package vn.lotrinh.directive;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form that is open on the reading page, with what was typed into it.
 *
 * @param owner the task, or {@value Mark#HEAD}; empty where no form is open
 * @param field the field
 * @param typed what was typed, by the name of the input
 * @param refusal why it was not taken, in words, or {@code null}
 * @param meaning what the typed words of a deadline mean, or {@code null}
 */
public record Opened(
        String owner,
        String field,
        Map<String, String> typed,
        @Nullable String refusal,
        @Nullable ReadDeadline meaning) {

    /** No form. */
    public static final Opened NONE = new Opened("", "", Map.of(), null, null);

    /** Copies the map. */
    public Opened {
        typed = Map.copyOf(typed);
    }

    /** The form of an address: {@code II.3-deadline}. */
    static Opened of(String code) {
        int dash = code.lastIndexOf('-');
        return dash < 0 ? NONE : new Opened(code.substring(0, dash), code.substring(dash + 1), Map.of(), null, null);
    }

    /** Whether it is this one. */
    public boolean is(String task, String which) {
        return owner.equals(task) && field.equals(which);
    }

    /** What was typed, or what stands there. */
    public String value(String input, @Nullable String otherwise) {
        return typed.getOrDefault(input, otherwise == null ? "" : otherwise);
    }

    Opened meaning(@Nullable ReadDeadline understood) {
        return new Opened(owner, field, typed, refusal, understood);
    }

    Opened refused(@Nullable String sentence) {
        return new Opened(owner, field, typed, sentence, meaning);
    }
}
