package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.lotrinh.Browser;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.People;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.obligation.Fact;
import vn.lotrinh.obligation.Histories;
import vn.lotrinh.obligation.History;

/** The way of a report on the pages of officer, leader and monitor: signed off from a list, returned, written again, taken back. */
@TestSystem
class WayOnPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final byte[] LETTER = """
            SỞ MẪU
            Số: 12/BC-SM
            Mẫu, ngày 27 tháng 02 năm 2026
            BÁO CÁO
            Về việc tổ chức hội nghị quán triệt nghị quyết
            Đã tổ chức hội nghị.
            """.getBytes(StandardCharsets.UTF_8);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Reports reports;

    @Autowired
    private EvidenceFile evidence;

    @Autowired
    private Histories histories;

    @Autowired
    private TestClock clock;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Assigning assigning;
    private long unit;
    private String name = "";
    private Browser officer;
    private Browser leader;
    private Browser monitor;

    @BeforeEach
    void enterAUnit() {
        clock.set(TODAY);
        assigning = beans.createBean(Assigning.class);
        name = "Sở Đi Đường " + System.nanoTime();
        unit = assigning.unit(name);
        officer = person(Role.UNIT_OFFICER);
        leader = person(Role.UNIT_LEADER);
        monitor = new Browser(mvc).with(people.signedIn(Role.MONITOR));
    }

    private Browser person(Role role) {
        return new Browser(mvc).with(people.signedIn(new Viewer.Grant(role, unit)));
    }

    private long obligation(LocalDate due) {
        return assigning
                .give(
                        new Assigning.Giving(null, null, true),
                        name,
                        null,
                        List.of(new Assigning.Given("Tổ chức hội nghị quán triệt", due)))
                .getFirst();
    }

    private static long number(MockHttpServletResponse answer) {
        return Long.parseLong(
                Objects.requireNonNull(answer.getRedirectedUrl()).replaceFirst("^/reports/(\\d+).*$", "$1"));
    }

    private long begun(long obligation) {
        return number(officer.post("/obligations/" + obligation + "/reports"));
    }

    /** A report with a file that claims completion, sent to the leader. */
    private long sent(long obligation) {
        long report = begun(obligation);
        MockHttpServletResponse answer = officer.upload(
                "/reports/" + report,
                "Báo cáo.txt",
                LETTER,
                "step",
                "send",
                "done",
                "Đã tổ chức",
                "proves",
                "done",
                "summary",
                "Đã tổ chức hội nghị quán triệt.",
                "day",
                "2026-02-27",
                "expected",
                "2026-04-30");
        assertThat(answer.getRedirectedUrl()).contains("report-to-leader");
        return report;
    }

    private long signed(long obligation) {
        long report = sent(obligation);
        leader.post("/reports/" + report + "/sign");
        assertThat(state(report)).isEqualTo(ReportState.REVIEW);
        return report;
    }

    private ReportState state(long report) {
        return reports.find(report).orElseThrow().state();
    }

    @Test
    void showsALeaderWhatWaitsForTheSignatureAmongAllThatWaits() {
        assertThat(leader.page("/decisions").select("main").text())
                .contains("Không có báo cáo nào chờ đồng chí ký duyệt.")
                .doesNotContain("gia hạn");
        assertThat(leader.page("/decisions/count").select("a.badge")).isEmpty();
        long report = sent(obligation(TODAY.plusDays(10)));
        assertThat(leader.page("/decisions/count").select("a.badge").text()).isEqualTo("1");
        Document page = leader.page("/decisions");
        assertThat(page.select("h2[id]").eachAttr("id")).containsExactly("to-sign");
        assertThat(page.select(".for-me a[href=/reports/" + report + "]")).hasSize(1);
        assertThat(page.select(".for-me").text()).contains("Đã hoàn thành", "Báo cáo.txt");
        assertThat(page.select(".for-me a[href^=/evidence/]")).hasSize(1);
        assertThat(page.select(".empty")).isEmpty();
        assertThat(monitor.page("/decisions").select("#to-sign")).isEmpty();
    }

    @Test
    void bringsALeaderBackToTheListAfterSigningFromIt() {
        for (String list : List.of("decisions", "owed")) {
            long report = sent(obligation(TODAY.plusDays(10)));
            String form = ".for-me form[action=/reports/" + report + "/sign] input[name=back]";
            assertThat(leader.page("/" + list).select(form).val()).isEqualTo(list);
            assertThat(leader.post("/reports/" + report + "/sign", "back", list).getRedirectedUrl())
                    .startsWith("/" + list + "?")
                    .contains("notice=report-sent");
        }
        long report = sent(obligation(TODAY.plusDays(10)));
        assertThat(leader.post("/reports/" + report + "/sign").getRedirectedUrl())
                .isEqualTo("/reports/" + report + "?notice=report-sent");
    }

    @Test
    void saysOnARowThatItWasReportedAndForWhomThatWaits() {
        long obligation = obligation(TODAY.minusDays(10));
        String row = "#o-" + obligation;
        assertThat(officer.page("/owed").select(row).text()).contains("Chưa báo cáo lần nào");
        long report = begun(obligation);
        officer.post("/reports/" + report, "step", "send", "done", "Đang làm");
        assertThat(officer.page("/owed").select(row).text())
                .contains("Đã báo cáo 02/03/2026, chờ lãnh đạo ký.")
                .doesNotContain("Chưa báo cáo lần nào")
                .doesNotContain("chưa có thông tin");
        leader.post("/reports/" + report + "/sign");
        Document page = officer.page("/owed");
        assertThat(page.select(row).text()).contains("Đã báo cáo 02/03/2026, chờ thẩm tra.");
        assertThat(page.select("#sent ~ table tr:has(a[href=/reports/" + report + "])")
                        .text())
                .contains("Chờ thẩm tra");
    }

    @Test
    void beginsAgainWithWhatWasReturnedAndSaysWhyUntilItIsSent() {
        long obligation = obligation(TODAY.plusDays(10));
        long first = signed(obligation);
        monitor.post("/decisions/reports/" + first, "decision", "return", "reason", "Thiếu chữ ký.");
        assertThat(officer.page("/owed").select(".waiting .reason").text()).contains("Thiếu chữ ký.");
        long second = begun(obligation);
        assertThat(second).isNotEqualTo(first);
        assertThat(reports.find(second).orElseThrow().words())
                .isEqualTo(reports.find(first).orElseThrow().words());
        Evidence old = evidence.with(first).getFirst();
        Evidence again = evidence.with(second).getFirst();
        assertThat(again.id()).isNotEqualTo(old.id());
        assertThat(again.said()).isEqualTo(old.said());
        assertThat(again.document()).isEqualTo(old.document());
        assertThat(again.findings()).isEqualTo(old.findings());
        assertThat(officer.page("/reports/" + second).select(".reason").text()).contains("Thiếu chữ ký.");
        assertThat(officer.page("/owed").select(".waiting .reason").text()).contains("Thiếu chữ ký.");
        officer.post("/reports/" + second, "step", "send", "done", "Đã bổ sung chữ ký");
        assertThat(state(second)).isEqualTo(ReportState.SIGNING);
        assertThat(officer.page("/owed").select(".reason")).isEmpty();
        assertThat(state(first)).isEqualTo(ReportState.RETURNED);
    }

    @Test
    void takesBackWhatTheLeaderHasNotSigned() {
        long report = sent(obligation(TODAY.plusDays(10)));
        assertThat(officer.page("/reports/" + report).select("details form[action$=/take-back]"))
                .hasSize(1);
        assertThat(officer.post("/reports/" + report + "/take-back").getRedirectedUrl())
                .isEqualTo("/reports/" + report + "?notice=report-taken-back");
        assertThat(state(report)).isEqualTo(ReportState.DRAFT);
        assertThat(officer.page("/reports/" + report).select("main").text()).contains("Đơn vị rút lại");
    }

    @Test
    void takesBackWhatTheMonitorHasNotDecidedAndWithItWhatItClaims() {
        long obligation = obligation(TODAY.plusDays(10));
        long first = signed(obligation);
        long claimed = evidence.with(first).getFirst().id();
        assertThat(histories.of(obligation).proofs()).isEqualTo(Map.of(claimed, History.Proof.AWAITING));
        long second = number(leader.post("/reports/" + first + "/take-back"));
        assertThat(state(first)).isEqualTo(ReportState.TAKEN_BACK);
        assertThat(state(second)).isEqualTo(ReportState.DRAFT);
        assertThat(evidence.with(second)).hasSize(1);
        assertThat(histories.of(obligation).proofs()).isEqualTo(Map.of(claimed, History.Proof.RETURNED));
        Histories.Entry last = histories.entries(obligation).getLast();
        assertThat(last.recorded().fact()).isInstanceOf(Fact.Returned.class);
        assertThat(last.ground().reason()).contains("rút lại");
        assertThat(monitor.page("/decisions").select("a[href=/decisions/reports/" + first + "]"))
                .isEmpty();
        assertThat(monitor.page("/obligations/" + obligation)
                        .select("#report-" + first)
                        .text())
                .contains("Đơn vị rút lại");
        assertThat(monitor.page("/obligations/" + obligation)
                        .select("#ledger + details")
                        .text())
                .contains("Đơn vị rút lại báo cáo");
        assertThat(officer.page("/owed").select(".waiting .reason"))
                .as("nobody returned it")
                .isEmpty();
    }

    @Test
    void takesNothingBackThatIsDecidedOrOfOthers() {
        long obligation = obligation(TODAY.plusDays(10));
        long report = signed(obligation);
        long elsewhere = assigning.unit("Sở Khác " + System.nanoTime());
        MockHttpServletResponse other = new Browser(mvc)
                .with(people.signedIn(new Viewer.Grant(Role.UNIT_OFFICER, elsewhere)))
                .post("/reports/" + report + "/take-back");
        assertThat(other.getStatus()).isEqualTo(404);
        assertThat(state(report)).isEqualTo(ReportState.REVIEW);
        monitor.post("/decisions/reports/" + report, "decision", "accept");
        MockHttpServletResponse late = officer.post("/reports/" + report + "/take-back");
        assertThat(Browser.read(late).select(".error").text()).contains("không rút lại được");
        assertThat(officer.page("/reports/" + report).select("form[action$=/take-back]"))
                .isEmpty();
        long item = evidence.with(report).getFirst().id();
        monitor.post("/decisions/evidence/" + item, "decision", "reopen", "reason", "Nhầm đơn vị.");
        assertThat(state(report)).isEqualTo(ReportState.REVIEW);
        assertThat(Browser.read(officer.post("/reports/" + report + "/take-back"))
                        .select(".error")
                        .text())
                .contains("không rút lại được");
        Document owed = officer.page("/owed");
        assertThat(owed.select("#o-" + obligation).text()).contains("Được mở lại thẩm tra", "Nhầm đơn vị.");
        assertThat(owed.select(".waiting").text()).contains("mở lại thẩm tra: Nhầm đơn vị.");
    }

    @Test
    void asksOnceBeforeADraftIsDropped() {
        long report = begun(obligation(TODAY.plusDays(10)));
        assertThat(officer.page("/reports/" + report).select("details:not([open]) form[action$=/discard]"))
                .hasSize(1);
    }

    @Test
    void refusesAMoreTimeFormAtOnceWhereNoneCanBeAskedFor() {
        long late = obligation(TODAY.minusDays(1));
        Document form = officer.page("/obligations/" + late + "/extension");
        assertThat(form.select(".error").text()).contains("đã qua", "ngày dự kiến hoàn thành");
        assertThat(form.select("form[action$=/extension]")).isEmpty();
        assertThat(form.select("form[action=/obligations/" + late + "/reports]"))
                .hasSize(1);
        Document page = officer.page("/obligations/" + late);
        assertThat(page.select("a[href$=/extension]")).isEmpty();
        assertThat(page.select(".barred").text()).contains("đã qua");
        Document owed = officer.page("/owed");
        assertThat(owed.select("#o-" + late + " a[href$=/extension]")).isEmpty();
        assertThat(owed.select("#late ~ .help").text()).contains("không xin gia hạn được nữa");
        long open = obligation(TODAY.plusDays(10));
        assertThat(officer.page("/obligations/" + open).select("a[href$=/extension]"))
                .hasSize(1);
        assertThat(officer.page("/owed").select("#o-" + open + " a[href$=/extension]"))
                .hasSize(1);
        assertThat(officer.page("/obligations/" + open + "/extension").select("form[action$=/extension]"))
                .hasSize(1);
        long elsewhere = assigning.unit("Sở Khác " + System.nanoTime());
        Document other = new Browser(mvc)
                .with(people.signedIn(new Viewer.Grant(Role.UNIT_OFFICER, elsewhere)))
                .page("/obligations/" + open + "/extension");
        assertThat(other.select(".error").text()).contains("do " + name + " chịu trách nhiệm");
        assertThat(other.select("form[action$=/extension]")).isEmpty();
    }

    @Test
    void offersNoSecondRequestWhileOneWaits() {
        long open = obligation(TODAY.plusDays(10));
        officer.post("/obligations/" + open + "/extension", "day", "2026-04-30", "reason", "Chờ số liệu");
        assertThat(officer.page("/owed").select("#o-" + open + " a[href$=/extension]"))
                .isEmpty();
        assertThat(officer.page("/obligations/" + open).select(".barred").text())
                .contains("đang chờ quyết định");
    }

    @Test
    void saysAtTheTopWhyADecisionWasNotTakenAndLeadsToTheField() {
        long obligation = obligation(TODAY.plusDays(10));
        long report = signed(obligation);
        leadsToTheReason(Browser.read(monitor.post("/decisions/reports/" + report, "decision", "return")));
        monitor.post("/decisions/reports/" + report, "decision", "accept");
        long item = evidence.with(report).getFirst().id();
        leadsToTheReason(Browser.read(monitor.post("/decisions/evidence/" + item, "decision", "reopen")));
    }

    private static void leadsToTheReason(Document page) {
        assertThat(page.select("h1 + .error a[href=#reason]").text()).contains("Chưa ghi lý do");
        assertThat(page.select("textarea#reason[autofocus] + .wrong").text())
                .as("the page comes back at the field")
                .contains("Chưa ghi lý do");
        assertThat(page.select(".error")).hasSize(1);
    }
}
