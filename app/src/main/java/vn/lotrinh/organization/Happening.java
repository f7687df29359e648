package vn.lotrinh.organization;

/** What came of saying that something happened. */
public sealed interface Happening {

    /**
     * It is part of the facts.
     *
     * @param event as it is recorded
     */
    record Happened(UnitEvent event) implements Happening {}

    /**
     * It can't have happened so.
     *
     * @param why the rule that it breaks
     * @param unit the unit concerned, or 0
     * @param other the event that it does not agree with, or 0
     */
    record Refused(Why why, long unit, long other) implements Happening {}

    /** Why something can't have happened. */
    enum Why implements Coded {
        /** Nobody is named from whom something passes. */
        NOBODY_GIVES,
        /** Nobody is named who takes it over. */
        NOBODY_TAKES,
        /** A unit can't take over from itself. */
        TAKES_FROM_ITSELF,
        /** A unit that merges or is absorbed passes to one unit. */
        SEVERAL_TAKE,
        /** A unit that is split passes to at least two. */
        ONE_TAKES,
        /** A function or territory has no words by which an obligation belongs to it. */
        NO_WORDS,
        /** A new name is missing. */
        NO_NAME,
        /** A new code is not written {@code system:code}. */
        NO_CODE,
        /** The unit does not exist just before the event. */
        DOES_NOT_EXIST,
        /** The unit that takes over does not exist on the day of the event. */
        TAKER_DOES_NOT_EXIST,
        /** The unit has already ended by another event. */
        ENDS_TWICE
    }
}
