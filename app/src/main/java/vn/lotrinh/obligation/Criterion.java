package vn.lotrinh.obligation;

import java.util.Locale;

/** What has to have happened for a product to count as delivered. */
public enum Criterion {
    /** It took place: tổ chức. */
    HELD,
    /** It was put before those who decide or receive it: trình, báo cáo. */
    SUBMITTED,
    /** It was issued: ban hành. */
    ISSUED,
    /** It was approved: phê duyệt. */
    APPROVED,
    /** It is in force: có hiệu lực. */
    IN_FORCE,
    /** It was done, and no words say what shows that: a person has to say what counts. */
    PERFORMED;

    /** The stable code: {@code in-force}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its text: {@code criterion.…}. */
    public String text() {
        return "criterion." + code();
    }

    /**
     * The criterion of a code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Criterion of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
