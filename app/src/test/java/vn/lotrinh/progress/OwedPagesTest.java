package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.Browser;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.People;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.TestVisitor;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.AcceptedDirectives;
import vn.lotrinh.directive.ReadTask;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.ObligationFilter;
import vn.lotrinh.obligation.Obligations;

/** What the people of a unit do on their pages: see what they owe, report, sign off, ask. */
@TestSystem
class OwedPagesTest {

    private static final LocalDate GIVEN = LocalDate.of(2025, 1, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String ACTOR = "account:1";
    private static final String PROVED = "Đã tổ chức hội nghị quán triệt.";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private AcceptedDirectives accepted;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Reports reports;

    @Autowired
    private Extensions extensions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private BusinessClock businessClock;

    private long owes;
    private long partner;
    private String owesName = "";
    private String partnerName = "";
    private Browser officer;
    private Browser leader;
    private Browser stranger;

    @BeforeEach
    void enterUnits() {
        clock.set(TODAY);
        clock.pass(Duration.ofSeconds(System.nanoTime() % 3_000));
        String run = Long.toString(System.nanoTime());
        owesName = "Sở Chủ trì " + run;
        owes = accepted.unit(owesName);
        partnerName = "Sở Phối hợp " + run;
        partner = accepted.unit(partnerName);
        officer = person(Role.UNIT_OFFICER, owes);
        leader = person(Role.UNIT_LEADER, owes);
        stranger = person(Role.UNIT_OFFICER, partner);
    }

    private Browser person(Role role, long unit) {
        return new Browser(mvc).with(people.signedIn(new Viewer.Grant(role, unit)));
    }

    private record Given(String words, @Nullable LocalDate due) {}

    /** What the unit is to do; the obligations in the order of the words. */
    private List<Long> give(Given... tasks) {
        List<ReadTask> read = new ArrayList<>();
        for (Given task : tasks) {
            read.add(AcceptedDirectives.task(
                    "I." + (read.size() + 1), task.words(), task.due(), List.of(owesName), List.of(partnerName)));
        }
        ObligationFilter given = ObligationFilter.ALL.in(accepted.accept(GIVEN, true, read));
        return obligations
                .page(given, TestVisitor.MONITOR, Vantage.of(TODAY), Obligations.Order.ITEM, null, 50)
                .stream()
                .map(Obligation::id)
                .toList();
    }

    private long conference(LocalDate due) {
        return give(new Given("Tổ chức hội nghị quán triệt Nghị quyết", due)).getFirst();
    }

    private long startedBy(Browser who, long obligation) {
        String address = Objects.requireNonNull(
                who.post("/obligations/" + obligation + "/reports").getHeader("Location"));
        assertThat(address).startsWith("/reports/");
        return Long.parseLong(address.substring("/reports/".length()));
    }

    private static String error(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(422);
        return Browser.read(answer).select(".error").text();
    }

    private ReportState state(long report) {
        return reports.find(report).orElseThrow().state();
    }

    @Test
    void showsWhatIsLateFirstAndTheLongestLateBeforeTheOthers() {
        give(
                new Given("Báo cáo sau này", TODAY.plusDays(200)),
                new Given("Làm thường xuyên", null),
                new Given("Báo cáo sắp tới", TODAY.plusDays(10)),
                new Given("Báo cáo chậm ít", TODAY.minusDays(5)),
                new Given("Báo cáo chậm nhiều", TODAY.minusDays(500)));
        Document page = officer.page("/owed");
        assertThat(page.select("section h2[id]").eachAttr("id"))
                .containsExactly("late", "soon", "later", "no-deadline");
        assertThat(page.select("table.owed td.what").eachText())
                .satisfiesExactly(
                        text -> assertThat(text).contains("chậm nhiều"),
                        text -> assertThat(text).contains("chậm ít"),
                        text -> assertThat(text).contains("sắp tới"),
                        text -> assertThat(text).contains("sau này"),
                        text -> assertThat(text).contains("thường xuyên"));
        assertThat(page.select("table.owed tr:contains(chậm ít)").text()).contains("Chưa báo cáo lần nào", "5 ngày");
    }

    @Test
    void showsWhatAUnitCoordinatesApartFromWhatItOwes() {
        conference(TODAY.plusDays(10));
        Document page = stranger.page("/owed");
        assertThat(page.select("h2[id=coordinated]")).hasSize(1);
        assertThat(page.select("section.shared td.what").text()).contains("hội nghị");
        assertThat(page.select("form[action$=/reports]")).isEmpty();
        assertThat(page.select("main").text()).contains("Chưa có nhiệm vụ nào");
    }

    @Test
    void takesAReportFromItsUnitToTheMonitor() {
        long report = startedBy(officer, conference(TODAY.plusDays(10)));
        assertThat(officer.post(
                                "/reports/" + report,
                                "step",
                                "send",
                                "done",
                                "Đã tổ chức",
                                "proves",
                                "done",
                                "summary",
                                PROVED,
                                "day",
                                "1/3/2026")
                        .getHeader("Location"))
                .contains("notice=report-to-leader");
        assertThat(state(report)).isEqualTo(ReportState.SIGNING);
        Document waits = officer.page("/owed");
        assertThat(waits.select(".waiting").text()).contains("Lãnh đạo đơn vị ký duyệt báo cáo");
        assertThat(waits.select("td.acts").text()).contains("Xem báo cáo").doesNotContain("Không có gì mới");
        Document atLeader = leader.page("/owed");
        assertThat(atLeader.select(".for-me form[action=/reports/" + report + "/sign]"))
                .hasSize(1);
        assertThat(leader.post("/reports/" + report + "/sign").getHeader("Location"))
                .contains("notice=report-sent");
        assertThat(state(report)).isEqualTo(ReportState.REVIEW);
        Document sent = officer.page("/reports/" + report);
        assertThat(sent.select("textarea")).isEmpty();
        assertThat(sent.text())
                .contains(PROVED, "Lãnh đạo đơn vị ký duyệt, gửi lên")
                .doesNotContain("account:");
        assertThat(officer.page("/owed").select("h2[id=review]")).hasSize(1);
    }

    @Test
    void sendsTheLeadersOwnReportUpAtOnce() {
        long report = startedBy(leader, conference(TODAY.plusDays(10)));
        assertThat(leader.page("/reports/" + report)
                        .select("button[value=send]")
                        .text())
                .isEqualTo("Ký duyệt và gửi lên");
        leader.post("/reports/" + report, "step", "send", "done", "Đang làm");
        assertThat(state(report)).isEqualTo(ReportState.REVIEW);
    }

    @Test
    void keepsTheReasonWithWhatTheLeaderGivesBack() {
        long report = startedBy(officer, conference(TODAY.plusDays(10)));
        officer.post("/reports/" + report, "step", "send", "done", "Đang làm");
        assertThat(error(leader.post("/reports/" + report + "/give-back", "reason", " ")))
                .contains("Chưa ghi lý do");
        leader.post("/reports/" + report + "/give-back", "reason", "Nêu rõ ngày họp");
        assertThat(state(report)).isEqualTo(ReportState.DRAFT);
        assertThat(officer.page("/owed").select(".reason").text()).contains("Nêu rõ ngày họp");
        assertThat(officer.page("/reports/" + report).select(".reason").text()).contains("Nêu rõ ngày họp");
    }

    @Test
    void letsNoOfficerSignOff() {
        long report = startedBy(officer, conference(TODAY.plusDays(10)));
        officer.post("/reports/" + report, "step", "send", "done", "Đang làm");
        assertThat(error(officer.post("/reports/" + report + "/sign"))).contains("Chỉ lãnh đạo");
    }

    @Test
    void keepsADraftWhileItIsTyped() {
        long report = startedBy(officer, conference(TODAY.plusDays(10)));
        MockHttpServletResponse saved =
                officer.post("/reports/" + report + "/draft", "done", "Đã họp", "period", "2026-M03", "stage", "x");
        assertThat(Browser.read(saved).text()).matches("đã lưu lúc \\d\\d:\\d\\d");
        Report.Words words = reports.find(report).orElseThrow().words();
        assertThat(words.done()).isEqualTo("Đã họp");
        assertThat(words.period()).isEqualTo("2026-M03");
        assertThat(words.stage()).isNull();
        assertThat(officer.page("/reports/" + report).select("#done").text()).isEqualTo("Đã họp");
    }

    @Test
    void goesOnWithTheDraftThatIsThere() {
        long obligation = conference(TODAY.plusDays(10));
        assertThat(startedBy(officer, obligation)).isEqualTo(startedBy(leader, obligation));
        assertThat(officer.page("/owed").select(".waiting").text()).contains("Báo cáo đang viết dở");
    }

    @Test
    void saysWithOneClickThatNothingIsNew() {
        long obligation = conference(TODAY.plusDays(10));
        assertThat(officer.post("/obligations/" + obligation + "/nothing-new").getHeader("Location"))
                .contains("notice=nothing-new-to-leader");
        Report report = reports.underWay(obligation, owes).orElseThrow();
        assertThat(report.words()).isEqualTo(Report.Words.nothingNew("2026-M03"));
        assertThat(error(officer.post("/obligations/" + obligation + "/nothing-new")))
                .contains("còn chờ ký duyệt");
    }

    @Test
    void refusesAReportByAUnitThatDoesNotOweIt() {
        long obligation = conference(TODAY.plusDays(10));
        assertThat(error(stranger.post("/obligations/" + obligation + "/reports")))
                .contains("chịu trách nhiệm báo cáo, không phải đơn vị của đồng chí", "Sở Chủ trì");
    }

    @Test
    void hidesADraftFromOthers() {
        long report = startedBy(officer, conference(TODAY.plusDays(10)));
        assertThat(stranger.get("/reports/" + report).getStatus()).isEqualTo(404);
        Browser monitor = new Browser(mvc).with(people.signedIn(Role.MONITOR));
        assertThat(monitor.get("/reports/" + report).getStatus()).isEqualTo(404);
        leader.post("/reports/" + report, "step", "send", "done", "Đang làm");
        assertThat(monitor.get("/reports/" + report).getStatus()).isEqualTo(200);
        assertThat(stranger.get("/reports/" + report).getStatus()).isEqualTo(404);
    }

    @Test
    void refusesEvidenceOfTheFutureAndKeepsWhatWasTyped() {
        long report = startedBy(officer, conference(TODAY.plusDays(10)));
        MockHttpServletResponse answer = officer.post(
                "/reports/" + report,
                "step",
                "send",
                "done",
                "Sẽ tổ chức",
                "proves",
                "done",
                "summary",
                PROVED,
                "day",
                "2026-03-03");
        assertThat(error(answer)).contains("03/03/2026", "02/03/2026");
        Document page = Browser.read(answer);
        assertThat(page.select("#summary").text()).isEqualTo(PROVED);
        assertThat(page.select("#day").val()).isEqualTo("2026-03-03");
        assertThat(page.select("#done").text()).isEqualTo("Sẽ tổ chức");
        assertThat(state(report)).isEqualTo(ReportState.DRAFT);
    }

    @Test
    void refusesAnEmptyReportADayThatIsNoneAndAnAddressThatIsNone() {
        long report = startedBy(officer, conference(TODAY.plusDays(10)));
        assertThat(error(officer.post("/reports/" + report, "step", "send", "done", " ")))
                .contains("chưa có nội dung");
        assertThat(error(officer.post("/reports/" + report, "done", "x", "expected", "31/2/2026")))
                .contains("31/2/2026");
        assertThat(error(officer.post(
                        "/reports/" + report, "done", "x", "proves", "step", "link", "javascript:alert(1)")))
                .contains("không phải là địa chỉ trên mạng");
        assertThat(error(officer.post("/reports/" + report, "done", "x", "summary", PROVED)))
                .contains("Chưa chọn kết quả theo văn bản này");
    }

    @Test
    void changesNothingInAReportThatWasSent() {
        long report = startedBy(officer, conference(TODAY.plusDays(10)));
        officer.post("/reports/" + report, "step", "send", "done", "Đang làm");
        assertThat(error(officer.post("/reports/" + report, "done", "Khác"))).contains("đã gửi đi");
        assertThat(Browser.read(officer.post("/reports/" + report + "/draft", "done", "Khác"))
                        .select(".error")
                        .text())
                .contains("đã gửi đi");
        assertThat(reports.find(report).orElseThrow().words().done()).isEqualTo("Đang làm");
    }

    @Test
    void dropsEvidenceAndKeepsTheWordsTypedBesideIt() {
        long report = startedBy(officer, conference(TODAY.plusDays(10)));
        officer.post(
                "/reports/" + report,
                "step",
                "attach",
                "done",
                "a",
                "proves",
                "step",
                "summary",
                PROVED,
                "day",
                "2026-03-01");
        String drop = officer.page("/reports/" + report)
                .select("button[formaction$=/drop]")
                .attr("formaction");
        officer.post(drop, "done", "b");
        Document page = officer.page("/reports/" + report);
        assertThat(page.select("ol.evidence li")).isEmpty();
        assertThat(page.select("#done").text()).isEqualTo("b");
    }

    @Test
    void asksForMoreTimeBeforeTheLastDayOnly() {
        long open = conference(TODAY.plusDays(10));
        assertThat(error(officer.post(
                        "/obligations/" + open + "/extension", "day", "2026-03-05", "reason", "Chờ số liệu")))
                .contains("phải sau thời hạn");
        MockHttpServletResponse noReason =
                officer.post("/obligations/" + open + "/extension", "day", "2026-04-30", "reason", "");
        assertThat(error(noReason)).contains("Chưa ghi lý do");
        assertThat(Browser.read(noReason).select("#day").val()).isEqualTo("2026-04-30");
        assertThat(officer.post("/obligations/" + open + "/extension", "day", "2026-04-30", "reason", "Chờ số liệu")
                        .getHeader("Location"))
                .contains("notice=extension-asked");
        assertThat(extensions.waitingOf(owes)).hasSize(1);
        assertThat(officer.page("/owed").select(".waiting").text()).contains("Quyết định gia hạn đến 30/04/2026");
        long late = conference(TODAY.minusDays(1));
        assertThat(error(officer.post(
                        "/obligations/" + late + "/extension", "day", "2026-04-30", "reason", "Chờ số liệu")))
                .contains("đã qua", "01/03/2026");
    }

    @Test
    void asksAPartnerAndGetsAnAnswer() {
        long obligation = conference(TODAY.plusDays(10));
        assertThat(error(officer.post("/obligations/" + obligation + "/requests", "unit", "0", "asked", "Gửi số liệu")))
                .contains("chọn một đơn vị");
        officer.post(
                "/obligations/" + obligation + "/requests",
                "unit",
                Long.toString(partner),
                "asked",
                "Gửi số liệu 2025");
        assertThat(officer.page("/owed").select(".waiting").text()).contains("Gửi số liệu 2025", partnerName);
        String answer =
                stranger.page("/owed").select("form[action^=/requests/]").attr("action");
        assertThat(error(stranger.post(answer, "answer", " "))).contains("Chưa có nội dung");
        assertThat(stranger.post(answer, "answer", "Đã gửi kèm công văn 12").getHeader("Location"))
                .contains("notice=request-answered");
        assertThat(officer.page("/obligations/" + obligation + "/requests").text())
                .contains("Đã gửi kèm công văn 12");
    }

    @Test
    void showsNobodyElseWhyMoreTimeWasAskedFor() {
        long open = conference(TODAY.plusDays(10));
        officer.post("/obligations/" + open + "/extension", "day", "2026-04-30", "reason", "Lý do nội bộ");
        assertThat(stranger.page("/obligations/" + open + "/extension").text()).doesNotContain("Lý do nội bộ");
    }

    @Test
    void givesAFileOutAsADownloadThatNoBrowserRuns() {
        long report = startedBy(officer, conference(TODAY.plusDays(10)));
        long item = Objects.requireNonNull(transaction.execute(_ -> {
            byte[] content = "%PDF-1.4 <script>".getBytes(StandardCharsets.UTF_8);
            long document = database.sql("""
                            insert into progress.document (sha256, name, media_type, size, recorded_at, recorded_by)
                            values (sha256(:content), 'Quyết định.pdf', 'application/pdf', :size, :now, :actor) returning id""")
                    .param("content", content)
                    .param("size", content.length)
                    .param("now", Timestamp.from(businessClock.now()))
                    .param("actor", ACTOR)
                    .query(Long.class)
                    .single();
            database.sql("insert into progress.document_part (document_id, ordinal, content) values (:id, 0, :content)")
                    .param("id", document)
                    .param("content", content)
                    .update();
            return database.sql("""
                            insert into progress.evidence (obligation_id, report_id, proves, happened_on, summary, document_id,
                                recorded_at, recorded_by)
                            select obligation_id, id, 'step', :day, '', :document, :now, :actor from progress.report
                            where id = :report returning id""")
                    .param("day", TODAY)
                    .param("document", document)
                    .param("now", Timestamp.from(businessClock.now()))
                    .param("actor", ACTOR)
                    .param("report", report)
                    .query(Long.class)
                    .single();
        }));
        MockHttpServletResponse file = officer.get("/evidence/" + item + "/file");
        assertThat(file.getContentType()).isEqualTo("application/octet-stream");
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(stranger.get("/evidence/" + item + "/file").getStatus()).isEqualTo(404);
        leader.post("/reports/" + report, "step", "send", "done", "Đang làm");
        assertThat(stranger.get("/evidence/" + item + "/file").getStatus()).isEqualTo(200);
    }

    @Test
    void beginsWithThePageOfTheUnitAfterSigningIn() {
        String login = people.withPasswordAs(new Viewer.Grant(Role.UNIT_OFFICER, owes));
        assertThat(new Browser(mvc)
                        .post("/sign-in", "login", login, "password", People.PASSWORD)
                        .getHeader("Location"))
                .isEqualTo("/owed");
        assertThat(new Browser(mvc)
                        .post("/sign-in", "login", login, "password", People.PASSWORD, "back", "/units")
                        .getHeader("Location"))
                .isEqualTo("/units");
    }

    @Test
    void isThereForPeopleOfUnitsOnly() {
        assertThat(new Browser(mvc)
                        .with(people.signedIn(Role.MONITOR))
                        .get("/owed")
                        .getStatus())
                .isEqualTo(403);
        assertThat(officer.page("/").select("nav a[href=/owed]")).hasSize(1);
        assertThat(new Browser(mvc).page("/").select("nav a[href=/owed]")).isEmpty();
    }
}
