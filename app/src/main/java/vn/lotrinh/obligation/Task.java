package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.WorkingDays;

/**
 * A followed task.
 *
 * @param id its identity
 * @param directive the directive that gives it
 * @param item its place in the directive's outline: {@code II.3}
 * @param ordinal its position among the directive's tasks, from 0
 * @param text what is to be done
 * @param start first place of the words in the reading's text
 * @param end place after the last
 * @param deadline its deadline; words and meaning
 * @param due the last lawful day, or {@code null}
 * @param deliverable the product, or {@code null}
 * @param givenOn the directive's date, or {@code null}
 * @param doneOn the day of the evidence that proves it done, or {@code null}
 * @param submittedOn the day of evidence that awaits review, or {@code null}
 * @param knownOn the first day of which anything is known, or {@code null}
 * @param boundOn the day that decides on whom it binds: the directive's, or else that on which it was accepted
 */
public record Task(
        long id,
        long directive,
        String item,
        int ordinal,
        String text,
        int start,
        int end,
        Deadline deadline,
        @Nullable LocalDate due,
        @Nullable String deliverable,
        @Nullable LocalDate givenOn,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate knownOn,
        LocalDate boundOn) {

    /**
     * A deadline as the directive sets it.
     *
     * @param kind {@code none}, {@code by}, {@code recurring}, {@code ongoing} or {@code relative}
     * @param words the words, or {@code null}
     * @param value the time named, in EDTF, or {@code null}
     * @param recurrence the rhythm as an RFC 5545 rule, or {@code null}
     */
    public record Deadline(
            String kind,
            @Nullable String words,
            @Nullable String value,
            @Nullable String recurrence) {}

    /** How it stands on a day. */
    public Standing standing(LocalDate asOf) {
        return Standing.of(due, doneOn, submittedOn, asOf);
    }

    /** The day that decides on who answers for it on a day: what is done stays with who answered when it was done. */
    public LocalDate answeringDay(LocalDate asOf) {
        return doneOn != null && doneOn.isBefore(asOf) ? doneOn : asOf;
    }

    /** Calendar days by which it is or came late on a day; 0 where it is not late. */
    public long daysLate(LocalDate asOf) {
        return due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, lateUntil(asOf)));
    }

    /** Working days among the {@linkplain #daysLate days late}. */
    public long workingDaysLate(LocalDate asOf, WorkingDays calendar) {
        return due == null ? 0 : calendar.between(due, lateUntil(asOf));
    }

    /** Whether the calendar knows every day off among the {@linkplain #daysLate days late}. */
    public boolean isLatenessKnown(LocalDate asOf, WorkingDays calendar) {
        return due == null || calendar.isFullyKnown(due, lateUntil(asOf));
    }

    /** The day on which being late ended, or else the day asked for. */
    private LocalDate lateUntil(LocalDate asOf) {
        return doneOn != null && !doneOn.isAfter(asOf) ? doneOn : asOf;
    }

    /** Calendar days that are left on a day; negative where the last day is past, 0 where none is set. */
    public long daysLeft(LocalDate asOf) {
        return due == null ? 0 : ChronoUnit.DAYS.between(asOf, due);
    }

    /** Whether anything at all is known of it on a day. */
    public boolean isKnown(LocalDate asOf) {
        return knownOn != null && !knownOn.isAfter(asOf);
    }
}
