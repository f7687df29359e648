package vn.lotrinh.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.access.Viewer.Grant;
import vn.lotrinh.calendar.BusinessClock;

/** All open sessions. */
@Repository
class Sessions {

    private static final Duration SEEN_TO = Duration.ofMinutes(1);
    private static final Duration FOR_CODE = Duration.ofMinutes(10);
    private static final int LONGEST_AGENT = 300;

    private final JdbcClient database;
    private final BusinessClock clock;
    private final AccessSettings settings;

    Sessions(JdbcClient database, BusinessClock clock, AccessSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /** Opens a session and gives the only copy of its token. */
    Token open(long account, Origin origin) {
        return open(account, origin, false, settings.longest());
    }

    /** Opens what becomes a session when the code is given. */
    Token openForCode(long account, Origin origin) {
        return open(account, origin, true, FOR_CODE);
    }

    private Token open(long account, Origin origin, boolean awaitsCode, Duration longest) {
        Instant now = clock.now();
        forgetExpired(now);
        Token token = Token.fresh();
        database.sql("""
                        insert into access.session
                            (token_hash, account_id, awaits_code, opened_at, seen_at, expires_at, address, agent)
                        values (:hash, :account, :awaits, :now, :now, :expires, :address, :agent)""")
                .param("hash", token.hash())
                .param("account", account)
                .param("awaits", awaitsCode)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(longest)))
                .param("address", origin.address())
                .param("agent", shortened(origin.agent()))
                .update();
        return token;
    }

    private static String shortened(String agent) {
        return agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT);
    }

    private void forgetExpired(Instant now) {
        database.sql("delete from access.session where expires_at <= :now or seen_at <= :idle")
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(settings.idle())))
                .update();
    }

    /** Who the token lets in, with the roles held at this moment; notes that the session is used. */
    Optional<SignedIn> signedIn(Token token) {
        Instant now = clock.now();
        Optional<Found> found = find(token, now);
        found.filter(session -> session.seenAt().isBefore(now.minus(SEEN_TO))).ifPresent(_ -> seen(token, now));
        return found.map(Found::signedIn);
    }

    private Optional<Found> find(Token token, Instant now) {
        return database.sql("""
                        select s.id, s.account_id, s.seen_at, a.name,
                            array(select r.role || ':' || coalesce(r.unit_id::text, '') from access.role r
                                where r.account_id = a.id order by r.role, r.unit_id) as grants
                        from access.session s join access.account a on a.id = s.account_id
                        where s.token_hash = :hash and not s.awaits_code and not a.disabled
                            and s.expires_at > :now and s.seen_at > :idle""")
                .param("hash", token.hash())
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(settings.idle())))
                .query((row, _) -> found(row))
                .optional();
    }

    private static Found found(ResultSet row) throws SQLException {
        Viewer viewer = new Viewer(row.getLong("account_id"), row.getString("name"), grants(row.getArray("grants")));
        return new Found(
                new SignedIn(viewer, row.getLong("id")),
                row.getTimestamp("seen_at").toInstant());
    }

    private static List<Grant> grants(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(grant -> grant.split(":", -1))
                .map(parts -> new Grant(Role.of(parts[0]), parts[1].isEmpty() ? null : Long.valueOf(parts[1])))
                .toList();
    }

    private void seen(Token token, Instant now) {
        database.sql("update access.session set seen_at = :now where token_hash = :hash and seen_at < :before")
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(SEEN_TO)))
                .param("hash", token.hash())
                .update();
    }

    /** The account that has given its password and not yet its code. */
    Optional<Long> awaitingCode(Token token) {
        return database.sql("""
                        select account_id from access.session
                        where token_hash = :hash and awaits_code and expires_at > :now""")
                .param("hash", token.hash())
                .param("now", Timestamp.from(clock.now()))
                .query(Long.class)
                .optional();
    }

    List<Session> of(long account) {
        Instant now = clock.now();
        return database.sql("""
                        select id, opened_at, seen_at, address, agent from access.session
                        where account_id = :account and not awaits_code and expires_at > :now and seen_at > :idle
                        order by seen_at desc, id desc""")
                .param("account", account)
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(settings.idle())))
                .query((row, _) -> session(row))
                .list();
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getLong("id"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                row.getString("address"),
                row.getString("agent"));
    }

    /** Ends the one that the token opens, if there is one. */
    void end(Token token) {
        database.sql("delete from access.session where token_hash = :hash")
                .param("hash", token.hash())
                .update();
    }

    /** Ends one session of an account; says whether there was one. */
    boolean end(long account, long session) {
        return database.sql("delete from access.session where account_id = :account and id = :session")
                        .param("account", account)
                        .param("session", session)
                        .update()
                > 0;
    }

    void endAll(long account) {
        database.sql("delete from access.session where account_id = :account")
                .param("account", account)
                .update();
    }

    void endOthers(long account, long kept) {
        database.sql("delete from access.session where account_id = :account and id <> :kept")
                .param("account", account)
                .param("kept", kept)
                .update();
    }

    private record Found(SignedIn signedIn, Instant seenAt) {}
}
