package vn.lotrinh.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.obligation.Accountability;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.ObligationFilter;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.obligation.Standing;
import vn.lotrinh.obligation.Totals;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Nature;

/** What the units of the registry owe: the one place of this module that asks the register of tasks for sums. */
@Component
public class Owed {

    private static final int MOST = 500;

    private final Obligations obligations;
    private final Accountability accountability;

    Owed(Obligations obligations, Accountability accountability) {
        this.obligations = obligations;
        this.accountability = accountability;
    }

    /**
     * What a unit answers for because it took it over.
     *
     * @param step how it passed to the unit last
     * @param obligations what passed so
     */
    public record Inherited(Accountability.Step step, List<Obligation> obligations) {}

    /**
     * A body of a province.
     *
     * @param unit the body
     * @param leads how the obligations stand that it is accountable for
     */
    public record Body(long unit, Totals leads) {}

    /** The units that a viewer may see named in a task. */
    Set<Long> named(Viewer viewer, Vantage vantage) {
        Set<Long> named =
                new HashSet<>(obligations.totalsByLead(viewer, vantage).keySet());
        named.addAll(obligations.totalsByCoordinator(viewer, vantage).keySet());
        return named;
    }

    /** What a unit took over from others and answers for on the day, by how it passed, the latest first. */
    List<Inherited> inherited(long unit, Sight sight, Viewer viewer) {
        List<Obligation> all = obligations.page(
                ObligationFilter.ALL.by(unit, "lead"), viewer, sight.vantage(), Obligations.Order.DUE, null, MOST);
        Map<Long, Accountability.Step> steps = accountability.inherited(all, Set.of(unit), sight.vantage());
        Map<Accountability.Step, List<Obligation>> passed = new LinkedHashMap<>();
        for (Obligation one : all) {
            Accountability.Step step = steps.get(one.id());
            if (step != null) {
                passed.computeIfAbsent(step, _ -> new ArrayList<>()).add(one);
            }
        }
        return passed.entrySet().stream()
                .map(entry -> new Inherited(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                                (Inherited inherited) -> inherited.step().on())
                        .reversed())
                .toList();
    }

    /** The bodies of each province on a day, those that lead most overdue tasks first, by the province's identity. */
    Map<Long, List<Body>> bodies(Sight sight, Viewer viewer) {
        Map<Long, Totals> leads = obligations.totalsByLead(viewer, sight.vantage());
        Map<Long, List<Body>> bodies = new HashMap<>();
        for (Life life : sight.registry().all()) {
            if (life.nature() == Nature.UNIT && life.existsOn(sight.day())) {
                life.reference(Aspect.TERRITORY, sight.day())
                        .ifPresent(province -> bodies.computeIfAbsent(province, _ -> new ArrayList<>())
                                .add(new Body(life.id(), leads.getOrDefault(life.id(), Totals.NONE))));
            }
        }
        bodies.values().forEach(all -> all.sort(Comparator.comparingLong(Owed::weight)));
        return bodies;
    }

    private static long weight(Body body) {
        return -body.leads().of(Standing.OVERDUE);
    }
}
