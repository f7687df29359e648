package vn.lotrinh.access;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
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

    /**
     * An attempt that was counted as a failure before anything was compared.
     *
     * @param account the account
     * @param failures the failures with this one
     */
    private record Attempt(Account account, Failures failures) {
        Failures withoutThisOne() {
            return new Failures(failures.count() - 1, null);
        }
    }

    Outcome withPassword(String login, String password, Origin origin) {
        if (throttle.mustWait(origin.address(), clock.now())) {
            return new Outcome.Later();
        }
        Optional<Attempt> attempt =
                accounts.withLogin(login).filter(known -> !known.disabled()).flatMap(this::counted);
        boolean right = attempt.flatMap(
                        counted -> accounts.passwordHash(counted.account().id()))
                .map(hash -> passwords.matches(password, hash))
                .orElseGet(() -> passwords.matchesNothing(password));
        return attempt.filter(_ -> right)
                .map(counted -> passwordAccepted(counted, origin))
                .orElseGet(() -> refused(attempt, origin));
    }

    private Outcome passwordAccepted(Attempt attempt, Origin origin) {
        Account account = attempt.account();
        if (!account.hasSecondStep()) {
            return new Outcome.Open(open(account, origin));
        }
        accounts.setFailures(account.id(), attempt.withoutThisOne());
        return new Outcome.CodeWanted(sessions.openForCode(account.id(), origin));
    }

    /** The second step: the token is that of the first. */
    Outcome withCode(Token first, String code, Origin origin) {
        if (throttle.mustWait(origin.address(), clock.now())) {
            return new Outcome.Later();
        }
        Optional<Attempt> attempt = sessions.awaitingCode(first)
                .map(accounts::get)
                .filter(known -> !known.disabled())
                .flatMap(this::counted);
        Optional<Account> right = attempt.map(Attempt::account).filter(known -> secondStep.accepts(known, code));
        if (right.isEmpty()) {
            return refused(attempt, origin);
        }
        sessions.end(first);
        return new Outcome.Open(open(right.get(), origin));
    }

    /** Somebody whose identity a provider vouches for. */
    Token provided(Account account, Origin origin) {
        return open(account, origin);
    }

    /** Counts an attempt, unless the account is locked. */
    private Optional<Attempt> counted(Account account) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            Failures before = accounts.failuresForUpdate(account.id());
            if (before.areLocked(clock.now())) {
                return Optional.empty();
            }
            Failures after = before.oneMore(clock.now(), settings);
            accounts.setFailures(account.id(), after);
            withoutWaitingForTheDisk();
            return Optional.of(new Attempt(account, after));
        }));
    }

    /** Otherwise an attempt on an account that exists would take longer than on one that does not. */
    private void withoutWaitingForTheDisk() {
        database.sql("set local synchronous_commit = off").update();
    }

    private Token open(Account account, Origin origin) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            accounts.setFailures(account.id(), Failures.NONE);
            ledger.append(Change.created(account.actor(), "account.signed-in", account.subject(), Map.of()));
            return sessions.open(account.id(), origin);
        }));
    }

    private Outcome refused(Optional<Attempt> attempt, Origin origin) {
        throttle.failed(origin.address(), clock.now());
        attempt.ifPresent(this::recordLock);
        return new Outcome.Refused();
    }

    private void recordLock(Attempt attempt) {
        Instant until = attempt.failures().lockedUntil();
        if (until != null) {
            LOG.warn("Account {} is locked until {}", attempt.account().id(), until);
            transaction.executeWithoutResult(_ -> ledger.append(Change.created(
                    Change.SYSTEM,
                    "account.locked",
                    attempt.account().subject(),
                    Map.of(
                            "until",
                            until.toString(),
                            "failures",
                            attempt.failures().count()))));
        }
    }
}
