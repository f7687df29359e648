package vn.lotrinh.cascade;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What something implements and what implements it, over any number of steps, as far as somebody may see it: what could only be
 * reached through something hidden is hidden with it.
 *
 * @param root the directive or task whose lineage it is
 * @param above of each its parents
 * @param below of each its children
 */
public record Lineage(long root, Map<Long, Set<Long>> above, Map<Long, Set<Long>> below) {

    /** The lineage without what is not seen. */
    static Lineage of(long root, Map<Long, Set<Long>> above, Map<Long, Set<Long>> below, Predicate<Long> seen) {
        return new Lineage(root, reached(root, above, seen), reached(root, below, seen));
    }

    private static Map<Long, Set<Long>> reached(long root, Map<Long, Set<Long>> edges, Predicate<Long> seen) {
        Map<Long, Set<Long>> kept = new LinkedHashMap<>();
        Deque<Long> open = new ArrayDeque<>(List.of(root));
        Set<Long> known = new HashSet<>(List.of(root));
        while (!open.isEmpty()) {
            long node = open.removeFirst();
            Set<Long> next = new LinkedHashSet<>(edges.getOrDefault(node, Set.of()));
            next.removeIf(seen.negate());
            if (!next.isEmpty()) {
                kept.put(node, next);
            }
            next.stream().filter(known::add).forEach(open::addLast);
        }
        return kept;
    }

    /** Those that implement it directly. */
    Set<Long> children() {
        return below.getOrDefault(root, Set.of());
    }

    /** Those that it implements directly. */
    Set<Long> parents() {
        return above.getOrDefault(root, Set.of());
    }

    /** All that implement something, over any number of steps, each once. */
    Set<Long> descendants(long of) {
        return all(of, below);
    }

    /** All that it implements, over any number of steps, each once. */
    Set<Long> ancestors() {
        return all(root, above);
    }

    private static Set<Long> all(long from, Map<Long, Set<Long>> edges) {
        Set<Long> found = new LinkedHashSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            edges.getOrDefault(open.removeFirst(), Set.of()).stream()
                    .filter(found::add)
                    .forEach(open::addLast);
        }
        found.remove(from);
        return found;
    }

    /** How many steps everything is above (less than 0) or below the root, by the longest way. */
    Map<Long, Integer> generations() {
        Map<Long, Integer> generations = new HashMap<>(Map.of(root, 0));
        depths(above).forEach((node, depth) -> generations.put(node, -depth));
        generations.putAll(depths(below));
        return generations;
    }

    private Map<Long, Integer> depths(Map<Long, Set<Long>> edges) {
        Map<Long, Integer> waiting = new HashMap<>();
        edges.values().forEach(ends -> ends.forEach(end -> waiting.merge(end, 1, Integer::sum)));
        Map<Long, Integer> depths = new HashMap<>(Map.of(root, 0));
        Deque<Long> ready = new ArrayDeque<>(List.of(root));
        while (!ready.isEmpty()) {
            long node = ready.removeFirst();
            int depth = depths.getOrDefault(node, 0) + 1;
            for (long next : edges.getOrDefault(node, Set.of())) {
                depths.merge(next, depth, Math::max);
                if (waiting.merge(next, -1, Integer::sum) == 0) {
                    ready.addLast(next);
                }
            }
        }
        return depths;
    }

    /**
     * A line of the outline.
     *
     * @param node what it is about
     * @param depth how deep below the root, from 1
     * @param again whether it stands further up already, with what is below it
     */
    public record Line(long node, int depth, boolean again) {}

    /** Everything below the root as an outline: what has several parents stands under each, but unfolds only once. */
    List<Line> outline(Collection<Long> order) {
        List<Long> places = List.copyOf(order);
        Map<Long, Integer> place = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            place.put(places.get(i), i);
        }
        List<Line> lines = new ArrayList<>();
        unfold(root, 1, place, new HashSet<>(), lines);
        return lines;
    }

    private void unfold(long node, int depth, Map<Long, Integer> place, Set<Long> unfolded, List<Line> lines) {
        below.getOrDefault(node, Set.of()).stream()
                .sorted(java.util.Comparator.comparingInt(child -> place.getOrDefault(child, Integer.MAX_VALUE)))
                .forEach(child -> {
                    boolean first = unfolded.add(child);
                    lines.add(new Line(child, depth, !first));
                    if (first) {
                        unfold(child, depth + 1, place, unfolded, lines);
                    }
                });
    }
}
