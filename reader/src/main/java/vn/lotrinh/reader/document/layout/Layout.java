package vn.lotrinh.reader.document.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Budget;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftNote;

/** Reads pages one after the other and joins what a page break has cut. */
public final class Layout {

    /** A title has hardly more lines. */
    private static final int LOOK_AHEAD = 7;

    private final Budget budget;
    private final float bodySize;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<DraftNote> notes = new ArrayList<>();
    private @Nullable ParagraphLines openParagraph;
    private @Nullable RuledTable openTable;

    private Layout(Budget budget, float bodySize) {
        this.budget = budget;
        this.bodySize = bodySize;
    }

    /** The blocks of all pages, in reading order. */
    public static List<DraftBlock> blocks(List<Sheet> sheets, Budget budget) {
        List<Sheet> bare = RunningHeads.dropped(sheets);
        Layout layout = new Layout(budget, bodySize(bare));
        for (Sheet sheet : bare) {
            budget.check();
            layout.read(sheet);
        }
        return layout.drafts();
    }

    /** The size of most letters. */
    private static float bodySize(List<Sheet> sheets) {
        Map<Integer, Integer> letters = new HashMap<>();
        for (Sheet sheet : sheets) {
            for (Word word : sheet.words()) {
                letters.merge(Math.round(word.size() * 2), word.text().length(), Integer::sum);
            }
        }
        return letters.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(28)
                / 2f;
    }

    private void read(Sheet whole) {
        Footnotes footnotes = Footnotes.of(whole, bodySize);
        Sheet sheet = footnotes.rest();
        List<Grid> grids = Grid.of(sheet.rules(), budget);
        List<List<Word>> held = new ArrayList<>();
        grids.forEach(grid -> held.add(new ArrayList<>()));
        List<Word> free = new ArrayList<>();
        for (Word word : sheet.words()) {
            int grid = holder(grids, word);
            (grid < 0 ? free : held.get(grid)).add(word);
        }
        readFlow(sheet, grids, held, Rows.of(free));
        footnotes.notes().forEach(note -> notes.add(new DraftNote(note, sheet.page())));
        if (openParagraph == null && openTable == null) {
            flushNotes();
        }
    }

    private static int holder(List<Grid> grids, Word word) {
        for (int i = 0; i < grids.size(); i++) {
            if (grids.get(i).holds(word)) {
                return i;
            }
        }
        return -1;
    }

    private void readFlow(Sheet sheet, List<Grid> grids, List<List<Word>> held, List<Row> rows) {
        Margins margins = Margins.of(rows, sheet);
        boolean first = true;
        int done = 0;
        for (int i = 0; i <= grids.size(); i++) {
            float limit = i < grids.size() ? grids.get(i).top() : Float.MAX_VALUE;
            int end = done;
            while (end < rows.size() && rows.get(end).bottom() - 3 < limit) {
                end++;
            }
            readRows(sheet, rows.subList(done, end), margins, first);
            first &= end == done;
            done = end;
            if (i < grids.size()) {
                readTable(grids.get(i).table(sheet.page(), held.get(i), budget), first);
                first = false;
            }
        }
    }

    private void readTable(RuledTable table, boolean first) {
        openParagraph = null;
        if (table.cells().stream().allMatch(cell -> cell.text().isEmpty())) {
            return;
        }
        if (first && openTable != null && TableJoin.join(openTable, table)) {
            return;
        }
        flushNotes();
        openTable = table;
        pieces.add(table);
    }

    private void readRows(Sheet sheet, List<Row> rows, Margins margins, boolean first) {
        int i = 0;
        while (i < rows.size()) {
            openTable = null;
            SideBySide columns = SideBySide.at(rows, i, margins);
            if (columns != null) {
                openParagraph = null;
                flushNotes();
                pieces.add(() -> columns.draft(sheet.page()));
                i = columns.end();
            } else {
                List<Row> following = rows.subList(i + 1, Math.min(rows.size(), i + LOOK_AHEAD));
                readLine(sheet.page(), rows.get(i).line(), following, margins, first && i == 0);
                i++;
            }
        }
    }

    private void readLine(int page, Line line, List<Row> following, Margins margins, boolean overPage) {
        if (openParagraph != null && overPage && openParagraph.goesOnOverPage(line, margins)) {
            openParagraph.add(line, margins);
        } else if (openParagraph != null && !overPage && openParagraph.goesOn(line)) {
            openParagraph.add(line);
        } else {
            flushNotes();
            openParagraph = new ParagraphLines(page, line, ParagraphLines.centred(line, following, margins), margins);
            pieces.add(openParagraph);
        }
    }

    /** Notes stand after the block during which their page ended. */
    private void flushNotes() {
        notes.forEach(note -> pieces.add(() -> note));
        notes.clear();
    }

    private List<DraftBlock> drafts() {
        flushNotes();
        return pieces.stream().map(Piece::draft).toList();
    }
}
