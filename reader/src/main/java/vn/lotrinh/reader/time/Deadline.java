package vn.lotrinh.reader.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a deadline mean. It never holds a date that the words, with the date of the directive where they
 * elide the year, do not give.
 */
public sealed interface Deadline {

    /** What the words mean in EDTF (ISO 8601-2:2019), or {@code null} where they name no time. */
    @Nullable
    String edtf();

    /**
     * A last day is set.
     *
     * @param edtf the time named: {@code 2022-04}, {@code 2022-34} (quarter II), {@code ../2025-06-29}
     * @param last the last lawful day
     */
    record By(String edtf, LocalDate last) implements Deadline {}

    /**
     * The duty comes again and again.
     *
     * @param recurrence its rhythm; of two rhythms the shorter
     * @param edtf the time named beside the rhythm, or {@code null}
     */
    record Recurring(Recurrence recurrence, @Nullable String edtf) implements Deadline {}

    /**
     * The work goes on without a last day: thường xuyên, or a span of work.
     *
     * @param edtf the span, or {@code null}
     */
    record Ongoing(@Nullable String edtf) implements Deadline {}

    /**
     * The last day hangs on an event or on a receipt that the document does not date.
     *
     * @param condition what it hangs on, as written
     */
    record Relative(String condition) implements Deadline {
        @Override
        public @Nullable String edtf() {
            return null;
        }
    }
}
