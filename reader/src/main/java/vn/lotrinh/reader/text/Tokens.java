package vn.lotrinh.reader.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text cut into words and signs, with the match form of each and its place in the text. Letters, digits and {@code &}
 * make words; every other character that is not a blank is a sign of its own.
 */
public final class Tokens {

    private final String text;
    private final String form;
    private final List<String> forms = new ArrayList<>();
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    private Tokens(String text, String form) {
        this.text = text;
        this.form = form;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (isWord(c)) {
                while (end < text.length() && isWord(text.charAt(end))) {
                    end++;
                }
            }
            if (c == '\n' || !Character.isWhitespace(c)) {
                add(i, end);
            }
            i = end;
        }
    }

    /** The tokens of a text in Unicode normal form C. */
    public static Tokens of(String text) {
        return of(text, Folding.match(text));
    }

    /** The tokens of a text whose match form is known. */
    public static Tokens of(String text, String form) {
        return new Tokens(text, form);
    }

    private static boolean isWord(char c) {
        return c == '&' || Character.isLetterOrDigit(c);
    }

    private void add(int start, int end) {
        if (forms.size() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        starts[forms.size()] = start;
        ends[forms.size()] = end;
        forms.add(form.substring(start, end));
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** The whole text in match form. */
    public String form() {
        return form;
    }

    /** How many there are. */
    public int size() {
        return forms.size();
    }

    /** The match form of a token; empty behind the last. */
    public String form(int i) {
        return i >= 0 && i < forms.size() ? forms.get(i) : "";
    }

    /** Where a token begins; the length of the text behind the last. */
    public int start(int i) {
        return i < forms.size() ? starts[i] : text.length();
    }

    /** Where a token ends. */
    public int end(int i) {
        return ends[i];
    }

    /** Whether a token is a word. */
    public boolean isWord(int i) {
        return i >= 0 && i < forms.size() && isWord(text.charAt(starts[i]));
    }

    /** Whether a token begins with a capital. */
    public boolean isCapital(int i) {
        return i >= 0 && i < forms.size() && Character.isUpperCase(text.charAt(starts[i]));
    }

    /** Whether a token is this sign or word, in match form. */
    public boolean is(int i, String wanted) {
        return form(i).equals(wanted);
    }

    /** Whether the tokens from {@code i} on are these words, in match form, parted by blanks. */
    public boolean are(int i, String wanted) {
        int at = i;
        int start = 0;
        while (start <= wanted.length()) {
            int blank = wanted.indexOf(' ', start);
            int end = blank < 0 ? wanted.length() : blank;
            String form = form(at++);
            if (form.length() != end - start || !wanted.startsWith(form, start)) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }
}
