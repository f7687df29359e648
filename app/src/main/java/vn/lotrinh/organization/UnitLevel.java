package vn.lotrinh.organization;

import java.util.Optional;

/** On which level of the administration a unit works. */
public enum UnitLevel implements Coded {
    /** Trung ương. */
    CENTRAL,
    /** Vùng. */
    REGION,
    /** Cấp tỉnh. */
    PROVINCE,
    /** Cấp huyện; none since 01/07/2025 (Nghị quyết 203/2025/QH15). */
    DISTRICT,
    /** Cấp xã. */
    COMMUNE;

    /** The level of that code, if there is one. */
    public static Optional<UnitLevel> of(String code) {
        return Coded.of(values(), code);
    }
}
