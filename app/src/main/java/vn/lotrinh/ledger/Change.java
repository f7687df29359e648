package vn.lotrinh.ledger;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change of state, as it is to be recorded.
 *
 * @param actor who did it: {@code account:12}, or {@code system}
 * @param action what was done: {@code directive.accepted}
 * @param subject what it was done to
 * @param before the values that were true before, or {@code null} where there were none
 * @param after the values that are true now, or {@code null} where there are none any more
 * @param ground the legal or factual ground, or {@code null} where none is asked for
 */
public record Change(
        String actor,
        String action,
        Subject subject,
        @Nullable Map<String, ?> before,
        @Nullable Map<String, ?> after,
        @Nullable String ground) {

    /** The actor of what the system does of itself. */
    public static final String SYSTEM = "system";

    /** @throws NullPointerException if actor, action or subject are missing */
    public Change {
        Objects.requireNonNull(actor);
        Objects.requireNonNull(action);
        Objects.requireNonNull(subject);
    }

    /**
     * What a change was done to.
     *
     * @param kind the kind of thing: {@code directive}, {@code task}, {@code account}
     * @param id its identity among its kind
     */
    public record Subject(String kind, String id) {
        /** A subject that is known by a number. */
        public static Subject of(String kind, long id) {
            return new Subject(kind, Long.toString(id));
        }
    }

    /** Something new came to be. */
    public static Change created(String actor, String action, Subject subject, Map<String, ?> after) {
        return new Change(actor, action, subject, null, after, null);
    }

    /** Something became different. */
    public static Change changed(
            String actor, String action, Subject subject, Map<String, ?> before, Map<String, ?> after) {
        return new Change(actor, action, subject, before, after, null);
    }

    /** The same change with its ground. */
    public Change onGround(String words) {
        return new Change(actor, action, subject, before, after, words);
    }
}
