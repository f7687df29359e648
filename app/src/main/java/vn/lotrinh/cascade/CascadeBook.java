package vn.lotrinh.cascade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.cascade.CascadeView.Kin;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.obligation.Task;
import vn.lotrinh.obligation.Totals;

/**
 * What pages show of the cascade. Everything is summed up when it is asked for, out of the links and of how tasks stand: the
 * number of questions to the database does not grow with the number of descendants, and nothing is kept that could grow stale.
 */
@Component
class CascadeBook {

    private static final int FOUND = 12;

    /** So many proposals are shown at a time; deciding brings up the next ones. */
    static final int SHOWN = 60;

    private final Links links;
    private final CitedDirectives cited;
    private final Directives directives;
    private final Progressing progressing;
    private final Coverages coverages;

    CascadeBook(
            Links links, CitedDirectives cited, Directives directives, Progressing progressing, Coverages coverages) {
        this.links = links;
        this.cited = cited;
        this.directives = directives;
        this.progressing = progressing;
        this.coverages = coverages;
    }

    /** The page of a directive. */
    CascadeView of(
            Directive directive,
            Viewer viewer,
            Vantage vantage,
            boolean openOnly,
            String words,
            @Nullable String problem) {
        long id = directive.id();
        Linked linked = links.at(vantage);
        List<Link> up = linked.up(Level.DIRECTIVE, id);
        List<Link> down = linked.down(Level.DIRECTIVE, id);
        Map<Long, Set<Long>> above = linked.above(Level.DIRECTIVE, id);
        Map<Long, Set<Long>> below = linked.below(Level.DIRECTIVE, id);
        List<Link> ofTasks = linked.ofTasks(id);
        Map<Long, Directive> seen = seen(directive, List.of(above, below), List.of(up, down, ofTasks), viewer, vantage);
        Map<Long, Cited> named = cited.nodes(cited(above, up));
        Lineage lineage = Lineage.of(id, above, below, node -> node < 0 || seen.containsKey(node));
        Map<Long, Totals> totals = progressing.byDirective(viewer, vantage);
        List<Task> tasks = progressing.of(id, viewer, vantage);
        List<Link> visible = visible(ofTasks, seen, tasks, viewer, vantage);
        List<Link> proposals = proposals(up, down, visible, seen);
        return new CascadeView(
                directive,
                seen,
                named,
                totals,
                totals.getOrDefault(id, Totals.NONE),
                sum(lineage.descendants(id), totals),
                lineage.descendants(id).size(),
                kin(up, Link::parent, lineage, totals),
                kin(down, Link::child, lineage, totals),
                lineage.outline(order(seen)),
                LineagePicture.of(lineage),
                coverages.of(
                        directive,
                        tasks,
                        progressing.byTask(id, viewer, vantage),
                        visible,
                        children(down, seen),
                        seen,
                        vantage),
                openOnly,
                proposals,
                tasks(proposals, tasks, viewer, vantage),
                words.isBlank() ? List.of() : found(words, id, viewer),
                words,
                problem);
    }

    private Map<Long, Directive> seen(
            Directive root, List<Map<Long, Set<Long>>> edges, List<List<Link>> spoken, Viewer viewer, Vantage vantage) {
        Set<Long> ids = new HashSet<>(Set.of(root.id()));
        edges.forEach(some -> some.forEach((from, to) -> {
            ids.add(from);
            ids.addAll(to);
        }));
        spoken.forEach(some -> some.forEach(link -> {
            ids.add(link.childDirective());
            ids.add(link.parentDirective());
        }));
        ids.removeIf(node -> node < 0);
        Map<Long, Directive> seen = new HashMap<>(directives.named(ids, viewer));
        seen.values().removeIf(directive -> isAfter(directive, vantage.asOf()) && directive.id() != root.id());
        return seen;
    }

    private static boolean isAfter(Directive directive, LocalDate day) {
        LocalDate issued = directive.issuedOn();
        return issued != null && issued.isAfter(day);
    }

    private static Set<Long> cited(Map<Long, Set<Long>> above, List<Link> up) {
        Set<Long> nodes = new HashSet<>();
        above.values().forEach(nodes::addAll);
        up.forEach(link -> nodes.add(link.parent()));
        return nodes;
    }

    /** The directives in the order of their dates, as the outline shows them. */
    private static List<Long> order(Map<Long, Directive> seen) {
        return seen.values().stream()
                .sorted(java.util.Comparator.comparing(
                                (Directive one) -> one.issuedOn() == null ? LocalDate.MAX : one.issuedOn())
                        .thenComparingLong(Directive::id))
                .map(Directive::id)
                .toList();
    }

    private static List<Kin> kin(
            List<Link> spoken, java.util.function.ToLongFunction<Link> end, Lineage lineage, Map<Long, Totals> totals) {
        Set<Long> near = new HashSet<>(lineage.children());
        near.addAll(lineage.parents());
        List<Kin> kin = new ArrayList<>();
        for (Link link : spoken) {
            long node = end.applyAsLong(link);
            if (link.act().inForce() && near.contains(node)) {
                Set<Long> descendants = lineage.descendants(node);
                kin.add(new Kin(
                        link, totals.getOrDefault(node, Totals.NONE), sum(descendants, totals), descendants.size()));
            }
        }
        return kin;
    }

    private static Totals sum(Collection<Long> of, Map<Long, Totals> totals) {
        Totals sum = Totals.NONE;
        for (long node : of) {
            sum = sum.plus(totals.getOrDefault(node, Totals.NONE));
        }
        return sum;
    }

