package vn.lotrinh.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.Days;

/**
 * All that decides on how one obligation stands. How it stands is a function of this and of two dates: as of when, and known
 * when.
 *
 * @param due its last lawful day as the directive sets it, or {@code null}
 * @param facts what was recorded since, in the order of recording
 */
public record History(@Nullable LocalDate due, List<Recorded> facts) {

    /** Copies the list. */
    public History {
        facts = List.copyOf(facts);
    }

    /**
     * A fact, and when it was recorded.
     *
     * @param id its number; later ones are higher
     * @param at when it was recorded
     * @param fact the fact
     */
    public record Recorded(long id, Instant at, Fact fact) {}

    /**
     * The days on which the same last day and the same state hold. Whether it is on time or overdue on one of them follows
     * from the dates.
     *
     * @param days the days
     * @param due the last day that holds on them, or {@code null}
     * @param doneOn the day of the first accepted evidence, or {@code null}
     * @param submittedOn the day of the first evidence that awaits review, or {@code null}
     * @param knownOn the first day of which anything is known, or {@code null}
     * @param stop whether it rests or has ended, or {@code null}
     */
    public record Phase(
            Days days,
            @Nullable LocalDate due,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate knownOn,
            @Nullable Stop stop) {

        /** How it stands on one of the days. */
        public Standing standing(LocalDate asOf) {
            return Standing.of(due, doneOn, submittedOn, stop, asOf);
        }
    }

    /** What was known of it at a moment. */
    public History knownAt(Instant moment) {
        return new History(
                due, facts.stream().filter(fact -> !fact.at().isAfter(moment)).toList());
    }

    /** How it stands on a day; nothing where it was struck out. */
    public Optional<Standing> standing(LocalDate asOf) {
        return phase(asOf).map(phase -> phase.standing(asOf));
    }

    /** The phase that a day belongs to; nothing where it was struck out. */
    public Optional<Phase> phase(LocalDate day) {
        return phases().stream().filter(phase -> phase.days().contains(day)).findFirst();
    }

