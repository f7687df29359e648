package vn.lotrinh.registry;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.Transfer;
import vn.lotrinh.organization.UnitEvent;

/**
 * From whom a unit comes and who comes after it, over several generations.
 *
 * @param unit the unit
 * @param generations the units by generation: 0 is the unit's own, those before are negative
 * @param links what passed between units of the picture, in order of time
 */
public record Genealogy(long unit, Map<Integer, List<Long>> generations, List<Link> links) {

    private static final int MOST_GENERATIONS = 4;
    private static final int MOST_UNITS = 48;

    /**
     * What passed from one unit to another by one event.
     *
     * @param event the event
     * @param from who gave
     * @param to who took
     * @param share how much: all, or the part that is named
     * @param words the words of that part
     */
    public record Link(UnitEvent event, long from, long to, Transfer.Share share, List<String> words) {
        /** Whether only a part passed. */
        public boolean isPart() {
            return share != Transfer.Share.WHOLE || !event.kind().ends();
        }
    }

    /**
     * What passed by one event between units of the picture.
     *
     * @param event the event
     * @param links what passed
     */
    public record Step(UnitEvent event, List<Link> links) {}

    /** The genealogy of a unit. */
    public static Genealogy of(Registry registry, long unit) {
        Map<Long, Integer> placed = new LinkedHashMap<>();
        placed.put(unit, 0);
        Set<Link> links = new LinkedHashSet<>();
        walk(registry, unit, -1, placed, links);
        walk(registry, unit, 1, placed, links);
        companions(registry, unit, placed, links);
        Map<Integer, List<Long>> generations = new TreeMap<>();
        placed.forEach((one, generation) ->
                generations.computeIfAbsent(generation, _ -> new ArrayList<>()).add(one));
        return new Genealogy(
                unit,
                generations,
                links.stream()
                        .sorted(Comparator.comparing((Link link) -> link.event().effectiveOn())
                                .thenComparingLong(link -> link.event().id()))
                        .toList());
    }

    private record Reached(long unit, int generation, LocalDate on) {}

    private static void walk(Registry registry, long unit, int direction, Map<Long, Integer> placed, Set<Link> links) {
        Deque<Reached> queue = new ArrayDeque<>();
        queue.add(new Reached(unit, 0, direction < 0 ? LocalDate.MAX : LocalDate.MIN));
        while (!queue.isEmpty()) {
            Reached reached = queue.remove();
            if (Math.abs(reached.generation()) == MOST_GENERATIONS) {
                continue;
            }
            for (Link link : links(registry, reached.unit())) {
                LocalDate on = link.event().effectiveOn();
                boolean fits = direction < 0
                        ? link.to() == reached.unit() && !on.isAfter(reached.on())
                        : link.from() == reached.unit() && !on.isBefore(reached.on());
                long other = direction < 0 ? link.from() : link.to();
                if (fits && placed.size() < MOST_UNITS) {
                    int generation = reached.generation() + direction;
                    if (placed.putIfAbsent(other, generation) == null) {
                        queue.add(new Reached(other, generation, on));
                    }
                    if (Integer.signum(placed.getOrDefault(other, 0)) == direction) {
                        links.add(link);
                    }
                }
            }
        }
    }

    /** Who became a part of the same successors together with the unit. */
    private static void companions(Registry registry, long unit, Map<Long, Integer> placed, Set<Link> links) {
        for (Link own : List.copyOf(links)) {
            if (own.from() == unit) {
                for (Link link : links(registry, own.to())) {
                    if (link.event().id() == own.event().id()
                            && link.to() == own.to()
                            && placed.size() < MOST_UNITS
                            && (!placed.containsKey(link.from())
                                    || Integer.valueOf(0).equals(placed.get(link.from())))) {
                        placed.put(link.from(), 0);
                        links.add(link);
                    }
                }
            }
        }
    }

    /** What passed to or from a unit, one link for each event and other unit. */
    private static List<Link> links(Registry registry, long unit) {
        Map<String, Link> links = new LinkedHashMap<>();
        for (UnitEvent event : registry.find(unit).map(Life::events).orElse(List.of())) {
            if (event.kind().passes()) {
                for (Transfer transfer : event.transfers()) {
                    Long from = transfer.from();
                    Long to = transfer.to();
                    if (from != null && to != null && (from == unit || to == unit)) {
                        links.merge(
                                event.id() + ":" + from + ":" + to,
                                new Link(event, from, to, transfer.share(), transfer.words()),
                                Genealogy::together);
                    }
                }
            }
        }
        return List.copyOf(links.values());
    }

    private static Link together(Link one, Link other) {
        List<String> words = new ArrayList<>(one.words());
        other.words().stream().filter(word -> !words.contains(word)).forEach(words::add);
        Transfer.Share share = one.share() == Transfer.Share.REST ? Transfer.Share.REST : other.share();
        return new Link(one.event(), one.from(), one.to(), share, words);
    }

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return links.isEmpty();
    }

    /** In which generation a unit stands. */
    public int generation(long of) {
        return generations.entrySet().stream()
                .filter(entry -> entry.getValue().contains(of))
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not in the picture: " + of));
    }

    /** The events in order of time. */
    public List<Step> steps() {
        Map<Long, Step> steps = new LinkedHashMap<>();
        links.forEach(link -> steps.computeIfAbsent(link.event().id(), _ -> new Step(link.event(), new ArrayList<>()))
                .links()
                .add(link));
        return List.copyOf(steps.values());
    }

    /** The units from which something came straight to the unit. */
    public List<Long> parents() {
        return links.stream()
                .filter(link -> link.to() == unit)
                .map(Link::from)
                .distinct()
                .toList();
    }
}
