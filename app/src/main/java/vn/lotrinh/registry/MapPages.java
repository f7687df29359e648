package vn.lotrinh.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.obligation.Standing;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Members;
import vn.lotrinh.organization.Nature;
import vn.lotrinh.organization.UnitKind;
import vn.lotrinh.registry.Listing.Row;

/** The map of the provinces of a day, and the same as a table. */
@Controller
public class MapPages {

    private static final int SHADES = 5;
    private static final int FEWEST = 2;

    private final Sights sights;
    private final Listing listing;
    private final ProvinceMaps maps;
    private final Owed owed;

    MapPages(Sights sights, Listing listing, ProvinceMaps maps, Owed owed) {
        this.sights = sights;
        this.listing = listing;
        this.maps = maps;
        this.owed = owed;
    }

    /**
     * The map.
     *
     * @param places the provinces as they are drawn, with their figures
     * @param shades which figures a shade stands for
     * @param regions the same provinces by region
     */
    public record MapPage(List<Place> places, List<Shade> shades, List<Region> regions) {
        /** How many provinces of the map the registry knows. */
        public long known() {
            return places.stream().filter(place -> place.unit() != null).count();
        }
    }

    /**
     * A province.
     *
     * @param province how it is drawn
     * @param unit its entry in the registry, or {@code null}
     * @param name its name in the registry, or else on the map
     * @param code its code on the day, or {@code null}
     * @param led how many tasks its bodies lead
     * @param overdue how many of them are overdue
     * @param shade its shade: 0 for none overdue, up to 5
     */
    public record Place(
            Province province,
            @Nullable Long unit,
            String name,
            @Nullable String code,
            long led,
            long overdue,
            int shade) {
        /** The class of its shade. */
        public String css() {
            return shade == 0 ? "shade-none" : "shade-" + shade;
        }
    }

    /**
     * Which figures a shade stands for.
     *
     * @param number the shade, from 1
     * @param from the least
     * @param to the most
     */
    public record Shade(int number, long from, long to) {}

    /**
     * A region with its provinces.
     *
     * @param collective the collective of its provinces, or {@code null} for those of no region that is known
     * @param places its provinces
     */
    public record Region(@Nullable Long collective, List<Place> places) {}

    @GetMapping("/registry/map")
    ModelAndView show(Viewer viewer, HttpServletRequest request) {
        Sight sight = sights.of(request);
        Map<Province, Row> known = provinces(sight);
        Map<Long, List<Owed.Body>> bodies = owed.bodies(sight, viewer);
        long most = known.values().stream()
                .mapToLong(row -> overdue(bodies.getOrDefault(row.id(), List.of())))
                .max()
                .orElse(0);
        List<Shade> shades = shades(most);
        List<Place> places = maps.on(sight.day()).provinces().stream()
                .map(province -> place(province, Optional.ofNullable(known.get(province)), bodies, shades))
                .toList();
        return new ModelAndView(
                "registry/provinces",
                Map.of("page", new MapPage(places, shades, regions(places, sight)), "sight", sight));
    }

    private Map<Province, Row> provinces(Sight sight) {
        ProvinceMap map = maps.on(sight.day());
        Map<Province, Row> known = new HashMap<>();
        listing.of(sight).stream()
                .filter(row -> row.nature() == Nature.UNIT && row.kind() == UnitKind.PROVINCE && row.exists())
                .forEach(row -> map.find(row.name()).ifPresent(province -> known.put(province, row)));
        return known;
    }

    private static Place place(
            Province province, Optional<Row> row, Map<Long, List<Owed.Body>> bodies, List<Shade> shades) {
        List<Owed.Body> own =
                row.map(known -> bodies.getOrDefault(known.id(), List.of())).orElse(List.of());
        long overdue = overdue(own);
        return new Place(
                province,
                row.map(Row::id).orElse(null),
                row.map(Row::name).orElse(province.name()),
                row.map(Row::codes)
                        .flatMap(codes -> codes.values().stream().reduce((_, last) -> last))
                        .orElse(null),
                own.stream().mapToLong(body -> body.leads().all()).sum(),
                overdue,
                shades.stream()
                        .filter(shade -> overdue >= shade.from() && overdue <= shade.to())
                        .findFirst()
                        .map(Shade::number)
                        .orElse(0));
    }

    private static long overdue(List<Owed.Body> bodies) {
        return bodies.stream()
                .mapToLong(body -> body.leads().of(Standing.OVERDUE))
                .sum();
    }

    /** Equal parts of the figures from 1 to the most; no shade stands for nothing. */
    static List<Shade> shades(long most) {
        List<Shade> shades = new ArrayList<>();
        long from = 1;
        long count = Math.min(SHADES, most);
        for (int number = 1; number <= count; number++) {
            long to = most * number / count;
            if (to >= from) {
                shades.add(new Shade(number, from, to));
                from = to + 1;
            }
        }
        return shades;
    }

    private static List<Region> regions(List<Place> places, Sight sight) {
        Members members = sight.registry().members();
        List<Region> regions = new ArrayList<>();
        Set<Place> found = new HashSet<>();
        for (Life life : sight.registry().all()) {
            if (life.nature() == Nature.COLLECTIVE && !life.each(Aspect.MEMBER).isEmpty()) {
                List<Place> inside = places.stream()
                        .filter(place -> place.unit() != null && members.has(life.id(), place.unit(), sight.day()))
                        .toList();
                if (inside.size() >= FEWEST
                        && inside.size() == members.on(life.id(), sight.day()).size()) {
                    regions.add(new Region(life.id(), inside));
                    found.addAll(inside);
                }
            }
        }
        regions.add(new Region(
                null, places.stream().filter(place -> !found.contains(place)).toList()));
        return regions;
    }
}
