package vn.lotrinh.obligation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.organization.Registry;

/**
 * The registry knows other members of a collective by now than when a task was laid out. Who belonged to it on the day on which
 * the task was given decides, and of that the registry can learn later; the lines stay as they are until a person decides.
 *
 * @param task the task
 * @param missing who belonged to it and has no line, nor had one that was struck out
 * @param surplus who has lines although it did not belong to it
 */
public record MembershipChange(Task task, List<Long> missing, List<Surplus> surplus) {

    /** Copies the lists. */
    public MembershipChange {
        missing = List.copyOf(missing);
        surplus = List.copyOf(surplus);
    }

    /**
     * The lines of one that did not belong to a collective.
     *
     * @param unit the unit, or the collective itself where nobody was known to belong to it
     * @param lines its lines
     */
    public record Surplus(long unit, List<Long> lines) {
        /** Copies the list. */
        public Surplus {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line as it was laid out.
     *
     * @param id its identity
     * @param bound the unit bound, or {@code null}
     * @param rule the rule that laid it out so
     */
    record Laid(long id, @Nullable Long bound, String rule) {

        private boolean isBy(String how) {
            return rule.equals(how) || rule.startsWith(how + "/");
        }
    }

    /** Whether there is nothing to decide. */
    boolean isEmpty() {
        return missing.isEmpty() && surplus.isEmpty();
    }

    /**
     * What a task's lines and the registry say against each other.
     *
     * @param named whom the task names
     * @param lines all lines that it ever had, also those struck out
     */
    static MembershipChange of(Task task, List<Assignment> named, List<Laid> lines, Registry registry) {
        Set<Long> members = new LinkedHashSet<>();
        Set<Long> single = new HashSet<>();
        for (Assignment lead : named.stream().filter(Assignment::leads).toList()) {
            long unit = registry.succession().identity(lead.unit());
            if (Binding.isCollective(unit, registry)) {
                members.addAll(registry.members().on(unit, task.boundOn()));
            } else {
                single.add(unit);
            }
        }
        members.removeAll(single);
        Set<Long> missing = new LinkedHashSet<>(members);
        Map<Long, List<Long>> surplus = new LinkedHashMap<>();
        for (Laid line : lines) {
            Long bound = line.bound();
            if (bound != null) {
                long unit = registry.succession().identity(bound);
                missing.remove(unit);
                if (line.isBy(Expansion.MEMBER) && !members.contains(unit) && !single.contains(unit)
                        || line.isBy(Expansion.COLLECTIVE)
                                && !registry.members().on(unit, task.boundOn()).isEmpty()) {
                    surplus.computeIfAbsent(bound, _ -> new ArrayList<>()).add(line.id());
                }
            }
        }
        return new MembershipChange(
                task,
                List.copyOf(missing),
                surplus.entrySet().stream()
                        .map(of -> new Surplus(of.getKey(), of.getValue()))
                        .toList());
    }
}
