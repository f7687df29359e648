package vn.lotrinh.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.obligation.Passing;
import vn.lotrinh.obligation.Passings;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Happening;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Nature;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.RegistryDesk;
import vn.lotrinh.organization.RegistryDesk.Previewed;
import vn.lotrinh.organization.UnitEvent;
import vn.lotrinh.registry.EventReading.Problem;
import vn.lotrinh.registry.EventReading.Understood;

/** Where events are tried out and entered: what is entered is what was shown, or nothing. */
@Component
public class EventDesk {

    private final Registries registries;
    private final RegistryDesk desk;
    private final Passings passings;

    EventDesk(Registries registries, RegistryDesk desk, Passings passings) {
        this.registries = registries;
        this.desk = desk;
        this.passings = passings;
    }

    /** What came of what somebody typed. */
    public sealed interface Tried {
        /** It can't have happened, or is not understood. */
        record Wrong(List<Problem> problems) implements Tried {}

        /**
         * It can have happened.
         *
         * @param event the event
         * @param before the registry without it
         * @param after the registry with it
         * @param passing what passes by it
         * @param differences what is different then
         * @param left the units that still answer to a unit that ends
         * @param version the registry on which this stands
         */
        record Fit(
                UnitEvent event,
                Registry before,
                Registry after,
                Passing passing,
                List<Difference> differences,
                List<Long> left,
                UUID version)
                implements Tried {

            /** What is different, by unit. Of a new unit its name is no difference. */
            public Map<Long, List<Difference>> byUnit() {
                Map<Long, List<Difference>> byUnit = new LinkedHashMap<>();
                differences.stream()
                        .filter(difference -> difference.aspect() != Aspect.NAME
                                || before.find(difference.unit()).isPresent())
                        .forEach(difference -> byUnit.computeIfAbsent(difference.unit(), _ -> new ArrayList<>())
                                .add(difference));
                return byUnit;
            }
        }

        /** It is entered. */
        record Entered(long event) implements Tried {}

        /** The registry is not the one any more on which the preview stood. */
        record Overtaken() implements Tried {}
    }

    /**
     * What is different of a unit.
     *
     * @param unit the unit
     * @param aspect of what
     * @param qualifier of which one
     * @param on since when
     * @param before what was true, or {@code null}
     * @param after what is true, or {@code null}
     */
    public record Difference(
            long unit,
            Aspect aspect,
            String qualifier,
            LocalDate on,
            @Nullable String before,
            @Nullable String after) {}

    /** What an event would change. Nothing is recorded. */
    @Transactional
    public Tried preview(EventForm form, String actor) {
        Registry now = registries.now();
        if (form.instead() != null && now.event(form.instead()).isEmpty()) {
            return new Tried.Wrong(List.of(Problem.of("event.wrong.gone")));
        }
        Understood understood = EventReading.of(form, now);
        if (understood.entering() == null) {
            return new Tried.Wrong(understood.problems());
        }
        Previewed previewed = desk.preview(understood.entering(), form.instead(), actor);
        return switch (previewed.happening()) {
            case Happening.Refused refused ->
                new Tried.Wrong(List.of(Problem.of(
                        refused, now, understood.entering().occurrence().effectiveOn())));
            case Happening.Happened happened -> fit(form, previewed, happened.event());
        };
    }

    private Tried.Fit fit(EventForm form, Previewed previewed, UnitEvent event) {
        Optional<UnitEvent> wrong = Optional.ofNullable(form.instead()).flatMap(previewed.before()::event);
        return new Tried.Fit(
                event,
                previewed.before(),
                previewed.after(),
                passings.of(event, previewed.after()),
                differences(event, wrong, previewed),
                left(event, previewed.after()),
                registries.version());
    }

    private static List<Difference> differences(UnitEvent event, Optional<UnitEvent> wrong, Previewed previewed) {
        Set<Long> units = new LinkedHashSet<>();
        Set<LocalDate> days = new LinkedHashSet<>();
        Stream.concat(Stream.of(event), wrong.stream()).forEach(each -> {
            units.addAll(each.from());
            units.addAll(each.to());
            days.add(each.effectiveOn());
        });
        List<Difference> differences = new ArrayList<>();
        for (long unit : units) {
            for (LocalDate day : days) {
                for (Difference difference : differences(unit, day, previewed)) {
                    if (differences.stream().noneMatch(known -> same(known, difference))) {
                        differences.add(difference);
                    }
                }
            }
        }
        return differences;
    }

