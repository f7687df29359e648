package vn.lotrinh.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.obligation.Fact;
import vn.lotrinh.obligation.History;
import vn.lotrinh.obligation.Stop;

/**
 * What would follow if evidence were accepted: told by the very rule that decides afterwards.
 *
 * @param code stable code: {@code on-time}, {@code late}, {@code no-deadline}, {@code already} where it is done by other
 *     evidence on that day or before, {@code nothing} where no completion is claimed, {@code ended} where it is not owed any
 *     more
 * @param on the day from which it counts as done, or {@code null}
 * @param late days by which that is late; 0 where it is not
 */
public record Consequence(String code, @Nullable LocalDate on, long late) {

    private static final Consequence NOTHING = new Consequence("nothing", null, 0);
    private static final Consequence ENDED = new Consequence("ended", null, 0);

    /** What would follow today if all that claims completion among some evidence were accepted now. */
    static Consequence of(History history, List<Evidence> with, LocalDate today, Instant now) {
        History.Phase before = history.phase(today).orElse(null);
        if (before == null || before.stop() == Stop.ENDED) {
            return ENDED;
        }
        List<History.Recorded> facts = new ArrayList<>(history.facts());
        with.stream()
                .filter(one -> one.said().proves() == Evidence.Proof.DONE)
                .forEach(one -> facts.add(new History.Recorded(
                        Long.MAX_VALUE, now, new Fact.Accepted(one.said().happenedOn(), one.id()))));
        if (facts.size() == history.facts().size()) {
            return NOTHING;
        }
        return new History(history.due(), facts)
                .phase(today)
                .map(after -> between(before, after))
                .orElse(ENDED);
    }

    private static Consequence between(History.Phase before, History.Phase after) {
        LocalDate on = after.doneOn();
        LocalDate due = after.due();
        if (on == null) {
            return ENDED;
        }
        if (on.equals(before.doneOn())) {
            return new Consequence("already", on, 0);
        }
        if (due == null) {
            return new Consequence("no-deadline", on, 0);
        }
        long late = Math.max(0, ChronoUnit.DAYS.between(due, on));
        return new Consequence(late > 0 ? "late" : "on-time", on, late);
    }
}
