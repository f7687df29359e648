package vn.lotrinh.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.calendar.Timeline;
import vn.lotrinh.organization.Course.Holder;
import vn.lotrinh.organization.Course.Step;

/** Follows what was given to a unit through everything that happened to units since. */
public final class Succession {

    private final Registry registry;
    private final Map<Long, Course> courses = new ConcurrentHashMap<>();
    private volatile @Nullable Map<Long, List<Share>> shares;

    Succession(Registry registry) {
        this.registry = registry;
    }

    /** Who takes over something particular where an event alone does not tell. */
    @FunctionalInterface
    public interface Decisions {
        /** No decisions. */
        Decisions NONE = (_, _) -> Optional.empty();

        /** Who took it over from a unit by an event, if that has been decided. */
        Optional<Long> receiver(UnitEvent event, long from);
    }

    /**
     * The days on which a unit holds what was given to another one.
     *
     * @param from the unit to which it was given
     * @param days when
     */
    public record Share(long from, Days days) {}

    /** The course of all that was given to a unit and that no decision of its own concerns. */
    public Course of(long unit) {
        return courses.computeIfAbsent(unit, id -> of(id, Decisions.NONE));
    }

    /** The course of one thing that was given to a unit. */
    public Course of(long unit, Decisions decisions) {
        List<Step> steps = new ArrayList<>();
        long holder = identity(unit);
        Timeline<Holder> holders = Timeline.of(Days.ALWAYS, new Holder(holder, null));
        Iterator<UnitEvent> coming = after(LocalDate.MIN, holder);
        while (coming.hasNext()) {
            UnitEvent event = coming.next();
            LocalDate on = event.effectiveOn();
            Optional<Long> receiver = receiver(event, holder, decisions);
            if (receiver.isPresent() && receiver.get() != holder) {
                steps.add(new Step(event, holder, receiver.get()));
                holder = receiver.get();
                holders = holders.with(Days.since(on), new Holder(holder, null));
                coming = after(on, holder);
            } else if (event.ends(holder)) {
                return new Course(holders.with(Days.since(on), new Holder(holder, event)), steps);
            }
        }
        return new Course(holders, steps);
    }

    /**
     * What takes work from a unit after a day: what it took over on a day does not pass on by another event of that day. A
     * unit that ends gives before what is taken from it on the same day.
     */
    private Iterator<UnitEvent> after(LocalDate day, long holder) {
        return registry.find(holder).stream()
                .flatMap(life -> life.events().stream())
                .filter(event -> event.kind().passes() && event.from().contains(holder))
                .filter(event -> event.effectiveOn().isAfter(day))
                .sorted(Comparator.comparing(UnitEvent::effectiveOn).thenComparing(event -> event.ends(holder)))
                .iterator();
    }

    /** The unit that an entry stands for: itself, unless somebody has said that the name means another one. */
    public long identity(long unit) {
        return registry.find(unit)
                .flatMap(life -> life.of(Aspect.SAME_AS).nearest(LocalDate.MAX))
                .map(Statement::value)
                .map(Long::valueOf)
                .orElse(unit);
    }

    private static Optional<Long> receiver(UnitEvent event, long holder, Decisions decisions) {
        return Allocation.of(event, holder, "") instanceof Allocation.Passes passes
                        && passes.by() == Transfer.Share.WHOLE
                ? Optional.of(passes.to())
                : decisions.receiver(event, holder);
    }

    /** What a unit holds of what was given to any unit, itself included, where no decision of its own concerns it. */
    public List<Share> heldBy(long unit) {
        Map<Long, List<Share>> known = shares;
        if (known == null) {
            known = shares();
            shares = known;
        }
        return known.getOrDefault(unit, List.of());
    }

    private Map<Long, List<Share>> shares() {
        Map<Long, List<Share>> held = new HashMap<>();
        for (Life life : registry.all()) {
            for (Timeline.Segment<Holder> segment : of(life.id()).holders().segments()) {
                segment.value()
                        .answering()
                        .ifPresent(holder -> held.computeIfAbsent(holder, _ -> new ArrayList<>())
                                .add(new Share(life.id(), segment.days())));
            }
        }
        return held;
    }
}
