package vn.lotrinh.progress;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says of what it owes, in its own words.
 *
 * @param id its identity
 * @param obligation what it is about
 * @param unit the unit that speaks
 * @param words what it says
 * @param state where it is on its way
 * @param startedAt when somebody began to write it
 * @param startedBy who
 * @param savedAt when it was last saved
 */
public record Report(
        long id,
        long obligation,
        long unit,
        Words words,
        ReportState state,
        Instant startedAt,
        String startedBy,
        Instant savedAt) {

    /** Whether others than its unit know of it. */
    boolean hasLeftItsUnit() {
        return switch (state) {
            case REVIEW, ACCEPTED, RETURNED, TAKEN_BACK -> true;
            case DRAFT, SIGNING, DISCARDED -> false;
        };
    }

    /**
     * The words of a report.
     *
     * @param period code of the period that it is about, or {@code null} for none
     * @param nothingNew whether nothing has happened since the last one
     * @param done what was done
     * @param difficulties what stands in the way
     * @param proposals what the unit proposes or asks for
     * @param expectedOn when the unit expects to be done, or {@code null}
     * @param stage code of the stage that is reached, or {@code null}
     */
    public record Words(
            @Nullable String period,
            boolean nothingNew,
            String done,
            String difficulties,
            String proposals,
            @Nullable LocalDate expectedOn,
            @Nullable String stage) {

        /** Nothing said yet. */
        public static final Words NONE = new Words(null, false, "", "", "", null, null);

        /** That nothing has happened since the last report. */
        public static Words nothingNew(@Nullable String period) {
            return new Words(period, true, "", "", "", null, null);
        }
    }

    /**
     * One step of its way.
     *
     * @param step code of the step: {@code sent}, {@code given-back}, {@code signed}, {@code accepted}, {@code returned},
     *     {@code reopened}, {@code taken-back}, {@code discarded}
     * @param reason why, or empty
     * @param at when
     * @param actor who
     */
    public record Step(String step, String reason, Instant at, String actor) {}
}
