package vn.lotrinh.reader.document;

import java.util.List;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftCell;
import vn.lotrinh.reader.document.Draft.DraftNote;
import vn.lotrinh.reader.document.Draft.DraftParagraph;
import vn.lotrinh.reader.document.Draft.DraftTable;

/** Writes drafts so that tests can compare them with a few lines of text. */
final class Shown {

    private Shown() {}

    /** The blocks of a file, a line each; {@code /} is a forced line break, {@code |} parts cells, {@code 2x3} is a span. */
    static List<String> blocks(Format format, byte[] bytes) {
        return read(format, bytes).blocks().stream().map(Shown::block).toList();
    }

    static Draft read(Format format, byte[] bytes) {
        return Drafts.read(format, bytes, new Budget(Limits.DEFAULT));
    }

    private static String block(DraftBlock block) {
        return switch (block) {
            case DraftParagraph paragraph -> style(paragraph.style()) + line(paragraph.text());
            case DraftNote note -> "[note] " + line(note.text());
            case DraftTable table ->
                (table.layout() ? "[layout] " : "[table] ")
                        + String.join(
                                " ; ", table.rows().stream().map(Shown::row).toList());
        };
    }

    private static String style(Style style) {
        return (style.headingLevel() > 0 ? "[h" + style.headingLevel() + "] " : "")
                + (style.centred() ? "[centred] " : "")
                + (style.bold() ? "[bold] " : "");
    }

    private static String row(List<DraftCell> row) {
        return String.join(" | ", row.stream().map(Shown::cell).toList());
    }

    private static String cell(DraftCell cell) {
        String span = cell.rowSpan() * cell.columnSpan() > 1 ? cell.rowSpan() + "x" + cell.columnSpan() + " " : "";
        return span + line(cell.text());
    }

    private static String line(String text) {
        return text.replace("\n", " / ");
    }
}
