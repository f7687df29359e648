package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.lotrinh.Browser;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.People;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.TestVisitor;
import vn.lotrinh.access.Viewer;

/** Nothing that somebody meant to hand in is dropped silently, and nothing is said to be there that is not. */
@TestSystem
class EvidenceFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final byte[] DECISION = """
            ỦY BAN NHÂN DÂN TỈNH MẪU
            Số: 456/QĐ-UBND
            Mẫu, ngày 27 tháng 02 năm 2026
            QUYẾT ĐỊNH
            Về việc ban hành kế hoạch thực hiện nghị quyết
            Điều 1. Ban hành kế hoạch.
            """.getBytes(StandardCharsets.UTF_8);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Reports reports;

    @Autowired
    private EvidenceFile evidence;

    @Autowired
    private KeptFiles kept;

    @Autowired
    private TestClock clock;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Browser officer;
    private long report;
    private String address = "";

    @BeforeEach
    void begin() {
        clock.set(TODAY);
        Assigning assigning = beans.createBean(Assigning.class);
        String name = "Sở Minh chứng " + System.nanoTime();
        long unit = assigning.unit(name);
        officer = new Browser(mvc).with(people.signedIn(new Viewer.Grant(Role.UNIT_OFFICER, unit)));
        long obligation = assigning
                .give(
                        new Assigning.Giving(null, null, true),
                        name,
                        null,
                        List.of(new Assigning.Given("Tổ chức hội nghị quán triệt", TODAY.plusDays(10))))
                .getFirst();
        report = ((Outcome.Done) reporting.start(obligation, TestVisitor.ofUnit(unit))).id();
        address = "/reports/" + report;
    }

    /** The one refusal, which stands beside the box for the file. */
    private static String besideTheFile(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Browser.read(answer);
        assertThat(page.select(".error")).hasSize(1);
        return page.select(".field:has(#file[autofocus]) .error").text();
    }

    @Test
    void refusesToAddEvidenceWhereNothingIsAttached() {
        assertThat(besideTheFile(officer.post(address, "step", "attach", "done", "Đã họp", "proves", "done")))
                .isEqualTo("Chưa chọn tệp hoặc ghi văn bản nào.");
        assertThat(reports.find(report).orElseThrow().words().done()).isEqualTo("Đã họp");
        assertThat(evidence.with(report)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<?xml version=\"1.0\"?><x/>", "%PDF-1.7\nchẳng có gì", "Không phải PDF"})
    void refusesAFileThatIsNoneByItself(String content) {
        MockHttpServletResponse answer = officer.upload(
                address,
                "Quyết định.pdf",
                content.getBytes(StandardCharsets.UTF_8),
                "step",
                "attach",
                "done",
                "Đã họp",
                "proves",
                "step");
        assertThat(besideTheFile(answer)).isEqualTo("Tệp hỏng hoặc không phải PDF, Word, ảnh quét. Hãy chọn tệp khác.");
        assertThat(reports.find(report).orElseThrow().words().done()).isEqualTo("Đã họp");
        assertThat(kept.of(report)).isEmpty();
        assertThat(evidence.with(report)).isEmpty();
    }

    @Test
    void sendsNoClaimOfCompletionWithoutItsDocument() {
        MockHttpServletResponse answer = officer.post(address, "step", "send", "done", "Đã họp", "proves", "done");
        assertThat(besideTheFile(answer)).contains("Đã chọn “Đã hoàn thành”", "Chưa có minh chứng");
        assertThat(reports.find(report).orElseThrow().state()).isEqualTo(ReportState.DRAFT);
        Document page = Browser.read(answer);
        assertThat(page.select("#done").text()).isEqualTo("Đã họp");
        assertThat(page.select("input[name=proves][value=done][checked]")).hasSize(1);
        assertThat(page.select("input[name=proves][value='']")).hasSize(1);
        assertThat(officer.post(address, "step", "send", "done", "Đã họp", "proves", "")
                        .getRedirectedUrl())
                .contains("report-to-leader");
    }

    @Test
    void takesWhatWasTypedWronglyFromTheFileWhenAskedTo() {
        officer.upload(
                address,
                "Quyết định.txt",
                DECISION,
                "step",
                "attach",
                "done",
                "Đã ban hành",
                "proves",
                "step",
                "number",
                "465/QĐ-UBND",
                "day",
                "2026-02-26");
        Document page = officer.page(address);
        assertThat(page.select("ol.evidence li.proof-differs")).hasSize(1);
        String button = page.select("button:contains(Dùng theo tệp)").attr("formaction");
        assertThat(officer.post(button, "done", "Đã ban hành kế hoạch").getRedirectedUrl())
                .contains("evidence-as-file");
        Evidence one = evidence.with(report).getFirst();
        assertThat(one.said().claim().number()).isEqualTo("456/QĐ-UBND");
        assertThat(one.said().happenedOn()).isEqualTo(LocalDate.of(2026, 2, 27));
        assertThat(one.document()).isNotNull();
        Document after = officer.page(address);
        assertThat(after.select(".proof-differs, .found-differs")).isEmpty();
        assertThat(after.select("table.findings .found-agrees"))
                .as("number, issuer, day and title")
                .hasSize(4);
        assertThat(after.select("#done").text()).isEqualTo("Đã ban hành kế hoạch");
        assertThat(Browser.read(officer.post(button)).select(".error").text()).contains("Không còn minh chứng này");
        assertThat(officer.post(address, "step", "send", "done", "Đã ban hành kế hoạch")
                        .getRedirectedUrl())
                .contains("report-to-leader");
    }

    @Test
    void refusesToExpectCompletionInThePast() {
        MockHttpServletResponse answer =
                officer.post(address, "step", "send", "done", "Đang làm", "expected", "2026-03-01");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browser.read(answer).select(".error a[href=#expected]").text())
                .contains("01/03/2026", "đã qua");
        assertThat(reports.find(report).orElseThrow().state()).isEqualTo(ReportState.DRAFT);
        assertThat(officer.post(address, "step", "send", "done", "Đang làm", "expected", "2026-03-02")
                        .getRedirectedUrl())
                .contains("report-to-leader");
    }
}
