package vn.lotrinh.directive;

/**
 * Words of the text that a field was read from.
 *
 * @param owner the task, or {@value #HEAD} for the directive itself
 * @param field {@code text}, {@code lead}, {@code coordinator}, {@code deadline}, {@code product}, or a field of the head
 * @param number which of several, from 1; 0 where there is only one
 * @param start first place, in UTF-16 units
 * @param end place after the last
 */
public record Mark(String owner, String field, int number, int start, int end) {

    /** The owner of what the directive says of itself. */
    public static final String HEAD = "head";

    static final String TEXT = "text";

    /** The stable name of the value: {@code II.3-lead-2}. */
    public String code() {
        return code(owner, field, number);
    }

    static String code(String owner, String field, int number) {
        return owner + "-" + field + (number == 0 ? "" : "-" + number);
    }

    int length() {
        return end - start;
    }
}
