package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftNote;

/** Reads the footnotes and endnotes of a Word document, in the order in which the text refers to them. */
final class WordNotes {

    private final Archive archive;
    private final Map<String, String> parts;
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Budget budget;

    WordNotes(Archive archive, Map<String, String> parts, WordStyles styles, WordNumbering numbering, Budget budget) {
        this.archive = archive;
        this.parts = parts;
        this.styles = styles;
        this.numbering = numbering;
        this.budget = budget;
    }

    /** The notes of the given references: {@code footnote} or {@code endnote}, a blank, and the id. */
    List<DraftBlock> read(Set<String> references) {
        Map<String, String> texts = new HashMap<>();
        if (!references.isEmpty()) {
            collect("footnote", texts);
            collect("endnote", texts);
        }
        List<DraftBlock> notes = new ArrayList<>();
        for (String reference : references) {
            String text = texts.getOrDefault(reference, "");
            if (!text.isBlank()) {
                notes.add(new DraftNote(text, 0));
            }
        }
        return notes;
    }

    private void collect(String kind, Map<String, String> texts) {
        XmlPart xml = archive.xml(parts.getOrDefault(kind + "s", ""));
        WordBody body = new WordBody(xml, styles, numbering, budget);
        while (xml.next()) {
            if (xml.starts(kind)) {
                String id = xml.attribute("id", "");
                texts.put(kind + " " + id, CellText.of(body.read()));
            }
        }
    }
}
