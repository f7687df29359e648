package vn.lotrinh.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
        LocalDate since = LocalDate.MIN;
        Optional<UnitEvent> next = next(holder, since, steps);
        while (next.isPresent()) {
            UnitEvent event = next.get();
            since = event.effectiveOn();
            Optional<Long> receiver = receiver(event, holder, decisions);
            if (receiver.isPresent()) {
                steps.add(new Step(event, holder, receiver.get()));
                holder = receiver.get();
                holders = holders.with(Days.since(since), new Holder(holder, null));
            } else if (event.ends(holder)) {
                return new Course(holders.with(Days.since(since), new Holder(holder, event)), steps);
            }
            next = next(holder, since, steps, event);
        }
        return new Course(holders, steps);
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

    private Optional<UnitEvent> next(long holder, LocalDate since, List<Step> steps, UnitEvent... done) {
        return registry.find(holder).stream()
                .flatMap(life -> life.events().stream())
                .filter(event -> event.kind().passes() && event.from().contains(holder))
                .filter(event -> !event.effectiveOn().isBefore(since))
                .filter(event -> !List.of(done).contains(event))
                .filter(event -> steps.stream().noneMatch(step -> step.event().id() == event.id()))
                .findFirst();
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
