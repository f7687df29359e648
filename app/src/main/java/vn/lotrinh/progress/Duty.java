package vn.lotrinh.progress;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.obligation.Accountability;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.organization.Unit;

/**
 * An obligation with who answers for it today.
 *
 * @param obligation the obligation as it stands today
 * @param bound whom it bound and who answers, or {@code null} where it names nobody
 */
public record Duty(Obligation obligation, Accountability.@Nullable Bound bound) {

    /** Who answers for it, if that is known. */
    public Optional<Unit> answers() {
        return bound == null ? Optional.empty() : Optional.ofNullable(bound.answers());
    }

    /** Whether somebody may report on it: an officer or the leader of the unit that answers. */
    public boolean mayReport(Viewer viewer) {
        return speaksFor(viewer, Role.UNIT_OFFICER, Role.UNIT_LEADER);
    }

    /** Whether somebody signs off what goes up from the unit that answers. */
    public boolean maySign(Viewer viewer) {
        return speaksFor(viewer, Role.UNIT_LEADER);
    }

    /** Whether somebody reviews what is reported on it, and decides about it: the monitor of whose directive it is. */
    public boolean mayReview(Viewer viewer) {
        return viewer.monitors(obligation.task().owner());
    }

    private boolean speaksFor(Viewer viewer, Role... roles) {
        return answers()
                .filter(unit -> viewer.grants().stream()
                        .anyMatch(grant -> Set.of(roles).contains(grant.role())
                                && Long.valueOf(unit.id()).equals(grant.unit())))
                .isPresent();
    }

    /** Who answers, in words, or nothing. */
    String answering() {
        return answers().map(Unit::name).orElse("–");
    }
}
