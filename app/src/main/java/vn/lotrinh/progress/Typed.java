package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.page.Frames;

/**
 * What somebody typed into the form of a decision.
 *
 * @param fields the fields by name
 */
public record Typed(Map<String, String> fields) {

    /** Nothing typed yet. */
    public static final Typed NOTHING = new Typed(Map.of());

    /** Copies the fields. */
    public Typed {
        fields = Map.copyOf(fields);
    }

    /** A field, or empty; the database takes no zero characters. */
    public String words(String field) {
        return fields.getOrDefault(field, "").replace('\0', ' ').strip();
    }

    /** A field, or {@code null} where it is empty. */
    @Nullable
    String optional(String field) {
        String words = words(field);
        return words.isEmpty() ? null : words;
    }

    /** A day, or {@code null} where none was typed. */
    @Nullable
    LocalDate day(String field) {
        return Frames.day(words(field));
    }

    /** A number of an obligation, with or without its sign, or {@code null}. */
    @Nullable
    Long number(String field) {
        String digits = words(field).replaceFirst("^#", "");
        return digits.matches("\\d{1,15}") ? Long.valueOf(digits) : null;
    }
}
