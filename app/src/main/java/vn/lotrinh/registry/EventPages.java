package vn.lotrinh.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Actors;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.ledger.LedgerRecord;
import vn.lotrinh.obligation.Handover;
import vn.lotrinh.obligation.Handovers;
import vn.lotrinh.obligation.Passing;
import vn.lotrinh.obligation.Passings;
import vn.lotrinh.obligation.Task;
import vn.lotrinh.obligation.Tasks;
import vn.lotrinh.organization.EventKind;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.UnitEvent;
import vn.lotrinh.organization.UnitFinder;
import vn.lotrinh.page.Frames;
import vn.lotrinh.registry.EventDesk.Tried;
import vn.lotrinh.registry.EventReading.Problem;

/** What happened to units: the list, the page of each event, and the editor with its preview. */
@Controller
@RequestMapping("/registry/events")
public class EventPages {

    private static final int PAGE = 50;
    private static final int SHOWN = 20;

    private final EventList list;
    private final EventDesk desk;
    private final Registries registries;
    private final Handovers handovers;
    private final Passings passings;
    private final Tasks tasks;
    private final Ledger ledger;
    private final Actors actors;
    private final Frames frames;
    private final BusinessClock clock;

    EventPages(
            EventList list,
            EventDesk desk,
            Registries registries,
            Handovers handovers,
            Passings passings,
            Tasks tasks,
            Ledger ledger,
            Actors actors,
            Frames frames,
            BusinessClock clock) {
        this.list = list;
        this.desk = desk;
        this.registries = registries;
        this.handovers = handovers;
        this.passings = passings;
        this.tasks = tasks;
        this.ledger = ledger;
        this.actors = actors;
        this.frames = frames;
        this.clock = clock;
    }

    /** Who may write here. */
    static boolean writes(Viewer viewer) {
        return viewer.is(Role.MONITOR, Role.ADMINISTRATOR);
    }

    /**
     * The list.
     *
     * @param year the year wanted, or {@code null}
     * @param kind the kind wanted, or {@code null}
     * @param unit the unit wanted, as typed
     * @param known whether that unit is known
     * @param entries the events of this page
     * @param all how many there are
     * @param number the number of this page, from 1
     * @param years all years with events
     * @param registry the registry
     * @param writes whether the reader may enter events
     */
    public record Chronicled(
            @Nullable Integer year,
            @Nullable EventKind kind,
            String unit,
            boolean known,
            List<EventList.Entry> entries,
            int all,
            int number,
            Set<Integer> years,
            Registry registry,
            boolean writes) {

        /** How many pages there are. */
        public int pages() {
            return Math.max(1, (all + PAGE - 1) / PAGE);
        }

        /** The address of another page. */
        public String page(int other) {
            return "/registry/events?year=" + (year == null ? "" : year) + "&kind="
                    + (kind == null ? "" : kind.code()) + "&unit="
                    + java.net.URLEncoder.encode(unit, java.nio.charset.StandardCharsets.UTF_8) + "&page=" + other;
        }
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            HttpServletRequest request) {
        LocalDate asOf = frames.asOf(request);
        Registry registry = registries.now();
        Integer wantedYear = year.matches("\\d{1,4}") ? Integer.valueOf(year) : null;
        EventKind wantedKind = EventKind.of(kind).orElse(null);
        Long wantedUnit = unit.isBlank() ? null : unit(unit, registry, asOf);
        boolean known = unit.isBlank() || wantedUnit != null;
        List<EventList.Entry> all = known
                ? list.of(new EventList.Wanted(
                        wantedYear, wantedKind, wantedUnit, asOf.isBefore(clock.today()) ? asOf : null))
                : List.of();
        int number = Math.clamp(page, 1, Math.max(1, (all.size() + PAGE - 1) / PAGE));
        List<EventList.Entry> shown =
                all.subList(Math.min(all.size(), (number - 1) * PAGE), Math.min(all.size(), number * PAGE));
        return new ModelAndView(
                "registry/event-list",
                Map.of(
                        "page",
                        new Chronicled(
                                wantedYear,
                                wantedKind,
                                unit.strip(),
                                known,
                                shown,
                                all.size(),
                                number,
                                list.years(),
                                registry,
                                writes(viewer)),
                        "viewer",
                        viewer));
    }

