package vn.lotrinh.reader.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Block;
import vn.lotrinh.reader.document.Document;
import vn.lotrinh.reader.document.Note;
import vn.lotrinh.reader.document.Paragraph;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.document.Style;
import vn.lotrinh.reader.document.Table;
import vn.lotrinh.reader.text.Marker;
import vn.lotrinh.reader.text.Marker.Kind;

/**
 * Builds the tree of items from a row of blocks. Marks of one kind and punctuation make one series; a mark of a series
 * that is open closes everything under it; a mark of a new series begins under the item before it.
 */
public final class Outline {

    /** The kinds of mark from the outermost to the innermost, as directives nest them. */
    private static final List<Kind> RANKS = List.of(
            Kind.PART,
            Kind.CAPITAL,
            Kind.ROMAN,
            Kind.ARTICLE,
            Kind.NUMBER,
            Kind.LETTER,
            Kind.BRACKETED,
            Kind.DASH,
            Kind.PLUS,
            Kind.BULLET);

    private final Document document;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Item root;
    private Item current;

    private Outline(Document document, String id) {
        this.document = document;
        this.root = Item.root(id);
        this.current = root;
    }

    /**
     * The tree of a part of a document.
     *
     * @param id what the ids of its items begin with; empty for the main part
     */
    public static Item of(Document document, List<Block> blocks, String id) {
        Outline outline = new Outline(document, id);
        blocks.forEach(outline::add);
        return outline.root;
    }

    private void add(Block block) {
        switch (block) {
            case Paragraph paragraph -> addParagraph(paragraph);
            case Table table -> {
                if (!table.layout()) {
                    Item owner = unbulleted(current);
                    owner.add(new Item(
                            owner, null, Passage.of(document.text(), table.span()), Style.PLAIN, table, owner.id()));
                }
            }
            case Note _ -> {}
        }
    }

    private void addParagraph(Paragraph paragraph) {
        Passage whole = Passage.of(document.text(), paragraph.span());
        Marker marker = Marker.of(whole.text());
        if (marker == null && paragraph.style().headingLevel() > 0) {
            marker = new Marker(Kind.PART, "", "h" + paragraph.style().headingLevel(), 0);
        }
        if (marker == null) {
            Item owner = unbulleted(current);
            owner.add(new Item(owner, null, whole, paragraph.style(), null, unique(owner.id() + "§")));
            return;
        }
        Item owner = ownerOf(marker);
        Item item = new Item(
                owner, marker, whole.from(marker.length()), paragraph.style(), null, unique(path(owner, marker)));
        owner.add(item);
        current = item;
    }

    /** Plain text behind bullets belongs to what the bullets stand under. */
    private static Item unbulleted(Item item) {
        Item owner = item;
        while (owner.isBullet() && owner.parent() != null) {
            owner = owner.parent();
        }
        return owner;
    }

    private Item ownerOf(Marker marker) {
        for (Item item = current; item.parent() != null; item = item.parent()) {
            if (sameSeries(item.marker(), marker)) {
                return item.parent();
            }
        }
        Item owner = current;
        if (isFirst(marker) && (current.announces() || current.marker() == null)) {
            return owner;
        }
        while (owner.parent() != null && rank(owner.marker()) >= rank(marker)) {
            owner = owner.parent();
        }
        return owner;
    }

    private static boolean sameSeries(@Nullable Marker open, Marker marker) {
        return open != null
                && open.kind() == marker.kind()
                && open.sign().equals(marker.sign())
                && open.levels() == marker.levels();
    }

    private static boolean isFirst(Marker marker) {
        return switch (marker.label()) {
            case "1", "a", "i", "01", "-", "+" -> true;
            default -> false;
        };
    }

    private static int rank(@Nullable Marker marker) {
        return marker == null
                ? Integer.MAX_VALUE
                : RANKS.indexOf(marker.kind()) * 10 + (marker.kind() == Kind.NUMBER ? marker.levels() : 0);
    }

    private static String path(Item owner, Marker marker) {
        if (marker.isBullet() || marker.label().isEmpty()) {
            return owner.id()
                    + (marker.kind() == Kind.PLUS ? "+" : marker.label().isEmpty() ? "§" : "-");
        }
        String label = marker.label();
        Marker above = owner.marker();
        if (above != null
                && above.kind() == Kind.NUMBER
                && marker.levels() > above.levels()
                && label.startsWith(above.label() + ".")) {
            label = label.substring(above.label().length() + 1);
        }
        return owner.id().isEmpty() ? label : owner.id() + "." + label;
    }

    /** Numbers bullets and plain paragraphs, and tells a label that comes twice apart. */
    private String unique(String path) {
        int count = ids.merge(path, 1, Integer::sum);
        boolean numbered = path.endsWith("-") || path.endsWith("+") || path.endsWith("§");
        return numbered ? path + count : count == 1 ? path : path + "~" + count;
    }
}
