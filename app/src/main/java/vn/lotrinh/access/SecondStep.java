package vn.lotrinh.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;

/** The code beside the password: setting it up, giving it up, and checking it. Each code lets in once. */
@Component
class SecondStep {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_GROUPS = 4;
    private static final String CODE = "[0-9]{6}";

    private final JdbcClient database;
    private final Ledger ledger;
    private final BusinessClock clock;

    SecondStep(JdbcClient database, Ledger ledger, BusinessClock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Draws a secret for the account that counts once a first code of it is given. */
    void propose(long account) {
        database.sql("update access.account set totp_proposed = :secret where id = :id and totp_secret is null")
                .param("secret", Totp.fresh().secret())
                .param("id", account)
                .update();
    }

    /** The secret that waits for its first code. */
    Optional<Totp> proposed(long account) {
        return database.sql("select totp_proposed from access.account where id = :id and totp_proposed is not null")
                .param("id", account)
                .query(String.class)
                .optional()
                .map(Totp::new);
    }

    /** Begins to ask for codes if this is one of the proposed secret; gives the recovery codes, or nothing. */
    @Transactional
    List<String> confirm(long account, String code) {
        Optional<Totp> proposed = proposed(account);
        OptionalLong step =
                proposed.map(totp -> totp.step(digits(code), clock.now(), 0)).orElse(OptionalLong.empty());
        if (proposed.isEmpty() || step.isEmpty()) {
            return List.of();
        }
        set(account, proposed.get().secret(), step.getAsLong());
        List<String> codes = Stream.generate(() -> RandomWords.of(RECOVERY_GROUPS))
                .limit(RECOVERY_CODES)
                .toList();
        codes.forEach(recovery -> keep(account, recovery));
        ledger.append(
                Change.created("account:" + account, "account.second-step-added", Account.subject(account), Map.of()));
        return codes;
    }

    private void set(long account, @Nullable String secret, long step) {
        database.sql("""
                        update access.account set totp_secret = :secret, totp_proposed = null, totp_last_step = :step
                        where id = :id""")
                .param("secret", secret)
                .param("step", step)
                .param("id", account)
                .update();
        database.sql("delete from access.recovery_code where account_id = :id")
                .param("id", account)
                .update();
    }

    private void keep(long account, String recovery) {
        database.sql("insert into access.recovery_code (code_hash, account_id) values (:hash, :account)")
                .param("hash", new Token(recovery).hash())
                .param("account", account)
                .update();
    }

    /** Asks for no code any more. */
    @Transactional
    void remove(long account, String actor) {
        set(account, null, 0);
        ledger.append(Change.created(actor, "account.second-step-removed", Account.subject(account), Map.of()));
    }

    /** How many recovery codes are left. */
    int recoveryCodesLeft(long account) {
        return database.sql("select count(*) from access.recovery_code where account_id = :id and used_at is null")
                .param("id", account)
                .query(Integer.class)
                .single();
    }

    /** Whether this is a code of now or a recovery code, and was never used. */
    @Transactional
    boolean accepts(Account account, String code) {
        String typed = digits(code);
        return typed.matches(CODE) ? acceptsCode(account, typed) : acceptsRecovery(account, code);
    }

    private boolean acceptsCode(Account account, String code) {
        Secret secret = database.sql("select totp_secret, totp_last_step from access.account where id = :id for update")
                .param("id", account.id())
                .query((row, _) -> Secret.of(row))
                .single();
        OptionalLong step = secret.totp().step(code, clock.now(), secret.lastStep());
        step.ifPresent(used -> database.sql("update access.account set totp_last_step = :step where id = :id")
                .param("step", used)
                .param("id", account.id())
                .update());
        return step.isPresent();
    }

    private boolean acceptsRecovery(Account account, String code) {
        boolean accepted = database.sql("""
                        update access.recovery_code set used_at = :now
                        where account_id = :account and code_hash = :hash and used_at is null""")
                        .param("now", Timestamp.from(clock.now()))
                        .param("account", account.id())
                        .param("hash", new Token(code.strip().toLowerCase(Locale.ROOT)).hash())
                        .update()
                == 1;
        if (accepted) {
            ledger.append(Change.created(account.actor(), "account.recovery-code-used", account.subject(), Map.of()));
        }
        return accepted;
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }

    private record Secret(Totp totp, long lastStep) {
        static Secret of(ResultSet row) throws SQLException {
            return new Secret(new Totp(row.getString("totp_secret")), row.getLong("totp_last_step"));
        }
    }
}
