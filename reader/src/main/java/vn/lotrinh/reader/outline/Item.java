package vn.lotrinh.reader.outline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.document.Style;
import vn.lotrinh.reader.document.Table;
import vn.lotrinh.reader.text.Marker;

/**
 * One item of the outline: a numbered, lettered or bulleted item, a plain paragraph, a heading, or a table, with what
 * stands under it. The root has neither mark nor words.
 */
public final class Item {

    private final @Nullable Item parent;
    private final @Nullable Marker marker;
    private final Passage words;
    private final Style style;
    private final @Nullable Table table;
    private final String id;
    private final List<Item> children = new ArrayList<>();

    Item(@Nullable Item parent, @Nullable Marker marker, Passage words, Style style, @Nullable Table table, String id) {
        this.parent = parent;
        this.marker = marker;
        this.words = words;
        this.style = style;
        this.table = table;
        this.id = id;
    }

    static Item root(String id) {
        return new Item(null, null, new Passage("", 0), Style.PLAIN, null, id);
    }

    void add(Item child) {
        children.add(child);
    }

    /** What it stands under; {@code null} for the root. */
    public @Nullable Item parent() {
        return parent;
    }

    /** Its mark, or {@code null} for a plain paragraph, a table and the root. */
    public @Nullable Marker marker() {
        return marker;
    }

    /** Its words without the mark. */
    public Passage words() {
        return words;
    }

    /** Its typography. */
    public Style style() {
        return style;
    }

    /** The table that it is, or {@code null}. */
    public @Nullable Table table() {
        return table;
    }

    /** Its path in the outline, unique in the document. */
    public String id() {
        return id;
    }

    /** What stands under it, in reading order. */
    public List<Item> children() {
        return Collections.unmodifiableList(children);
    }

    /** Whether its mark is a bullet. */
    public boolean isBullet() {
        return marker != null && marker.isBullet();
    }

    /** Whether its mark is a number, letter or the like. */
    public boolean isNumbered() {
        return marker != null && !marker.isBullet();
    }

    /** Whether it is a plain paragraph without mark. */
    public boolean isPlain() {
        return marker == null && table == null && parent != null;
    }

    /** Whether its words announce what follows. */
    public boolean announces() {
        return words.text().endsWith(":");
    }
}
