package vn.lotrinh.obligation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.calendar.Vantage;

/** All that is owed: the register's rows, and the sums over the same rows. */
@Repository
public class Obligations {

    private static final String COLUMNS = Tasks.COLUMNS
            + ", o.id as obligation_id, o.place, o.assignment, o.bound_id, o.joint, o.product, o.product_kind, o.criterion,"
            + " o.subject_id, o.period, o.opened_on, o.due as first_due, o.rule, o.sure, t.day_from, t.day_to,"
            + " t.due as due_now, t.done_on, t.submitted_on, t.known_on, t.stop,"
            + " (select a.words from obligation.assignment a where a.task_id = o.task_id and a.ordinal = o.assignment) as named";

    private static final String ROWS = " from obligation.obligation o join obligation.task k on k.id = o.task_id"
            + " join obligation.phase t on t.obligation_id = o.id ";

    private final JdbcClient database;
    private final Counted counted;
    private final Bindings bindings;

    Obligations(JdbcClient database, Counted counted, Bindings bindings) {
        this.database = database;
        this.counted = counted;
        this.bindings = bindings;
    }

    /** In which order rows are shown. Every order is total, so that no row is shown twice or never. */
    public enum Order {
        /** By last day, earliest first, those without one at the end. */
        DUE("t.due_key, t.obligation_id"),
        /** In the order of the directives and of their text. */
        ITEM("t.directive_id, t.ordinal, t.place, t.obligation_id");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }

        private String beyond(Vantage vantage) {
            return "(" + columns + ") > (select " + columns.replace("t.", "l.") + " from obligation.phase l"
                    + " where l.obligation_id = :after and "
                    + ObligationFilter.holding(vantage).replace("t.", "l.") + ")";
        }

        /** The stable code. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The obligation, if the viewer may see it. */
    public Optional<Obligation> find(long id, Viewer viewer, Vantage vantage) {
        ObligationFilter.Condition condition = ObligationFilter.ALL.scope(viewer, vantage, bindings);
        return database.sql("select " + COLUMNS + ROWS + "where o.id = :id and " + condition.sql())
                .params(condition.values())
                .param("id", id)
                .query((row, _) -> obligation(row))
                .optional();
    }

