package vn.lotrinh.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line that somebody holds.
 *
 * @param line what binds its unit
 * @param given when its task was given
 * @param done since when it needs nobody any more, or {@code null}
 */
record HeldLine(Line line, LocalDate given, @Nullable LocalDate done) {

    /** Whether it needs somebody on a day. */
    boolean isOpen(LocalDate day) {
        return given.isBefore(day) && !isDoneBefore(day);
    }

    boolean isDoneBefore(LocalDate day) {
        return done != null && done.isBefore(day);
    }
}
