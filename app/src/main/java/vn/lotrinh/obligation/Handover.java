package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.organization.Allocation;
import vn.lotrinh.organization.Course;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.UnitEvent;

/**
 * The record of one passing.
 *
 * @param line what passed
 * @param event by which event
 * @param from from which unit
 * @param to to which unit; while nobody has decided the unit that gives where it goes on, otherwise {@code null}
 * @param on since when
 * @param rule {@code function}, {@code territory}, {@code rest}, {@code decided} or {@code undecided}
 * @param word the word that decided, or empty
 * @param reason why somebody decided so, or empty
 * @param by who recorded it
 */
public record Handover(
        Line line,
        long event,
        long from,
        @Nullable Long to,
        LocalDate on,
        String rule,
        String word,
        String reason,
        String by) {

    static final String UNDECIDED = "undecided";
    static final String WITHDRAWN = "withdrawn";

    /**
     * What the words of what is owed tell of a line's passing by an event; nothing where it stays.
     *
     * @param words the words of the task and its product
     */
    static Optional<Handover> told(HeldLine held, UnitEvent event, long from, String words) {
        if (!event.ends(from) && !event.effectiveOn().isAfter(held.given())) {
            // Whoever gave the task to the unit knew what the unit had already given away.
            return Optional.empty();
        }
        return switch (Allocation.of(event, from, words)) {
            case Allocation.Passes passes -> Optional.of(told(held.line(), event, from, passes));
            case Allocation.Undecided _ -> Optional.of(undecided(held.line(), event, from));
            case Allocation.Stays _ -> Optional.empty();
        };
    }

    private static Handover told(Line line, UnitEvent event, long from, Allocation.Passes passes) {
        return new Handover(
                line,
                event.id(),
                from,
                passes.to(),
                event.effectiveOn(),
                passes.by().code(),
                passes.word(),
                "",
                Change.SYSTEM);
    }

    private static Handover undecided(Line line, UnitEvent event, long from) {
        Long meanwhile = event.ends(from) ? null : from;
        return new Handover(line, event.id(), from, meanwhile, event.effectiveOn(), UNDECIDED, "", "", Change.SYSTEM);
    }

    /** The same decided by somebody. */
    Handover decided(long by, String why, String actor) {
        return new Handover(line, event, from, by, on, "decided", "", why, actor);
    }

    /** The record that this one no longer holds. */
    Handover withdrawn() {
        return new Handover(line, event, from, null, on, WITHDRAWN, "", "", Change.SYSTEM);
    }

    boolean isOpen() {
        return rule.equals(UNDECIDED);
    }

    boolean isBy(UnitEvent other, long unit) {
        return event == other.id() && from == unit;
    }

    /** Whether who took over was there to take over; what became known since can say otherwise. */
    boolean stands(Registry registry) {
        return to == null || registry.find(to).filter(life -> life.existsOn(on)).isPresent();
    }

    /** Who answers for a line over time. */
    public static Course course(Line line, Collection<Handover> handovers, Registry registry) {
        return registry.succession()
                .of(
                        line.bound(),
                        (event, from) -> handovers.stream()
                                .filter(handover -> handover.isBy(event, from))
                                .flatMap(handover -> Stream.ofNullable(handover.to()))
                                .findFirst());
    }
}
