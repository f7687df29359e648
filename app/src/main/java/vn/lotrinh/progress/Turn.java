package vn.lotrinh.progress;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place of a report in the queue of those that wait. An address carries the whole of it: its report may have been decided
 * when the next page is asked for.
 *
 * @param since since when it waits, to the microsecond
 * @param id its number
 */
record Turn(Instant since, long id) {

    private static final Pattern CODE = Pattern.compile("(\\d{1,17})-(\\d{1,18})");

    static Turn of(Report report) {
        return new Turn(report.savedAt(), report.id());
    }

    /** The turn of a code, or {@code null} where it is none. */
    static @Nullable Turn of(String code) {
        Matcher matcher = CODE.matcher(code);
        return matcher.matches()
                ? new Turn(
                        Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS),
                        Long.parseLong(matcher.group(2)))
                : null;
    }

    /** The stable code. */
    String code() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, since) + "-" + id;
    }
}
