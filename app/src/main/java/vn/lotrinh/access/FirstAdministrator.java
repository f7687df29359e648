package vn.lotrinh.access;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.access.Viewer.Grant;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;

/** The account by which a new installation is taken into use. */
@Component
public class FirstAdministrator {

    private static final String LOGIN = "admin";
    private static final String NAME = "Quản trị viên";

    private final Accounts accounts;
    private final Grants grants;
    private final PasswordChange passwords;
    private final Ledger ledger;
    private final BusinessClock clock;

    FirstAdministrator(Accounts accounts, Grants grants, PasswordChange passwords, Ledger ledger, BusinessClock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * How to sign in the first time.
     *
     * @param login the login
     * @param password the password; nobody can look it up later
     */
    public record Credentials(String login, String password) {
        @Override
        public String toString() {
            return "Credentials[" + login + "]";
        }
    }

    /** Makes an administrator with a random password if there is no account at all. */
    @Transactional
    public Optional<Credentials> create() {
        grants.lockAdministrators();
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        Account account = accounts.add(LOGIN, NAME, clock.now());
        Grant grant = new Grant(Role.ADMINISTRATOR, null);
        grants.add(account.id(), grant);
        ledger.append(Change.created(Change.SYSTEM, "account.created", account.subject(), Map.of()));
        ledger.append(
                Change.created(Change.SYSTEM, "account.role-granted", account.subject(), Administration.values(grant)));
        return Optional.of(new Credentials(LOGIN, passwords.atRandom(account)));
    }
}
