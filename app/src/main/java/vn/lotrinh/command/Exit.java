package vn.lotrinh.command;

/** The exit codes, as README and {@code --help} state them. */
final class Exit {

    static final int OK = 0;
    /** Some file could not be read. */
    static final int UNREADABLE = 1;
    /** The command line was not understood. */
    static final int USAGE = 2;
    /** The words of a deadline, or the name of a unit, were not understood. */
    static final int NOT_UNDERSTOOD = 3;
    /** The ledger is not as it was written. */
    static final int BROKEN = 4;
    /** The system can not start or be reached here. */
    static final int UNAVAILABLE = 69;
    /** A bug. */
    static final int INTERNAL = 70;

    private Exit() {}
}
