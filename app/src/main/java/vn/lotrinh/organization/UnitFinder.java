package vn.lotrinh.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lotrinh.reader.text.Folding;

/** Finds the unit that somebody means by a typed name on a day. A name that several bear is asked about, never guessed. */
public final class UnitFinder {

    private static final Pattern NUMBER = Pattern.compile("(?:.*\\()?#(\\d{1,15})\\)?");
    private static final int SIMILAR = 5;
    private static final int OFFERED = 2_000;
    private static final int SHORTEST = 3;

    private final Registry registry;
    private final Set<Nature> natures;

    private UnitFinder(Registry registry, Set<Nature> natures) {
        this.registry = registry;
        this.natures = natures;
    }

    /** Finds units. */
    public UnitFinder(Registry registry) {
        this(registry, Set.of(Nature.UNIT));
    }

    /** Finds units and collectives. */
    public static UnitFinder ofAll(Registry registry) {
        return new UnitFinder(registry, Set.of(Nature.UNIT, Nature.COLLECTIVE));
    }

    /** What a typed name means. */
    public sealed interface Found {
        /** One entry: {@code unit}. */
        record One(long unit) implements Found {}

        /** Several bear it. */
        record Several(List<Long> units) implements Found {}

        /** Who bears it does not exist on the day. */
        record OnOtherDays(long unit) implements Found {}

        /** Nobody bears it; others bear similar names. */
        record Nobody(List<Long> similar) implements Found {}
    }

    /** Who is meant by a typed name on a day. */
    public Found on(String typed, LocalDate day) {
        Optional<Life> numbered = numbered(typed);
        if (numbered.isPresent()) {
            Life life = numbered.get();
            return life.existsOn(day) ? new Found.One(life.id()) : new Found.OnOtherDays(life.id());
        }
        String wanted = Folding.match(typed.strip());
        Set<Long> official = new TreeSet<>();
        Set<Long> then = new TreeSet<>();
        Set<Long> ever = new TreeSet<>();
        for (Life life : entries()) {
            boolean exists = life.existsOn(day);
            if (exists && Folding.match(life.name(day)).equals(wanted)) {
                official.add(life.id());
            }
            if (exists && names(life, day).anyMatch(wanted::equals)) {
                then.add(life.id());
            }
            if (everNames(life).anyMatch(wanted::equals)) {
                ever.add(life.id());
            }
        }
        Set<Long> best = official.isEmpty() ? then : official;
        if (best.size() == 1) {
            return new Found.One(best.iterator().next());
        }
        if (best.size() > 1) {
            return new Found.Several(List.copyOf(best));
        }
        return ever.isEmpty() ? new Found.Nobody(similar(typed, day)) : whoeverBoreIt(ever, day);
    }

    /** Names by which {@link #on} finds exactly these entries, set apart by commas. */
    public String labels(List<Long> units, LocalDate day) {
        return units.stream()
                .map(unit -> "“" + registry.life(unit).name(day) + " (#" + unit + ")”")
                .collect(Collectors.joining(", "));
    }

    private Found whoeverBoreIt(Set<Long> ever, LocalDate day) {
        List<Long> existing =
                ever.stream().filter(unit -> registry.life(unit).existsOn(day)).toList();
        if (existing.size() == 1) {
            return new Found.One(existing.getFirst());
        }
        return existing.isEmpty() ? new Found.OnOtherDays(ever.iterator().next()) : new Found.Several(existing);
    }

    private Optional<Life> numbered(String typed) {
        Matcher number = NUMBER.matcher(typed.strip());
        return (number.matches() ? registry.find(Long.parseLong(number.group(1))) : registry.find(typed.strip()))
                .filter(life -> natures.contains(life.nature()));
    }

    private List<Life> entries() {
        return registry.all().stream()
                .filter(life -> natures.contains(life.nature()))
                .toList();
    }

    private static Stream<String> names(Life life, LocalDate day) {
        return Stream.concat(
                Stream.of(life.name(day), life.shortName(day)).map(Folding::match),
                life.each(Aspect.ALIAS).entrySet().stream()
                        .filter(alias -> alias.getValue().on(day).isPresent())
                        .map(Map.Entry::getKey));
    }

    private static Stream<String> everNames(Life life) {
        return Stream.concat(
                Stream.of(Aspect.NAME, Aspect.SHORT_NAME)
                        .flatMap(aspect -> life.of(aspect).segments().stream())
                        .map(segment ->
                                Folding.match(String.valueOf(segment.value().value()))),
                life.each(Aspect.ALIAS).keySet().stream());
    }

    /** Units and collectives whose names have words in common with a name, best first. */
    public List<Long> similar(String typed, LocalDate day) {
        String wanted = Folding.bare(typed.strip());
        if (wanted.length() < SHORTEST) {
            return List.of();
        }
        Set<String> words = Set.of(wanted.split("\\s+"));
        Map<Long, Double> likeness = new HashMap<>();
        for (Life life : registry.all()) {
            if (life.nature() != Nature.UNKNOWN && life.existsOn(day)) {
                String name = Folding.bare(life.name(day));
                Set<String> own = new TreeSet<>(List.of(name.split("\\s+")));
                int all = own.size() + words.size();
                own.retainAll(words);
                double like = 2.0 * own.size() / all + (name.contains(wanted) || wanted.contains(name) ? 1 : 0);
                if (like > 0.5) {
                    likeness.put(life.id(), like);
                }
            }
        }
        return likeness.entrySet().stream()
                .sorted(Map.Entry.<Long, Double>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(SIMILAR)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A name by which {@link #on} finds exactly that entry on a day. */
    public String label(long unit, LocalDate day) {
        Life life = registry.life(unit);
        String name = life.name(day);
        return on(name, day) instanceof Found.One one && one.unit() == unit ? name : name + " (#" + unit + ")";
    }

    /** The names that a field offers: of the units of a day, central ones first where there are very many. */
    public List<String> offered(LocalDate day) {
        Map<String, Integer> bearers = new HashMap<>();
        List<Life> units = new ArrayList<>(
                entries().stream().filter(life -> life.existsOn(day)).toList());
        units.forEach(life -> bearers.merge(Folding.match(life.name(day)), 1, Integer::sum));
        return units.stream()
                .sorted(java.util.Comparator.comparingInt((Life life) -> rank(life, day))
                        .thenComparingLong(Life::id))
                .limit(OFFERED)
                .map(Life::id)
                .sorted(Names.order(registry, day))
                .map(unit -> {
                    String name = registry.life(unit).name(day);
                    return bearers.getOrDefault(Folding.match(name), 0) > 1 ? name + " (#" + unit + ")" : name;
                })
                .toList();
    }

    private static int rank(Life life, LocalDate day) {
        return life.value(Aspect.LEVEL, day)
                .flatMap(UnitLevel::of)
                .map(Enum::ordinal)
                .orElse(UnitLevel.values().length);
    }
}
