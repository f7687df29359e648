package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftParagraph;
import vn.lotrinh.reader.document.Draft.Follows;

/** Reads one paragraph of a Word document as Word shows it: list label written out, deletions left out. */
final class WordParagraph {

    /** Words of paragraphs whose end was deleted: they go on in the next paragraph. */
    static final class Joint {
        private String words = "";
    }

    /** Word shows these as a blank; its own breaks and tabs are elements. */
    private static final Pattern LINE_END_OR_TAB = Pattern.compile("[\\n\\r\\t]");

    private final WordBody body;
    private final XmlPart xml;
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final WordFormat format = new WordFormat();
    private final StringBuilder text = new StringBuilder();
    private final List<DraftBlock> boxes = new ArrayList<>();
    private WordFormat run = WordFormat.NOTHING;
    private boolean ownMark;
    private boolean endDeleted;
    private boolean allBold = true;
    private @Nullable Boolean boldByStyle;

    WordParagraph(WordBody body, XmlPart xml, WordStyles styles, WordNumbering numbering) {
        this.body = body;
        this.xml = xml;
        this.styles = styles;
        this.numbering = numbering;
    }

    /** Adds the paragraph that begins here, and the text boxes anchored in it. */
    void read(Joint joint, List<DraftBlock> blocks) {
        boldByStyle = styles.ordinary().bold();
        int outside = xml.depth();
        while (xml.nextInside(outside)) {
            if (xml.starts()) {
                readPart();
            }
        }
        finish(joint, blocks);
    }

    private void readPart() {
        switch (xml.name()) {
            case "t" -> append(LINE_END_OR_TAB.matcher(xml.content()).replaceAll(" "));
            case "r" -> startRun();
            case "rPr" -> readRunProperties();
            case "pPr" -> readProperties();
            case "tab", "ptab" -> append(" ");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "footnoteReference" -> refer("footnote");
            case "endnoteReference" -> refer("endnote");
            case "txbxContent" -> boxes.addAll(body.read());
            case "instrText", "delText", "delInstrText", "del", "moveFrom", "Fallback", "sdtPr", "rt" -> xml.skip();
            default -> {}
        }
    }

    private void startRun() {
        run = WordFormat.NOTHING;
        ownMark = false;
    }

    private void readRunProperties() {
        run = new WordFormat();
        run.readInside(xml);
        if (run.style() != null) {
            run.inherit(styles.of(run.style()));
        }
    }

    private void readProperties() {
        int outside = xml.depth();
        while (xml.nextInside(outside)) {
            if (xml.starts()) {
                switch (xml.name()) {
                    case "rPr" -> readMark();
                    case "sectPr" -> xml.skip();
                    default -> format.read(xml);
                }
            }
        }
        String style = format.style();
        WordFormat inherited = style == null ? styles.ordinary() : styles.of(style);
        boldByStyle = inherited.bold();
        format.inherit(inherited);
    }

    /** The properties of the paragraph's end, which is not shown but may be deleted. */
    private void readMark() {
        int outside = xml.depth();
        while (xml.nextInside(outside)) {
            if (xml.starts("rPrChange")) {
                xml.skip();
            } else if (xml.starts("del") || xml.starts("moveFrom")) {
                endDeleted = true;
            }
        }
    }

    private void refer(String kind) {
        body.notes().add(kind + " " + xml.attribute("id", ""));
        ownMark = xml.attribute("customMarkFollows", "").matches("1|true|on");
    }

    private void append(String words) {
        if (run.hidden() || ownMark) {
            return;
        }
        text.append(words);
        if (allBold && !words.isBlank()) {
            Boolean bold = run.bold() == null ? boldByStyle : run.bold();
            allBold = bold != null && bold;
        }
    }

    private void finish(Joint joint, List<DraftBlock> blocks) {
        String words = joint.words + text;
        joint.words = "";
        if (endDeleted) {
            joint.words = words;
        } else {
            String label = numbering.label(format, format.style());
            if (!words.isBlank()) {
                Style style = new Style(format.headingLevel(), format.centred(), allBold);
                blocks.add(new DraftParagraph(label + words.strip(), 0, Follows.PARAGRAPH, style));
            }
        }
        blocks.addAll(boxes);
    }
}
