package vn.lotrinh.organization;

import java.text.CollationKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All units and collectives over all days, as they were known at one moment. It does not change. */
public final class Registry {

    private final Map<Long, Life> lives;
    private final Map<String, Life> keyed = new HashMap<>();
    private final Map<Long, UnitEvent> events = new TreeMap<>();
    private final Members members;
    private final Succession succession;
    private final Map<String, CollationKey> places = new ConcurrentHashMap<>();
    private volatile @Nullable Mentions mentions;

    Registry(List<Facts.Entry> entries, List<Statement> statements, List<UnitEvent> events) {
        events.forEach(event -> this.events.put(event.id(), event));
        this.lives = Collections.unmodifiableMap(lives(entries, statements, events));
        lives.values().stream()
                .filter(life -> life.key() != null)
                .forEach(life -> keyed.put(String.valueOf(life.key()), life));
        this.members = new Members(this);
        this.succession = new Succession(this);
    }

    private static Map<Long, Life> lives(
            List<Facts.Entry> entries, List<Statement> statements, List<UnitEvent> events) {
        Map<Long, List<Statement>> said = new HashMap<>();
        statements.forEach(statement ->
                said.computeIfAbsent(statement.unit(), _ -> new ArrayList<>()).add(statement));
        Map<Long, List<UnitEvent>> happened = new HashMap<>();
        events.forEach(event -> Stream.concat(event.from().stream(), event.to().stream())
                .distinct()
                .forEach(unit ->
                        happened.computeIfAbsent(unit, _ -> new ArrayList<>()).add(event)));
        Map<Long, Life> lives = new LinkedHashMap<>();
        entries.stream()
                .sorted(Comparator.comparingLong(Facts.Entry::id))
                .forEach(entry -> lives.put(
                        entry.id(),
                        new Life(
                                entry.id(),
                                entry.key(),
                                entry.nature(),
                                said.getOrDefault(entry.id(), List.of()),
                                happened.getOrDefault(entry.id(), List.of()))));
        return lives;
    }

    /** All entries, by identity. */
    public Collection<Life> all() {
        return lives.values();
    }

    /** What happened, in the order in which it was entered. */
    public Collection<UnitEvent> events() {
        return Collections.unmodifiableCollection(events.values());
    }

    /** The event with that identity, if it is known. */
    public Optional<UnitEvent> event(long id) {
        return Optional.ofNullable(events.get(id));
    }

    /** The entry with that identity, if there is one. */
    public Optional<Life> find(long id) {
        return Optional.ofNullable(lives.get(id));
    }

    /** The entry with that name in the data files, if there is one. */
    public Optional<Life> find(String key) {
        return Optional.ofNullable(keyed.get(key));
    }

    /**
     * The entry with that identity.
     *
     * @throws NoSuchElementException if there is none
     */
    public Life life(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No unit " + id));
    }

    /** Where a name stands in the Vietnamese order; worked out once for each. */
    CollationKey place(String name) {
        return places.computeIfAbsent(name, Names::place);
    }

    /** Who is meant by the words of directives. */
    public Mentions mentions() {
        Mentions known = mentions;
        if (known == null) {
            known = new Mentions(this);
            mentions = known;
        }
        return known;
    }

    /** Who belongs to collectives. */
    public Members members() {
        return members;
    }

    /** Who answers for what was given to whom. */
    public Succession succession() {
        return succession;
    }
}