    /** Its phases, which cover all days; none where it was struck out. */
    public List<Phase> phases() {
        if (of(Fact.Struck.class).findAny().isPresent()) {
            return List.of();
        }
        LocalDate done = first(Proof.ACCEPTED);
        LocalDate submitted = first(Proof.AWAITING);
        LocalDate known = facts.stream()
                .map(Recorded::fact)
                .filter(fact -> fact instanceof Fact.Known || fact instanceof Fact.Submitted)
                .map(Fact::on)
                .min(LocalDate::compareTo)
                .orElse(null);
        List<Phase> phases = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate change : changes()) {
            phases.add(phase(new Days(from, change), done, submitted, known));
            from = change;
        }
        phases.add(phase(new Days(from, null), done, submitted, known));
        return phases;
    }

    private Phase phase(Days days, @Nullable LocalDate done, @Nullable LocalDate submitted, @Nullable LocalDate known) {
        LocalDate from = days.from();
        LocalDate holds = from == null ? due : dueOn(from);
        Halt halt = from == null ? Halt.NONE : haltOn(from);
        LocalDate since = halt.since();
        boolean over = halt.stop() == Stop.ENDED && since != null && (done == null || done.isAfter(since));
        return over
                ? new Phase(days, holds, null, null, known, Stop.ENDED)
                : new Phase(days, holds, done, submitted, known, halt.stop() == Stop.ENDED ? null : halt.stop());
    }

    /** The days on which something other than evidence changes. */
    private TreeSet<LocalDate> changes() {
        TreeSet<LocalDate> days = new TreeSet<>();
        facts.stream()
                .map(Recorded::fact)
                .filter(fact -> fact instanceof Fact.Extended || isHalt(fact))
                .forEach(fact -> days.add(fact.on()));
        return days;
    }

    private static boolean isHalt(Fact fact) {
        return fact instanceof Fact.Paused
                || fact instanceof Fact.Resumed
                || fact instanceof Fact.Ended
                || fact instanceof Fact.Revived;
    }

    private <T extends Fact> java.util.stream.Stream<T> of(Class<T> kind) {
        return facts.stream().map(Recorded::fact).filter(kind::isInstance).map(kind::cast);
    }

    /** The last day that holds on a day: the one that was decided on last, and of two decisions of a day the later one. */
    public @Nullable LocalDate dueOn(LocalDate day) {
        return extensions().stream()
                .filter(extended -> !extended.on().isAfter(day))
                .reduce((_, later) -> later)
                .map(Fact.Extended::due)
                .orElse(due);
    }

    /** All extensions, in the order in which they hold. */
    public List<Fact.Extended> extensions() {
        return of(Fact.Extended.class)
                .sorted(Comparator.comparing(Fact.Extended::on))
                .toList();
    }

    /**
     * Whether it rests or has ended.
     *
     * @param stop which, or {@code null}
     * @param since since when, or {@code null}
     */
    private record Halt(@Nullable Stop stop, @Nullable LocalDate since) {
        private static final Halt NONE = new Halt(null, null);
    }

    private Halt haltOn(LocalDate day) {
        return facts.stream()
                .map(Recorded::fact)
                .filter(fact -> isHalt(fact) && !fact.on().isAfter(day))
                .sorted(Comparator.comparing(Fact::on))
                .reduce((_, later) -> later)
                .map(History::halt)
                .orElse(Halt.NONE);
    }

    private static Halt halt(Fact fact) {
        return switch (fact) {
            case Fact.Paused paused -> new Halt(Stop.PAUSED, paused.on());
            case Fact.Ended ended -> new Halt(Stop.ENDED, ended.on());
            default -> Halt.NONE;
        };
    }

    /** The last fact by which it rests, ended or went on, up to a day. */
    public Optional<Fact> halted(LocalDate day) {
        return facts.stream()
                .map(Recorded::fact)
                .filter(fact -> isHalt(fact) && !fact.on().isAfter(day))
                .sorted(Comparator.comparing(Fact::on))
                .reduce((_, later) -> later);
    }

    /** Whether a person has looked at how it was laid out. */
    public boolean isConfirmed() {
        return of(Fact.Confirmed.class).findAny().isPresent();
    }

    /** Whether nothing has come of it yet, so that it can still be laid out otherwise. */
    public boolean isUntouched() {
        return facts.stream().allMatch(recorded -> recorded.fact() instanceof Fact.Confirmed);
    }

    /** How evidence that claims completion stands. */
    public enum Proof {
        /** Nobody has reviewed it, or its review is open again. */
        AWAITING,
        /** It proves completion. */
        ACCEPTED,
        /** It does not. */
        RETURNED
    }

    /** How each evidence that claims completion stands, by its number, in the order in which they came. */
    public Map<Long, Proof> proofs() {
        Map<Long, Proof> proofs = new LinkedHashMap<>();
        claims().forEach((proof, claim) -> proofs.put(proof, claim.state()));
        return proofs;
    }

    private record Claim(LocalDate on, Proof state) {}

    private Map<Long, Claim> claims() {
        Map<Long, Claim> claims = new LinkedHashMap<>();
        for (Recorded recorded : facts) {
            switch (recorded.fact()) {
                case Fact.Submitted(LocalDate on, long proof) -> claims.put(proof, new Claim(on, Proof.AWAITING));
                case Fact.Accepted(LocalDate on, long proof) -> claims.put(proof, new Claim(on, Proof.ACCEPTED));
                case Fact.Returned(LocalDate on, long proof) -> claims.put(proof, new Claim(on, Proof.RETURNED));
                case Fact.Reopened(LocalDate on, long proof) -> claims.put(proof, new Claim(on, Proof.AWAITING));
                default -> {}
            }
        }
        return claims;
    }

    private @Nullable LocalDate first(Proof state) {
        Collection<Claim> claims = claims().values();
        return claims.stream()
                .filter(claim -> claim.state() == state)
                .map(Claim::on)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
