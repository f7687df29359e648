package vn.lotrinh.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.Timeline;

/**
 * Who held, over time, what was once given to a unit.
 *
 * @param holders exactly one holder on every day
 * @param steps how it passed, in order
 */
public record Course(Timeline<Holder> holders, List<Step> steps) {

    /** Copies the list. */
    public Course {
        steps = List.copyOf(steps);
    }

    /**
     * Who holds it.
     *
     * @param unit the unit that answers; where nobody has decided yet, the unit that held it last
     * @param open the event that left it open, or {@code null} where one unit answers
     */
    public record Holder(long unit, @Nullable UnitEvent open) {
        /** The unit that answers, or nothing while that is an open question. */
        public Optional<Long> answering() {
            return open == null ? Optional.of(unit) : Optional.empty();
        }
    }

    /**
     * One passing.
     *
     * @param event by what
     * @param from from whom
     * @param to to whom
     */
    public record Step(UnitEvent event, long from, long to) {}

    /** Who holds it on a day. */
    public Holder on(LocalDate day) {
        return holders.on(day).orElseThrow(() -> new IllegalStateException("Nobody holds it on " + day));
    }

    /** How it had passed by a day. */
    public List<Step> until(LocalDate day) {
        return steps.stream()
                .filter(step -> !step.event().effectiveOn().isAfter(day))
                .toList();
    }
}
