package vn.lotrinh.progress;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;

/** What waits for the decision of who looks. */
@Controller
@RequestMapping("/decisions")
public class DecisionPages {

    private final Decisions decisions;

    DecisionPages(Decisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "") String after, Viewer viewer) {
        Waiting.Kind only = Waiting.Kind.of(of);
        return new ModelAndView(
                "progress/decisions", Map.of("page", decisions.waiting(viewer, only, only == null ? "" : after)));
    }

    @GetMapping("/count")
    ModelAndView count(Viewer viewer) {
        return new ModelAndView("progress/decision-count", Map.of("open", decisions.count(viewer)));
    }
}
