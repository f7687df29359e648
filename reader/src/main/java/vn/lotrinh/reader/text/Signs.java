package vn.lotrinh.reader.text;

import java.util.List;

/**
 * Words of which at least one stands in every text that a pattern matches. To look for plain words is many times faster
 * than to try the pattern, and most texts have none of them.
 *
 * @param words the words, in match form
 */
public record Signs(List<String> words) {

    /** Copies the list. */
    public Signs {
        words = List.copyOf(words);
    }

    /** The words as a row: {@code chậm nhất|muộn nhất}. */
    public static Signs of(String row) {
        return new Signs(List.of(row.split("\\|")));
    }

    /** Whether one of them stands in a text in match form. */
    public boolean in(String form) {
        for (String word : words) {
            if (form.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
