package vn.lotrinh.obligation;

import java.util.Locale;

/**
 * A line of a file of stages that can't be taken in.
 *
 * @param line the line, from 1
 * @param what what is wrong
 * @param words the words that are wrong
 */
public record StageProblem(long line, What what, String words) {

    /** What can be wrong. */
    public enum What {
        /** The file is not a table of comma-separated values. */
        NOT_CSV,
        /** A heading is missing. */
        COLUMN_MISSING,
        /** A line has fewer or more values than there are headings. */
        WRONG_NUMBER_OF_VALUES,
        /** A value that must be there is not. */
        VALUE_MISSING,
        /** A code has other characters than small letters, digits and hyphens. */
        NOT_A_CODE,
        /** No kind of product has this code. */
        NOT_A_KIND,
        /** A day is not written {@code 2025-04-01}. */
        NOT_A_DAY,
        /** The template ends before it begins. */
        ENDS_BEFORE_IT_BEGINS,
        /** A line says another kind or another day of its template than the first. */
        TEMPLATE_DIFFERS,
        /** The places do not count 1, 2, 3… */
        NOT_THE_NEXT_PLACE,
        /** A template has two stages of one code. */
        STAGE_TWICE,
        /** An act stands without the address where it was read, or an address without an act. */
        ACT_AND_SOURCE_APART,
        /** Two templates of a kind hold on the same day. */
        TEMPLATES_OVERLAP,
        /** There is no stage in the file. */
        EMPTY;

        /** The stable code: {@code not-a-day}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
