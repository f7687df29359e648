package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftParagraph;
import vn.lotrinh.reader.document.Draft.Follows;

/** Walks a page and gathers its words into paragraphs, as a browser shows them. */
final class HtmlWalk {

    /** Deeper pages are read without their structure. */
    private static final int DEEPEST = 300;

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "nav",
            "noscript",
            "template",
            "head",
            "aside",
            "button",
            "select",
            "textarea",
            "iframe",
            "object",
            "svg",
            "audio",
            "video",
            "canvas",
            "del",
            "title");

    private static final Set<String> BOLD = Set.of("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6");

    private final Budget budget;
    private List<DraftBlock> blocks = new ArrayList<>();
    private StringBuilder line = new StringBuilder();
    private boolean allBold = true;
    private String label = "";
    private int depth;

    HtmlWalk(Budget budget) {
        this.budget = budget;
    }

    /** The blocks of an element. */
    List<DraftBlock> read(Element root) {
        walkChildren(root, new Look(0, false, false, false));
        flush(new Look(0, false, false, false));
        return blocks;
    }

    /** The text of an element that stands inside another block. */
    String text(Element element) {
        return CellText.of(inside(element, new Look(0, false, false, false)));
    }

    /** The blocks of an element, apart from the ones gathered so far. */
    private List<DraftBlock> inside(Element element, Look look) {
        List<DraftBlock> outer = blocks;
        StringBuilder outerLine = line;
        boolean outerBold = allBold;
        String outerLabel = label;
        blocks = new ArrayList<>();
        line = new StringBuilder();
        label = "";
        walkChildren(element, look);
        flush(look);
        List<DraftBlock> inner = blocks;
        blocks = outer;
        line = outerLine;
        allBold = outerBold;
        label = outerLabel;
        return inner;
    }

    private void walkChildren(Element element, Look look) {
        budget.check();
        if (++depth > DEEPEST) {
            append(element.text(), look);
        } else {
            int number = XmlPart.parse(element.attr("start"), 1);
            for (Node child : element.childNodes()) {
                if (child instanceof TextNode words) {
                    append(words.getWholeText(), look);
                } else if (child instanceof Element inner) {
                    number = XmlPart.parse(inner.attr("value"), number);
                    walk(inner, look, number);
                    number += inner.nameIs("li") ? 1 : 0;
                }
            }
        }
        depth--;
    }

    private void walk(Element element, Look outer, int number) {
        String name = element.normalName();
        if (UNSEEN.contains(name) || style(element).contains("display:none") || element.hasAttr("hidden")) {
            return;
        }
        Look look = outer.within(element);
        switch (name) {
            case "br" -> line.append('\n');
            case "table" -> {
                flush(outer);
                readTable(element, look);
            }
            case "tr", "td", "th" -> walkBlock(element, look, outer);
            case "li" -> {
                flush(outer);
                label = label(element, number);
                walkBlock(element, look, outer);
                label = "";
            }
            default -> {
                if (element.isBlock() || name.equals("body")) {
                    walkBlock(element, look, outer);
                } else {
                    walkChildren(element, look);
                }
            }
        }
    }

    private void walkBlock(Element element, Look look, Look outer) {
        flush(outer);
        walkChildren(element, look);
        flush(look);
    }

    private void readTable(Element element, Look look) {
        HtmlTable table = new HtmlTable(this, budget);
        table.read(element);
        Element only = table.onlyCell();
        // pages are often laid out in one big cell
        if (only != null && table.caption() == null) {
            blocks.addAll(inside(only, look));
        } else {
            Element caption = table.caption();
            if (caption != null) {
                blocks.addAll(inside(caption, look));
            }
            blocks.add(table.build(blocks.size()));
        }
    }

    private static String label(Element item, int number) {
        Element list = item.parent();
        if (list == null || !list.nameIs("ol")) {
            return "- ";
        }
        String written = switch (list.attr("type")) {
            case "a" -> Numerals.letter(number);
            case "A" -> Numerals.letter(number).toUpperCase(Locale.ROOT);
            case "i" -> Numerals.roman(number);
            case "I" -> Numerals.roman(number).toUpperCase(Locale.ROOT);
            default -> Integer.toString(number);
        };
        return written + ". ";
    }

    private void append(String words, Look look) {
        for (int i = 0; i < words.length(); i++) {
            append(words.charAt(i), look.preformatted);
        }
        allBold &= words.isBlank() || look.bold;
    }

    private void append(char c, boolean preformatted) {
        boolean white = c == ' ' || c == '\u00a0' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        if (!white) {
            line.append(c);
        } else if (preformatted && c == '\n') {
            line.append('\n');
        } else if (!line.isEmpty() && !Character.isWhitespace(line.charAt(line.length() - 1))) {
            line.append(' ');
        }
    }

    private void flush(Look look) {
        String words = line.toString().strip();
        line.setLength(0);
        if (!words.isEmpty()) {
            Style style = new Style(look.heading, look.centred, allBold);
            blocks.add(new DraftParagraph(label + words, 0, Follows.PARAGRAPH, style));
            label = "";
        }
        allBold = true;
    }

    static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /** How words look at a place of the page. */
    private record Look(int heading, boolean centred, boolean bold, boolean preformatted) {

        private Look within(Element element) {
            String name = element.normalName();
            String style = style(element);
            int level = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6'
                    ? name.charAt(1) - '0'
                    : heading;
            return new Look(
                    level,
                    centred(name, alignment(element, style)),
                    BOLD.contains(name)
                            || style.contains("font-weight:bold")
                            || (bold && !style.contains("font-weight:normal")),
                    preformatted || name.equals("pre"));
        }

        private static @Nullable String alignment(Element element, String style) {
            int at = style.indexOf("text-align:");
            if (at >= 0) {
                return style.substring(at + "text-align:".length());
            }
            return element.hasAttr("align") && !element.nameIs("table") ? element.attr("align") : null;
        }

        private boolean centred(String name, @Nullable String alignment) {
            if (alignment == null) {
                return centred || name.equals("center");
            }
            return alignment.toLowerCase(Locale.ROOT).startsWith("center");
        }
    }
}
