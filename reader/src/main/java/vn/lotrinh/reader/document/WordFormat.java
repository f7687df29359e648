package vn.lotrinh.reader.document;

import org.jspecify.annotations.Nullable;

/** The formatting that Word states of a paragraph, a run or a table; what is not stated is {@code null}. */
final class WordFormat {

    static final WordFormat NOTHING = new WordFormat();

    private static final int BODY_TEXT = 9;

    private @Nullable Integer headingLevel;
    private @Nullable Boolean centred;
    private @Nullable Boolean bold;
    private @Nullable Boolean hidden;
    private @Nullable Integer list;
    private @Nullable Integer listLevel;
    private @Nullable Boolean ruled;
    private @Nullable String style;

    /** Takes in the property that begins here, if it is one that matters. */
    void read(XmlPart xml) {
        switch (xml.name()) {
            case "outlineLvl" -> outline(xml.number("val", BODY_TEXT));
            case "jc" -> centred = xml.attribute("val", "").equals("center");
            case "b" -> bold = xml.on();
            case "vanish" -> hidden = xml.on();
            case "numId" -> list = xml.number("val", 0);
            case "ilvl" -> listLevel = Math.clamp(xml.number("val", 0), 0, WordNumbering.LEVELS - 1);
            case "pStyle", "rStyle", "tblStyle" -> style = xml.attribute("val");
            case "tblBorders" -> ruled = sides(xml) > 0;
            case "pPrChange", "rPrChange", "tblPrChange", "numberingChange" -> xml.skip();
            default -> {}
        }
    }

    /** Reads all properties inside the element that begins here. */
    void readInside(XmlPart xml) {
        int outside = xml.depth();
        while (xml.nextInside(outside)) {
            if (xml.starts()) {
                read(xml);
            }
        }
    }

    /** How many of the borders inside this element can be seen. */
    static int sides(XmlPart xml) {
        int sides = 0;
        int outside = xml.depth();
        while (xml.nextInside(outside)) {
            if (xml.starts() && isLine(xml.attribute("val", "none"))) {
                sides++;
            }
        }
        return sides;
    }

    private static boolean isLine(String border) {
        return !border.equals("none") && !border.equals("nil");
    }

    private void outline(int level) {
        headingLevel = level >= 0 && level < BODY_TEXT ? level + 1 : 0;
    }

    void headingLevel(int level) {
        if (level > 0) {
            headingLevel = level;
        }
    }

    /** Fills what is not stated from another format. */
    void inherit(WordFormat other) {
        headingLevel = headingLevel == null ? other.headingLevel : headingLevel;
        centred = centred == null ? other.centred : centred;
        bold = bold == null ? other.bold : bold;
        hidden = hidden == null ? other.hidden : hidden;
        list = list == null ? other.list : list;
        listLevel = listLevel == null ? other.listLevel : listLevel;
        ruled = ruled == null ? other.ruled : ruled;
    }

    int headingLevel() {
        return headingLevel == null ? 0 : headingLevel;
    }

    boolean centred() {
        return centred != null && centred;
    }

    @Nullable
    Boolean bold() {
        return bold;
    }

    boolean hidden() {
        return hidden != null && hidden;
    }

    /** The list that the paragraph is an item of, or 0. */
    int list() {
        return list == null ? 0 : list;
    }

    /** The level in the list from 0, or {@code null} where only the list is stated. */
    @Nullable
    Integer listLevel() {
        return listLevel;
    }

    boolean ruled() {
        return ruled != null && ruled;
    }

    @Nullable
    String style() {
        return style;
    }
}
