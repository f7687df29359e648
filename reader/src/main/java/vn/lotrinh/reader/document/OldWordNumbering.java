package vn.lotrinh.reader.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Counts the items of automatic lists in an old Word document. */
final class OldWordNumbering {

    private static final int BULLET = 23;
    private static final int NONE = 255;

    private final boolean hasLists;
    private final Map<Integer, int[]> counts = new HashMap<>();

    OldWordNumbering(HWPFDocument document) {
        this.hasLists = document.getListTables() != null;
    }

    /** The label of the paragraph, with the blank after it; empty for a paragraph that is no item. */
    String label(Paragraph paragraph) {
        if (!hasLists || !paragraph.isInList()) {
            return "";
        }
        HWPFList list = paragraph.getList();
        int level = Math.clamp(paragraph.getIlvl(), 0, WordNumbering.LEVELS - 1);
        if (list.getNumberFormat((char) level) == BULLET) {
            return "- ";
        }
        int[] count = counts.computeIfAbsent(list.getLsid(), ignored -> new int[WordNumbering.LEVELS]);
        count[level] = count[level] == 0 ? Math.max(1, list.getStartAt((char) level)) : count[level] + 1;
        for (int deeper = level + 1; deeper < WordNumbering.LEVELS; deeper++) {
            count[deeper] = 0;
        }
        return write(list, level, count);
    }

    private static String write(HWPFList list, int level, int[] count) {
        String pattern = list.getNumberText((char) level);
        StringBuilder label = new StringBuilder();
        for (int i = 0; pattern != null && i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c < WordNumbering.LEVELS) {
                label.append(numeral(list.getNumberFormat(c), Math.max(1, count[c])));
            } else {
                label.append(c);
            }
        }
        return label.isEmpty() ? "" : label + " ";
    }

    private static String numeral(int format, int count) {
        return switch (format) {
            case 1 -> Numerals.roman(count).toUpperCase(Locale.ROOT);
            case 2 -> Numerals.roman(count);
            case 3 -> Numerals.letter(count).toUpperCase(Locale.ROOT);
            case 4 -> Numerals.letter(count);
            case BULLET, NONE -> "";
            default -> Integer.toString(count);
        };
    }
}
