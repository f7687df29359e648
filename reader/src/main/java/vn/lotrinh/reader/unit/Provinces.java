package vn.lotrinh.reader.unit;

import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.text.PhraseTable.Found;
import vn.lotrinh.reader.text.Tokens;

/** Knows the names of provinces, past and present. */
public final class Provinces {

    private Provinces() {}

    /** The name of the province with which the words begin, or {@code null}. */
    public static @Nullable String at(String words) {
        Found<String> place = UnitLexicon.shipped().place(Tokens.of(words), 0);
        return place == null ? null : place.value();
    }
}
