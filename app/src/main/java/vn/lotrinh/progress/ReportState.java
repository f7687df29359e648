package vn.lotrinh.progress;

import java.util.Locale;

/** Where a report is on its way. */
public enum ReportState {
    /** It is being written. */
    DRAFT,
    /** It waits for the unit's leader. */
    SIGNING,
    /** It waits for the monitor. */
    REVIEW,
    /** The monitor accepted it. */
    ACCEPTED,
    /** The monitor returned it. */
    RETURNED,
    /** The unit took it back before anybody decided about it. */
    TAKEN_BACK,
    /** It was dropped before it was sent. */
    DISCARDED;

    /** The stable code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ReportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it still waits for somebody. */
    public boolean isUnderWay() {
        return this == DRAFT || this == SIGNING || this == REVIEW;
    }
}
