package vn.lotrinh.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Actors;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Facts;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Nature;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.Statement;
import vn.lotrinh.organization.UnitFinder;
import vn.lotrinh.registry.EventReading.Problem;

/** What is said of one unit: a form for something further, and everything that was ever said. */
@Controller
@RequestMapping("/units/{id}/statements")
public class StatementPages {

    private final StatementDesk desk;
    private final Registries registries;
    private final Actors actors;
    private final BusinessClock clock;

    StatementPages(StatementDesk desk, Registries registries, Actors actors, BusinessClock clock) {
        this.desk = desk;
        this.registries = registries;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param unit the unit
     * @param name its name
     * @param form what is typed, or {@code null} while nothing is chosen to speak of
     * @param problems what is wrong with it
     * @param said everything that was said, latest first
     * @param names the names of those who said it, by actor
     * @param offered the names that fields offer
     * @param registry the registry
     * @param day the day on which units are named
     */
    public record StatementPage(
            Life unit,
            String name,
            @Nullable StatementForm form,
            List<Problem> problems,
            List<Told> said,
            Map<String, String> names,
            List<String> offered,
            Registry registry,
            LocalDate day) {}

    /**
     * Something said.
     *
     * @param statement the statement
     * @param withdrawn the record that it is not true, or {@code null}
     * @param undone whether the event that says it was withdrawn
     */
    public record Told(Statement statement, Facts.@Nullable Withdrawal withdrawn, boolean undone) {
        /** Whether it does not count any more. */
        public boolean isGone() {
            return withdrawn != null || undone;
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable long id, @RequestParam(defaultValue = "") String about) {
        return page(
                id,
                aspect(about).map(aspect -> new StatementForm(aspect, Map.of())).orElse(null),
                List.of());
    }

    private static Optional<Aspect> aspect(String code) {
        return Aspect.of(code).filter(StatementForm.ASPECTS::contains);
    }

    private ModelAndView page(long id, @Nullable StatementForm form, List<Problem> problems) {
        Registry registry = registries.now();
        LocalDate today = clock.today();
        Life unit = unit(id, registry);
        List<Told> said = said(unit);
        List<String> actorsOfAll = said.stream()
                .flatMap(told -> {
                    Facts.Withdrawal withdrawn = told.withdrawn();
                    return withdrawn == null
                            ? Stream.of(told.statement().recordedBy())
                            : Stream.of(told.statement().recordedBy(), withdrawn.recordedBy());
                })
                .distinct()
                .toList();
        UnitFinder finder =
                form != null && form.aspect() == Aspect.MEMBER ? UnitFinder.ofAll(registry) : new UnitFinder(registry);
        StatementPage page = new StatementPage(
                unit,
                unit.name(today),
                form,
                problems,
                said,
                actors.names(actorsOfAll),
                form != null && form.aspect().isReference() ? finder.offered(today) : List.of(),
                registry,
                today);
        ModelAndView answer = new ModelAndView("registry/statements", Map.of("page", page));
        answer.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private static Life unit(long id, Registry registry) {
        return registry.find(id)
                .filter(life -> life.nature() != Nature.UNKNOWN)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Told> said(Life unit) {
        Facts facts = registries.facts();
        Map<Long, Facts.Withdrawal> withdrawn = new HashMap<>();
        Map<Long, Facts.Withdrawal> undone = new HashMap<>();
        for (Facts.Withdrawal withdrawal : facts.withdrawals()) {
            Long statement = withdrawal.statement();
            Long event = withdrawal.event();
            if (statement != null) {
                withdrawn.put(statement, withdrawal);
            } else if (event != null) {
                undone.put(event, withdrawal);
            }
        }
        String id = Long.toString(unit.id());
        return facts.statements().stream()
                .filter(statement -> statement.unit() == unit.id()
                        || statement.aspect() == Aspect.MEMBER
                                && statement.qualifier().equals(id))
                .sorted(Comparator.comparingLong(Statement::id).reversed())
                .map(statement -> new Told(
                        statement,
                        withdrawn.get(statement.id()),
                        statement.event() != null && undone.containsKey(statement.event())))
                .toList();
    }

    @PostMapping
    ModelAndView state(
            @PathVariable long id, @RequestParam String about, @RequestParam Map<String, String> typed, Viewer viewer) {
        Aspect aspect = aspect(about).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        StatementForm form = new StatementForm(aspect, typed);
        Registry registry = registries.now();
        Life unit = unit(id, registry);
        List<Problem> problems = new ArrayList<>();
        form.read(unit.id(), registry, clock.today(), problems).ifPresent(said -> desk.state(said, viewer.actor()));
        return problems.isEmpty()
                ? new ModelAndView("redirect:/units/" + id + "/statements?notice=statement-entered")
                : page(id, form, problems);
    }

    /** The address of a form that was not taken is a page that people may load again. */
    @GetMapping("/{statement}/withdraw")
    String again(@PathVariable long id) {
        return "redirect:/units/" + id + "/statements";
    }

    @PostMapping("/{statement}/withdraw")
    ModelAndView withdraw(
            @PathVariable long id,
            @PathVariable long statement,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        return desk.withdraw(id, statement, reason.replace('\0', ' ').strip(), viewer.actor())
                .map(problem -> page(id, null, List.of(problem)))
                .orElseGet(() -> new ModelAndView("redirect:/units/" + id + "/statements?notice=statement-withdrawn"));
    }
}
