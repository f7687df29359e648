package vn.lotrinh.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.organization.RegistryFiles.SentFile;

/**
 * Writes everything that is known of units as files that {@link RegistryFiles} takes in: what an event says is left to the
 * event, what does not fit a line of a unit is a statement of its own. Names that nobody is known to bear belong to
 * directives, and are left out.
 */
public final class RegistryExport {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String AND = " | ";

    private final Facts facts;
    private final Registry registry;
    private final Map<Long, String> keys = new HashMap<>();

    /** Of these facts. */
    public RegistryExport(Facts facts) {
        this.facts = facts;
        this.registry = facts.knownAt(Instant.MAX);
        facts.entries().stream()
                .filter(entry -> entry.nature() != Nature.UNKNOWN)
                .forEach(entry -> keys.put(entry.id(), Objects.requireNonNullElse(entry.key(), "entry-" + entry.id())));
    }

    /** The CSV files by name, with the byte order mark by which spreadsheets know UTF-8. */
    public Map<String, String> csv() {
        Map<String, String> files = new LinkedHashMap<>();
        rows().forEach((kind, rows) -> files.put(name(kind) + ".csv", "\uFEFF" + csv(kind, rows)));
        return files;
    }

    private static String name(RegistryFile kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String csv(RegistryFile kind, List<Map<String, String>> rows) {
        StringBuilder file = new StringBuilder(String.join(",", kind.columns())).append("\r\n");
        for (Map<String, String> row : rows) {
            file.append(kind.columns().stream()
                            .map(column -> CsvCell.of(row.getOrDefault(column, "")))
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return file.toString();
    }

    /** The same as one JSON object: for each file a list of its lines. */
    public String json() {
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>();
        rows().forEach((kind, rows) -> all.put(name(kind), rows));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    /**
     * The files of a JSON object such as {@link #json} writes.
     *
     * @return nothing where it is none
     */
    public static Optional<List<SentFile>> read(String json) {
        try {
            List<SentFile> files = new ArrayList<>();
            for (var section : JSON.readTree(json).properties()) {
                Optional<RegistryFile> kind = Stream.of(RegistryFile.values())
                        .filter(one -> name(one).equals(section.getKey()))
                        .findFirst();
                if (kind.isEmpty() || !section.getValue().isArray()) {
                    return Optional.empty();
                }
                List<Map<String, String>> rows = new ArrayList<>();
                for (var row : section.getValue().values()) {
                    Map<String, String> cells = new HashMap<>();
                    row.properties()
                            .forEach(cell ->
                                    cells.put(cell.getKey(), cell.getValue().asString("")));
                    rows.add(cells);
                }
                files.add(new SentFile(name(kind.get()), csv(kind.get(), rows)));
            }
            return files.isEmpty() ? Optional.empty() : Optional.of(files);
        } catch (tools.jackson.core.JacksonException _) {
            return Optional.empty();
        }
    }

    private Map<RegistryFile, List<Map<String, String>>> rows() {
        Map<RegistryFile, List<Map<String, String>>> rows = new LinkedHashMap<>();
        for (RegistryFile kind : RegistryFile.values()) {
            rows.put(kind, new ArrayList<>());
        }
        Map<Long, List<Statement>> said = said();
        keys.keySet().stream().sorted().map(registry::life).forEach(life -> {
            List<Statement> own = said.getOrDefault(life.id(), List.of());
            Set<Statement> told = new HashSet<>();
            if (life.nature() == Nature.UNIT) {
                at(rows, RegistryFile.UNITS).add(unit(life, own, told));
            } else {
                at(rows, RegistryFile.COLLECTIVES).add(collective(life, own, told));
            }
            own.stream().filter(statement -> !told.contains(statement)).forEach(statement -> add(statement, rows));
        });
        registry.events().forEach(event -> at(rows, RegistryFile.EVENTS).addAll(event(event)));
        at(rows, RegistryFile.WITHDRAWALS).addAll(withdrawals());
        return rows;
    }

    private static List<Map<String, String>> at(Map<RegistryFile, List<Map<String, String>>> rows, RegistryFile kind) {
        return Objects.requireNonNull(rows.get(kind));
    }

    /** What is said of each entry besides what events say; of what was said of the same days the last. */
    private Map<Long, List<Statement>> said() {
        record Slot(long unit, Aspect aspect, String qualifier, Days days) {}
        Set<Long> gone = new HashSet<>();
        facts.withdrawals().forEach(withdrawal -> {
            if (withdrawal.statement() != null) {
                gone.add(withdrawal.statement());
            }
        });
        Map<Slot, Statement> last = new LinkedHashMap<>();
        facts.statements().stream()
                .filter(statement -> statement.event() == null && !gone.contains(statement.id()))
                .filter(this::isKeyed)
                .forEach(statement -> {
                    Slot slot = new Slot(statement.unit(), statement.aspect(), statement.qualifier(), statement.days());
                    last.remove(slot);
                    last.put(slot, statement);
                });
        return last.values().stream().collect(Collectors.groupingBy(Statement::unit));
    }

    private boolean isKeyed(Statement statement) {
        String value = statement.value();
        return keys.containsKey(statement.unit())
                && (statement.aspect() != Aspect.MEMBER || keys.containsKey(Long.valueOf(statement.qualifier())))
                && (!statement.aspect().isReference()
                        || statement.aspect() == Aspect.MEMBER
                        || value == null
                        || keys.containsKey(Long.valueOf(value)));
    }

    private Map<String, String> unit(Life life, List<Statement> own, Set<Statement> told) {
        Statement existence = own.stream()
                .filter(statement -> statement.aspect() == Aspect.EXISTENCE && statement.value() != null)
                .reduce((_, later) -> later)
                .orElse(null);
        Days days = existence == null ? life.days() : existence.days();
        Ground ground = existence == null ? ground(own, Aspect.NAME) : existence.ground();
        if (existence != null) {
            told.add(existence);
        }
        Line line = new Line(own, days, ground, told);
        Map<String, String> row = new LinkedHashMap<>();
        LocalDate first = Objects.requireNonNullElse(days.from(), LocalDate.MIN);
        row.put("key", key(life.id()));
        row.put("kind", line.one(Aspect.KIND).orElseGet(() -> life.kind(first).code()));
        row.put(
                "level",
                line.one(Aspect.LEVEL)
                        .or(() -> life.of(Aspect.LEVEL).nearest(first).map(Statement::value))
                        .orElse(UnitLevel.CENTRAL.code()));
        row.put("name", line.one(Aspect.NAME).orElseGet(() -> life.name(first)));
        line.one(Aspect.SHORT_NAME).ifPresent(name -> row.put("short", name));
        row.put("aliases", line.all(Aspect.ALIAS, Statement::value));
        line.one(Aspect.SUPERIOR).ifPresent(other -> row.put("superior", key(Long.parseLong(other))));
        line.one(Aspect.TERRITORY)
                .filter(other -> !other.equals(Long.toString(life.id())))
                .ifPresent(other -> row.put("territory", key(Long.parseLong(other))));
        row.put("codes", line.all(Aspect.CODE, code -> code.qualifier() + ":" + code.value()));
        line.one(Aspect.CONTACT).ifPresent(contact -> row.put("contact", contact));
        return with(row, days, ground);
    }

    private static Ground ground(List<Statement> own, Aspect aspect) {
        return own.stream()
                .filter(statement -> statement.aspect() == aspect)
                .map(Statement::ground)
                .findFirst()
                .orElse(Ground.NONE);
    }

    /** The statements that one line of a file says: those of its days and its ground. */
    private record Line(List<Statement> own, Days days, Ground ground, Set<Statement> told) {
        private Stream<Statement> fitting(Aspect aspect) {
            return own.stream()
                    .filter(statement -> statement.aspect() == aspect
                            && statement.value() != null
                            && statement.days().equals(days)
                            && statement.ground().equals(ground));
        }

        private Optional<String> one(Aspect aspect) {
            return fitting(aspect).findFirst().map(statement -> {
                told.add(statement);
                return String.valueOf(statement.value());
            });
        }

        private String all(Aspect aspect, java.util.function.Function<Statement, @Nullable String> words) {
            return fitting(aspect)
                    .filter(statement -> String.valueOf(words.apply(statement)).indexOf('|') < 0)
                    .map(statement -> {
                        told.add(statement);
                        return String.valueOf(words.apply(statement));
                    })
                    .collect(Collectors.joining(AND));
        }
    }

    private Map<String, String> collective(Life life, List<Statement> own, Set<Statement> told) {
        Ground ground = ground(own, Aspect.NAME);
        Line line = new Line(own, Days.ALWAYS, ground, told);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("key", key(life.id()));
        row.put("name", line.one(Aspect.NAME).orElseGet(() -> life.name(LocalDate.MIN)));
        row.put("aliases", line.all(Aspect.ALIAS, Statement::value));
        line.one(Aspect.RULE).ifPresent(rule -> row.put("rule", rule));
        return with(row, Days.ALWAYS, ground);
    }

    private void add(Statement statement, Map<RegistryFile, List<Map<String, String>>> rows) {
        Map<String, String> row = new LinkedHashMap<>();
        if (statement.aspect() == Aspect.MEMBER && Draft.EXISTS.equals(statement.value())) {
            row.put("collective", key(statement.unit()));
            row.put("unit", key(Long.parseLong(statement.qualifier())));
            at(rows, RegistryFile.MEMBERS).add(with(row, statement.days(), statement.ground()));
        } else {
            row.put("key", key(statement.unit()));
            row.put("aspect", statement.aspect().code());
            row.put("value", told(statement));
            row.put("qualifier", qualifier(statement));
            at(rows, RegistryFile.STATEMENTS).add(with(row, statement.days(), statement.ground()));
        }
    }

    private String qualifier(Statement statement) {
        return statement.aspect() == Aspect.MEMBER ? key(Long.parseLong(statement.qualifier())) : statement.qualifier();
    }

    /** The value of a statement as files write it. */
    String told(Statement statement) {
        String value = statement.value();
        return value == null
                ? ""
                : statement.aspect().isReference() && statement.aspect() != Aspect.MEMBER
                        ? key(Long.parseLong(value))
                        : value;
    }

    private String key(long id) {
        return keys.getOrDefault(id, "");
    }

    private static Map<String, String> with(Map<String, String> row, Days days, Ground ground) {
        put(row, "from", days.from());
        put(row, "to", days.to());
        put(row, "act", ground.act());
        put(row, "act_on", ground.on());
        put(row, "source", ground.source());
        row.values().removeIf(String::isEmpty);
        return row;
    }

    private static void put(Map<String, String> row, String column, @Nullable Object value) {
        if (value != null) {
            row.put(column, value.toString());
        }
    }

    private List<Map<String, String>> event(UnitEvent event) {
        return event.transfers().stream()
                .map(transfer -> transfer(event, transfer))
                .toList();
    }

    private Map<String, String> transfer(UnitEvent event, Transfer transfer) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("key", eventKey(event).replaceFirst("@.*", ""));
        row.put("kind", event.kind().code());
        row.put("effective", event.effectiveOn().toString());
        row.put("from", transfer.from() == null ? "" : key(transfer.from()));
        row.put("to", transfer.to() == null ? "" : key(transfer.to()));
        row.put("share", transfer.share().code());
        row.put("words", String.join(AND, transfer.words()));
        row.put("summary", event.summary());
        Ground ground = event.ground();
        put(row, "act", ground.act());
        put(row, "act_on", ground.on());
        put(row, "source", ground.source());
        row.values().removeIf(String::isEmpty);
        return row;
    }

    private static String eventKey(UnitEvent event) {
        return Objects.requireNonNullElse(event.key(), "event-" + event.id());
    }

    private List<Map<String, String>> withdrawals() {
        Map<Long, Statement> statements =
                facts.statements().stream().collect(Collectors.toMap(Statement::id, statement -> statement));
        Map<Long, UnitEvent> events = facts.events().stream().collect(Collectors.toMap(UnitEvent::id, event -> event));
        List<Map<String, String>> rows = new ArrayList<>();
        for (Facts.Withdrawal withdrawal : facts.withdrawals()) {
            Map<String, String> row = new LinkedHashMap<>();
            UnitEvent event = withdrawal.event() == null ? null : events.get(withdrawal.event());
            Statement statement = withdrawal.statement() == null ? null : statements.get(withdrawal.statement());
            if (event != null) {
                row.put("event", eventKey(event));
            } else if (statement != null && isKeyed(statement)) {
                row.put("key", key(statement.unit()));
                row.put("aspect", statement.aspect().code());
                row.put("qualifier", qualifier(statement));
                row.put("value", told(statement));
                put(row, "from", statement.days().from());
            } else {
                continue;
            }
            row.put("reason", withdrawal.reason());
            rows.add(row);
        }
        return rows;
    }
}
