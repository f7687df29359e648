package vn.lotrinh.progress;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a unit asked for more time, and what was decided.
 *
 * @param id its identity
 * @param obligation for what
 * @param unit which unit asked
 * @param before the last day that held when it was asked
 * @param asked the last day that is asked for
 * @param reason why
 * @param late whether it was asked only after the last day had passed
 * @param askedAt when
 * @param askedBy by whom
 * @param decision what was decided, or {@code null} while it waits
 */
public record Extension(
        long id,
        long obligation,
        long unit,
        LocalDate before,
        LocalDate asked,
        String reason,
        boolean late,
        Instant askedAt,
        String askedBy,
        @Nullable Decision decision) {

    /**
     * What was decided.
     *
     * @param due the new last day, or {@code null} where it was refused
     * @param on the day of the decision, from which it holds
     * @param reason why
     * @param act the act that says so, or {@code null}
     * @param body the unit whose decision it is, or {@code null} where that is not certain
     * @param onBehalf whether a monitor recorded it on behalf of the body; else somebody decided for the body
     * @param at when it was recorded
     * @param by who recorded it
     */
    public record Decision(
            @Nullable LocalDate due,
            LocalDate on,
            String reason,
            @Nullable String act,
            @Nullable Long body,
            boolean onBehalf,
            Instant at,
            String by) {}
}
