package vn.lotrinh.cascade;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.cascade.CascadeDesk.Outcome;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.obligation.Task;
import vn.lotrinh.page.Frames;
import vn.lotrinh.page.Texts;

/** The pages of what implements what, and the forms in which people decide on it. */
@Controller
public class CascadePages {

    /** Whatever its date: the ends of a link are named by monitors, who may link what is dated ahead. */
    private static final Vantage END = Vantage.of(LocalDate.of(9999, 12, 31));

    private final CascadeBook book;
    private final CascadeDesk desk;
    private final Proposals proposals;
    private final Directives directives;
    private final CitedDirectives cited;
    private final Progressing progressing;
    private final Frames frames;

    CascadePages(
            CascadeBook book,
            CascadeDesk desk,
            Proposals proposals,
            Directives directives,
            CitedDirectives cited,
            Progressing progressing,
            Frames frames) {
        this.book = book;
        this.desk = desk;
        this.proposals = proposals;
        this.directives = directives;
        this.cited = cited;
        this.progressing = progressing;
        this.frames = frames;
    }

    @GetMapping("/directives/{id}/cascade")
    ModelAndView directive(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String duties,
            @RequestParam(defaultValue = "") String find,
            Viewer viewer,
            HttpServletRequest request) {
        return directive(id, duties, find, null, viewer, request);
    }

    private ModelAndView directive(
            long id, String duties, String find, @Nullable String problem, Viewer viewer, HttpServletRequest request) {
        Vantage vantage = frames.vantage(request);
        Directive directive = directives
                .find(id, viewer)
                .filter(found -> found.state() == Directive.State.ACCEPTED)
                .orElseThrow(CascadePages::missing);
        CascadeView page = book.of(directive, viewer, vantage, duties.equals("open"), find, problem);
        return answer(new ModelAndView("cascade/directive", Map.of("page", page, "viewer", viewer)), problem);
    }

    @GetMapping("/tasks/{id}/cascade")
    ModelAndView task(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long among,
            @RequestParam(defaultValue = "") String find,
            Viewer viewer,
            HttpServletRequest request) {
        return task(id, among, find, null, viewer, request);
    }

    private ModelAndView task(
            long id,
            @Nullable Long among,
            String find,
            @Nullable String problem,
            Viewer viewer,
            HttpServletRequest request) {
        Vantage vantage = frames.vantage(request);
        Task task = progressing.find(id, viewer, vantage).orElseThrow(CascadePages::missing);
        Directive directive = directives.find(task.directive(), viewer).orElseThrow(CascadePages::missing);
        TaskCascade page = book.of(task, directive, viewer, vantage, find, among, problem);
        return answer(new ModelAndView("cascade/task", Map.of("page", page, "viewer", viewer)), problem);
    }

    private static ModelAndView answer(ModelAndView page, @Nullable String problem) {
        if (problem != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** Asks the rules to look again. */
    @PostMapping("/directives/{id}/cascade/propose")
    String propose(@PathVariable long id, Viewer viewer) {
        seen(id, viewer);
        int proposed = proposals.examine(id, viewer.actor());
        return "redirect:/directives/" + id + "/cascade?"
                + (proposed > 0 ? "notice=cascade-proposed" : "notice=cascade-proposed-none") + "#proposals";
    }

    @PostMapping("/directives/{id}/cascade")
    ModelAndView directive(
            @PathVariable long id,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "shown", defaultValue = "") List<String> shown,
            Viewer viewer,
            HttpServletRequest request) {
        seen(id, viewer);
        String problem = decide(form, shown, viewer, frames.texts(request));
        return problem == null
                ? new ModelAndView("redirect:/directives/" + id + "/cascade?" + notice(form))
                : directive(id, "", form.getOrDefault("find", ""), problem, viewer, request);
    }

    @PostMapping("/tasks/{id}/cascade")
    ModelAndView task(
            @PathVariable long id,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "shown", defaultValue = "") List<String> shown,
            Viewer viewer,
            HttpServletRequest request) {
        String problem = decide(form, shown, viewer, frames.texts(request));
        return problem == null
                ? new ModelAndView("redirect:/tasks/" + id + "/cascade?" + notice(form))
                : task(id, null, "", problem, viewer, request);
    }