    private static boolean same(Difference one, Difference other) {
        return one.unit() == other.unit()
                && one.aspect() == other.aspect()
                && one.qualifier().equals(other.qualifier())
                && Objects.equals(one.before(), other.before())
                && Objects.equals(one.after(), other.after());
    }

    private static List<Difference> differences(long unit, LocalDate day, Previewed previewed) {
        Optional<Life> before = previewed.before().find(unit);
        Life after = previewed.after().life(unit);
        List<Difference> differences = new ArrayList<>();
        boolean existed = before.filter(life -> life.existsOn(day)).isPresent();
        if (existed != after.existsOn(day)) {
            differences.add(
                    new Difference(unit, Aspect.EXISTENCE, "", day, existed ? "yes" : null, existed ? null : "yes"));
        }
        for (Aspect aspect : List.of(
                Aspect.NAME,
                Aspect.SHORT_NAME,
                Aspect.ALIAS,
                Aspect.KIND,
                Aspect.LEVEL,
                Aspect.SUPERIOR,
                Aspect.TERRITORY,
                Aspect.CODE)) {
            Set<String> qualifiers = new LinkedHashSet<>(after.each(aspect).keySet());
            before.ifPresent(life -> qualifiers.addAll(life.each(aspect).keySet()));
            for (String qualifier : qualifiers) {
                String was =
                        before.map(life -> value(life, aspect, qualifier, day)).orElse(null);
                String is = value(after, aspect, qualifier, day);
                if (!Objects.equals(was, is)) {
                    differences.add(new Difference(unit, aspect, qualifier, day, was, is));
                }
            }
        }
        return differences;
    }

    private static @Nullable String value(Life life, Aspect aspect, String qualifier, LocalDate day) {
        return life.of(aspect, qualifier)
                .on(day)
                .map(statement -> statement.value())
                .orElse(null);
    }

    /** Units that exist on the day and answer to one that has ended by it. */
    private static List<Long> left(UnitEvent event, Registry after) {
        LocalDate day = event.effectiveOn();
        return after.all().stream()
                .filter(life -> life.nature() == Nature.UNIT && life.existsOn(day))
                .filter(life ->
                        life.reference(Aspect.SUPERIOR, day).filter(event::ends).isPresent())
                .map(Life::id)
                .toList();
    }

    /**
     * Enters what was shown.
     *
     * @param seen the registry on which the preview stood
     */
    @Transactional
    public Tried enter(EventForm form, String seen, String actor) {
        registries.draft(actor);
        if (!registries.version().toString().equals(seen)) {
            return new Tried.Overtaken();
        }
        Understood understood = EventReading.of(form, registries.now());
        if (understood.entering() == null) {
            return new Tried.Wrong(understood.problems());
        }
        return switch (desk.happen(understood.entering(), form.instead(), form.reason(), actor)) {
            case Happening.Happened happened ->
                new Tried.Entered(happened.event().id());
            case Happening.Refused refused ->
                new Tried.Wrong(List.of(Problem.of(
                        refused,
                        registries.now(),
                        understood.entering().occurrence().effectiveOn())));
        };
    }

    /** Says that an event did not happen so; returns why that can't be, or nothing. */
    @Transactional
    public Optional<Problem> withdraw(long id, String reason, String actor) {
        registries.draft(actor);
        Registry now = registries.now();
        Optional<UnitEvent> event = now.event(id);
        if (event.isEmpty()) {
            return Optional.of(Problem.of("event.wrong.gone"));
        }
        if (reason.isBlank()) {
            return Optional.of(Problem.of("event.wrong.reason"));
        }
        return desk.withdraw(id, reason.strip(), actor) instanceof Happening.Refused refused
                ? Optional.of(Problem.of(refused, now, event.get().effectiveOn()))
                : Optional.empty();
    }
}
