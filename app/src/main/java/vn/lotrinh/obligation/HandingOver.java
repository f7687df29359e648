package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.RegistryDesk.UnitEventWithdrawn;
import vn.lotrinh.organization.RegistryDesk.UnitsChanged;
import vn.lotrinh.organization.RegistryDesk.UnitsRestated;
import vn.lotrinh.organization.UnitEvent;

/**
 * Hands on what is owed where an event does not say by itself who takes everything over: by the words of the obligation where
 * they name a function or territory of the event, otherwise by a person's decision; until then it is an open question.
 */
@Component
public class HandingOver {

    private final JdbcClient database;
    private final Registries registries;
    private final Handovers handovers;
    private final HeldLines lines;
    private final Passings passings;
    private final Ledger ledger;
    private final Counted counted;

    HandingOver(
            JdbcClient database,
            Registries registries,
            Handovers handovers,
            HeldLines lines,
            Passings passings,
            Ledger ledger,
            Counted counted) {
        this.database = database;
        this.registries = registries;
        this.handovers = handovers;
        this.lines = lines;
        this.passings = passings;
        this.ledger = ledger;
        this.counted = counted;
    }

    /** Brings the records of a new task's lines up to all events that are known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settleNew(long task) {
        Registry registry = registries.now();
        settle(lines.of(task, registry), registry);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(UnitsChanged changed) {
        if (changed.event().kind().passes()) {
            settleAll(lines.touched(changed.after()), changed.after());
            passings.record(List.of(changed.event()), changed.after(), changed.actor());
        }
        counted.change();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(UnitEventWithdrawn withdrawn) {
        if (withdrawn.event().kind().passes()) {
            settleAll(lines.touched(withdrawn.after()), withdrawn.after());
        }
        counted.change();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(UnitsRestated restated) {
        settleAll(lines.touched(restated.after()), restated.after());
        passings.record(
                restated.events().stream()
                        .filter(event -> event.kind().passes())
                        .toList(),
                restated.after(),
                restated.actor());
        counted.change();
    }

    /** Settles all lines of some words, and withdraws what was recorded of lines that are none any more. */
    private void settleAll(Set<HeldLine> all, Registry registry) {
        Map<Line, List<Handover>> recorded = settle(all, registry);
        all.forEach(held -> recorded.remove(held.line()));
        recorded.values().stream().flatMap(List::stream).forEach(this::withdraw);
    }

    private Map<Line, List<Handover>> settle(Collection<HeldLine> all, Registry registry) {
        Map<Line, List<Handover>> recorded = handovers.of(HeldLines.tasks(all));
        Map<Long, String> words = lines.words(all);
        for (HeldLine held : new HashSet<>(all)) {
            settle(
                    held,
                    recorded.getOrDefault(held.line(), List.of()),
                    words.getOrDefault(held.line().task(), ""),
                    registry);
        }
        return recorded;
    }

    private void settle(HeldLine held, List<Handover> recorded, String words, Registry registry) {
        List<Handover> met = new ArrayList<>();
        registry.succession().of(held.line().bound(), (event, from) -> {
            Optional<Handover> handover = known(recorded, event, from)
                    .filter(known -> known.stands(registry))
                    .or(() -> Handover.told(held, event, from, words));
            handover.ifPresent(met::add);
            return handover.map(Handover::to);
        });
        // First what no longer holds: the latest record about an event counts.
        recorded.stream().filter(handover -> !met.contains(handover)).forEach(this::withdraw);
        met.stream().filter(handover -> !recorded.contains(handover)).forEach(handovers::add);
    }

    private static Optional<Handover> known(List<Handover> recorded, UnitEvent event, long from) {
        return recorded.stream().filter(handover -> handover.isBy(event, from)).findFirst();
    }

    private void withdraw(Handover handover) {
        handovers.add(handover.withdrawn());
    }

    /**
     * A task of which nobody has decided who takes it over.
     *
     * @param handover the record that says so
     * @param candidates who could
     */
    public record Question(Handover handover, List<Long> candidates) {}

    /** The open questions about tasks that were not done before the event, oldest event first. */
    public List<Question> questions() {
        Registry registry = registries.now();
        List<Handover> open = handovers.undecided();
        Completions done = Completions.of(
                open.stream().map(handover -> handover.line().task()).collect(Collectors.toSet()), database);
        return open.stream()
                .filter(handover -> {
                    LocalDate over = done.of(handover.line());
                    return over == null || !over.isBefore(handover.on());
                })
                .map(handover -> new Question(handover, candidates(handover, registry)))
                .toList();
    }

    private static List<Long> candidates(Handover handover, Registry registry) {
        return registry.event(handover.event())
                .map(event -> Stream.concat(
                                event.from(handover.from()).stream()
                                        .flatMap(transfer -> Stream.ofNullable(transfer.to())),
                                event.ends(handover.from()) ? Stream.empty() : Stream.of(handover.from()))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** What came of a decision. */
    public enum Decision {
        /** It is recorded. */
        DECIDED,
        /** The question is not open any more. */
        NOT_OPEN,
        /** The unit does not exist on the day from which it would answer. */
        DOES_NOT_EXIST
    }

    /** Decides who takes over. */
    @Transactional
    public Decision decide(Line line, long event, long to, String reason, String actor) {
        Registry registry = registries.now();
        Optional<Handover> open = handovers.of(List.of(line.task())).getOrDefault(line, List.of()).stream()
                .filter(handover -> handover.event() == event && handover.isOpen())
                .findFirst();
        if (open.isEmpty()) {
            return Decision.NOT_OPEN;
        }
        Handover question = open.get();
        if (!registry.find(to).filter(life -> life.existsOn(question.on())).isPresent()) {
            return Decision.DOES_NOT_EXIST;
        }
        handovers.add(question.decided(to, reason, actor));
        settle(
                lines.of(line.task(), registry).stream()
                        .filter(held -> held.line().equals(line))
                        .toList(),
                registry);
        ledger.append(new Change(
                actor,
                "task.handover",
                Change.Subject.of("task", line.task()),
                Map.of("unit", question.from()),
                Map.of("unit", to, "event", event, "effective", question.on().toString()),
                reason));
        counted.change();
        return Decision.DECIDED;
    }
}
