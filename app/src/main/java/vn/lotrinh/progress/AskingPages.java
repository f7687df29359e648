package vn.lotrinh.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Actors;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Rows;
import vn.lotrinh.organization.Unit;
import vn.lotrinh.organization.Units;
import vn.lotrinh.page.Frames;
import vn.lotrinh.page.Texts;

/** The forms by which a unit asks for more time, and for what it needs of those who coordinate. */
@Controller
public class AskingPages {

    private final Extensions extensions;
    private final Requests requests;
    private final Duties duties;
    private final Rows rows;
    private final Units units;
    private final Actors actors;
    private final Frames frames;
    private final BusinessClock clock;

    AskingPages(
            Extensions extensions,
            Requests requests,
            Duties duties,
            Rows rows,
            Units units,
            Actors actors,
            Frames frames,
            BusinessClock clock) {
        this.extensions = extensions;
        this.requests = requests;
        this.duties = duties;
        this.rows = rows;
        this.units = units;
        this.actors = actors;
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * A form about an obligation.
     *
     * @param obligation the obligation
     * @param rows what is shown beside it
     * @param typed what was typed
     * @param refused why it was not taken, or empty
     * @param barred code of why nothing can be asked for at all, or empty
     * @param extensions what was asked before
     * @param requests what others were asked for
     * @param partners who can be asked
     * @param names the names of people
     * @param units the names of units
     */
    public record AskingPage(
            Obligation obligation,
            Rows.Shown rows,
            ReportForm typed,
            String refused,
            String barred,
            List<Extension> extensions,
            List<Request> requests,
            Collection<Unit> partners,
            Map<String, String> names,
            Map<Long, String> units) {

        /** The name of who did something. */
        public String name(String actor) {
            return names.getOrDefault(actor, "–");
        }

        /** The name of a unit. */
        public String unit(long id) {
            return units.getOrDefault(id, "–");
        }
    }

    @GetMapping("/obligations/{id}/extension")
    ModelAndView extension(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        Outcome.Refused refused = duties.find(id, viewer)
                .map(duty -> extensions.whyNot(duty, viewer))
                .orElse(null);
        return refused == null
                ? page("progress/extension", id, ReportForm.EMPTY, "", viewer)
                : page(
                        "progress/extension",
                        id,
                        ReportForm.EMPTY,
                        refused.sentence(texts(request)),
                        refused.code(),
                        viewer);
    }

    /** Asks for more time, or says why not and shows the form again with what was typed. */
    @PostMapping("/obligations/{id}/extension")
    ModelAndView askForTime(
            @PathVariable long id, @RequestParam Map<String, String> typed, Viewer viewer, HttpServletRequest request) {
        ReportForm form = new ReportForm(typed);
        if (form.wrongDay().isPresent()) {
            String sentence =
                    texts(request).of("refused.day.wrong", form.wrongDay().get());
            return page("progress/extension", id, form, sentence, viewer);
        }
        return switch (extensions.ask(id, ReportForm.day(form.of("day")), form.of("reason"), viewer)) {
            case Outcome.Done _ -> new ModelAndView("redirect:/owed?notice=extension-asked");
            case Outcome.Refused refused ->
                page("progress/extension", id, form, refused.sentence(texts(request)), viewer);
        };
    }

    @GetMapping("/obligations/{id}/requests")
    ModelAndView requests(@PathVariable long id, Viewer viewer) {
        return page("progress/requests", id, ReportForm.EMPTY, "", viewer);
    }

    /** Asks a unit for something, or says why not and shows the form again with what was typed. */
    @PostMapping("/obligations/{id}/requests")
    ModelAndView askForHelp(
            @PathVariable long id, @RequestParam Map<String, String> typed, Viewer viewer, HttpServletRequest request) {
        ReportForm form = new ReportForm(typed);
        if (form.wrongDay().isPresent()) {
            String sentence =
                    texts(request).of("refused.day.wrong", form.wrongDay().get());
            return page("progress/requests", id, form, sentence, viewer);
        }
        long unit = form.of("unit").matches("\\d{1,18}") ? Long.parseLong(form.of("unit")) : 0;
        return switch (requests.ask(id, unit, form.of("asked"), ReportForm.day(form.of("day")), viewer)) {
            case Outcome.Done _ -> new ModelAndView("redirect:/obligations/" + id + "/requests?notice=request-sent");
            case Outcome.Refused refused ->
                page("progress/requests", id, form, refused.sentence(texts(request)), viewer);
        };
    }

    private Texts texts(HttpServletRequest request) {
        return frames.texts(request);
    }

    private ModelAndView page(String template, long id, ReportForm typed, String refused, Viewer viewer) {
        return page(template, id, typed, refused, "", viewer);
    }

    private ModelAndView page(
            String template, long id, ReportForm typed, String refused, String barred, Viewer viewer) {
        Duty duty = duties.find(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean concerned = duty.mayReport(viewer) || viewer.seesEverything();
        List<Extension> asked = concerned ? extensions.of(id) : List.of();
        List<Request> wanted = concerned ? requests.of(id) : List.of();
        Set<String> people = new HashSet<>();
        asked.forEach(one -> people.add(one.askedBy()));
        wanted.forEach(one -> people.add(one.askedBy()));
        AskingPage shown = new AskingPage(
                duty.obligation(),
                rows.of(List.of(duty.obligation()), Vantage.of(clock.today())),
                typed,
                refused,
                barred,
                asked,
                wanted,
                requests.partners(duty),
                actors.names(people),
                units.names(clock.today()));
        ModelAndView page = new ModelAndView(template, Map.of("page", shown));
        if (!refused.isEmpty() && barred.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
