package vn.lotrinh.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.obligation.Obligations;
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
    private final Frames frames;

    UnitPages(Units units, Obligations obligations, Frames frames) {
        this.units = units;
        this.obligations = obligations;
        this.frames = frames;
    }

    /**
     * One unit of the list.
     *
     * @param unit the unit
     * @param leads how the obligations stand that it leads
     * @param coordinates how the obligations stand that it coordinates
     */
    public record Line(Unit unit, Totals leads, Totals coordinates) {}

    /**
     * The list.
     *
     * @param words what was searched for
     * @param lines the units
     * @param more how many are not shown
     */
    public record UnitList(String words, List<Line> lines, int more) {}

    @GetMapping("/units")
    ModelAndView list(@RequestParam(defaultValue = "") String q, Viewer viewer, HttpServletRequest request) {
        Vantage vantage = frames.vantage(request);
        LocalDate asOf = vantage.asOf();
        Map<Long, Totals> leads = obligations.totalsByLead(viewer, vantage);
        Map<Long, Totals> coordinates = obligations.totalsByCoordinator(viewer, vantage);
        String wanted = Folding.bare(q.strip());
        List<Line> lines = shown(leads, coordinates, asOf).stream()
                .filter(unit -> Folding.bare(unit.name()).contains(wanted))
                .map(unit -> new Line(
                        unit,
                        leads.getOrDefault(unit.id(), Totals.NONE),
                        coordinates.getOrDefault(unit.id(), Totals.NONE)))
                .toList();
        UnitList page = new UnitList(q, lines.stream().limit(MOST).toList(), Math.max(0, lines.size() - MOST));
        return new ModelAndView("overview/units", Map.of("page", page));
    }

    private List<Unit> shown(Map<Long, Totals> leads, Map<Long, Totals> coordinates, LocalDate asOf) {
        java.util.Set<Long> named = new java.util.TreeSet<>(leads.keySet());
        named.addAll(coordinates.keySet());
        return units.inOrder(named, asOf);
    }
}
