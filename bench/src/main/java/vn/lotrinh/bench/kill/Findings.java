package vn.lotrinh.bench.kill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.lotrinh.ledger.LedgerVerification;

/**
 * What is not as it should be after a kill.
 *
 * @param lostUploads acknowledged uploads that are not there byte for byte
 * @param lostAcceptances acknowledged acceptances that are not there
 * @param halfAccepted directives that are accepted without all their tasks and assignments, or have tasks without being
 *     accepted
 * @param halfKept files without all their bytes, and directives without a file
 * @param unread directives that nobody read in the end
 * @param brokenRecords 1 where the ledger is broken
 */
record Findings(
        long lostUploads, long lostAcceptances, long halfAccepted, long halfKept, long unread, long brokenRecords) {

    private static final String FILES = """
            select f.directive_id, encode(sha256(string_agg(p.content, ''::bytea order by p.ordinal)), 'hex')
            from directive.file f join directive.file_part p using (sha256) group by f.sha256, f.directive_id""";

    private static final String HALF_ACCEPTED = """
            with read as (
                select d.id, d.state, r.tasks, r.units from directive.directive d left join lateral (
                    select count(*) as tasks, coalesce(sum(jsonb_array_length(t -> 'leads')
                        + jsonb_array_length(t -> 'coordinators')), 0) as units
                    from (select content from directive.reading where directive_id = d.id order by id desc limit 1) l,
                    jsonb_array_elements(l.content -> 'tasks') t) r on true),
            followed as (
                select t.directive_id as id, count(*) as tasks, coalesce(sum(a.units), 0) as units from obligation.task t
                left join lateral (select count(*) as units from obligation.assignment where task_id = t.id) a on true
                group by t.directive_id)
            select count(*) from read left join followed using (id) where
                (read.state = 'accepted') <> (followed.id is not null)
                or read.state = 'accepted' and (read.tasks <> followed.tasks or followed.units < read.units)""";

    private static final String HALF_KEPT = """
            select (select count(*) from directive.file f where f.size <>
                (select coalesce(sum(length(content)), 0) from directive.file_part p where p.sha256 = f.sha256))
            + (select count(*) from directive.directive d where not exists
                (select 1 from directive.file f where f.directive_id = d.id))""";

    private static final String UNREAD = "select count(*) from directive.directive where state = 'received'";

    /** What is found in the database. */
    static Findings of(Connection connection, Acknowledged acknowledged) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return new Findings(
                    lostUploads(statement, acknowledged.uploads()),
                    lostAcceptances(statement, acknowledged.acceptances()),
                    number(statement, HALF_ACCEPTED),
                    number(statement, HALF_KEPT),
                    number(statement, UNREAD),
                    LedgerVerification.verify(connection) instanceof LedgerVerification.Result.Intact ? 0 : 1);
        }
    }

    /** How many directives still wait for being read. */
    static long unread(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return number(statement, UNREAD);
        }
    }

    private static long lostUploads(Statement statement, Map<Long, String> uploads) throws SQLException {
        Map<Long, String> kept = new HashMap<>();
        try (ResultSet row = statement.executeQuery(FILES)) {
            while (row.next()) {
                kept.put(row.getLong(1), row.getString(2));
            }
        }
        return uploads.entrySet().stream()
                .filter(upload -> !upload.getValue().equals(kept.get(upload.getKey())))
                .count();
    }

    private static long lostAcceptances(Statement statement, Set<Long> acceptances) throws SQLException {
        Set<Long> kept = new HashSet<>();
        try (ResultSet row = statement.executeQuery("select id from directive.directive where state = 'accepted'")) {
            while (row.next()) {
                kept.add(row.getLong(1));
            }
        }
        return acceptances.stream().filter(id -> !kept.contains(id)).count();
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Whether all is as it should be. */
    boolean none() {
        return lostUploads + lostAcceptances + halfAccepted + halfKept + unread + brokenRecords == 0;
    }

    /** Members of a JSON object. */
    String json() {
        return "\"lostUploads\":" + lostUploads + ",\"lostAcceptances\":" + lostAcceptances + ",\"halfAccepted\":"
                + halfAccepted + ",\"halfKept\":" + halfKept + ",\"unread\":" + unread + ",\"brokenRecords\":"
                + brokenRecords;
    }
}
