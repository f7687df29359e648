package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.lotrinh.reader.document.Draft.DraftBlock;

/** Walks the running text of a Word document: paragraphs and tables, whatever wrappers stand around them. */
final class WordBody {

    private final XmlPart xml;
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Budget budget;
    private final Set<String> notes = new LinkedHashSet<>();

    WordBody(XmlPart xml, WordStyles styles, WordNumbering numbering, Budget budget) {
        this.xml = xml;
        this.styles = styles;
        this.numbering = numbering;
        this.budget = budget;
    }

    /** The notes that the text read so far refers to: their kind, a blank, and their id. */
    Set<String> notes() {
        return notes;
    }

    /** The blocks inside the element that begins here. */
    List<DraftBlock> read() {
        return read(new WordCell());
    }

    /** The blocks inside the element that begins here, and the properties of the cell that it may be. */
    List<DraftBlock> read(WordCell cell) {
        List<DraftBlock> blocks = new ArrayList<>();
        WordParagraph.Joint joint = new WordParagraph.Joint();
        int outside = xml.depth();
        while (xml.nextInside(outside)) {
            if (xml.starts()) {
                switch (xml.name()) {
                    case "p" -> new WordParagraph(this, xml, styles, numbering).read(joint, blocks);
                    case "tbl" -> blocks.add(new WordTable(this, xml, styles, budget).read(blocks.size()));
                    case "tcPr" -> cell.read(xml);
                    case "sectPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "Fallback", "rPr" -> xml.skip();
                    default -> {}
                }
            }
        }
        return blocks;
    }
}
