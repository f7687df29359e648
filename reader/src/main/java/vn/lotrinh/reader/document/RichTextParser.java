package vn.lotrinh.reader.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftNote;
import vn.lotrinh.reader.document.RichTextGroup.Part;
import vn.lotrinh.reader.document.RichTextScanner.Token;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/** Follows the groups and control words of Rich Text and hands the words on to the flow that they belong to. */
final class RichTextParser {

    private static final int DEEPEST = 5_000;
    private static final int TOKENS_BETWEEN_CHECKS = 65_536;
    private static final int HEADING_LEVELS = 9;

    private static final Set<String> UNREAD = Set.of(
            "colortbl",
            "info",
            "pict",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "nonesttables",
            "shprslt",
            "sp",
            "annotation",
            "xe",
            "tc",
            "fldinst",
            "template",
            "ftnsep",
            "ftnsepc",
            "ftncn",
            "aftnsep",
            "aftnsepc",
            "aftncn",
            "listtable",
            "listoverridetable",
            "revtbl",
            "rsidtbl",
            "filetbl",
            "falt",
            "panose",
            "mmathPr",
            "pgptbl",
            "nextfile",
            "bkmkstart",
            "bkmkend");

    /** Groups that older programs may pass over, but whose words are shown. */
    private static final Set<String> READ_THOUGH_IGNORABLE = Set.of("shpinst", "shptxt", "footnote", "fldrslt");

    private static final Pattern HEADING_NAME = Pattern.compile("\\s*heading ([1-9]);", Pattern.CASE_INSENSITIVE);

    private final RichTextScanner scanner;
    private final Budget budget;
    private final Deque<RichTextGroup> outer = new ArrayDeque<>();
    private final RichTextFlow body;
    private final List<DraftBlock> notes = new ArrayList<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private RichTextGroup group;
    private Charset ordinary = RichTextCharsets.of(1252);
    private int ordinaryFont;
    private final Map<Integer, Integer> headings = new HashMap<>();
    private int font;
    private final StringBuilder styleName = new StringBuilder();
    private int style;
    private int toSkip;
    private boolean ignorable;

    RichTextParser(byte[] bytes, Budget budget) {
        this.scanner = new RichTextScanner(bytes);
        this.budget = budget;
        this.body = new RichTextFlow(RichTextFlow.Kind.BODY, budget);
        this.group = new RichTextGroup(body, ordinary);
    }

    /** The blocks of the text, notes last. */
    List<DraftBlock> parse() {
        Token token = scanner.next();
        for (int tokens = 1; token != Token.END; tokens++) {
            read(token);
            if (tokens % TOKENS_BETWEEN_CHECKS == 0) {
                budget.check();
            }
            token = token == Token.CLOSE && outer.isEmpty() ? Token.END : scanner.next();
        }
        if (!outer.isEmpty()) {
            throw new UnreadableDocument(Reason.DAMAGED);
        }
        List<DraftBlock> blocks = new ArrayList<>(body.end(group));
        blocks.addAll(notes);
        return blocks;
    }

    private void read(Token token) {
        switch (token) {
            case OPEN -> open();
            case CLOSE -> close();
            case BYTE, ESCAPED_BYTE -> readByte(scanner.value());
            case WORD -> readWord(scanner.word());
            case END -> {}
        }
    }

    private void open() {
        flush();
        toSkip = 0;
        ignorable = false;
        outer.push(group);
        group = group.copy();
        if (outer.size() > DEEPEST) {
            throw new UnreadableDocument(Reason.DAMAGED);
        }
    }

    private void close() {
        flush();
        toSkip = 0;
        if (group.part == Part.STYLES) {
            endStyle();
        }
        if (outer.isEmpty()) {
            return;
        }
        RichTextGroup ended = group;
        group = outer.pop();
        if (ended.flow != group.flow) {
            endFlow(ended);
        }
    }

    private void endFlow(RichTextGroup ended) {
        List<DraftBlock> blocks = ended.flow.end(ended);
        String text = CellText.of(blocks);
        switch (ended.flow.kind()) {
            case LABEL -> group.flow.label(text);
            case BOX -> group.flow.box(blocks);
            case NOTE -> {
                if (!text.isBlank()) {
                    notes.add(new DraftNote(text, 0));
                }
            }
            case BODY -> {}
        }
    }

    private void readByte(int value) {
        if (toSkip > 0) {
            toSkip--;
        } else if (group.part == Part.STYLES) {
            styleName.append((char) value);
        } else if (group.isRead()) {
            pending.write(value);
        }
    }

    /** Bytes wait until all letters of a run are there, since a letter can have several. */
    private void flush() {
        if (pending.size() > 0) {
            group.flow.append(pending.toString(group.charset), group.bold);
            pending.reset();
        }
    }

