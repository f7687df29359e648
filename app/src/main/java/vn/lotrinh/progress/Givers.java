package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.Resolution;
import vn.lotrinh.organization.Unit;

/**
 * Finds out which unit gave what: for a unit's own directive that unit, else the one that is meant for certain by the name at
 * the directive's head on its day. Where that unit has passed on, its successor decides.
 */
@Component
class Givers {

    private final Directives directives;
    private final Registries registries;
    private final Duties duties;
    private final BusinessClock clock;

    Givers(Directives directives, Registries registries, Duties duties, BusinessClock clock) {
        this.directives = directives;
        this.registries = registries;
        this.duties = duties;
        this.clock = clock;
    }

    /** Who gave some directives, by directive. */
    Map<Long, Giver> of(Collection<Long> given) {
        Registry registry = registries.now();
        Map<Long, Giver> givers = new HashMap<>();
        directives
                .named(Set.copyOf(given))
                .forEach((id, directive) -> givers.put(id, giver(directive, registry, clock.today())));
        return givers;
    }

    /** Who gave a directive. */
    Giver of(long directive) {
        return Objects.requireNonNull(of(List.of(directive)).get(directive));
    }

    /** Those among some directives about which somebody decides as who gave them. */
    Set<Long> heldBy(Viewer viewer, Collection<Long> given) {
        Set<Long> held = new HashSet<>();
        if (Giver.isAny(viewer)) {
            of(given).forEach((directive, giver) -> {
                if (giver.isHeldBy(viewer)) {
                    held.add(directive);
                }
            });
        }
        return held;
    }

    /** A duty as it is seen by the monitor and by who gave it, who sees it also where nobody else may. */
    Optional<Duty> duty(long obligation, Viewer viewer) {
        Optional<Duty> seen = duties.find(obligation, viewer);
        return seen.isPresent() || !Giver.isAny(viewer)
                ? seen
                : duties.find(obligation, eye(viewer))
                        .filter(duty -> of(duty.obligation().task().directive()).isHeldBy(viewer));
    }

    /** The same person with the sight of a superior; only for what that person is known to have given. */
    static Viewer eye(Viewer viewer) {
        if (!Giver.isAny(viewer)) {
            return viewer;
        }
        List<Viewer.Grant> grants = new ArrayList<>(viewer.grants());
        grants.add(new Viewer.Grant(Role.SUPERIOR, null));
        return new Viewer(viewer.account(), viewer.name(), grants);
    }

    private static Giver giver(Directive directive, Registry registry, LocalDate today) {
        Long owner = directive.owner();
        String issuer = directive.issuer();
        if (owner != null) {
            return today(owner, issuer, registry, today);
        }
        if (issuer == null || issuer.isBlank()) {
            return Giver.doubtful(issuer, "unnamed");
        }
        LocalDate day = directive.issuedOn() == null
                ? directive.receivedAt().atZone(BusinessClock.ZONE).toLocalDate()
                : directive.issuedOn();
        return registry.mentions()
                .issuer(issuer, day)
                .map(unit -> today(unit, issuer, registry, today))
                .orElseGet(() -> Giver.doubtful(issuer, doubt(issuer, day, registry)));
    }

    private static Giver today(long unit, @Nullable String words, Registry registry, LocalDate today) {
        return registry.succession()
                .of(unit)
                .on(today)
                .answering()
                .map(answers -> Giver.of(new Unit(
                        answers,
                        registry.life(registry.succession().identity(answers)).name(today))))
                .orElseGet(() -> Giver.doubtful(words, "open"));
    }

    private static String doubt(String issuer, LocalDate day, Registry registry) {
        return registry.mentions().resolve(issuer, day, null).status() == Resolution.Status.UNKNOWN
                ? "unknown"
                : "ambiguous";
    }
}
