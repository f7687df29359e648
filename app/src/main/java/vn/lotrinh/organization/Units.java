package vn.lotrinh.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Units by the names that they have on a day. */
@Component
public class Units {

    private final Registries registries;

    Units(Registries registries) {
        this.registries = registries;
    }

    /** The unit with that identity, or nothing. */
    public Optional<Unit> find(long id, LocalDate day) {
        return registries.now().find(id).map(life -> unit(life, day));
    }

    /** The names of all units on a day, by identity; those that have ended keep their last. */
    public Map<Long, String> names(LocalDate day) {
        return registries.now().all().stream().collect(Collectors.toMap(Life::id, life -> life.name(day)));
    }

    /** The given units in Vietnamese order of their names. */
    public List<Unit> inOrder(Collection<Long> ids, LocalDate day) {
        Registry registry = registries.now();
        return ids.stream()
                .sorted(Names.order(registry, day))
                .map(id -> unit(registry.life(id), day))
                .toList();
    }

    /** All units that exist on a day and all names that nobody is known to bear, in Vietnamese order of their names. */
    public List<Unit> all(LocalDate day) {
        Registry registry = registries.now();
        return registry.all().stream()
                .filter(life -> life.nature() != Nature.COLLECTIVE && life.existsOn(day))
                .filter(life -> registry.succession().identity(life.id()) == life.id())
                .map(Life::id)
                .sorted(Names.order(registry, day))
                .map(id -> unit(registry.life(id), day))
                .toList();
    }

    private static Unit unit(Life life, LocalDate day) {
        return new Unit(life.id(), life.name(day));
    }
}
