package vn.lotrinh.reader.document;

/** What Word states of a cell of a table. */
final class WordCell {

    /** Word allows 63 columns; others write more. */
    private static final int MOST_COLUMNS = 1_000;

    private int span = 1;
    private boolean goesOn;
    private int sides;

    void read(XmlPart xml) {
        int outside = xml.depth();
        while (xml.nextInside(outside)) {
            if (xml.starts()) {
                switch (xml.name()) {
                    case "gridSpan" -> span = Math.clamp(xml.number("val", 1), 1, MOST_COLUMNS);
                    case "vMerge" -> goesOn = !xml.attribute("val", "continue").equals("restart");
                    case "tcBorders" -> sides = WordFormat.sides(xml);
                    case "tcPrChange" -> xml.skip();
                    default -> {}
                }
            }
        }
    }

    int span() {
        return span;
    }

    /** Whether it is the lower part of a cell that begins in an earlier row. */
    boolean goesOn() {
        return goesOn;
    }

    /** A single line under a letterhead makes no table of data. */
    boolean ruled() {
        return sides > 1;
    }
}
