package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;

/** Who answers for tasks, told line by line in memory, for comparing with what the database tells at once. */
public final class Answering {

    private final Registry registry;
    private final Map<Long, List<Assignment>> assignments;
    private final Map<Line, List<Handover>> recorded;

    /** Of the given tasks, as known where a vantage looks from. */
    public Answering(Collection<Long> tasks, Tasks all, Handovers handovers, Registries registries, Vantage vantage) {
        this.registry = registries.at(vantage);
        this.assignments = all.assignments(tasks);
        this.recorded = handovers.of(tasks, vantage);
    }

    /** Whether a unit answers for an obligation on a day in a role. */
    public boolean answers(Obligation one, long unit, String role, LocalDate day) {
        boolean lead = one.laidOut().bound() != null && unit(line(one), day) == unit;
        boolean joint = one.laidOut().joint().stream().anyMatch(other -> unit(joint(one.task(), other), day) == unit);
        boolean coordinate = assignments.getOrDefault(one.task().id(), List.of()).stream()
                .filter(assignment -> !assignment.leads())
                .anyMatch(assignment -> units(assignment, one.task(), day).contains(unit));
        return switch (role) {
            case "lead" -> lead;
            case "joint" -> joint;
            case "coordinate" -> coordinate;
            default -> lead || joint || coordinate;
        };
    }

    private static Line line(Obligation one) {
        Obligation.LaidOut line = one.laidOut();
        return new Line(
                one.task().id(), Objects.requireNonNull(line.assignment()), Objects.requireNonNull(line.bound()));
    }

    /** The line by which one leads together with who is accountable: it passes on as any other. */
    private Line joint(Task task, long unit) {
        int ordinal = assignments.getOrDefault(task.id(), List.of()).stream()
                .filter(assignment -> assignment.leads() && assignment.unit() == unit)
                .findFirst()
                .orElseThrow()
                .ordinal();
        return new Line(task.id(), ordinal, unit);
    }

    private long unit(Line line, LocalDate day) {
        return Handover.course(line, recorded.getOrDefault(line, List.of()), registry)
                .on(day)
                .answering()
                .orElse(0L);
    }

    private Collection<Long> units(Assignment assignment, Task task, LocalDate day) {
        Collection<Long> units = new TreeSet<>();
        for (Binding.Member member : Binding.members(assignment.unit(), registry)) {
            if (member.days().contains(task.boundOn())) {
                units.add(unit(new Line(task.id(), assignment.ordinal(), member.unit()), day));
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
