package vn.lotrinh.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.access.Viewer;

/** All followed tasks: the register's rows, and the sums over the same rows. */
@Repository
public class Tasks {

    private static final String COLUMNS = "t.id, t.directive_id, t.item, t.ordinal, t.text, t.span_start, t.span_end,"
            + " t.deadline_kind, t.deadline_words, t.deadline_value, t.recurrence, t.due, t.deliverable, t.given_on,"
            + " t.done_on, t.submitted_on, t.known_on, t.bound_on";

    private final JdbcClient database;
    private final Counted counted;
    private final Bindings bindings;

    Tasks(JdbcClient database, Counted counted, Bindings bindings) {
        this.database = database;
        this.counted = counted;
        this.bindings = bindings;
    }

    /** In which order rows are shown. Every order is total, so that no row is shown twice or never. */
    public enum Order {
        /** By last day, earliest first, those without one at the end. */
        DUE(
                "t.due_key, t.id",
                "(t.due_key, t.id) > (select l.due_key, l.id from obligation.task l where l.id = :after)"),
        /** In the order of the directives and of their text. */
        ITEM(
                "t.directive_id, t.ordinal",
                "(t.directive_id, t.ordinal) > (select l.directive_id, l.ordinal from obligation.task l where l.id = :after)");

        private final String columns;
        private final String beyond;

        Order(String columns, String beyond) {
            this.columns = columns;
            this.beyond = beyond;
        }
    }

    /** The task, if the viewer may see it. */
    public Optional<Task> find(long id, Viewer viewer, LocalDate asOf) {
        TaskFilter.Condition condition = TaskFilter.ALL.condition(viewer, asOf, bindings);
        return database.sql("select " + COLUMNS + " from obligation.task t where t.id = :id and " + condition.sql())
                .params(condition.values())
                .param("id", id)
                .query((row, _) -> task(row))
                .optional();
    }

    /**
     * The rows of one page. Which rows they are is told from an index alone; only theirs are the words that are read.
     *
     * @param after the last row of the page before, or {@code null} for the first page
     * @param size how many rows at most
     */
    public List<Task> page(
            TaskFilter filter, Viewer viewer, LocalDate asOf, Order order, @Nullable Long after, int size) {
        TaskFilter.Condition condition = filter.condition(viewer, asOf, bindings);
        String beyond = after == null ? "" : " and " + order.beyond;
        JdbcClient.StatementSpec query = database.sql("select " + COLUMNS + " from (select t.id from obligation.task t"
                        + " where " + condition.sql() + beyond + " order by " + order.columns + " limit :size) shown"
                        + " join obligation.task t using (id) order by " + order.columns)
                .params(condition.values())
                .param("size", size);
        return (after == null ? query : query.param("after", after))
                .query((row, _) -> task(row))
                .list();
    }

    /** How the tasks of a filter stand; the sum over the very rows that {@link #page} shows. */
    public Totals totals(TaskFilter filter, Viewer viewer, LocalDate asOf) {
        return counted.once("totals", filter, viewer, asOf, () -> {
            TaskFilter.Condition condition = filter.condition(viewer, asOf, bindings);
            return database.sql("select " + classes() + " from obligation.task t where " + condition.sql())
                    .params(condition.values())
                    .query((row, _) -> totals(row))
                    .single();
        });
    }

    /** The same for each directive. */
    public Map<Long, Totals> totalsByDirective(TaskFilter filter, Viewer viewer, LocalDate asOf) {
        return counted.once("by-directive", filter, viewer, asOf, () -> {
            TaskFilter.Condition condition = filter.condition(viewer, asOf, bindings);
            return grouped(
                    "select t.directive_id as key, " + classes() + " from obligation.task t where " + condition.sql()
                            + " group by t.directive_id",
                    condition);
        });
    }

    /** The same for each unit that leads. */
    public Map<Long, Totals> totalsByLead(Viewer viewer, LocalDate asOf) {
        return totalsByUnit(viewer, asOf).leads();
    }

    /** The same for each unit that coordinates. */
    public Map<Long, Totals> totalsByCoordinator(Viewer viewer, LocalDate asOf) {
        return totalsByUnit(viewer, asOf).coordinates();
    }

    private record ByUnit(Map<Long, Totals> leads, Map<Long, Totals> coordinates) {}

