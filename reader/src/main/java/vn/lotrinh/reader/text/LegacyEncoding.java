package vn.lotrinh.reader.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The encodings of Vietnamese before Unicode, recognised by content: a text is in one of them when its conversion has
 * far more Vietnamese syllables than the text itself. Fonts of these encodings also occur inside office files, where
 * their bytes look like Western European letters.
 */
public enum LegacyEncoding {
    /** TCVN 5712:1993, second form, as in the ABC fonts (.VnTime). */
    TCVN3("µ à ¸ á ¶ ả · ã ¹ ạ ¨ ă » ằ ¾ ắ ¼ ẳ ½ ẵ Æ ặ © â Ç ầ Ê ấ È ẩ É ẫ Ë ậ ® đ Ì è Ð é Î ẻ Ï ẽ Ñ ẹ ª ê Ò ề Õ ế Ó ể"
            + " Ô ễ Ö ệ × ì Ý í Ø ỉ Ü ĩ Þ ị ß ò ã ó á ỏ â õ ä ọ « ô å ồ è ố æ ổ ç ỗ é ộ ¬ ơ ê ờ í ớ ë ở ì ỡ î ợ ï ù"
            + " ó ú ñ ủ ò ũ ô ụ \u00AD ư õ ừ ø ứ ö ử ÷ ữ ù ự ú ỳ ý ý û ỷ ü ỹ þ ỵ ¡ Ă ¢ Â £ Ê ¤ Ô ¥ Ơ ¦ Ư § Đ"),
    /** VNI for Windows: a vowel is followed by a character for its marks. */
    VNI("aù á aø à aû ả aõ ã aï ạ aâ â aê ă aá ấ aà ầ aå ẩ aã ẫ aä ậ aé ắ aè ằ aú ẳ aü ẵ aë ặ eù é eø è eû ẻ eõ ẽ eï ẹ"
            + " eâ ê eá ế eà ề eå ể eã ễ eä ệ où ó oø ò oû ỏ oõ õ oï ọ oâ ô oá ố oà ồ oå ổ oã ỗ oä ộ ôù ớ ôø ờ ôû ở"
            + " ôõ ỡ ôï ợ uù ú uø ù uû ủ uõ ũ uï ụ öù ứ öø ừ öû ử öõ ữ öï ự yù ý yø ỳ yû ỷ yõ ỹ ô ơ ö ư æ ỉ ó ĩ ò ị"
            + " î ỵ ñ đ AÙ Á AØ À AÛ Ả AÕ Ã AÏ Ạ AÂ Â AÊ Ă AÁ Ấ AÀ Ầ AÅ Ẩ AÃ Ẫ AÄ Ậ AÉ Ắ AÈ Ằ AÚ Ẳ AÜ Ẵ AË Ặ EÙ É"
            + " EØ È EÛ Ẻ EÕ Ẽ EÏ Ẹ EÂ Ê EÁ Ế EÀ Ề EÅ Ể EÃ Ễ EÄ Ệ OÙ Ó OØ Ò OÛ Ỏ OÕ Õ OÏ Ọ OÂ Ô OÁ Ố OÀ Ồ OÅ Ổ OÃ Ỗ"
            + " OÄ Ộ ÔÙ Ớ ÔØ Ờ ÔÛ Ở ÔÕ Ỡ ÔÏ Ợ UÙ Ú UØ Ù UÛ Ủ UÕ Ũ UÏ Ụ ÖÙ Ứ ÖØ Ừ ÖÛ Ử ÖÕ Ữ ÖÏ Ự YÙ Ý YØ Ỳ YÛ Ỷ"
            + " YÕ Ỹ Ô Ơ Ö Ư Æ Ỉ Ó Ĩ Ò Ị Î Ỵ Ñ Đ");

    /** The single-byte view in which legacy bytes become characters. */
    public static final Charset BYTES = Charset.forName("windows-1252");

    private static final int SAMPLE = 20_000;
    private static final double CLEARLY = 0.25;

    @SuppressWarnings("ImmutableEnumChecker") // its map is a copy that nobody can change
    private final LetterTable letters;

    LegacyEncoding(String table) {
        this.letters = LetterTable.of(table.split(" "));
    }

    /** The encoding that the text is in, as its words tell; empty for a text that is right as it is. */
    public static Optional<LegacyEncoding> of(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        if (sample.chars().noneMatch(letter -> letter >= 0x80 && letter < 0x100)) {
            return Optional.empty();
        }
        double own = vietnamese(sample);
        if (own + CLEARLY >= 1) {
            return Optional.empty(); // no conversion can be clearly better: the common case, kept fast
        }
        return Arrays.stream(values())
                .filter(encoding -> vietnamese(encoding.decode(sample)) > own + CLEARLY)
                .max(Comparator.comparingDouble(encoding -> vietnamese(encoding.decode(sample))));
    }

    /** The text in Unicode. */
    public String decode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int taken = letters.lengthAt(text, i);
            String letter = letters.decode(text.substring(i, i + taken));
            out.append(this == TCVN3 && amongCapitals(text, i) ? letter.toUpperCase(Locale.ROOT) : letter);
            i += taken;
        }
        return out.toString();
    }

    /** ABC fonts have capitals with tone only in a capital font: the word around tells the case. */
    private static boolean amongCapitals(String text, int at) {
        if (text.charAt(at) < 0x80) {
            return false;
        }
        int capitals = 0;
        for (int step : new int[] {-1, 1}) {
            for (int i = at + step; i >= 0 && i < text.length() && text.charAt(i) > ' '; i += step) {
                char c = text.charAt(i);
                if (c >= 'a' && c <= 'z') {
                    return false;
                }
                capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
            }
        }
        return capitals > 1;
    }

    /** The share of words with a mark that are Vietnamese syllables. */
    static double vietnamese(String text) {
        int words = 0;
        int syllables = 0;
        int start = 0;
        boolean marked = false;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isParting(text.charAt(i))) {
                if (marked) {
                    words++;
                    syllables += Syllables.isSyllable(text.substring(start, i)) ? 1 : 0;
                }
                start = i + 1;
                marked = false;
            } else {
                marked |= text.charAt(i) >= 0x80;
            }
        }
        return words == 0 ? 0 : (double) syllables / words;
    }

    /** Whether a character stands between words: blanks, digits, punctuation. */
    private static boolean isParting(char c) {
        if (c >= 0x80) {
            return c == '“' || c == '”' || c == '‘' || c == '’' || c == '–' || c == '…';
        }
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        return c > ' ' ? !letter && c != 0x7F : c == ' ' || c >= '\t' && c <= '\r';
    }

    /** What each character sequence of the encoding stands for. */
    private record LetterTable(Map<String, String> letters, int longest) {

        static LetterTable of(String[] pairs) {
            Map<String, String> letters = new HashMap<>();
            int longest = 1;
            for (int i = 0; i < pairs.length; i += 2) {
                letters.put(pairs[i], pairs[i + 1]);
                longest = Math.max(longest, pairs[i].length());
            }
            return new LetterTable(Map.copyOf(letters), longest);
        }

        int lengthAt(String text, int at) {
            for (int length = Math.min(longest, text.length() - at); length > 1; length--) {
                if (letters.containsKey(text.substring(at, at + length))) {
                    return length;
                }
            }
            return 1;
        }

        String decode(String sequence) {
            return letters.getOrDefault(sequence, sequence);
        }
    }
}
