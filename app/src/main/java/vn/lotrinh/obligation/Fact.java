package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that decides on how an obligation stands. Facts are only added; what undoes one is a further fact. */
public sealed interface Fact {

    /** The day that it is of: of the evidence, or from which a decision holds. */
    LocalDate on();

    /** The stable code of its kind: {@code extended}. */
    default String code() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Something became known of it that proves nothing by itself: a report, a step, a part. */
    record Known(LocalDate on) implements Fact {}

    /**
     * Evidence claims that it is done, and awaits review.
     *
     * @param on the day of the evidence
     * @param proof the evidence
     */
    record Submitted(LocalDate on, long proof) implements Fact {}

    /**
     * Evidence was returned: it does not prove that it is done.
     *
     * @param on the day of the evidence
     * @param proof the evidence
     */
    record Returned(LocalDate on, long proof) implements Fact {}

    /**
     * Evidence was accepted: it is done since the day of the evidence.
     *
     * @param on the day of the evidence
     * @param proof the evidence
     */
    record Accepted(LocalDate on, long proof) implements Fact {}

    /**
     * The review of evidence that was accepted is open again.
     *
     * @param on the day of the evidence
     * @param proof the evidence
     */
    record Reopened(LocalDate on, long proof) implements Fact {}

    /**
     * Its last day was put off, or brought forward.
     *
     * @param on the day of the decision, from which the new last day holds
     * @param due the new last day
     */
    record Extended(LocalDate on, LocalDate due) implements Fact {}

    /** It rests: nobody has to do anything until it is resumed. */
    record Paused(LocalDate on) implements Fact {}

    /** It goes on after a rest. */
    record Resumed(LocalDate on) implements Fact {}

    /**
     * It is not owed any more, though it was not done.
     *
     * @param on since when
     * @param end how it ended
     * @param other the obligation that replaces it, or {@code null}
     */
    record Ended(LocalDate on, End end, @Nullable Long other) implements Fact {
        @Override
        public String code() {
            return end.code();
        }
    }

    /** It is owed again after it had ended. */
    record Revived(LocalDate on) implements Fact {}

    /** A person has looked at how it was laid out, and it is right. */
    record Confirmed(LocalDate on) implements Fact {}

    /** It never was one: the task had been laid out wrongly. */
    record Struck(LocalDate on) implements Fact {}

    /** How something that was not done can end. */
    enum End {
        /** Who gave it took it back (rút). */
        WITHDRAWN,
        /** Another obligation took its place (thay thế). */
        REPLACED,
        /** It cannot be done any more: a kind of unit ended, a district is no more (không thể thực hiện). */
        IMPOSSIBLE;

        /** The stable code. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
