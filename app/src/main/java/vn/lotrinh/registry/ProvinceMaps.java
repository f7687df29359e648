package vn.lotrinh.registry;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The maps of all editions, drawn once when the system starts. */
@Component
public class ProvinceMaps {

    private final Map<Edition, ProvinceMap> maps = new EnumMap<>(Edition.class);

    ProvinceMaps() {
        for (Edition edition : Edition.values()) {
            maps.put(edition, ProvinceMap.of(edition));
        }
    }

    /** The map of an edition. */
    public ProvinceMap of(Edition edition) {
        return Objects.requireNonNull(maps.get(edition));
    }

    /** The map of that day's provinces. */
    public ProvinceMap on(LocalDate day) {
        return of(Edition.on(day));
    }
}
