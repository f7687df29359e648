package vn.lotrinh.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.organization.Draft.Occurrence;
import vn.lotrinh.organization.EventKind;
import vn.lotrinh.organization.Ground;
import vn.lotrinh.organization.Happening;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.RegistryDesk.Entering;
import vn.lotrinh.organization.RegistryDesk.NewUnit;
import vn.lotrinh.organization.Transfer;
import vn.lotrinh.organization.Transfer.Share;
import vn.lotrinh.organization.UnitFinder;
import vn.lotrinh.organization.UnitKind;
import vn.lotrinh.organization.UnitLevel;
import vn.lotrinh.page.Frames;

/** Turns what somebody typed into an event, or says what of it can't be understood. */
public final class EventReading {

    private final EventForm form;
    private final Registry registry;
    private final UnitFinder finder;
    private final List<Problem> problems = new ArrayList<>();

    private EventReading(EventForm form, Registry registry) {
        this.form = form;
        this.registry = registry;
        this.finder = new UnitFinder(registry);
    }

    /**
     * Something that can't be understood or can't be.
     *
     * @param sentence the key of the sentence
     * @param arguments the names in it
     * @param event the event concerned, or 0
     */
    public record Problem(String sentence, List<String> arguments, long event) {
        static Problem of(String sentence, String... arguments) {
            return new Problem(sentence, List.of(arguments), 0);
        }

        static Problem ofEvent(String sentence, long event) {
            return new Problem(sentence, List.of(), event);
        }

        /** Why something can't have happened. */
        static Problem of(Happening.Refused refused, Registry registry, LocalDate day) {
            String unit =
                    registry.find(refused.unit()).map(life -> life.name(day)).orElse("");
            boolean known = registry.event(refused.other()).isPresent();
            return new Problem("event.refused." + refused.why().code(), List.of(unit), known ? refused.other() : 0);
        }
    }

    /**
     * What was understood.
     *
     * @param entering the event; {@code null} where anything is wrong
     * @param problems what is wrong
     */
    record Understood(@Nullable Entering entering, List<Problem> problems) {}

    /** Reads a form with the names of a registry; for a correction, of the registry in which the corrected event stands. */
    static Understood of(EventForm form, Registry registry) {
        EventReading reading = new EventReading(form, registry);
        Entering entering = reading.entering();
        return new Understood(reading.problems.isEmpty() ? entering : null, List.copyOf(reading.problems));
    }

    private @Nullable Entering entering() {
        LocalDate day = Frames.day(form.effective());
        if (day == null) {
            problems.add(Problem.of("event.wrong.effective", form.effective()));
        }
        if (!form.actOn().isEmpty() && Frames.day(form.actOn()) == null) {
            problems.add(Problem.of("event.wrong.act-on", form.actOn()));
        }
        if (form.instead() != null && form.reason().isEmpty()) {
            problems.add(Problem.of("event.wrong.reason"));
        }
        if (day == null) {
            return null;
        }
        LocalDate known = form.kind().ends() ? day.minusDays(1) : day;
        List<@Nullable Long> givers = givers(known);
        List<NewUnit> founded = new ArrayList<>();
        List<Transfer> transfers = transfers(givers, known, day, founded);
        String summary = form.kind() == EventKind.RENAMED ? form.name() : form.summary();
        Ground ground = new Ground(optional(form.act()), Frames.day(form.actOn()), optional(form.source()));
        return new Entering(new Occurrence(null, form.kind(), day, transfers, summary, ground), founded);
    }

