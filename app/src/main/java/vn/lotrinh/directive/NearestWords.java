package vn.lotrinh.directive;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lotrinh.reader.text.Folding;

/** Finds where words that a person typed stand in a text. Case, spelling of tones and line ends don't count. */
final class NearestWords {

    private final String form;

    NearestWords(String text) {
        this.form = Folding.match(text);
    }

    /** The words with the place nearest to a range, or with no place where the text does not have them. */
    ReadField find(String words, int start, int end) {
        Matcher matcher = pattern(words).matcher(form);
        ReadField nearest = ReadField.said(words);
        int distance = Integer.MAX_VALUE;
        while (distance > 0 && matcher.find()) {
            int apart = Math.max(0, Math.max(start - matcher.start(), matcher.end() - end));
            if (apart < distance) {
                distance = apart;
                nearest = ReadField.shown(words, matcher.start(), matcher.end());
            }
        }
        return nearest;
    }

    private static Pattern pattern(String words) {
        String joined = Arrays.stream(Folding.match(words).strip().split("\\s+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + joined + "(?![\\p{L}\\p{N}])");
    }

    /** Words as they are kept: in normal form C, blanks and line ends joined. */
    static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("[\\s\\u00a0]+", " ");
    }
}
