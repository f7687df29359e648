package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Since when lines need nobody any more: the accountable unit's when all that it owes by it is done or has ended, the others'
 * when all of the task is.
 */
final class Completions {

    private final Map<Line, LocalDate> lines;
    private final Map<Long, LocalDate> tasks;

    private Completions(Map<Line, LocalDate> lines, Map<Long, LocalDate> tasks) {
        this.lines = lines;
        this.tasks = tasks;
    }

    private static final String OVER = "coalesce(p.done_on, case when p.stop = 'ended' then p.day_from end)";

    /** Those of some tasks, as known now. */
    static Completions of(Collection<Long> tasks, JdbcClient database) {
        Map<Line, LocalDate> lines = new HashMap<>();
        Map<Long, LocalDate> whole = new HashMap<>();
        String sql =
                "select o.task_id, o.assignment, o.bound_id, case when bool_and(" + OVER + " is not null) then max("
                        + OVER + ") end as done_on, grouping(o.assignment) as whole"
                        + " from obligation.obligation o join obligation.phase p on p.obligation_id = o.id"
                        + " where o.task_id = any(:tasks) and p.known_to = 'infinity' and p.day_to = 'infinity'"
                        + " group by grouping sets ((o.task_id, o.assignment, o.bound_id), (o.task_id))";
        database.sql(sql).param("tasks", tasks.toArray(Long[]::new)).query(row -> {
            LocalDate done = row.getObject("done_on", LocalDate.class);
            if (done != null && row.getInt("whole") == 1) {
                whole.put(row.getLong("task_id"), done);
            } else if (done != null && row.getObject("bound_id") != null) {
                lines.put(
                        new Line(row.getLong("task_id"), row.getInt("assignment"), row.getLong("bound_id")),
                        Objects.requireNonNull(done));
            }
        });
        return new Completions(lines, whole);
    }

    /** Since when a line needs nobody any more, or {@code null} while it does. */
    @Nullable
    LocalDate of(Line line) {
        LocalDate own = lines.get(line);
        return own == null ? tasks.get(line.task()) : own;
    }
}
