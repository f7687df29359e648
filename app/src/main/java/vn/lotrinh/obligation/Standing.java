package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an obligation stands on a day: always computed from facts, never set. The first four are the official classes (the form
 * of report 1270/BC-TCTTTg of 27/12/2017: done on time, done late, not done within term, not done overdue).
 */
public enum Standing {
    /** Done on or before its last day, or done without ever having had one. */
    DONE_ON_TIME,
    /** Done after its last day. */
    DONE_LATE,
    /** Not done, and the last day is not past. */
    WITHIN_TERM,
    /** Not done, and the last day is past. */
    OVERDUE,
    /** Not done, and no last day is set. */
    NO_DEADLINE,
    /** Evidence is in, and nobody has reviewed it yet. */
    AWAITING_REVIEW,
    /** Not done, and it rests by a decision. */
    PAUSED,
    /** Not owed any more though it was not done: withdrawn, replaced, or impossible. Not counted among what is owed. */
    WITHDRAWN;

    /**
     * The standing on a day.
     *
     * @param due the last lawful day that holds on that day, or {@code null}
     * @param doneOn the day of the evidence that proves it done, or {@code null}
     * @param submittedOn the day of evidence that awaits review, or {@code null}
     * @param stop whether it rests or has ended on that day, or {@code null}
     * @param asOf the day asked for; facts of later days do not count
     */
    public static Standing of(
            @Nullable LocalDate due,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate submittedOn,
            @Nullable Stop stop,
            LocalDate asOf) {
        if (stop == Stop.ENDED) {
            return WITHDRAWN;
        }
        if (doneOn != null && !doneOn.isAfter(asOf)) {
            return due != null && doneOn.isAfter(due) ? DONE_LATE : DONE_ON_TIME;
        }
        if (submittedOn != null && !submittedOn.isAfter(asOf)) {
            return AWAITING_REVIEW;
        }
        if (stop == Stop.PAUSED) {
            return PAUSED;
        }
        if (due == null) {
            return NO_DEADLINE;
        }
        return due.isBefore(asOf) ? OVERDUE : WITHIN_TERM;
    }

    /** The standing of a {@linkplain #code() code}, or nothing. */
    static Optional<Standing> of(String code) {
        return Arrays.stream(values())
                .filter(standing -> standing.code().equals(code))
                .findFirst();
    }

    /** Whether it is owed, done or not. */
    public boolean isOwed() {
        return this != WITHDRAWN;
    }

    /** Whether it is done, on time or late. */
    public boolean isDone() {
        return this == DONE_ON_TIME || this == DONE_LATE;
    }

    /** The stable code: {@code done-on-time}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same rule as a condition of the database on a phase {@code t}; {@code :asof} is the day. */
    String condition() {
        return switch (this) {
            case DONE_ON_TIME -> DONE + " and (t.due is null or t.done_on <= t.due)";
            case DONE_LATE -> DONE + " and t.done_on > t.due";
            case AWAITING_REVIEW -> NOT_DONE + " and t.submitted_on <= :asof";
            case PAUSED -> OPEN + " and t.stop = 'paused'";
            case NO_DEADLINE -> OPEN + " and t.stop is null and t.due is null";
            case OVERDUE -> OPEN + " and t.stop is null and t.due < :asof";
            case WITHIN_TERM -> OPEN + " and t.stop is null and t.due >= :asof";
            case WITHDRAWN -> "t.stop = 'ended'";
        };
    }

    /** The condition that it is owed. */
    static final String OWED = "t.stop is distinct from 'ended'";

    private static final String DONE = OWED + " and t.done_on <= :asof";
    private static final String NOT_DONE = OWED + " and (t.done_on is null or t.done_on > :asof)";
    private static final String OPEN = NOT_DONE + " and (t.submitted_on is null or t.submitted_on > :asof)";
}
