package vn.lotrinh.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.calendar.Timeline;
import vn.lotrinh.organization.Resolution.Reason;

/** All names that units and collectives ever bore, in the form in which they are compared. */
final class NameIndex {

    /** Words that part the members of a collective's name or join them, and do not change who is meant. */
    private static final Set<String> JOINING =
            Set.of("các", "những", "và", "trong", "thuộc", "ở", "tại", "trực", "do", "cùng", "hoặc");

    private static final List<String> TYPES = List.of("thành phố", "tỉnh");

    private final Wording wording = Wording.shipped();
    private final Registry registry;
    private final Map<String, List<Named>> names = new HashMap<>();
    private final Map<String, List<Named>> groups = new HashMap<>();
    private final Map<Long, Map<String, List<Named>>> local = new HashMap<>();
    private final Map<String, List<Named>> provinces = new HashMap<>();

    NameIndex(Registry registry) {
        this.registry = registry;
        registry.all().stream().filter(life -> life.nature() != Nature.UNKNOWN).forEach(this::add);
        registry.all().stream().filter(life -> life.nature() == Nature.UNIT).forEach(this::localise);
    }

    /**
     * That an entry bore a name.
     *
     * @param life the entry
     * @param key the name
     * @param days when
     * @param reason which of its names it is
     */
    record Named(Life life, String key, Days days, Reason reason) {

        /** Whether it bears the name on a day, on which it exists. */
        boolean on(LocalDate day) {
            return days.contains(day) && life.existsOn(day);
        }

        /** Whether it is a collective. */
        boolean isGroup() {
            return life.nature() == Nature.COLLECTIVE;
        }
    }

    /**
     * A province at the end of a name.
     *
     * @param province the province
     * @param before the words before it
     */
    record Placed(long province, String before) {}

    private void add(Life life) {
        named(life, life.of(Aspect.NAME), Reason.OFFICIAL_NAME);
        named(life, life.of(Aspect.SHORT_NAME), Reason.SHORT_NAME);
        life.each(Aspect.ALIAS).values().forEach(timeline -> named(life, timeline, Reason.ALIAS));
    }

    private void named(Life life, Timeline<Statement> said, Reason reason) {
        for (Timeline.Segment<Statement> segment : said.segments()) {
            String name = String.valueOf(segment.value().value());
            for (String key : wording.keys(name)) {
                Named named = new Named(life, key, segment.days(), reason);
                into(names, key, named);
                if (named.isGroup()) {
                    into(groups, bag(key), named);
                } else if (isProvince(life) && reason == Reason.OFFICIAL_NAME) {
                    into(provinces, proper(key), named);
                }
            }
        }
    }

    private static boolean isProvince(Life life) {
        return life.kind(LocalDate.MAX) == UnitKind.PROVINCE;
    }

    private static String proper(String key) {
        return TYPES.stream()
                .filter(type -> key.startsWith(type + " "))
                .map(type -> key.substring(type.length() + 1))
                .findFirst()
                .orElse(key);
    }

    /** Names of bodies of a province without the province's name. */
    private void localise(Life life) {
        for (Timeline.Segment<Statement> work : life.of(Aspect.TERRITORY).segments()) {
            long territory = Long.parseLong(String.valueOf(work.value().value()));
            Life province = registry.life(territory);
            if (territory != life.id()) {
                Set<String> propers = province.of(Aspect.NAME).segments().stream()
                        .map(segment -> proper(
                                Wording.plain(String.valueOf(segment.value().value()))))
                        .collect(Collectors.toSet());
                named(life).forEach(named -> propers.forEach(proper -> localise(territory, named, proper)));
            }
        }
    }

    private List<Named> named(Life life) {
        List<Named> all = new ArrayList<>();
        List<Timeline<Statement>> said = new ArrayList<>(life.each(Aspect.ALIAS).values());
        said.add(life.of(Aspect.NAME));
        said.add(life.of(Aspect.SHORT_NAME));
        for (Timeline<Statement> timeline : said) {
            for (Timeline.Segment<Statement> segment : timeline.segments()) {
                wording.keys(String.valueOf(segment.value().value()))
                        .forEach(key -> all.add(new Named(life, key, segment.days(), Reason.RELATIVE)));
            }
        }
        return all;
    }

    private void localise(long territory, Named named, String proper) {
        String key = named.key();
        if (key.endsWith(" " + proper)) {
            key = key.substring(0, key.length() - proper.length() - 1);
        }
        Map<String, List<Named>> here = local.computeIfAbsent(territory, _ -> new HashMap<>());
        into(here, key, named);
        if (named.life().kind(LocalDate.MAX) == UnitKind.PROVINCIAL_DEPARTMENT) {
            into(here, withoutType(key), named);
        }
    }

    private static <K> void into(Map<K, List<Named>> map, K key, Named named) {
        List<Named> known = map.computeIfAbsent(key, _ -> new ArrayList<>());
        if (!known.contains(named)) {
            known.add(named);
        }
    }

    /** A name without the word for the kind of territory at its end. */
    static String withoutType(String key) {
        return TYPES.stream()
                .filter(type -> key.endsWith(" " + type))
                .map(type -> key.substring(0, key.length() - type.length() - 1))
                .findFirst()
                .orElse(key);
    }

