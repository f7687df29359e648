package vn.lotrinh.reader.document.layout;

import java.util.List;

/**
 * What stands on one page.
 *
 * @param page its number, from 1
 * @param width in points, when its text is upright
 * @param height in points
 * @param words in the order of the file
 * @param rules its ruling lines, in any order
 */
public record Sheet(int page, float width, float height, List<Word> words, List<Rule> rules) {

    /** Copies the lists. */
    public Sheet {
        words = List.copyOf(words);
        rules = List.copyOf(rules);
    }

    /** Whether ruling lines stand on both sides of a row: it is part of a table. */
    boolean rules(Row row) {
        float middle = (row.top() + row.bottom()) / 2;
        boolean before = false;
        boolean after = false;
        for (Rule rule : rules) {
            if (!rule.level() && rule.top() <= middle && rule.bottom() >= middle) {
                before |= rule.left() <= row.left();
                after |= rule.left() >= row.right();
            }
        }
        return before && after;
    }

    Sheet with(List<Word> others) {
        return new Sheet(page, width, height, others, rules);
    }
}
