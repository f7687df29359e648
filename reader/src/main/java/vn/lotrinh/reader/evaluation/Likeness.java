package vn.lotrinh.reader.evaluation;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How alike two wordings are: the Dice coefficient of their words, blind to case, accents and punctuation. */
final class Likeness {

    private static final Pattern MARK = Pattern.compile("\\p{Mn}+");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

    private Likeness() {}

    /** From 0 (no word in common) to 1 (the same words); two empty wordings are alike. */
    static double of(String a, String b) {
        List<String> left = fold(a);
        List<String> right = fold(b);
        int words = left.size() + right.size();
        return words == 0 ? 1 : 2.0 * common(left, right) / words;
    }

    static List<String> fold(String text) {
        String plain = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('đ', 'd');
        String bare =
                MARK.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        return WORD.matcher(bare).results().map(MatchResult::group).toList();
    }

    private static int common(List<String> left, List<String> right) {
        Map<String, Integer> open = new HashMap<>();
        left.forEach(word -> open.merge(word, 1, Integer::sum));
        int common = 0;
        for (String word : right) {
            int rest = open.getOrDefault(word, 0);
            if (rest > 0) {
                open.put(word, rest - 1);
                common++;
            }
        }
        return common;
    }
}
