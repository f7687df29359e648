package vn.lotrinh.reader.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Budget;
import vn.lotrinh.reader.document.Document;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.document.Table;
import vn.lotrinh.reader.document.Table.Cell;
import vn.lotrinh.reader.task.Columns.Role;
import vn.lotrinh.reader.text.Marker;
import vn.lotrinh.reader.unit.UnitList;

/** Reads the rows of an assignment table. A table without columns for the task and for who does it assigns nothing. */
final class TableTasks {

    private static final Pattern COLUMN_NUMBERS = Pattern.compile("\\(?\\d{1,2}\\)?");
    private static final Pattern GROUP_LABEL = Pattern.compile("[IVXLC]+[.)]?|[A-HĐ][.)]?");
    private static final Pattern NOTHING = Pattern.compile("[\\s.…\\-–_/]*");

    private final Document document;
    private final Table table;
    private final Columns columns;
    private final @Nullable Integer year;
    private final List<Row> rows = new ArrayList<>();

    private TableTasks(Document document, Table table, Columns columns, @Nullable Integer year) {
        this.document = document;
        this.table = table;
        this.columns = columns;
        this.year = year;
    }

    /**
     * A row that assigns a task.
     *
     * @param label its number in the table
     */
    record Row(
            String label,
            Quote text,
            List<Quote> leads,
            List<Quote> coordinators,
            Due due,
            @Nullable Quote deliverable,
            double confidence) {}

    static List<Row> in(Document document, Table table, @Nullable Integer year, Budget budget) {
        Columns columns = Columns.of(document, table);
        if (columns == null) {
            return List.of();
        }
        TableTasks tasks = new TableTasks(document, table, columns, year);
        for (int r = columns.firstRow(); r < table.rows().size(); r++) {
            budget.check();
            tasks.read(r);
        }
        return tasks.rows;
    }

    private void read(int r) {
        List<Cell> row = table.rows().get(r);
        Passage task = cell(row, Role.TASK);
        if (isEmpty(task) || columns.isHeader(document, row) || isColumnNumbers(row) || isGroup(row)) {
            return;
        }
        if (r > columns.firstRow() && repeats(row, table.rows().get(r - 1))) {
            return;
        }
        List<Quote> leads = units(row, Role.LEAD);
        Passage due = cell(row, Role.DEADLINE);
        Passage product = cell(row, Role.PRODUCT);
        boolean nothingElse =
                leads.isEmpty() && isEmpty(due) && isEmpty(product) && isEmpty(cell(row, Role.COORDINATE));
        if (nothingElse || leads.isEmpty() && columns.has(Role.LEAD) && isCapitals(task.text())) {
            return;
        }
        Marker marker = Marker.of(task.text());
        Passage words = marker == null || marker.isBullet() && task.text().indexOf('\n') > 0
                ? task
                : task.from(marker.length());
        boolean finished = !isEmpty(product) || !words.text().isEmpty();
        rows.add(new Row(
                label(row, marker),
                words.quote("cột nhiệm vụ"),
                leads,
                units(row, Role.COORDINATE),
                isEmpty(due) ? Due.NOT_SET : due(due, words, finished),
                isEmpty(product) ? null : product.quote("cột sản phẩm"),
                columns.confidence()));
    }

    private Due due(Passage due, Passage words, boolean product) {
        return Due.named(due.withoutClosing(), year, product).beside(List.of(new Sentence(words)), year, product);
    }

    private Passage cell(List<Cell> row, Role role) {
        int column = columns.of(role);
        return column < 0
                ? new Passage("", 0)
                : Passage.of(document.text(), row.get(column).span())
                        .part(0, row.get(column).span().length());
    }

    private static boolean isEmpty(Passage words) {
        return NOTHING.matcher(words.text()).matches();
    }

    private List<Quote> units(List<Cell> row, Role role) {
        Passage words = cell(row, role);
        return isEmpty(words)
                ? List.of()
                : UnitList.of(words).stream()
                        .map(unit -> new Quote(
                                unit.text(),
                                unit.span(),
                                (role == Role.LEAD ? "cột chủ trì; " : "cột phối hợp; ") + unit.rule(),
                                Math.min(unit.confidence(), columns.confidence())))
                        .toList();
    }

    private boolean isColumnNumbers(List<Cell> row) {
        return row.stream()
                .map(cell -> document.at(cell.span()).strip())
                .allMatch(words -> COLUMN_NUMBERS.matcher(words).matches());
    }

    /** A row that only groups: one merged cell, or a Roman number or capital beside a title and nothing else. */
    private boolean isGroup(List<Cell> row) {
        long different = row.stream()
                .filter(cell -> !isEmpty(Passage.of(document.text(), cell.span())))
                .distinct()
                .count();
        String first = document.at(row.getFirst().span()).strip();
        boolean reachesOver =
                columns.has(Role.LEAD) && row.get(columns.of(Role.LEAD)).equals(row.get(columns.of(Role.TASK)));
        boolean noLead = reachesOver || isEmpty(cell(row, Role.LEAD));
        return different <= 1
                || reachesOver
                || noLead && GROUP_LABEL.matcher(first).matches()
                || noLead && different == 2 && isEmpty(cell(row, Role.DEADLINE));
    }

    /** A row that says nothing of its own: every cell reaches down from above but its number. */
    private boolean repeats(List<Cell> row, List<Cell> above) {
        for (Role role : List.of(Role.TASK, Role.LEAD, Role.COORDINATE, Role.DEADLINE, Role.PRODUCT)) {
            int column = columns.of(role);
            if (column >= 0 && !row.get(column).equals(above.get(column))) {
                boolean emptyCell =
                        isEmpty(Passage.of(document.text(), row.get(column).span()));
                if (!emptyCell || role == Role.TASK) {
                    return false;
                }
            }
        }
        return true;
    }

    private String label(List<Cell> row, @Nullable Marker marker) {
        int column = columns.of(Role.NUMBER);
        String number =
                column < 0 ? "" : document.at(row.get(column).span()).strip().replaceAll("[.)\\s]+$", "");
        if (!number.isEmpty() && number.length() < 12) {
            return number.replaceAll("\\s+", "");
        }
        return marker != null && !marker.isBullet() ? marker.label() : Integer.toString(rows.size() + 1);
    }

    private static boolean isCapitals(String words) {
        return words.chars().noneMatch(Character::isLowerCase);
    }
}
