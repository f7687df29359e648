package vn.lotrinh;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import vn.lotrinh.calendar.BusinessClock;

/** A clock that stands still until a test moves it. */
public final class TestClock extends Clock {

    /** Where it stands when a test class begins: a Monday morning. */
    public static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    private volatile Instant now = START;

    /** Sets it to a moment. */
    public void set(Instant moment) {
        now = moment;
    }

    /** Sets it to nine in the morning of a day in Viet Nam. */
    public void set(LocalDate day) {
        now = day.atTime(LocalTime.of(9, 0)).atZone(BusinessClock.ZONE).toInstant();
    }

    /** Moves it forward. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return BusinessClock.ZONE;
    }

    /** The same clock: {@link BusinessClock} asks for its own zone, and a copy could not be moved. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
