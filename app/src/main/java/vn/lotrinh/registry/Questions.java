package vn.lotrinh.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.obligation.HandingOver;
import vn.lotrinh.obligation.Line;
import vn.lotrinh.obligation.MembershipChanges;
import vn.lotrinh.obligation.Tasks;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Ground;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Nature;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.RegistryDesk;
import vn.lotrinh.organization.RegistryDesk.NewUnit;

/** What the rules do not decide, and what people have decided of it. */
@Component
public class Questions {

    private final Registries registries;
    private final RegistryDesk desk;
    private final HandingOver handingOver;
    private final MembershipChanges members;
    private final Tasks tasks;
    private final Ledger ledger;
    private final Cache<String, Integer> counts =
            Caffeine.newBuilder().maximumSize(2).build();

    Questions(
            Registries registries,
            RegistryDesk desk,
            HandingOver handingOver,
            MembershipChanges members,
            Tasks tasks,
            Ledger ledger) {
        this.registries = registries;
        this.desk = desk;
        this.handingOver = handingOver;
        this.members = members;
        this.tasks = tasks;
        this.ledger = ledger;
    }

    /** How many questions are open; counted once for each state of the system. */
    public int count() {
        return counts.get(
                ledger.stamp(),
                _ -> handingOver.questions().size()
                        + unknown(registries.now()).size()
                        + changedMembers().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum());
    }

    /** Of how many tasks the lines are in doubt because collectives turn out to have other members, by directive. */
    Map<Long, Integer> changedMembers() {
        return members.byDirective();
    }

    /** What nobody has taken over yet, by event. */
    Map<Long, List<HandingOver.Question>> undecided() {
        Map<Long, List<HandingOver.Question>> byEvent = new TreeMap<>();
        handingOver
                .questions()
                .forEach(question -> byEvent.computeIfAbsent(question.handover().event(), _ -> new ArrayList<>())
                        .add(question));
        return byEvent;
    }

    /**
     * A name that nobody is known to bear.
     *
     * @param life the name's entry
     * @param tasks the tasks in which it is used
     */
    record UnknownName(Life life, List<Long> tasks) {}

    /** The names that nobody is known to bear, most used first. */
    List<UnknownName> names() {
        List<Life> unknown = unknown(registries.now());
        Map<Long, List<Long>> used = tasks.naming(unknown.stream().map(Life::id).toList());
        return unknown.stream()
                .map(life -> new UnknownName(life, used.getOrDefault(life.id(), List.of())))
                .sorted(Comparator.comparingInt(
                                (UnknownName name) -> -name.tasks().size())
                        .thenComparingLong(name -> name.life().id()))
                .toList();
    }

    private static List<Life> unknown(Registry registry) {
        return registry.all().stream().filter(Questions::isOpen).toList();
    }

    private static boolean isOpen(Life life) {
        return life.nature() == Nature.UNKNOWN && life.of(Aspect.SAME_AS).isEmpty();
    }

    /**
     * An answer to the question who takes something over.
     *
     * @param line what
     * @param to who
     */
    record Answer(Line line, long to) {}

    /** Decides several questions that one event left open: all or none. Returns the first that can't be decided so. */
    @Transactional
    public Optional<HandingOver.Decision> decide(long event, List<Answer> answers, String reason, String actor) {
        for (Answer answer : answers) {
            HandingOver.Decision decision = handingOver.decide(answer.line(), event, answer.to(), reason, actor);
            if (decision != HandingOver.Decision.DECIDED) {
                org.springframework.transaction.interceptor.TransactionAspectSupport.currentTransactionStatus()
                        .setRollbackOnly();
                return Optional.of(decision);
            }
        }
        return Optional.empty();
    }

    /** Says which unit or collective a name means; returns whether the question was still open. */
    @Transactional
    public boolean identify(long name, long unit, Ground ground, String actor) {
        registries.draft(actor);
        if (!isAsked(name)) {
            return false;
        }
        desk.identify(name, unit, ground, actor);
        return true;
    }

    /** Enters a unit that a name means; returns whether the question was still open. */
    @Transactional
    public boolean enter(long name, NewUnit unit, Ground ground, String actor) {
        registries.draft(actor);
        if (!isAsked(name)) {
            return false;
        }
        desk.identify(name, desk.enter(unit, Days.ALWAYS, ground, actor), ground, actor);
        return true;
    }

    private boolean isAsked(long name) {
        return registries.now().find(name).filter(Questions::isOpen).isPresent();
    }
}
