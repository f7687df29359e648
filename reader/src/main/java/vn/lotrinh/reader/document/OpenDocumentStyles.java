package vn.lotrinh.reader.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The styles of an OpenDocument text: what they say themselves and what they inherit. */
final class OpenDocumentStyles {

    private final Map<String, Format> formats = new HashMap<>();
    private final Map<String, OpenDocumentList> lists = new HashMap<>();
    private OpenDocumentList outline = new OpenDocumentList();

    /** Takes in the style that begins here, if one does. */
    void read(XmlPart xml) {
        if (xml.starts("style")) {
            readFormat(xml);
        } else if (xml.starts("list-style")) {
            lists.put(xml.attribute("name", ""), OpenDocumentList.read(xml));
        } else if (xml.starts("outline-style")) {
            outline = OpenDocumentList.read(xml);
        }
    }

    private void readFormat(XmlPart xml) {
        Format format = new Format();
        format.parent = xml.attribute("parent-style-name");
        format.list = xml.attribute("list-style-name");
        formats.put(key(xml.attribute("family", ""), xml.attribute("name", "")), format);
        int outside = xml.depth();
        while (xml.nextInside(outside)) {
            if (xml.starts()) {
                format.read(xml);
            }
        }
    }

    private static String key(String family, @Nullable String name) {
        return family + " " + name;
    }

    boolean centred(@Nullable String paragraph) {
        return Boolean.TRUE.equals(find("paragraph", paragraph, format -> format.centred));
    }

    /** Whether the words of a paragraph or of a span are bold; {@code null} where the style does not say. */
    @Nullable
    Boolean bold(String family, @Nullable String name) {
        return find(family, name, format -> format.bold);
    }

    /** Whether a cell has lines around it. */
    boolean ruled(@Nullable String cell) {
        return Boolean.TRUE.equals(find("table-cell", cell, format -> format.borders > 1 ? Boolean.TRUE : null));
    }

    /** The list style that a paragraph's style asks for. */
    @Nullable
    String listOf(@Nullable String paragraph) {
        return find("paragraph", paragraph, format -> format.list);
    }

    OpenDocumentList list(@Nullable String name) {
        return lists.getOrDefault(String.valueOf(name), OpenDocumentList.BULLETS);
    }

    /** How headings are numbered. */
    OpenDocumentList outline() {
        return outline;
    }

    private <T> @Nullable T find(String family, @Nullable String name, Function<Format, @Nullable T> property) {
        Set<String> seen = new HashSet<>();
        String at = name;
        while (at != null && seen.add(at)) {
            Format format = formats.get(key(family, at));
            T value = format == null ? null : property.apply(format);
            if (value != null) {
                return value;
            }
            at = format == null ? null : format.parent;
        }
        return null;
    }

    private static final class Format {

        private @Nullable String parent;
        private @Nullable String list;
        private @Nullable Boolean centred;
        private @Nullable Boolean bold;
        private int borders;

        private void read(XmlPart xml) {
            switch (xml.name()) {
                case "paragraph-properties" -> {
                    String align = xml.attribute("text-align");
                    centred = align == null ? null : align.equals("center");
                }
                case "text-properties" -> {
                    String weight = xml.attribute("font-weight");
                    bold = weight == null ? null : weight.equals("bold") || XmlPart.parse(weight, 0) >= 600;
                }
                case "table-cell-properties" ->
                    borders = 4 * side(xml, "border")
                            + side(xml, "border-top")
                            + side(xml, "border-bottom")
                            + side(xml, "border-left")
                            + side(xml, "border-right");
                default -> {}
            }
        }

        private static int side(XmlPart xml, String name) {
            return xml.attribute(name, "none").equals("none") ? 0 : 1;
        }
    }
}
