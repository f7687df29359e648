package vn.lotrinh.reader.document;

import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Turns the characters of an old Word document into words: its marks are control characters between the letters. */
final class OldWordText {

    private static final char FIELD_BEGINS = 0x13;
    private static final char FIELD_SHOWS = 0x14;
    private static final char FIELD_ENDS = 0x15;
    private static final char LINE_BREAK = 0x0B;
    private static final char PAGE_BREAK = 0x0C;
    private static final char HYPHEN = 0x1E;

    /** How many field codes, which are not shown, are open. They can reach over paragraphs. */
    private int codes;

    private int shown;

    /** The words of a paragraph, and whether all of them are bold. */
    record Words(String text, boolean bold) {}

    Words read(Paragraph paragraph) {
        StringBuilder words = new StringBuilder();
        boolean bold = true;
        int count = paragraph.numCharacterRuns();
        for (int i = 0; i < count; i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted() || run.isVanished()) {
                continue;
            }
            int before = words.length();
            append(run.text(), words);
            bold &= run.isBold() || words.substring(before).isBlank();
        }
        return new Words(words.toString(), bold);
    }

    private void append(String characters, StringBuilder words) {
        for (int i = 0; i < characters.length(); i++) {
            append(characters.charAt(i), words);
        }
    }

    private void append(char c, StringBuilder words) {
        switch (c) {
            case FIELD_BEGINS -> codes++;
            case FIELD_SHOWS -> {
                if (codes > 0) {
                    codes--;
                    shown++;
                }
            }
            case FIELD_ENDS -> {
                if (shown > 0) {
                    shown--;
                } else if (codes > 0) {
                    codes--;
                }
            }
            default -> {
                if (codes == 0) {
                    appendShown(c, words);
                }
            }
        }
    }

    private static void appendShown(char c, StringBuilder words) {
        switch (c) {
            case LINE_BREAK, PAGE_BREAK -> words.append('\n');
            case '\t', 0xA0 -> words.append(' ');
            case HYPHEN -> words.append('-');
            default -> {
                if (c >= ' ') {
                    words.append(c);
                }
            }
        }
    }
}
