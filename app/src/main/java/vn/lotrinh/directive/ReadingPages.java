package vn.lotrinh.directive;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import vn.lotrinh.directive.Proofreading.Answer;
import vn.lotrinh.directive.ReadingView.Pieces;
import vn.lotrinh.page.Frames;
import vn.lotrinh.page.Texts;

/**
 * The reading page: the text beside its tasks, and the forms that correct them. A browser that asks for pieces only
 * (header {@value #PIECES}) gets those parts of the page that are different.
 */
@Controller
public class ReadingPages {

    private static final String PIECES = "X-Pieces";
    private static final String ADDRESS = "/directives/{id}/reading";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Directives directives;
    private final Readings readings;
    private final Desk desk;
    private final Actors actors;
    private final Frames frames;
    private final BusinessClock clock;

    ReadingPages(
            Directives directives, Readings readings, Desk desk, Actors actors, Frames frames, BusinessClock clock) {
        this.directives = directives;
        this.readings = readings;
        this.desk = desk;
        this.actors = actors;
        this.frames = frames;
        this.clock = clock;
    }

    /** A reading with its directive. */
    private record Material(Directive directive, Readings.Read read) {}

    @GetMapping(ADDRESS)
    ModelAndView show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String edit,
            @RequestParam(defaultValue = "") String card,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        Directive directive = seen(id, viewer);
        Readings.Read read = readings.latest(id).orElse(null);
        if (read == null || !directive.correctable() && directive.state() != Directive.State.ACCEPTED) {
            return waiting(directive, response);
        }
        ReadingView view = view(new Material(directive, read), viewer);
        Opened opened = view.writable() ? Opened.of(edit) : Opened.NONE;
        return wantsPieces(request)
                ? pieces(Pieces.only(view, view.card(edit.isEmpty() ? card : opened.owner())), opened, "")
                : page(view, opened, null);
    }

    private ModelAndView waiting(Directive directive, HttpServletResponse response) {
        if (directive.state() == Directive.State.RECEIVED) {
            boolean soon = Duration.between(directive.receivedAt(), clock.now()).compareTo(SOON) < 0;
            response.setHeader("Refresh", soon ? "2" : "8");
        }
        return new ModelAndView("directive/reading/waiting", Map.of("directive", directive));
    }

    /** The address of a form that was not taken is a page that people may load again. */
    @GetMapping(ADDRESS + "/{step}")
    String again(@PathVariable long id, @PathVariable String step) {
        return "redirect:/directives/" + id + "/reading";
    }

    /** Corrects the reading, or says why not and shows the form again with what was typed. */
    @PostMapping(ADDRESS + "/{step}")
    ModelAndView correct(
            @PathVariable long id,
            @PathVariable String step,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            HttpServletRequest request) {
        mayRegister(id, viewer);
        ReadingForm form = new ReadingForm(step, typed);
        Material before = material(id, viewer);
        if (!form.known()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            Proofreading proof = new Proofreading(before.read());
            if (form.looks()) {
                return looked(form, proof, before, viewer, request);
            }
            return switch (form.read(proof)) {
                case Answer.Unfit unfit ->
                    refused(
                            form.opened(),
                            before,
                            viewer,
                            request,
                            sentence(request, unfit.sentence(), unfit.argument()));
                case Answer.Fit fit -> corrected(form, fit.correction(), before, version, viewer, request);
            };
        } catch (Correction.NoSuchTask missing) {
            return overtaken(form.opened(), before, viewer, sentence(request, "reading.outcome.no-such-task"));
        }
    }

    private ModelAndView corrected(
            ReadingForm form,
            Correction correction,
            Material before,
            int version,
            Viewer viewer,
            HttpServletRequest request) {
        long id = before.directive().id();
        Desk.Outcome outcome = desk.correct(id, version, correction, viewer.actor());
        Material now = material(id, viewer);
        if (outcome == Desk.Outcome.KNOWN_ALREADY) {
            return refused(form.opened(), now, viewer, request, sentence(request, outcome));
        }
        if (outcome != Desk.Outcome.DONE) {
            return overtaken(form.opened(), now, viewer, sentence(request, outcome));
        }
        return wantsPieces(request)
                ? pieces(
                        view(now, viewer).since(view(before, viewer)),
                        Opened.NONE,
                        sentence(request, "notice.reading-saved"))
                : new ModelAndView(
                        "redirect:/directives/" + id + "/reading?notice=reading-saved" + anchor(form, correction));
    }

    private static String anchor(ReadingForm form, Correction correction) {
        String task = correction instanceof Correction.Added added ? added.task() : form.task();
        return task.isEmpty()
                ? ""
                : "#t-" + URLEncoder.encode(task, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Says what the typed words of a deadline mean, and changes nothing. */
    private ModelAndView looked(
            ReadingForm form, Proofreading proof, Material before, Viewer viewer, HttpServletRequest request) {
        ReadDeadline meaning = form.meaning(proof);
        if (meaning == null) {
            String words = form.typed().getOrDefault("words", "");
            return refused(
                    form.opened(), before, viewer, request, sentence(request, "reading.refused.deadline", words));
        }
        Opened opened = form.opened().meaning(meaning);
        ReadingView view = view(before, viewer);
        return wantsPieces(request)
                ? pieces(Pieces.only(view, view.card(opened.owner())), opened, "")
                : page(view, opened, null);
    }

    private ModelAndView refused(
            Opened opened, Material material, Viewer viewer, HttpServletRequest request, String sentence) {
        ReadingView view = view(material, viewer);
        Opened refused = opened.refused(sentence);
        ModelAndView answer = wantsPieces(request)
                ? pieces(Pieces.only(view, view.card(opened.owner())), refused, sentence)
                : page(view, refused, opened.owner().isEmpty() ? sentence : null);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    /** The present state, with the form still open, where the page that a person saw is no longer true. */
    private ModelAndView overtaken(Opened opened, Material now, Viewer viewer, String sentence) {
        ReadingView view = view(now, viewer);
        ModelAndView answer = page(view, view.writable() ? opened.refused(sentence) : Opened.NONE, sentence);
        answer.setStatus(HttpStatus.CONFLICT);
        return answer;
    }

    @GetMapping(ADDRESS + "/accept")
    ModelAndView summary(@PathVariable long id, Viewer viewer) {
        mayRegister(id, viewer);
        return summary(view(material(id, viewer), viewer), null);
    }

    private static ModelAndView summary(ReadingView view, @Nullable String problem) {
        Map<String, Object> model = new HashMap<>(Map.of("view", view));
        model.put("problem", problem == null ? "" : problem);
        return new ModelAndView("directive/reading/accept", model);
    }

    @PostMapping(ADDRESS + "/accept")
    ModelAndView accept(@PathVariable long id, @RequestParam int version, Viewer viewer, HttpServletRequest request) {
        mayRegister(id, viewer);
        material(id, viewer);
        Desk.Outcome outcome = desk.accept(id, version, viewer.actor());
        if (outcome == Desk.Outcome.DONE) {
            return new ModelAndView("redirect:/obligations?sort=item&directive=" + id);
        }
        ModelAndView answer = summary(view(material(id, viewer), viewer), sentence(request, outcome));
        answer.setStatus(HttpStatus.CONFLICT);
        return answer;
    }

    private void mayRegister(long id, Viewer viewer) {
        if (!viewer.monitors(seen(id, viewer).owner())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private Directive seen(long id, Viewer viewer) {
        return directives
                .find(id, viewer)
                .filter(directive -> !viewer.isPublic() || directive.state() == Directive.State.ACCEPTED)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Material material(long id, Viewer viewer) {
        Directive directive = seen(id, viewer);
        return new Material(
                directive, readings.latest(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private ReadingView view(Material material, Viewer viewer) {
        boolean writable = material.directive().correctable()
                && viewer.monitors(material.directive().owner());
        return ReadingView.of(material.directive(), material.read(), writable, names(material.read(), viewer));
    }

    /** Who corrected what is no matter of the public. */
    private Map<String, String> names(Readings.Read read, Viewer viewer) {
        if (viewer.isPublic()) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>();
        names.put(viewer.actor(), viewer.name());
        names.putAll(actors.names(
                read.steps().stream().map(Readings.Step::actor).distinct().toList()));
        return names;
    }

    private static ModelAndView page(ReadingView view, Opened opened, @Nullable String problem) {
        return new ModelAndView(
                "directive/reading/page",
                Map.of("view", view, "opened", opened, "problem", problem == null ? "" : problem));
    }

    private static ModelAndView pieces(Pieces pieces, Opened opened, String sentence) {
        return new ModelAndView(
                "directive/reading/pieces", Map.of("pieces", pieces, "opened", opened, "sentence", sentence));
    }

    private static boolean wantsPieces(HttpServletRequest request) {
        return request.getHeader(PIECES) != null;
    }

    private String sentence(HttpServletRequest request, Desk.Outcome outcome) {
        return sentence(request, "reading.outcome." + Texts.code(outcome));
    }

    private String sentence(HttpServletRequest request, String key, Object... arguments) {
        return frames.texts(request).of(key, arguments);
    }
}
