package vn.lotrinh.reader.text;

import java.text.Normalizer;

/** The letters of Vietnamese in Unicode normal form C: their tone, their letter without the tone, their bare letter. */
final class Letters {

    /** No tone mark (ngang). */
    static final int LEVEL = 0;

    private static final String TONE_MARKS = "\u0300\u0301\u0309\u0303\u0323";
    private static final int TABLE_SIZE = 0x1F00;
    private static final char[] TONELESS = new char[TABLE_SIZE];
    private static final char[] BARE = new char[TABLE_SIZE];
    private static final byte[] TONE = new byte[TABLE_SIZE];

    static {
        for (char letter = 0; letter < TABLE_SIZE; letter++) {
            TONELESS[letter] = letter;
            BARE[letter] = letter;
        }
        for (char base : "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".toCharArray()) {
            char bare = Normalizer.normalize(String.valueOf(base), Normalizer.Form.NFD)
                    .charAt(0);
            BARE[base] = bare;
            for (int tone = 1; tone <= TONE_MARKS.length(); tone++) {
                char toned = Normalizer.normalize("" + base + TONE_MARKS.charAt(tone - 1), Normalizer.Form.NFC)
                        .charAt(0);
                TONELESS[toned] = base;
                BARE[toned] = bare;
                TONE[toned] = (byte) tone;
            }
        }
        BARE['đ'] = 'd';
        BARE['Đ'] = 'D';
    }

    private Letters() {}

    /** The tone of a letter: 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng. */
    static int tone(char letter) {
        return letter < TABLE_SIZE ? TONE[letter] : LEVEL;
    }

    /** The letter without its tone; ă, â, ê, ô, ơ, ư, đ stay. */
    static char toneless(char letter) {
        return letter < TABLE_SIZE ? TONELESS[letter] : letter;
    }

    /** The letter without any mark. */
    static char bare(char letter) {
        return letter < TABLE_SIZE ? BARE[letter] : letter;
    }

    /** A toneless vowel with the given tone. */
    static char withTone(char vowel, int tone) {
        return tone == LEVEL
                ? vowel
                : Normalizer.normalize("" + vowel + TONE_MARKS.charAt(tone - 1), Normalizer.Form.NFC)
                        .charAt(0);
    }
}
