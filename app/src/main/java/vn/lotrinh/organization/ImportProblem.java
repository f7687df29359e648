package vn.lotrinh.organization;

/**
 * A line of a file of units that can't be taken in.
 *
 * @param file the file
 * @param line the line, from 1
 * @param what what is wrong
 * @param words the words that are wrong
 */
public record ImportProblem(String file, long line, What what, String words) {

    /** What can be wrong. */
    public enum What implements Coded {
        /** The file is not a table of comma-separated values. */
        NOT_CSV,
        /** A heading is missing. */
        COLUMN_MISSING,
        /** A heading is none of those that can stand there. */
        COLUMN_UNKNOWN,
        /** The headings are those of none of the files that can be taken in. */
        NOT_RECOGNISED,
        /** A value that must be there is not. */
        VALUE_MISSING,
        /** A day is not written {@code 2025-07-01}. */
        NOT_A_DAY,
        /** The end is not after the beginning. */
        ENDS_BEFORE_IT_BEGINS,
        /** A word is none of those that can stand there. */
        NOT_ONE_OF,
        /** A key has other characters than small letters, digits and hyphens. */
        NOT_A_KEY,
        /** A key stands twice. */
        KEY_TWICE,
        /** A key stands for nothing. */
        UNKNOWN_KEY,
        /** A rule of a collective is not understood. */
        NOT_A_RULE,
        /** A code is not written {@code system:code}. */
        NOT_A_CODE,
        /** The lines of one event do not say the same of it. */
        EVENT_DIFFERS,
        /** The event does not agree with what else is known. */
        EVENT_REFUSED
    }
}
