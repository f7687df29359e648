package vn.lotrinh.organization;

import java.util.Optional;

/** What an entry of the registry stands for. */
public enum Nature implements Coded {
    /** A body that can owe something. */
    UNIT,
    /** A rule that gives units on a day: {@code các bộ, ngành}. */
    COLLECTIVE,
    /** A name that a directive uses and that nobody has said yet who bears it. */
    UNKNOWN;

    /** The nature of that code, if there is one. */
    public static Optional<Nature> of(String code) {
        return Coded.of(values(), code);
    }
}
