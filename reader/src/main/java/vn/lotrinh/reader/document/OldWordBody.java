package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftParagraph;
import vn.lotrinh.reader.document.Draft.Follows;

/** Walks the paragraphs and tables of an old Word document. */
final class OldWordBody {

    private static final int CENTRE = 1;
    private static final int HEADING_LEVELS = 9;

    private final HWPFDocument document;
    private final Budget budget;
    private final OldWordNumbering numbering;
    private final OldWordText text = new OldWordText();

    OldWordBody(HWPFDocument document, Budget budget) {
        this.document = document;
        this.budget = budget;
        this.numbering = new OldWordNumbering(document);
    }

    /** The blocks of a part of the document. */
    List<DraftBlock> read(@Nullable Range range) {
        List<DraftBlock> blocks = new ArrayList<>();
        int count = range == null ? 0 : range.numParagraphs();
        for (int i = 0; range != null && i < count; i++) {
            budget.check();
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                blocks.add(new OldWordTable(this, budget).read(table, blocks.size()));
                i += Math.max(1, table.numParagraphs()) - 1;
            } else {
                add(paragraph, blocks);
            }
        }
        return blocks;
    }

    /** The words of a cell, one line a paragraph. */
    String textOf(Range cell) {
        List<DraftBlock> blocks = new ArrayList<>();
        int count = cell.numParagraphs();
        for (int i = 0; i < count; i++) {
            budget.check();
            add(cell.getParagraph(i), blocks);
        }
        return CellText.of(blocks);
    }

    private void add(Paragraph paragraph, List<DraftBlock> blocks) {
        String label = numbering.label(paragraph);
        OldWordText.Words words = text.read(paragraph);
        if (!words.text().isBlank()) {
            Style style = new Style(headingLevel(paragraph), paragraph.getJustification() == CENTRE, words.bold());
            blocks.add(new DraftParagraph(label + words.text().strip(), 0, Follows.PARAGRAPH, style));
        }
    }

    private int headingLevel(Paragraph paragraph) {
        int outline = paragraph.getLvl() + 1;
        if (outline >= 1 && outline <= HEADING_LEVELS) {
            return outline;
        }
        StyleDescription style = document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        String name =
                style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
        int level = name.startsWith("heading ") ? XmlPart.parse(name.substring(8), 0) : 0;
        return level >= 1 && level <= HEADING_LEVELS ? level : 0;
    }
}
