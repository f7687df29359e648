package vn.lotrinh.reader.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary of administrative language: phrases of two syllables and more. A phrase whose marks were lost can be
 * restored where only one phrase of the dictionary has these bare letters.
 */
final class AdministrativeWords {

    private static final AdministrativeWords SHIPPED = new AdministrativeWords();

    private final Set<String> phrases = new HashSet<>();
    private final Map<String, @Nullable String> byBareLetters = new HashMap<>();
    private int longest;

    private AdministrativeWords() {
        for (String line : DataFile.named("text/administrative-words.txt").column()) {
            for (String phrase : line.split(",")) {
                add(phrase.strip());
            }
        }
    }

    private void add(String phrase) {
        String form = Folding.match(phrase);
        if (!phrases.add(form)) {
            return;
        }
        longest = Math.max(longest, form.split(" ").length);
        if (form.indexOf(' ') > 0) {
            byBareLetters.merge(Folding.bare(form), phrase, (first, second) -> "");
        }
    }

    static AdministrativeWords shipped() {
        return SHIPPED;
    }

    /** How many syllables the longest phrase has. */
    int longest() {
        return longest;
    }

    boolean contains(String phrase) {
        return phrases.contains(Folding.match(phrase));
    }

    /** The only phrase with these letters when marks are left out, or {@code null} where there is none or more. */
    @Nullable
    String only(String phrase) {
        String found = byBareLetters.get(Folding.bare(phrase));
        return found == null || found.isEmpty() ? null : found;
    }
}
