package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that is known to have happened.
 *
 * @param proves what it shows of the task
 * @param happenedOn the day, or the last day of the time that the source names
 * @param happenedWords that time in words, where it is not a day: {@code tháng 5/2024}
 * @param summary what happened, in one or two sentences
 * @param number number and symbol of the document issued, or {@code null}
 * @param source where this is known from: an address
 * @param reviewed whether somebody has accepted it; what is not reviewed proves nothing yet
 */
public record Evidence(
        Proof proves,
        LocalDate happenedOn,
        @Nullable String happenedWords,
        String summary,
        @Nullable String number,
        String source,
        boolean reviewed) {

    /** What evidence shows of a task. */
    public enum Proof {
        /** The task is done. */
        DONE,
        /** A part of it is done. */
        PART,
        /** A step on the way was made. */
        STEP,
        /** It was not done at that time. */
        NOT_DONE;

        /** The stable code: {@code not-done}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Proof of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
