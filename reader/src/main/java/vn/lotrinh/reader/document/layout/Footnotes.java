package vn.lotrinh.reader.document.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Parts the notes at the foot of a page, and the marks that point to them, from its running text. */
final class Footnotes {

    private static final Pattern MARK = Pattern.compile("\\[?([0-9]{1,3}|\\*{1,3})[\\])]?");

    /** Notes are set at most so large, compared with the text. */
    private static final float SMALL = 0.9f;

    private static final float RAISED = 0.8f;

    private final List<String> notes = new ArrayList<>();
    private final Sheet rest;

    private Footnotes(Sheet sheet, float bodySize) {
        List<Row> rows = holdsSmall(sheet, bodySize) ? Rows.of(sheet.words()) : List.of();
        int first = first(rows, sheet, bodySize);
        if (first == rows.size()) {
            rest = sheet;
            return;
        }
        Set<Word> gone = new HashSet<>();
        Set<String> marks = new HashSet<>();
        for (Row row : rows.subList(first, rows.size())) {
            Line line = row.line();
            gone.addAll(line.words());
            if (begins(line)) {
                marks.add(line.words().getFirst().text());
                notes.add(line.text());
            } else if (notes.isEmpty()) {
                notes.add(line.text());
            } else {
                notes.set(notes.size() - 1, notes.getLast() + " " + line.text());
            }
        }
        List<Word> words =
                sheet.words().stream().filter(word -> !gone.contains(word)).toList();
        rest = sheet.with(withoutMarks(words, marks));
    }

    static Footnotes of(Sheet sheet, float bodySize) {
        return new Footnotes(sheet, bodySize);
    }

    /** The notes, each with its number. */
    List<String> notes() {
        return notes;
    }

    /** The page without its notes and their marks. */
    Sheet rest() {
        return rest;
    }

    /** Whether any word is small; a page without has no notes, and need not be laid out to look for them. */
    private static boolean holdsSmall(Sheet sheet, float bodySize) {
        for (Word word : sheet.words()) {
            if (word.size() <= SMALL * bodySize) {
                return true;
            }
        }
        return false;
    }

    /** The first row of the notes, or the number of rows if there are none. */
    private static int first(List<Row> rows, Sheet sheet, float bodySize) {
        int first = rows.size();
        int i = rows.size() - 1;
        while (i >= 0 && !sheet.rules(rows.get(i)) && small(rows, i, sheet, bodySize)) {
            if (begins(rows.get(i).line())
                    || (ruleAbove(rows, i, sheet) && i > 0 && rows.get(i).top() > 0.5f * sheet.height())) {
                first = i;
            }
            i--;
        }
        return first;
    }

    /** Whether a row is set small, or begins under a rule what goes on small: a raised number makes a scan's line seem tall. */
    private static boolean small(List<Row> rows, int i, Sheet sheet, float bodySize) {
        return rows.get(i).size() <= SMALL * bodySize
                || (i + 1 < rows.size() && rows.get(i + 1).size() <= SMALL * bodySize && ruleAbove(rows, i, sheet));
    }

    /** Whether a line begins with the raised number of a note. */
    private static boolean begins(Line line) {
        Word word = line.words().getFirst();
        return line.words().size() > 1
                && MARK.matcher(word.text()).matches()
                && word.size() < RAISED * line.size() + 0.1f
                && word.bottom() < line.bottom();
    }

    private static boolean ruleAbove(List<Row> rows, int i, Sheet sheet) {
        float floor = i == 0 ? 0 : rows.get(i - 1).bottom() - 4;
        Row row = rows.get(i);
        return sheet.rules().stream()
                .anyMatch(rule -> rule.level()
                        && rule.length() > 40
                        && rule.length() < 0.5f * sheet.width()
                        && Math.abs(rule.left() - row.left()) < 40
                        && rule.top() > floor
                        && rule.top() < row.top() + 4);
    }

    private static List<Word> withoutMarks(List<Word> words, Set<String> marks) {
        List<Word> kept = new ArrayList<>();
        Word before = null;
        for (Word word : words) {
            if (before == null || !marks.contains(word.text()) || !raised(word, before)) {
                kept.add(word);
                before = word;
            }
        }
        return kept;
    }

    /** Whether a small word sticks to the upper end of the one that the file has before it. */
    private static boolean raised(Word word, Word before) {
        return word.size() < RAISED * before.size()
                && word.bottom() < before.bottom()
                && word.bottom() > before.top()
                && Math.abs(word.left() - before.right()) < 0.4f * before.size();
    }
}
