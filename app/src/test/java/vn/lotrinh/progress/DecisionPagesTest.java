package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.lotrinh.Browser;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.People;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.obligation.Accountability;
import vn.lotrinh.obligation.Criterion;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.ObligationFilter;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.obligation.Standing;

/** What units claim becomes so by the monitor's decision alone; every decision is seen where it counts, and on any past day. */
@TestSystem
class DecisionPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Viewer ALL = new Viewer(900L, "", List.of(new Viewer.Grant(Role.MONITOR, null)));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private List<ApplicationRunner> runners;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Accountability accountability;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Attaching attaching;

    @Autowired
    private Reports reports;

    @Autowired
    private EvidenceFile evidence;

    @Autowired
    private TestClock clock;

    private Browser monitor;

    @BeforeEach
    void load() throws Exception {
        clock.set(TODAY);
        for (ApplicationRunner runner : runners) {
            runner.run(new DefaultApplicationArguments());
        }
        monitor = new Browser(mvc).with(people.signedIn(Role.MONITOR));
    }

    /** An overdue obligation about which nothing was said yet, whose criterion is that something is issued. */
    private Obligation overdue() {
        return obligations
                .page(
                        ObligationFilter.ALL.of(Standing.OVERDUE),
                        ALL,
                        Vantage.of(TODAY),
                        Obligations.Order.DUE,
                        null,
                        100)
                .stream()
                .filter(one -> one.laidOut().criterion() == Criterion.ISSUED && !one.isKnown(TODAY))
                .findFirst()
                .orElseThrow();
    }

    private long unit(Obligation one) {
        return Objects.requireNonNull(Objects.requireNonNull(accountability
                                .of(List.of(one), Vantage.of(TODAY))
                                .get(one.id()))
                        .answers())
                .id();
    }

    private Viewer leader(long unit) {
        return new Viewer(901L, "", List.of(new Viewer.Grant(Role.UNIT_LEADER, unit)));
    }

    private static Attaching.Offered decree(LocalDate day) {
        return new Attaching.Offered(
                Evidence.Proof.DONE,
                day,
                "Ban hành quyết định.",
                new Claim("decision", "12-QĐ/TU", "Tỉnh uỷ", day, null),
                null,
                null,
                null,
                null);
    }

    /** A report that its leader wrote and signed; its number. */
    private long report(Obligation one, LocalDate day) {
        Viewer leader = leader(unit(one));
        long report = ((Outcome.Done) reporting.start(one.id(), leader)).id();
        reporting.save(report, new Report.Words(null, false, "Đã ban hành quyết định.", "", "", null, null), leader);
        attaching.attach(report, decree(day), leader);
        assertThat(reporting.send(report, leader)).isInstanceOf(Outcome.Done.class);
        return report;
    }

    private Document posted(String address, String... fields) {
        return Browser.read(monitor.post(address, fields));
    }

    private String standing(String address) {
        return new Browser(mvc).page(address).select("main .verdict .standing").text();
    }

    @Test
    void makesAnObligationDoneByAcceptingItsReport() {
        Obligation one = overdue();
        String page = "/obligations/" + one.id();
        LocalDate due = Objects.requireNonNull(one.due());
        long report = report(one, due.plusDays(31));
        assertThat(standing(page)).isEqualTo("Chờ thẩm tra");
        assertThat(monitor.page("/decisions").select("a[href=/decisions/reports/" + report + "]"))
                .hasSize(1);
        int waiting = Integer.parseInt(
                monitor.page("/decisions/count").select("a.badge").text());
        Document review = monitor.page("/decisions/reports/" + report);
        assertThat(review.select(".consequence").text()).contains("chậm 31 ngày");
        assertThat(review.select(".fits-yes")).hasSize(1);
        clock.set(TODAY.plusDays(1));
        monitor = new Browser(mvc).with(people.signedIn(Role.MONITOR));
        MockHttpServletResponse accepted =
                monitor.post("/decisions/reports/" + report, "decision", "accept", "reason", "Đủ căn cứ.");
        assertThat(accepted.getRedirectedUrl()).isEqualTo("/decisions?notice=report-accepted");
        assertThat(standing(page)).isEqualTo("Hoàn thành quá hạn");
        assertThat(new Browser(mvc).page(page).select(".verdict").text()).contains("chậm 31 ngày");
        assertThat(monitor.page("/decisions/count").select("a.badge").text())
                .isEqualTo(waiting == 1 ? "" : Integer.toString(waiting - 1));
        assertThat(standing(page + "?known=" + TODAY))
                .as("as it was known before")
                .isEqualTo("Chờ thẩm tra");
        assertThat(standing(page + "?asof=" + due.plusDays(10))).isEqualTo("Chưa xong, quá hạn");
        assertThat(new Browser(mvc)
                        .page(page + "?known=" + TODAY)
                        .select(".asof .past a")
                        .attr("href"))
                .isEqualTo(page);
        assertThat(monitor.page(page).select("#ledger + details").text()).contains("Công nhận minh chứng");
        assertThat(posted("/decisions/reports/" + report, "decision", "accept")
                        .select(".error")
                        .text())
                .contains("không chờ thẩm tra");
    }

    @Test
    void keepsTheReasonThatWasTypedWhereAReportCannotBeReturned() {
        Obligation one = overdue();
        long report = report(one, TODAY.minusDays(3));
        MockHttpServletResponse refused =
                monitor.post("/decisions/reports/" + report, "decision", "return", "reason", " ");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Browser.read(refused).select(".error").text()).contains("lý do");
        monitor.post("/decisions/reports/" + report, "decision", "return", "reason", "Thiếu chữ ký.");
        Document page = new Browser(mvc).page("/obligations/" + one.id());
        assertThat(page.select("#reports ~ article").text()).contains("Thiếu chữ ký.", "trả lại");
        assertThat(page.select(".evidence .state-proof-returned")).hasSize(1);
        assertThat(page.select("main .verdict .standing").text()).isEqualTo("Chưa xong, quá hạn");
    }

    @Test
    void refusesThatSomebodyReviewsTheOwnReport() {
        Obligation one = overdue();
        long unit = unit(one);
        Cookie both = people.signedIn(new Viewer.Grant(Role.MONITOR, null), new Viewer.Grant(Role.UNIT_LEADER, unit));
        Browser own = new Browser(mvc).with(both);
        own.post("/obligations/" + one.id() + "/reports");
        long report = underWay(one, unit);
        own.post("/reports/" + report, "done", "Đã làm.", "step", "send");
        MockHttpServletResponse refused =
                own.post("/decisions/reports/" + report, "decision", "accept", "reason", "Tốt.");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Browser.read(refused).select(".error").text()).contains("không tự thẩm tra");
        assertThat(Browser.read(refused).select("textarea[name=reason]").text()).isEqualTo("Tốt.");
    }

    private long underWay(Obligation one, long unit) {
        return reports.underWay(one.id(), unit).orElseThrow().id();
    }

    @Test
    void letsNobodyElseDecide() {
        Browser officer = new Browser(mvc).with(people.signedIn(new Viewer.Grant(Role.UNIT_OFFICER, unit(overdue()))));
        assertThat(officer.get("/decisions").getStatus()).isEqualTo(403);
        assertThat(officer.post("/decisions/reports/1", "decision", "accept").getStatus())
                .isEqualTo(403);
        assertThat(new Browser(mvc).get("/decisions").getStatus()).isIn(302, 303);
        assertThat(monitor.get("/decisions/reports/999999").getStatus()).isEqualTo(404);
    }

    @Test
    void opensAReviewAgainWithAReason() {
        Obligation done = obligations
                .page(
                        ObligationFilter.ALL.of(Standing.DONE_ON_TIME),
                        ALL,
                        Vantage.of(TODAY),
                        Obligations.Order.DUE,
                        null,
                        1)
                .getFirst();
        String page = "/obligations/" + done.id();
        String review =
                monitor.page(page).select("a[href^=/decisions/evidence/]").attr("href");
        assertThat(posted(review, "decision", "reopen", "reason", "")
                        .select(".error")
                        .text())
                .contains("lý do");
        monitor.post(review, "decision", "reopen", "reason", "Nguồn đã rút.");
        assertThat(standing(page)).isEqualTo("Chờ thẩm tra");
        assertThat(monitor.page("/decisions").select("a[href=" + review + "]")).hasSize(1);
        monitor.post(review, "decision", "accept", "reason", "");
        assertThat(standing(page)).isEqualTo("Hoàn thành đúng hạn");
    }

    @Test
    void showsWhatReplacesAnObligationBeforeItIsRecorded() {
        Obligation one = overdue();
        long other = obligations
                .page(ObligationFilter.ALL, ALL, Vantage.of(TODAY), Obligations.Order.DUE, null, 1)
                .getFirst()
                .id();
        String address = "/decisions/obligations/" + one.id();
        assertThat(posted(address, "reason", "Vì thế.").select(".error").text()).contains("chọn một quyết định");
        String[] typed = {
            "kind",
            "replaced",
            "other",
            Long.toString(other),
            "on",
            TODAY.toString(),
            "act",
            "15-QĐ/TW",
            "reason",
            "Gộp."
        };
        Document shown = posted(address, typed);
        assertThat(shown.select(".warning").text()).contains("Nghĩa vụ số " + other);
        assertThat(shown.select("[name=act]").val()).isEqualTo("15-QĐ/TW");
        assertThat(standing("/obligations/" + one.id())).isEqualTo("Chưa xong, quá hạn");
        List<String> again = new ArrayList<>(List.of(typed));
        again.addAll(List.of("seen", shown.select("[name=seen]").val()));
        MockHttpServletResponse recorded = monitor.post(address, again.toArray(String[]::new));
        assertThat(recorded.getRedirectedUrl()).contains("ending-decided");
        Document page = new Browser(mvc).page("/obligations/" + one.id());
        assertThat(page.select(".timeline-list").text()).contains("Gộp.", "15-QĐ/TW", "Nghĩa vụ số " + other);
        assertThat(page.select("main .verdict .standing").text()).isEqualTo("Đã rút hoặc kết thúc");
    }

    @Test
    void confirmsLinesOfWhichTheRulesAreNotSure() {
        Document before = monitor.page("/decisions/lines?directive=1");
        String line = before.select("input[name=line]").val();
        assertThat(monitor.post("/decisions/lines", "directive", "1").getRedirectedUrl())
                .contains("lines-not-chosen");
        monitor.post("/decisions/lines", "directive", "1", "line", line);
        assertThat(monitor.page("/decisions/lines?directive=1").select("input[value=" + line + "]"))
                .isEmpty();
        assertThat(monitor.page("/obligations/" + line)
                        .select("dd .state-accepted")
                        .text())
                .isEqualTo("đã có người xem");
    }

    @Test
    void setsTheDaysOfStagesOrSaysWhyNot() {
        Obligation one =
                obligations.page(ObligationFilter.ALL, ALL, Vantage.of(TODAY), Obligations.Order.DUE, null, 50).stream()
                        .filter(found -> !monitor.page("/obligations/" + found.id() + "/stages")
                                .select("input[name^=real.]")
                                .isEmpty())
                        .findFirst()
                        .orElseThrow();
        String address = "/obligations/" + one.id() + "/stages";
        String field = monitor.page(address).select("input[name^=real.]").attr("name");
        Document refused = posted(address, field, TODAY.plusDays(1).toString());
        assertThat(refused.select(".error").text()).contains("03/03/2026");
        assertThat(refused.select("[name=" + field + "]").val()).isEqualTo("2026-03-03");
        monitor.post(address, field, "2026-02-27");
        assertThat(new Browser(mvc)
                        .page("/obligations/" + one.id())
                        .select("table.stages tr.reached")
                        .text())
                .contains("27/02/2026");
        assertThat(new Browser(mvc)
                        .page("/obligations/" + one.id() + "?asof=2026-02-01")
                        .select("table.stages tr.reached"))
                .isEmpty();
    }

    /** A report of its leader with evidence, signed; its number. */
    private long report(Obligation one, String period, Attaching.Offered offered) {
        Viewer leader = leader(unit(one));
        long report = ((Outcome.Done) reporting.start(one.id(), leader)).id();
        reporting.save(report, new Report.Words(period, false, "Đã ban hành.", "", "", null, null), leader);
        assertThat(attaching.attach(report, offered, leader)).isInstanceOf(Outcome.Done.class);
        assertThat(reporting.send(report, leader)).isInstanceOf(Outcome.Done.class);
        return report;
    }

    private static Attaching.Offered inPlaceOf(Attaching.Offered offered, long earlier) {
        return new Attaching.Offered(
                offered.proves(), offered.happenedOn(), offered.summary(), offered.claim(), null, null, earlier, null);
    }

    @Test
    void showsWhatSupersedesAnAcceptedProofBesideItAndUndoesNothing() {
        Obligation one = overdue();
        String page = "/obligations/" + one.id();
        LocalDate day = Objects.requireNonNull(one.due()).plusDays(31);
        long first = report(one, day);
        monitor.post("/decisions/reports/" + first, "decision", "accept");
        long before = evidence.with(first).getFirst().id();
        long second = report(one, "2026-M02", inPlaceOf(decree(day.plusDays(9)), before));
        long after = evidence.with(second).getFirst().id();
        Document review = monitor.page("/decisions/reports/" + second);
        assertThat(review.select("#earlier ~ ol #evidence-" + before).text())
                .contains("được công nhận", "sẽ được thay bằng minh chứng số " + after);
        assertThat(review.select("#evidence-" + after).text()).contains("thay minh chứng số " + before);
        assertThat(review.select(".words").text()).contains("Tháng 2/2026");
        assertThat(standing(page)).isEqualTo("Hoàn thành quá hạn");
        monitor.post("/decisions/reports/" + second, "decision", "accept");
        Document shown = monitor.page(page);
        assertThat(shown.select("#evidence-" + before).text())
                .contains("được công nhận", "đã được thay bằng minh chứng số " + after);
        assertThat(shown.select("#evidence-" + after).text()).contains("được công nhận");
        assertThat(shown.select(".verdict").text())
                .as("done since the same day")
                .contains("Hoàn thành quá hạn", "chậm 31 ngày");
        assertThat(shown.select("#report-" + second).text())
                .contains("Tháng 2/2026")
                .doesNotContain("2026-M02");
    }

    @Test
    void leavesWhatWasAcceptedUnmarkedWhereWhatWouldSupersedeItIsReturned() {
        Obligation one = overdue();
        LocalDate day = Objects.requireNonNull(one.due()).plusDays(31);
        long first = report(one, day);
        monitor.post("/decisions/reports/" + first, "decision", "accept");
        long before = evidence.with(first).getFirst().id();
        long second = report(one, "2026-M02", inPlaceOf(decree(day.plusDays(9)), before));
        monitor.post("/decisions/reports/" + second, "decision", "return", "reason", "Không đúng.");
        assertThat(monitor.page("/obligations/" + one.id())
                        .select("#evidence-" + before)
                        .text())
                .doesNotContain("thay bằng");
    }

    @Test
    void saysWhatNobodyClaimedAndIsTheWordOfTheFileAlone() {
        Obligation one = overdue();
        byte[] decision = """
                ỦY BAN NHÂN DÂN TỈNH MẪU
                Số: 12/QĐ-UBND
                Mẫu, ngày 27 tháng 02 năm 2026
                QUYẾT ĐỊNH
                Về việc ban hành kế hoạch thực hiện nghị quyết
                Điều 1. Ban hành kế hoạch.
                """.getBytes(StandardCharsets.UTF_8);
        long report = report(
                one,
                "2026-M02",
                new Attaching.Offered(
                        Evidence.Proof.STEP,
                        null,
                        "",
                        Claim.NOTHING,
                        null,
                        null,
                        null,
                        new Attaching.File("quyet-dinh.txt", decision)));
        Document review = monitor.page("/decisions/reports/" + report);
        assertThat(review.select(".taken").text()).contains("Đơn vị không khai, lấy theo tệp:", "số, ký hiệu");
        assertThat(review.select("table.findings").text()).contains("12/QĐ-UBND", "Đơn vị không khai; đọc từ tệp");
        assertThat(review.select(".verdict-of-file").text()).contains("Đơn vị không tự khai");
        assertThat(review.select(".agreement-unclaimed")).isEmpty();
        assertThat(monitor.page("/decisions")
                        .select("tr:has(a[href=/decisions/reports/" + report + "])")
                        .text())
                .contains("không khai, đọc từ tệp");
    }

    @Test
    void isAlwaysAboutToday() {
        long report = report(overdue(), TODAY.minusDays(3));
        for (String page : List.of("/decisions", "/decisions/reports/" + report)) {
            Document past = monitor.page(page + "?asof=2020-01-01&known=2020-01-01");
            assertThat(past.select("form.asof")).isEmpty();
            assertThat(past.select("a[href*=asof], a[href*=known]")).isEmpty();
            assertThat(past.select("main").text())
                    .isEqualTo(monitor.page(page).select("main").text());
        }
        assertThat(monitor.page("/obligations").select("form.asof")).hasSize(1);
    }
}
