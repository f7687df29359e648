package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.calendar.BusinessClock;

/** The page of the lists by which signers are trusted. */
@Controller
public class SignaturePages {

    private final Signatures signatures;
    private final BusinessClock clock;

    SignaturePages(Signatures signatures, BusinessClock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    /**
     * The lists of the installation.
     *
     * @param lists the lists that are used
     * @param problems what could not be read
     * @param today the day on which certificates are valid or not
     */
    public record Shown(List<TrustList> lists, List<TrustProblem> problems, LocalDate today) {}

    @GetMapping("/signatures")
    ModelAndView show() {
        return new ModelAndView(
                "progress/signatures",
                Map.of("page", new Shown(signatures.lists(), signatures.problems(), clock.today())));
    }
}
