package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.obligation.Histories;

/** The page on which more time is granted or refused. */
@Controller
@RequestMapping("/decisions")
public class ExtensionPages {

    private final DecisionForms forms;
    private final Extensions extensions;
    private final Givers givers;
    private final Histories histories;
    private final Sheets sheets;
    private final BusinessClock clock;

    ExtensionPages(
            DecisionForms forms,
            Extensions extensions,
            Givers givers,
            Histories histories,
            Sheets sheets,
            BusinessClock clock) {
        this.forms = forms;
        this.extensions = extensions;
        this.givers = givers;
        this.histories = histories;
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * The decision on an extension.
     *
     * @param form what is decided about
     * @param asked what was asked for
     * @param before how often the last day was put off before
     * @param giver who decides
     * @param itself whether the viewer decides for that body, and does not only record what it decided
     * @param today the day on which it is decided, unless another is typed
     */
    public record ExtensionForm(
            DecisionForm form,
            ObligationSheet.Asked asked,
            long before,
            Giver giver,
            boolean itself,
            LocalDate today) {}

    @GetMapping("/extensions/{id}")
    ModelAndView extension(@PathVariable long id, Viewer viewer) {
        return extension(id, Typed.NOTHING, null, viewer);
    }

    private ModelAndView extension(long id, Typed typed, Outcome.@Nullable Refused refused, Viewer viewer) {
        Extension one = extensions.find(id).orElseThrow(DecisionForms::missing);
        Duty duty = givers.duty(one.obligation(), viewer).orElseThrow(DecisionForms::missing);
        Giver giver = givers.of(duty.obligation().task().directive());
        if (!duty.mayReview(viewer) && !giver.isHeldBy(viewer)) {
            throw DecisionForms.missing();
        }
        return DecisionForms.page(
                "progress/extension-decision",
                new ExtensionForm(
                        forms.of(duty.obligation(), typed, refused),
                        sheets.asked(one, one.decision()),
                        histories.of(one.obligation()).extensions().size(),
                        giver,
                        giver.isHeldBy(viewer),
                        clock.today()),
                refused);
    }

    @PostMapping("/extensions/{id}")
    ModelAndView extension(@PathVariable long id, @RequestParam Map<String, String> fields, Viewer viewer) {
        Typed typed = new Typed(fields);
        boolean granted = typed.words("decision").equals("grant");
        LocalDate until = typed.day("until");
        Outcome outcome = granted && until == null
                ? Outcome.refused("day.missing")
                : extensions.decide(
                        id,
                        granted ? until : null,
                        typed.day("on"),
                        typed.words("reason"),
                        typed.optional("act"),
                        viewer);
        return outcome instanceof Outcome.Refused refused
                ? extension(id, typed, refused, viewer)
                : new ModelAndView(
                        granted
                                ? "redirect:/decisions?notice=extension-granted"
                                : "redirect:/decisions?notice=extension-refused");
    }
}
