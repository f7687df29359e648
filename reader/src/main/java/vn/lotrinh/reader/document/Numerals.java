package vn.lotrinh.reader.document;

/** Writes the numbers of lists as office programs show them. */
final class Numerals {

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int LARGEST_ROMAN = 3999;
    private static final int LETTERS = 26;
    private static final int LARGEST_LETTER = LETTERS * 30;

    private Numerals() {}

    /** ii, iv … ; digits where there is no such numeral. */
    static String roman(int number) {
        if (number < 1 || number > LARGEST_ROMAN) {
            return Integer.toString(number);
        }
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                roman.append(SIGNS[i]);
            }
        }
        return roman.toString();
    }

    /** a, b … z, aa, bb … ; digits where the letters would grow too long. */
    static String letter(int number) {
        if (number < 1 || number > LARGEST_LETTER) {
            return Integer.toString(number);
        }
        String letter = Character.toString('a' + (number - 1) % LETTERS);
        return letter.repeat((number - 1) / LETTERS + 1);
    }
}
