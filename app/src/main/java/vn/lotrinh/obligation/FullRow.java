package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.organization.Unit;

/**
 * An obligation with all that files and programs are told of it. Facts of days after the one that is looked at do not show.
 *
 * @param obligation the obligation
 * @param directive the directive that gives it, or {@code null}
 * @param bound the unit that it bound, by its name of then, or {@code null} where it names nobody
 * @param formerUntil the day on which it passed on, where who answers bears the same name, or {@code null}
 * @param answers the unit that answers for it, or {@code null} where that is an open question
 * @param joint the units that lead together with it, by their names of then
 * @param place the place that its product is for, or {@code null}
 * @param extensions how often it was put off
 * @param asOf the day that is looked at
 */
record FullRow(
        Obligation obligation,
        @Nullable Directive directive,
        @Nullable Unit bound,
        @Nullable LocalDate formerUntil,
        @Nullable Unit answers,
        List<Unit> joint,
        @Nullable Unit place,
        int extensions,
        LocalDate asOf) {

    Standing standing() {
        return obligation.standing(asOf);
    }

    @Nullable
    LocalDate doneOn() {
        return upToThen(obligation.doneOn());
    }

    /** The day of evidence that awaits review. */
    @Nullable
    LocalDate submittedOn() {
        return upToThen(obligation.phase().submittedOn());
    }

    /** The first day of which anything is known. */
    @Nullable
    LocalDate knownSince() {
        return upToThen(obligation.phase().knownOn());
    }

    private @Nullable LocalDate upToThen(@Nullable LocalDate day) {
        return day == null || day.isAfter(asOf) ? null : day;
    }

    /** Calendar days by which it came late or is overdue; 0 for every other standing. */
    long daysLate() {
        return switch (standing()) {
            case DONE_LATE, OVERDUE -> obligation.daysLate(asOf);
            default -> 0;
        };
    }

    /** The address of its page. */
    String address() {
        return "/obligations/" + obligation.id();
    }
}
