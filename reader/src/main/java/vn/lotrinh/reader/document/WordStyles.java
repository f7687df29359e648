package vn.lotrinh.reader.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The styles of a Word document, each with what it inherits. */
final class WordStyles {

    private static final int HEADING_LEVELS = 9;

    private final Map<String, WordFormat> declared = new HashMap<>();
    private final Map<String, String> bases = new HashMap<>();
    private final Map<String, WordFormat> resolved = new HashMap<>();
    private @Nullable String ordinary;

    private WordStyles() {}

    static WordStyles read(XmlPart xml) {
        WordStyles styles = new WordStyles();
        while (xml.next()) {
            if (xml.starts("style")) {
                styles.add(xml);
            }
        }
        return styles;
    }

    private void add(XmlPart xml) {
        String id = xml.attribute("styleId", "");
        boolean paragraph = xml.attribute("type", "paragraph").equals("paragraph");
        if (paragraph && xml.attribute("default") != null) {
            ordinary = id;
        }
        WordFormat format = new WordFormat();
        int outside = xml.depth();
        while (xml.nextInside(outside)) {
            if (xml.starts()) {
                switch (xml.name()) {
                    case "name" -> format.headingLevel(headingOf(xml.attribute("val", "")));
                    case "basedOn" -> bases.put(id, xml.attribute("val", ""));
                    case "tblStylePr" -> xml.skip();
                    default -> format.read(xml);
                }
            }
        }
        declared.put(id, format);
    }

    /** Word keeps the English names of its own headings in every language. */
    private static int headingOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int level = lower.startsWith("heading ") ? XmlPart.parse(lower.substring(8), 0) : 0;
        return level >= 1 && level <= HEADING_LEVELS ? level : 0;
    }

    /** What a paragraph without a style looks like. */
    WordFormat ordinary() {
        return of(ordinary);
    }

    /** What a style says, with what it inherits; nothing for an unknown style. */
    WordFormat of(@Nullable String id) {
        return id == null ? WordFormat.NOTHING : resolved.computeIfAbsent(id, this::resolve);
    }

    private WordFormat resolve(String id) {
        WordFormat format = new WordFormat();
        Set<String> seen = new HashSet<>();
        String at = id;
        while (at != null && seen.add(at)) {
            format.inherit(declared.getOrDefault(at, WordFormat.NOTHING));
            at = bases.get(at);
        }
        return format;
    }
}
