package vn.lotrinh.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;

/** The register counts as the Government's own report of 2017 did (1270/BC-TCTTTg of 27/12/2017). */
@TestSystem
class OfficialTotalsTest {

    private static final LocalDate DAY = LocalDate.of(2017, 12, 27);
    private static final LocalDate PAST = LocalDate.of(2017, 6, 30);
    private static final LocalDate TO_COME = LocalDate.of(2018, 6, 30);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, Long> ROWS = Map.of(
            "Hoàn thành đúng hạn", 14_068L,
            "Hoàn thành quá hạn", 1_983L,
            "Đang làm, trong hạn", 5_640L,
            "Chưa xong, quá hạn", 223L);

    private static final Map<String, String> SUMS = Map.of(
            "Tổng số", "21914",
            "Đã hoàn thành", "16051",
            "– Hoàn thành đúng hạn", "14068",
            "– Hoàn thành quá hạn", "1983",
            "Chưa hoàn thành", "5863",
            "– Đang làm, trong hạn", "5640",
            "– Chưa xong, quá hạn", "223");

    @Autowired
    private JdbcClient database;

    @Autowired
    private Obligations obligations;

    @Autowired
    private MockMvcTester browser;

    @BeforeEach
    void registerAsManyAsThen() {
        if (obligations
                        .totals(ObligationFilter.ALL, Viewer.PUBLIC, Vantage.of(DAY))
                        .all()
                > 0) {
            return;
        }
        long directive = database.sql("""
                        insert into directive.directive (state, public, title, search, issued_on, received_at, received_by)
                        values ('accepted', true, 'Nhiệm vụ', 'nhiem vu', '2017-01-01', now(), 'system') returning id""").query(Long.class).single();
        register(directive, 0, 14_068, PAST, LocalDate.of(2017, 6, 1));
        register(directive, 20_000, 1_983, PAST, LocalDate.of(2017, 9, 1));
        register(directive, 40_000, 5_640, TO_COME, null);
        register(directive, 60_000, 223, PAST, null);
        database.sql("update obligation.version set stamp = gen_random_uuid()").update();
    }

    private void register(long directive, int first, int count, LocalDate due, @Nullable LocalDate done) {
        database.sql("""
                        with task as (
                            insert into obligation.task (directive_id, item, ordinal, text, search, span_start, span_end,
                                deadline_kind, due, given_on, public, followed_since)
                            select :directive, 'I.' || n, :first + n, 'Việc', 'viec', 0, 0, 'by', :due, '2017-01-01', true,
                                now() from generate_series(1, :count) n returning *), owed as (
                            insert into obligation.obligation (task_id, directive_id, ordinal, place, product_kind, criterion,
                                opened_on, due, rule, sure, public, search, recorded_at, recorded_by)
                            select id, directive_id, ordinal, 0, 'other', 'performed', given_on, due, 'nobody/none', false, true,
                                search, now(), 'system' from task returning *)
                        insert into obligation.phase (obligation_id, task_id, directive_id, ordinal, place, public, opened_on,
                            bound_on, day_from, day_to, known_from, known_to, due, done_on, known_on)
                        select id, task_id, directive_id, ordinal, place, true, opened_on, opened_on, '-infinity', 'infinity',
                            now(), 'infinity', due, cast(:done as date), cast(:done as date) from owed""")
                .param("directive", directive)
                .param("first", first)
                .param("due", due)
                .param("done", done)
                .param("count", count)
                .update();
    }

    @Test
    void sumsTheClassesAsTheReportDoes() {
        Totals totals = obligations.totals(ObligationFilter.ALL, Viewer.PUBLIC, Vantage.of(DAY));
        assertThat(totals.all()).isEqualTo(21_914).isEqualTo(totals.done() + totals.notDone());
        assertThat(totals.done()).isEqualTo(16_051);
        assertThat(totals.of(Standing.DONE_ON_TIME)).isEqualTo(14_068);
        assertThat(totals.of(Standing.DONE_LATE)).isEqualTo(1_983);
        assertThat(totals.notDone()).isEqualTo(5_863);
        assertThat(totals.of(Standing.WITHIN_TERM)).isEqualTo(5_640);
        assertThat(totals.of(Standing.OVERDUE)).isEqualTo(223);
    }

