package vn.lotrinh.reader.letterhead;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.lotrinh.reader.document.Block;
import vn.lotrinh.reader.document.Document;
import vn.lotrinh.reader.document.Note;
import vn.lotrinh.reader.document.Paragraph;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.document.Span;
import vn.lotrinh.reader.document.Table;

/** The lines of blocks, one after the other: tables that only place text side by side are read cell by cell. */
final class Lines {

    private Lines() {}

    static List<Passage> of(Document document, List<Block> blocks) {
        List<Passage> lines = new ArrayList<>();
        blocks.forEach(block -> add(document, block, lines));
        return lines;
    }

    static void add(Document document, Block block, List<Passage> lines) {
        switch (block) {
            case Paragraph paragraph -> split(document, paragraph.span(), lines);
            case Table table -> {
                Set<Span> cells = new LinkedHashSet<>();
                table.rows().forEach(row -> row.forEach(cell -> cells.add(cell.span())));
                cells.forEach(span -> split(document, span, lines));
            }
            case Note _ -> {}
        }
    }

    private static void split(Document document, Span span, List<Passage> lines) {
        Passage whole = Passage.of(document.text(), span);
        int start = 0;
        for (int i = 0; i <= whole.text().length(); i++) {
            if (i == whole.text().length() || whole.text().charAt(i) == '\n') {
                Passage line = whole.part(start, i);
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                start = i + 1;
            }
        }
    }
}
