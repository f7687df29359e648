package vn.lotrinh.reader.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a format gives before its text is normalised: paragraphs and tables in reading order, with the words as the file
 * holds them.
 *
 * @param blocks paragraphs, tables and notes in reading order
 * @param pages number of pages, at least 1, or {@code null} where the format has none
 * @param recognised whether the text came from character recognition of a picture
 * @param warnings what the reader of the format left out or doubts
 */
public record Draft(List<DraftBlock> blocks, @Nullable Integer pages, boolean recognised, List<Warning> warnings) {

    /** Copies the lists. */
    public Draft {
        blocks = List.copyOf(blocks);
        warnings = List.copyOf(warnings);
    }

    /** A draft of a format without pages, read without doubt. */
    public static Draft of(List<DraftBlock> blocks) {
        return new Draft(blocks, null, false, List.of());
    }

    /** How a paragraph follows the one before it; decides how readily the two are joined. */
    public enum Follows {
        /** It is the next line of a typed text; the line break may be only the typist's. */
        LINE,
        /** An empty line stands between, in a typed text. */
        BLANK,
        /** The format itself says that a new paragraph begins. */
        PARAGRAPH,
        /** A new page begins between the two, which may have cut a paragraph. */
        PAGE
    }

    /** One block of the draft. */
    public sealed interface DraftBlock permits DraftParagraph, DraftTable, DraftNote {}

    /**
     * A paragraph, or a line of a typed text that is not yet joined to one.
     *
     * @param text its words, possibly not in Unicode normal form; a forced line break is {@code '\n'}
     * @param page from 1, or 0 where the format has no pages
     * @param follows how it follows the block before it
     * @param style its typography
     */
    public record DraftParagraph(String text, int page, Follows follows, Style style) implements DraftBlock {}

    /**
     * A table. Each row lists the cells that begin in it, from left to right, as in HTML: a cell that reaches down from
     * an earlier row is not repeated.
     *
     * @param page the page on which it begins, from 1, or 0
     * @param rows its rows
     * @param layout whether the table only places text side by side (a letterhead, a signature block) and has no rules
     */
    public record DraftTable(int page, List<List<DraftCell>> rows, boolean layout) implements DraftBlock {

        /** Copies the rows. */
        public DraftTable {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A cell of a table.
     *
     * @param text its words; paragraphs are parted by {@code '\n'}
     * @param rowSpan how many rows it reaches over, at least 1
     * @param columnSpan how many columns it reaches over, at least 1
     */
    public record DraftCell(String text, int rowSpan, int columnSpan) {

        /** A cell of one row and one column. */
        public static DraftCell of(String text) {
            return new DraftCell(text, 1, 1);
        }
    }

    /**
     * A footnote: kept, but no part of the running text.
     *
     * @param text its words
     * @param page from 1, or 0
     */
    public record DraftNote(String text, int page) implements DraftBlock {}
}
