package vn.lotrinh.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.lotrinh.calendar.Timeline;

/** Who belongs to which collective, and when. */
public final class Members {

    private final Registry registry;
    private final Map<Long, Map<Long, Timeline<Ground>>> known = new ConcurrentHashMap<>();

    Members(Registry registry) {
        this.registry = registry;
    }

    /** Every unit that ever belongs to a collective, with the days on which it does and why. */
    public Map<Long, Timeline<Ground>> of(long collective) {
        Map<Long, Timeline<Ground>> found = known.get(collective);
        if (found == null) {
            found = compute(collective);
            known.put(collective, found);
        }
        return found;
    }

    private Map<Long, Timeline<Ground>> compute(long collective) {
        Life group = registry.life(collective);
        CollectiveRule rule = CollectiveRule.of(group);
        Map<Long, Timeline<Ground>> members = new TreeMap<>();
        for (Life life : registry.all()) {
            if (life.nature() == Nature.UNIT) {
                Timeline<Ground> days = rule.membership(group, life, registry);
                if (!days.isEmpty()) {
                    members.put(life.id(), days);
                }
            }
        }
        return members;
    }

    /** Who belongs to a collective on a day, in Vietnamese order of their names. */
    public List<Long> on(long collective, LocalDate day) {
        return of(collective).entrySet().stream()
                .filter(member -> member.getValue().on(day).isPresent())
                .map(Map.Entry::getKey)
                .sorted(Names.order(registry, day))
                .toList();
    }

    /** Whether a unit belongs to a collective on a day. */
    public boolean has(long collective, long unit, LocalDate day) {
        Timeline<Ground> days = of(collective).get(unit);
        return days != null && days.on(day).isPresent();
    }

    /** The collectives to which a unit ever belongs, with the days on which it does. */
    public Map<Long, Timeline<Ground>> around(long unit) {
        return registry.all().stream()
                .filter(life ->
                        life.nature() == Nature.COLLECTIVE && of(life.id()).containsKey(unit))
                .collect(Collectors.toMap(Life::id, life -> of(life.id()).get(unit), (one, _) -> one, HashMap::new));
    }
}
