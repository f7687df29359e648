package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.WorkingDays;

/**
 * What one unit owes: one task, one accountable unit, one product. The line that is on time or late.
 *
 * @param id its identity
 * @param task the task of which it is a part
 * @param place its place among the task's obligations, from 0
 * @param laidOut what is owed by whom
 * @param period of a recurring duty, the period that it is about ({@code 2023}, {@code 2023-Q1}), or {@code null}
 * @param openedOn since when it is owed; {@code null} for always
 * @param firstDue the last lawful day as the directive sets it, or {@code null}
 * @param phase how it is on the day that is looked at, as far as was known
 */
public record Obligation(
        long id,
        Task task,
        int place,
        LaidOut laidOut,
        @Nullable String period,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate firstDue,
        History.Phase phase) {

    /**
     * What is owed by whom: one line into which a task is laid out.
     *
     * @param assignment the place of the words that make the unit accountable, or {@code null} where nobody is named
     * @param words those words, or empty
     * @param bound the unit that they bind, or {@code null}
     * @param joint the units that lead together with it, without being accountable
     * @param product the product in the directive's words, or {@code null}
     * @param kind what kind of product it is
     * @param criterion what counts as done
     * @param subject the place for which the product is, or {@code null}
     * @param rule the name of the rule that laid it out so, or {@code person}
     * @param sure whether no person needs to look at it
     */
    public record LaidOut(
            @Nullable Integer assignment,
            String words,
            @Nullable Long bound,
            List<Long> joint,
            @Nullable String product,
            ProductKind kind,
            Criterion criterion,
            @Nullable Long subject,
            String rule,
            boolean sure) {

        /** Copies the list. */
        public LaidOut {
            joint = List.copyOf(joint);
        }

        /** The key of the text of what counts as done. A body is not issued: it is there once a decision sets it up. */
        public String criterionText() {
            return kind == ProductKind.BODY && criterion == Criterion.ISSUED
                    ? "criterion.established"
                    : criterion.text();
        }
    }

    /** The directive that gives it. */
    public long directive() {
        return task.directive();
    }

    /** The last lawful day that holds, or {@code null}. */
    public @Nullable LocalDate due() {
        return phase.due();
    }

    /** The day of the evidence that proves it done, or {@code null}. */
    public @Nullable LocalDate doneOn() {
        return phase.doneOn();
    }

    /** How it stands on a day of the phase. */
    public Standing standing(LocalDate asOf) {
        return phase.standing(asOf);
    }

    /** The day that decides on who answers for it on a day: what is done stays with who answered when it was done. */
    public LocalDate answeringDay(LocalDate asOf) {
        LocalDate done = phase.doneOn();
        return done != null && done.isBefore(asOf) ? done : asOf;
    }

    /** Calendar days by which it is or came late on a day; 0 where it is not late. */
    public long daysLate(LocalDate asOf) {
        LocalDate due = due();
        return due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, answeringDay(asOf)));
    }

    /** Working days among the {@linkplain #daysLate days late}. */
    public long workingDaysLate(LocalDate asOf, WorkingDays calendar) {
        LocalDate due = due();
        return due == null ? 0 : calendar.between(due, answeringDay(asOf));
    }

    /** Whether the calendar knows every day off among the {@linkplain #daysLate days late}. */
    public boolean isLatenessKnown(LocalDate asOf, WorkingDays calendar) {
        LocalDate due = due();
        return due == null || calendar.isFullyKnown(due, answeringDay(asOf));
    }

    /** Calendar days that are left on a day; negative where the last day is past, 0 where none is set. */
    public long daysLeft(LocalDate asOf) {
        LocalDate due = due();
        return due == null ? 0 : ChronoUnit.DAYS.between(asOf, due);
    }

    /** Whether anything at all is known of it on a day. */
    public boolean isKnown(LocalDate asOf) {
        LocalDate known = phase.knownOn();
        return known != null && !known.isAfter(asOf);
    }

    /** Whether its last day is another one than the directive sets. */
    public boolean isExtended() {
        LocalDate due = due();
        return due != null && !due.equals(firstDue);
    }
}
