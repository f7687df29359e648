package vn.lotrinh.access;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.access.Viewer.Grant;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;

/** What an administrator does with accounts. */
@Component
class Administration {

    private final Accounts accounts;
    private final Grants grants;
    private final Invitations invitations;
    private final Sessions sessions;
    private final SecondStep secondStep;
    private final Ledger ledger;
    private final BusinessClock clock;

    Administration(
            Accounts accounts,
            Grants grants,
            Invitations invitations,
            Sessions sessions,
            SecondStep secondStep,
            Ledger ledger,
            BusinessClock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.invitations = invitations;
        this.sessions = sessions;
        this.secondStep = secondStep;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * An account with what opens it.
     *
     * @param account the account
     * @param invitation the invitation
     */
    record Invited(Account account, Invitations.Issued invitation) {}

    /** @throws LoginTaken if another account has the login */
    @Transactional
    Invited invite(String login, String name, Grant grant, Viewer by) {
        Account account = accounts.add(login, name, clock.now());
        ledger.append(Change.created(by.actor(), "account.created", account.subject(), Map.of()));
        grant(account.id(), grant, by);
        return inviteAgain(account.id(), by);
    }

    /** A new link; the password and the sessions stay until it is used. */
    @Transactional
    Invited inviteAgain(long id, Viewer by) {
        Account account = accounts.get(id);
        Invitations.Issued issued = invitations.issue(id);
        ledger.append(Change.created(by.actor(), "account.invited", account.subject(), Map.of()));
        return new Invited(account, issued);
    }

    @Transactional
    void grant(long id, Grant grant, Viewer by) {
        Account account = accounts.get(id);
        if (grants.add(id, grant)) {
            ledger.append(Change.created(by.actor(), "account.role-granted", account.subject(), values(grant)));
        }
    }

    /** @throws LastAdministrator if nobody else could administer */
    @Transactional
    void withdraw(long id, Grant grant, Viewer by) {
        grants.lockAdministrators();
        Account account = accounts.get(id);
        if (!grants.remove(id, grant)) {
            return;
        }
        requireAdministrator(id);
        ledger.append(new Change(by.actor(), "account.role-withdrawn", account.subject(), values(grant), null, null));
    }

    /** @throws LastAdministrator if nobody else could administer */
    @Transactional
    void disable(long id, Viewer by) {
        grants.lockAdministrators();
        Account account = accounts.get(id);
        accounts.setDisabled(id, true);
        requireAdministrator(id);
        sessions.endAll(id);
        record(account, true, by);
    }

    @Transactional
    void enable(long id, Viewer by) {
        Account account = accounts.get(id);
        accounts.setDisabled(id, false);
        record(account, false, by);
    }

    /** For somebody who has lost the telephone and the recovery codes. */
    @Transactional
    void removeSecondStep(long id, Viewer by) {
        secondStep.remove(accounts.get(id).id(), by.actor());
    }

    private void record(Account account, boolean disabled, Viewer by) {
        if (account.disabled() != disabled) {
            ledger.append(Change.changed(
                    by.actor(),
                    disabled ? "account.disabled" : "account.enabled",
                    account.subject(),
                    Map.of("disabled", account.disabled()),
                    Map.of("disabled", disabled)));
        }
    }

    private void requireAdministrator(long id) {
        if (grants.administrators() == 0) {
            throw new LastAdministrator(id);
        }
    }

    static Map<String, Object> values(Grant grant) {
        Map<String, Object> values = new HashMap<>();
        values.put("role", grant.role().code());
        if (grant.unit() != null) {
            values.put("unit", grant.unit());
        }
        return values;
    }
}
