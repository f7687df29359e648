package vn.lotrinh.progress;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.organization.Unit;

/**
 * The body that gave a task its deadline, and so decides on putting it off.
 *
 * @param unit the unit that answers for it today, or {@code null} where that is not certain
 * @param words its name at the directive's head, or empty
 * @param doubt code of why no unit is certain: {@code unnamed}, {@code unknown}, {@code ambiguous}, or {@code open} where
 *     nobody has decided yet who took its place; empty where one is
 */
public record Giver(@Nullable Unit unit, String words, String doubt) {

    private static final Set<Role> SPEAKERS = Set.of(Role.SUPERIOR, Role.UNIT_LEADER);

    static Giver of(Unit unit) {
        return new Giver(unit, unit.name(), "");
    }

    static Giver doubtful(@Nullable String words, String doubt) {
        return new Giver(null, words == null ? "" : words, doubt);
    }

    /** What it is called: as the unit that it is today, else as the directive names it, or empty. */
    public String name() {
        Unit known = unit;
        return known == null ? words : known.name();
    }

    /** Whether somebody decides for it. */
    public boolean isHeldBy(Viewer viewer) {
        Unit known = unit;
        return known != null
                && viewer.grants().stream()
                        .anyMatch(grant ->
                                Long.valueOf(known.id()).equals(grant.unit()) && SPEAKERS.contains(grant.role()));
    }

    /** Whether somebody decides for any body at all. */
    static boolean isAny(Viewer viewer) {
        return viewer.grants().stream().anyMatch(grant -> grant.unit() != null && SPEAKERS.contains(grant.role()));
    }
}
