package vn.lotrinh.access;

/** Without this account nobody could administer the system any more. */
final class LastAdministrator extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long account;

    LastAdministrator(long account) {
        super("Account " + account + " is the last administrator");
        this.account = account;
    }

    long account() {
        return account;
    }
}
