package vn.lotrinh.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.organization.ImportProblem.What;
import vn.lotrinh.organization.Sheet.Row;

/**
 * Takes files of units, collectives and events into a draft. What was recorded before is not recorded again; so the same
 * files can be taken in any number of times, and what people have corrected since stays corrected.
 */
public final class RegistryFiles {

    /** The files, in the order in which they are taken in. */
    enum Kind {
        UNITS("key kind level name", "short aliases superior territory codes contact from to"),
        COLLECTIVES("key name", "aliases rule"),
        MEMBERS("collective unit", "from to"),
        STATEMENTS("key aspect value", "qualifier from to"),
        WITHDRAWALS("event reason", "key aspect qualifier value from"),
        EVENTS("key kind effective from to", "share words summary");

        private static final String GROUND = "act act_on source";

        private final String needed;
        private final String more;

        Kind(String needed, String more) {
            this.needed = needed;
            this.more = more;
        }

        /** All headings of such a file. */
        List<String> columns() {
            return List.of((needed + " " + more + " " + GROUND).split(" "));
        }

        private Sheet sheet(String name, String content) {
            return new Sheet(name, content, columns(), List.of(needed.split(" ")));
        }

        /** The kind of file that has such headings. */
        static Optional<Kind> of(String content) {
            List<String> headings = Sheet.headings(content);
            Map<String, Kind> telling = new LinkedHashMap<>();
            telling.put("reason", WITHDRAWALS);
            telling.put("aspect", STATEMENTS);
            telling.put("effective", EVENTS);
            telling.put("collective", MEMBERS);
            telling.put("rule", COLLECTIVES);
            telling.put("level", UNITS);
            return telling.entrySet().stream()
                    .filter(heading -> headings.contains(heading.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
    }

    /**
     * A file that somebody sends.
     *
     * @param name its name
     * @param content its text
     */
    public record SentFile(String name, String content) {}

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,120}");
    private static final String FOLDER = "registry/";

    private final Facts base;
    private final Draft draft;
    private final Set<Said> said = new HashSet<>();
    private final Map<String, Long> keys = new HashMap<>();
    private final Set<String> happened = new HashSet<>();
    private final List<ImportProblem> problems = new ArrayList<>();

    /** Takes into a draft that stands on given facts. */
    RegistryFiles(Facts base, Draft draft) {
        this.base = base;
        this.draft = draft;
        base.statements().forEach(statement -> said.add(Said.of(statement)));
        base.entries().forEach(entry -> {
            if (entry.key() != null) {
                keys.put(entry.key(), entry.id());
            }
        });
        base.events().forEach(event -> {
            if (event.key() != null) {
                happened.add(event.key());
            }
        });
    }

    private record Said(
            long unit,
            Aspect aspect,
            String qualifier,
            @Nullable String value,
            @Nullable LocalDate from) {
        private static Said of(Statement statement) {
            return new Said(
                    statement.unit(),
                    statement.aspect(),
                    statement.qualifier(),
                    statement.value(),
                    statement.days().from());
        }
    }

    private static final String BASE_UNITS = "2024/units.csv";
    private static final String BASE_COLLECTIVES = "collectives.csv";
    private static final String BASE_MEMBERS = "2024/members.csv";
    private static final String NEW_UNITS = "2025/units.csv";
    private static final String NEW_MEMBERS = "2025/members.csv";
    private static final String ACTS = "2025/events.csv";

    /** Another one whenever any of the shipped files is another one. */
    static String shippedEdition() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : List.of(BASE_UNITS, BASE_COLLECTIVES, BASE_MEMBERS, NEW_UNITS, NEW_MEMBERS, ACTS)) {
                digest.update(shipped(name).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, EDITION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static final int EDITION_BYTES = 8;

    /** What the product ships: the units as they were before the acts of 2025. */
    static void shippedBase(RegistryFiles into) {
        into.units(BASE_UNITS, shipped(BASE_UNITS));
        into.collectives(BASE_COLLECTIVES, shipped(BASE_COLLECTIVES));
        into.members(BASE_MEMBERS, shipped(BASE_MEMBERS));
    }

    /** What the product ships: the acts of 2025 and the units that they founded. */
    static void shippedActs(RegistryFiles into) {
        into.units(NEW_UNITS, shipped(NEW_UNITS));
        into.members(NEW_MEMBERS, shipped(NEW_MEMBERS));
        into.events(ACTS, shipped(ACTS));
    }

    /** The registry that the product ships, without any installation. */
    public static Registry shipped() {
        Draft draft = new Draft(Facts.NONE, Instant.EPOCH, "system");
        RegistryFiles files = new RegistryFiles(Facts.NONE, draft);
        shippedBase(files);
        shippedActs(files);
        files.mustBeRight();
        return draft.registry();
    }

    /** @throws IllegalStateException if anything was wrong */
    void mustBeRight() {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The shipped registry is wrong: " + problems);
        }
    }

    private static String shipped(String name) {
        try (InputStream in = RegistryFiles.class.getResourceAsStream(FOLDER + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes in files whatever their order; each is known by its headings. */
    public void all(List<SentFile> files) {
        for (SentFile file : files) {
            if (Kind.of(file.content()).isEmpty()) {
                problems.add(new ImportProblem(
                        file.name(), 1, What.NOT_RECOGNISED, String.join(", ", Sheet.headings(file.content()))));
            }
        }
        for (Kind kind : Kind.values()) {
            files.stream()
                    .filter(file -> Kind.of(file.content()).filter(kind::equals).isPresent())
                    .forEach(file -> take(kind, file.name(), file.content()));
        }
    }

    private void take(Kind kind, String name, String content) {
        switch (kind) {
            case UNITS -> units(name, content);
            case COLLECTIVES -> collectives(name, content);
            case MEMBERS -> members(name, content);
            case STATEMENTS -> statements(name, content);
            case WITHDRAWALS -> withdrawals(name, content);
            case EVENTS -> events(name, content);
        }
    }

    /** What was wrong so far. */
    List<ImportProblem> problems() {
        return List.copyOf(problems);
    }

    /** Takes in a file of units. */
    void units(String name, String content) {
        Sheet sheet = Kind.UNITS.sheet(name, content);
        List<Row> known = enter(sheet, Nature.UNIT);
        known.forEach(this::unit);
        problems.addAll(sheet.problems());
    }

    /** Takes in a file of collectives. */
    void collectives(String name, String content) {
        Sheet sheet = Kind.COLLECTIVES.sheet(name, content);
        List<Row> known = enter(sheet, Nature.COLLECTIVE);
        known.forEach(this::collective);
        problems.addAll(sheet.problems());
    }

    /** First all keys, so that the lines can name each other in any order. */
    private List<Row> enter(Sheet sheet, Nature nature) {
        List<Row> right = new ArrayList<>();
        for (Row row : sheet.rows()) {
            String key = row.text("key");
            if (!KEY.matcher(key).matches()) {
                row.wrong(What.NOT_A_KEY, key);
            } else if (row.text("name").isEmpty()) {
                row.wrong(What.VALUE_MISSING, "name");
            } else {
                if (!keys.containsKey(key)) {
                    keys.put(key, draft.enter(key, nature));
                }
                right.add(row);
            }
        }
        return right;
    }

    private void unit(Row row) {
        Days days = days(row);
        var kind = row.one(UnitKind.values(), "kind");
        var level = row.one(UnitLevel.values(), "level");
        if (days == null || kind.isEmpty() || level.isEmpty()) {
            return;
        }
        long unit = Objects.requireNonNull(keys.get(row.text("key")));
        Ground ground = row.ground();
        say(unit, Aspect.EXISTENCE, "", Draft.EXISTS, days, ground);
        say(unit, Aspect.NAME, "", row.text("name"), days, ground);
        say(unit, Aspect.KIND, "", kind.get().code(), days, ground);
        say(unit, Aspect.LEVEL, "", level.get().code(), days, ground);
        if (!row.text("short").isEmpty()) {
            say(unit, Aspect.SHORT_NAME, "", row.text("short"), days, ground);
        }
        row.several("aliases").forEach(alias -> say(unit, Aspect.ALIAS, Draft.qualifier(alias), alias, days, ground));
        refer(row, unit, Aspect.SUPERIOR, "superior", days, ground);
        refer(row, unit, Aspect.TERRITORY, "territory", days, ground);
        if (!row.text("contact").isEmpty()) {
            say(unit, Aspect.CONTACT, "", row.text("contact"), days, ground);
        }
        for (String code : row.several("codes")) {
            int colon = code.indexOf(':');
            if (colon < 1) {
                row.wrong(What.NOT_A_CODE, code);
            } else {
                say(
                        unit,
                        Aspect.CODE,
                        code.substring(0, colon).strip(),
                        code.substring(colon + 1).strip(),
                        days,
                        ground);
            }
        }
        if (kind.get() == UnitKind.PROVINCE) {
            say(unit, Aspect.TERRITORY, "", Long.toString(unit), days, ground);
        }
    }

    private static @Nullable Days days(Row row) {
        LocalDate from = row.day("from");
        LocalDate to = row.day("to");
        if (from != null && to != null && !from.isBefore(to)) {
            row.wrong(What.ENDS_BEFORE_IT_BEGINS, from + " – " + to);
            return null;
        }
        return new Days(from, to);
    }

    private void refer(Row row, long unit, Aspect aspect, String column, Days days, Ground ground) {
        if (!row.text(column).isEmpty()) {
            Long other = key(row, row.text(column));
            if (other != null) {
                say(unit, aspect, "", Long.toString(other), days, ground);
            }
        }
    }

    private @Nullable Long key(Row row, String key) {
        Long found = keys.get(key);
        if (found == null) {
            row.wrong(What.UNKNOWN_KEY, key);
        }
        return found;
    }

    private void collective(Row row) {
        long group = Objects.requireNonNull(keys.get(row.text("key")));
        Ground ground = row.ground();
        String rule = row.text("rule").isEmpty() ? "listed" : row.text("rule");
        try {
            CollectiveRule.parse(rule).keys().stream()
                    .filter(key -> !key.equals(CollectiveRule.ISSUER))
                    .forEach(key -> key(row, key));
        } catch (IllegalArgumentException e) {
            row.wrong(What.NOT_A_RULE, String.valueOf(e.getMessage()));
            return;
        }
        say(group, Aspect.NAME, "", row.text("name"), Days.ALWAYS, ground);
        say(group, Aspect.RULE, "", rule, Days.ALWAYS, ground);
        row.several("aliases")
                .forEach(alias -> say(group, Aspect.ALIAS, Draft.qualifier(alias), alias, Days.ALWAYS, ground));
    }

    /** Takes in a file of members of collectives. */
    void members(String name, String content) {
        Sheet sheet = Kind.MEMBERS.sheet(name, content);
        for (Row row : sheet.rows()) {
            Days days = days(row);
            Long group = key(row, row.text("collective"));
            Long unit = key(row, row.text("unit"));
            if (days != null && group != null && unit != null) {
                say(group, Aspect.MEMBER, Long.toString(unit), Draft.EXISTS, days, row.ground());
            }
        }
        problems.addAll(sheet.problems());
    }

    private void say(long unit, Aspect aspect, String qualifier, @Nullable String value, Days days, Ground ground) {
        if (said.add(new Said(unit, aspect, qualifier, value, days.from()))) {
            draft.say(unit, aspect, qualifier, value, days, ground);
        }
    }

    /** Takes in a file of single statements. */
    void statements(String name, String content) {
        Sheet sheet = Kind.STATEMENTS.sheet(name, content);
        for (Row row : sheet.rows()) {
            Days days = days(row);
            Long unit = key(row, row.text("key"));
            var aspect = row.one(Aspect.values(), "aspect");
            if (days != null && unit != null && aspect.isPresent()) {
                statement(row, unit, aspect.get(), days);
            }
        }
        problems.addAll(sheet.problems());
    }

    private void statement(Row row, long unit, Aspect aspect, Days days) {
        String qualifier = row.text("qualifier");
        String value = row.optional("value");
        if (aspect == Aspect.MEMBER) {
            Long member = key(row, qualifier);
            if (member != null) {
                say(unit, aspect, Long.toString(member), value, days, row.ground());
            }
        } else if (aspect.isReference() && value != null) {
            Long other = key(row, value);
            if (other != null) {
                say(unit, aspect, qualifier, Long.toString(other), days, row.ground());
            }
        } else {
            say(
                    unit,
                    aspect,
                    aspect == Aspect.ALIAS ? Draft.qualifier(qualifier) : qualifier,
                    value,
                    days,
                    row.ground());
        }
    }

    /** Takes in a file of what was said to be wrong. What is not known here need not be withdrawn. */
    void withdrawals(String name, String content) {
        Sheet sheet = Kind.WITHDRAWALS.sheet(name, content);
        Registry known = base.knownAt(Instant.MAX);
        RegistryExport written = new RegistryExport(base);
        for (Row row : sheet.rows()) {
            if (row.text("reason").isEmpty()) {
                row.wrong(What.VALUE_MISSING, "reason");
            } else if (!row.text("event").isEmpty()) {
                known.events().stream()
                        .filter(event -> row.text("event").equals(event.key()))
                        .forEach(event -> withdraw(row, event));
            } else {
                withdrawStatement(row, written);
            }
        }
        problems.addAll(sheet.problems());
    }

    private void withdraw(Row row, UnitEvent event) {
        if (draft.withdraw(event, row.text("reason")) instanceof Happening.Refused refused) {
            row.wrong(What.EVENT_REFUSED, event.key() + ": " + refused.why().code());
        }
    }

    private void withdrawStatement(Row row, RegistryExport written) {
        Long unit = keys.get(row.text("key"));
        var aspect = row.one(Aspect.values(), "aspect");
        if (unit == null || aspect.isEmpty()) {
            return;
        }
        Set<Long> gone = new HashSet<>();
        base.withdrawals().forEach(withdrawal -> {
            if (withdrawal.statement() != null) {
                gone.add(withdrawal.statement());
            }
        });
        LocalDate from = row.day("from");
        base.statements().stream()
                .filter(statement -> statement.unit() == unit
                        && statement.aspect() == aspect.get()
                        && statement.event() == null
                        && Objects.equals(statement.days().from(), from)
                        && written.told(statement).equals(row.text("value"))
                        && !gone.contains(statement.id()))
                .forEach(statement -> draft.withdraw(statement, row.text("reason"))
                        .ifPresent(refused ->
                                row.wrong(What.EVENT_REFUSED, refused.why().code())));
    }

    /** Takes in a file of events. */
    void events(String name, String content) {
        Sheet sheet = Kind.EVENTS.sheet(name, content);
        Map<String, List<Row>> byKey = new LinkedHashMap<>();
        for (Row row : sheet.rows()) {
            if (!KEY.matcher(row.text("key")).matches()) {
                row.wrong(What.NOT_A_KEY, row.text("key"));
            } else {
                byKey.computeIfAbsent(eventKey(row), _ -> new ArrayList<>()).add(row);
            }
        }
        byKey.keySet().removeAll(happened);
        Map<Draft.Occurrence, Row> read = new LinkedHashMap<>();
        byKey.forEach(
                (key, rows) -> occurrence(key, rows).ifPresent(occurrence -> read.put(occurrence, rows.getFirst())));
        happened.addAll(byKey.keySet());
        // Almost always all are right; only where they are not they are tried one by one, to tell which one is wrong.
        if (!draft.happenAll(List.copyOf(read.keySet()))) {
            read.forEach(this::happen);
        }
        problems.addAll(sheet.problems());
    }

    /** One act can do several things: what it makes of one unit is one event. */
    private static String eventKey(Row row) {
        String kind = row.text("kind");
        boolean byTaker = EventKind.of(kind).filter(EventKind::joins).isPresent();
        return row.text("key") + "@" + kind + "@" + row.text(byTaker ? "to" : "from");
    }

    private Optional<Draft.Occurrence> occurrence(String key, List<Row> rows) {
        Row first = rows.getFirst();
        var kind = first.one(EventKind.values(), "kind");
        LocalDate effective = first.day("effective");
        if (kind.isEmpty() || effective == null) {
            if (first.text("effective").isEmpty()) {
                first.wrong(What.VALUE_MISSING, "effective");
            }
            return Optional.empty();
        }
        for (Row row : rows) {
            if (!row.text("kind").equals(first.text("kind"))
                    || !row.text("effective").equals(first.text("effective"))) {
                row.wrong(What.EVENT_DIFFERS, key);
                return Optional.empty();
            }
        }
        List<Transfer> transfers = new ArrayList<>();
        for (Row row : rows) {
            transfers.addAll(transfers(row, first.ground()));
        }
        return Optional.of(
                new Draft.Occurrence(key, kind.get(), effective, transfers, first.text("summary"), first.ground()));
    }

    private void happen(Draft.Occurrence occurrence, Row row) {
        if (draft.happen(occurrence) instanceof Happening.Refused refused) {
            row.wrong(
                    What.EVENT_REFUSED, occurrence.key() + ": " + refused.why().code());
        }
    }

    private List<Transfer> transfers(Row row, Ground ofEvent) {
        Transfer.Share share = row.text("share").isEmpty()
                ? Transfer.Share.WHOLE
                : row.one(Transfer.Share.values(), "share").orElse(Transfer.Share.WHOLE);
        List<@Nullable Long> from = parties(row, "from");
        List<@Nullable Long> to = parties(row, "to");
        Ground own = row.ground();
        List<Transfer> transfers = new ArrayList<>();
        for (Long giver : from) {
            for (Long taker : to) {
                transfers.add(
                        new Transfer(giver, taker, share, row.several("words"), own.equals(ofEvent) ? null : own));
            }
        }
        return transfers;
    }

    private List<@Nullable Long> parties(Row row, String column) {
        List<@Nullable Long> parties = new ArrayList<>();
        for (String key : row.several(column)) {
            parties.add(key(row, key));
        }
        if (parties.isEmpty()) {
            parties.add(null);
        }
        return parties;
    }
}