    @Test
    void printsTheFiguresAsVietnameseWritesThem() throws UnsupportedEncodingException {
        assertThat(page("vi"))
                .contains("<b>21.914</b>", "<b>14.068</b>", "<b>1.983</b>", "<b>5.640</b>", "<b>223</b>")
                .contains("Đã hoàn thành 16.051 trên tổng số 21.914 nghĩa vụ (73,2 %).")
                .contains("Trong số đã hoàn thành: 14.068 trên 16.051 đúng hạn (87,6 %).");
    }

    @Test
    void printsTheFiguresAsEnglishWritesThem() throws UnsupportedEncodingException {
        assertThat(page("en"))
                .contains("<b>21,914</b>", "<b>14,068</b>", "<b>1,983</b>", "<b>5,640</b>", "<b>223</b>")
                .contains("16,051 of all 21,914 obligations are done (73.2 %).");
    }

    @Test
    void areOnThePageOfTheRegister() throws UnsupportedEncodingException {
        assertThat(page("vi", "/obligations?asof=" + DAY))
                .contains("<b>21.914</b>", "<b>14.068</b>", "<b>1.983</b>", "<b>5.640</b>", "<b>223</b>")
                .contains("21.914 nghĩa vụ");
    }

    @Test
    void areInTheCommaSeparatedFileAsRowsAndAsTotals() throws IOException {
        Exported file = Exported.csv(get("/obligations.csv?asof=" + DAY));
        assertThat(file.count("Tình trạng")).isEqualTo(ROWS);
        assertThat(file.summary()).containsAllEntriesOf(SUMS);
    }

    @Test
    void areInTheWorkbookAsRowsAndAsTotals() throws Exception {
        Exported file = Exported.workbook(get("/obligations.xlsx?asof=" + DAY));
        assertThat(file.count("Tình trạng")).isEqualTo(ROWS);
        assertThat(file.summary()).containsAllEntriesOf(SUMS);
    }

    @Test
    void areToldToProgramsAsTotals() throws IOException {
        JsonNode sums = JSON.readTree(get("/api/totals?group=directive&asof=" + DAY));
        for (JsonNode totals :
                List.of(sums.get("totals"), sums.get("groups").get(0).get("totals"))) {
            assertThat(totals.get("all").asLong()).isEqualTo(21_914);
            assertThat(totals.get("done").asLong()).isEqualTo(16_051);
            assertThat(totals.get("doneOnTime").asLong()).isEqualTo(14_068);
            assertThat(totals.get("doneLate").asLong()).isEqualTo(1_983);
            assertThat(totals.get("notDone").asLong()).isEqualTo(5_863);
            assertThat(totals.get("withinTerm").asLong()).isEqualTo(5_640);
            assertThat(totals.get("overdue").asLong()).isEqualTo(223);
        }
    }

    @Test
    void areToldToProgramsAsRows() throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        String next = "/api/obligations?size=1000&asof=" + DAY;
        while (!next.isEmpty()) {
            JsonNode page = JSON.readTree(get(next));
            assertThat(page.get("matching").asLong()).isEqualTo(21_914);
            page.get("obligations")
                    .forEach(one -> counts.merge(one.get("standing").asString(), 1L, Long::sum));
            next = page.get("next").asString("");
        }
        assertThat(counts)
                .isEqualTo(
                        Map.of("done-on-time", 14_068L, "done-late", 1_983L, "within-term", 5_640L, "overdue", 223L));
    }

    private byte[] get(String address) {
        MockHttpServletResponse response = browser.get().uri(address).exchange().getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    private String page(String language) throws UnsupportedEncodingException {
        return page(language, "/?asof=" + DAY);
    }

    private String page(String language, String address) throws UnsupportedEncodingException {
        return browser.get()
                .uri(address)
                .cookie(new Cookie("lang", language))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
