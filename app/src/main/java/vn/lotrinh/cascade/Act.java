package vn.lotrinh.cascade;

import java.util.Locale;

/** What was last said of a link. */
public enum Act {
    /** The rule takes it to be one; a person has not decided. */
    PROPOSED,
    /** A person confirmed the proposal. */
    CONFIRMED,
    /** A person rejected the proposal; the rule does not propose it again. */
    REJECTED,
    /** A person made it by hand. */
    MADE,
    /** It was taken back. */
    WITHDRAWN,
    /** The directive that was only cited is in the system now; a link to that one stands in its place. */
    JOINED;

    /** Whether the one implements the other. */
    public boolean inForce() {
        return this == CONFIRMED || this == MADE;
    }

    /** The stable code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Act of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
