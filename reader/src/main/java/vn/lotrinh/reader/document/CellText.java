package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.List;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftCell;
import vn.lotrinh.reader.document.Draft.DraftNote;
import vn.lotrinh.reader.document.Draft.DraftParagraph;
import vn.lotrinh.reader.document.Draft.DraftTable;

/** The text of blocks that stand inside a cell or a note: one line a paragraph, one line a row of a nested table. */
final class CellText {

    private CellText() {}

    static String of(List<DraftBlock> blocks) {
        List<String> lines = new ArrayList<>();
        for (DraftBlock block : blocks) {
            switch (block) {
                case DraftParagraph paragraph -> add(lines, paragraph.text());
                case DraftNote note -> add(lines, note.text());
                case DraftTable table -> table.rows().forEach(row -> add(lines, line(row)));
            }
        }
        return String.join("\n", lines);
    }

    private static String line(List<DraftCell> row) {
        return String.join(
                " ",
                row.stream()
                        .map(DraftCell::text)
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    private static void add(List<String> lines, String line) {
        if (!line.isBlank()) {
            lines.add(line.strip());
        }
    }
}
