package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.List;

/** What Rich Text says of the cells of a row before their words, or after: their right edges, merging and lines. */
final class RichTextRow {

    /** Twips that two rows' edges may differ and still be the same; about a millimetre. */
    static final int TOLERANCE = 60;

    private static final int MOST_CELLS = 10_000;
    private static final int SIDES_OF_DATA = 2;

    private List<Edge> edges = new ArrayList<>();
    private boolean goesOn;
    private boolean goesDown;
    private boolean borderNamed;
    private int sides;
    private int left;

    void clear() {
        edges = new ArrayList<>();
        left = 0;
        clearCell();
    }

    private void clearCell() {
        goesOn = false;
        goesDown = false;
        borderNamed = false;
        sides = 0;
    }

    /** Takes in a control word, if it speaks of cells. */
    void read(String word, int number) {
        switch (word) {
            case "trleft" -> left = number;
            case "clmrg" -> goesOn = true;
            case "clvmrg" -> goesDown = true;
            case "clbrdrt", "clbrdrb", "clbrdrl", "clbrdrr" -> borderNamed = true;
            case "brdrs", "brdrth", "brdrdb", "brdrdot", "brdrdash", "brdrhair", "brdrtriple" -> {
                sides += borderNamed ? 1 : 0;
                borderNamed = false;
            }
            case "cellx" -> {
                if (edges.size() < MOST_CELLS) {
                    edges.add(new Edge(number, goesOn, goesDown, sides));
                }
                clearCell();
            }
            default -> {}
        }
    }

    /** Whether any cell has lines around it. */
    boolean ruled() {
        return edges.stream().anyMatch(edge -> edge.sides >= SIDES_OF_DATA);
    }

    /** Places the cells of a row by their edges. */
    void place(List<String> cells, TableBuilder table) {
        table.startRow();
        int from = left;
        int at = 0;
        while (at < cells.size()) {
            StringBuilder text = new StringBuilder(cells.get(at));
            boolean down = at < edges.size() && edges.get(at).goesDown;
            int to = right(at, from);
            for (at++; at < cells.size() && at < edges.size() && edges.get(at).goesOn; at++) {
                text.append(cells.get(at));
                to = right(at, from);
            }
            if (down) {
                table.goOn(text.toString(), from, to);
            } else {
                table.place(text.toString(), from, to, 1);
            }
            from = to;
        }
    }

    /** Edges must go to the right; a file that says otherwise gets cells of a hand's breadth. */
    private int right(int at, int from) {
        int stated = at < edges.size() ? edges.get(at).right : from;
        return stated > from + TOLERANCE ? stated : from + 10 * TOLERANCE;
    }

    private record Edge(int right, boolean goesOn, boolean goesDown, int sides) {}
}
