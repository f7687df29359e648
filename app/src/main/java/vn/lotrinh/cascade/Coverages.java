package vn.lotrinh.cascade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.obligation.Assignment;
import vn.lotrinh.obligation.Task;
import vn.lotrinh.obligation.Totals;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Nature;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.Unit;

/** Works out what of a directive its children took up. */
@Component
class Coverages {

    private final Progressing progressing;
    private final Registries registries;

    Coverages(Progressing progressing, Registries registries) {
        this.progressing = progressing;
        this.registries = registries;
    }

    /**
     * The coverage of a directive.
     *
     * @param tasks its tasks, as far as they are seen
     * @param owed how what is owed of them stands, by task
     * @param links the links between its tasks and others'
     * @param children the directives that implement it directly; true for those of which a person says so
     * @param seen the directives that may be seen, by identity
     * @param vantage from where it is looked at
     */
    Coverage of(
            Directive directive,
            List<Task> tasks,
            Map<Long, Totals> owed,
            Collection<Link> links,
            Map<Long, Boolean> children,
            Map<Long, Directive> seen,
            Vantage vantage) {
        List<Link> down = links.stream()
                .filter(link -> link.parentDirective() == directive.id() && seen.containsKey(link.childDirective()))
                .toList();
        List<Link> taken = down.stream().filter(link -> link.act().inForce()).toList();
        List<Link> waiting =
                down.stream().filter(link -> link.act() == Act.PROPOSED).toList();
        List<Coverage.Programme> programmes = programmes(children, taken, waiting, seen);
        return new Coverage(
                duties(tasks, owed, taken, waiting, seen),
                programmes,
                expected(tasks, taken, programmes, registries.at(vantage)));
    }

    private static List<Coverage.Taken> duties(
            List<Task> tasks, Map<Long, Totals> owed, List<Link> taken, List<Link> waiting, Map<Long, Directive> seen) {
        Map<Long, List<Link>> byDuty = taken.stream().collect(Collectors.groupingBy(Link::parent));
        Map<Long, Long> proposed = waiting.stream().collect(Collectors.groupingBy(Link::parent, Collectors.counting()));
        List<Coverage.Taken> duties = new ArrayList<>();
        for (Task task : tasks) {
            Map<Long, Long> counts = new LinkedHashMap<>();
            byDuty.getOrDefault(task.id(), List.of())
                    .forEach(link -> counts.merge(link.childDirective(), 1L, Long::sum));
            Map<Directive, Long> by = new LinkedHashMap<>();
            counts.forEach((id, count) -> {
                Directive child = seen.get(id);
                if (child != null) {
                    by.put(child, count);
                }
            });
            duties.add(new Coverage.Taken(
                    task, owed.getOrDefault(task.id(), Totals.NONE), by, proposed.getOrDefault(task.id(), 0L)));
        }
        return duties;
    }

    private static List<Coverage.Programme> programmes(
            Map<Long, Boolean> children, List<Link> taken, List<Link> waiting, Map<Long, Directive> seen) {
        List<Coverage.Programme> programmes = new ArrayList<>();
        children.forEach((id, confirmed) -> {
            Directive child = seen.get(id);
            if (child != null) {
                programmes.add(new Coverage.Programme(child, confirmed, duties(taken, id), duties(waiting, id)));
            }
        });
        programmes.sort(Comparator.comparingLong(Coverage.Programme::taken)
                .thenComparingLong(programme -> programme.directive().id()));
        return programmes;
    }

    private static long duties(List<Link> links, long child) {
        return links.stream()
                .filter(link -> link.childDirective() == child)
                .map(Link::parent)
                .distinct()
                .count();
    }

    private List<Coverage.Expected> expected(
            List<Task> tasks, List<Link> taken, List<Coverage.Programme> programmes, Registry registry) {
        Map<Long, Set<Task>> owed = owed(tasks, registry);
        Map<Long, List<Directive>> issued = new LinkedHashMap<>();
        for (Coverage.Programme programme : programmes) {
            issuer(programme.directive(), registry)
                    .ifPresent(unit ->
                            issued.computeIfAbsent(unit, _ -> new ArrayList<>()).add(programme.directive()));
        }
        List<Coverage.Expected> expected = new ArrayList<>();
        owed.forEach((unit, duties) -> {
            List<Directive> own = own(unit, issued, registry);
            Set<Long> ids = own.stream().map(Directive::id).collect(Collectors.toSet());
            Set<Long> wanted = duties.stream().map(Task::id).collect(Collectors.toSet());
            long count = taken.stream()
                    .filter(link -> ids.contains(link.childDirective()) && wanted.contains(link.parent()))
                    .map(Link::parent)
                    .distinct()
                    .count();
            LocalDate given = duties.iterator().next().boundOn();
            expected.add(
                    new Coverage.Expected(new Unit(unit, registry.life(unit).name(given)), duties.size(), own, count));
        });
        expected.sort(Comparator.comparing(
                        (Coverage.Expected one) -> !one.programmes().isEmpty())
                .thenComparing(one -> one.taken() > 0));
        return expected;
    }

    /** For which of the tasks each unit answers, members of collectives by the day on which the task was given. */
    private Map<Long, Set<Task>> owed(List<Task> tasks, Registry registry) {
        Map<Long, List<Assignment>> assignments =
                progressing.assignments(tasks.stream().map(Task::id).toList());
        Map<Long, Set<Task>> owed = new LinkedHashMap<>();
        for (Task task : tasks) {
            assignments.getOrDefault(task.id(), List.of()).stream()
                    .filter(Assignment::leads)
                    .flatMap(assignment -> bound(assignment.unit(), task.boundOn(), registry).stream())
                    .forEach(unit -> owed.computeIfAbsent(unit, _ -> new LinkedHashSet<>())
                            .add(task));
        }
        return owed;
    }

    private static List<Long> bound(long entry, LocalDate on, Registry registry) {
        long identity = registry.succession().identity(entry);
        boolean collective = registry.find(identity)
                .map(Life::nature)
                .filter(nature -> nature == Nature.COLLECTIVE)
                .isPresent();
        return collective ? registry.members().on(identity, on) : List.of(identity);
    }

    /** The programmes of a unit, or of whoever held its work on the day of the programme. */
    private static List<Directive> own(long unit, Map<Long, List<Directive>> issued, Registry registry) {
        Set<Directive> own = new LinkedHashSet<>(issued.getOrDefault(unit, List.of()));
        Set<Long> others = new HashSet<>(issued.keySet());
        others.remove(unit);
        for (long other : others) {
            issued.getOrDefault(other, List.of()).stream()
                    .filter(directive -> directive.issuedOn() != null
                            && registry.succession()
                                    .of(unit)
                                    .on(directive.issuedOn())
                                    .answering()
                                    .filter(holder -> holder == other)
                                    .isPresent())
                    .forEach(own::add);
        }
        return List.copyOf(own);
    }

    private static Optional<Long> issuer(Directive directive, Registry registry) {
        String issuer = directive.issuer();
        LocalDate on = directive.issuedOn();
        return issuer == null || on == null
                ? Optional.empty()
                : registry.mentions().issuer(issuer, on);
    }
}
