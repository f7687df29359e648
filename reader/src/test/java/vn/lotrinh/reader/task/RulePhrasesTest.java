package vn.lotrinh.reader.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lotrinh.reader.document.Document;
import vn.lotrinh.reader.document.Paragraph;
import vn.lotrinh.reader.document.Span;
import vn.lotrinh.reader.document.Style;
import vn.lotrinh.reader.document.Table;
import vn.lotrinh.reader.outline.Item;
import vn.lotrinh.reader.outline.Outline;
import vn.lotrinh.reader.outline.Section;
import vn.lotrinh.reader.text.DataFile;
import vn.lotrinh.reader.text.Folding;

/** Every rule that is a line of data carries an example to read and, but for headings, one not to read. */
class RulePhrasesTest {

    static Stream<List<String>> labels() {
        return DataFile.named("task/labels.tsv").rows().stream();
    }

    static Stream<List<String>> columns() {
        return DataFile.named("task/columns.tsv").rows().stream();
    }

    static Stream<List<String>> formulas() {
        return DataFile.named("task/closing-formulas.tsv").rows().stream();
    }

    static Stream<List<String>> sections() {
        return DataFile.named("outline/sections-without-tasks.tsv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("labels")
    void readsTheExampleOfALabelAndNotTheOther(List<String> row) {
        assertThat(row).hasSize(4);
        assertThat(Label.kindOf(row.get(2)))
                .isEqualTo(Label.Kind.valueOf(row.getFirst().toUpperCase(Locale.ROOT)));
        assertThat(Folding.match(row.get(2)).strip().matches(row.get(1).strip()))
                .isTrue();
        assertThat(Label.kindOf(row.get(3))).isNull();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void readsTheExampleOfAColumnAndNotTheOther(List<String> row) {
        assertThat(row).hasSize(4);
        Columns.Role role = Columns.Role.valueOf(row.getFirst().toUpperCase(Locale.ROOT));
        assertThat(holds(role, row.get(2))).isTrue();
        assertThat(holds(role, row.get(3))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void readsTheExampleOfAClosingFormulaAndNotTheOther(List<String> row) {
        assertThat(row).hasSize(3);
        assertThat(Formula.matches(row.get(1))).isTrue();
        assertThat(Formula.matches(row.get(2))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void takesNoTasksFromTheExampleOfASection(List<String> row) {
        assertThat(row).hasSize(2);
        assertThat(Section.assignsNothing(heading("1. " + row.get(1)))).isTrue();
    }

    private static Item heading(String words) {
        Paragraph paragraph = new Paragraph(new Span(0, words.length()), 0, Style.PLAIN);
        Document document = new Document(words, List.of(paragraph), null, false, List.of());
        return Outline.of(document, document.blocks(), "").children().getFirst();
    }

    /** Whether the words over a column, beside columns of every other kind, give it the role. */
    private static boolean holds(Columns.Role role, String words) {
        Columns columns = columns(role, words);
        return role == Columns.Role.OTHER
                ? columns != null && Stream.of(Columns.Role.values()).allMatch(other -> columns.of(other) != 0)
                : columns != null && columns.of(role) == 0;
    }

    /** A table whose first column has the words over it, and whose further columns have a lead and a task. */
    private static @Nullable Columns columns(Columns.Role role, String words) {
        List<String> header = new ArrayList<>(List.of(words));
        if (role != Columns.Role.LEAD) {
            header.add("Cơ quan chủ trì");
        }
        if (role != Columns.Role.TASK) {
            header.add("Nhiệm vụ");
        }
        String text = String.join("\t", header);
        List<Table.Cell> cells = new ArrayList<>();
        int start = 0;
        for (String cell : header) {
            cells.add(new Table.Cell(new Span(start, start + cell.length()), 0, cells.size()));
            start += cell.length() + 1;
        }
        Table table = new Table(new Span(0, text.length()), 0, List.of(cells), false);
        return Columns.of(new Document(text, List.of(table), null, false, List.of()), table);
    }
}
