package vn.lotrinh.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Ground;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Nature;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.Statement;
import vn.lotrinh.organization.UnitEvent;
import vn.lotrinh.organization.UnitKind;
import vn.lotrinh.organization.UnitLevel;
import vn.lotrinh.page.Texts;
import vn.lotrinh.reader.text.Folding;

/** All entries of the registry on a day, in Vietnamese order of their names. What was listed is kept for a while. */
@Component
public class Listing {

    private static final int KEPT = 6;

    private final Cache<Asked, List<Row>> listed =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Asked(Registry registry, LocalDate day) {}

    /**
     * One entry on a day.
     *
     * @param id its identity
     * @param nature what it stands for
     * @param name its name
     * @param shortName its short name, or {@code null}
     * @param kind its kind
     * @param level its level, or {@code null}
     * @param superior the unit that it answers to, or {@code null}
     * @param territory the province in which it works, or {@code null}
     * @param codes its codes by system
     * @param exists whether it exists on the day
     * @param days when it exists
     * @param begin the ground on which it exists
     * @param end the event by which it ends, or {@code null}
     * @param search the words by which it is found
     */
    public record Row(
            long id,
            Nature nature,
            String name,
            @Nullable String shortName,
            UnitKind kind,
            @Nullable UnitLevel level,
            @Nullable Long superior,
            @Nullable Long territory,
            Map<String, String> codes,
            boolean exists,
            Days days,
            Ground begin,
            @Nullable UnitEvent end,
            String search) {}

    List<Row> of(Sight sight) {
        return listed.get(
                new Asked(sight.registry(), sight.day()), asked -> rows(asked.registry().all().stream(), asked.day()));
    }

    private static List<Row> rows(Stream<Life> lives, LocalDate day) {
        Collator collator = Collator.getInstance(Texts.VIETNAMESE);
        return lives.map(life -> row(life, day))
                .map(row -> new Keyed(collator.getCollationKey(row.name()), row))
                .sorted(Comparator.comparing(Keyed::key)
                        .thenComparingLong(keyed -> keyed.row().id()))
                .map(Keyed::row)
                .toList();
    }

    private record Keyed(CollationKey key, Row row) {}

    private static Row row(Life life, LocalDate day) {
        return new Row(
                life.id(),
                life.nature(),
                life.name(day),
                life.of(Aspect.SHORT_NAME).nearest(day).map(Statement::value).orElse(null),
                life.kind(day),
                level(life, day),
                reference(life, Aspect.SUPERIOR, day),
                reference(life, Aspect.TERRITORY, day),
                new TreeMap<>(life.codes(day)),
                life.existsOn(day),
                life.days(),
                life.existence().nearest(day).map(Statement::ground).orElse(Ground.NONE),
                life.end().orElse(null),
                search(life));
    }

    static @Nullable UnitLevel level(Life life, LocalDate day) {
        return life.of(Aspect.LEVEL)
                .nearest(day)
                .map(Statement::value)
                .flatMap(UnitLevel::of)
                .orElse(null);
    }

    /** What an aspect names on a day; outside the unit's days what it named last or first. */
    static @Nullable Long reference(Life life, Aspect aspect, LocalDate day) {
        return life.of(aspect)
                .nearest(day)
                .map(Statement::value)
                .map(Long::valueOf)
                .orElse(null);
    }

    /** Every name, short name, other spelling and code that it ever had. */
    private static String search(Life life) {
        return Folding.bare(Stream.of(Aspect.NAME, Aspect.SHORT_NAME, Aspect.ALIAS, Aspect.CODE)
                .flatMap(aspect -> life.each(aspect).values().stream())
                .flatMap(timeline -> timeline.segments().stream())
                .map(segment -> String.valueOf(segment.value().value()))
                .distinct()
                .collect(Collectors.joining("\n")));
    }
}