    private ByUnit totalsByUnit(Viewer viewer, LocalDate asOf) {
        return counted.once("by-unit", TaskFilter.ALL, viewer, asOf, () -> {
            TaskFilter.Condition condition = TaskFilter.ALL.condition(viewer, asOf, bindings);
            ByUnit units = new ByUnit(new TreeMap<>(), new TreeMap<>());
            String lines = Bindings.lines("a.role = 'coordinate' as coordinates, ", condition.sql());
            database.sql("select l.unit as key, l.coordinates, " + classes() + " from (select distinct * from (" + lines
                            + ") each) l join obligation.task t on t.id = l.task_id group by 1, 2")
                    .params(condition.values())
                    .params(bindings.all())
                    .query((row, _) -> (row.getBoolean("coordinates") ? units.coordinates() : units.leads())
                            .put(row.getLong("key"), totals(row)))
                    .list();
            return units;
        });
    }

    /** The same for each quarter in which tasks fall due, by the quarter's first day. */
    public Map<LocalDate, Totals> totalsByQuarter(TaskFilter filter, Viewer viewer, LocalDate asOf) {
        return dueDays(filter, viewer, asOf).quarters();
    }

    /** How many tasks of a filter nothing is known of. */
    public long unknown(TaskFilter filter, Viewer viewer, LocalDate asOf) {
        return dueDays(filter, viewer, asOf).unknown();
    }

    /** The same for each day on which tasks fall due. */
    public DueDays dueDays(TaskFilter filter, Viewer viewer, LocalDate asOf) {
        return counted.once("by-day", filter, viewer, asOf, () -> {
            TaskFilter.Condition condition = filter.condition(viewer, asOf, bindings);
            TreeMap<LocalDate, Totals> days = new TreeMap<>();
            long unknown = database
                    .sql(
                            "select t.due_key as key, count(*) filter (where t.known_on is null or t.known_on > :asof) as unknown, "
                                    + classes() + " from obligation.task t where " + condition.sql()
                                    + " group by t.due_key")
                    .params(condition.values())
                    .query((row, _) -> {
                        days.put(row.getObject("key", LocalDate.class), totals(row));
                        return row.getLong("unknown");
                    })
                    .list()
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return new DueDays(days, unknown);
        });
    }

    private Map<Long, Totals> grouped(String sql, TaskFilter.Condition condition) {
        Map<Long, Totals> groups = new TreeMap<>();
        database.sql(sql)
                .params(condition.values())
                .query((row, _) -> groups.put(row.getLong("key"), totals(row)))
                .list();
        return groups;
    }

    /** The tasks in which entries of the registry are named, by entry. */
    public Map<Long, List<Long>> naming(Collection<Long> parties) {
        return database
                .sql("""
                        select unit_id, task_id from obligation.assignment where unit_id = any(:parties)
                        group by unit_id, task_id order by unit_id, task_id""")
                .param("parties", parties.toArray(Long[]::new))
                .query((row, _) -> Map.entry(row.getLong("unit_id"), row.getLong("task_id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Who is named in the given tasks, in the order of the words. */
    public Map<Long, List<Assignment>> assignments(Collection<Long> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("""
                        select task_id, ordinal, unit_id, role, words, reason, sure from obligation.assignment
                        where task_id in (:tasks) order by task_id, ordinal""")
                .param("tasks", tasks)
                .query((row, _) -> new Assignment(
                        row.getLong("task_id"),
                        row.getInt("ordinal"),
                        row.getLong("unit_id"),
                        row.getString("role"),
                        row.getString("words"),
                        row.getString("reason"),
                        row.getBoolean("sure")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Assignment::task));
    }

    private static String classes() {
        return java.util.Arrays.stream(Standing.values())
                .map(standing -> "count(*) filter (where " + standing.condition() + ") as " + column(standing))
                .collect(Collectors.joining(", "));
    }

    private static String column(Standing standing) {
        return standing.code().replace('-', '_');
    }

    private static Totals totals(ResultSet row) throws SQLException {
        Map<Standing, Long> counts = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            counts.put(standing, row.getLong(column(standing)));
        }
        return new Totals(counts);
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getLong("id"),
                row.getLong("directive_id"),
                row.getString("item"),
                row.getInt("ordinal"),
                row.getString("text"),
                row.getInt("span_start"),
                row.getInt("span_end"),
                new Task.Deadline(
                        row.getString("deadline_kind"),
                        row.getString("deadline_words"),
                        row.getString("deadline_value"),
                        row.getString("recurrence")),
                row.getObject("due", LocalDate.class),
                row.getString("deliverable"),
                row.getObject("given_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("known_on", LocalDate.class),
                java.util.Objects.requireNonNull(row.getObject("bound_on", LocalDate.class)));
    }
}
