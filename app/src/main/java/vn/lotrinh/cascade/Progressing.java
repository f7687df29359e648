package vn.lotrinh.cascade;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.obligation.Assignment;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.ObligationFilter;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.obligation.Task;
import vn.lotrinh.obligation.Tasks;
import vn.lotrinh.obligation.Totals;

/** All that the cascade asks of what is owed: the tasks of directives, and how they stand. */
@Component
class Progressing {

    /** Whom the rules look for; they propose to monitors, who see everything. */
    static final Viewer RULES = new Viewer(0L, "", List.of(new Viewer.Grant(Role.MONITOR, null)));

    private final Tasks tasks;
    private final Obligations obligations;

    Progressing(Tasks tasks, Obligations obligations) {
        this.tasks = tasks;
        this.obligations = obligations;
    }

    /** How what is owed stands, by directive; only what the viewer may see. */
    Map<Long, Totals> byDirective(Viewer viewer, Vantage vantage) {
        return obligations.totalsByDirective(ObligationFilter.ALL, viewer, vantage);
    }

    /** The task, if the viewer may see it. */
    Optional<Task> find(long task, Viewer viewer, Vantage vantage) {
        return tasks.find(task, viewer, vantage);
    }

    /** The tasks of one directive in the order of its text; only those that the viewer may see. */
    List<Task> of(long directive, Viewer viewer, Vantage vantage) {
        return tasks.of(directive, viewer, vantage);
    }

    /** The same for the rules, which no viewer asks for. */
    List<Task> of(long directive, LocalDate today) {
        return of(directive, RULES, Vantage.of(today));
    }

    /** The directives that give tasks. */
    Set<Long> directives(LocalDate today) {
        return new TreeSet<>(byDirective(RULES, Vantage.of(today)).keySet());
    }

    /**
     * The given tasks as far as the viewer may see them.
     *
     * @param directives the directive of each
     */
    Map<Long, Task> found(Collection<Long> wanted, Map<Long, Long> directives, Viewer viewer, Vantage vantage) {
        Set<Long> ids = new HashSet<>(wanted);
        Map<Long, Task> found = new LinkedHashMap<>();
        for (long directive : new TreeSet<>(directives.entrySet().stream()
                .filter(entry -> ids.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList())) {
            of(directive, viewer, vantage).stream()
                    .filter(task -> ids.contains(task.id()))
                    .forEach(task -> found.put(task.id(), task));
        }
        return found;
    }

    /** Who is named in the given tasks. */
    Map<Long, List<Assignment>> assignments(Collection<Long> ids) {
        return tasks.assignments(ids);
    }

    /** How what is owed stands, by task; only what the viewer may see. */
    Map<Long, Totals> byTask(Viewer viewer, Vantage vantage) {
        return obligations.totalsByTask(ObligationFilter.ALL, viewer, vantage);
    }

    /** The same for the tasks of one directive. */
    Map<Long, Totals> byTask(long directive, Viewer viewer, Vantage vantage) {
        return obligations.totalsByTask(ObligationFilter.ALL.in(directive), viewer, vantage);
    }

    /** How the given tasks stand together. */
    Totals totals(Collection<Long> of, Viewer viewer, Vantage vantage) {
        Map<Long, Totals> all = byTask(viewer, vantage);
        return of.stream().map(task -> all.getOrDefault(task, Totals.NONE)).reduce(Totals.NONE, Totals::plus);
    }

    /** Those of a directive's tasks that words fit, marks and case apart; for finding one by hand. */
    List<Task> search(long directive, String words, Viewer viewer, Vantage vantage, int size) {
        ObligationFilter filter = new ObligationFilter(directive, null, "", null, null, null, words);
        return obligations.page(filter, viewer, vantage, Obligations.Order.ITEM, null, size).stream()
                .map(Obligation::task)
                .distinct()
                .toList();
    }
}
