package vn.lotrinh.reader.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Draft.DraftCell;
import vn.lotrinh.reader.document.Draft.DraftTable;

/** Two columns of lines without rules: a letterhead, or the recipients beside the signature. */
final class SideBySide {

    /** A gap of so many font sizes makes two columns even of a single row. */
    private static final float CERTAIN = 4;

    private static final Pattern LEFT_OPENING = Pattern.compile("(?iu)\\s*nơi nhận\\s*:?.*");
    private static final Pattern RIGHT_OPENING =
            Pattern.compile("(?U)\\s*(TM|KT|TL|TUQ|Q|T/M|K/T|T/L|BỘ TRƯỞNG|CHỦ TỊCH|THỦ TƯỚNG)\\b.*");

    private final List<Row> rows;
    private final Margins margins;
    private final List<Line> left = new ArrayList<>();
    private final List<Line> right = new ArrayList<>();
    private float gutterLeft;
    private float gutterRight;
    private int end;
    private boolean signature;

    private SideBySide(List<Row> rows, int start, Margins margins) {
        this.rows = rows;
        this.margins = margins;
        end = start;
        gutterLeft = 0;
        gutterRight = Float.MAX_VALUE;
    }

    /** The columns that begin with the row at {@code start}, or {@code null} if none begin there. */
    static @Nullable SideBySide at(List<Row> rows, int start, Margins margins) {
        SideBySide columns = new SideBySide(rows, start, margins);
        int first = columns.firstPair();
        if (first < 0) {
            return null;
        }
        columns.signature = columns.opensSignature(first);
        columns.take(rows.get(first));
        for (int i = start; i < first; i++) {
            if (!columns.fits(rows.get(i)) || columns.centredOnPage(rows.get(i))) {
                return null;
            }
        }
        columns.reset(start);
        columns.grow();
        return columns.left.isEmpty() || columns.right.isEmpty() ? null : columns;
    }

    /** The row after the last one of the columns. */
    int end() {
        return end;
    }

    DraftTable draft(int page) {
        return new DraftTable(page, List.of(List.of(cell(left), cell(right))), true);
    }

    private static DraftCell cell(List<Line> lines) {
        return DraftCell.of(lines.stream().map(Line::text).collect(Collectors.joining("\n")));
    }

    /** The first row that is clearly two; rows of one side may stand before it. */
    private int firstPair() {
        for (int i = end; i < Math.min(rows.size(), end + 3); i++) {
            Row row = rows.get(i);
            if (row.lines().size() > 1) {
                return isPair(i) ? i : -1;
            }
            if (!LEFT_OPENING.matcher(row.text()).matches()
                    && !RIGHT_OPENING.matcher(row.text()).matches()
                    && (end > 1 || !row.text().equals(row.text().toUpperCase(Locale.ROOT)))) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isPair(int i) {
        Row row = rows.get(i);
        Line before = row.lines().getFirst();
        Line after = row.lines().get(1);
        if (after.left() - before.right() > CERTAIN * row.size()) {
            return true;
        }
        boolean justified = row.left() < margins.left() + 4 && row.right() > margins.right() - 4;
        return opensSignature(i)
                || (!justified && row.lines().size() == 2 && (pairNear(i + 1, row) || pairNear(i - 1, row)))
                || after.text().startsWith("CỘNG")
                || after.text().startsWith("ĐẢNG CỘNG");
    }

    private boolean pairNear(int i, Row row) {
        if (i < 0 || i >= rows.size() || rows.get(i).lines().size() != 2) {
            return false;
        }
        List<Line> other = rows.get(i).lines();
        List<Line> own = row.lines();
        return Math.max(other.getFirst().right(), own.getFirst().right()) + 2
                < Math.min(other.getLast().left(), own.getLast().left());
    }

    private boolean opensSignature(int i) {
        for (int near = end; near <= Math.min(i + 1, rows.size() - 1); near++) {
            for (Line line : rows.get(near).lines()) {
                if (LEFT_OPENING.matcher(line.text()).matches()
                        || (RIGHT_OPENING.matcher(line.text()).matches() && line.left() > margins.centre() - 30)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void reset(int start) {
        left.clear();
        right.clear();
        end = start;
    }

    private void grow() {
        while (end < rows.size() && fits(rows.get(end)) && !leaves(rows.get(end))) {
            take(rows.get(end));
            end++;
        }
    }

    private boolean fits(Row row) {
        if (row.lines().size() > 1) {
            int gap = widest(row);
            return row.lines().get(gap - 1).right() < gutterRight
                    && row.lines().get(gap).left() > gutterLeft;
        }
        return row.right() < gutterRight - 2 || row.left() > gutterLeft + 2;
    }

    /** Whether a row that would fit belongs to what follows. */
    private boolean leaves(Row row) {
        if (row.lines().size() > 1 || end == 0) {
            return false;
        }
        float gap = row.top() - rows.get(end - 1).bottom();
        if (signature) {
            return Markers.title(row.text()) && centredOnPage(row);
        }
        return gap > 2.5f * row.size()
                || centredOnPage(row)
                || (gap > row.size()
                        && row.right() < gutterRight
                        && row.left() > margins.left() + 20
                        && Markers.item(row.text()));
    }

    private boolean centredOnPage(Row row) {
        float middle = (row.left() + row.right()) / 2;
        float column = row.right() < gutterRight - 2 ? centre(left) : centre(right);
        return Math.abs(middle - margins.centre()) < 14 && Math.abs(middle - column) > 14;
    }

    private static float centre(List<Line> lines) {
        return (float) lines.stream().mapToDouble(Line::centre).average().orElse(-1000);
    }

    private void take(Row row) {
        if (row.lines().size() > 1) {
            int gap = widest(row);
            add(left, row.lines().subList(0, gap));
            add(right, row.lines().subList(gap, row.lines().size()));
        } else if (row.right() < gutterRight - 2 && row.left() < gutterLeft + 2) {
            add(left, row.lines());
        } else {
            add(right, row.lines());
        }
        gutterLeft = left.isEmpty() ? gutterLeft : edge(left, true);
        gutterRight = right.isEmpty() ? gutterRight : edge(right, false);
    }

    private static float edge(List<Line> lines, boolean ofLeft) {
        return (float)
                (ofLeft
                        ? lines.stream().mapToDouble(Line::right).max().orElse(0)
                        : lines.stream().mapToDouble(Line::left).min().orElse(0));
    }

    private static void add(List<Line> column, List<Line> lines) {
        column.add(lines.stream().reduce(Line::with).orElseThrow());
    }

    /** The number of the line after the widest gap of a row. */
    private static int widest(Row row) {
        int widest = 1;
        float most = 0;
        for (int i = 1; i < row.lines().size(); i++) {
            float gap = row.lines().get(i).left() - row.lines().get(i - 1).right();
            if (gap > most) {
                most = gap;
                widest = i;
            }
        }
        return widest;
    }
}
