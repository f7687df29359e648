package vn.lotrinh.reader.document.layout;

/**
 * A word where it stands on a page. Lengths are points, measured from the upper left corner of the page when its text is
 * upright.
 *
 * @param text its letters, never empty
 * @param left where its first letter begins
 * @param top a little above its letters
 * @param right where its last letter ends
 * @param bottom a little below its baseline
 * @param size the size of its font
 * @param bold whether it is bold
 * @param glued whether no space stands between it and the word that the file has before it
 */
public record Word(
        String text, float left, float top, float right, float bottom, float size, boolean bold, boolean glued) {

    float middle() {
        return (top + bottom) / 2;
    }

    float centre() {
        return (left + right) / 2;
    }

    /** The share of the lower of both words that stands beside the other. */
    float beside(Word other) {
        float common = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return common / Math.max(0.1f, Math.min(bottom - top, other.bottom - other.top));
    }
}
