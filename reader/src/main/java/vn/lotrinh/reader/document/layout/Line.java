package vn.lotrinh.reader.document.layout;

import java.util.Comparator;
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
        right = (float) words.stream().mapToDouble(Word::right).max().orElseThrow();
        Word main = words.stream()
                .max(Comparator.comparingDouble(
                        word -> word.size() * (word.text().length() + 2)))
                .orElseThrow();
        top = main.top();
        bottom = main.bottom();
        size = main.size();
        bold = words.stream().allMatch(word -> word.bold() || isPunctuation(word));
        text = join(words);
    }

    private static boolean isPunctuation(Word word) {
        return word.text().codePoints().noneMatch(Character::isLetterOrDigit);
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
