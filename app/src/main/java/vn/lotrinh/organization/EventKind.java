package vn.lotrinh.organization;

import java.util.Optional;

/** What can happen to units. */
public enum EventKind implements Coded {
    /** A unit came to be. */
    ESTABLISHED,
    /** A unit got another name. */
    RENAMED,
    /** Units ended, and a new one took their place. */
    MERGED,
    /** Units ended, and one that goes on took over their work. */
    ABSORBED,
    /** A unit ended, and several took its place. */
    SPLIT,
    /** A unit goes on, and another took over a part of its work. */
    TRANSFERRED_PART,
    /** A unit ended, and the act names nobody in its place. */
    ENDED,
    /** A unit came under another superior. */
    MOVED,
    /** A unit got another code. */
    RECODED;

    /** The kind of that code, if there is one. */
    public static Optional<EventKind> of(String code) {
        return Coded.of(values(), code);
    }

    /** Whether the units that something is taken from end by it. */
    public boolean ends() {
        return this == MERGED || this == ABSORBED || this == SPLIT || this == ENDED;
    }

    /** Whether it is told by who takes over: all that one unit takes over is one event. */
    boolean joins() {
        return this == ESTABLISHED || this == MERGED || this == ABSORBED;
    }

    /** Whether units can come to be by it. */
    boolean founds() {
        return this == ESTABLISHED || this == MERGED || this == SPLIT;
    }

    /** Whether what is owed can pass to another unit by it. */
    public boolean passes() {
        return ends() || this == TRANSFERRED_PART;
    }
}
