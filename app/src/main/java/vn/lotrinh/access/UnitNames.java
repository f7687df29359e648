package vn.lotrinh.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.organization.Unit;
import vn.lotrinh.organization.Units;

/** The units in which roles can be held, by name and by identity. */
@Component
class UnitNames {

    private final Units units;
    private final BusinessClock clock;

    UnitNames(Units units, BusinessClock clock) {
        this.units = units;
        this.clock = clock;
    }

    List<Unit> all() {
        return units.all(clock.today());
    }

    /** Names by unit. */
    Map<Long, String> byUnit() {
        return units.names(clock.today());
    }

    Optional<Long> unit(String name) {
        String wanted = name.strip();
        return all().stream()
                .filter(unit -> unit.name().equalsIgnoreCase(wanted))
                .map(Unit::id)
                .findFirst();
    }
}
