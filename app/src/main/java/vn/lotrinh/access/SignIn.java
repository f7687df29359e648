package vn.lotrinh.access;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;

/**
 * Signing in with a password, and with a code where the account asks for one. Whoever fails learns nothing about
 * whether the account exists, is locked, or is disabled. Every attempt is counted before it is looked at, so that many
 * at the same time don't get more tries than one after the other.
 */
@Component
class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondStep secondStep;
    private final Sessions sessions;
    private final AddressThrottle throttle;
    private final AccessSettings settings;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            SecondStep secondStep,
            Sessions sessions,
            AddressThrottle throttle,
            AccessSettings settings,
            Ledger ledger,
            BusinessClock clock,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondStep = secondStep;
        this.sessions = sessions;
        this.throttle = throttle;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
        this.database = database;
        this.transaction = transaction;
    }

    /** What came of an attempt. */
    sealed interface Outcome {
        /** They are in; the token is the session's. */
        record Open(Token token) implements Outcome {}

        /** The password was right; a code is wanted. */
        record CodeWanted(Token token) implements Outcome {}

        /** Something was not right. */
        record Refused() implements Outcome {}

        /** Too many attempts; try again later. */
        record Later() implements Outcome {}
    }

    Outcome withPassword(String login, String password, Origin origin) {
        if (throttle.mustWait(origin.address(), clock.now())) {
            return new Outcome.Later();
        }
        Optional<Account> account = accounts.withLogin(login).filter(known -> !known.disabled());
        Optional<String> hash = account.filter(this::mayTry).flatMap(known -> accounts.passwordHash(known.id()));
        boolean right = hash.map(known -> passwords.matches(password, known))
                .orElseGet(() -> passwords.matchesNothing(password));
        return account.filter(_ -> right)
                .map(known -> passwordAccepted(known, origin))
                .orElseGet(() -> refused(origin));
    }

    private Outcome passwordAccepted(Account account, Origin origin) {
        return account.hasSecondStep()
                ? new Outcome.CodeWanted(sessions.openForCode(account.id(), origin))
                : new Outcome.Open(open(account, origin));
    }

    /** The second step: the token is that of the first. */
    Outcome withCode(Token first, String code, Origin origin) {
        if (throttle.mustWait(origin.address(), clock.now())) {
            return new Outcome.Later();
        }
        Optional<Account> account =
                sessions.awaitingCode(first).map(accounts::get).filter(known -> !known.disabled());
        boolean right = account.filter(this::mayTry)
                .filter(known -> secondStep.accepts(known, code))
                .isPresent();
        if (!right) {
            return refused(origin);
        }
        sessions.end(first);
        return new Outcome.Open(open(account.orElseThrow(), origin));
    }

    /** Somebody whose identity a provider vouches for. */
    Token provided(Account account, Origin origin) {
        return open(account, origin);
    }

    /** Counts the attempt, as if it had failed, unless the account is locked. */
    private boolean mayTry(Account account) {
        return Boolean.TRUE.equals(transaction.execute(_ -> counted(account)));
    }

    private boolean counted(Account account) {
        Instant now = clock.now();
        Failures before = accounts.failuresForUpdate(account.id());
        if (before.areLocked(now)) {
            return false;
        }
        Failures after = before.oneMore(now, settings);
        accounts.setFailures(account.id(), after);
        if (after.lockedUntil() != null) {
            ledger.append(Change.created(
                    Change.SYSTEM,
                    "account.locked",
                    account.subject(),
                    Map.of("until", after.lockedUntil().toString(), "failures", after.count())));
            LOG.info("Account {} is locked until {} unless this attempt succeeds", account.id(), after.lockedUntil());
        } else {
            withoutWaitingForTheDisk();
        }
        return true;
    }

    /** Otherwise an attempt on an account that exists would take longer than on one that does not. */
    private void withoutWaitingForTheDisk() {
        database.sql("set local synchronous_commit = off").update();
    }

    private Token open(Account account, Origin origin) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> {
            accounts.setFailures(account.id(), Failures.NONE);
            ledger.append(Change.created(account.actor(), "account.signed-in", account.subject(), Map.of()));
            return sessions.open(account.id(), origin);
        }));
    }

    private Outcome refused(Origin origin) {
        throttle.failed(origin.address(), clock.now());
        return new Outcome.Refused();
    }
}