    private static @Nullable Long unit(String typed, Registry registry, LocalDate day) {
        return switch (new UnitFinder(registry).on(typed.replace('\0', ' '), day)) {
            case UnitFinder.Found.One one -> one.unit();
            case UnitFinder.Found.OnOtherDays other -> other.unit();
            case UnitFinder.Found.Several several -> several.units().getFirst();
            case UnitFinder.Found.Nobody _ -> null;
        };
    }

    /**
     * The editor.
     *
     * @param form what is typed, or {@code null} while no kind is chosen
     * @param offered the names that fields offer
     * @param problems what is wrong
     * @param wrong the event that is corrected, or {@code null}
     * @param registry the registry
     */
    public record Editor(
            @Nullable EventForm form,
            List<String> offered,
            List<Problem> problems,
            @Nullable UnitEvent wrong,
            Registry registry) {}

    @GetMapping("/new")
    ModelAndView form(@RequestParam(defaultValue = "") String kind) {
        return editor(EventKind.of(kind).map(EventForm::of).orElse(null), List.of());
    }

    private ModelAndView editor(@Nullable EventForm form, List<Problem> problems) {
        Registry registry = registries.now();
        Long instead = form == null ? null : form.instead();
        UnitEvent wrong = instead == null ? null : registry.event(instead).orElse(null);
        LocalDate day = form == null ? null : Frames.day(form.effective());
        List<String> offered = form == null
                ? List.of()
                : new UnitFinder(registry).offered(day == null ? clock.today() : day.minusDays(1));
        ModelAndView page = new ModelAndView(
                "registry/event-form", Map.of("page", new Editor(form, offered, problems, wrong, registry)));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The same form again: with one more row, or in another kind of event. */
    @PostMapping("/form")
    ModelAndView again(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String more,
            @RequestParam(defaultValue = "") String as) {
        EventForm form = EventForm.of(kind(kind), typed);
        return editor(EventKind.of(as).map(form::as).orElse(form.withRows(more)), List.of());
    }

    /** The address of a form that was not taken is a page that people may load again. */
    @GetMapping({"/preview", "/form"})
    String begin() {
        return "redirect:/registry/events/new";
    }

    /** The same. */
    @GetMapping("/{id}/withdraw")
    String back(@PathVariable long id) {
        return "redirect:/registry/events/" + id;
    }

    private static EventKind kind(String code) {
        return EventKind.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    /**
     * What an event would change.
     *
     * @param form what was typed
     * @param fit what it would change
     * @param wrong the event that it corrects, or {@code null}
     * @param passing which tasks pass
     */
    public record Preview(
            EventForm form, Tried.Fit fit, @Nullable UnitEvent wrong, PassedOn passing) {}

    /**
     * The tasks that pass.
     *
     * @param to by the unit that takes them over
     * @param open those of which somebody has to decide
     */
    public record PassedOn(List<Passed> to, Passed open) {}

    /**
     * Tasks that pass to one unit.
     *
     * @param unit the unit, or 0
     * @param tasks how many
     * @param first the first of those that the reader may see
     */
    public record Passed(long unit, int tasks, List<Task> first) {}

    private PassedOn passings(Passing passing, Viewer viewer, LocalDate asOf) {
        List<Passed> to = new ArrayList<>();
        passing.to().forEach((unit, all) -> to.add(passed(unit, all, viewer, asOf)));
        return new PassedOn(to, passed(0, passing.open(), viewer, asOf));
    }

    private Passed passed(long unit, Set<Long> all, Viewer viewer, LocalDate asOf) {
        return new Passed(
                unit,
                all.size(),
                all.stream()
                        .limit(SHOWN)
                        .flatMap(task -> tasks.find(task, viewer, Vantage.of(asOf)).stream())
                        .toList());
    }

    @PostMapping("/preview")
    ModelAndView preview(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam String kind,
            Viewer viewer,
            HttpServletRequest request) {
        return preview(EventForm.of(kind(kind), typed), viewer, frames.asOf(request), false);
    }

    private ModelAndView preview(EventForm form, Viewer viewer, LocalDate asOf, boolean overtaken) {
        return switch (desk.preview(form, viewer.actor())) {
            case Tried.Fit fit -> {
                Long instead = form.instead();
                UnitEvent wrong =
                        instead == null ? null : fit.before().event(instead).orElse(null);
                Map<String, Object> model = new HashMap<>();
                model.put("page", new Preview(form, fit, wrong, passings(fit.passing(), viewer, asOf)));
                model.put("overtaken", overtaken);
                ModelAndView page = new ModelAndView("registry/event-preview", model);
                page.setStatus(overtaken ? HttpStatus.CONFLICT : HttpStatus.OK);
                yield page;
            }
            case Tried.Wrong wrong -> editor(form.withRows(""), wrong.problems());
            case Tried.Entered _, Tried.Overtaken _ -> throw new IllegalStateException("A preview enters nothing");
        };
    }

    @PostMapping
    ModelAndView enter(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String version,
            Viewer viewer,
            HttpServletRequest request) {
        EventForm form = EventForm.of(kind(kind), typed);
        return switch (desk.enter(form, version, viewer.actor())) {
            case Tried.Entered entered ->
                new ModelAndView("redirect:/registry/events/" + entered.event() + "?notice=event-entered");
            case Tried.Wrong wrong -> editor(form.withRows(""), wrong.problems());
            case Tried.Overtaken _ -> preview(form, viewer, frames.asOf(request), true);
            case Tried.Fit _ -> throw new IllegalStateException("Entering previews nothing");
        };
    }

    /**
     * The page of one event.
     *
     * @param entry the event
     * @param passing which tasks passed, or {@code null} where that is not shown
     * @param decided to whom tasks passed because somebody decided so
     * @param history what the ledger holds of it
     * @param names the names of those who did it, by actor
     * @param registry the registry
     * @param problem why it can't be withdrawn, or {@code null}
     * @param writes whether the reader may correct it
     */
    public record EventPage(
            EventList.Entry entry,
            @Nullable PassedOn passing,
            List<Passed> decided,
            List<LedgerRecord> history,
            Map<String, String> names,
            Registry registry,
            @Nullable Problem problem,
            boolean writes) {}

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        return show(id, viewer, frames.asOf(request), null);
    }

    private ModelAndView show(long id, Viewer viewer, LocalDate asOf, @Nullable Problem problem) {
        EventList.Entry entry = list.find(id).orElseThrow(EventPages::missing);
        boolean sees = viewer.seesEverything();
        List<LedgerRecord> history = sees ? ledger.about(Change.Subject.of("unit-event", id)) : List.of();
        Registry registry = registries.now();
        boolean told = sees && entry.withdrawn() == null && entry.event().kind().passes();
        List<Handover> recorded = told ? handovers.by(id) : List.of();
        EventPage model = new EventPage(
                entry,
                told ? passed(entry.event(), recorded, registry, viewer, asOf) : null,
                decided(recorded, viewer, asOf),
                history,
                actors.names(history.stream().map(LedgerRecord::actor).toList()),
                registry,
                problem,
                writes(viewer));
        ModelAndView page = new ModelAndView("registry/event", Map.of("page", model, "viewer", viewer));
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** What passed by the event's own words; of the rest only what nobody has decided yet is open. */
    private PassedOn passed(
            UnitEvent event, List<Handover> recorded, Registry registry, Viewer viewer, LocalDate asOf) {
        Passing passing = passings.of(event, registry);
        PassedOn byRule = passings(passing, viewer, asOf);
        Set<Long> open = new java.util.TreeSet<>();
        recorded.stream()
                .filter(handover -> handover.to() == null
                        && passing.open().contains(handover.line().task()))
                .forEach(handover -> open.add(handover.line().task()));
        return new PassedOn(byRule.to(), passed(0, open, viewer, asOf));
    }

    private List<Passed> decided(List<Handover> recorded, Viewer viewer, LocalDate asOf) {
        Map<Long, Set<Long>> to = new java.util.TreeMap<>();
        recorded.stream()
                .filter(handover -> handover.rule().equals("decided"))
                .forEach(handover -> to.computeIfAbsent(
                                Objects.requireNonNull(handover.to()), _ -> new java.util.TreeSet<>())
                        .add(handover.line().task()));
        return to.entrySet().stream()
                .map(one -> passed(one.getKey(), one.getValue(), viewer, asOf))
                .toList();
    }

    @GetMapping("/{id}/correct")
    ModelAndView correct(@PathVariable long id) {
        Registry registry = registries.now();
        return editor(EventForm.of(registry.event(id).orElseThrow(EventPages::missing), registry), List.of());
    }

    @PostMapping("/{id}/withdraw")
    ModelAndView withdraw(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            HttpServletRequest request) {
        return desk.withdraw(id, reason, viewer.actor())
                .map(problem -> show(id, viewer, frames.asOf(request), problem))
                .orElseGet(() -> new ModelAndView("redirect:/registry/events/" + id + "?notice=event-withdrawn"));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
