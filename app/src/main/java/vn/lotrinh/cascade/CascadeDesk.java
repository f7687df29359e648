package vn.lotrinh.cascade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;

/** Where it is said what implements what: by the rule, and by people, who decide. */
@Component
public class CascadeDesk {

    private final Links links;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CascadeDesk(Links links, Ledger ledger, BusinessClock clock, ApplicationEventPublisher events) {
        this.links = links;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /** The rule proposed a link. */
    public record LinkProposed(Link link) {}

    /** A person confirmed a proposal: from now on it is a link. */
    public record LinkConfirmed(Link link) {}

    /** A person rejected a proposal. */
    public record LinkRejected(Link link) {}

    /** A person made a link by hand. */
    public record LinkMade(Link link) {}

    /** A link or a proposal was taken back. */
    public record LinkWithdrawn(Link link) {}

    /** A link to a directive that was only cited passed to that directive, which is in the system now. */
    public record LinkJoined(Link link) {}

    /** What became of what a person said. */
    public sealed interface Outcome {
        /** It is done. */
        record Done(Link link) implements Outcome {}

        /** The parent already implements the child. */
        record Circular(Level level, List<Long> way) implements Outcome {
            /** Copies the way: from the child up to the parent and on to the child again, each implementing the next. */
            public Circular {
                way = List.copyOf(way);
            }
        }

        /** It does not fit how the link stands: somebody else has decided meanwhile. */
        record Decided(@Nullable Link link) implements Outcome {}

        /** Nothing implements itself. */
        record Itself() implements Outcome {}

        /** No reason is given. */
        record Unreasoned() implements Outcome {}
    }

    /**
     * Proposes a link where nobody has spoken of it yet, or only the rule itself has.
     *
     * @return the proposal, or nothing where there is none to make
     */
    @Transactional
    Optional<Link> propose(
            Ends ends, long childDirective, long parentDirective, double score, List<Ground> grounds, String actor) {
        if (ends.child() == ends.parent()) {
            return Optional.empty();
        }
        links.lock();
        Link last = links.find(ends).orElse(null);
        if (last != null && !(last.act() == Act.WITHDRAWN && last.actor().equals(Change.SYSTEM))) {
            return Optional.empty();
        }
        if (!way(ends).isEmpty()) {
            return Optional.empty();
        }
        Link link = links.add(
                ends, childDirective, parentDirective, Act.PROPOSED, score, grounds, "", clock.now(), Change.SYSTEM);
        record(last, link, actor);
        events.publishEvent(new LinkProposed(link));
        return Optional.of(link);
    }

    /** Takes a proposal of the rule back that it would not make any more. */
    @Transactional
    void lapse(Link proposal, String reason) {
        links.lock();
        links.find(new Ends(proposal.level(), proposal.child(), proposal.parent()))
                .filter(last -> last.act() == Act.PROPOSED)
                .ifPresent(last ->
                        events.publishEvent(new LinkWithdrawn(next(last, Act.WITHDRAWN, reason, Change.SYSTEM))));
    }

    /** Confirms a proposal. */
    @Transactional
    public Outcome confirm(Ends ends, String reason, String actor) {
        links.lock();
        Link last = links.find(ends).orElse(null);
        if (last == null || last.act() != Act.PROPOSED) {
            return new Outcome.Decided(last);
        }
        List<Long> way = way(ends);
        if (!way.isEmpty()) {
            return new Outcome.Circular(ends.level(), way);
        }
        Link link = next(last, Act.CONFIRMED, reason.strip(), actor);
        events.publishEvent(new LinkConfirmed(link));
        return new Outcome.Done(link);
    }

    /** Rejects a proposal. */
    @Transactional
    public Outcome reject(Ends ends, String reason, String actor) {
        if (reason.isBlank()) {
            return new Outcome.Unreasoned();
        }
        links.lock();
        Link last = links.find(ends).orElse(null);
        if (last == null || last.act() != Act.PROPOSED) {
            return new Outcome.Decided(last);
        }
        Link link = next(last, Act.REJECTED, reason.strip(), actor);
        events.publishEvent(new LinkRejected(link));
        return new Outcome.Done(link);
    }

    /** Makes a link by hand, whatever was said of it before, unless it is one already. */
    @Transactional
    public Outcome make(Ends ends, long childDirective, long parentDirective, String reason, String actor) {
        if (ends.child() == ends.parent()) {
            return new Outcome.Itself();
        }
        if (reason.isBlank()) {
            return new Outcome.Unreasoned();
        }
        links.lock();
        Link last = links.find(ends).orElse(null);
        if (last != null && last.act().inForce()) {
            return new Outcome.Decided(last);
        }
        List<Long> way = way(ends);
        if (!way.isEmpty()) {
            return new Outcome.Circular(ends.level(), way);
        }
        Link link = links.add(
                ends, childDirective, parentDirective, Act.MADE, null, List.of(), reason.strip(), clock.now(), actor);
        record(last, link, actor);
        events.publishEvent(new LinkMade(link));
        return new Outcome.Done(link);
    }

    /** Takes a link back. */
    @Transactional
    public Outcome withdraw(Ends ends, String reason, String actor) {
        if (reason.isBlank()) {
            return new Outcome.Unreasoned();
        }
        links.lock();
        Link last = links.find(ends).orElse(null);
        if (last == null || !last.act().inForce()) {
            return new Outcome.Decided(last);
        }
        Link link = next(last, Act.WITHDRAWN, reason.strip(), actor);
        events.publishEvent(new LinkWithdrawn(link));
        return new Outcome.Done(link);
    }

    /**
     * Lets what was said of a directive that was only cited pass to that directive. What would close a circle is proposed
     * only, for a person to see.
     */
    @Transactional
    void join(Cited cited, long directive, String actor) {
        links.lock();
        for (Link last : links.now().down(Level.DIRECTIVE, cited.node())) {
            if (last.act() == Act.JOINED || last.child() == directive) {
                continue;
            }
            Ends ends = new Ends(Level.DIRECTIVE, last.child(), directive);
            next(last, Act.JOINED, cited.number(), Change.SYSTEM);
            Link known = links.find(ends).orElse(null);
            if (known == null) {
                Act act = last.act().inForce() && !way(ends).isEmpty() ? Act.PROPOSED : last.act();
                Link link = links.add(
                        ends,
                        last.child(),
                        directive,
                        act,
                        last.score(),
                        last.grounds().stream()
                                .filter(ground -> ground.kind() != Ground.Kind.NOT_HERE)
                                .toList(),
                        last.reason(),
                        clock.now(),
                        last.actor());
                record(null, link, actor);
                events.publishEvent(new LinkJoined(link));
            }
        }
    }

    private Link next(Link last, Act act, String reason, String actor) {
        Link link = links.add(
                new Ends(last.level(), last.child(), last.parent()),
                last.childDirective(),
                last.parentDirective(),
                act,
                last.score(),
                last.grounds(),
                reason,
                clock.now(),
                actor);
        record(last, link, actor);
        return link;
    }

    private void record(@Nullable Link before, Link link, String actor) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("act", link.act().code());
        after.put("child", link.child());
        after.put("parent", link.parent());
        if (link.score() != null) {
            after.put("score", link.percent());
        }
        Change change = new Change(
                actor,
                "cascade." + link.act().code(),
                new Change.Subject(
                        link.level().code() + "-link", new Ends(link.level(), link.child(), link.parent()).subject()),
                before == null ? null : Map.of("act", before.act().code()),
                after,
                null);
        ledger.append(link.reason().isEmpty() ? change : change.onGround(link.reason()));
    }

    /**
     * The way round that a link would close: the child, its parent to be, and what that one implements over any number of
     * steps back to the child; empty where it closes none.
     */
    private List<Long> way(Ends ends) {
        Map<Long, Set<Long>> above = links.now().above(ends.level(), ends.parent());
        List<Long> way = new ArrayList<>(List.of(ends.child()));
        return climb(ends.parent(), ends.child(), above, new java.util.HashSet<>(), way) ? way : List.of();
    }

    private static boolean climb(long from, long to, Map<Long, Set<Long>> above, Set<Long> seen, List<Long> way) {
        way.add(from);
        if (from == to) {
            return true;
        }
        if (seen.add(from)) {
            for (long parent : above.getOrDefault(from, Set.of())) {
                if (climb(parent, to, above, seen, way)) {
                    return true;
                }
            }
        }
        way.removeLast();
        return false;
    }
}
