package vn.lotrinh.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;

/** Where the registry of units is added to. Each addition is one transaction with its record in the ledger. */
@Component
public class RegistryDesk {

    /** What the ledger's records of whole files are about. */
    static final Change.Subject REGISTRY = new Change.Subject("registry", "units");

    private final Registries registries;
    private final Ledger ledger;
    private final ApplicationEventPublisher publisher;

    RegistryDesk(Registries registries, Ledger ledger, ApplicationEventPublisher publisher) {
        this.registries = registries;
        this.ledger = ledger;
        this.publisher = publisher;
    }

    /**
     * Something happened to units. Published in the transaction that records it.
     *
     * @param event what happened
     * @param after the registry with it
     * @param actor who entered it
     */
    public record UnitsChanged(UnitEvent event, Registry after, String actor) {}

    /**
     * Something did not happen as it was recorded. Published in the transaction that records that.
     *
     * @param event what did not happen so
     * @param after the registry without it
     * @param actor who withdrew it
     */
    public record UnitEventWithdrawn(UnitEvent event, Registry after, String actor) {}

    /**
     * Much was said of units at once, or something by which names and collectives mean other units than before. Published
     * in the transaction that records it.
     *
     * @param events what is said to have happened, too
     * @param after the registry with it
     * @param actor who entered it
     */
    public record UnitsRestated(List<UnitEvent> events, Registry after, String actor) {
        /** Copies the list. */
        public UnitsRestated {
            events = List.copyOf(events);
        }
    }

    /**
     * A new unit that is entered together with what happened.
     *
     * @param name its official name
     * @param shortName its usual short name, or empty
     * @param kind its kind
     * @param level its level
     * @param superior the unit that it answers to, or {@code null}
     * @param territory the province in which it works, or {@code null}
     */
    public record NewUnit(
            String name,
            String shortName,
            UnitKind kind,
            UnitLevel level,
            @Nullable Long superior,
            @Nullable Long territory) {}

