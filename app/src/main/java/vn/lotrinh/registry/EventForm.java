package vn.lotrinh.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.lotrinh.organization.EventKind;
import vn.lotrinh.organization.Ground;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.Transfer;
import vn.lotrinh.organization.UnitEvent;
import vn.lotrinh.organization.UnitFinder;

/**
 * What somebody typed into the editor of events.
 *
 * @param kind what happened
 * @param from the names of the units that something is taken from or done to
 * @param takers who takes over, a row each
 * @param effective the first day of the new state
 * @param name the new name
 * @param shortName the new short name
 * @param spellings other spellings of the new name, parted by {@code ;}
 * @param codes for each unit its new codes, {@code system:code}, parted by {@code ;}
 * @param act the legal act
 * @param actOn its date
 * @param source where it can be read
 * @param summary a sentence
 * @param instead the event that this one corrects, or {@code null}
 * @param reason why that one is wrong
 */
public record EventForm(
        EventKind kind,
        List<String> from,
        List<Taker> takers,
        String effective,
        String name,
        String shortName,
        String spellings,
        List<String> codes,
        String act,
        String actOn,
        String source,
        String summary,
        @Nullable Long instead,
        String reason) {

    private static final int MOST_ROWS = 40;
    private static final int LONGEST = 2_000;

    /** Copies the lists. */
    public EventForm {
        from = List.copyOf(from);
        takers = List.copyOf(takers);
        codes = List.copyOf(codes);
    }

    /**
     * One who takes over.
     *
     * @param unit the name of a unit that exists; empty where the unit is new
     * @param name the name of a new unit
     * @param shortName its short name
     * @param kind the code of its kind
     * @param level the code of its level
     * @param superior the name of its superior
     * @param territory the name of the province in which it works
     * @param from from which of the units it takes over, parted by {@code ;}; empty where from all
     * @param share the code of the share that it takes
     * @param words the words by which an obligation belongs to it, parted by {@code ;}
     */
    public record Taker(
            String unit,
            String name,
            String shortName,
            String kind,
            String level,
            String superior,
            String territory,
            String from,
            String share,
            String words) {

        static final Taker EMPTY = new Taker("", "", "", "", "", "", "", "", "", "");

        /** Whether nothing is typed. */
        public boolean isEmpty() {
            return unit.isEmpty() && name.isEmpty() && words.isEmpty();
        }

        /** Whether it is a new unit. */
        public boolean isNew() {
            return unit.isEmpty() && !name.isEmpty();
        }
    }

    /** Whether units are named from whom something is taken or to whom something is done. */
    public boolean gives() {
        return kind != EventKind.ESTABLISHED;
    }

    /** Whether several units can be named there. */
    public boolean severalGive() {
        return switch (kind) {
            case MERGED, ABSORBED, SPLIT, ENDED, MOVED, RECODED -> true;
            case ESTABLISHED, RENAMED, TRANSFERRED_PART -> false;
        };
    }

    /** Whether units are named who take over. */
    public boolean takes() {
        return switch (kind) {
            case ESTABLISHED, MERGED, ABSORBED, SPLIT, TRANSFERRED_PART, MOVED -> true;
            case RENAMED, ENDED, RECODED -> false;
        };
    }

    /** With how many rows for those who take over a form begins. */
    private int takersAtFirst() {
        return kind == EventKind.SPLIT ? 2 : 1;
    }

    private int giversAtFirst() {
        return kind == EventKind.MERGED || kind == EventKind.ABSORBED || kind == EventKind.MOVED ? 2 : 1;
    }

    /** Whether it is asked from which of the units each takes over. */
    public boolean asksFromWhom() {
        return severalGive() && from.size() > 1 && takers.size() > 1;
    }

    /** Whether one who takes over can be new. */
    public boolean founds() {
        return takes() && kind != EventKind.MOVED && kind != EventKind.ABSORBED;
    }

    /** Whether what is taken over can be a part. */
    public boolean parts() {
        return kind == EventKind.SPLIT || kind == EventKind.TRANSFERRED_PART;
    }

    static EventForm of(EventKind kind) {
        return new EventForm(kind, List.of(), List.of(), "", "", "", "", List.of(), "", "", "", "", null, "")
                .withRows("");
    }

    /** What a browser sent. */
    static EventForm of(EventKind kind, MultiValueMap<String, String> typed) {
        String instead = value(typed, "instead");
        return new EventForm(
                kind,
                typed.getOrDefault("from", List.of()).stream()
                        .map(EventForm::tidy)
                        .limit(MOST_ROWS)
                        .toList(),
                takers(typed),
                value(typed, "effective"),
                value(typed, "name"),
                value(typed, "short"),
                value(typed, "spellings"),
                typed.getOrDefault("codes", List.of()).stream()
                        .map(EventForm::tidy)
                        .limit(MOST_ROWS)
                        .toList(),
                value(typed, "act"),
                value(typed, "act_on"),
                value(typed, "source"),
                value(typed, "summary"),
                instead.matches("\\d{1,15}") ? Long.valueOf(instead) : null,
                value(typed, "reason"));
    }

    private static List<Taker> takers(MultiValueMap<String, String> typed) {
        int rows = Stream.of("taker", "taker.name")
                .mapToInt(field -> typed.getOrDefault(field, List.of()).size())
                .max()
                .orElse(0);
        List<Taker> takers = new ArrayList<>();
        for (int row = 0; row < Math.min(rows, MOST_ROWS); row++) {
            takers.add(new Taker(
                    value(typed, "taker", row),
                    value(typed, "taker.name", row),
                    value(typed, "taker.short", row),
                    value(typed, "taker.kind", row),
                    value(typed, "taker.level", row),
                    value(typed, "taker.superior", row),
                    value(typed, "taker.territory", row),
                    value(typed, "taker.from", row),
                    value(typed, "taker.share", row),
                    value(typed, "taker.words", row)));
        }
        return takers;
    }

    private static String value(MultiValueMap<String, String> typed, String field) {
        return value(typed, field, 0);
    }

    private static String value(MultiValueMap<String, String> typed, String field, int row) {
        List<String> values = typed.getOrDefault(field, List.of());
        return row < values.size() ? tidy(values.get(row)) : "";
    }

    private static String tidy(@Nullable String typed) {
        String words = typed == null ? "" : typed.replace('\0', ' ').strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    /** A recorded event as somebody would have typed it. Units that it founded are named as the units that they are. */
    static EventForm of(UnitEvent event, Registry registry) {
        UnitFinder finder = new UnitFinder(registry);
        LocalDate day = event.effectiveOn();
        LocalDate eve = event.kind().ends() ? day.minusDays(1) : day;
        Ground ground = event.ground();
        List<String> words = event.transfers().stream()
                .flatMap(transfer -> transfer.words().stream())
                .distinct()
                .toList();
        boolean renamed = event.kind() == EventKind.RENAMED;
        return new EventForm(
                        event.kind(),
                        event.from().stream()
                                .map(unit -> finder.label(unit, eve))
                                .toList(),
                        takers(event, finder),
                        day.toString(),
                        renamed ? event.summary() : "",
                        renamed && !words.isEmpty() ? words.getFirst() : "",
                        renamed ? String.join("; ", words.stream().skip(1).toList()) : "",
                        event.kind() == EventKind.RECODED
                                ? event.transfers().stream()
                                        .map(transfer -> String.join("; ", transfer.words()))
                                        .toList()
                                : List.of(),
                        Objects.requireNonNullElse(ground.act(), ""),
                        ground.on() == null ? "" : ground.on().toString(),
                        Objects.requireNonNullElse(ground.source(), ""),
                        renamed ? "" : event.summary(),
                        event.id(),
                        "")
                .withRows("");
    }

    private static List<Taker> takers(UnitEvent event, UnitFinder finder) {
        record Row(long to, Transfer.Share share, List<String> words) {}
        Map<Row, List<Long>> rows = new LinkedHashMap<>();
        for (Transfer transfer : event.transfers()) {
            if (transfer.to() != null) {
                rows.computeIfAbsent(new Row(transfer.to(), transfer.share(), transfer.words()), _ -> new ArrayList<>())
                        .addAll(Passage.named(transfer));
            }
        }
        LocalDate eve = event.kind().ends() ? event.effectiveOn().minusDays(1) : event.effectiveOn();
        return rows.entrySet().stream()
                .map(row -> new Taker(
                        finder.label(row.getKey().to(), event.effectiveOn()),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        row.getValue().size() == event.from().size()
                                ? ""
                                : row.getValue().stream()
                                        .map(unit -> finder.label(unit, eve))
                                        .collect(Collectors.joining("; ")),
                        row.getKey().share().code(),
                        String.join("; ", row.getKey().words())))
                .toList();
    }

    /** With as many rows as the kind needs, and one more of {@code from} or {@code taker}. */
    EventForm withRows(String more) {
        List<String> givers = new ArrayList<>(from);
        List<Taker> rows = new ArrayList<>(takers);
        while (givers.size() < giversAtFirst() || more.equals("from") && givers.size() == from.size()) {
            givers.add("");
        }
        while (rows.size() < takersAtFirst() || more.equals("taker") && rows.size() == takers.size()) {
            rows.add(Taker.EMPTY);
        }
        return with(givers, rows);
    }

    private EventForm with(List<String> givers, List<Taker> rows) {
        return new EventForm(
                kind, givers, rows, effective, name, shortName, spellings, codes, act, actOn, source, summary, instead,
                reason);
    }

    /** The same in another kind of event. */
    EventForm as(EventKind other) {
        return new EventForm(
                        other, from, takers, effective, name, shortName, spellings, codes, act, actOn, source, summary,
                        instead, reason)
                .withRows("");
    }

    /** Names and values for a form that sends the same again. */
    public List<String[]> fields() {
        Stream<String[]> single = Stream.of(
                new String[] {"kind", kind.code()},
                new String[] {"effective", effective},
                new String[] {"name", name},
                new String[] {"short", shortName},
                new String[] {"spellings", spellings},
                new String[] {"act", act},
                new String[] {"act_on", actOn},
                new String[] {"source", source},
                new String[] {"summary", summary},
                new String[] {"instead", instead == null ? "" : Long.toString(instead)},
                new String[] {"reason", reason});
        Stream<String[]> givers = Stream.concat(
                from.stream().map(giver -> new String[] {"from", giver}),
                codes.stream().map(code -> new String[] {"codes", code}));
        Stream<String[]> rows = takers.stream()
                .flatMap(taker -> Stream.of(
                        new String[] {"taker", taker.unit()},
                        new String[] {"taker.name", taker.name()},
                        new String[] {"taker.short", taker.shortName()},
                        new String[] {"taker.kind", taker.kind()},
                        new String[] {"taker.level", taker.level()},
                        new String[] {"taker.superior", taker.superior()},
                        new String[] {"taker.territory", taker.territory()},
                        new String[] {"taker.from", taker.from()},
                        new String[] {"taker.share", taker.share()},
                        new String[] {"taker.words", taker.words()}));
        return Stream.of(single, givers, rows).flatMap(all -> all).toList();
    }

    /** The codes of one of the units. */
    public String codes(int row) {
        return row < codes.size() ? codes.get(row) : "";
    }

    /** The parts of what was typed with {@code ;} between. */
    static List<String> several(String typed) {
        return Arrays.stream(typed.split("[;|\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
