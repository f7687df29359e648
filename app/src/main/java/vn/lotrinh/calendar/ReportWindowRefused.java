package vn.lotrinh.calendar;

/** A line of a file of report windows can't be taken; it says which one and why. */
public final class ReportWindowRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final Reason reason;
    private final String words;

    /** What can be wrong with a line. */
    public enum Reason {
        /** A heading is missing. */
        COLUMN_MISSING,
        /** The file is no table of comma-separated values. */
        NOT_CSV,
        /** No such kind of period. */
        NOT_A_KIND,
        /** Not a day like {@code 2026-01-01}. */
        NOT_A_DAY,
        /** Not a month and a day like {@code before:15}. */
        NOT_AN_EDGE,
        /** Not a number from 0 to 60. */
        NOT_WORKING_DAYS,
        /** Neither law nor default. */
        NOT_A_STANDING,
        /** A rule of that kind from that day on stands before. */
        TWICE,
        /** A period would end before it begins. */
        ENDS_BEFORE_IT_BEGINS,
        /** A day would belong to no period of that kind, or to two. */
        LEAVES_OUT_OR_SHARES_DAYS,
        /** A law without an act or a source is none. */
        LAW_WITHOUT_SOURCE
    }

    ReportWindowRefused(long line, Reason reason, String words) {
        super("Line " + line + ": " + reason + " " + words);
        this.line = line;
        this.reason = reason;
        this.words = words;
    }

    /** The line, from 1, the heading counted. */
    public long line() {
        return line;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** The words that are wrong. */
    public String words() {
        return words;
    }
}
