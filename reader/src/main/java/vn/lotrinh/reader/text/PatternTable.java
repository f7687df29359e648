package vn.lotrinh.reader.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells of what kind words are: a data file whose rows have a kind and a pattern for words in match form. The row that
 * stands first wins.
 *
 * @param <K> the kinds
 */
public final class PatternTable<K extends Enum<K>> {

    private record Row<K>(K kind, Pattern pattern) {}

    private final List<Row<K>> rows;

    private PatternTable(List<Row<K>> rows) {
        this.rows = rows;
    }

    /** The table of this name under the reader's resources. */
    public static <K extends Enum<K>> PatternTable<K> named(String name, Class<K> kinds) {
        return new PatternTable<>(DataFile.named(name).rows().stream()
                .map(row -> new Row<>(
                        Enum.valueOf(kinds, row.getFirst().toUpperCase(Locale.ROOT)),
                        Pattern.compile(row.get(1).strip())))
                .toList());
    }

    /** The kind whose pattern is all of the words, or {@code null}. */
    public @Nullable K ofWhole(String form) {
        for (Row<K> row : rows) {
            if (row.pattern.matcher(form).matches()) {
                return row.kind;
            }
        }
        return null;
    }

    /** The kind whose pattern stands in the words, or {@code null}. */
    public @Nullable K within(String form) {
        for (Row<K> row : rows) {
            if (row.pattern.matcher(form).find()) {
                return row.kind;
            }
        }
        return null;
    }
}
