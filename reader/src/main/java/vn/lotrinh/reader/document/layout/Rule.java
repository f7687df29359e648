package vn.lotrinh.reader.document.layout;

/**
 * A ruling line of a page, level or upright. Lengths as in {@link Word}.
 *
 * @param left the smaller x
 * @param top the smaller y
 * @param right the larger x
 * @param bottom the larger y
 */
public record Rule(float left, float top, float right, float bottom) {

    /** Whether it lies level. */
    boolean level() {
        return right - left >= bottom - top;
    }

    float length() {
        return Math.max(right - left, bottom - top);
    }
}
