package vn.lotrinh.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.calendar.Timeline;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Ground;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Statement;
import vn.lotrinh.organization.Transfer;
import vn.lotrinh.organization.UnitEvent;

/** The life of a unit in the order of its days: what happened to it, and what held of it since when. */
public final class Chronicle {

    /** What is told, in this order. Spellings and memberships are told elsewhere. */
    private static final List<Aspect> TOLD = List.of(
            Aspect.EXISTENCE,
            Aspect.NAME,
            Aspect.SHORT_NAME,
            Aspect.KIND,
            Aspect.LEVEL,
            Aspect.SUPERIOR,
            Aspect.TERRITORY,
            Aspect.CODE,
            Aspect.CONTACT,
            Aspect.RULE,
            Aspect.SAME_AS);

    private Chronicle() {}

    /**
     * A day on which something changed.
     *
     * @param day the day, or {@code null} for what held before the registry knows when it began
     * @param happened what happened to the unit
     * @param told what holds from then on, or holds no more, by its ground
     */
    public record Moment(@Nullable LocalDate day, List<Happened> happened, List<Grounded> told) {}

    /**
     * An event, as far as it concerns the unit.
     *
     * @param event the event
     * @param from what passed to the unit
     * @param to what passed from the unit
     * @param told what holds by it
     */
    public record Happened(UnitEvent event, List<Passed> from, List<Passed> to, List<Told> told) {}

    /**
     * What passed between this unit and another one.
     *
     * @param unit the other one
     * @param share how much
     * @param words by which words
     */
    public record Passed(long unit, Transfer.Share share, List<String> words) {}

    /**
     * What rests on one ground.
     *
     * @param ground the ground
     * @param recordedAt since when it is known here
     * @param told what holds
     */
    public record Grounded(Ground ground, Instant recordedAt, List<Told> told) {}

    /**
     * What is said of a unit on some days.
     *
     * @param statement what is said
     * @param days the days on which it holds
     * @param ends whether it is told that it holds no more
     */
    public record Told(Statement statement, Days days, boolean ends) {
        /** What it speaks of. */
        public Aspect aspect() {
            return statement.aspect();
        }

        /** What is said; for a reference an identity. */
        public String value() {
            return String.valueOf(statement.value());
        }
    }

    /** The moments in order. */
    public static List<Moment> of(Life life) {
        TreeMap<LocalDate, List<Told>> told = new TreeMap<>();
        for (Aspect aspect : TOLD) {
            life.each(aspect).values().forEach(timeline -> tell(life, timeline, told));
        }
        life.events().forEach(event -> told.computeIfAbsent(event.effectiveOn(), _ -> new ArrayList<>()));
        return told.entrySet().stream()
                .map(entry -> moment(life, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void tell(Life life, Timeline<Statement> timeline, TreeMap<LocalDate, List<Told>> told) {
        List<Timeline.Segment<Statement>> segments = timeline.segments();
        for (int i = 0; i < segments.size(); i++) {
            Timeline.Segment<Statement> segment = segments.get(i);
            LocalDate from = segment.days().from();
            told.computeIfAbsent(from == null ? LocalDate.MIN : from, _ -> new ArrayList<>())
                    .add(new Told(segment.value(), segment.days(), false));
            LocalDate to = segment.days().to();
            boolean followed = i + 1 < segments.size()
                    && Objects.equals(segments.get(i + 1).days().from(), to);
            boolean ends =
                    segment.value().aspect() != Aspect.EXISTENCE && !life.existsOn(to == null ? LocalDate.MAX : to);
            boolean byEvent = segment.value().aspect() == Aspect.EXISTENCE
                    && life.end().filter(end -> end.effectiveOn().equals(to)).isPresent();
            if (to != null && !followed && !ends && !byEvent) {
                told.computeIfAbsent(to, _ -> new ArrayList<>()).add(new Told(segment.value(), segment.days(), true));
            }
        }
    }

    private static Moment moment(Life life, LocalDate day, List<Told> told) {
        List<Happened> happened = life.events().stream()
                .filter(event -> event.effectiveOn().equals(day))
                .map(event -> happened(life.id(), event, told))
                .toList();
        List<Told> left = told.stream()
                .filter(one -> !isOwnTerritory(life, one))
                .filter(one -> one.ends()
                        || happened.stream()
                                .noneMatch(event -> Objects.equals(
                                        event.event().id(), one.statement().event())))
                .toList();
        return new Moment(day.equals(LocalDate.MIN) ? null : day, happened, grounded(left));
    }

    private static Happened happened(long unit, UnitEvent event, List<Told> told) {
        return new Happened(
                event,
                passed(
                        event.transfers().stream()
                                .filter(transfer -> Objects.equals(transfer.to(), unit))
                                .toList(),
                        true),
                passed(event.from(unit), false),
                told.stream()
                        .filter(one -> !one.ends()
                                && Objects.equals(event.id(), one.statement().event()))
                        .filter(one -> one.aspect() != Aspect.EXISTENCE)
                        .toList());
    }

    private static List<Passed> passed(List<Transfer> transfers, boolean from) {
        List<Passed> passed = new ArrayList<>();
        for (Transfer transfer : transfers) {
            Long other = from ? transfer.from() : transfer.to();
            if (other != null) {
                passed.add(new Passed(other, transfer.share(), transfer.words()));
            }
        }
        return passed;
    }

    private static List<Grounded> grounded(List<Told> told) {
        List<Grounded> grounded = new ArrayList<>();
        for (Told one : told) {
            Grounded same = grounded.stream()
                    .filter(group -> group.ground().equals(one.statement().ground())
                            && group.recordedAt().equals(one.statement().recordedAt()))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                same = new Grounded(one.statement().ground(), one.statement().recordedAt(), new ArrayList<>());
                grounded.add(same);
            }
            same.told().add(one);
        }
        return grounded;
    }

    /** What holds of a unit on a day, in the order in which it is told. */
    public static List<Told> on(Life life, LocalDate day) {
        return TOLD.stream()
                .filter(aspect -> aspect != Aspect.RULE)
                .flatMap(aspect -> life.each(aspect).values().stream())
                .flatMap(timeline -> timeline.segments().stream())
                .filter(segment -> segment.days().contains(day))
                .map(segment -> new Told(
                        segment.value(), segment.days().and(life.days()).orElse(segment.days()), false))
                .filter(told -> !isOwnTerritory(life, told))
                .toList();
    }

    /** The day itself, or the nearest one on which the unit exists. */
    public static LocalDate nearest(Life life, LocalDate day) {
        LocalDate from = life.days().from();
        LocalDate last = life.days().last();
        if (from != null && day.isBefore(from)) {
            return from;
        }
        return last != null && day.isAfter(last) ? last : day;
    }

    private static boolean isOwnTerritory(Life life, Told told) {
        return told.aspect() == Aspect.TERRITORY && told.value().equals(Long.toString(life.id()));
    }

    /** How else its names are written. */
    public static List<String> spellings(Life life, LocalDate day) {
        return life.each(Aspect.ALIAS).values().stream()
                .flatMap(timeline -> timeline.nearest(day).stream())
                .map(Statement::value)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
