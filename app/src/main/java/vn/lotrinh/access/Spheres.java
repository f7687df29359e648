package vn.lotrinh.access;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;

/**
 * Whose own programmes a person may see before they are published: those of the units in which a role is held, of all units
 * below these, and of their superiors. What a province gives itself does not leak into the set of all.
 */
@Component
public class Spheres {

    private static final int DEEPEST = 12;

    private final Registries registries;
    private final BusinessClock clock;

    Spheres(Registries registries, BusinessClock clock) {
        this.registries = registries;
        this.clock = clock;
    }

    /**
     * Whose own programmes somebody may see.
     *
     * @param everywhere whether all; so do those who inspect and administer the whole system
     * @param units the units, unless all
     */
    public record Sphere(boolean everywhere, Set<Long> units) {

        private static final Sphere NOTHING = new Sphere(false, Set.of());

        /** Copies the set. */
        public Sphere {
            units = Set.copyOf(units);
        }

        /** Whether what a unit owns belongs to it; what nobody owns always does. */
        public boolean holds(@Nullable Long owner) {
            return owner == null || everywhere || units.contains(owner);
        }
    }

    /** Whose own programmes the viewer may see. */
    public Sphere of(Viewer viewer) {
        boolean everywhere = viewer.grants().stream()
                .anyMatch(grant ->
                        grant.unit() == null && (grant.role() == Role.INSPECTOR || grant.role() == Role.ADMINISTRATOR));
        if (everywhere) {
            return new Sphere(true, Set.of());
        }
        return viewer.units().isEmpty() ? Sphere.NOTHING : new Sphere(false, around(viewer.units()));
    }

    private Set<Long> around(Set<Long> own) {
        Registry registry = registries.now();
        LocalDate today = clock.today();
        Set<Long> held = new HashSet<>();
        for (long unit : own) {
            held.add(registry.succession().identity(unit));
        }
        Set<Long> around = new HashSet<>(own);
        around.addAll(held);
        held.forEach(unit -> around.addAll(superiors(unit, registry, today)));
        for (Life life : registry.all()) {
            Set<Long> above = superiors(life.id(), registry, today);
            if (above.stream().anyMatch(held::contains)) {
                around.add(life.id());
            }
        }
        // What a unit gave itself before it became another one goes on with that one.
        Set<Long> before = new HashSet<>();
        around.forEach(unit -> registry.succession().heldBy(unit).stream()
                .filter(share -> share.days().contains(today))
                .forEach(share -> before.add(share.from())));
        around.addAll(before);
        return around;
    }

    private static Set<Long> superiors(long unit, Registry registry, LocalDate day) {
        Set<Long> superiors = new HashSet<>();
        Optional<Long> above = superior(unit, registry, day);
        while (above.isPresent() && superiors.size() < DEEPEST && superiors.add(above.get())) {
            above = superior(above.get(), registry, day);
        }
        return superiors;
    }

    private static Optional<Long> superior(long unit, Registry registry, LocalDate day) {
        return registry.find(unit).flatMap(life -> life.reference(Aspect.SUPERIOR, day));
    }
}
