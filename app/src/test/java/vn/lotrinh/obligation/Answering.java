package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.lotrinh.organization.Registry;

/** Who answers for tasks, told line by line in memory, for comparing with what the database tells at once. */
public final class Answering {

    private final Registry registry;
    private final Map<Long, List<Assignment>> assignments;
    private final Map<Line, List<Handovers.Handover>> recorded;

    /** Of the given tasks. */
    public Answering(Collection<Task> of, Tasks tasks, Handovers handovers, Registry registry) {
        List<Long> ids = of.stream().map(Task::id).toList();
        this.registry = registry;
        this.assignments = tasks.assignments(ids);
        this.recorded = handovers.of(ids);
    }

    /** Whether a unit answers for a task on a day in a role; a done task stays with who did it. */
    public boolean answers(Task task, long unit, String role, LocalDate asOf) {
        return assignments.getOrDefault(task.id(), List.of()).stream()
                .filter(one -> role.isEmpty() || role.equals(one.leads() ? "lead" : "coordinate"))
                .anyMatch(one -> units(one, task, asOf).contains(unit));
    }

    private Collection<Long> units(Assignment assignment, Task task, LocalDate asOf) {
        Collection<Long> units = new TreeSet<>();
        for (Binding.Member member : Binding.members(assignment.unit(), registry)) {
            if (member.days().contains(task.boundOn())) {
                Line line = new Line(task.id(), assignment.ordinal(), member.unit());
                Handovers.course(line, recorded.getOrDefault(line, List.of()), registry)
                        .on(task.answeringDay(asOf))
                        .answering()
                        .ifPresent(units::add);
            }
        }
        return units;
    }

    /** Whether a task names one by whose naming the unit was ever bound, or passed on to one. */
    public boolean concerns(Task task, long unit) {
        Collection<Long> parties = new TreeSet<>(Binding.parties(unit, registry));
        parties.add(unit);
        return assignments.getOrDefault(task.id(), List.of()).stream().anyMatch(one -> parties.contains(one.unit()))
                || recorded.entrySet().stream()
                        .filter(line -> line.getKey().task() == task.id())
                        .flatMap(line -> line.getValue().stream())
                        .anyMatch(handover -> handover.to() != null && parties.contains(handover.to()));
    }
}
