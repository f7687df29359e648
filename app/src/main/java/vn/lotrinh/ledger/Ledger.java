package vn.lotrinh.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.lotrinh.calendar.BusinessClock;

/** The ledger: every change of state is added to it in the same transaction that makes the change. */
@Repository
public class Ledger {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final BusinessClock clock;

    Ledger(JdbcClient database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds the record of a change. The chain's end stays locked until the transaction ends, so records stand in the
     * order in which their transactions became true.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Change change) {
        End end = database.sql("select number, hash from ledger.head where single for update")
                .query((row, _) -> new End(row.getLong("number"), HexFormat.of().formatHex(row.getBytes("hash"))))
                .single();
        LedgerRecord record = new LedgerRecord(
                end.number() + 1,
                clock.now(),
                change.actor(),
                change.action(),
                change.subject(),
                json(change.before()),
                json(change.after()),
                change.ground());
        byte[] previous = HexFormat.of().parseHex(end.hash());
        byte[] hash = record.hash(previous);
        insert(record, previous, hash);
        database.sql("update ledger.head set number = :number, hash = :hash where single")
                .param("number", record.number())
                .param("hash", hash)
                .update();
    }

    private void insert(LedgerRecord record, byte[] previous, byte[] hash) {
        database.sql("""
                        insert into ledger.record (number, at, actor, action, subject_kind, subject_id, before, after, ground, previous, hash)
                        values (:number, :at, :actor, :action, :kind, :id, :before, :after, :ground, :previous, :hash)""")
                .param("number", record.number())
                .param("at", Timestamp.from(record.at()))
                .param("actor", record.actor())
                .param("action", record.action())
                .param("kind", record.subject().kind())
                .param("id", record.subject().id())
                .param("before", record.before())
                .param("after", record.after())
                .param("ground", record.ground())
                .param("previous", previous)
                .param("hash", hash)
                .update();
    }

    /** All records about one thing, oldest first. */
    public List<LedgerRecord> about(Change.Subject subject) {
        return database.sql("""
                        select number, at, actor, action, subject_kind, subject_id, before, after, ground
                        from ledger.record where subject_kind = :kind and subject_id = :id order by number""")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, _) -> record(row))
                .list();
    }

    /** The number of the last record; it grows with every change of anything. */
    public long version() {
        return database.sql("select number from ledger.head where single")
                .query(Long.class)
                .single();
    }

    /** The hash of the last record; it is another one after every change of anything, and in every other ledger. */
    public String stamp() {
        return database.sql("select encode(hash, 'hex') from ledger.head where single")
                .query(String.class)
                .single();
    }

    static LedgerRecord record(ResultSet row) throws SQLException {
        return new LedgerRecord(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                new Change.Subject(row.getString("subject_kind"), row.getString("subject_id")),
                row.getString("before"),
                row.getString("after"),
                row.getString("ground"));
    }

    /** Values in the order of their names, so that equal values give equal text. */
    private static @Nullable String json(@Nullable Map<String, ?> values) {
        return values == null ? null : JSON.writeValueAsString(new TreeMap<>(values));
    }

    private record End(long number, String hash) {}
}
