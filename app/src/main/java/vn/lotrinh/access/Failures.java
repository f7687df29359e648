package vn.lotrinh.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often signing in to an account has failed since it last succeeded.
 *
 * @param count how often
 * @param lockedUntil until when nobody can try, or {@code null}
 */
record Failures(int count, @Nullable Instant lockedUntil) {

    static final Failures NONE = new Failures(0, null);

    boolean areLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** One more; every so many failures lock the account, each time for twice as long. */
    Failures oneMore(Instant now, AccessSettings settings) {
        int more = count + 1;
        if (more % settings.lockAfter() != 0) {
            return new Failures(more, null);
        }
        return new Failures(more, now.plus(lock(more / settings.lockAfter(), settings)));
    }

    private static Duration lock(int times, AccessSettings settings) {
        Duration lock = settings.lockFor();
        for (int i = 1; i < times && lock.compareTo(settings.lockAtMost()) < 0; i++) {
            lock = lock.multipliedBy(2);
        }
        return lock.compareTo(settings.lockAtMost()) < 0 ? lock : settings.lockAtMost();
    }
}
