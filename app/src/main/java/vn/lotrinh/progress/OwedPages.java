package vn.lotrinh.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.ReportPeriod;
import vn.lotrinh.calendar.ReportWindows;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.organization.Unit;
import vn.lotrinh.organization.Units;
import vn.lotrinh.page.Frames;

/** The page that the people of a unit live on: what the unit owes, and what waits for whom. */
@Controller
public class OwedPages {

    private final Owing owing;
    private final ReportWindows windows;
    private final Reporting reporting;
    private final Reports reports;
    private final Requests requests;
    private final Units units;
    private final Frames frames;
    private final BusinessClock clock;

    OwedPages(
            Owing owing,
            Reporting reporting,
            Reports reports,
            Requests requests,
            Units units,
            Frames frames,
            BusinessClock clock,
            ReportWindows windows) {
        this.windows = windows;
        this.owing = owing;
        this.reports = reports;
        this.reporting = reporting;
        this.requests = requests;
        this.units = units;
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * Something that was not taken.
     *
     * @param sentence why
     * @param request the request that was to be answered, or {@code null}
     * @param typed what was typed
     */
    public record Rejected(String sentence, @Nullable Long request, String typed) {}

    @GetMapping("/owed")
    ModelAndView show(
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String after,
            Viewer viewer,
            HttpServletRequest request) {
        return page(unit, new Owing.Part(of, after), null, viewer, frames.vantage(request));
    }

    private ModelAndView page(
            @Nullable Long wanted, Owing.Part part, @Nullable Rejected rejected, Viewer viewer, Vantage vantage) {
        Set<Long> own = viewer.speaksFor();
        List<Unit> choice = units.inOrder(own, vantage.asOf());
        if (choice.isEmpty()) {
            return new ModelAndView("progress/no-unit");
        }
        long unit = wanted != null && own.contains(wanted)
                ? wanted
                : choice.getFirst().id();
        Map<String, Object> model = new HashMap<>();
        model.put("page", owing.of(unit, part, viewer, vantage));
        if (rejected != null) {
            model.put("rejected", rejected);
        }
        ModelAndView page = new ModelAndView("progress/owed", model);
        if (rejected != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** Says that nothing is new, for the month that it is. */
    @PostMapping("/obligations/{id}/nothing-new")
    ModelAndView nothingNew(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long unit,
            Viewer viewer,
            HttpServletRequest request) {
        String period = windows.of(ReportPeriod.Kind.MONTH, clock.today())
                .map(ReportPeriod::code)
                .orElse(null);
        return switch (reporting.nothingNew(id, period, viewer)) {
            case Outcome.Done done -> new ModelAndView(sent(done.id()) + of(unit));
            case Outcome.Refused refused -> refused(refused, unit, null, "", viewer, request);
        };
    }

    private String sent(long report) {
        boolean waits = reports.find(report)
                .filter(one -> one.state() == ReportState.SIGNING)
                .isPresent();
        return waits ? "redirect:/owed?notice=nothing-new-to-leader" : "redirect:/owed?notice=nothing-new-sent";
    }

    /** Answers what another unit asked for. */
    @PostMapping("/requests/{id}/answer")
    ModelAndView answer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable Long unit,
            Viewer viewer,
            HttpServletRequest request) {
        return switch (requests.answer(id, answer, viewer)) {
            case Outcome.Done _ -> new ModelAndView("redirect:/owed?notice=request-answered" + of(unit));
            case Outcome.Refused refused -> refused(refused, unit, id, answer, viewer, request);
        };
    }

    private ModelAndView refused(
            Outcome.Refused refused,
            @Nullable Long unit,
            @Nullable Long asked,
            String typed,
            Viewer viewer,
            HttpServletRequest request) {
        Rejected rejected = new Rejected(refused.sentence(frames.texts(request)), asked, typed);
        return page(unit, Owing.Part.ALL, rejected, viewer, Vantage.of(clock.today()));
    }

    private static String of(@Nullable Long unit) {
        return unit == null ? "" : "&unit=" + unit;
    }
}
