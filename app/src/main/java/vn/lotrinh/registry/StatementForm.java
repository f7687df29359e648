package vn.lotrinh.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Draft;
import vn.lotrinh.organization.Ground;
import vn.lotrinh.organization.Nature;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.UnitFinder;
import vn.lotrinh.organization.UnitKind;
import vn.lotrinh.organization.UnitLevel;
import vn.lotrinh.page.Frames;
import vn.lotrinh.registry.EventReading.Problem;

/**
 * What somebody typed to say something further about a unit.
 *
 * @param aspect of what it speaks
 * @param typed what was typed, by field
 */
public record StatementForm(Aspect aspect, Map<String, String> typed) {

    /** What can be said here. That a unit exists, ends or passes on is an event. */
    public static final List<Aspect> ASPECTS = List.of(
            Aspect.NAME,
            Aspect.SHORT_NAME,
            Aspect.ALIAS,
            Aspect.SUPERIOR,
            Aspect.TERRITORY,
            Aspect.CODE,
            Aspect.CONTACT,
            Aspect.KIND,
            Aspect.LEVEL,
            Aspect.MEMBER);

    private static final int LONGEST = 1_000;

    /** Copies the map. */
    public StatementForm {
        typed = Map.copyOf(typed);
    }

    /** What was typed into a field. */
    public String field(String field) {
        String words = typed.getOrDefault(field, "").replace('\0', ' ').strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    /** Whether it says that there is no such thing any more. */
    public boolean none() {
        return typed.containsKey("none");
    }

    /**
     * What was understood.
     *
     * @param unit of which entry
     * @param aspect of what
     * @param qualifier of which one
     * @param value what, or {@code null} where there is none any more
     * @param days when
     * @param ground on what ground
     */
    record Said(
            long unit,
            Aspect aspect,
            String qualifier,
            @Nullable String value,
            Days days,
            Ground ground) {}

    /** Reads it; what is not understood is added to the problems. */
    Optional<Said> read(long unit, Registry registry, LocalDate today, List<Problem> problems) {
        Optional<Days> days = days(problems);
        if (!field("act_on").isEmpty() && Frames.day(field("act_on")) == null) {
            problems.add(Problem.of("event.wrong.act-on", field("act_on")));
        }
        Ground ground = new Ground(
                EventReading.optional(field("act")),
                Frames.day(field("act_on")),
                EventReading.optional(field("source")));
        LocalDate since = days.map(Days::from).orElse(today);
        List<Problem> own = new ArrayList<>();
        Said said = said(unit, days.orElse(Days.ALWAYS), ground, since, registry, own);
        problems.addAll(own);
        return problems.isEmpty() ? Optional.ofNullable(said) : Optional.empty();
    }

    private Optional<Days> days(List<Problem> problems) {
        LocalDate from = Frames.day(field("from"));
        LocalDate last = Frames.day(field("last"));
        if (from == null && !field("from").isEmpty()
                || last == null && !field("last").isEmpty()) {
            problems.add(Problem.of("statement.wrong.day"));
            return Optional.empty();
        }
        if (from != null && last != null && last.isBefore(from)) {
            problems.add(Problem.of("statement.wrong.days"));
            return Optional.empty();
        }
        return Optional.of(new Days(from, last == null ? null : last.plusDays(1)));
    }

    private @Nullable Said said(
            long unit, Days days, Ground ground, LocalDate since, Registry registry, List<Problem> problems) {
        String value = field("value");
        return switch (aspect) {
            case NAME, SHORT_NAME, CONTACT -> {
                if (value.isEmpty() && !none()) {
                    problems.add(Problem.of("statement.wrong.value"));
                }
                if (aspect == Aspect.NAME && none()) {
                    problems.add(Problem.of("statement.wrong.nameless"));
                }
                yield new Said(unit, aspect, "", none() ? null : value, days, ground);
            }
            case ALIAS -> {
                if (value.isEmpty()) {
                    problems.add(Problem.of("statement.wrong.value"));
                }
                yield new Said(unit, aspect, value, none() ? null : value, days, ground);
            }
            case CODE -> code(unit, days, ground, problems);
            case KIND -> {
                if (UnitKind.of(value).isEmpty()) {
                    problems.add(Problem.of("statement.wrong.choice"));
                }
                yield new Said(unit, aspect, "", value, days, ground);
            }
            case LEVEL -> {
                if (UnitLevel.of(value).isEmpty()) {
                    problems.add(Problem.of("statement.wrong.choice"));
                }
                yield new Said(unit, aspect, "", value, days, ground);
            }
            case SUPERIOR, TERRITORY -> reference(unit, days, ground, since, registry, problems);
            case MEMBER -> member(unit, days, ground, since, registry, problems);
            case EXISTENCE, RULE, SAME_AS -> throw new IllegalStateException("Not said here: " + aspect);
        };
    }

    private Said code(long unit, Days days, Ground ground, List<Problem> problems) {
        String system = field("system");
        if (!system.matches("[a-z0-9-]{1,40}") || field("value").isEmpty() && !none()) {
            problems.add(Problem.of("statement.wrong.code"));
        }
        return new Said(unit, aspect, system, none() ? null : field("value"), days, ground);
    }

    private @Nullable Said reference(
            long unit, Days days, Ground ground, LocalDate since, Registry registry, List<Problem> problems) {
        if (none()) {
            return new Said(unit, aspect, "", null, days, ground);
        }
        Optional<Long> other = Meant.by(field("value"), since, new UnitFinder(registry), registry, problems);
        if (other.isEmpty()) {
            return null;
        }
        if (aspect == Aspect.SUPERIOR && isAbove(other.get(), unit, since, registry)) {
            problems.add(Problem.of(
                    "statement.wrong.circle", registry.life(other.get()).name(since)));
        }
        if (aspect == Aspect.TERRITORY && registry.life(other.get()).kind(since) != UnitKind.PROVINCE) {
            problems.add(Problem.of(
                    "statement.wrong.no-province", registry.life(other.get()).name(since)));
        }
        return new Said(unit, aspect, "", Long.toString(other.get()), days, ground);
    }

    /** Whether going up from a unit one comes to another one. */
    private static boolean isAbove(long from, long wanted, LocalDate day, Registry registry) {
        Optional<Long> at = Optional.of(from);
        for (int steps = 0; at.isPresent() && steps < 100; steps++) {
            if (at.get() == wanted) {
                return true;
            }
            at = registry.find(at.get()).flatMap(life -> life.reference(Aspect.SUPERIOR, day));
        }
        return false;
    }

    private @Nullable Said member(
            long unit, Days days, Ground ground, LocalDate since, Registry registry, List<Problem> problems) {
        Optional<Long> collective = Meant.by(field("value"), since, UnitFinder.ofAll(registry), registry, problems);
        if (collective.isEmpty()) {
            return null;
        }
        if (registry.life(collective.get()).nature() != Nature.COLLECTIVE) {
            problems.add(Problem.of(
                    "statement.wrong.no-collective",
                    registry.life(collective.get()).name(since)));
        }
        return new Said(collective.get(), aspect, Long.toString(unit), none() ? null : Draft.EXISTS, days, ground);
    }
}