    static @Nullable String optional(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    private List<@Nullable Long> givers(LocalDate known) {
        Set<@Nullable Long> givers = new LinkedHashSet<>();
        if (form.gives()) {
            form.from().stream().filter(typed -> !typed.isEmpty()).forEach(typed -> givers.add(unit(typed, known)));
        }
        if (givers.isEmpty()) {
            givers.add(null);
        }
        return new ArrayList<>(givers);
    }

    private List<Transfer> transfers(
            List<@Nullable Long> givers, LocalDate known, LocalDate day, List<NewUnit> founded) {
        if (form.kind() == EventKind.RECODED) {
            return recoded(known);
        }
        List<Transfer> transfers = new ArrayList<>();
        if (!form.takes()) {
            List<String> words = form.kind() == EventKind.RENAMED ? spellings() : List.of();
            givers.forEach(giver -> transfers.add(new Transfer(giver, null, Share.WHOLE, words)));
            return transfers;
        }
        List<EventForm.Taker> takers =
                form.takers().stream().filter(taker -> !taker.isEmpty()).toList();
        Set<@Nullable Long> left = new LinkedHashSet<>(givers);
        for (EventForm.Taker taker : takers) {
            Long to = taker(taker, day, founded);
            Share share = form.parts() ? Share.of(taker.share()).orElse(Share.WHOLE) : Share.WHOLE;
            List<String> words =
                    share == Share.FUNCTION || share == Share.TERRITORY ? EventForm.several(taker.words()) : List.of();
            for (Long giver : from(taker, givers, known)) {
                transfers.add(new Transfer(giver, to, share, words));
                left.remove(giver);
            }
        }
        left.forEach(giver -> transfers.add(new Transfer(giver, null, Share.WHOLE, List.of())));
        return transfers;
    }

    /** From which of the units one takes over. */
    private List<@Nullable Long> from(EventForm.Taker taker, List<@Nullable Long> givers, LocalDate known) {
        if (taker.from().isEmpty()) {
            return givers;
        }
        List<@Nullable Long> from = new ArrayList<>();
        for (String typed : EventForm.several(taker.from())) {
            Long giver = unit(typed, known);
            if (giver != null && !givers.contains(giver)) {
                problems.add(
                        Problem.of("event.wrong.gives-not", registry.life(giver).name(known)));
            }
            from.add(giver);
        }
        return from;
    }

    private List<Transfer> recoded(LocalDate day) {
        List<Transfer> transfers = new ArrayList<>();
        for (int row = 0; row < form.from().size(); row++) {
            if (!form.from().get(row).isEmpty()) {
                transfers.add(new Transfer(
                        unit(form.from().get(row), day), null, Share.WHOLE, EventForm.several(form.codes(row))));
            }
        }
        return transfers;
    }

    /** The first is the short name; where there is none, the name itself. */
    private List<String> spellings() {
        List<String> others = EventForm.several(form.spellings());
        if (form.shortName().isEmpty()) {
            return others.isEmpty()
                    ? List.of()
                    : Stream.concat(Stream.of(form.name()), others.stream()).toList();
        }
        return Stream.concat(Stream.of(form.shortName()), others.stream()).toList();
    }

    private @Nullable Long taker(EventForm.Taker taker, LocalDate day, List<NewUnit> founded) {
        if (!taker.unit().isEmpty() && !taker.name().isEmpty()) {
            problems.add(Problem.of("event.wrong.old-and-new", taker.unit(), taker.name()));
            return null;
        }
        if (!taker.isNew()) {
            return taker.unit().isEmpty() ? null : takes(taker.unit(), day);
        }
        if (!form.founds()) {
            problems.add(Problem.of("event.wrong.no-new-unit", taker.name()));
            return null;
        }
        NewUnit unit = newUnit(taker, day);
        if (unit == null) {
            return null;
        }
        founded.add(unit);
        return Entering.place(founded.size() - 1);
    }

    /** A unit that the corrected event founded does not exist by itself on an earlier day; it takes over all the same. */
    private @Nullable Long takes(String typed, LocalDate day) {
        return finder.on(typed, day) instanceof UnitFinder.Found.OnOtherDays founded
                        && form.instead() != null
                        && registry.event(form.instead())
                                .filter(wrong -> wrong.to().contains(founded.unit()))
                                .isPresent()
                ? Long.valueOf(founded.unit())
                : unit(typed, day);
    }

    private @Nullable NewUnit newUnit(EventForm.Taker taker, LocalDate day) {
        var kind = UnitKind.of(taker.kind());
        var level = UnitLevel.of(taker.level());
        if (kind.isEmpty() || level.isEmpty()) {
            problems.add(Problem.of("event.wrong.kind-and-level", taker.name()));
            return null;
        }
        if (finder.on(taker.name(), day) instanceof UnitFinder.Found.One one && remains(one.unit())) {
            problems.add(Problem.of("event.wrong.exists-already", taker.name(), finder.label(one.unit(), day)));
            return null;
        }
        return new NewUnit(
                taker.name(),
                taker.shortName(),
                kind.get(),
                level.get(),
                taker.superior().isEmpty() ? null : unit(taker.superior(), day),
                taker.territory().isEmpty() ? null : unit(taker.territory(), day));
    }

    /** A new unit may bear the name of one that ends by the same event. */
    private boolean remains(long unit) {
        LocalDate day = Frames.day(form.effective());
        return day == null
                || !form.kind().ends()
                || form.from().stream()
                        .noneMatch(typed -> finder.on(typed, day.minusDays(1)) instanceof UnitFinder.Found.One one
                                && one.unit() == unit);
    }

    private @Nullable Long unit(String typed, LocalDate day) {
        return Meant.by(typed, day, finder, registry, problems).orElse(null);
    }
}
