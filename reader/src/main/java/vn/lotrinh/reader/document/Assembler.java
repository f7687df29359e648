package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.List;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftNote;
import vn.lotrinh.reader.document.Draft.DraftParagraph;
import vn.lotrinh.reader.document.Draft.DraftTable;

/** Lays the blocks of a draft out in one normalised text. */
public final class Assembler {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    private Assembler() {}

    /** The document of a draft. */
    public static Document assemble(Draft draft) {
        Assembler assembler = new Assembler();
        draft.blocks().forEach(assembler::add);
        return new Document(
                assembler.text.toString(), assembler.blocks, draft.pages(), draft.recognised(), draft.warnings());
    }

    private void add(DraftBlock block) {
        switch (block) {
            case DraftParagraph paragraph ->
                blocks.add(new Paragraph(append(paragraph.text()), paragraph.page(), paragraph.style()));
            case DraftNote note -> blocks.add(new Note(append(note.text()), note.page()));
            case DraftTable table -> throw new UnsupportedOperationException(table.toString());
        }
    }

    private Span append(String words) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        int start = text.length();
        text.append(words);
        return new Span(start, text.length());
    }
}
