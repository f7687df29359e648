package vn.lotrinh.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The one clock of the system: nothing else asks what time it is. Days begin and end at midnight in Viet Nam. */
public class BusinessClock {

    /** The name of the time zone of all dates. */
    public static final String ZONE_ID = "Asia/Ho_Chi_Minh";

    /** The time zone of all dates. */
    public static final ZoneId ZONE = ZoneId.of(ZONE_ID);

    private final Clock clock;

    /** The clock of the machine. */
    public BusinessClock() {
        this(Clock.system(ZONE));
    }

    /** A clock of one's own, for trying out other times. */
    public BusinessClock(Clock clock) {
        this.clock = clock.withZone(ZONE);
    }

    /** Now, to the microsecond, which is as fine as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The day that it is in Viet Nam. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
