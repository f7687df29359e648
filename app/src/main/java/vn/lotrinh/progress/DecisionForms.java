package vn.lotrinh.progress;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.obligation.Rows;

/** Makes what the pages of all decisions have in common. A decision is always about today. */
@Component
class DecisionForms {

    private final Obligations obligations;
    private final Rows rows;
    private final BusinessClock clock;

    DecisionForms(Obligations obligations, Rows rows, BusinessClock clock) {
        this.obligations = obligations;
        this.rows = rows;
        this.clock = clock;
    }

    Vantage now() {
        return Vantage.of(clock.today());
    }

    /**
     * The form about an obligation.
     *
     * @throws ResponseStatusException if there is none that the viewer may see
     */
    DecisionForm of(long obligation, Typed typed, Outcome.@Nullable Refused refused, Viewer viewer) {
        Obligation found = obligations.find(obligation, viewer, now()).orElseThrow(DecisionForms::missing);
        return of(found, typed, refused);
    }

    /** The form about an obligation that the viewer may see. */
    DecisionForm of(Obligation obligation, Typed typed, Outcome.@Nullable Refused refused) {
        return new DecisionForm(obligation, rows.of(List.of(obligation), now()), typed, refused);
    }

    static ModelAndView page(String template, Object page, Outcome.@Nullable Refused refused) {
        ModelAndView answer = new ModelAndView(template, Map.of("page", page));
        answer.setStatus(refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
