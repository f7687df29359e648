package vn.lotrinh.reader.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Letters that stand in a text by accident (broken fonts, other alphabets) and the Vietnamese letters that they may
 * stand for. A letter is replaced only where one candidate makes the word a Vietnamese syllable, or where the
 * dictionary of administrative language knows the word beside its neighbour.
 */
final class DamagedLetters {

    private static final DamagedLetters SHIPPED = new DamagedLetters();

    private final Map<Character, String> candidates = DataFile.named("text/damaged-letters.tsv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.getFirst().charAt(0), row -> row.get(1)));

    private DamagedLetters() {}

    static DamagedLetters shipped() {
        return SHIPPED;
    }

    /** The word repaired, or the word itself where nothing is certain. */
    String repair(String word, String text, int start, int end) {
        int at = firstDamaged(word);
        if (at < 0) {
            return word;
        }
        List<String> words = candidates
                .getOrDefault(word.charAt(at), "")
                .chars()
                .mapToObj(letter -> replaced(word, at, (char) letter))
                .map(candidate -> repair(candidate, text, start, end))
                .filter(candidate -> Syllables.isSyllable(candidate) || isLatin(candidate) && !isLatin(word))
                .distinct()
                .toList();
        if (words.size() <= 1) {
            return words.isEmpty() ? word : words.getFirst();
        }
        return words.stream()
                .filter(candidate -> known(candidate, text, start, end))
                .findFirst()
                .orElse(words.getFirst());
    }

    private int firstDamaged(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (candidates.containsKey(word.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String replaced(String word, int at, char letter) {
        return word.substring(0, at) + letter + word.substring(at + 1);
    }

    private static boolean isLatin(String word) {
        return word.chars().allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    private static boolean known(String word, String text, int start, int end) {
        int before = text.lastIndexOf(' ', Math.max(0, start - 2)) + 1;
        int after = text.indexOf(' ', Math.min(text.length(), end + 1));
        AdministrativeWords words = AdministrativeWords.shipped();
        return start > 0 && words.contains(text.substring(before, start).strip() + " " + word)
                || end < text.length()
                        && words.contains(word + " "
                                + text.substring(end, after < 0 ? text.length() : after)
                                        .strip());
    }
}
