package vn.lotrinh.reader.time;

/**
 * How often a recurring duty falls due.
 *
 * @param frequency the unit of the rhythm
 * @param interval how many units lie between, at least 1
 */
public record Recurrence(Frequency frequency, int interval) {

    /** The units of RFC 5545 that directives use, shortest first. */
    public enum Frequency {
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    /** Every day. */
    public static final Recurrence DAILY = new Recurrence(Frequency.DAILY, 1);
    /** Every week. */
    public static final Recurrence WEEKLY = new Recurrence(Frequency.WEEKLY, 1);
    /** Every month. */
    public static final Recurrence MONTHLY = new Recurrence(Frequency.MONTHLY, 1);
    /** Every quarter. */
    public static final Recurrence QUARTERLY = new Recurrence(Frequency.MONTHLY, 3);
    /** Every half-year. */
    public static final Recurrence HALF_YEARLY = new Recurrence(Frequency.MONTHLY, 6);
    /** Every year. */
    public static final Recurrence YEARLY = new Recurrence(Frequency.YEARLY, 1);

    /** @throws IllegalArgumentException if the interval is not positive */
    public Recurrence {
        if (interval < 1) {
            throw new IllegalArgumentException("Not an interval: " + interval);
        }
    }

    /** The RFC 5545 rule without the prefix, e.g. {@code FREQ=MONTHLY;INTERVAL=3}. */
    public String rule() {
        return interval == 1 ? "FREQ=" + frequency : "FREQ=" + frequency + ";INTERVAL=" + interval;
    }
}
