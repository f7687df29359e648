package vn.lotrinh.access;

import java.time.Instant;
import vn.lotrinh.ledger.Change;

/**
 * Somebody who can sign in.
 *
 * @param id its number
 * @param login the name to sign in with, in small letters
 * @param name the person's name
 * @param hasPassword whether a password is set; an invited account has none
 * @param hasSecondStep whether signing in asks for a code as well
 * @param disabled whether it is shut
 * @param createdAt since when it exists
 */
public record Account(
        long id,
        String login,
        String name,
        boolean hasPassword,
        boolean hasSecondStep,
        boolean disabled,
        Instant createdAt) {

    /** How the ledger names it. The ledger never holds names or logins: they can be erased, records cannot. */
    Change.Subject subject() {
        return subject(id);
    }

    static Change.Subject subject(long id) {
        return Change.Subject.of("account", id);
    }

    /** How the ledger names it as the one who acts. */
    String actor() {
        return "account:" + id;
    }
}
