package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftParagraph;
import vn.lotrinh.reader.document.Draft.Follows;

/** Reads one paragraph or heading of an OpenDocument text. */
final class OpenDocumentParagraph {

    private static final int MOST_BLANKS = 1_000;
    private static final int HEADING_LEVELS = 9;

    private final OpenDocumentBody body;
    private final XmlPart xml;
    private final OpenDocumentStyles styles;
    private final OpenDocumentCounter counter;
    private final StringBuilder text = new StringBuilder();
    private final List<DraftBlock> boxes = new ArrayList<>();
    private final List<@Nullable Boolean> boldSpans = new ArrayList<>();
    private boolean allBold = true;

    OpenDocumentParagraph(OpenDocumentBody body, XmlPart xml, OpenDocumentStyles styles, OpenDocumentCounter counter) {
        this.body = body;
        this.xml = xml;
        this.styles = styles;
        this.counter = counter;
    }

    /** Adds the paragraph that begins here, and the text boxes anchored in it. */
    void read(@Nullable String label, boolean inList, List<DraftBlock> blocks) {
        String style = xml.attribute("style-name");
        int level = xml.name().equals("h") ? Math.clamp(xml.number("outline-level", 1), 1, HEADING_LEVELS) : 0;
        String shown = level > 0 && !inList ? counter.heading(styles.outline(), level) : label;
        readWords(styles.bold("paragraph", style));
        if (!text.toString().isBlank()) {
            String words = (shown == null ? "" : shown) + text.toString().strip();
            Style look = new Style(level, styles.centred(style), allBold);
            blocks.add(new DraftParagraph(words, 0, Follows.PARAGRAPH, look));
        }
        blocks.addAll(boxes);
    }

    private void readWords(@Nullable Boolean bold) {
        boldSpans.add(bold);
        int outside = xml.depth();
        while (xml.nextInside(outside)) {
            if (xml.starts()) {
                readElement();
            } else if (xml.ends("span")) {
                boldSpans.removeLast();
            } else if (xml.characters()) {
                append(xml.text());
            }
        }
    }

    private void readElement() {
        switch (xml.name()) {
            case "span" -> {
                Boolean own = styles.bold("text", xml.attribute("style-name"));
                boldSpans.add(own == null ? boldSpans.getLast() : own);
            }
            case "s" -> text.repeat(' ', Math.clamp(xml.number("c", 1), 1, MOST_BLANKS));
            case "tab" -> text.append(' ');
            case "line-break" -> text.append('\n');
            case "note-body" -> body.readNote();
            case "text-box" -> boxes.addAll(body.read());
            case "note-citation",
                    "annotation",
                    "title",
                    "desc",
                    "ruby-text",
                    "object",
                    "event-listeners",
                    "hidden-text" -> xml.skip();
            default -> {}
        }
    }

    /** White space of the file is one blank, and none at the beginning of a line. */
    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean white = c == ' ' || c == '\n' || c == '\r' || c == '\t';
            if (!white) {
                text.append(c);
            } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
        allBold &= words.isBlank() || Boolean.TRUE.equals(boldSpans.getLast());
    }
}
