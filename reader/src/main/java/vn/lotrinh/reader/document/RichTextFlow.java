package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.List;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftParagraph;
import vn.lotrinh.reader.document.Draft.DraftTable;
import vn.lotrinh.reader.document.Draft.Follows;

/** Words of Rich Text that follow one another: the running text, a footnote, a text box or a list label. */
final class RichTextFlow {

    /** What the words are. */
    enum Kind {
        BODY,
        NOTE,
        BOX,
        LABEL
    }

    private final Kind kind;
    private final Budget budget;
    private final List<DraftBlock> blocks = new ArrayList<>();
    private final List<DraftBlock> boxes = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private final RichTextRow row = new RichTextRow();
    private TableBuilder table;
    private boolean open;
    private boolean ruled;
    private boolean allBold = true;
    private String label = "";

    RichTextFlow(Kind kind, Budget budget) {
        this.kind = kind;
        this.budget = budget;
        this.table = newTable(budget);
    }

    private static TableBuilder newTable(Budget budget) {
        return new TableBuilder(budget, RichTextRow.TOLERANCE);
    }

    Kind kind() {
        return kind;
    }

    RichTextRow row() {
        return row;
    }

    void append(String text, boolean bold) {
        words.append(text);
        allBold &= bold || text.isBlank();
    }

    void label(String written) {
        String stripped = written.strip();
        boolean number = stripped.codePoints().anyMatch(Character::isLetterOrDigit);
        label = number ? stripped + " " : "- ";
    }

    void box(List<DraftBlock> box) {
        boxes.addAll(box);
    }

    void endParagraph(RichTextGroup look) {
        String text = words.toString().strip();
        words.setLength(0);
        String line = text.isEmpty() ? "" : label + text;
        label = "";
        if (look.inTable) {
            addLine(line);
        } else {
            endTable();
            if (!line.isEmpty()) {
                Style style = new Style(look.headingLevel, look.centred, allBold);
                blocks.add(new DraftParagraph(line, 0, Follows.PARAGRAPH, style));
            }
            blocks.addAll(boxes);
            boxes.clear();
        }
        allBold = true;
    }

    private void addLine(String line) {
        if (!line.isEmpty()) {
            cell.append(cell.isEmpty() ? "" : "\n").append(line);
        }
    }

    void endCell() {
        budget.check();
        String text = words.toString().strip();
        addLine(text.isEmpty() ? "" : label + text);
        label = "";
        words.setLength(0);
        cells.add(cell.toString());
        cell.setLength(0);
        allBold = true;
    }

    void endRow() {
        ruled |= row.ruled();
        row.place(cells, table);
        open |= !cells.isEmpty();
        cells.clear();
    }

    private void endTable() {
        if (!cells.isEmpty()) {
            endRow();
        }
        if (open) {
            var rows = table.build();
            var rules = ruled ? LayoutTable.Rules.DRAWN : LayoutTable.Rules.NONE;
            blocks.add(new DraftTable(0, rows, LayoutTable.tells(rows, rules, blocks.size())));
            table = newTable(budget);
            open = false;
            ruled = false;
        }
    }

    /** The blocks, when no more words come. */
    List<DraftBlock> end(RichTextGroup look) {
        RichTextGroup outside = look.copy();
        outside.inTable = false;
        if (!cell.isEmpty()) {
            endCell();
        }
        endParagraph(outside);
        return blocks;
    }
}
