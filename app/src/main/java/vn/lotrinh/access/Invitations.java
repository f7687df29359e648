package vn.lotrinh.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.calendar.BusinessClock;

/** Links by which somebody sets the password of an account, once. */
@Repository
class Invitations {

    private final JdbcClient database;
    private final BusinessClock clock;
    private final AccessSettings settings;

    Invitations(JdbcClient database, BusinessClock clock, AccessSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * What the invited person gets.
     *
     * @param token the only copy of it
     * @param until when it ends
     */
    record Issued(Token token, Instant until) {}

    /** A new one; those before it can't be used any more. */
    Issued issue(long account) {
        database.sql("delete from access.invitation where account_id = :account and used_at is null")
                .param("account", account)
                .update();
        Instant now = clock.now();
        Token token = Token.fresh();
        database.sql("""
                        insert into access.invitation (token_hash, account_id, created_at, expires_at)
                        values (:hash, :account, :now, :expires)""")
                .param("hash", token.hash())
                .param("account", account)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(settings.invitation())))
                .update();
        return new Issued(token, now.plus(settings.invitation()));
    }

    /** The account that it is for, while it can be used. */
    Optional<Long> account(Token token) {
        return database.sql("""
                        select i.account_id from access.invitation i join access.account a on a.id = i.account_id
                        where i.token_hash = :hash and i.used_at is null and i.expires_at > :now and not a.disabled""")
                .param("hash", token.hash())
                .param("now", Timestamp.from(clock.now()))
                .query(Long.class)
                .optional();
    }

    /** Uses it; says whether it could be used. */
    boolean use(Token token) {
        return database.sql("""
                        update access.invitation set used_at = :now
                        where token_hash = :hash and used_at is null and expires_at > :now""")
                        .param("now", Timestamp.from(clock.now()))
                        .param("hash", token.hash())
                        .update()
                == 1;
    }
}
