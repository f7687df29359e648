package vn.lotrinh.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.organization.Unit;
import vn.lotrinh.organization.Units;

/** The units in which roles can be held, by name and by identity. */
@Component
class UnitNames {

    private final Units units;

    UnitNames(Units units) {
        this.units = units;
    }

    List<Unit> all() {
        return units.all();
    }

    /** Names by unit. */
    Map<Long, String> byUnit() {
        return all().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    Optional<Long> unit(String name) {
        String wanted = name.strip();
        return all().stream()
                .filter(unit -> unit.name().equalsIgnoreCase(wanted))
                .map(Unit::id)
                .findFirst();
    }
}
