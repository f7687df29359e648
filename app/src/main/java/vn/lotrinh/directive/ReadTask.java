package vn.lotrinh.directive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as it stands in a reading.
 *
 * @param id path of the outline, unique in the reading: {@code II.3}; {@code +1} for one that a person added
 * @param text what is to be done
 * @param leads who answers for it
 * @param coordinators who coordinates
 * @param deadline by when, or {@code null}
 * @param deliverable the product, or {@code null}
 * @param dismissed whether a person said that it is no task
 */
public record ReadTask(
        String id,
        ReadField text,
        List<ReadUnit> leads,
        List<ReadUnit> coordinators,
        @Nullable ReadDeadline deadline,
        @Nullable ReadField deliverable,
        boolean dismissed) {

    /** Copies the lists. */
    public ReadTask {
        leads = List.copyOf(leads);
        coordinators = List.copyOf(coordinators);
    }

    ReadTask withText(ReadField changed) {
        return new ReadTask(id, changed, leads, coordinators, deadline, deliverable, dismissed);
    }

    ReadTask withLeads(List<ReadUnit> changed) {
        return new ReadTask(id, text, changed, coordinators, deadline, deliverable, dismissed);
    }

    ReadTask withCoordinators(List<ReadUnit> changed) {
        return new ReadTask(id, text, leads, changed, deadline, deliverable, dismissed);
    }

    ReadTask withDeadline(@Nullable ReadDeadline changed) {
        return new ReadTask(id, text, leads, coordinators, changed, deliverable, dismissed);
    }

    ReadTask withDeliverable(@Nullable ReadField changed) {
        return new ReadTask(id, text, leads, coordinators, deadline, changed, dismissed);
    }

    ReadTask dismissed(boolean changed) {
        return new ReadTask(id, text, leads, coordinators, deadline, deliverable, changed);
    }

    ReadTask named(String changed) {
        return new ReadTask(changed, text, leads, coordinators, deadline, deliverable, dismissed);
    }
}
