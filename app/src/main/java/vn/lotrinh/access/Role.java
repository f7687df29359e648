package vn.lotrinh.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do, held in a unit or in the whole system. */
public enum Role {
    /** Units, accounts, settings, backups. */
    ADMINISTRATOR,
    /** Puts directives in, corrects their reading, reviews, urges (cán bộ theo dõi). */
    MONITOR,
    /** Reports for the unit (chuyên viên của đơn vị). */
    UNIT_OFFICER,
    /** Signs off for the unit (lãnh đạo đơn vị). */
    UNIT_LEADER,
    /** Sees the state of everything (cấp trên). */
    SUPERIOR,
    /** Reads everything, records findings (cán bộ kiểm tra, giám sát). */
    INSPECTOR;

    /** The stable code: {@code unit-officer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the role means nothing without a unit in which it is held. */
    boolean needsUnit() {
        return this == UNIT_OFFICER || this == UNIT_LEADER;
    }

    /** The role of a code that somebody sent, if there is one. */
    static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /**
     * The role of a code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
