package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
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

/** Whose form was refused need not choose the file again. */
@TestSystem
class KeptFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final byte[] LETTER =
            "Kính gửi: các đơn vị. Hội nghị đã được tổ chức.".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Reporting reporting;

    @Autowired
    private EvidenceFile evidence;

    @Autowired
    private KeptFiles kept;

    @Autowired
    private TestClock clock;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Viewer officer;
    private Browser browser;
    private long report;

    @BeforeEach
    void begin() {
        clock.set(TODAY);
        Assigning assigning = beans.createBean(Assigning.class);
        String name = "Sở Giữ tệp " + System.nanoTime();
        long unit = assigning.unit(name);
        officer = TestVisitor.ofUnit(unit);
        browser = person(unit);
        long obligation = assigning
                .give(
                        new Assigning.Giving(null, null, true),
                        name,
                        null,
                        List.of(new Assigning.Given("Tổ chức hội nghị quán triệt", TODAY.plusDays(10))))
                .getFirst();
        report = ((Outcome.Done) reporting.start(obligation, officer)).id();
    }

    private Browser person(long unit) {
        return new Browser(mvc).with(people.signedIn(new Viewer.Grant(Role.UNIT_OFFICER, unit)));
    }

    private MockHttpServletResponse sent(byte[] file, String... fields) {
        return file.length == 0
                ? browser.post("/reports/" + report, fields)
                : browser.upload("/reports/" + report, "Báo cáo.txt", file, fields);
    }

    private Evidence.Document keptNow() {
        return kept.of(report).orElseThrow();
    }

    private long files() {
        return database.sql("select count(*) from progress.document")
                .query(Long.class)
                .single();
    }

    @Test
    void keepsTheFileOfARefusedFormAndTakesItUpLater() {
        MockHttpServletResponse refused =
                sent(LETTER, "step", "attach", "done", "Đã tổ chức", "proves", "step", "summary", "Đã họp");
        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Browser.read(refused);
        assertThat(page.select(".error").text()).contains("tệp đã tải lên vẫn được giữ");
        assertThat(page.select(".kept").text()).contains("Tệp đã tải lên: Báo cáo.txt");
        String number = page.select("input[name=kept]").val();
        assertThat(number).isEqualTo(Long.toString(keptNow().id()));
        MockHttpServletResponse taken = sent(
                new byte[0],
                "step",
                "attach",
                "done",
                "Đã tổ chức",
                "proves",
                "step",
                "summary",
                "Đã họp",
                "day",
                "2026-02-27",
                "kept",
                number);
        assertThat(taken.getRedirectedUrl()).contains("evidence-attached");
        Evidence one = evidence.with(report).getFirst();
        assertThat(Objects.requireNonNull(one.document()).id()).isEqualTo(Long.parseLong(number));
        assertThat(one.findings()).as("it was read").isNotNull();
        assertThat(kept.of(report)).isEmpty();
    }

    @Test
    void savesADraftBesideItWithoutAskingWhatItShows() {
        sent(LETTER, "step", "attach", "done", "Đã tổ chức");
        String number = Long.toString(keptNow().id());
        assertThat(sent(new byte[0], "step", "save", "done", "Viết tiếp", "kept", number)
                        .getRedirectedUrl())
                .contains("draft-saved");
        assertThat(sent(new byte[0], "step", "send", "done", "Viết tiếp", "kept", number)
                        .getStatus())
                .as("it is not lost by sending")
                .isEqualTo(422);
        assertThat(keptNow().id()).isEqualTo(Long.parseLong(number));
    }

    @Test
    void letsItGoWhenAskedToOrWhenTheDraftEnds() {
        long before = files();
        sent(LETTER, "step", "attach", "done", "Đã tổ chức");
        sent(LETTER, "step", "attach", "done", "Đã tổ chức");
        assertThat(files()).as("one at a time").isEqualTo(before + 1);
        assertThat(browser.post("/reports/" + report + "/file/drop").getRedirectedUrl())
                .contains("file-let-go");
        assertThat(files()).isEqualTo(before);
        sent(LETTER, "step", "attach", "done", "Đã tổ chức");
        reporting.discard(report, officer);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void keepsNothingThatIsNoDocumentAndNothingOfStrangers() {
        long before = files();
        assertThat(sent(
                                "<?xml version=\"1.0\"?><x/>".getBytes(StandardCharsets.UTF_8),
                                "step",
                                "attach",
                                "done",
                                "x",
                                "proves",
                                "done")
                        .getStatus())
                .isEqualTo(422);
        browser = person(beans.createBean(Assigning.class).unit("Sở Khác " + System.nanoTime()));
        sent(LETTER, "step", "attach", "done", "Đã tổ chức");
        assertThat(files()).isEqualTo(before);
        assertThat(kept.of(report)).isEmpty();
    }

    @Test
    void neverDeletesTheBytesOfEvidence() {
        sent(LETTER, "step", "attach", "done", "x", "proves", "step", "summary", "Đã họp", "day", "2026-02-27");
        long document = Objects.requireNonNull(evidence.with(report).getFirst().document())
                .id();
        assertThat(org.junit.jupiter.api.Assertions.assertThrows(
                        org.springframework.dao.DataAccessException.class,
                        () -> transaction.executeWithoutResult(
                                _ -> database.sql("delete from progress.document_part where document_id = :id")
                                        .param("id", document)
                                        .update())))
                .hasMessageContaining("never deleted");
    }
}
