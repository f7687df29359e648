package vn.lotrinh.cascade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Vantage;

/** All that was said of links. Nothing is changed; the latest counts. */
@Repository
class Links {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Ground>> GROUNDS = new TypeReference<>() {};

    /** The columns of a {@link #link}. */
    static final String COLUMNS = "id, level, child, parent, child_directive, parent_directive, act, score, grounds,"
            + " reason, recorded_at, recorded_by";

    private final JdbcClient database;
    private final BusinessClock clock;

    Links(JdbcClient database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One links after the other: of two that would close a circle, the second is refused. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext('cascade.link'))")
                .query((_, _) -> true)
                .single();
    }

    /** Adds what is said of two ends. */
    Link add(
            Ends ends,
            long childDirective,
            long parentDirective,
            Act act,
            @Nullable Double score,
            List<Ground> grounds,
            String reason,
            Instant at,
            String actor) {
        long id = database.sql("""
                        insert into cascade.link (level, child, parent, child_directive, parent_directive, act, score, grounds,
                        reason, recorded_at, recorded_by)
                        values (:level, :child, :parent, :childDirective, :parentDirective, :act, :score,
                        cast(:grounds as jsonb), :reason, :at, :actor) returning id""")
                .param("level", ends.level().code())
                .param("child", ends.child())
                .param("parent", ends.parent())
                .param("childDirective", childDirective)
                .param("parentDirective", parentDirective)
                .param("act", act.code())
                .param("score", score)
                .param("grounds", JSON.writeValueAsString(grounds))
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("actor", actor)
                .query(Long.class)
                .single();
        return new Link(
                id,
                ends.level(),
                ends.child(),
                ends.parent(),
                childDirective,
                parentDirective,
                act,
                score,
                grounds,
                reason,
                at,
                actor);
    }

    /** What was last said of two ends, if anything was. */
    Optional<Link> find(Ends ends) {
        return database.sql("select " + COLUMNS + " from cascade.link where level = :level and child = :child"
                        + " and parent = :parent order by id desc limit 1")
                .param("level", ends.level().code())
                .param("child", ends.child())
                .param("parent", ends.parent())
                .query((row, _) -> link(row))
                .optional();
    }

    /** All that was ever said of two ends, oldest first. */
    List<Link> history(Ends ends) {
        return database.sql("select " + COLUMNS + " from cascade.link where level = :level and child = :child"
                        + " and parent = :parent order by id")
                .param("level", ends.level().code())
                .param("child", ends.child())
                .param("parent", ends.parent())
                .query((row, _) -> link(row))
                .list();
    }

    /** What is linked now. */
    Linked now() {
        return new Linked(database, null);
    }

    /** What was linked on a day, as far as was known: nothing is linked before somebody says so. */
    Linked at(Vantage vantage) {
        Instant known = vantage.knownAt();
        if (known == null && !vantage.asOf().isBefore(clock.today())) {
            return now();
        }
        Instant evening = Vantage.of(vantage.asOf(), vantage.asOf()).knownAt();
        return new Linked(database, known == null || evening != null && evening.isBefore(known) ? evening : known);
    }

    /** The directives of the given tasks, as far as links name them. */
    Map<Long, Long> directives(Collection<Long> tasks) {
        Map<Long, Long> directives = new LinkedHashMap<>();
        if (!tasks.isEmpty()) {
            database.sql("""
                            select distinct child as task, child_directive as directive from cascade.link
                                where level = 'task' and child = any(:tasks)
                            union select parent, parent_directive from cascade.link
                                where level = 'task' and parent = any(:tasks)""")
                    .param("tasks", tasks.toArray(Long[]::new))
                    .query((row, _) -> directives.put(row.getLong("task"), row.getLong("directive")))
                    .list();
        }
        return directives;
    }

    /** Remembers that the rules have looked at a directive. */
    void examined(long directive, int proposed, Instant at, String actor) {
        database.sql("""
                        insert into cascade.examination (directive_id, proposed, recorded_at, recorded_by)
                        values (:directive, :proposed, :at, :actor)""")
                .param("directive", directive)
                .param("proposed", proposed)
                .param("at", Timestamp.from(at))
                .param("actor", actor)
                .update();
    }

    /** The directives that the rules have looked at. */
    Set<Long> examined() {
        return new TreeSet<>(database.sql("select distinct directive_id from cascade.examination")
                .query(Long.class)
                .list());
    }

    private static List<Ground> grounds(String json) {
        return json.equals("[]") ? List.of() : JSON.readValue(json, GROUNDS);
    }

    static Link link(ResultSet row) throws SQLException {
        double score = row.getDouble("score");
        Double known = row.wasNull() ? null : (Double) score;
        return new Link(
                row.getLong("id"),
                row.getString("level").equals("task") ? Level.TASK : Level.DIRECTIVE,
                row.getLong("child"),
                row.getLong("parent"),
                row.getLong("child_directive"),
                row.getLong("parent_directive"),
                Act.of(row.getString("act")),
                known,
                grounds(row.getString("grounds")),
                row.getString("reason"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"));
    }
}