    /** The directives that implement it directly or cite it to; true for those of which a person says so. */
    private static Map<Long, Boolean> children(List<Link> down, Map<Long, Directive> seen) {
        Map<Long, Boolean> children = new LinkedHashMap<>();
        down.stream()
                .filter(link -> seen.containsKey(link.child()))
                .filter(link -> link.act() == Act.PROPOSED || link.act().inForce())
                .forEach(link -> children.put(link.child(), link.act().inForce()));
        return children;
    }

    /** The links between tasks of which the viewer may see both ends. */
    private List<Link> visible(
            List<Link> ofTasks, Map<Long, Directive> seen, List<Task> own, Viewer viewer, Vantage vantage) {
        List<Link> open = ofTasks.stream()
                .filter(link -> seen.containsKey(link.childDirective()) && seen.containsKey(link.parentDirective()))
                .toList();
        // Who sees everything, and the public, see all tasks of a directive that they see; others only some.
        if (viewer.seesEverything() || viewer.isPublic() || open.isEmpty()) {
            return open;
        }
        Map<Long, Task> tasks = ends(open, own, viewer, vantage);
        return open.stream()
                .filter(link -> tasks.containsKey(link.child()) && tasks.containsKey(link.parent()))
                .toList();
    }

    private static List<Link> proposals(List<Link> up, List<Link> down, List<Link> ofTasks, Map<Long, Directive> seen) {
        List<Link> proposals = new ArrayList<>();
        up.stream()
                .filter(link -> link.isToCited() || seen.containsKey(link.parent()))
                .forEach(proposals::add);
        down.stream().filter(link -> seen.containsKey(link.child())).forEach(proposals::add);
        proposals.addAll(ofTasks);
        proposals.removeIf(link -> link.act() != Act.PROPOSED);
        return proposals.size() > SHOWN ? List.copyOf(proposals.subList(0, SHOWN)) : proposals;
    }

    private Map<Long, Task> tasks(List<Link> proposals, List<Task> own, Viewer viewer, Vantage vantage) {
        return ends(
                proposals.stream().filter(link -> link.level() == Level.TASK).toList(), own, viewer, vantage);
    }

    private Map<Long, Task> ends(List<Link> of, List<Task> known, Viewer viewer, Vantage vantage) {
        Map<Long, Task> tasks = new HashMap<>();
        known.forEach(task -> tasks.put(task.id(), task));
        Map<Long, Long> left = new HashMap<>();
        of.forEach(link -> {
            left.put(link.child(), link.childDirective());
            left.put(link.parent(), link.parentDirective());
        });
        left.keySet().removeAll(tasks.keySet());
        known.stream().findFirst().ifPresent(task -> left.values().removeIf(id -> id == task.directive()));
        tasks.putAll(progressing.found(left.keySet(), left, viewer, vantage));
        return tasks;
    }

    private List<Directive> found(String words, long without, Viewer viewer) {
        return directives.list(viewer, words, null, FOUND).stream()
                .filter(directive -> directive.id() != without)
                .filter(directive -> directive.state() == Directive.State.ACCEPTED)
                .toList();
    }

    /** The page of a task. */
    TaskCascade of(
            Task task,
            Directive directive,
            Viewer viewer,
            Vantage vantage,
            String words,
            @Nullable Long among,
            @Nullable String problem) {
        Linked linked = links.at(vantage);
        List<Link> up = linked.up(Level.TASK, task.id());
        List<Link> down = linked.down(Level.TASK, task.id());
        Map<Long, Set<Long>> below = linked.below(Level.TASK, task.id());
        Set<Long> ends = new HashSet<>();
        below.values().forEach(ends::addAll);
        List<Link> spoken = new ArrayList<>(up);
        spoken.addAll(down);
        Map<Long, Long> where = new HashMap<>(links.directives(ends));
        spoken.forEach(link -> {
            where.put(link.child(), link.childDirective());
            where.put(link.parent(), link.parentDirective());
        });
        Set<Long> ids = new HashSet<>(where.values());
        List<Link> parents = linked.up(Level.DIRECTIVE, directive.id());
        parents.stream().map(Link::parent).filter(node -> node > 0).forEach(ids::add);
        Map<Long, Directive> seen = new HashMap<>(directives.named(ids, viewer));
        seen.values().removeIf(one -> isAfter(one, vantage.asOf()));
        where.values().removeIf(id -> !seen.containsKey(id));
        Map<Long, Task> tasks = new HashMap<>(progressing.found(where.keySet(), where, viewer, vantage));
        tasks.put(task.id(), task);
        Predicate<Long> isSeen = tasks::containsKey;
        Lineage lineage = Lineage.of(task.id(), Map.of(), below, isSeen);
        Set<Long> descendants = lineage.descendants(task.id());
        List<Link> shown = spoken.stream()
                .filter(link -> isSeen.test(link.child()) && isSeen.test(link.parent()))
                .toList();
        Directive chosen = among == null ? null : seen.get(among);
        return new TaskCascade(
                task,
                directive,
                seen,
                tasks,
                progressing.byTask(viewer, vantage),
                shown,
                progressing.totals(
                        descendants.stream().filter(tasks::containsKey).toList(), viewer, vantage),
                descendants.size(),
                parents.stream()
                        .filter(link -> link.act() == Act.PROPOSED || link.act().inForce())
                        .map(link -> seen.get(link.parent()))
                        .filter(java.util.Objects::nonNull)
                        .toList(),
                chosen,
                chosen == null ? List.of() : progressing.search(chosen.id(), words, viewer, vantage, FOUND),
                words,
                problem);
    }
}
