package vn.lotrinh.obligation;

/**
 * Words of a directive with what stands around them.
 *
 * @param before the lines before, as far as they help
 * @param words the words
 * @param after the lines after
 */
record Excerpt(String before, String words, String after) {

    private static final int AROUND = 450;

    /** The words between two places, with the lines around them; empty where the places are not in the text. */
    static Excerpt around(String text, int start, int end) {
        if (start < 0 || end > text.length() || start >= end) {
            return new Excerpt("", "", "");
        }
        int from = start <= AROUND ? 0 : Math.max(text.lastIndexOf('\n', start - 1), start - AROUND);
        int to = text.length() - end <= AROUND ? text.length() : text.indexOf('\n', end + AROUND / 2);
        int last = to < 0 ? Math.min(text.length(), end + AROUND) : Math.min(to, end + AROUND);
        int limit = Math.min(last, text.length());
        int cut = text.lastIndexOf('\n', limit);
        return new Excerpt(
                text.substring(from, start).stripLeading(),
                text.substring(start, end),
                text.substring(end, cut > end ? cut : limit).stripTrailing());
    }
}
