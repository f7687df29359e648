package vn.lotrinh.reader.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the items of Word's automatic lists and writes their labels as Word shows them. Belongs to one walk. */
final class WordNumbering {

    /** Word's lists have nine levels. */
    static final int LEVELS = 9;

    private final WordStyles styles;
    private final Map<Integer, Scheme> schemes = new HashMap<>();
    private final Map<Integer, Numbered> lists = new HashMap<>();

    private WordNumbering(WordStyles styles) {
        this.styles = styles;
    }

    static WordNumbering read(XmlPart xml, WordStyles styles) {
        WordNumbering numbering = new WordNumbering(styles);
        while (xml.next()) {
            if (xml.starts("abstractNum")) {
                numbering.addScheme(xml);
            } else if (xml.starts("num")) {
                numbering.addList(xml);
            }
        }
        return numbering;
    }

    private void addScheme(XmlPart xml) {
        Scheme scheme = new Scheme();
        schemes.put(xml.number("abstractNumId", -1), scheme);
        int outside = xml.depth();
        while (xml.nextInside(outside)) {
            if (xml.starts("numStyleLink")) {
                scheme.styleLink = xml.attribute("val");
            } else if (xml.starts("lvl")) {
                Level level = new Level();
                scheme.levels[levelOf(xml)] = level;
                level.read(xml);
            }
        }
    }

    private void addList(XmlPart xml) {
        Numbered list = new Numbered();
        lists.put(xml.number("numId", 0), list);
        int outside = xml.depth();
        int level = 0;
        while (xml.nextInside(outside)) {
            if (xml.starts()) {
                switch (xml.name()) {
                    case "abstractNumId" -> list.scheme = xml.number("val", -1);
                    case "lvlOverride" -> level = levelOf(xml);
                    case "startOverride" -> list.restarts[level] = xml.number("val", 1);
                    case "lvl" -> {
                        Level own = new Level();
                        list.levels[levelOf(xml)] = own;
                        own.read(xml);
                    }
                    default -> {}
                }
            }
        }
    }

    private static int levelOf(XmlPart xml) {
        return Math.clamp(xml.number("ilvl", 0), 0, LEVELS - 1);
    }

    /** The label of the next item, with the blank after it; empty for a paragraph that is no item. */
    String label(WordFormat format, @Nullable String style) {
        Numbered list = lists.get(format.list());
        Scheme scheme = list == null ? null : schemeOf(list);
        if (list == null || scheme == null) {
            return "";
        }
        Integer stated = format.listLevel();
        int level = stated == null ? scheme.levelOfStyle(style) : stated;
        list.count(scheme, level);
        return list.label(scheme, level);
    }

    /** Follows the links from a list to the style that defines it. */
    private @Nullable Scheme schemeOf(Numbered list) {
        Scheme scheme = schemes.get(list.scheme);
        Set<Scheme> seen = new HashSet<>();
        while (scheme != null && scheme.styleLink != null && seen.add(scheme)) {
            Numbered linked = lists.get(styles.of(scheme.styleLink).list());
            scheme = linked == null ? scheme : schemes.get(linked.scheme);
        }
        return scheme;
    }

    /** The definition that several lists share, with their common counters. */
    private static final class Scheme {

        private final @Nullable Level[] levels = new Level[LEVELS];
        private final int[] counts = new int[LEVELS];
        private final boolean[] counted = new boolean[LEVELS];
        private @Nullable String styleLink;

        private int levelOfStyle(@Nullable String style) {
            for (int i = 0; i < LEVELS; i++) {
                Level level = levels[i];
                if (style != null && level != null && style.equals(level.style)) {
                    return i;
                }
            }
            return 0;
        }
    }

    private static final class Numbered {

        private final @Nullable Level[] levels = new Level[LEVELS];
        private final @Nullable Integer[] restarts = new Integer[LEVELS];
        private int scheme = -1;

        private Level level(Scheme scheme, int at) {
            Level own = levels[at];
            Level common = own == null ? scheme.levels[at] : own;
            return common == null ? Level.PLAIN : common;
        }

        private void count(Scheme scheme, int at) {
            Integer restart = restarts[at];
            if (restart != null) {
                scheme.counts[at] = restart;
                restarts[at] = null;
            } else {
                scheme.counts[at] = scheme.counted[at] ? scheme.counts[at] + 1 : level(scheme, at).start;
            }
            scheme.counted[at] = true;
            for (int deeper = at + 1; deeper < LEVELS; deeper++) {
                scheme.counted[deeper] &= !level(scheme, deeper).restarts;
            }
        }

        private String label(Scheme scheme, int at) {
            Level level = level(scheme, at);
            if (level.format.equals("bullet")) {
                return level.text.isEmpty() ? "" : "- ";
            }
            StringBuilder label = new StringBuilder();
            for (int i = 0; i < level.text.length(); i++) {
                char c = level.text.charAt(i);
                int named = i + 1 < level.text.length() ? level.text.charAt(i + 1) - '1' : -1;
                if (c == '%' && named >= 0 && named < LEVELS) {
                    label.append(numeral(scheme, named, level.legal));
                    i++;
                } else {
                    label.append(c);
                }
            }
            return label.isEmpty() ? "" : label + level.suffix;
        }

        private String numeral(Scheme scheme, int at, boolean legal) {
            Level level = level(scheme, at);
            int count = scheme.counted[at] ? scheme.counts[at] : level.start;
            return legal && !level.format.equals("none") ? Integer.toString(count) : level.write(count);
        }
    }

    private static final class Level {

        private static final Level PLAIN = new Level();

        private String format = "decimal";
        private String text = "";
        private String suffix = " ";
        private int start = 1;
        private boolean restarts = true;
        private boolean legal;
        private @Nullable String style;

        private void read(XmlPart xml) {
            int outside = xml.depth();
            while (xml.nextInside(outside)) {
                if (xml.starts()) {
                    readProperty(xml);
                }
            }
        }

        private void readProperty(XmlPart xml) {
            switch (xml.name()) {
                case "start" -> start = xml.number("val", 1);
                case "numFmt" -> format = xml.attribute("val", format);
                case "lvlText" -> text = xml.attribute("val", "");
                case "lvlRestart" -> restarts = xml.number("val", 1) != 0;
                case "isLgl" -> legal = xml.on();
                case "pStyle" -> style = xml.attribute("val");
                case "suff" -> suffix = xml.attribute("val", "").equals("nothing") ? "" : " ";
                default -> {}
            }
        }

        private String write(int count) {
            return switch (format) {
                case "none" -> "";
                case "upperRoman" -> Numerals.roman(count).toUpperCase(Locale.ROOT);
                case "lowerRoman" -> Numerals.roman(count);
                case "upperLetter" -> Numerals.letter(count).toUpperCase(Locale.ROOT);
                case "lowerLetter" -> Numerals.letter(count);
                case "decimalZero" -> count >= 0 && count < 10 ? "0" + count : Integer.toString(count);
                default -> Integer.toString(count);
            };
        }
    }
}
