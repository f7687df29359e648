package vn.lotrinh.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The maps of all editions, each drawn once, when it is first asked for. */
@Component
public class ProvinceMaps {

    private final Map<Edition, ProvinceMap> maps = new ConcurrentHashMap<>();

    /** The map of an edition. */
    public ProvinceMap of(Edition edition) {
        return maps.computeIfAbsent(edition, ProvinceMap::of);
    }

    /** The map of that day's provinces. */
    public ProvinceMap on(LocalDate day) {
        return of(Edition.on(day));
    }
}
