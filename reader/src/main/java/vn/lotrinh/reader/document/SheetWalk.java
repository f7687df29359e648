package vn.lotrinh.reader.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks one sheet and keeps the cells that have words. */
final class SheetWalk {

    private final XmlPart xml;
    private final List<String> strings;
    private final SheetNumbers numbers;
    private final Budget budget;
    private final Sheet sheet = new Sheet();
    private int row = -1;
    private int column = -1;
    private int seen;

    SheetWalk(XmlPart xml, List<String> strings, SheetNumbers numbers, Budget budget) {
        this.xml = xml;
        this.strings = strings;
        this.numbers = numbers;
        this.budget = budget;
    }

    Sheet read() {
        while (xml.next()) {
            if (xml.starts()) {
                switch (xml.name()) {
                    case "row" -> startRow();
                    case "c" -> readCell();
                    case "mergeCell" -> merge(xml.attribute("ref", ""));
                    default -> {}
                }
            }
        }
        return sheet;
    }

    private void startRow() {
        row = Math.clamp(xml.number("r", row + 2) - 1L, 0, Sheet.MOST_ROWS);
        column = -1;
    }

    /** Cells are charged when they enter a table; here their number is only kept in bounds. */
    private void bound() {
        if (++seen > budget.limits().cells()) {
            budget.cells(seen);
        }
    }

    private void readCell() {
        bound();
        int[] place = place(xml.attribute("r"));
        column = place == null ? column + 1 : place[1];
        int at = place == null ? row : place[0];
        String type = xml.attribute("t", "n");
        int style = xml.number("s", 0);
        String text = text(type, style).strip();
        if (!text.isEmpty()) {
            sheet.put(at, column, text);
        }
    }

    private String text(String type, int style) {
        String text = "";
        int outside = xml.depth();
        while (xml.nextInside(outside)) {
            if (xml.starts("v")) {
                text = shown(type, style, xml.content());
            } else if (xml.starts("is")) {
                text = richText(xml);
            }
        }
        return text;
    }

    private String shown(String type, int style, String value) {
        return switch (type) {
            case "s" -> {
                int index = XmlPart.parse(value, -1);
                yield index >= 0 && index < strings.size() ? strings.get(index) : "";
            }
            case "n" -> numbers.write(value, style);
            case "e" -> "";
            default -> value;
        };
    }

    /** The words of a string that begins here, without the readings written beside Asian words. */
    static String richText(XmlPart xml) {
        StringBuilder text = new StringBuilder();
        int outside = xml.depth();
        while (xml.nextInside(outside)) {
            if (xml.starts("rPh")) {
                xml.skip();
            } else if (xml.starts("t")) {
                text.append(xml.content());
            }
        }
        return text.toString();
    }

    private void merge(String reference) {
        int colon = reference.indexOf(':');
        int[] first = place(colon < 0 ? null : reference.substring(0, colon));
        int[] last = place(colon < 0 ? null : reference.substring(colon + 1));
        if (first != null && last != null) {
            bound();
            sheet.merge(first[0], first[1], last[0], last[1]);
        }
    }

    /** The row and column that a reference like B12 names, from 0. */
    private static int @Nullable [] place(@Nullable String reference) {
        if (reference == null) {
            return null;
        }
        int column = 0;
        int at = 0;
        for (; at < reference.length() && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z'; at++) {
            column = Math.min(Sheet.MOST_COLUMNS, column * 26 + reference.charAt(at) - 'A' + 1);
        }
        int row = XmlPart.parse(reference.substring(at), 0);
        return column == 0 || row < 1 ? null : new int[] {Math.min(row, Sheet.MOST_ROWS) - 1, column - 1};
    }
}
