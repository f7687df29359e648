package vn.lotrinh.obligation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.obligation.ApiRefusal.What;
import vn.lotrinh.page.Frame;
import vn.lotrinh.page.Frames;
import vn.lotrinh.page.Problem;
import vn.lotrinh.page.Texts;

/** The register for programs: the same rows and totals as on its page, for whoever is signed in, else what is public. */
@RestController
class ObligationsApi {

    private static final String ROWS = "/api/obligations";
    private static final Resource DESCRIPTION = new ClassPathResource("openapi.json", ObligationsApi.class);

    private final Obligations obligations;
    private final FullRows rows;
    private final Grouping grouping;
    private final Frames frames;

    ObligationsApi(Obligations obligations, FullRows rows, Grouping grouping, Frames frames) {
        this.obligations = obligations;
        this.rows = rows;
        this.grouping = grouping;
        this.frames = frames;
    }

    /**
     * Some rows.
     *
     * @param asOf the day on which they stand so
     * @param known the day at whose end it was known so; {@code null} for all that is known now
     * @param matching how many rows there are on all pages
     * @param obligations the rows of this page
     * @param next the address of the next page, or {@code null}
     */
    record Page(
            LocalDate asOf,
            @Nullable LocalDate known,
            long matching,
            List<ApiObligation> obligations,
            @Nullable String next) {}

    /**
     * How many stand how.
     *
     * @param rows the address of the rows behind them
     * @param groups the same for each directive, unit or task, or {@code null} where not asked for
     */
    record Sums(
            LocalDate asOf,
            @Nullable LocalDate known,
            ApiTotals totals,
            String rows,
            @Nullable List<Sum> groups) {}

    /**
     * One of several.
     *
     * @param id {@code null} for what no unit answers for
     */
    record Sum(@Nullable Long id, @Nullable String name, ApiTotals totals) {}

    @GetMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource description() {
        return DESCRIPTION;
    }

    @GetMapping(path = ROWS, produces = MediaType.APPLICATION_JSON_VALUE)
    Page rows(Viewer viewer, HttpServletRequest request) {
        Frame frame = frames.of(request);
        ApiParameters asked = new ApiParameters(request, frame.today(), List.of("sort", "after", "size"));
        ObligationFilter filter = asked.filter();
        Obligations.Order order = asked.order();
        int size = asked.size();
        Vantage vantage = frame.vantage();
        Long after = asked.number("after");
        if (after != null && obligations.find(after, viewer, vantage).isEmpty()) {
            throw new ApiRefusal(What.AFTER_GONE, "after", after.toString(), "");
        }
        List<Obligation> found = obligations.page(filter, viewer, vantage, order, after, size + 1);
        List<Obligation> shown = found.size() > size ? found.subList(0, size) : found;
        return new Page(
                frame.asOf(),
                frame.known(),
                matching(filter, viewer, vantage),
                rows.of(shown, vantage).stream().map(ApiObligation::of).toList(),
                found.size() > size ? next(filter, order, size, shown.getLast().id(), frame) : null);
    }

    private long matching(ObligationFilter filter, Viewer viewer, Vantage vantage) {
        Totals totals = obligations.totals(filter.ofAnyStanding(), viewer, vantage);
        Standing standing = filter.standing();
        return standing == null ? totals.all() : totals.of(standing);
    }

    private static String next(ObligationFilter filter, Obligations.Order order, int size, long after, Frame frame) {
        String address = filter.address(ROWS);
        return frame.to(address + (address.contains("?") ? "&" : "?") + "sort=" + order.code() + "&size=" + size
                + "&after=" + after);
    }

    @GetMapping(path = "/api/totals", produces = MediaType.APPLICATION_JSON_VALUE)
    Sums totals(Viewer viewer, HttpServletRequest request) {
        Frame frame = frames.of(request);
        ApiParameters asked = new ApiParameters(request, frame.today(), List.of("group"));
        ObligationFilter filter = asked.filter();
        Vantage vantage = frame.vantage();
        List<Grouping.Group> groups =
                groups(asked.oneOf("group", List.of("directive", "unit", "task")), filter, viewer, vantage);
        return new Sums(
                frame.asOf(),
                frame.known(),
                ApiTotals.of(obligations
                        .totals(filter.ofAnyStanding(), viewer, vantage)
                        .only(filter.standing())),
                frame.to(filter.address(ROWS)),
                groups == null
                        ? null
                        : groups.stream()
                                .map(group -> new Grouping.Group(
                                        group.id(), group.name(), group.totals().only(filter.standing())))
                                .filter(group -> !group.totals().isEmpty())
                                .map(group -> new Sum(group.id(), group.name(), ApiTotals.of(group.totals())))
                                .toList());
    }

    private @Nullable List<Grouping.Group> groups(String by, ObligationFilter filter, Viewer viewer, Vantage vantage) {
        return switch (by) {
            case "directive" -> grouping.byDirective(filter, viewer, vantage);
            case "unit" -> grouping.byUnit(filter, viewer, vantage);
            case "task" -> {
                Long directive = filter.directive();
                if (directive == null) {
                    throw new ApiRefusal(What.DIRECTIVE_MISSING, "group", by, "");
                }
                yield grouping.byTask(filter, directive, viewer, vantage);
            }
            default -> null;
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ApiRefusal refusal, HttpServletRequest request) {
        Texts texts = frames.textsForProgram(request);
        String code = refusal.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                code,
                texts.of("api.refused." + code, refusal.parameter(), refusal.value(), refusal.allowed()),
                texts);
    }
}
