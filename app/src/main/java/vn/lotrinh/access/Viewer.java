package vn.lotrinh.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for something, and what they may see and do. Controllers get it as a parameter.
 *
 * @param account the account, or {@code null} for a public visitor
 * @param name the name that is shown
 * @param grants the roles held
 */
public record Viewer(@Nullable Long account, String name, List<Grant> grants) {

    /** Somebody who has not signed in: sees what is public. */
    public static final Viewer PUBLIC = new Viewer(null, "", List.of());

    /** Copies the list. */
    public Viewer {
        grants = List.copyOf(grants);
    }

    /**
     * A role held in a unit.
     *
     * @param role the role
     * @param unit the unit, or {@code null} for the whole system
     */
    public record Grant(Role role, @Nullable Long unit) {}

    /** Whether nobody has signed in. */
    public boolean isPublic() {
        return account == null;
    }

    /** Whether one of the roles is held anywhere. */
    public boolean is(Role... roles) {
        return grants.stream().anyMatch(grant -> Set.of(roles).contains(grant.role()));
    }

    /** Whether everything that is not secret may be seen, but for units' own programmes. */
    public boolean seesEverything() {
        return isEverywhere(Role.ADMINISTRATOR, Role.MONITOR, Role.SUPERIOR, Role.INSPECTOR);
    }

    /** Whether one of the roles is held in the whole system. */
    public boolean isEverywhere(Role... roles) {
        return grants.stream()
                .anyMatch(grant -> grant.unit() == null && Set.of(roles).contains(grant.role()));
    }

    /** Whether directives may be put in: in the whole system for all, in a unit for the unit itself. */
    public boolean mayRegister() {
        return is(Role.MONITOR);
    }

    /** Whether what a unit owns, or where that is {@code null} what all own, may be corrected, accepted and followed. */
    public boolean monitors(@Nullable Long owner) {
        return grants.stream()
                .anyMatch(grant -> grant.role() == Role.MONITOR
                        && (owner == null ? grant.unit() == null : owner.equals(grant.unit())));
    }

    /** For whom this person puts directives in: a unit, or {@code null} for all. */
    public @Nullable Long owning() {
        return isEverywhere(Role.MONITOR)
                ? null
                : grants.stream()
                        .filter(grant -> grant.role() == Role.MONITOR)
                        .map(Grant::unit)
                        .findFirst()
                        .orElse(null);
    }

    /** The units for which somebody reports or signs off. */
    public Set<Long> speaksFor() {
        return grants.stream()
                .filter(grant -> grant.role() == Role.UNIT_OFFICER || grant.role() == Role.UNIT_LEADER)
                .flatMap(grant -> java.util.stream.Stream.ofNullable(grant.unit()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether somebody signs off for a unit. */
    public boolean leads(long unit) {
        return grants.contains(new Grant(Role.UNIT_LEADER, unit));
    }

    /** The page that somebody's work begins on. */
    String firstPage() {
        return speaksFor().isEmpty() || seesEverything() ? "/" : "/owed";
    }

    /** The units in which any role is held. */
    public Set<Long> units() {
        return grants.stream()
                .flatMap(grant -> grant.unit() == null
                        ? java.util.stream.Stream.empty()
                        : java.util.stream.Stream.of(grant.unit()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How the ledger names this person. */
    public String actor() {
        return account == null ? "public" : "account:" + account;
    }
}
