package vn.lotrinh.cascade;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was linked at one moment: of all that had been said of two ends until then, the latest counts. */
final class Linked {

    private static final String NOW = "cascade.link_now";

    /** The same of what had been said until a moment. */
    private static final String THEN = "(select * from cascade.link said where said.recorded_at <= :until"
            + " and not exists (select 1 from cascade.link later where later.level = said.level"
            + " and later.child = said.child and later.parent = said.parent and later.id > said.id"
            + " and later.recorded_at <= :until))";

    private static final String GROUNDS_OF_PROPOSALS = "case act when 'proposed' then grounds else '[]' end as grounds";

    private final JdbcClient database;
    private final @Nullable Instant until;
    private final String source;

    /** @param until what was said later does not count; {@code null} for all that has been said */
    Linked(JdbcClient database, @Nullable Instant until) {
        this.database = database;
        this.until = until;
        this.source = (until == null ? NOW : THEN) + " l";
    }

    private JdbcClient.StatementSpec asked(String sql) {
        JdbcClient.StatementSpec statement = database.sql(sql);
        return until == null ? statement : statement.param("until", Timestamp.from(until));
    }

    /** The links up from something, latest records. */
    List<Link> up(Level level, long child) {
        return ofOneEnd(level, "child", child, "parent");
    }

    /** The links down to something, latest records. */
    List<Link> down(Level level, long parent) {
        return ofOneEnd(level, "parent", parent, "child");
    }

    private List<Link> ofOneEnd(Level level, String end, long node, String order) {
        return asked("select " + Links.COLUMNS + " from " + source + " where level = :level and " + end
                        + " = :node order by " + order)
                .param("level", level.code())
                .param("node", node)
                .query((row, _) -> Links.link(row))
                .list();
    }

    /** The links between tasks of which one end is in a directive, latest records; with the grounds of proposals only. */
    List<Link> ofTasks(long directive) {
        return asked("select " + Links.COLUMNS.replace("grounds", GROUNDS_OF_PROPOSALS) + " from " + source
                        + " where level = 'task' and (parent_directive = :directive or child_directive = :directive)"
                        + " order by score desc nulls last, id")
                .param("directive", directive)
                .query((row, _) -> Links.link(row))
                .list();
    }

    /** The links between tasks of two directives, latest records. */
    List<Link> between(long childDirective, long parentDirective) {
        return asked("select " + Links.COLUMNS + " from " + source + " where level = 'task'"
                        + " and parent_directive = :parent and child_directive = :child order by id")
                .param("parent", parentDirective)
                .param("child", childDirective)
                .query((row, _) -> Links.link(row))
                .list();
    }

    /**
     * The links in force that lead down from something, over any number of steps, by parent. Each is there once, although
     * there may be several ways to it.
     */
    Map<Long, Set<Long>> below(Level level, long top) {
        return edges("parent", "child", level, top);
    }

    /** The links in force that lead up from something, over any number of steps, by child. */
    Map<Long, Set<Long>> above(Level level, long bottom) {
        return edges("child", "parent", level, bottom);
    }

    private Map<Long, Set<Long>> edges(String from, String to, Level level, long node) {
        Map<Long, Set<Long>> edges = new LinkedHashMap<>();
        String next = "reached r join " + source + " on l.level = :level and l." + from
                + " = r.node and l.act in ('confirmed', 'made')";
        asked("with recursive reached (node) as (select cast(:node as bigint) union select l." + to + " from " + next
                        + ") select l." + from + " as from_node, l." + to + " as to_node from " + next
                        + " order by 1, 2")
                .param("level", level.code())
                .param("node", node)
                .query((row, _) -> edges.computeIfAbsent(row.getLong("from_node"), _ -> new TreeSet<>())
                        .add(row.getLong("to_node")))
                .list();
        return edges;
    }
}
