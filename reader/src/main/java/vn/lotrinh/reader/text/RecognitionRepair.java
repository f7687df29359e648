package vn.lotrinh.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what character recognition confuses, only where the dictionary of administrative language or the form of a
 * date leaves one reading: lost and wrong marks of known phrases, letters for digits in dates, letters for Roman numerals
 * at the start of a line.
 */
public final class RecognitionRepair {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern NUMBER_IN_DATE =
            Pattern.compile("(?<=(?:ngày|tháng|năm) {0,2})[0-9IlÌÍìíOo|](?: ?[0-9IlÌÍìíOo|]){0,3}(?=[ ,.;/]|$)");
    private static final Pattern ROMAN = Pattern.compile("^(?=[Il|ÌÍ]*[l|ÌÍ])[Il|ÌÍ]{2,3}(?=\\. \\p{Lu})");

    private final AdministrativeWords words = AdministrativeWords.shipped();
    private final List<String> corrections = new ArrayList<>();

    /** What was corrected so far, as {@code wrong → right}. */
    public List<String> corrections() {
        return List.copyOf(corrections);
    }

    /** The text with certain corrections; each is remembered. */
    public String repair(String text) {
        return restorePhrases(replaceAll(
                ROMAN,
                replaceAll(NUMBER_IN_DATE, text, RecognitionRepair::digits),
                roman -> "I".repeat(roman.length())));
    }

    private static String digits(String word) {
        return word.chars().noneMatch(Character::isDigit) && word.length() > 2
                ? word
                : word.replaceAll("[IlÌÍìí|]", "1")
                        .replaceAll("(?<=\\d) (?=\\d)", "")
                        .replaceAll("[Oo]", "0");
    }

    private String replaceAll(Pattern pattern, String text, UnaryOperator<String> production) {
        return pattern.matcher(text).replaceAll(match -> {
            String right = production.apply(match.group());
            note(match.group(), right);
            return Matcher.quoteReplacement(right);
        });
    }

    private void note(String wrong, String right) {
        if (!wrong.equals(right)) {
            corrections.add(wrong + " → " + right);
        }
    }

    private String restorePhrases(String text) {
        List<int[]> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            tokens.add(new int[] {matcher.start(), matcher.end()});
        }
        StringBuilder out = new StringBuilder(text);
        int at = 0;
        while (at < tokens.size()) {
            at += restoreAt(out, tokens, at);
        }
        return out.toString();
    }

    /** Restores the longest known phrase that begins at a token; answers how many tokens to step over. */
    private int restoreAt(StringBuilder text, List<int[]> tokens, int at) {
        for (int count = Math.min(words.longest(), tokens.size() - at); count >= 2; count--) {
            int start = tokens.get(at)[0];
            int end = tokens.get(at + count - 1)[1];
            String found = text.substring(start, end);
            if (words.contains(found)) {
                return count;
            }
            String right = found.indexOf('\n') >= 0 ? null : sameCase(words.only(found), found);
            if (right != null && wrongMarks(found, right)) {
                note(found, right);
                text.replace(start, end, right);
                return count;
            }
        }
        return 1;
    }

    /** Only what lost its marks or is no syllable is corrected; a phrase of other, real words is left alone. */
    private static boolean wrongMarks(String found, String right) {
        String[] given = found.split(" ");
        String[] wanted = right.split(" ");
        if (given.length != wanted.length) {
            return false;
        }
        int equal = 0;
        for (int i = 0; i < given.length; i++) {
            equal += Folding.match(given[i]).equals(Folding.match(wanted[i])) ? 1 : 0;
        }
        return equal > 0 || !Syllables.isSyllable(given[0]) || !Syllables.isSyllable(given[given.length - 1]);
    }

    private static @Nullable String sameCase(@Nullable String right, String found) {
        if (right == null || right.length() != found.length()) {
            return null;
        }
        StringBuilder out = new StringBuilder(right);
        for (int i = 0; i < out.length(); i++) {
            if (Character.isUpperCase(found.charAt(i))) {
                out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
            }
        }
        return out.toString();
    }
}
