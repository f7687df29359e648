package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftCell;
import vn.lotrinh.reader.document.Draft.DraftParagraph;
import vn.lotrinh.reader.document.Draft.DraftTable;
import vn.lotrinh.reader.document.Draft.Follows;
import vn.lotrinh.reader.text.Decoder;

/**
 * Reads typed text, with the little of Markdown that occurs in it: headings, emphasis, tables between bars. A Markdown
 * library would take the directive's own numbers and letters for lists and number them anew.
 */
final class TextFile implements FormatReader {

    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.*?)\\s*#*$");
    private static final Pattern RULE = Pattern.compile("^[\\s\\-_=*~─—–.]{3,}$");
    private static final Pattern BAR_RULE = Pattern.compile("^\\|[\\s:|\\-]+\\|?$");
    private static final Pattern EMPHASIS = Pattern.compile(
            "(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1|(?<![*\\w])\\*(?=[^\\s*])([^*]+?)(?<=\\S)\\*(?![*\\w])");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+\\-.!|>~])");

    @Override
    public Draft read(byte[] bytes, Budget budget) {
        budget.unpacked(2L * bytes.length);
        Lines lines = new Lines(budget);
        Decoder.decode(bytes).lines().forEach(lines::add);
        lines.end();
        return Draft.of(lines.blocks);
    }

    private static final class Lines {

        private static final int LONGEST_ROW = 60;

        private final List<DraftBlock> blocks = new ArrayList<>();
        private final List<List<DraftCell>> rows = new ArrayList<>();
        private final List<String> open = new ArrayList<>();
        private final Budget budget;
        private Follows follows = Follows.PARAGRAPH;

        Lines(Budget budget) {
            this.budget = budget;
        }

        void add(String line) {
            String words = line.strip();
            if (!open.isEmpty() && (words.startsWith("|") || open.size() == LONGEST_ROW)) {
                giveUpRow();
            }
            if (!open.isEmpty() || words.startsWith("|") && words.length() > 2) {
                addToRow(words);
            } else {
                addWords(words);
            }
        }

        /** A cell may hold several lines: its row ends with the line that ends with a bar. */
        private void addToRow(String words) {
            open.add(words);
            if (words.endsWith("|")) {
                addRow(String.join("<br>", open));
                open.clear();
            }
        }

        /** What began with a bar and never ended is no row. */
        private void giveUpRow() {
            List<String> words = List.copyOf(open);
            open.clear();
            words.forEach(this::addWords);
        }

        void end() {
            giveUpRow();
            endTable();
        }

        private void addWords(String words) {
            endTable();
            if (words.isEmpty()) {
                follows = follows == Follows.LINE ? Follows.BLANK : follows;
            } else if (RULE.matcher(words).matches()) {
                follows = Follows.PARAGRAPH;
            } else {
                addLine(words);
            }
        }

        private void addLine(String words) {
            budget.check();
            Matcher heading = HEADING.matcher(words);
            if (heading.matches()) {
                Style style = Style.heading(heading.group(1).length());
                blocks.add(new DraftParagraph(plain(heading.group(2)), 0, Follows.PARAGRAPH, style));
                follows = Follows.PARAGRAPH;
            } else {
                blocks.add(new DraftParagraph(plain(words), 0, follows, Style.PLAIN));
                follows = Follows.LINE;
            }
        }

        private void addRow(String words) {
            if (BAR_RULE.matcher(words).matches()) {
                return;
            }
            List<DraftCell> cells = new ArrayList<>();
            for (String cell : words.substring(1, words.length() - 1).split("(?<!\\\\)\\|", -1)) {
                cells.add(DraftCell.of(plain(cell.strip().replace("<br>", "\n"))));
            }
            budget.cells(cells.size());
            rows.add(cells);
        }

        private void endTable() {
            if (!rows.isEmpty()) {
                blocks.add(new DraftTable(0, rows, false));
                rows.clear();
                follows = Follows.PARAGRAPH;
            }
        }
    }

    private static String plain(String words) {
        if (words.indexOf('*') < 0 && words.indexOf('_') < 0 && words.indexOf('\\') < 0) {
            return words;
        }
        String unmarked = EMPHASIS.matcher(words)
                .replaceAll(
                        match -> Matcher.quoteReplacement(match.group(2) == null ? match.group(3) : match.group(2)));
        return ESCAPE.matcher(unmarked).replaceAll("$1");
    }
}
