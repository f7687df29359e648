package vn.lotrinh.reader.task;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Document;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.document.Table;
import vn.lotrinh.reader.document.Table.Cell;
import vn.lotrinh.reader.text.Folding;
import vn.lotrinh.reader.text.PatternTable;
import vn.lotrinh.reader.text.Tokens;
import vn.lotrinh.reader.time.DeadlineReader;
import vn.lotrinh.reader.unit.UnitList;

/**
 * What the columns of a table hold: told by the words of the header, and where there is no header by the content of the
 * cells.
 */
final class Columns {

    /** What a column holds. */
    enum Role {
        NUMBER,
        TASK,
        LEAD,
        COORDINATE,
        DEADLINE,
        PRODUCT,
        OTHER
    }

    private static final int HEADER_ROWS = 6;
    private static final int LONGEST_HEADER = 90;
    private static final int LONGEST_LABEL = 30;
    private static final double MOSTLY = 0.6;

    private static final PatternTable<Role> ROLES = PatternTable.named("task/columns.tsv", Role.class);

    private final Map<Role, Integer> places;
    private final int firstRow;
    private final double confidence;

    private Columns(Map<Role, Integer> places, int firstRow, double confidence) {
        this.places = new EnumMap<>(places);
        this.firstRow = firstRow;
        this.confidence = confidence;
    }

    /** The columns of an assignment table, or {@code null} for a table that assigns nothing. */
    static @Nullable Columns of(Document document, Table table) {
        Columns headed = headed(document, table);
        return headed != null ? headed : byContent(document, table);
    }

    /** The column of a role, or -1. */
    int of(Role role) {
        return places.getOrDefault(role, -1);
    }

    boolean has(Role role) {
        return places.containsKey(role);
    }

    /** The first row behind the header. */
    int firstRow() {
        return firstRow;
    }

    /** How sure the roles are, from 0 to 1. */
    double confidence() {
        return confidence;
    }

    /** Whether a row repeats the header. */
    boolean isHeader(Document document, List<Cell> row) {
        boolean named = role(words(document, List.of(row), of(Role.TASK))) == Role.TASK;
        return named && isHeaderInPlace(document, row) || isHeaderOutOfLine(document, row);
    }

    private boolean isHeaderInPlace(Document document, List<Cell> row) {
        Map<Role, Integer> roles = roles(document, List.of(row));
        return assigns(roles) && (roles.equals(places) || roles.size() > 3);
    }

    /** Whether cells of a row, wherever they stand, hold nothing but what is written over columns. */
    private static boolean isHeaderOutOfLine(Document document, List<Cell> row) {
        Set<Label.Kind> labels = EnumSet.noneOf(Label.Kind.class);
        for (Cell cell : row) {
            Label.Kind kind = cell.span().length() > LONGEST_LABEL ? null : Label.kindOf(document.at(cell.span()));
            if (kind != null) {
                labels.add(kind);
            }
        }
        labels.remove(Label.Kind.OTHER);
        return labels.size() > 1;
    }

    private static @Nullable Columns headed(Document document, Table table) {
        for (int r = 0; r < Math.min(HEADER_ROWS, table.rows().size()); r++) {
            List<List<Cell>> header = new ArrayList<>();
            header.add(table.rows().get(r));
            int end = r + 1;
            while (end < table.rows().size()
                    && end - r < 3
                    && sharesCell(table.rows().get(end - 1), table.rows().get(end))
                    && table.rows().get(end).stream()
                            .allMatch(cell -> cell.span().length() < LONGEST_HEADER)) {
                header.add(table.rows().get(end++));
            }
            for (int rows = header.size(); rows >= 1; rows--) {
                Map<Role, Integer> roles = roles(document, header.subList(0, rows));
                if (assigns(roles)) {
                    return new Columns(roles, r + rows, 1);
                }
            }
        }
        return null;
    }

    private static boolean assigns(Map<Role, Integer> roles) {
        return roles.containsKey(Role.TASK) && roles.containsKey(Role.LEAD);
    }

    private static boolean sharesCell(List<Cell> above, List<Cell> row) {
        for (int c = 0; c < row.size(); c++) {
            if (row.get(c).equals(above.get(c)) && row.get(c).span().length() > 0) {
                return true;
            }
        }
        return false;
    }

    private static Map<Role, Integer> roles(Document document, List<List<Cell>> header) {
        Map<Role, Integer> roles = new EnumMap<>(Role.class);
        for (int c = 0; c < header.getFirst().size(); c++) {
            Role role = role(words(document, header, c));
            if (role != null && role != Role.OTHER) {
                roles.putIfAbsent(role, c);
            }
        }
        return roles;
    }

    /** The words over a column, from the lowest header cell upwards until one tells a role. */
    private static List<String> words(Document document, List<List<Cell>> header, int column) {
        Set<Cell> cells = new LinkedHashSet<>();
        for (int r = header.size() - 1; r >= 0; r--) {
            cells.add(header.get(r).get(column));
        }
        return cells.stream()
                .map(cell -> document.at(cell.span()).replace('\n', ' ').strip())
                .toList();
    }

    private static @Nullable Role role(List<String> words) {
        for (String cell : words) {
            if (cell.isEmpty() || cell.length() > LONGEST_HEADER) {
                continue;
            }
            Role role = ROLES.within(Folding.match(cell));
            if (role != null) {
                return role;
            }
        }
        return null;
    }

    private static @Nullable Columns byContent(Document document, Table table) {
        if (table.rows().size() < 3 || table.columns() < 3) {
            return null;
        }
        Map<Role, Integer> roles = new EnumMap<>(Role.class);
        double longest = 40;
        for (int c = 0; c < table.columns(); c++) {
            Column column = column(document, table, c);
            if (column.units > MOSTLY) {
                roles.putIfAbsent(roles.containsKey(Role.LEAD) ? Role.COORDINATE : Role.LEAD, c);
            } else if (column.deadlines > MOSTLY) {
                roles.putIfAbsent(Role.DEADLINE, c);
            } else if (column.length > longest) {
                longest = column.length;
                roles.put(Role.TASK, c);
            }
        }
        return assigns(roles) && roles.containsKey(Role.DEADLINE) ? new Columns(roles, 0, 0.7) : null;
    }

    private record Column(double units, double deadlines, double length) {}

    private static Column column(Document document, Table table, int c) {
        int filled = 0;
        int units = 0;
        int deadlines = 0;
        long length = 0;
        for (List<Cell> row : table.rows()) {
            Passage words = Passage.of(document.text(), row.get(c).span());
            if (words.text().isBlank()) {
                continue;
            }
            filled++;
            length += words.text().length();
            units += !UnitList.at(words, Tokens.of(words.text()), 0).isEmpty() ? 1 : 0;
            deadlines += words.text().length() < 50 && DeadlineReader.read(words, 2_000, false) != null ? 1 : 0;
        }
        int all = Math.max(1, filled);
        return new Column((double) units / all, (double) deadlines / all, (double) length / all);
    }
}
