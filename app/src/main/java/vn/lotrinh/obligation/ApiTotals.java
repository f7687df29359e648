package vn.lotrinh.obligation;

/**
 * How many obligations stand how, as programs are told of it. All are done and not done; done are on time and late; not done
 * are the five after it; what was withdrawn stands beside.
 */
record ApiTotals(
        long all,
        long done,
        long doneOnTime,
        long doneLate,
        long notDone,
        long withinTerm,
        long overdue,
        long noDeadline,
        long awaitingReview,
        long paused,
        long withdrawn) {

    static ApiTotals of(Totals totals) {
        return new ApiTotals(
                totals.all(),
                totals.done(),
                totals.of(Standing.DONE_ON_TIME),
                totals.of(Standing.DONE_LATE),
                totals.notDone(),
                totals.of(Standing.WITHIN_TERM),
                totals.of(Standing.OVERDUE),
                totals.of(Standing.NO_DEADLINE),
                totals.of(Standing.AWAITING_REVIEW),
                totals.of(Standing.PAUSED),
                totals.of(Standing.WITHDRAWN));
    }
}
