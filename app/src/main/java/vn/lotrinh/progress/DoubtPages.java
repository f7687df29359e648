package vn.lotrinh.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.obligation.Histories;
import vn.lotrinh.obligation.LayingOut;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.obligation.Rows;
import vn.lotrinh.obligation.Task;

/** The page of the lines of which the rules are not sure, to be confirmed by a person. */
@Controller
@RequestMapping("/decisions")
public class DoubtPages {

    private static final int PAGE = 50;

    private final DecisionForms forms;
    private final Directives directives;
    private final Obligations obligations;
    private final LayingOut layingOut;
    private final Rows rows;

    DoubtPages(DecisionForms forms, Directives directives, Obligations obligations, LayingOut layingOut, Rows rows) {
        this.forms = forms;
        this.directives = directives;
        this.obligations = obligations;
        this.layingOut = layingOut;
        this.rows = rows;
    }

    /**
     * Obligations laid out by rule that a person should look at.
     *
     * @param directive the directive that gives them
     * @param rows the obligations
     * @param next the last one, if there are more after it
     */
    public record Doubtful(
            Directive directive, Rows.Shown rows, @Nullable Long next) {
        /** The obligations by task, in their order. */
        public Map<Task, List<Obligation>> byTask() {
            return rows.obligations().stream()
                    .collect(Collectors.groupingBy(Obligation::task, LinkedHashMap::new, Collectors.toList()));
        }
    }

    @GetMapping("/lines")
    ModelAndView lines(
            @RequestParam long directive, @RequestParam(required = false) @Nullable Long after, Viewer viewer) {
        Directive giving = directives.find(directive, viewer).orElseThrow(DecisionForms::missing);
        monitored(giving, viewer);
        List<Obligation> found = obligations.inDoubt(directive, viewer, forms.now(), after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Obligation> shown = more ? found.subList(0, PAGE) : found;
        return new ModelAndView(
                "progress/in-doubt",
                Map.of(
                        "page",
                        new Doubtful(
                                giving,
                                rows.of(shown, forms.now()),
                                more ? (Long) shown.getLast().id() : null)));
    }

    /** Lines of a unit's own directive are looked at in that unit. */
    private static void monitored(Directive directive, Viewer viewer) {
        if (!viewer.monitors(directive.owner())) {
            throw DecisionForms.missing();
        }
    }

    /** Records that a person has looked at some lines, or at all of a task, and found them right. */
    @PostMapping("/lines")
    String confirm(
            @RequestParam long directive,
            @RequestParam(required = false) @Nullable Long task,
            @RequestParam(name = "line", required = false) @Nullable List<Long> lines,
            Viewer viewer) {
        monitored(directives.find(directive, viewer).orElseThrow(DecisionForms::missing), viewer);
        List<Long> chosen = task == null
                ? List.copyOf(obligations
                        .among(lines == null ? List.of() : lines, viewer, forms.now())
                        .keySet())
                : obligations.of(task, viewer, forms.now()).stream()
                        .filter(one -> !one.laidOut().sure())
                        .map(Obligation::id)
                        .toList();
        chosen.forEach(one -> layingOut.confirm(one, new Histories.Ground(viewer.actor(), "", null)));
        return "redirect:/decisions/lines?directive=" + directive
                + (chosen.isEmpty() ? "&notice=lines-not-chosen" : "&notice=lines-confirmed");
    }
}
