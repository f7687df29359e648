package vn.lotrinh.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;

/** All followed tasks, and whom they name. How they stand is a matter of their {@linkplain Obligations obligations}. */
@Repository
public class Tasks {

    /** The columns of a task {@code k}. */
    static final String COLUMNS =
            "k.id as task_id, k.directive_id, k.item, k.ordinal, k.text, k.span_start, k.span_end,"
                    + " k.deadline_kind, k.deadline_words, k.deadline_value, k.recurrence, k.due as task_due, k.deliverable,"
                    + " k.given_on, k.bound_on, k.owner_id";

    private final JdbcClient database;
    private final Bindings bindings;

    Tasks(JdbcClient database, Bindings bindings) {
        this.database = database;
        this.bindings = bindings;
    }

    /** The task, if the viewer may see something of it. */
    public Optional<Task> find(long id, Viewer viewer, Vantage vantage) {
        ObligationFilter.Condition condition = ObligationFilter.ALL.scope(viewer, vantage, bindings);
        return database.sql("select " + COLUMNS + " from obligation.task k where k.id = :id and exists"
                        + " (select 1 from obligation.phase t where t.task_id = k.id and " + condition.sql() + ")")
                .params(condition.values())
                .param("id", id)
                .query((row, _) -> task(row))
                .optional();
    }

    /** A task that is there. */
    Task get(long id) {
        return database.sql("select " + COLUMNS + " from obligation.task k where k.id = :id")
                .param("id", id)
                .query((row, _) -> task(row))
                .single();
    }

    /** Some tasks of which the viewer was told already, by identity. */
    public Map<Long, Task> named(Collection<Long> ids) {
        return database
                .sql("select " + COLUMNS + " from obligation.task k where k.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> task(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Task::id, task -> task));
    }

    /** The tasks of a directive of which the viewer may see something, in the order of the text. */
    public List<Task> of(long directive, Viewer viewer, Vantage vantage) {
        ObligationFilter.Condition condition =
                ObligationFilter.ALL.in(directive).scope(viewer, vantage, bindings);
        return database.sql("select " + COLUMNS + " from obligation.task k where k.id = any(array("
                        + "select t.task_id from obligation.phase t where " + condition.sql() + ")) order by k.ordinal")
                .params(condition.values())
                .query((row, _) -> task(row))
                .list();
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

    static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getLong("task_id"),
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
                row.getObject("task_due", LocalDate.class),
                row.getString("deliverable"),
                row.getObject("given_on", LocalDate.class),
                java.util.Objects.requireNonNull(row.getObject("bound_on", LocalDate.class)),
                row.getObject("owner_id", Long.class));
    }
}
