package vn.lotrinh.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All accounts. */
@Repository
class Accounts {

    private static final String COLUMNS = "id, login, name, password_hash is not null as has_password,"
            + " totp_secret is not null as has_second_step, disabled, created_at";

    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    /** How a login is kept, however it was typed. */
    static String login(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    List<Account> all() {
        return database.sql("select " + COLUMNS + " from access.account order by name, id")
                .query((row, _) -> account(row))
                .list();
    }

    boolean isEmpty() {
        return database.sql("select not exists (select from access.account)")
                .query(Boolean.class)
                .single();
    }

    /** @throws UnknownAccount if there is none */
    Account get(long id) {
        return database.sql("select " + COLUMNS + " from access.account where id = :id")
                .param("id", id)
                .query((row, _) -> account(row))
                .optional()
                .orElseThrow(() -> new UnknownAccount(id));
    }

    Optional<Account> withLogin(String login) {
        return database.sql("select " + COLUMNS + " from access.account where login = :login")
                .param("login", login(login))
                .query((row, _) -> account(row))
                .optional();
    }

    Optional<Account> of(ProvidedIdentity identity) {
        return database.sql("select " + COLUMNS
                        + " from access.account where oidc_issuer = :issuer and oidc_subject = :subject")
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .query((row, _) -> account(row))
                .optional();
    }

    /** Ties an account to an identity of a provider, unless it is tied to one already. */
    boolean tie(Account account, ProvidedIdentity identity) {
        return database.sql("""
                        update access.account set oidc_issuer = :issuer, oidc_subject = :subject
                        where id = :id and oidc_subject is null""")
                        .param("issuer", identity.issuer())
                        .param("subject", identity.subject())
                        .param("id", account.id())
                        .update()
                == 1;
    }

    /** @throws LoginTaken if somebody has it */
    Account add(String login, String name, Instant now) {
        try {
            return database.sql("insert into access.account (login, name, created_at) values (:login, :name, :now)"
                            + " returning " + COLUMNS)
                    .param("login", login(login))
                    .param("name", name.strip())
                    .param("now", Timestamp.from(now))
                    .query((row, _) -> account(row))
                    .single();
        } catch (DuplicateKeyException _) {
            throw new LoginTaken(login(login));
        }
    }

    Optional<String> passwordHash(long id) {
        return database.sql("select password_hash from access.account where id = :id and password_hash is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** A new password also ends a lock: who may set it has shown who they are. */
    void setPassword(long id, String hash) {
        database.sql(
                        "update access.account set password_hash = :hash, failures = 0, locked_until = null where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    void rename(long id, String name) {
        database.sql("update access.account set name = :name where id = :id")
                .param("name", name.strip())
                .param("id", id)
                .update();
    }

    void setDisabled(long id, boolean disabled) {
        database.sql("update access.account set disabled = :disabled where id = :id")
                .param("disabled", disabled)
                .param("id", id)
                .update();
    }

    /** The failures of an account so far; locks the row until the transaction ends. */
    Failures failuresForUpdate(long id) {
        return database.sql("select failures, locked_until from access.account where id = :id for update")
                .param("id", id)
                .query((row, _) -> new Failures(row.getInt("failures"), instant(row.getTimestamp("locked_until"))))
                .single();
    }

    void setFailures(long id, Failures failures) {
        Instant until = failures.lockedUntil();
        database.sql("update access.account set failures = :count, locked_until = :until where id = :id")
                .param("count", failures.count())
                .param("until", until == null ? null : Timestamp.from(until), Types.TIMESTAMP)
                .param("id", id)
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                row.getBoolean("has_password"),
                row.getBoolean("has_second_step"),
                row.getBoolean("disabled"),
                row.getTimestamp("created_at").toInstant());
    }
}
