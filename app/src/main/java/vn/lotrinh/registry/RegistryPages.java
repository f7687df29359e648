package vn.lotrinh.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.organization.Nature;
import vn.lotrinh.organization.UnitKind;
import vn.lotrinh.organization.UnitLevel;
import vn.lotrinh.registry.Listing.Row;

/** The registry: all units and collectives on a day. */
@Controller
public class RegistryPages {

    private static final int PAGE = 100;

    private final Sights sights;
    private final Listing listing;
    private final Owed owed;

    RegistryPages(Sights sights, Listing listing, Owed owed) {
        this.sights = sights;
        this.listing = listing;
        this.owed = owed;
    }

    /**
     * One page of the registry.
     *
     * @param filter what was asked for
     * @param groups the entries
     * @param matching how many entries fit
     * @param number the number of this page, from 1
     * @param pages how many pages there are
     * @param kinds how many units of each kind exist on the day
     * @param levels how many units of each level exist on the day
     * @param provinces the provinces of the day
     */
    public record RegistryPage(
            RegistryFilter filter,
            List<Group> groups,
            int matching,
            int number,
            int pages,
            Map<UnitKind, Long> kinds,
            Map<UnitLevel, Long> levels,
            List<Row> provinces) {}

    /**
     * Entries under one heading.
     *
     * @param first the first of them, which tells the heading
     * @param rows the entries
     */
    public record Group(Row first, List<Row> rows) {}

    @GetMapping("/registry")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String nature,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(required = false) @Nullable Long territory,
            @RequestParam(defaultValue = "") String gone,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            HttpServletRequest request) {
        Sight sight = sights.of(request);
        RegistryFilter filter = new RegistryFilter(
                q.strip(),
                Nature.of(nature).orElse(null),
                UnitKind.of(kind).orElse(null),
                UnitLevel.of(level).orElse(null),
                territory,
                !gone.isEmpty(),
                RegistryFilter.By.of(by));
        List<Row> all = listing.of(sight);
        Set<Long> named = viewer.seesEverything() ? Set.of() : owed.named(viewer, sight.vantage());
        List<Row> fitting = all.stream()
                .filter(filter::fits)
                .filter(row -> row.nature() != Nature.UNKNOWN || viewer.seesEverything() || named.contains(row.id()))
                .sorted(order(filter, all))
                .toList();
        int pages = Math.max(1, (fitting.size() + PAGE - 1) / PAGE);
        int number = Math.clamp(page, 1, pages);
        List<Row> shown =
                fitting.subList(Math.min(fitting.size(), (number - 1) * PAGE), Math.min(fitting.size(), number * PAGE));
        RegistryPage model = new RegistryPage(
                filter,
                groups(shown, filter.by()),
                fitting.size(),
                number,
                pages,
                counted(all, Row::kind),
                counted(all, Row::level),
                provinces(all, filter.territory()));
        return new ModelAndView("registry/list", Map.of("page", model, "sight", sight));
    }

    /** The rows come in the order of their names; that stays within a group. */
    private static Comparator<Row> order(RegistryFilter filter, List<Row> all) {
        return switch (filter.by()) {
            case KIND -> Comparator.comparing(Row::nature).thenComparing(Row::kind);
            case LEVEL ->
                Comparator.comparing(Row::level, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Row::nature);
            case TERRITORY -> {
                Map<Long, Integer> places = places(all);
                yield Comparator.comparingInt(
                        row -> row.territory() == null ? all.size() : places.getOrDefault(row.territory(), all.size()));
            }
            case NAME -> Comparator.comparingInt(_ -> 0);
        };
    }

    private static Map<Long, Integer> places(List<Row> rows) {
        Map<Long, Integer> places = new HashMap<>();
        rows.forEach(row -> places.put(row.id(), places.size()));
        return places;
    }

    private static List<Group> groups(List<Row> rows, RegistryFilter.By by) {
        List<Group> groups = new ArrayList<>();
        for (Row row : rows) {
            if (groups.isEmpty() || !isSame(groups.getLast().first(), row, by)) {
                groups.add(new Group(row, new ArrayList<>()));
            }
            groups.getLast().rows().add(row);
        }
        return groups;
    }

    private static boolean isSame(Row one, Row other, RegistryFilter.By by) {
        return switch (by) {
            case KIND -> one.nature() == other.nature() && (one.nature() != Nature.UNIT || one.kind() == other.kind());
            case LEVEL -> one.level() == other.level();
            case TERRITORY -> Objects.equals(one.territory(), other.territory());
            case NAME -> true;
        };
    }

    private static <K extends Comparable<K>> Map<K, Long> counted(List<Row> rows, Function<Row, @Nullable K> by) {
        Map<K, Long> counts = new TreeMap<>();
        rows.stream()
                .filter(row -> row.exists() && row.nature() == Nature.UNIT)
                .map(by)
                .filter(Objects::nonNull)
                .forEach(key -> counts.merge(key, 1L, Long::sum));
        return counts;
    }

    private static List<Row> provinces(List<Row> rows, @Nullable Long chosen) {
        return rows.stream()
                .filter(row -> row.nature() == Nature.UNIT && row.kind() == UnitKind.PROVINCE)
                .filter(row -> row.exists() || Objects.equals(chosen, row.id()))
                .collect(Collectors.toList());
    }
}