    /** The entry for a name that nobody is known to bear: the one made before for the same name and context, or a new one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long unknown(String words, @Nullable Long context, String actor) {
        Draft draft = registries.draft(actor);
        Optional<Long> known = known(words, context);
        if (known.isPresent()) {
            return known.get();
        }
        long id = draft.enter(null, Nature.UNKNOWN);
        draft.say(id, Aspect.NAME, "", words.strip(), Days.ALWAYS, Ground.NONE);
        if (context != null) {
            draft.say(id, Aspect.SUPERIOR, "", Long.toString(context), Days.ALWAYS, Ground.NONE);
        }
        registries.add(draft);
        ledger.append(Change.created(
                actor, "unit.named", subject(id), Map.of("name", words.strip(), "context", String.valueOf(context))));
        return id;
    }

    /**
     * What a collective that every province has its own of means in one province: {@code các sở, ban, ngành} of Sơn La.
     * Any other collective is itself.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long inProvince(long collective, long province, String actor) {
        Registry registry = registries.now();
        Life general = registry.life(collective);
        String rule = CollectiveRule.words(general);
        String own = registry.find(province).map(Life::key).orElse(null);
        if (own == null || general.key() == null || !rule.contains(CollectiveRule.ISSUER)) {
            return collective;
        }
        String key = general.key() + "@" + own;
        Optional<Life> known = registry.find(key);
        if (known.isPresent()) {
            return known.get().id();
        }
        Draft draft = registries.draft(actor);
        long id = draft.enter(key, Nature.COLLECTIVE);
        String name =
                general.name(LocalDate.MAX) + " – " + registry.life(province).name(LocalDate.MAX);
        draft.say(id, Aspect.NAME, "", name, Days.ALWAYS, Ground.NONE);
        draft.say(id, Aspect.RULE, "", rule.replace(CollectiveRule.ISSUER, own), Days.ALWAYS, Ground.NONE);
        draft.say(id, Aspect.TERRITORY, "", Long.toString(province), Days.ALWAYS, Ground.NONE);
        registries.add(draft);
        ledger.append(Change.created(actor, "unit.entered", subject(id), Map.of("name", name)));
        return id;
    }

    private Optional<Long> known(String words, @Nullable Long context) {
        String wanted = Draft.qualifier(words);
        return registries.now().all().stream()
                .filter(life -> life.nature() == Nature.UNKNOWN)
                .filter(life -> life.of(Aspect.NAME).segments().stream()
                        .anyMatch(name -> Draft.qualifier(
                                        String.valueOf(name.value().value()))
                                .equals(wanted)))
                .filter(life -> Objects.equals(context(life), context))
                .map(Life::id)
                .findFirst();
    }

    private static @Nullable Long context(Life unknown) {
        return unknown.of(Aspect.SUPERIOR).segments().stream()
                .findFirst()
                .map(segment -> Long.valueOf(String.valueOf(segment.value().value())))
                .orElse(null);
    }

    /** Says which unit a name means. From now on the name is known for it, unless it means something only in its context. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void identify(long unknown, long unit, Ground ground, String actor) {
        Draft draft = registries.draft(actor);
        Life named = registries.now().life(unknown);
        draft.say(unknown, Aspect.SAME_AS, "", Long.toString(unit), Days.ALWAYS, ground);
        if (context(named) == null) {
            named.of(Aspect.NAME)
                    .segments()
                    .forEach(name ->
                            draft.alsoWritten(unit, String.valueOf(name.value().value()), Days.ALWAYS, ground));
        }
        registries.add(draft);
        ledger.append(Change.created(
                actor, "unit.identified", subject(unknown), Map.of("unit", unit, "name", named.name(LocalDate.MAX))));
        publisher.publishEvent(new UnitsRestated(List.of(), registries.now(), actor));
    }

    /** Enters a unit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long enter(NewUnit unit, Days days, Ground ground, String actor) {
        Draft draft = registries.draft(actor);
        long id = enter(unit, days, ground, draft);
        draft.say(id, Aspect.EXISTENCE, "", Draft.EXISTS, days, ground);
        registries.add(draft);
        ledger.append(Change.created(actor, "unit.entered", subject(id), Map.of("name", unit.name()))
                .onGround(words(ground)));
        return id;
    }

    private static long enter(NewUnit unit, Days days, Ground ground, Draft draft) {
        long id = draft.enter(draft.freeKey(unit.name()), Nature.UNIT);
        draft.say(id, Aspect.NAME, "", unit.name().strip(), days, ground);
        if (!unit.shortName().isBlank()) {
            draft.say(id, Aspect.SHORT_NAME, "", unit.shortName().strip(), days, ground);
        }
        draft.say(id, Aspect.KIND, "", unit.kind().code(), days, ground);
        draft.say(id, Aspect.LEVEL, "", unit.level().code(), days, ground);
        if (unit.superior() != null) {
            draft.say(id, Aspect.SUPERIOR, "", Long.toString(unit.superior()), days, ground);
        }
        if (unit.territory() != null) {
            draft.say(id, Aspect.TERRITORY, "", Long.toString(unit.territory()), days, ground);
        }
        return id;
    }

    /** Says something about a unit; {@code value} is {@code null} where there is no value any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void state(
            long unit,
            Aspect aspect,
            String qualifier,
            @Nullable String value,
            Days days,
            Ground ground,
            String actor) {
        Draft draft = registries.draft(actor);
        draft.say(unit, aspect, aspect == Aspect.ALIAS ? Draft.qualifier(qualifier) : qualifier, value, days, ground);
        registries.add(draft);
        ledger.append(Change.created(actor, "unit.stated", subject(unit), content(aspect, qualifier, value, days))
                .onGround(words(ground)));
        publisher.publishEvent(new UnitsRestated(List.of(), registries.now(), actor));
    }

    private static Map<String, Object> content(Aspect aspect, String qualifier, @Nullable String value, Days days) {
        return Map.of(
                "aspect",
                aspect.code(),
                "qualifier",
                qualifier,
                "value",
                String.valueOf(value),
                "days",
                days.toString());
    }

    /**
     * Says that a statement is not true. What an event says is withdrawn with the event only.
     *
     * @return why it can't be withdrawn, or nothing; then it is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Happening.Refused> withdraw(Statement statement, String reason, String actor) {
        if (statement.event() != null) {
            throw new IllegalArgumentException("Statement " + statement.id() + " is of an event");
        }
        Draft draft = registries.draft(actor);
        Optional<Happening.Refused> refused = draft.withdraw(statement, reason);
        if (refused.isPresent()) {
            return refused;
        }
        registries.add(draft);
        ledger.append(new Change(
                actor,
                "unit.statement-withdrawn",
                subject(statement.unit()),
                content(statement.aspect(), statement.qualifier(), statement.value(), statement.days()),
                null,
                reason));
        publisher.publishEvent(new UnitsRestated(List.of(), registries.now(), actor));
        return Optional.empty();
    }

    /**
     * What is about to be entered as an event.
     *
     * @param occurrence what happened; a receiver that is new is named by its {@link #place}
     * @param founded the new units that take over
     */
    public record Entering(Draft.Occurrence occurrence, List<NewUnit> founded) {
        /** Copies the list. */
        public Entering {
            founded = List.copyOf(founded);
        }

