package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftNote;

/** Walks the running text of an OpenDocument text: paragraphs, lists and tables, whatever sections stand around them. */
final class OpenDocumentBody {

    private final XmlPart xml;
    private final OpenDocumentStyles styles;
    private final Budget budget;
    private final OpenDocumentCounter counter = new OpenDocumentCounter();
    private final List<DraftBlock> notes = new ArrayList<>();

    OpenDocumentBody(XmlPart xml, OpenDocumentStyles styles, Budget budget) {
        this.xml = xml;
        this.styles = styles;
        this.budget = budget;
    }

    /** The notes met so far. */
    List<DraftBlock> notes() {
        return notes;
    }

    /** The blocks inside the element that begins here. */
    List<DraftBlock> read() {
        List<DraftBlock> blocks = new ArrayList<>();
        walk(blocks, null);
        return blocks;
    }

    private void walk(List<DraftBlock> blocks, OpenDocumentCounter.@Nullable Open list) {
        String label = null;
        int outside = xml.depth();
        while (xml.nextInside(outside)) {
            if (xml.starts()) {
                switch (xml.name()) {
                    case "p", "h" -> {
                        new OpenDocumentParagraph(this, xml, styles, counter).read(label, list != null, blocks);
                        label = null;
                    }
                    case "list-item" -> label = list == null ? null : list.next(xml.number("start-value", -1));
                    case "list-header" -> label = null;
                    case "list" -> {
                        walk(blocks, open(list));
                        label = null;
                    }
                    case "table" -> blocks.add(new OpenDocumentTable(this, xml, styles, budget).read(blocks.size()));
                    case "tracked-changes", "forms", "annotation", "number", "index-title-template", "sequence-decls" ->
                        xml.skip();
                    default -> {}
                }
            }
        }
    }

    private OpenDocumentCounter.Open open(OpenDocumentCounter.@Nullable Open outer) {
        String style = xml.attribute("style-name");
        if (outer != null) {
            return outer.inner(style == null ? null : styles.list(style));
        }
        return counter.open(xml, style, styles.list(style));
    }

    /** Keeps the note whose body begins here. */
    void readNote() {
        String text = CellText.of(read());
        if (!text.isBlank()) {
            notes.add(new DraftNote(text, 0));
        }
    }
}
