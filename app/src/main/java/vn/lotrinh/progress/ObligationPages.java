package vn.lotrinh.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.page.Frames;

/** The page of each obligation, and the days of its stages. */
@Controller
public class ObligationPages {

    private final Sheets sheets;
    private final Obligations obligations;
    private final Duties duties;
    private final StageDays stageDays;
    private final Frames frames;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    ObligationPages(
            Sheets sheets,
            Obligations obligations,
            Duties duties,
            StageDays stageDays,
            Frames frames,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.sheets = sheets;
        this.obligations = obligations;
        this.duties = duties;
        this.stageDays = stageDays;
        this.frames = frames;
        this.clock = clock;
        this.transaction = transaction;
    }

    private Vantage now() {
        return Vantage.of(clock.today());
    }

    @GetMapping("/obligations/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        return sheets.of(id, viewer, frames.vantage(request))
                .map(sheet -> new ModelAndView("progress/obligation", Map.of("page", sheet)))
                .orElseGet(() -> notYet(id, viewer));
    }

    /** What is owed now, but was not owed or not known then, is said to be so. */
    private ModelAndView notYet(long id, Viewer viewer) {
        Obligation found = obligations.find(id, viewer, now()).orElseThrow(ObligationPages::missing);
        return new ModelAndView("progress/not-yet", Map.of("obligation", found));
    }

    /**
     * The form for the days of an obligation's stages.
     *
     * @param obligation the obligation
     * @param stages its stages with their days
     * @param typed what was typed, by field, where it could not be taken
     * @param refused why it could not be taken, or {@code null}
     */
    public record StageForm(
            Obligation obligation,
            List<ObligationSheet.StageLine> stages,
            Map<String, String> typed,
            Outcome.@Nullable Refused refused) {

        /** What a field holds: what was typed, or else the day that is known. */
        public String day(String field, @Nullable LocalDate known) {
            return typed.getOrDefault(field, known == null ? "" : known.toString());
        }
    }

    @GetMapping("/obligations/{id}/stages")
    ModelAndView stages(@PathVariable long id, Viewer viewer) {
        return stages(id, viewer, Map.of(), null);
    }

    private ModelAndView stages(long id, Viewer viewer, Map<String, String> typed, Outcome.@Nullable Refused refused) {
        Obligation found = duties.find(id, viewer)
                .filter(duty -> duty.mayReport(viewer) || duty.mayReview(viewer))
                .map(Duty::obligation)
                .orElseThrow(ObligationPages::missing);
        ModelAndView page = new ModelAndView(
                "progress/stages", Map.of("page", new StageForm(found, sheets.stages(found, now()), typed, refused)));
        page.setStatus(refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Sets all days of the form, or none of them. */
    @PostMapping("/obligations/{id}/stages")
    ModelAndView set(@PathVariable long id, @RequestParam Map<String, String> typed, Viewer viewer) {
        Obligation found = obligations.find(id, viewer, now()).orElseThrow(ObligationPages::missing);
        Outcome.Refused refused = transaction.execute(status -> {
            for (ObligationSheet.StageLine line : sheets.stages(found, now())) {
                String code = line.stage().code();
                Outcome.Refused one = set(id, code, true, typed.get("planned." + code), viewer)
                        .or(() -> set(id, code, false, typed.get("real." + code), viewer))
                        .orElse(null);
                if (one != null) {
                    status.setRollbackOnly();
                    return one;
                }
            }
            return null;
        });
        return refused == null
                ? new ModelAndView("redirect:/obligations/" + id + "?notice=stages-set#stages")
                : stages(id, viewer, typed, refused);
    }

    private Optional<Outcome.Refused> set(
            long id, String stage, boolean planned, @Nullable String typed, Viewer viewer) {
        if (typed == null) {
            return Optional.empty();
        }
        LocalDate day = Frames.day(typed);
        if (day == null && !typed.isBlank()) {
            return Optional.of(new Outcome.Refused("day.missing", List.of()));
        }
        return stageDays.set(id, stage, planned, day, viewer) instanceof Outcome.Refused refused
                ? Optional.of(refused)
                : Optional.empty();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
