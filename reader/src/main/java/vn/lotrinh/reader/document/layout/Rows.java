package vn.lotrinh.reader.document.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Gathers words into rows: those that stand at the same height, superscripts with the words that they belong to. */
final class Rows {

    /** A gap of so many font sizes parts a row; justified lines have narrower ones. */
    private static final float WIDE = 1.7f;

    /** So many rows back a word still looks for its row; words come sorted by height. */
    private static final int OPEN = 6;

    private static final Pattern DECORATION = Pattern.compile("[_=\\-–—*~.…•¯]{3,}|_+|[-–—]{2,}");

    /** What opens the right column of a letterhead, however near the left one comes. */
    private static final Pattern HEAD_OF_STATE =
            Pattern.compile("(?iu)(CỘNG (HÒA|HOÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT|ĐỘC LẬP\\s*[-–]).*");

    private Rows() {}

    static List<Row> of(List<Word> words) {
        List<Gathering> gatherings = new ArrayList<>();
        words.stream()
                .filter(word -> !isDecoration(word.text()))
                .sorted(Comparator.comparingDouble(Word::middle))
                .forEach(word -> place(word, gatherings));
        return gatherings.stream()
                .map(gathering -> new Row(lines(gathering.sorted())))
                .sorted(Comparator.comparingDouble(Row::top))
                .toList();
    }

    private static boolean isDecoration(String text) {
        return text.length() > 1
                && !Character.isLetterOrDigit(text.charAt(0))
                && DECORATION.matcher(text).matches();
    }

    private static void place(Word word, List<Gathering> gatherings) {
        Gathering best = null;
        float most = 0.62f;
        for (Gathering gathering : gatherings.subList(Math.max(0, gatherings.size() - OPEN), gatherings.size())) {
            float beside = word.beside(gathering.main);
            if (beside >= most && gathering.hasRoom(word)) {
                most = beside;
                best = gathering;
            }
        }
        if (best == null) {
            gatherings.add(new Gathering(word));
        } else {
            best.add(word);
        }
    }

    private static List<Line> lines(List<Word> sorted) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < sorted.size(); i++) {
            if (parted(sorted, i)) {
                lines.add(new Line(sorted.subList(start, i)));
                start = i;
            }
        }
        lines.add(new Line(sorted.subList(start, sorted.size())));
        return lines;
    }

    private static boolean parted(List<Word> sorted, int i) {
        Word before = sorted.get(i - 1);
        Word word = sorted.get(i);
        float gap = word.left() - before.right();
        float size = Math.max(before.size(), word.size());
        return gap > WIDE * size || (gap > 0.6f * size && opensHead(sorted, i));
    }

    private static boolean opensHead(List<Word> sorted, int i) {
        char first = sorted.get(i).text().charAt(0);
        if (first != 'C' && first != 'Đ') {
            return false;
        }
        StringBuilder text = new StringBuilder();
        for (Word word : sorted.subList(i, Math.min(sorted.size(), i + 4))) {
            text.append(word.text()).append(' ');
        }
        return HEAD_OF_STATE.matcher(text).matches();
    }

    /** A row that is being gathered. */
    private static final class Gathering {

        private final List<Word> words = new ArrayList<>();
        private Word main;

        Gathering(Word first) {
            main = first;
            words.add(first);
        }

        /** Whether no other word of the row stands where this one does: lines set very close stay apart. */
        boolean hasRoom(Word word) {
            for (Word other : words) {
                float common = Math.min(word.right(), other.right()) - Math.max(word.left(), other.left());
                if (Math.abs(word.middle() - other.middle()) > 0.15f * word.size()
                        && common > 0.5f * Math.min(word.right() - word.left(), other.right() - other.left())
                        && !overprints(word, other)) {
                    return false;
                }
            }
            return true;
        }

        void add(Word word) {
            words.add(word);
            if (word.size() > main.size()) {
                main = word;
            }
        }

        /** From left to right; a word that is printed twice over itself to look bold is taken once. */
        List<Word> sorted() {
            List<Word> sorted = new ArrayList<>();
            words.sort(Comparator.comparingDouble(Word::left));
            for (Word word : words) {
                if (sorted.isEmpty() || !overprints(word, sorted.getLast())) {
                    sorted.add(word);
                }
            }
            return sorted;
        }

        private static boolean overprints(Word word, Word before) {
            return Math.abs(word.left() - before.left()) < 0.2f * word.size()
                    && word.text().equals(before.text());
        }
    }
}
