package vn.lotrinh.organization;

import java.util.Optional;

/** Of what a statement about a unit speaks. On each day a unit has at most one value for an aspect and a qualifier. */
public enum Aspect implements Coded {
    /** That it exists. */
    EXISTENCE,
    /** Its official name. */
    NAME,
    /** Its usual short name. */
    SHORT_NAME,
    /** Another spelling or abbreviation; the qualifier is the spelling, folded. */
    ALIAS,
    /** The code of its {@link UnitKind}. */
    KIND,
    /** The code of its {@link UnitLevel}. */
    LEVEL,
    /** The unit that it answers to. */
    SUPERIOR,
    /** The province in which it works. */
    TERRITORY,
    /** A code; the qualifier is the system: {@code province-2004}, {@code province-2025}, {@code organid}. */
    CODE,
    /** How it is reached. */
    CONTACT,
    /** The rule that gives the members of a collective. */
    RULE,
    /** That a unit is listed as a member of a collective; the qualifier is the unit's identity. */
    MEMBER,
    /** That what was entered under a name is this unit. */
    SAME_AS;

    /** The aspect of that code, if there is one. */
    public static Optional<Aspect> of(String code) {
        return Coded.of(values(), code);
    }

    /** Whether its values are identities of units. */
    public boolean isReference() {
        return this == SUPERIOR || this == TERRITORY || this == MEMBER || this == SAME_AS;
    }
}
