package vn.lotrinh.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.obligation.Standing;
import vn.lotrinh.obligation.Totals;
import vn.lotrinh.organization.Unit;
import vn.lotrinh.organization.Units;
import vn.lotrinh.page.Frames;
import vn.lotrinh.reader.text.Folding;

/** The units that directives name, and what each owes. */
@Controller
public class UnitPages {

    private static final int MOST = 500;

    private final Units units;
    private final Obligations obligations;
    private final Namesakes namesakes;
    private final Frames frames;

    UnitPages(Units units, Obligations obligations, Namesakes namesakes, Frames frames) {
        this.namesakes = namesakes;
        this.units = units;
        this.obligations = obligations;
        this.frames = frames;
    }

    /** In which order units are listed. */
    public enum Order {
        /** By name. */
        NAME,
        /** Those first that lead most. */
        LEADS,
        /** Those first of which most is overdue. */
        LATE,
        /** Those first that have done most. */
        DONE,
        /** Those first that coordinate most. */
        COORDINATES;

        /** The stable code. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The order of a code; by what is overdue where it is none, which leaves them by name where nothing is. */
        static Order of(String code) {
            return Arrays.stream(values())
                    .filter(order -> order.code().equals(code))
                    .findFirst()
                    .orElse(LATE);
        }

        private long figure(Line line) {
            return switch (this) {
                case NAME -> 0;
                case LEADS -> line.leads().all();
                case LATE -> line.leads().of(Standing.OVERDUE);
                case DONE -> line.leads().done();
                case COORDINATES -> line.coordinates().all();
            };
        }

        /** The lines in this order; those alike in it stay in the order in which they are. */
        private List<Line> of(List<Line> lines) {
            return lines.stream()
                    .sorted(Comparator.comparingLong(this::figure).reversed())
                    .toList();
        }
    }

    /**
     * One unit of the list.
     *
     * @param unit the unit
     * @param ended its last day where another unit bears its name and it has ended, or {@code null}
     * @param leads how the obligations stand that it leads
     * @param coordinates how the obligations stand that it coordinates
     */
    public record Line(Unit unit, @Nullable LocalDate ended, Totals leads, Totals coordinates) {}

    /**
     * The list.
     *
     * @param words what was searched for
     * @param order in which order it is
     * @param lines the units
     * @param more how many are not shown
     */
    public record UnitList(String words, Order order, List<Line> lines, int more) {

        /** The address of the same units in another order. */
        public String address(Order other) {
            String sorted = "/units?sort=" + other.code();
            return words.isBlank() ? sorted : sorted + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        }
    }

    @GetMapping("/units")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            Viewer viewer,
            HttpServletRequest request) {
        Vantage vantage = frames.vantage(request);
        Map<Long, Totals> leads = obligations.totalsByLead(viewer, vantage);
        Map<Long, Totals> coordinates = obligations.totalsByCoordinator(viewer, vantage);
        String wanted = Folding.bare(q.strip());
        List<Unit> all = shown(leads, coordinates, vantage.asOf());
        Map<Long, LocalDate> ended = namesakes.ended(all, vantage);
        List<Line> found = all.stream()
                .filter(unit -> Folding.bare(unit.name()).contains(wanted))
                .map(unit -> new Line(
                        unit,
                        ended.get(unit.id()),
                        leads.getOrDefault(unit.id(), Totals.NONE),
                        coordinates.getOrDefault(unit.id(), Totals.NONE)))
                .toList();
        Order order = Order.of(sort);
        List<Line> lines = order.of(found);
        UnitList page = new UnitList(q, order, lines.stream().limit(MOST).toList(), Math.max(0, lines.size() - MOST));
        return new ModelAndView("overview/units", Map.of("page", page));
    }

    private List<Unit> shown(Map<Long, Totals> leads, Map<Long, Totals> coordinates, LocalDate asOf) {
        Set<Long> named = new TreeSet<>(leads.keySet());
        named.addAll(coordinates.keySet());
        return units.inOrder(named, asOf);
    }
}
