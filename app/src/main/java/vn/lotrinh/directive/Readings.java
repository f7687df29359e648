package vn.lotrinh.directive;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the reader read, and what people corrected since. Neither is ever changed. */
@Repository
public class Readings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    Readings(JdbcClient database) {
        this.database = database;
    }

    /**
     * A reading.
     *
     * @param id its identity
     * @param text the normalised text that all places point into
     * @param read what the reader read
     * @param steps what people corrected, in order
     */
    public record Read(long id, String text, Sheet read, List<Step> steps) {

        /** Copies the list. */
        public Read {
            steps = List.copyOf(steps);
        }

        /** The reading as it stands. */
        public Sheet sheet() {
            Sheet sheet = read;
            for (Step step : steps) {
                sheet = step.correction().applyTo(sheet);
            }
            return sheet;
        }
    }

    /**
     * One correction by one person.
     *
     * @param at when
     * @param actor who, as the ledger names them
     * @param correction what
     */
    public record Step(Instant at, String actor, Correction correction) {}

    /** The latest reading of a directive. */
    public Optional<Read> latest(long directive) {
        return database.sql("""
                        select id, text, content from directive.reading where directive_id = :directive
                        order by id desc limit 1""")
                .param("directive", directive)
                .query((row, _) -> new Read(
                        row.getLong("id"),
                        row.getString("text"),
                        JSON.readValue(row.getString("content"), Sheet.class),
                        List.of()))
                .optional()
                .map(read -> new Read(read.id(), read.text(), read.read(), steps(read.id())));
    }

    private List<Step> steps(long reading) {
        return database.sql(
                        "select at, actor, content from directive.correction where reading_id = :reading order by ordinal")
                .param("reading", reading)
                .query((row, _) -> new Step(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        JSON.readValue(row.getString("content"), Correction.class)))
                .list();
    }

    /** Keeps what was read. */
    void keep(long directive, String sha256, String reader, String text, Sheet sheet, Instant now) {
        database.sql("""
                        insert into directive.reading (directive_id, sha256, read_at, reader, text, content)
                        values (:directive, :sha, :now, :reader, :text, cast(:content as jsonb))""")
                .param("directive", directive)
                .param("sha", HexFormat.of().parseHex(sha256))
                .param("now", Timestamp.from(now))
                .param("reader", reader)
                .param("text", text)
                .param("content", JSON.writeValueAsString(sheet))
                .update();
    }

    /** Adds a correction after the ones that are there. */
    void add(Read read, Step step) {
        database.sql("""
                        insert into directive.correction (reading_id, ordinal, at, actor, content)
                        values (:reading, :ordinal, :at, :actor, cast(:content as jsonb))""")
                .param("reading", read.id())
                .param("ordinal", read.steps().size() + 1)
                .param("at", Timestamp.from(step.at()))
                .param("actor", step.actor())
                .param("content", json(step.correction()))
                .update();
    }

    /** A correction as it is kept and as the ledger shows it. */
    static String json(Correction correction) {
        return JSON.writerFor(Correction.class).writeValueAsString(correction);
    }
}
