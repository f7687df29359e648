package vn.lotrinh.overview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.Unit;

/** Tells units of one name apart: where a ministry is set up anew under the name of one that ends, a list shows both. */
@Component
class Namesakes {

    private final Registries registries;

    Namesakes(Registries registries) {
        this.registries = registries;
    }

    /** The last day of those that have ended and whose name another one of the list bears, by identity. */
    Map<Long, LocalDate> ended(List<Unit> units, Vantage vantage) {
        Registry registry = registries.at(vantage);
        Map<String, Long> bearers = units.stream().collect(Collectors.groupingBy(Unit::name, Collectors.counting()));
        Map<Long, LocalDate> ended = new HashMap<>();
        for (Unit unit : units) {
            LocalDate last = registry.life(unit.id()).days().last();
            if (last != null && last.isBefore(vantage.asOf()) && bearers.getOrDefault(unit.name(), 0L) > 1) {
                ended.put(unit.id(), last);
            }
        }
        return ended;
    }
}
