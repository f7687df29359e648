package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.organization.Course;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.UnitEvent;

/** Tells of events which open tasks pass to whom by them. */
@Component
public class Passings {

    private final Handovers handovers;
    private final HeldLines lines;
    private final Ledger ledger;

    Passings(Handovers handovers, HeldLines lines, Ledger ledger) {
        this.handovers = handovers;
        this.lines = lines;
        this.ledger = ledger;
    }

    /** Which tasks, open on the day of an event, pass to whom by it. */
    public Passing of(UnitEvent event, Registry after) {
        return of(List.of(event), after).getOrDefault(event, new Passing(Map.of(), Set.of()));
    }

    private Map<UnitEvent, Passing> of(List<UnitEvent> events, Registry after) {
        Map<UnitEvent, Passing> passings = new LinkedHashMap<>();
        if (events.isEmpty()) {
            return passings;
        }
        events.forEach(event -> passings.put(event, new Passing(new LinkedHashMap<>(), new TreeSet<>())));
        Collection<HeldLine> all = giving(events, after);
        Map<Line, List<Handover>> recorded = handovers.of(HeldLines.tasks(all));
        Map<Long, Boolean> plain = new HashMap<>();
        Map<Long, String> words = lines.words(all.stream()
                .filter(held -> !plain.computeIfAbsent(held.line().bound(), unit -> HeldLines.isPlain(unit, after)))
                .toList());
        for (HeldLine held : all) {
            add(held, recorded.getOrDefault(held.line(), List.of()), words, after, passings);
        }
        return passings;
    }

    /** The open lines that a unit held from which one of the events takes something, and perhaps some more. */
    private Collection<HeldLine> giving(List<UnitEvent> events, Registry after) {
        Set<Long> bound = new TreeSet<>();
        events.stream()
                .flatMap(event -> event.from().stream())
                .distinct()
                .flatMap(giver -> after.succession().heldBy(giver).stream())
                .forEach(share -> bound.add(share.from()));
        LocalDate first = events.stream()
                .map(UnitEvent::effectiveOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
        Set<HeldLine> giving = lines.boundOrRecorded(bound, after);
        giving.removeIf(held -> held.isDoneBefore(first));
        return giving;
    }

    private static void add(
            HeldLine held,
            List<Handover> recorded,
            Map<Long, String> words,
            Registry after,
            Map<UnitEvent, Passing> passings) {
        String text = words.getOrDefault(held.line().task(), "");
        Course course = after.succession().of(held.line().bound(), (event, from) -> {
            Passing passing = passings.get(event);
            Optional<Handover> told = Handover.told(held, event, from, text);
            if (passing == null) {
                return recorded.stream()
                        .filter(handover -> handover.isBy(event, from))
                        .findFirst()
                        .or(() -> told)
                        .map(Handover::to);
            }
            if (told.filter(Handover::isOpen).isPresent() && held.isOpen(event.effectiveOn())) {
                passing.open().add(held.line().task());
            }
            return told.map(Handover::to);
        });
        for (Course.Step step : course.steps()) {
            Passing passing = passings.get(step.event());
            if (passing != null && held.isOpen(step.event().effectiveOn())) {
                passing.to()
                        .computeIfAbsent(step.to(), _ -> new TreeSet<>())
                        .add(held.line().task());
            }
        }
    }

    /** Records in the ledger which open tasks passed to whom. */
    void record(List<UnitEvent> events, Registry after, String actor) {
        of(events, after).forEach((event, passing) -> {
            passing.to()
                    .forEach((unit, tasks) -> ledger.append(Change.created(
                            actor,
                            "obligations.passed",
                            Change.Subject.of("unit-event", event.id()),
                            content(unit, event, tasks))));
            if (!passing.open().isEmpty()) {
                ledger.append(Change.created(
                        actor,
                        "obligations.undecided",
                        Change.Subject.of("unit-event", event.id()),
                        Map.of(
                                "tasks",
                                passing.open(),
                                "effective",
                                event.effectiveOn().toString())));
            }
        });
    }

    private static Map<String, Object> content(long unit, UnitEvent event, Collection<Long> tasks) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("from", event.from());
        content.put("to", unit);
        content.put("effective", event.effectiveOn().toString());
        content.put("tasks", tasks);
        return content;
    }
}
