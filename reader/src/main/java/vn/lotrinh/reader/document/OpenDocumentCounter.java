package vn.lotrinh.reader.document;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the items of the lists of an OpenDocument text. */
final class OpenDocumentCounter {

    private final Map<String, int[]> counts = new HashMap<>();
    private final int[] headings = new int[OpenDocumentList.LEVELS];

    /** A list that is open, or a list inside it. */
    static final class Open {

        private final OpenDocumentList labels;
        private final int[] counts;
        private final int level;

        private Open(OpenDocumentList labels, int[] counts, int level) {
            this.labels = labels;
            this.counts = counts;
            this.level = level;
        }

        /** A list inside this one, perhaps with labels of its own. */
        Open inner(@Nullable OpenDocumentList own) {
            int deeper = Math.min(level + 1, OpenDocumentList.LEVELS - 1);
            OpenDocumentList kept = own == null ? labels : own;
            counts[deeper] = kept.start(deeper) - 1;
            return new Open(kept, counts, deeper);
        }

        /** The label of the next item. */
        String next(int stated) {
            counts[level] = stated >= 0 ? stated : counts[level] + 1;
            return labels.label(level, counts);
        }
    }

    /** A list that begins here; it may go on counting where another ended. */
    Open open(XmlPart xml, @Nullable String style, OpenDocumentList labels) {
        int[] going = xml.attribute("continue-numbering", "false").equals("true") ? counts.get("style " + style) : null;
        String continued = xml.attribute("continue-list");
        if (continued != null) {
            going = counts.get("list " + continued);
        }
        if (going == null) {
            going = new int[OpenDocumentList.LEVELS];
            going[0] = labels.start(0) - 1;
        }
        counts.put("style " + style, going);
        counts.put("list " + xml.attribute("id", ""), going);
        return new Open(labels, going, 0);
    }

    /** The label of the next heading of a level from 1. */
    String heading(OpenDocumentList outline, int level) {
        int at = Math.clamp(level - 1, 0, OpenDocumentList.LEVELS - 1);
        headings[at] = Math.max(headings[at], outline.start(at) - 1) + 1;
        for (int deeper = at + 1; deeper < OpenDocumentList.LEVELS; deeper++) {
            headings[deeper] = 0;
        }
        return outline.label(at, headings);
    }
}