        /** What stands for the unit at a place among the new ones, from 0, before it has an identity. */
        public static long place(int founded) {
            return -1L - founded;
        }
    }

    /** The registry as it would be with an event, or why it can't have happened. Nothing is recorded. */
    @Transactional
    public Previewed preview(Entering entering, @Nullable Long instead, String actor) {
        Draft draft = registries.draft(actor);
        return new Previewed(registries.now(), happen(entering, instead, "", draft), draft.registry());
    }

    /**
     * What would be.
     *
     * @param before the registry as it is
     * @param happening the event, or why it can't have happened
     * @param after the registry with it
     */
    public record Previewed(Registry before, Happening happening, Registry after) {}

    /**
     * Enters an event.
     *
     * @param instead the event that it corrects, or {@code null}; that one is withdrawn by the same record
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Happening happen(Entering entering, @Nullable Long instead, String reason, String actor) {
        Draft draft = registries.draft(actor);
        Registry before = registries.now();
        Happening happening = happen(entering, instead, reason, draft);
        if (happening instanceof Happening.Happened happened) {
            registries.add(draft);
            Registry after = registries.now();
            if (instead != null) {
                withdrawn(before.event(instead).orElseThrow(), reason, after, actor);
            }
            record(happened.event(), after, actor);
        }
        return happening;
    }

    private static Happening happen(Entering entering, @Nullable Long instead, String reason, Draft draft) {
        Draft.Occurrence occurrence = takenByReceivers(entering, draft);
        return instead == null
                ? draft.happen(occurrence)
                : draft.correct(draft.registry().event(instead).orElseThrow(), reason, occurrence);
    }

    private static Draft.Occurrence takenByReceivers(Entering entering, Draft draft) {
        Draft.Occurrence occurrence = entering.occurrence();
        Days days = Days.since(occurrence.effectiveOn());
        Map<Long, Long> founded = new HashMap<>();
        for (NewUnit unit : entering.founded()) {
            long id = enter(unit, days, occurrence.ground(), draft);
            if (!occurrence.kind().founds()) {
                draft.say(id, Aspect.EXISTENCE, "", Draft.EXISTS, days, occurrence.ground());
            }
            founded.put(Entering.place(founded.size()), id);
        }
        return occurrence.takenBy(to -> to == null ? null : founded.getOrDefault(to, to));
    }

    private void record(UnitEvent event, Registry after, String actor) {
        record(event, actor);
        publisher.publishEvent(new UnitsChanged(event, after, actor));
    }

    private void record(UnitEvent event, String actor) {
        ledger.append(Change.created(
                        actor,
                        "unit.event",
                        Change.Subject.of("unit-event", event.id()),
                        Draft.Occurrence.content(event))
                .onGround(words(event.ground())));
    }

    /** Says that an event did not happen so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Happening withdraw(long event, String reason, String actor) {
        Draft draft = registries.draft(actor);
        UnitEvent wrong = registries.now().event(event).orElseThrow();
        Happening happening = draft.withdraw(wrong, reason);
        if (happening instanceof Happening.Happened) {
            registries.add(draft);
            withdrawn(wrong, reason, registries.now(), actor);
        }
        return happening;
    }

    private void withdrawn(UnitEvent event, String reason, Registry after, String actor) {
        ledger.append(new Change(
                actor,
                "unit.event-withdrawn",
                Change.Subject.of("unit-event", event.id()),
                Draft.Occurrence.content(event),
                null,
                reason));
        publisher.publishEvent(new UnitEventWithdrawn(event, after, actor));
    }

    /**
     * What files would add.
     *
     * @param problems what is wrong in them; where anything is, nothing is taken in
     * @param added what would be added
     * @param after the registry as it would be
     */
    public record Taken(List<ImportProblem> problems, Facts added, Registry after) {}

