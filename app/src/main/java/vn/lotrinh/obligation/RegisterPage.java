package vn.lotrinh.obligation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.organization.Unit;
import vn.lotrinh.organization.Units;
import vn.lotrinh.page.Frames;

/** The register: what is owed by whom by when, and how it stands. */
@Controller
public class RegisterPage {

    private static final int PAGE = 50;

    private final Obligations obligations;
    private final Rows rows;
    private final Directives directives;
    private final Units units;
    private final Frames frames;

    RegisterPage(Obligations obligations, Rows rows, Directives directives, Units units, Frames frames) {
        this.obligations = obligations;
        this.rows = rows;
        this.directives = directives;
        this.units = units;
        this.frames = frames;
    }

    /**
     * One page of the register.
     *
     * @param filter what was asked for
     * @param order in which order
     * @param rows the obligations
     * @param totals how all obligations of the filter stand, whatever standing was asked for
     * @param matching how many obligations the filter has
     * @param next the last row, if there are more after it
     * @param directive the directive asked for, or {@code null}
     * @param unit the unit asked for, or {@code null}
     */
    public record Register(
            ObligationFilter filter,
            Obligations.Order order,
            Rows.Shown rows,
            Totals totals,
            long matching,
            @Nullable Long next,
            @Nullable Directive directive,
            @Nullable Unit unit) {

        /** The address of all rows as a file: {@code csv} or {@code xlsx}. */
        public String fileAddress(String kind) {
            return with(filter.address("/obligations." + kind), "sort=" + order.code());
        }

        /** The address of the next page. */
        public String nextAddress() {
            return with(filter.address(), "sort=" + order.code() + "&after=" + next);
        }

        private static String with(String address, String more) {
            return address + (address.contains("?") ? "&" : "?") + more;
        }
    }

    @GetMapping("/obligations")
    ModelAndView register(RegisterForm form, Viewer viewer, HttpServletRequest request) {
        Vantage vantage = frames.vantage(request);
        ObligationFilter filter = form.filter();
        Obligations.Order order = form.order();
        List<Obligation> found = obligations.page(filter, viewer, vantage, order, form.after(), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Obligation> shown = more ? found.subList(0, PAGE) : found;
        Totals totals = obligations.totals(filter.ofAnyStanding(), viewer, vantage);
        Standing wanted = filter.standing();
        Register page = new Register(
                filter,
                order,
                rows.of(shown, vantage),
                totals,
                wanted == null ? totals.all() : totals.of(wanted),
                more ? (Long) shown.getLast().id() : null,
                filter.directive() == null
                        ? null
                        : directives.find(filter.directive(), viewer).orElse(null),
                filter.unit() == null
                        ? null
                        : units.find(filter.unit(), vantage.asOf()).orElse(null));
        return new ModelAndView("obligation/register", Map.of("page", page));
    }
}
