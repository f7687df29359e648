package vn.lotrinh.reader.document;

import java.nio.charset.Charset;

/** The formatting that holds inside one group of Rich Text. A group inside it begins with a copy. */
final class RichTextGroup {

    /** What the words of a group are. */
    enum Part {
        /** Words to be read. */
        TEXT,
        /** The table of fonts. */
        FONTS,
        /** The table of styles. */
        STYLES,
        /** Words that are not shown, or not in the running text. */
        UNREAD
    }

    Part part = Part.TEXT;
    RichTextFlow flow;
    Charset charset;
    int fallbackLength = 1;
    boolean bold;
    boolean hidden;
    boolean deleted;
    boolean centred;
    int headingLevel;
    boolean inTable;

    RichTextGroup(RichTextFlow flow, Charset charset) {
        this.flow = flow;
        this.charset = charset;
    }

    RichTextGroup copy() {
        RichTextGroup copy = new RichTextGroup(flow, charset);
        copy.part = part;
        copy.fallbackLength = fallbackLength;
        copy.bold = bold;
        copy.hidden = hidden;
        copy.deleted = deleted;
        copy.centred = centred;
        copy.headingLevel = headingLevel;
        copy.inTable = inTable;
        return copy;
    }

    boolean isRead() {
        return part == Part.TEXT && !hidden && !deleted;
    }

    /** Goes back to ordinary letters. */
    void plain(Charset ordinary) {
        charset = ordinary;
        bold = false;
        hidden = false;
        deleted = false;
    }

    /** Goes back to an ordinary paragraph. */
    void ordinaryParagraph() {
        centred = false;
        headingLevel = 0;
        inTable = false;
    }
}