    /** The words of a collective's name without regard to their order. */
    private static String bag(String key) {
        return Arrays.stream(key.split(" "))
                .filter(word -> !JOINING.contains(word))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Who ever bore a name. */
    List<Named> ever(String words) {
        return found(wording.keys(words), names);
    }

    /** The collectives whose names consist of the same words. */
    List<Named> groups(String words) {
        for (String key : wording.keys(words)) {
            String bag = bag(key.replace("trực thuộc trung ương", ""));
            List<Named> found = new ArrayList<>(groups.getOrDefault(bag, List.of()));
            if (found.isEmpty()) {
                found.addAll(groups.getOrDefault(bag(key), List.of()));
            }
            if (!found.isEmpty() && bag.contains(" ")) {
                return found;
            }
        }
        return List.of();
    }

    /** The bodies of a province that bear a name relative to it. */
    List<Named> in(long territory, String words) {
        Map<String, List<Named>> here = local.getOrDefault(territory, Map.of());
        List<Named> found = found(wording.keys(words), here);
        if (!found.isEmpty()) {
            return found;
        }
        return found(wording.keys(words).stream().map(NameIndex::withoutType).collect(Collectors.toSet()), here)
                .stream()
                .filter(named -> named.life().kind(LocalDate.MAX) == UnitKind.PROVINCIAL_DEPARTMENT)
                .toList();
    }

    private static List<Named> found(Collection<String> keys, Map<String, List<Named>> map) {
        for (String key : keys) {
            List<Named> found = map.getOrDefault(key, List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The province named at the end of the words, if they say more than its name and its type agrees. */
    Optional<Placed> placed(String words, LocalDate day) {
        String key = wording.spelled(words);
        List<String> tokens = List.of(key.split(" "));
        for (int from = 1; from < tokens.size(); from++) {
            String proper = String.join(" ", tokens.subList(from, tokens.size()));
            Named province = provinces.getOrDefault(proper, List.of()).stream()
                    .filter(named -> named.on(day))
                    .findFirst()
                    .orElse(null);
            if (province != null) {
                return Optional.of(new Placed(province.life().id(), String.join(" ", tokens.subList(0, from))));
            }
        }
        return Optional.empty();
    }

    /** Whether the words are a province's name without its type. */
    boolean isProper(String words, LocalDate day) {
        return wording.keys(words).stream()
                .flatMap(key -> provinces.getOrDefault(key, List.of()).stream())
                .anyMatch(named -> named.on(day));
    }

    /** The word for the kind of territory that a province is on a day: tỉnh or thành phố. */
    static String type(Life province, LocalDate day) {
        String key = Wording.plain(province.name(day));
        return TYPES.stream()
                .filter(type -> key.startsWith(type + " "))
                .findFirst()
                .orElse("");
    }

    /** The word for the kind of territory with which a name ends, or nothing. */
    static @Nullable String typeAtEnd(String key) {
        return TYPES.stream()
                .filter(type -> key.equals(type) || key.endsWith(" " + type))
                .findFirst()
                .orElse(null);
    }

    /** Who bears a name on a day that begins with the words, or differs from them in few letters; the likeliest first. */
    List<Long> similar(String words, LocalDate day, int most) {
        String key = wording.spelled(words);
        String first = key.split(" ")[0];
        int allowed = key.length() < 8 ? 0 : Math.min(3, 1 + key.length() / 15);
        Map<Long, Integer> distances = new HashMap<>();
        names.forEach((name, all) -> {
            if (name.startsWith(first + " ")) {
                int distance =
                        key.length() >= 8 && name.startsWith(key + " ") ? allowed + 1 : Distance.of(key, name, allowed);
                if (distance <= allowed + 1) {
                    all.stream()
                            .filter(named -> named.on(day))
                            .forEach(named -> distances.merge(named.life().id(), distance, Math::min));
                }
            }
        });
        return distances.entrySet().stream()
                .filter(found ->
                        found.getValue() <= allowed || Distance.startsWith(registry.life(found.getKey()), key, day))
                .sorted(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
    }

    /** All entries that bear a code on a day; a system stands for all systems that begin with it. */
    Set<Long> coded(String system, String code, LocalDate day) {
        Set<Long> bearers = new HashSet<>();
        for (Life life : registry.all()) {
            if (life.existsOn(day)) {
                life.codes(day).forEach((known, value) -> {
                    if ((known.equals(system) || known.startsWith(system + "-")) && value.equals(code)) {
                        bearers.add(life.id());
                    }
                });
            }
        }
        return bearers;
    }

    /** How many letters two names differ in. */
    private static final class Distance {

        private static boolean startsWith(Life life, String key, LocalDate day) {
            return Wording.plain(life.name(day)).startsWith(key + " ");
        }

        /** The edit distance, or anything above the allowed one. */
        private static int of(String one, String other, int allowed) {
            if (Math.abs(one.length() - other.length()) > allowed) {
                return Integer.MAX_VALUE;
            }
            int[] before = new int[other.length() + 1];
            for (int j = 0; j <= other.length(); j++) {
                before[j] = j;
            }
            for (int i = 1; i <= one.length(); i++) {
                int[] row = new int[other.length() + 1];
                row[0] = i;
                for (int j = 1; j <= other.length(); j++) {
                    int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                    row[j] = Math.min(changed, 1 + Math.min(before[j], row[j - 1]));
                }
                before = row;
            }
            int distance = before[other.length()];
            return distance <= allowed ? distance : Integer.MAX_VALUE;
        }
    }
}