    /** Those among some obligations that the viewer may see, by identity. */
    public Map<Long, Obligation> among(Collection<Long> ids, Viewer viewer, Vantage vantage) {
        ObligationFilter.Condition condition = ObligationFilter.ALL.scope(viewer, vantage, bindings);
        Map<Long, Obligation> found = new HashMap<>();
        database.sql("select " + COLUMNS + ROWS + "where t.obligation_id = any(:ids) and " + condition.sql())
                .params(condition.values())
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> obligation(row))
                .list()
                .forEach(one -> found.put(one.id(), one));
        return found;
    }

    private static final String IN_DOUBT = "not o.sure and t.stop is distinct from 'ended' and not exists"
            + " (select 1 from obligation.fact f where f.obligation_id = o.id and f.kind in ('confirmed', 'struck')) and ";

    /** How many obligations of each directive a person should look at, because the rule that laid them out is not sure. */
    public Map<Long, Long> countInDoubt(Viewer viewer, Vantage vantage) {
        ObligationFilter.Condition condition = ObligationFilter.ALL.scope(viewer, vantage, bindings);
        Map<Long, Long> counts = new TreeMap<>();
        database.sql("select o.directive_id, count(*) as lines from obligation.obligation o"
                        + " join obligation.phase t on t.obligation_id = o.id where " + IN_DOUBT + condition.sql()
                        + " group by 1")
                .params(condition.values())
                .query((row, _) -> counts.put(row.getLong("directive_id"), row.getLong("lines")))
                .list();
        return counts;
    }

    /**
     * Those of a directive, in the order of its text.
     *
     * @param after the last row of the page before, or {@code null} for the first page
     */
    public List<Obligation> inDoubt(long directive, Viewer viewer, Vantage vantage, @Nullable Long after, int size) {
        ObligationFilter.Condition condition =
                ObligationFilter.ALL.in(directive).scope(viewer, vantage, bindings);
        String beyond = after == null
                ? ""
                : " and (o.ordinal, o.place, o.id) > (select l.ordinal, l.place, l.id from obligation.obligation l"
                        + " where l.id = :after)";
        JdbcClient.StatementSpec query = database.sql("select " + COLUMNS + ROWS + "where " + IN_DOUBT + condition.sql()
                        + beyond + " order by o.ordinal, o.place, o.id limit :size")
                .params(condition.values())
                .param("size", size);
        return (after == null ? query : query.param("after", after))
                .query((row, _) -> obligation(row))
                .list();
    }

    /** All obligations of a task that the viewer may see, those among them that are not owed any more. */
    public List<Obligation> of(long task, Viewer viewer, Vantage vantage) {
        ObligationFilter.Condition condition = ObligationFilter.ALL.scope(viewer, vantage, bindings);
        return database.sql("select " + COLUMNS + ROWS + "where t.task_id = :task and " + condition.sql()
                        + " order by o.place")
                .params(condition.values())
                .param("task", task)
                .query((row, _) -> obligation(row))
                .list();
    }

    /**
     * The rows of one page. Which rows they are is told from an index alone; only theirs are the words that are read.
     *
     * @param after the last row of the page before, or {@code null} for the first page
     * @param size how many rows at most
     */
    public List<Obligation> page(
            ObligationFilter filter, Viewer viewer, Vantage vantage, Order order, @Nullable Long after, int size) {
        ObligationFilter.Condition condition = filter.condition(viewer, vantage, bindings);
        String beyond = after == null ? "" : " and " + order.beyond(vantage);
        JdbcClient.StatementSpec query = database.sql("select " + COLUMNS
                        + " from (select t.* from obligation.phase t where " + condition.sql() + beyond + " order by "
                        + order.columns + " limit :size) t join obligation.obligation o on o.id = t.obligation_id"
                        + " join obligation.task k on k.id = t.task_id order by " + order.columns)
                .params(condition.values())
                .param("size", size);
        return (after == null ? query : query.param("after", after))
                .query((row, _) -> obligation(row))
                .list();
    }

    /** How the obligations of a filter stand; the sum over the very rows that {@link #page} shows. */
    public Totals totals(ObligationFilter filter, Viewer viewer, Vantage vantage) {
        return counted.once("totals", filter, viewer, vantage, () -> {
            ObligationFilter.Condition condition = filter.scope(viewer, vantage, bindings);
            return grouped("0::bigint", condition).getOrDefault(0L, Totals.NONE);
        });
    }

    /** The same for each directive. */
    public Map<Long, Totals> totalsByDirective(ObligationFilter filter, Viewer viewer, Vantage vantage) {
        return sums(filter, viewer, vantage).directives();
    }

    /** The same for each task. */
    public Map<Long, Totals> totalsByTask(ObligationFilter filter, Viewer viewer, Vantage vantage) {
        return counted.once(
                "by-task",
                filter,
                viewer,
                vantage,
                () -> grouped("t.task_id", filter.scope(viewer, vantage, bindings)));
    }

    /**
     * A task of which something is overdue.
     *
     * @param task the task
     * @param since the last day of what is overdue longest
     * @param totals how all that is owed of the task stands
     */
    public record LateTask(long task, LocalDate since, Totals totals) {}

    /**
     * The tasks of which something is overdue, those overdue longest first. Which they are is told from the overdue rows alone;
     * only of those shown is everything summed.
     *
     * @param most how many tasks at most
     */
    public List<LateTask> lateTasks(Viewer viewer, Vantage vantage, int most) {
        return counted.once("late-tasks-" + most, ObligationFilter.ALL, viewer, vantage, () -> {
            Map<Long, LocalDate> since = overdueSince(viewer, vantage, most);
            ObligationFilter.Condition condition = ObligationFilter.ALL.scope(viewer, vantage, bindings);
            Map<Long, Totals> totals = grouped(
                    "t.task_id",
                    new ObligationFilter.Condition(
                            condition.sql() + " and t.task_id = any(:late)",
                            with(condition.values(), "late", since.keySet().toArray(Long[]::new))));
            return since.entrySet().stream()
                    .map(late -> new LateTask(
                            late.getKey(), late.getValue(), totals.getOrDefault(late.getKey(), Totals.NONE)))
                    .toList();
        });
    }

    private Map<Long, LocalDate> overdueSince(Viewer viewer, Vantage vantage, int most) {
        ObligationFilter.Condition overdue = overdue(viewer, vantage);
        Map<Long, LocalDate> since = new LinkedHashMap<>();
        database.sql("select t.task_id, min(t.due) as since from obligation.phase t where " + overdue.sql()
                        + " group by 1 order by since, count(*) desc, 1 limit :most")
                .params(overdue.values())
                .param("most", most)
                .query(row -> {
                    since.put(row.getLong("task_id"), Objects.requireNonNull(row.getObject("since", LocalDate.class)));
                });
        return since;
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return more;
    }

    private Map<Long, Totals> grouped(String column, ObligationFilter.Condition condition) {
        Tally<Long> tally = new Tally<>();
        database.sql("select " + column + " as key, " + Tally.CLASS
                        + ", count(*) as number from obligation.phase t where " + condition.sql() + " group by 1, 2")
                .params(condition.values())
                .query(row -> {
                    tally.add(row.getLong("key"), row);
                });
        return tally.totals();
    }

    /** The same for each unit that is accountable. */
    public Map<Long, Totals> totalsByLead(Viewer viewer, Vantage vantage) {
        return totalsByLead(ObligationFilter.ALL, viewer, vantage);
    }

    /** The same, only of a filter. */
    Map<Long, Totals> totalsByLead(ObligationFilter filter, Viewer viewer, Vantage vantage) {
        return totalsByUnit("lead", filter, viewer, vantage);
    }

    /** The same for each unit that coordinates. */
    public Map<Long, Totals> totalsByCoordinator(Viewer viewer, Vantage vantage) {
        return totalsByUnit("coordinate", ObligationFilter.ALL, viewer, vantage);
    }

    private Map<Long, Totals> totalsByUnit(String role, ObligationFilter filter, Viewer viewer, Vantage vantage) {
        return counted.once(
                "by-" + role,
                filter,
                viewer,
                vantage,
                () -> byUnit(role, filter.scope(viewer, vantage, bindings), bindings.all(vantage), vantage));
    }

    private Map<Long, Totals> byUnit(
            String role, ObligationFilter.Condition scope, Map<String, Object> units, Vantage vantage) {
        ObligationFilter.Condition condition = scope.apart();
        Tally<Long> tally = new Tally<>();
        String lines = bindings.lines(role, condition.sql(), vantage);
        database.sql("select t.unit as key, " + Tally.CLASS + ", count(*) as number from (select distinct * from ("
                        + lines + ") each) t group by 1, 2")
                .params(condition.values())
                .params(units)
                .query(row -> {
                    tally.add(row.getLong("key"), row);
                });
        return tally.totals();
    }

    /**
     * The units that are late.
     *
     * @param most how the obligations stand that those are accountable for of which most is overdue
     * @param all how many units something is overdue of
     * @param overdue how many obligations of theirs are overdue
     */
    public record LateUnits(Map<Long, Totals> most, long all, long overdue) {}

    /**
     * The units of which something is overdue. Who they are is told from the overdue rows alone; only of those shown is
     * everything summed.
     *
     * @param most how many units at most
     */
    public LateUnits lateUnits(Viewer viewer, Vantage vantage, int most) {
        return counted.once("late-units-" + most, ObligationFilter.ALL, viewer, vantage, () -> {
            Map<Long, Long> late = lateByUnit(viewer, vantage);
            Set<Long> shown = late.entrySet().stream()
                    .sorted(Comparator.<Map.Entry<Long, Long>>comparingLong(unit -> -unit.getValue())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(most)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            return new LateUnits(
                    byUnit(
                            "lead",
                            ObligationFilter.ALL.scope(viewer, vantage, bindings),
                            bindings.leading(shown, vantage),
                            vantage),
                    late.size(),
                    late.values().stream().mapToLong(Long::longValue).sum());
        });
    }

    /**
     * How much is overdue of each unit. What is overdue is not done, so that the day asked for alone decides on who answers: the
     * rows are counted by whom they bound or were handed over to, and few units are followed from there.
     */
    private Map<Long, Long> lateByUnit(Viewer viewer, Vantage vantage) {
        ObligationFilter.Condition overdue = overdue(viewer, vantage);
        Map<Long, Long> holders = new HashMap<>();
        database.sql("select case when h.task_id is null then o.bound_id else h.to_unit end as holder, count(*) as late"
                        + " from obligation.phase t join obligation.obligation o on o.id = t.obligation_id"
                        + " left join (select distinct on (task_id, ordinal, bound_id) task_id, ordinal, bound_id, to_unit from "
                        + Bindings.handovers(vantage) + " passed where effective_on <= :asof"
                        + " order by task_id, ordinal, bound_id, effective_on desc) h"
                        + " on h.task_id = o.task_id and h.ordinal = o.assignment and h.bound_id = o.bound_id where "
                        + overdue.sql() + " group by 1")
                .params(overdue.values())
                .query(row -> {
                    Long holder = row.getObject("holder", Long.class);
                    if (holder != null) {
                        holders.put(holder, row.getLong("late"));
                    }
                });
        Map<Long, Long> late = new TreeMap<>();
        holders.forEach((holder, rows) ->
                bindings.answering(holder, vantage).ifPresent(unit -> late.merge(unit, rows, Long::sum)));
        return late;
    }

    /** The overdue rows; the key of the last day, which the index knows, is the same as the day. */
    private ObligationFilter.Condition overdue(Viewer viewer, Vantage vantage) {
        ObligationFilter.Condition overdue =
                ObligationFilter.ALL.of(Standing.OVERDUE).condition(viewer, vantage, bindings);
        return new ObligationFilter.Condition(overdue.sql() + " and t.due_key < :asof", overdue.values());
    }

    /** The same for each day on which obligations fall due. */
    public DueDays dueDays(ObligationFilter filter, Viewer viewer, Vantage vantage) {
        return sums(filter, viewer, vantage).days();
    }

    private record Sums(Map<Long, Totals> directives, DueDays days) {}

    /** What is summed by directive and by day, in one going through the rows. */
    private Sums sums(ObligationFilter filter, Viewer viewer, Vantage vantage) {
        return counted.once("sums", filter, viewer, vantage, () -> {
            ObligationFilter.Condition condition = filter.scope(viewer, vantage, bindings);
            Tally<Long> directives = new Tally<>();
            Tally<LocalDate> days = new Tally<>();
            long[] unknown = new long[1];
            database.sql(
                            "select directive_id, due_key, class, count(*) as number, count(*) filter (where unknown) as unknown"
                                    + " from (select t.directive_id, t.due_key, " + Standing.OWED
                                    + " and (t.known_on is null or t.known_on > :asof) as unknown, " + Tally.CLASS
                                    + " from obligation.phase t where " + condition.sql()
                                    + ") t group by grouping sets ((directive_id, class), (due_key, class))")
                    .params(condition.values())
                    .query(row -> {
                        LocalDate day = row.getObject("due_key", LocalDate.class);
                        if (day == null) {
                            directives.add(row.getLong("directive_id"), row);
                        } else {
                            days.add(day, row);
                            unknown[0] += row.getLong("unknown");
                        }
                    });
            return new Sums(directives.totals(), new DueDays(days.totals(), unknown[0]));
        });
    }

    /** The obligations of tasks whoever may see them, as they are known now. */
    List<Obligation> of(Collection<Long> tasks, LocalDate asOf) {
        return database.sql("select " + COLUMNS + ROWS + "where t.task_id = any(:tasks) and t.known_to = 'infinity'"
                        + " and t.day_from <= :asof and t.day_to > :asof order by o.task_id, o.place")
                .param("tasks", tasks.toArray(Long[]::new))
                .param("asof", asOf)
                .query((row, _) -> obligation(row))
                .list();
    }

    private static Obligation obligation(ResultSet row) throws SQLException {
        return new Obligation(
                row.getLong("obligation_id"),
                Tasks.task(row),
                row.getInt("place"),
                new Obligation.LaidOut(
                        row.getObject("assignment", Integer.class),
                        Objects.requireNonNullElse(row.getString("named"), ""),
                        row.getObject("bound_id", Long.class),
                        longs(row.getArray("joint")),
                        row.getString("product"),
                        ProductKind.of(row.getString("product_kind")),
                        Criterion.of(row.getString("criterion")),
                        row.getObject("subject_id", Long.class),
                        row.getString("rule"),
                        row.getBoolean("sure")),
                row.getString("period"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("first_due", LocalDate.class),
                new History.Phase(
                        days(row),
                        row.getObject("due_now", LocalDate.class),
                        row.getObject("done_on", LocalDate.class),
                        row.getObject("submitted_on", LocalDate.class),
                        row.getObject("known_on", LocalDate.class),
                        Stop.of(row.getString("stop"))));
    }

    private static List<Long> longs(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }

    private static Days days(ResultSet row) throws SQLException {
        return new Days(bound(row, "day_from"), bound(row, "day_to"));
    }

    /** A bound of days, or nothing where there is none. */
    private static @Nullable LocalDate bound(ResultSet row, String column) throws SQLException {
        return row.getString(column).endsWith("infinity") ? null : row.getObject(column, LocalDate.class);
    }
}
