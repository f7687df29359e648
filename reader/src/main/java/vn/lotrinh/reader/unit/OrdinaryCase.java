package vn.lotrinh.reader.unit;

import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.text.PhraseTable.Found;
import vn.lotrinh.reader.text.Tokens;

/** Writes the name of a body, given in capitals, as it is written in ordinary text. */
public final class OrdinaryCase {

    private OrdinaryCase() {}

    /** {@code ỦY BAN NHÂN DÂN TỈNH LAI CHÂU} becomes {@code Ủy ban nhân dân tỉnh Lai Châu}. */
    public static String of(String name) {
        boolean capitals = name.chars().noneMatch(Character::isLowerCase);
        String words =
                name.replaceAll("(?u)(?<!\\p{L})UBND(?!\\p{L})", capitals ? "ỦY BAN NHÂN DÂN" : "Ủy ban nhân dân");
        Tokens tokens = Tokens.of(words);
        UnitLexicon lexicon = UnitLexicon.shipped();
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < tokens.size()) {
            Found<String> known = capitals ? known(lexicon, tokens, i) : null;
            int end = known == null ? i + 1 : known.end();
            String given = words.substring(tokens.start(i), tokens.end(end - 1));
            String written = known != null ? known.value() : capitals ? tokens.form(i) : given;
            if (!out.isEmpty() && tokens.start(i) > tokens.end(i - 1)) {
                out.append(' ');
            }
            out.append(written.length() == given.length() ? spelled(given, written) : written);
            i = end;
        }
        if (!out.isEmpty()) {
            out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
        }
        return out.toString();
    }

    private static @Nullable Found<String> known(UnitLexicon lexicon, Tokens tokens, int i) {
        Found<String> body = lexicon.body(tokens, i);
        Found<String> place = body == null ? lexicon.place(tokens, i) : body;
        return place == null && i > 0 && (tokens.is(i - 1, "bộ") || tokens.is(i - 1, "sở"))
                ? lexicon.field(tokens, i)
                : place;
    }

    /** The letters as given, in the case as known: tone placement stays as the document has it. */
    private static String spelled(String given, String known) {
        StringBuilder out = new StringBuilder(given.length());
        for (int i = 0; i < given.length(); i++) {
            char letter = given.charAt(i);
            out.append(
                    Character.isUpperCase(known.charAt(i))
                            ? Character.toUpperCase(letter)
                            : Character.toLowerCase(letter));
        }
        return out.toString();
    }
}
