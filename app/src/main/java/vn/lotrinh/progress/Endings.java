package vn.lotrinh.progress;

import static vn.lotrinh.progress.Outcome.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.obligation.Fact;
import vn.lotrinh.obligation.Histories;
import vn.lotrinh.obligation.History;
import vn.lotrinh.obligation.Standing;

/** The other ways in which what is owed ends or rests: each with its day and its ground, never silently. */
@Component
public class Endings {

    private final Duties duties;
    private final Histories histories;
    private final BusinessClock clock;

    Endings(Duties duties, Histories histories, BusinessClock clock) {
        this.duties = duties;
        this.histories = histories;
        this.clock = clock;
    }

    /** What is decided about an obligation. */
    public enum Kind {
        /** It rests. */
        PAUSED,
        /** It goes on. */
        RESUMED,
        /** Who gave it took it back. */
        WITHDRAWN,
        /** Another one took its place. */
        REPLACED,
        /** It cannot be done any more. */
        IMPOSSIBLE,
        /** It is owed again. */
        REVIVED;

        /** The stable code. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A decision.
     *
     * @param kind what is decided
     * @param on from which day it holds, or {@code null} where none was given
     * @param reason why
     * @param act the act that says so
     * @param other the obligation that replaces it, or {@code null}
     */
    public record Decision(
            Kind kind,
            @Nullable LocalDate on,
            String reason,
            String act,
            @Nullable Long other) {}

    /** What can be decided of an obligation as it stands. */
    public static List<Kind> possible(History history, LocalDate today) {
        if (isDone(history, today)) {
            return List.of();
        }
        return switch (history.halted(today).orElse(null)) {
            case Fact.Ended _ -> List.of(Kind.REVIVED);
            case Fact.Paused _ -> List.of(Kind.RESUMED, Kind.WITHDRAWN, Kind.REPLACED, Kind.IMPOSSIBLE);
            case null, default -> List.of(Kind.PAUSED, Kind.WITHDRAWN, Kind.REPLACED, Kind.IMPOSSIBLE);
        };
    }

    private static boolean isDone(History history, LocalDate today) {
        return history.standing(today).filter(Standing::isDone).isPresent();
    }

    /** Records a decision. */
    @Transactional
    public Outcome decide(long obligation, Decision decision, Viewer viewer) {
        Optional<Duty> found = duties.find(obligation, viewer);
        if (found.isEmpty()) {
            return refused("obligation.unseen");
        }
        if (!found.get().mayReview(viewer)) {
            return refused("review.not-monitor");
        }
        History history = histories.lock(obligation);
        Outcome.Refused refusal = check(obligation, history, decision, viewer);
        LocalDate on = decision.on();
        if (refusal != null || on == null) {
            return refusal == null ? refused("day.missing") : refusal;
        }
        histories.add(
                obligation,
                fact(decision, on),
                new Histories.Ground(
                        viewer.actor(),
                        decision.reason().strip(),
                        decision.act().strip()));
        return new Outcome.Done(obligation);
    }

    private Outcome.@Nullable Refused check(long obligation, History history, Decision decision, Viewer viewer) {
        LocalDate on = decision.on();
        if (on == null) {
            return refused("day.missing");
        }
        if (on.isAfter(clock.today())) {
            return refused("day.future", on, clock.today());
        }
        if (isDone(history, clock.today())) {
            return refused("ending.done");
        }
        if (!possible(history, clock.today()).contains(decision.kind())) {
            return refused("ending.not-now");
        }
        LocalDate last = history.halted(LocalDate.MAX).map(Fact::on).orElse(null);
        if (last != null && on.isBefore(last)) {
            return refused("ending.before-last", last);
        }
        if (decision.reason().isBlank()) {
            return refused("reason.missing");
        }
        if (decision.act().isBlank()) {
            return refused("ground.missing");
        }
        return decision.kind() == Kind.REPLACED ? replacement(obligation, decision.other(), viewer) : null;
    }

    private Outcome.@Nullable Refused replacement(long obligation, @Nullable Long other, Viewer viewer) {
        if (other == null) {
            return refused("ending.no-replacement");
        }
        if (other == obligation) {
            return refused("ending.replaces-itself");
        }
        return duties.find(other, viewer).isEmpty() ? refused("ending.no-such-replacement", other) : null;
    }

    private static Fact fact(Decision decision, LocalDate on) {
        return switch (decision.kind()) {
            case PAUSED -> new Fact.Paused(on);
            case RESUMED -> new Fact.Resumed(on);
            case REVIVED -> new Fact.Revived(on);
            case WITHDRAWN -> new Fact.Ended(on, Fact.End.WITHDRAWN, null);
            case REPLACED -> new Fact.Ended(on, Fact.End.REPLACED, decision.other());
            case IMPOSSIBLE -> new Fact.Ended(on, Fact.End.IMPOSSIBLE, null);
        };
    }
}
