package vn.lotrinh.reader.text;

import java.text.Normalizer;

/**
 * Brings words to one form: Unicode normal form C, plain spaces, no invisible characters, no letters that only look like
 * Vietnamese ones. It counts what it repaired beyond mere form.
 */
public final class Normaliser {

    private final DamagedLetters damaged = DamagedLetters.shipped();
    private int repairs;

    /** How many letters were repaired so far, beyond form. */
    public int repairs() {
        return repairs;
    }

    /** One line or cell in normal form; {@code '\n'} and {@code '\t'} stay, other runs of blanks become one space. */
    public String normalise(String words) {
        String text = isPlain(words) ? words : repair(Normalizer.normalize(visible(words), Normalizer.Form.NFC));
        return collapse(text);
    }

    /** Whether all characters are of the Latin blocks that need no look: the common case, kept fast. */
    private static boolean isPlain(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean plain = c >= ' ' && c < 0x7F
                    || c == '\n'
                    || c == '\t'
                    || Letters.bare(c) != c
                    || c == '“'
                    || c == '”'
                    || c == '–';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String visible(String words) {
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n' || c == '\t') {
                out.append(c);
            } else if (c == '\r' || c == '\f' || c == '\u000B' || c == '\u2028' || c == '\u2029') {
                out.append('\n');
            } else if (Character.isSpaceChar(c)) {
                out.append(' ');
            } else if (!isInvisible(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.PRIVATE_USE && !BulletGlyphs.contains(c)
                || c == '\uFFFE'
                || c == '\uFFFF';
    }

    /** Word's symbol fonts put bullets into the private use area. */
    private static final class BulletGlyphs {
        static boolean contains(char c) {
            return c == '\uF0B7' || c == '\uF0A7' || c == '\uF02D' || c == '\uF0FC';
        }
    }

    private String repair(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end == i) {
                char c = text.charAt(i++);
                out.append(BulletGlyphs.contains(c) ? '-' : c);
            } else {
                String word = text.substring(i, end);
                String repaired = damaged.repair(word, text, i, end);
                repairs += repaired.equals(word) ? 0 : 1;
                out.append(repaired);
                i = end;
            }
        }
        return out.toString();
    }

    private static String collapse(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t') {
                gap = true;
            } else if (c == '\n') {
                gap = false;
                if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                    out.append('\n');
                }
            } else {
                if (gap && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == '\n') {
            end--;
        }
        return out.substring(0, end);
    }
}
