package vn.lotrinh.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.lotrinh.TestSystem;

/** What the files of the register hold. */
@TestSystem
class RegisterExportTest {

    private static final List<String> HOSTILE = List.of(
            "=HYPERLINK(\"http://example.org\";\"Bấm\")",
            "+1+1",
            "-2+3",
            "@SUM(A1:A9)",
            "\t=1",
            "＝1+1",
            "Hai dòng,\r\ncó \"ngoặc\"; và phẩy",
            "Dài " + "x".repeat(40_000));

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvcTester browser;

    @BeforeEach
    void giveTasksWithHostileWords() {
        if (database.sql("select count(*) from obligation.task")
                        .query(Long.class)
                        .single()
                > 0) {
            return;
        }
        long directive = database.sql("""
                        insert into directive.directive (state, public, title, search, number, kind, issuer, issued_on,
                            received_at, received_by)
                        values ('accepted', true, 'Kế hoạch', 'ke hoach', '=1+1', 'plan', '@Cơ quan', '2017-01-01', now(),
                            'system') returning id""").query(Long.class).single();
        for (int i = 0; i < HOSTILE.size(); i++) {
            database.sql("""
                            with task as (
                                insert into obligation.task (directive_id, item, ordinal, text, search, span_start, span_end,
                                    deadline_kind, deadline_words, due, given_on, public, followed_since)
                                values (:directive, '-1', :ordinal, :text, 'viec', 0, 0, 'by', '=quý I', '2017-03-31',
                                    '2017-01-01', true, now()) returning *), owed as (
                                insert into obligation.obligation (task_id, directive_id, ordinal, place, product_kind,
                                    criterion, product, opened_on, due, rule, sure, public, search, recorded_at, recorded_by)
                                select id, directive_id, ordinal, 0, 'plan', 'issued', :text, given_on, due, 'nobody/none',
                                    false, true, search, now(), 'system' from task returning *)
                            insert into obligation.phase (obligation_id, task_id, directive_id, ordinal, place, public,
                                opened_on, bound_on, day_from, day_to, known_from, known_to, due)
                            select id, task_id, directive_id, ordinal, place, true, opened_on, opened_on, '-infinity',
                                'infinity', now(), 'infinity', '2017-06-30' from owed""")
                    .param("directive", directive)
                    .param("ordinal", i)
                    .param("text", HOSTILE.get(i))
                    .update();
        }
        database.sql("update obligation.version set stamp = gen_random_uuid()").update();
    }

    private MockHttpServletResponse get(String address, String language) {
        return browser.get()
                .uri(address)
                .cookie(new Cookie("lang", language))
                .exchange()
                .getResponse();
    }

    @Test
    void letsNoWordsOfADirectiveBecomeAFormula() throws IOException {
        String file = get("/obligations.csv?sort=item", "vi").getContentAsString(StandardCharsets.UTF_8);
        Exported read = Exported.csv(file.getBytes(StandardCharsets.UTF_8));
        assertThat(read.rows()).hasSameSizeAs(HOSTILE);
        for (int i = 0; i < HOSTILE.size(); i++) {
            Map<String, String> row = read.rows().get(i);
            assertThat(row.values()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r＝].*"));
            assertThat(row.get("Nhiệm vụ")).endsWith(HOSTILE.get(i));
            assertThat(row.get("Sản phẩm")).endsWith(HOSTILE.get(i));
        }
    }

    @Test
    void hasWordsDaysAndNumbersInTheWorkbookAndNoFormula() throws IOException {
        byte[] file = get("/obligations.xlsx?sort=item", "vi").getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Tổng hợp");
            Row first = workbook.getSheet("Nghĩa vụ").getRow(1);
            Cell due = first.getCell(List.of(ExportColumn.values()).indexOf(ExportColumn.DUE));
            assertThat(DateUtil.isCellDateFormatted(due)).isTrue();
            assertThat(due.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2017, 6, 30));
            Cell late = first.getCell(List.of(ExportColumn.values()).indexOf(ExportColumn.DAYS_LATE));
            assertThat(late.getNumericCellValue()).isPositive();
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(
                    cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC, CellType.BLANK))));
            Cell task = first.getCell(List.of(ExportColumn.values()).indexOf(ExportColumn.TASK));
            assertThat(task.getStringCellValue()).isEqualTo(HOSTILE.getFirst());
            assertThat(task.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void saysInTheSummaryWhatWasAskedFor() throws IOException {
        byte[] file = get(
                        "/obligations.csv?standing=overdue&q=viec&from=2017-01-01&asof=2017-12-27&known=2017-12-28",
                        "en")
                .getContentAsByteArray();
        assertThat(Exported.csv(file).summary())
                .containsEntry("As of", "2017-12-27")
                .containsEntry("By what was known", "2017-12-28")
                .containsEntry("Standing", "Not done, overdue")
                .containsEntry("Words searched for", "viec")
                .containsEntry("Due from", "2017-01-01")
                .containsEntry("All", "0");
    }

    @Test
    void isAFileWithANameThatTellsTheDay() {
        MockHttpServletResponse csv = get("/obligations.csv?asof=2017-12-27", "vi");
        assertThat(csv.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("so-theo-doi-2017-12-27.csv");
        assertThat(get("/obligations.xlsx?asof=2017-12-27", "vi").getHeader("Content-Disposition"))
                .contains("so-theo-doi-2017-12-27.xlsx");
    }

    @Test
    void isOfferedOnThePageForTheSameRows() throws IOException {
        assertThat(get("/obligations?standing=overdue&sort=item&asof=2017-12-27", "vi")
                        .getContentAsString())
                .contains("href=\"/obligations.csv?standing=overdue&amp;sort=item&amp;asof=2017-12-27\"")
                .contains("href=\"/obligations.xlsx?standing=overdue&amp;sort=item&amp;asof=2017-12-27\"");
    }
}
