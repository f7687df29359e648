package vn.lotrinh.reader.document.layout;

import java.util.List;
import java.util.stream.Stream;

/** Words that stand side by side on one baseline, from left to right, without a wide gap. */
final class Line {

    private final List<Word> words;
    private final float left;
    private final float right;
    private final float top;
    private final float bottom;
    private final float size;
    private final boolean bold;
    private final String text;

    Line(List<Word> words) {
        this.words = List.copyOf(words);
        left = words.getFirst().left();
        Word main = words.getFirst();
        float outermost = main.right();
        boolean heavy = true;
        for (Word word : words) {
            outermost = Math.max(outermost, word.right());
            main = weight(word) > weight(main) ? word : main;
            heavy &= word.bold() || isPunctuation(word);
        }
        right = outermost;
        top = main.top();
        bottom = main.bottom();
        size = main.size();
        bold = heavy;
        text = join(words);
    }

    private static float weight(Word word) {
        return word.size() * (word.text().length() + 2);
    }

    private static boolean isPunctuation(Word word) {
        String text = word.text();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String join(List<Word> words) {
        StringBuilder text = new StringBuilder();
        Word before = null;
        for (Word word : words) {
            if (before != null && !(word.glued() && word.left() - before.right() < word.size())) {
                text.append(' ');
            }
            text.append(word.text());
            before = word;
        }
        return text.toString();
    }

    /** The words of both lines as one. */
    Line with(Line other) {
        return new Line(Stream.concat(words.stream(), other.words.stream()).toList());
    }

    List<Word> words() {
        return words;
    }

    float left() {
        return left;
    }

    float right() {
        return right;
    }

    float top() {
        return top;
    }

    float bottom() {
        return bottom;
    }

    float size() {
        return size;
    }

    /** Whether all its words are bold. */
    boolean bold() {
        return bold;
    }

    float centre() {
        return (left + right) / 2;
    }

    String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
