package vn.lotrinh.obligation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.calendar.Timeline;
import vn.lotrinh.organization.Course;
import vn.lotrinh.organization.Ground;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Nature;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.Succession;

/**
 * A way in which words that name somebody make a unit answer: it is named itself, or belongs to the collective named, or
 * took over from who was.
 *
 * @param party who is named
 * @param bound the unit that was bound by it: the one named, or a member of the collective named
 * @param given when a task must have been given to bind that unit
 * @param answers when the unit answers
 * @param unit the unit that answers
 */
record Binding(long party, long bound, Days given, Days answers, long unit) {

    /** All ways in which anybody answers for what the given parties are named in. */
    static List<Binding> all(Registry registry, Collection<Long> parties) {
        List<Binding> all = new ArrayList<>();
        for (long party : parties) {
            for (Member member : members(party, registry)) {
                for (Timeline.Segment<Course.Holder> holding :
                        registry.succession().of(member.unit()).holders().segments()) {
                    holding.value()
                            .answering()
                            .ifPresent(unit ->
                                    all.add(new Binding(party, member.unit(), member.days(), holding.days(), unit)));
                }
            }
        }
        return all;
    }

    /** All ways in which a unit or a collective answers. */
    static List<Binding> of(Registry registry, long unit) {
        List<Binding> ways = new ArrayList<>();
        for (Succession.Share share : registry.succession().heldBy(unit)) {
            ways.add(new Binding(share.from(), share.from(), Days.ALWAYS, share.days(), unit));
            registry.members()
                    .around(share.from())
                    .forEach((collective, days) -> named(registry, collective)
                            .forEach(party -> days.segments()
                                    .forEach(segment -> ways.add(
                                            new Binding(party, share.from(), segment.days(), share.days(), unit)))));
        }
        return ways;
    }

    /** The entries by whose naming a unit was ever bound or came to answer. */
    static Set<Long> parties(long unit, Registry registry) {
        return of(registry, unit).stream().map(Binding::party).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The entries that stand for a collective: itself, and names that mean it. */
    private static List<Long> named(Registry registry, long collective) {
        return registry.succession().heldBy(collective).stream()
                .map(Succession.Share::from)
                .toList();
    }

    /**
     * A unit that words bind.
     *
     * @param unit the unit
     * @param days when a task must have been given
     */
    record Member(long unit, Days days) {}

    /** Whom a name binds: itself, or the members of the collective that it is. */
    static List<Member> members(long party, Registry registry) {
        long identity = registry.succession().identity(party);
        boolean collective = registry.find(identity)
                .filter(life -> life.nature() == Nature.COLLECTIVE)
                .isPresent();
        if (!collective) {
            return List.of(new Member(party, Days.ALWAYS));
        }
        List<Member> members = new ArrayList<>();
        // A collective is shown with what it is named in, besides its members.
        members.add(new Member(party, Days.ALWAYS));
        for (Map.Entry<Long, Timeline<Ground>> member :
                registry.members().of(identity).entrySet()) {
            member.getValue().segments().forEach(segment -> members.add(new Member(member.getKey(), segment.days())));
        }
        return members;
    }

    /** Whether an entry of the registry is a collective. */
    static boolean isCollective(long party, Registry registry) {
        return registry.find(registry.succession().identity(party))
                .map(Life::nature)
                .filter(Nature.COLLECTIVE::equals)
                .isPresent();
    }
}