    private static String notice(Map<String, String> form) {
        if (form.containsKey("confirm")) {
            return "notice=cascade-confirmed#proposals";
        }
        if (form.containsKey("reject")) {
            return "notice=cascade-rejected#proposals";
        }
        return form.containsKey("withdraw") ? "notice=cascade-withdrawn" : "notice=cascade-made";
    }

    /** Does what the form's button says; what is wrong with it, or {@code null}. */
    private @Nullable String decide(Map<String, String> form, List<String> shown, Viewer viewer, Texts texts) {
        String reason = form.getOrDefault("reason", "");
        for (String step : List.of("confirm", "reject", "withdraw", "make")) {
            String key = form.get(step);
            if (key != null) {
                List<Ends> ends = (key.equals("all") ? shown : List.of(key))
                        .stream().map(Ends::of).flatMap(Optional::stream).toList();
                if (ends.isEmpty()) {
                    return texts.of("cascade.problem.nothing");
                }
                return ends.stream()
                        .map(each -> problem(decide(step, each, reason, viewer), viewer, texts))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            }
        }
        return texts.of("cascade.problem.nothing");
    }

    private Outcome decide(String step, Ends ends, String reason, Viewer viewer) {
        return switch (step) {
            case "confirm" -> desk.confirm(ends, reason, viewer.actor());
            case "reject" -> desk.reject(ends, reason, viewer.actor());
            case "withdraw" -> desk.withdraw(ends, reason, viewer.actor());
            default -> make(ends, reason, viewer);
        };
    }

    private Outcome make(Ends ends, String reason, Viewer viewer) {
        return ends.level() == Level.DIRECTIVE
                ? desk.make(ends, seen(ends.child(), viewer), seen(ends.parent(), viewer), reason, viewer.actor())
                : desk.make(ends, of(ends.child(), viewer), of(ends.parent(), viewer), reason, viewer.actor());
    }

    private long seen(long directive, Viewer viewer) {
        return directives
                .find(directive, viewer)
                .filter(found -> found.state() == Directive.State.ACCEPTED)
                .orElseThrow(CascadePages::missing)
                .id();
    }

    private long of(long task, Viewer viewer) {
        return progressing
                .find(task, viewer, END)
                .orElseThrow(CascadePages::missing)
                .directive();
    }

    private @Nullable String problem(Outcome outcome, Viewer viewer, Texts texts) {
        return switch (outcome) {
            case Outcome.Done _ -> null;
            case Outcome.Circular circular ->
                texts.of("cascade.problem.circular", way(circular.level(), circular.way(), viewer));
            case Outcome.Decided decided -> {
                Link link = decided.link();
                yield link == null
                        ? texts.of("cascade.problem.gone")
                        : texts.of(
                                "cascade.problem.decided",
                                texts.of("cascade.act", link.act()),
                                texts.moment(link.at()));
            }
            case Outcome.Itself _ -> texts.of("cascade.problem.itself");
            case Outcome.Unreasoned _ -> texts.of("cascade.problem.unreasoned");
        };
    }

    /** The way round in names: of directives by their numbers, of tasks by their places. */
    private String way(Level level, List<Long> way, Viewer viewer) {
        Map<Long, String> names = level == Level.DIRECTIVE ? names(way, viewer) : tasks(way, viewer);
        return way.stream().map(node -> names.getOrDefault(node, "…")).collect(Collectors.joining(" → "));
    }

    private Map<Long, String> names(Collection<Long> nodes, Viewer viewer) {
        Map<Long, String> names = new HashMap<>();
        directives.named(nodes, viewer).forEach((id, directive) -> names.put(id, name(directive)));
        cited.nodes(nodes).forEach((node, one) -> names.put(node, one.number()));
        return names;
    }

    private Map<Long, String> tasks(Collection<Long> ids, Viewer viewer) {
        Map<Long, Task> found = new HashMap<>();
        ids.forEach(id -> progressing.find(id, viewer, END).ifPresent(task -> found.put(id, task)));
        Map<Long, String> of =
                names(found.values().stream().map(Task::directive).collect(Collectors.toSet()), viewer);
        Map<Long, String> names = new HashMap<>();
        found.forEach((id, task) -> names.put(id, of.getOrDefault(task.directive(), "…") + " " + task.item()));
        return names;
    }

    private static String name(Directive directive) {
        String number = directive.number();
        return number == null ? directive.title() : number;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
