package vn.lotrinh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final AccessSettings SETTINGS = new AccessSettings(
            Duration.ofHours(8),
            Duration.ofDays(14),
            5,
            Duration.ofMinutes(15),
            Duration.ofHours(24),
            50,
            Duration.ofMinutes(15),
            Duration.ofDays(7));

    @Test
    void lockAfterTheFifth() {
        assertThat(after(4).areLocked(NOW)).isFalse();
        assertThat(after(5).lockedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(after(6).areLocked(NOW)).isFalse();
    }

    @Test
    void lockForTwiceAsLongEachTime() {
        assertThat(after(10).lockedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(after(15).lockedUntil()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void neverLockForMoreThanADay() {
        assertThat(after(500).lockedUntil()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(new Failures(Integer.MAX_VALUE - 3, null)
                        .oneMore(NOW, SETTINGS)
                        .lockedUntil())
                .satisfiesAnyOf(
                        until -> assertThat(until).isNull(),
                        until -> assertThat(until).isEqualTo(NOW.plus(Duration.ofHours(24))));
    }

    @Test
    void areForgivenWhenTheLockEnds() {
        Failures locked = after(5);
        assertThat(locked.areLocked(NOW.plus(Duration.ofMinutes(15)).minusNanos(1)))
                .isTrue();
        assertThat(locked.areLocked(NOW.plus(Duration.ofMinutes(15)))).isFalse();
    }

    private static Failures after(int times) {
        Failures failures = Failures.NONE;
        for (int i = 0; i < times; i++) {
            failures = failures.oneMore(NOW, SETTINGS);
        }
        return failures;
    }
}
