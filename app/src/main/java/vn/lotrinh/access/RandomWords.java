package vn.lotrinh.access;

import java.security.SecureRandom;

/** Secrets that people copy by hand: groups of letters and digits that can't be mistaken for each other. */
final class RandomWords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomWords() {}

    /** So many groups of four, each worth almost 20 bits. */
    static String of(int groups) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < groups * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                words.append('-');
            }
            words.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return words.toString();
    }
}
