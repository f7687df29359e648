package vn.lotrinh.reader.text;

/**
 * Forms of a text for comparison. Each form has the same length as the text, so that a place in it is the same place in
 * the text. The text is in Unicode normal form C.
 */
public final class Folding {

    private Folding() {}

    /**
     * Lower case, with the tone mark where the older spelling puts it ({@code hóa, ủy} for {@code hoá, uỷ}) and y for i
     * in {@code quý}; so both spellings become equal.
     */
    public static String match(String text) {
        char[] out = new char[text.length()];
        for (int i = 0; i < out.length; i++) {
            out[i] = lower(text.charAt(i));
        }
        for (int i = 0; i + 1 < out.length; i++) {
            if (out[i] == 'o' || out[i] == 'u') {
                moveTone(out, i);
            }
        }
        return new String(out);
    }

    /** Lower case without any mark; {@code đ} becomes {@code d}. */
    public static String bare(String text) {
        char[] out = new char[text.length()];
        for (int i = 0; i < out.length; i++) {
            out[i] = Letters.bare(lower(text.charAt(i)));
        }
        return new String(out);
    }

    /** Lower case without the tone; ă, â, ê, ô, ơ, ư, đ stay. */
    static String toneless(String text) {
        char[] out = new char[text.length()];
        for (int i = 0; i < out.length; i++) {
            out[i] = Letters.toneless(lower(text.charAt(i)));
        }
        return new String(out);
    }

    /** Whether there are letters, and all of them capitals. */
    public static boolean isCapitals(String text) {
        return text.chars().noneMatch(Character::isLowerCase) && text.chars().anyMatch(Character::isUpperCase);
    }

    private static char lower(char letter) {
        if (letter < 0x80) {
            return letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
        }
        return letter == 'İ' ? 'i' : Character.toLowerCase(letter);
    }

    private static void moveTone(char[] out, int i) {
        char second = out[i + 1];
        int tone = Letters.tone(second);
        if (tone == Letters.LEVEL || i + 2 < out.length && Character.isLetter(out[i + 2])) {
            return;
        }
        char vowel = Letters.toneless(second);
        boolean afterQ = i > 0 && out[i - 1] == 'q';
        if (afterQ && vowel == 'i') {
            out[i + 1] = Letters.withTone('y', tone);
        } else if (!afterQ && (out[i] == 'o' ? vowel == 'a' || vowel == 'e' : vowel == 'y')) {
            out[i] = Letters.withTone(out[i], tone);
            out[i + 1] = vowel;
        }
    }
}
