package vn.lotrinh.obligation;

import java.util.Locale;

/** placeholder until merged. */
public enum ProductKind {
    /** a. */
    PLANNING,
    /** b. */
    SCHEME,
    /** c. */
    PLAN,
    /** d. */
    CONFERENCE,
    /** e. */
    REPORT,
    /** f. */
    OTHER;

    /** The stable code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** x. */
    public static ProductKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
