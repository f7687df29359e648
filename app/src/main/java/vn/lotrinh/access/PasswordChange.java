package vn.lotrinh.access;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;

/** The ways to a new password: with the old one, by an invitation, or from the machine itself. */
@Component
public class PasswordChange {

    private static final int RANDOM_GROUPS = 5;

    private final Accounts accounts;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    PasswordChange(
            Accounts accounts,
            Invitations invitations,
            Sessions sessions,
            Passwords passwords,
            Ledger ledger,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.passwords = passwords;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** Whether it is the account's password of now. */
    boolean knows(long account, String password) {
        return accounts.passwordHash(account)
                .map(hash -> passwords.matches(password, hash))
                .orElse(false);
    }

    /** The person's own change; ends all their sessions but the one in use. */
    void byOwner(SignedIn owner, String password) {
        String hash = passwords.hash(password);
        transaction.executeWithoutResult(_ -> {
            set(owner.account(), hash, owner.getPrincipal().actor());
            sessions.endOthers(owner.account(), owner.session());
        });
    }

    /** By an invitation: sets the name and the password, ends all sessions. Says whether the invitation held. */
    boolean byInvitation(Token token, String name, String password) {
        String hash = passwords.hash(password);
        return Boolean.TRUE.equals(transaction.execute(_ -> accept(token, name, hash)));
    }

    private boolean accept(Token token, String name, String hash) {
        Optional<Long> account = invitations.account(token);
        if (account.isEmpty() || !invitations.use(token)) {
            return false;
        }
        accounts.rename(account.get(), name);
        set(account.get(), hash, "account:" + account.get());
        sessions.endAll(account.get());
        return true;
    }

    /**
     * Gives the account a random password and ends its sessions.
     *
     * @return the password, or nothing if there is no such account
     */
    @Transactional
    public Optional<String> atRandom(String login) {
        return accounts.withLogin(login).map(account -> {
            String password = atRandom(account);
            sessions.endAll(account.id());
            return password;
        });
    }

    String atRandom(Account account) {
        String password = RandomWords.of(RANDOM_GROUPS);
        set(account.id(), passwords.hash(password), Change.SYSTEM);
        return password;
    }

    private void set(long account, String hash, String actor) {
        accounts.setPassword(account, hash);
        ledger.append(Change.created(actor, "account.password-set", Account.subject(account), Map.of()));
    }
}
