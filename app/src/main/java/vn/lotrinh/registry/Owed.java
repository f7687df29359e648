package vn.lotrinh.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.obligation.Tasks;
import vn.lotrinh.obligation.Totals;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Nature;
import vn.lotrinh.organization.Succession;

/** What the units of the registry owe: the one place of this module that asks the register of tasks for sums. */
@Component
class Owed {

    private final Tasks tasks;

    Owed(Tasks tasks) {
        this.tasks = tasks;
    }

    /**
     * What a unit answers for that was given to another one.
     *
     * @param from the unit to which it was given
     * @param leads how the tasks stand that that one leads
     */
    public record Inherited(long from, Totals leads) {}

    /**
     * A body of a province.
     *
     * @param unit the body
     * @param leads how the tasks stand that it leads, those included that it took over
     */
    public record Body(long unit, Totals leads) {}

    /** The units that a viewer may see named in a task. */
    Set<Long> named(Viewer viewer, LocalDate day) {
        Set<Long> named = new HashSet<>(tasks.totalsByLead(viewer, day).keySet());
        named.addAll(tasks.totalsByCoordinator(viewer, day).keySet());
        return named;
    }

    /** What a unit took over, by the unit to which it was given; only what is owed at all. */
    List<Inherited> inherited(long unit, Sight sight, Viewer viewer) {
        Map<Long, Totals> leads = tasks.totalsByLead(viewer, sight.day());
        List<Inherited> inherited = new ArrayList<>();
        for (Succession.Share share : sight.registry().succession().heldBy(unit)) {
            Totals owed = leads.getOrDefault(share.from(), Totals.NONE);
            if (share.from() != unit && share.days().contains(sight.day()) && owed.all() > 0) {
                inherited.add(new Inherited(share.from(), owed));
            }
        }
        return inherited;
    }

    /** The bodies of each province on a day, those that lead most overdue tasks first, by the province's identity. */
    Map<Long, List<Body>> bodies(Sight sight, Viewer viewer) {
        Map<Long, Totals> leads = tasks.totalsByLead(viewer, sight.day());
        Map<Long, List<Body>> bodies = new HashMap<>();
        for (Life life : sight.registry().all()) {
            if (life.nature() == Nature.UNIT && life.existsOn(sight.day())) {
                life.reference(Aspect.TERRITORY, sight.day())
                        .ifPresent(province -> bodies.computeIfAbsent(province, _ -> new ArrayList<>())
                                .add(new Body(life.id(), leads(life.id(), sight, leads))));
            }
        }
        bodies.values().forEach(all -> all.sort(Comparator.comparingLong(Owed::weight)));
        return bodies;
    }

    private static long weight(Body body) {
        return -body.leads().of(vn.lotrinh.obligation.Standing.OVERDUE);
    }

    private static Totals leads(long unit, Sight sight, Map<Long, Totals> leads) {
        Totals sum = Totals.NONE;
        for (Succession.Share share : sight.registry().succession().heldBy(unit)) {
            if (share.days().contains(sight.day())) {
                sum = sum.plus(leads.getOrDefault(share.from(), Totals.NONE));
            }
        }
        return sum;
    }
}
