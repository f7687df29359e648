package vn.lotrinh.reader.document.layout;

import java.util.ArrayList;
import java.util.List;
import vn.lotrinh.reader.document.Draft.DraftParagraph;
import vn.lotrinh.reader.document.Draft.Follows;
import vn.lotrinh.reader.document.Style;

/** The lines of one paragraph, and the decision whether a further line belongs to it. */
final class ParagraphLines implements Piece {

    private final int page;
    private final boolean centred;
    private final List<Line> lines = new ArrayList<>();
    private Margins margins;
    private boolean overPage;

    ParagraphLines(int page, Line first, boolean centred, Margins margins) {
        this.page = page;
        this.centred = centred;
        this.margins = margins;
        lines.add(first);
    }

    /** Whether the line stands in the middle, well away from both margins, and not by chance. */
    static boolean centred(Line line, Margins margins) {
        float before = line.left() - margins.left();
        float after = margins.right() - line.right();
        return Math.abs(before - after) < Math.max(12, 0.03f * margins.width())
                && Math.min(before, after) > Math.max(16, 0.03f * margins.width())
                && (stressed(line) || (!Markers.item(line.text()) && !margins.atIndent(line)));
    }

    /** Whether the line begins a centred title, perhaps with lines that fill the page. */
    static boolean centred(Line line, List<Row> following, Margins margins) {
        if (centred(line, margins)) {
            return true;
        }
        Line last = line;
        for (Row row : following) {
            Line next = row.line();
            boolean near = next.bottom() - last.bottom() < 1.8f * last.size();
            if (!near || !symmetrical(last, margins) || !sameTitle(last, next)) {
                return false;
            }
            if (centred(next, margins) || ragged(last, next, margins)) {
                return true;
            }
            last = next;
        }
        return false;
    }

    /** Whether two stressed lines begin at different places and yet stand in the middle: so only centred text does. */
    private static boolean ragged(Line last, Line next, Margins margins) {
        return stressed(last)
                && !Markers.item(last.text())
                && Math.abs(last.left() - next.left()) > 4
                && Math.abs(last.centre() - margins.centre()) < 5
                && Math.abs(next.centre() - margins.centre()) < 5;
    }

    private static boolean symmetrical(Line line, Margins margins) {
        return Math.abs(line.centre() - margins.centre()) < 12
                && (stressed(line) || (margins.hasIndent() && line.left() < margins.left() + 0.7f * line.size()));
    }

    private static boolean stressed(Line line) {
        return line.bold() || capitals(line);
    }

    private static boolean sameTitle(Line last, Line next) {
        return next.bold() == last.bold()
                && Math.abs(next.size() - last.size()) < 0.15f * last.size()
                && capitals(next) == capitals(last)
                && !Markers.title(last.text())
                && !Markers.title(next.text())
                && !next.text().startsWith("(")
                && !Markers.item(next.text());
    }

    void add(Line line) {
        lines.add(line);
    }

    /** Adds the first line of a new page. */
    void add(Line line, Margins newMargins) {
        lines.add(line);
        margins = newMargins;
        overPage = true;
    }

    /** Whether the next line of the same page goes on with this paragraph. */
    boolean goesOn(Line next) {
        Line last = lines.getLast();
        if (next.bottom() - last.bottom() > largestPitch(next)) {
            return false;
        }
        boolean nextCentred = centred(next, margins);
        return centred ? titleGoesOn(last, next, nextCentred) : textGoesOn(last, next, nextCentred);
    }

    private float largestPitch(Line next) {
        int size = lines.size();
        float usual = Math.max(margins.pitch(), 1.2f * next.size());
        if (size > 1 && !overPage) {
            usual = lines.get(size - 1).bottom() - lines.get(size - 2).bottom();
            return usual + Math.max(3.5f, 0.25f * next.size());
        }
        return 1.45f * usual;
    }

    private boolean titleGoesOn(Line last, Line next, boolean nextCentred) {
        return (nextCentred || symmetrical(next, margins)) && sameTitle(last, next);
    }

    private static boolean capitals(Line line) {
        return line.text().codePoints().noneMatch(Character::isLowerCase);
    }

    private boolean textGoesOn(Line last, Line next, boolean nextCentred) {
        if (Markers.title(next.text()) || Math.abs(next.size() - last.size()) > 0.2f * last.size()) {
            return false;
        }
        if (nextCentred && ((next.bold() && !last.bold()) || !full(last, next))) {
            return false;
        }
        if (!full(last, next) || begins(next)) {
            return false;
        }
        return !indented(next)
                || (lines.size() > 1 && aligned(next, last))
                || (aligned(next, lines.getFirst()) && Markers.beginsLow(next.text()))
                || hanging(next);
    }

    /** Whether the first word of the next line would not have fitted on the last line. */
    private boolean full(Line last, Line next) {
        Word word = next.words().getFirst();
        float needed = word.right() - word.left() + 0.15f * last.size();
        return last.right() + needed > margins.right() - 0.02f * margins.width()
                || Markers.splitsName(last.text(), next.text());
    }

    /** Whether the line begins an item, judged by its words and its indent. */
    private boolean begins(Line next) {
        if (!Markers.item(next.text())) {
            return false;
        }
        return indented(next)
                || (Markers.bullet(next.text()) && !next.text().startsWith("("))
                || Markers.endsSentence(lines.getLast().text())
                || (!indented(lines.getFirst()) && Markers.item(lines.getFirst().text()));
    }

    private boolean indented(Line line) {
        return line.left() > margins.left() + 0.7f * line.size();
    }

    private static boolean aligned(Line one, Line other) {
        return Math.abs(one.left() - other.left()) < 4;
    }

    /** Whether the paragraph is an item whose further lines stand under its words. */
    private boolean hanging(Line next) {
        Line first = lines.getFirst();
        return lines.size() == 1
                && Markers.item(first.text())
                && next.left() > first.left() + 4
                && next.left() < first.left() + 4 * first.size();
    }

    /** Whether the first line of the next page goes on with this paragraph. */
    boolean goesOnOverPage(Line next, Margins newMargins) {
        if (centred || Markers.item(next.text()) || Markers.title(next.text()) || centred(next, newMargins)) {
            return false;
        }
        if (next.left() > newMargins.left() + 0.7f * next.size()) {
            return Markers.beginsLow(next.text()) && full(lines.getLast(), next);
        }
        boolean low = Markers.beginsLow(next.text())
                && !Markers.endsSentence(lines.getLast().text());
        return low || (full(lines.getLast(), next) && !next.bold());
    }

    @Override
    public DraftParagraph draft() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            if (!text.isEmpty() && !Markers.splitsName(text, line.text())) {
                text.append(' ');
            }
            text.append(line.text());
        }
        boolean bold = lines.stream().allMatch(Line::bold);
        return new DraftParagraph(text.toString(), page, Follows.PARAGRAPH, new Style(0, centred, bold));
    }
}
