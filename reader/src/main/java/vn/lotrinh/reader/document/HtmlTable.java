package vn.lotrinh.reader.document;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Draft.DraftCell;
import vn.lotrinh.reader.document.Draft.DraftTable;
import vn.lotrinh.reader.document.LayoutTable.Rules;

/** Reads one table of a page. */
final class HtmlTable {

    /** What browsers allow; the HTML standard, "algorithm for processing rows". */
    private static final int MOST_COLUMNS_SPANNED = 1_000;

    private static final int MOST_ROWS_SPANNED = 65_534;

    private final HtmlWalk walk;
    private final TableBuilder table;
    private final Budget budget;
    private Rules rules = Rules.UNKNOWN;
    private int cells;
    private @Nullable Element last;
    private @Nullable Element caption;

    HtmlTable(HtmlWalk walk, Budget budget) {
        this.walk = walk;
        this.budget = budget;
        this.table = new TableBuilder(budget);
    }

    /** Finds the cells of a table; their words are read only where they stay cells. */
    void read(Element element) {
        rules = rulesOf(element);
        countCells(element);
        if (cells != 1) {
            readRows(element);
        }
    }

    private void countCells(Element element) {
        for (Element part : element.children()) {
            budget.check();
            switch (part.normalName()) {
                case "thead", "tbody", "tfoot", "tr" -> countCells(part);
                case "caption" -> caption = part;
                case "td", "th" -> {
                    cells++;
                    last = part;
                }
                default -> {}
            }
        }
    }

    private void readRows(Element element) {
        for (Element part : element.children()) {
            switch (part.normalName()) {
                case "thead", "tbody", "tfoot" -> readRows(part);
                case "tr" -> readRow(part);
                default -> {}
            }
        }
    }

    private void readRow(Element row) {
        table.startRow();
        for (Element cell : row.children()) {
            if (cell.nameIs("td") || cell.nameIs("th")) {
                if (hasLine(HtmlWalk.style(cell))) {
                    rules = Rules.DRAWN;
                }
                table.add(
                        walk.text(cell),
                        span(cell, "colspan", MOST_COLUMNS_SPANNED),
                        span(cell, "rowspan", MOST_ROWS_SPANNED));
            }
        }
    }

    private static int span(Element cell, String name, int most) {
        int span = XmlPart.parse(cell.attr(name), 1);
        // by the standard a row span of 0 reaches to the end
        return span == 0 && name.equals("rowspan") ? most : Math.clamp(span, 1, most);
    }

    private static Rules rulesOf(Element element) {
        String border = element.attr("border");
        if (hasLine(HtmlWalk.style(element)) || (element.hasAttr("border") && !border.equals("0"))) {
            return Rules.DRAWN;
        }
        return border.equals("0") ? Rules.NONE : Rules.UNKNOWN;
    }

    private static boolean hasLine(String style) {
        return style.contains("border") && (style.contains("solid") || style.contains("double"));
    }

    /** The cell of a table that has one only. */
    @Nullable
    Element onlyCell() {
        return cells == 1 ? last : null;
    }

    @Nullable
    Element caption() {
        return caption;
    }

    /** The table; {@code before} blocks stand before it. */
    DraftTable build(int before) {
        if (cells == 1 && last != null) {
            table.startRow();
            table.add(walk.text(last), 1, 1);
        }
        List<List<DraftCell>> rows = table.build();
        return new DraftTable(0, rows, LayoutTable.tells(rows, rules, before));
    }
}
