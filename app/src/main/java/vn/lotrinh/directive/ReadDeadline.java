package vn.lotrinh.directive;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.time.Deadline;

/**
 * The deadline of a task, its words and what they mean.
 *
 * @param words the words
 * @param kind {@code by}, {@code recurring}, {@code ongoing} or {@code relative}
 * @param value the time named, in EDTF, or {@code null}
 * @param last the last lawful day, or {@code null}
 * @param recurrence the rhythm as an RFC 5545 rule, or {@code null}
 */
public record ReadDeadline(
        ReadField words,
        String kind,
        @Nullable String value,
        @Nullable LocalDate last,
        @Nullable String recurrence) {

    /** What the reader made of the words. */
    static ReadDeadline of(ReadField words, Deadline meaning) {
        return switch (meaning) {
            case Deadline.By by -> new ReadDeadline(words, "by", by.edtf(), by.last(), null);
            case Deadline.Recurring recurring ->
                new ReadDeadline(
                        words,
                        "recurring",
                        recurring.edtf(),
                        null,
                        recurring.recurrence().rule());
            case Deadline.Ongoing ongoing -> new ReadDeadline(words, "ongoing", ongoing.edtf(), null, null);
            case Deadline.Relative _ -> new ReadDeadline(words, "relative", null, null, null);
        };
    }

    /** The same meaning with other words, or the same words with more certainty. */
    ReadDeadline withWords(ReadField changed) {
        return new ReadDeadline(changed, kind, value, last, recurrence);
    }

    /** The rhythm's stable code: {@code monthly-3}; empty where there is none. */
    public String rhythm() {
        return recurrence == null
                ? ""
                : recurrence.toLowerCase(Locale.ROOT).replace("freq=", "").replace(";interval=", "-");
    }

    /** A last day that a person set. */
    static ReadDeadline on(ReadField words, LocalDate last) {
        return new ReadDeadline(words, "by", last.toString(), last, null);
    }
}