    /** What would be if files were taken in. Nothing is recorded. */
    @Transactional
    public Taken preview(Consumer<RegistryFiles> files, String actor) {
        Draft draft = registries.draft(actor);
        RegistryFiles taken = new RegistryFiles(registries.facts(), draft);
        files.accept(taken);
        if (taken.problems().isEmpty()) {
            adopt(draft);
        }
        return new Taken(taken.problems(), draft.added(), draft.registry());
    }

    /**
     * Takes in files. Where anything is wrong in them nothing is taken in.
     *
     * @param files takes the files into the draft
     * @return what is wrong
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ImportProblem> take(Consumer<RegistryFiles> files, String ground, String actor) {
        Draft draft = registries.draft(actor);
        Registry before = registries.now();
        RegistryFiles taken = new RegistryFiles(registries.facts(), draft);
        files.accept(taken);
        if (!taken.problems().isEmpty()) {
            return taken.problems();
        }
        adopt(draft);
        Facts added = draft.added();
        if (added.entries().isEmpty()
                && added.statements().isEmpty()
                && added.withdrawals().isEmpty()
                && added.events().isEmpty()) {
            return List.of();
        }
        registries.add(draft);
        ledger.append(Change.created(
                        actor,
                        "units.imported",
                        REGISTRY,
                        Map.of(
                                "units", added.entries().size(),
                                "statements", added.statements().size(),
                                "events", added.events().size()))
                .onGround(ground));
        Registry after = registries.now();
        added.withdrawals().stream()
                .filter(withdrawal -> withdrawal.event() != null)
                .forEach(withdrawal -> before.event(Objects.requireNonNull(withdrawal.event()))
                        .ifPresent(event -> withdrawn(event, withdrawal.reason(), after, actor)));
        added.events().forEach(event -> record(event, actor));
        publisher.publishEvent(new UnitsRestated(added.events(), after, actor));
        return List.of();
    }

    /** A name without context that a directive used before its bearer was entered means that one from now on. */
    private static void adopt(Draft draft) {
        Registry registry = draft.registry();
        for (Life unknown : registry.all()) {
            if (unknown.nature() == Nature.UNKNOWN
                    && context(unknown) == null
                    && unknown.of(Aspect.SAME_AS).isEmpty()) {
                bearer(unknown, registry)
                        .ifPresent(bearer -> draft.say(
                                unknown.id(), Aspect.SAME_AS, "", Long.toString(bearer), Days.ALWAYS, Ground.NONE));
            }
        }
    }

    private static Optional<Long> bearer(Life unknown, Registry registry) {
        List<String> wanted = unknown.of(Aspect.NAME).segments().stream()
                .map(name -> Draft.qualifier(String.valueOf(name.value().value())))
                .toList();
        return registry.all().stream()
                .filter(life -> life.nature() != Nature.UNKNOWN)
                .filter(life -> spellings(life).anyMatch(wanted::contains))
                .map(Life::id)
                .findFirst();
    }

    private static Stream<String> spellings(Life life) {
        return Stream.concat(
                Stream.of(Aspect.NAME, Aspect.SHORT_NAME)
                        .flatMap(aspect -> life.of(aspect).segments().stream())
                        .map(segment ->
                                Draft.qualifier(String.valueOf(segment.value().value()))),
                life.each(Aspect.ALIAS).keySet().stream());
    }

    private static Change.Subject subject(long unit) {
        return Change.Subject.of("unit", unit);
    }

    private static String words(Ground ground) {
        return String.join(
                " ",
                Stream.of(ground.act(), ground.source())
                        .filter(Objects::nonNull)
                        .toList());
    }
}
