package vn.lotrinh.obligation;

import java.util.Locale;

/** placeholder until merged. */
public enum Criterion {
    /** a. */
    HELD,
    /** b. */
    SUBMITTED,
    /** c. */
    ISSUED,
    /** d. */
    APPROVED,
    /** e. */
    IN_FORCE,
    /** f. */
    PERFORMED;

    /** The stable code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** x. */
    public static Criterion of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