    private void readWord(String word) {
        if (word.equals("*")) {
            ignorable = true;
            return;
        }
        if (word.equals("bin")) {
            scanner.skip(scanner.number(0));
            return;
        }
        if (toSkip > 0 && !word.equals("u")) {
            toSkip--;
            return;
        }
        flush();
        boolean passOver = ignorable && !READ_THOUGH_IGNORABLE.contains(word);
        ignorable = false;
        if (passOver || UNREAD.contains(word)) {
            group.part = Part.UNREAD;
        } else if (group.part == Part.FONTS) {
            readFont(word);
        } else if (group.part == Part.STYLES) {
            readStyle(word);
        } else if (group.part == Part.TEXT) {
            readText(word);
        }
    }

    private void readFont(String word) {
        switch (word) {
            case "f" -> font = scanner.number(0);
            case "fcharset" -> putFont(RichTextCharsets.ofFont(scanner.number(0), ordinary));
            case "cpg" -> putFont(RichTextCharsets.of(scanner.number(1252)));
            default -> {}
        }
    }

    private void readStyle(String word) {
        if (word.equals("s")) {
            style = scanner.number(0);
        } else if (word.equals("outlinelevel")) {
            headings.put(style, headingLevel());
        }
    }

    /** The names of Word's own headings tell their level where nothing else does. */
    private void endStyle() {
        Matcher name = HEADING_NAME.matcher(styleName);
        if (name.lookingAt()) {
            headings.putIfAbsent(style, XmlPart.parse(name.group(1), 0));
        }
        styleName.setLength(0);
    }

    private int headingLevel() {
        int level = scanner.number(HEADING_LEVELS) + 1;
        return level >= 1 && level <= HEADING_LEVELS ? level : 0;
    }

    private void putFont(Charset charset) {
        fonts.put(font, charset);
        if (font == ordinaryFont) {
            outer.forEach(open -> open.charset = charset);
        }
    }

    private void readText(String word) {
        switch (word) {
            case "fonttbl" -> group.part = Part.FONTS;
            case "stylesheet" -> group.part = Part.STYLES;
            case "footnote" -> group.flow = new RichTextFlow(RichTextFlow.Kind.NOTE, budget);
            case "shptxt" -> group.flow = new RichTextFlow(RichTextFlow.Kind.BOX, budget);
            case "listtext", "pntext" -> group.flow = new RichTextFlow(RichTextFlow.Kind.LABEL, budget);
            case "ansicpg" -> ordinary(RichTextCharsets.of(scanner.number(1252)));
            case "mac" -> ordinary(RichTextCharsets.named("x-MacRoman"));
            case "pc" -> ordinary(RichTextCharsets.of(437));
            case "pca" -> ordinary(RichTextCharsets.of(850));
            case "deff" -> ordinaryFont = scanner.number(0);
            case "uc" -> group.fallbackLength = Math.clamp(scanner.number(1), 0, 16);
            case "u" -> {
                append(Character.toString((char) scanner.number('?')));
                toSkip = group.fallbackLength;
            }
            default -> readFormat(word);
        }
    }

    private void ordinary(Charset charset) {
        ordinary = charset;
        group.charset = charset;
    }

    private Charset charsetOf(int number) {
        return fonts.getOrDefault(number, ordinary);
    }

    private void readFormat(String word) {
        switch (word) {
            case "f" -> group.charset = charsetOf(scanner.number(0));
            case "plain" -> group.plain(charsetOf(ordinaryFont));
            case "b" -> group.bold = scanner.number(1) != 0;
            case "v" -> group.hidden = scanner.number(1) != 0;
            case "deleted" -> group.deleted = scanner.number(1) != 0;
            case "pard" -> group.ordinaryParagraph();
            case "qc" -> group.centred = true;
            case "ql", "qr", "qj" -> group.centred = false;
            case "s" -> group.headingLevel = headings.getOrDefault(scanner.number(0), 0);
            case "outlinelevel" -> group.headingLevel = headingLevel();
            case "intbl" -> group.inTable = true;
            default -> readStructure(word);
        }
    }

    private void readStructure(String word) {
        switch (word) {
            case "par", "sect" -> group.flow.endParagraph(group);
            case "cell" -> group.flow.endCell();
            case "row" -> group.flow.endRow();
            case "trowd" -> group.flow.row().clear();
            case "nestcell" -> append(" ");
            case "line", "lbr", "page", "column", "nestrow" -> append("\n");
            case "tab", "~", "emspace", "enspace", "qmspace" -> append(" ");
            case "_" -> append("-");
            case "emdash" -> append("\u2014");
            case "endash" -> append("\u2013");
            case "lquote" -> append("\u2018");
            case "rquote" -> append("\u2019");
            case "ldblquote" -> append("\u201C");
            case "rdblquote" -> append("\u201D");
            case "bullet" -> append("\u2022");
            default -> group.flow.row().read(word, scanner.number(0));
        }
    }

    private void append(String words) {
        if (group.isRead()) {
            group.flow.append(words, group.bold);
        }
    }
}
