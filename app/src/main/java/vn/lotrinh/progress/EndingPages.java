package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Obligations;

/** The page on which it is decided that an obligation rests, ends or goes on. */
@Controller
@RequestMapping("/decisions")
public class EndingPages {

    private final DecisionForms forms;
    private final Endings endings;
    private final Histories histories;
    private final Obligations obligations;
    private final BusinessClock clock;

    EndingPages(
            DecisionForms forms, Endings endings, Histories histories, Obligations obligations, BusinessClock clock) {
        this.forms = forms;
        this.endings = endings;
        this.histories = histories;
        this.obligations = obligations;
        this.clock = clock;
    }

    /**
     * The decision that an obligation rests, ends or goes on.
     *
     * @param form what is decided about
     * @param possible what can be decided as it stands
     * @param other the obligation that takes its place, or {@code null}
     * @param today the day on which it is decided, unless another is typed
     */
    public record EndingForm(
            DecisionForm form,
            List<Endings.Kind> possible,
            @Nullable Obligation other,
            LocalDate today) {}

    @GetMapping("/obligations/{id}")
    ModelAndView ending(@PathVariable long id, Viewer viewer) {
        return ending(id, Typed.NOTHING, null, viewer);
    }

    private ModelAndView ending(long id, Typed typed, Outcome.@Nullable Refused refused, Viewer viewer) {
        DecisionForm form = forms.of(id, typed, refused, viewer);
        Long other = typed.number("other");
        EndingForm page = new EndingForm(
                form,
                Endings.possible(histories.of(id), clock.today()),
                other == null
                        ? null
                        : obligations.find(other, viewer, forms.now()).orElse(null),
                clock.today());
        return DecisionForms.page("progress/ending", page, refused);
    }

    /** What takes the place of an obligation is shown before it is recorded; the form comes back with what was seen. */
    @PostMapping("/obligations/{id}")
    ModelAndView ending(@PathVariable long id, @RequestParam Map<String, String> fields, Viewer viewer) {
        Typed typed = new Typed(fields);
        Endings.Kind kind = kind(typed.words("kind"));
        Long other = typed.number("other");
        if (kind == null) {
            return ending(id, typed, new Outcome.Refused("ending.none", List.of()), viewer);
        }
        if (kind == Endings.Kind.REPLACED
                && other != null
                && other != id
                && !typed.words("seen").equals(Long.toString(other))
                && obligations.find(other, viewer, forms.now()).isPresent()) {
            return ending(id, typed, null, viewer);
        }
        Outcome outcome = endings.decide(
                id,
                new Endings.Decision(kind, typed.day("on"), typed.words("reason"), typed.words("act"), other),
                viewer);
        return outcome instanceof Outcome.Refused refused
                ? ending(id, typed, refused, viewer)
                : new ModelAndView("redirect:/obligations/" + id + "?notice=ending-decided");
    }

    private static Endings.@Nullable Kind kind(String code) {
        return Arrays.stream(Endings.Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
