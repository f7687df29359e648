package vn.lotrinh.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.calendar.Timeline;
import vn.lotrinh.organization.Ground;
import vn.lotrinh.organization.Names;
import vn.lotrinh.organization.Registry;

/**
 * Who belongs to a collective, and how that changed.
 *
 * @param members who belongs to it on the day, in Vietnamese order
 * @param changes the days on which that changed, in order
 */
public record Membership(List<Member> members, List<Change> changes) {

    /**
     * Belonging to a collective on some days.
     *
     * @param unit the unit, or on a unit's page the collective
     * @param days when
     * @param ground why
     */
    public record Member(long unit, Days days, Ground ground) {}

    /**
     * A day on which members changed.
     *
     * @param day the first day of the new state
     * @param before how many there were
     * @param after how many there are
     * @param joined who came
     * @param left who went
     */
    public record Change(LocalDate day, int before, int after, List<Member> joined, List<Left> left) {}

    /**
     * Who went.
     *
     * @param unit the unit
     * @param heir who took over its work by then, or {@code null} where it goes on itself or nobody did
     * @param inside whether that one belongs to the collective
     */
    public record Left(long unit, @Nullable Long heir, boolean inside) {}

    /** The membership of a collective. */
    static Membership of(Sight sight, long collective) {
        Registry registry = sight.registry();
        Map<Long, Timeline<Ground>> all = registry.members().of(collective);
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Timeline<Ground> timeline : all.values()) {
            for (Timeline.Segment<Ground> segment : timeline.segments()) {
                add(days, segment.days().from());
                add(days, segment.days().to());
            }
        }
        List<Change> changes = new ArrayList<>();
        for (LocalDate day : days) {
            Change change = change(registry, all, day);
            if (!change.joined().isEmpty() || !change.left().isEmpty()) {
                changes.add(change);
            }
        }
        List<Member> members = all.entrySet().stream()
                .flatMap(entry -> on(entry.getKey(), entry.getValue(), sight.day()).stream())
                .sorted(Comparator.comparing(Member::unit, Names.order(registry, sight.day())))
                .toList();
        return new Membership(members, changes);
    }

    private static void add(TreeSet<LocalDate> days, @Nullable LocalDate day) {
        if (day != null) {
            days.add(day);
        }
    }

    private static List<Member> on(long unit, Timeline<Ground> timeline, LocalDate day) {
        return timeline.segments().stream()
                .filter(segment -> segment.days().contains(day))
                .map(segment -> new Member(unit, segment.days(), segment.value()))
                .toList();
    }

    private static Change change(Registry registry, Map<Long, Timeline<Ground>> all, LocalDate day) {
        LocalDate eve = day.minusDays(1);
        List<Member> joined = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        int before = 0;
        int after = 0;
        for (Map.Entry<Long, Timeline<Ground>> entry : all.entrySet()) {
            boolean then = entry.getValue().on(eve).isPresent();
            boolean now = entry.getValue().on(day).isPresent();
            before += then ? 1 : 0;
            after += now ? 1 : 0;
            if (now && !then) {
                joined.addAll(on(entry.getKey(), entry.getValue(), day));
            } else if (then && !now) {
                left.add(left(registry, all, entry.getKey(), day));
            }
        }
        joined.sort(Comparator.comparing(Member::unit, Names.order(registry, day)));
        left.sort(Comparator.comparing(Left::unit, Names.order(registry, day)));
        return new Change(day, before, after, joined, left);
    }

    private static Left left(Registry registry, Map<Long, Timeline<Ground>> all, long unit, LocalDate day) {
        Long heir = registry.succession()
                .of(unit)
                .on(day)
                .answering()
                .filter(answering -> answering != unit)
                .orElse(null);
        boolean inside =
                heir != null && all.getOrDefault(heir, Timeline.empty()).on(day).isPresent();
        return new Left(unit, heir, inside);
    }

    /** The collectives to which a unit ever belongs. */
    static List<Member> around(Sight sight, long unit) {
        List<Member> around = new ArrayList<>();
        sight.registry()
                .members()
                .around(unit)
                .forEach((collective, days) -> days.segments()
                        .forEach(segment -> around.add(new Member(collective, segment.days(), segment.value()))));
        around.sort(Comparator.comparing(Member::unit, Names.order(sight.registry(), sight.day()))
                .thenComparing(member -> member.days().from() == null
                        ? LocalDate.MIN
                        : member.days().from()));
        return around;
    }
}
