package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.Browser;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.People;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.organization.Draft;
import vn.lotrinh.organization.EventKind;
import vn.lotrinh.organization.Ground;
import vn.lotrinh.organization.Happening;
import vn.lotrinh.organization.RegistryDesk;
import vn.lotrinh.organization.Transfer;

/** More time is decided by the body that set the deadline; a monitor may record what it decided, and names its act. */
@TestSystem
class ExtensionPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = TODAY.plusDays(20);
    private static final LocalDate LATER = TODAY.plusDays(80);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Extensions extensions;

    @Autowired
    private RegistryDesk desk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Assigning assigning;
    private String owesName = "";
    private long owes;
    private String giverName = "";
    private long giver;
    private Browser monitor;

    @BeforeEach
    void enterUnits() {
        clock.set(TODAY);
        assigning = beans.createBean(Assigning.class);
        String run = Long.toString(System.nanoTime());
        owesName = "Sở Xin thêm " + run;
        owes = assigning.unit(owesName);
        giverName = "Hội đồng Giao việc " + run;
        giver = assigning.unit(giverName);
        monitor = new Browser(mvc).with(people.signedIn(Role.MONITOR));
    }

    private Browser person(Role role, long unit) {
        return new Browser(mvc).with(people.signedIn(new Viewer.Grant(role, unit)));
    }

    /** A request for more time for what is owed; its number. */
    private long asked(Assigning.Giving by) {
        long obligation = assigning
                .give(by, owesName, null, List.of(new Assigning.Given("Tổ chức hội nghị quán triệt", DUE)))
                .getFirst();
        assertThat(person(Role.UNIT_OFFICER, owes)
                        .post(
                                "/obligations/" + obligation + "/extension",
                                "day",
                                LATER.toString(),
                                "reason",
                                "Thiếu kinh phí")
                        .getHeader("Location"))
                .contains("extension-asked");
        return extensions.of(obligation).getFirst().id();
    }

    private long asked(@Nullable String issuer) {
        return asked(new Assigning.Giving(issuer, null, false));
    }

    private static MockHttpServletResponse grant(Browser who, long id, String act) {
        return who.post(
                "/decisions/extensions/" + id,
                "decision",
                "grant",
                "until",
                LATER.toString(),
                "on",
                TODAY.toString(),
                "act",
                act);
    }

    private Extension.@Nullable Decision decision(long id) {
        return extensions.find(id).orElseThrow().decision();
    }

    private String shownOn(long id) {
        return monitor.page("/obligations/" + extensions.find(id).orElseThrow().obligation())
                .select("h2#extensions + table")
                .text();
    }

    @Test
    void letsTheBodyThatSetTheDeadlineDecideItself() {
        Browser superior = person(Role.SUPERIOR, giver);
        assertThat(superior.page("/decisions/count").select("a.badge")).isEmpty();
        long id = asked(giverName);
        assertThat(superior.page("/").select("nav a[href=/decisions]")).hasSize(1);
        assertThat(superior.page("/decisions/count").select("a.badge").text()).isEqualTo("1");
        Document list = superior.page("/decisions");
        assertThat(list.select("a[href=/decisions/extensions/" + id + "]")).hasSize(1);
        assertThat(list.select("h2[id]").eachAttr("id")).containsExactly("extensions");
        Document form = superior.page("/decisions/extensions/" + id);
        assertThat(form.select("main").text()).contains("với tư cách " + giverName, "Thiếu kinh phí");
        assertThat(grant(superior, id, "").getRedirectedUrl()).contains("extension-granted");
        assertThat(Objects.requireNonNull(decision(id)))
                .returns(LATER, Extension.Decision::due)
                .returns(giver, Extension.Decision::body)
                .returns(false, Extension.Decision::onBehalf);
        assertThat(shownOn(id)).contains(giverName + " quyết định").doesNotContain("thay");
        assertThat(superior.page("/decisions/count").select("a.badge")).isEmpty();
        assertThat(superior.page("/decisions").select("main").text()).contains("Không có đề nghị gia hạn nào chờ");
    }

    @Test
    void letsItsLeaderRefuseWithAReason() {
        long id = asked(giverName);
        Browser leader = person(Role.UNIT_LEADER, giver);
        MockHttpServletResponse silent =
                leader.post("/decisions/extensions/" + id, "decision", "refuse", "on", TODAY.toString());
        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(Browser.read(silent).select(".error").text()).contains("Chưa ghi lý do");
        leader.post("/decisions/extensions/" + id, "decision", "refuse", "on", TODAY.toString(), "reason", "Đủ rồi");
        assertThat(Objects.requireNonNull(decision(id)).due()).isNull();
        assertThat(shownOn(id)).contains("không cho", "Đủ rồi");
    }

    @Test
    void letsNobodyElseDecide() {
        long id = asked(giverName);
        for (Browser other :
                List.of(person(Role.SUPERIOR, owes), person(Role.UNIT_LEADER, owes), person(Role.MONITOR, giver))) {
            assertThat(other.page("/decisions").select("a[href=/decisions/extensions/" + id + "]"))
                    .isEmpty();
            assertThat(other.get("/decisions/extensions/" + id).getStatus()).isEqualTo(404);
        }
        assertThat(person(Role.UNIT_OFFICER, giver)
                        .get("/decisions/extensions/" + id)
                        .getStatus())
                .isEqualTo(403);
        assertThat(person(Role.SUPERIOR, giver)
                        .get("/decisions/lines?directive=1")
                        .getStatus())
                .isEqualTo(403);
        assertThat(extensions.decide(
                        id,
                        LATER,
                        TODAY,
                        "",
                        "15-CV/HĐ",
                        new Viewer(907L, "", List.of(new Viewer.Grant(Role.UNIT_LEADER, owes)))))
                .isEqualTo(Outcome.refused("extension.not-decider", giverName));
        assertThat(decision(id)).isNull();
    }

    @Test
    void letsAMonitorRecordWhatItDecidedOnlyWithItsAct() {
        long id = asked(giverName);
        assertThat(monitor.page("/decisions/extensions/" + id).select("main").text())
                .contains("ghi nhận thay " + giverName);
        MockHttpServletResponse refused = grant(monitor, id, " ");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Browser.read(refused).select(".error").text()).contains("phải nêu văn bản");
        assertThat(grant(monitor, id, "15-CV/HĐ ngày 01/03/2026").getRedirectedUrl())
                .contains("extension-granted");
        assertThat(Objects.requireNonNull(decision(id)).onBehalf()).isTrue();
        assertThat(shownOn(id)).contains("ghi nhận thay " + giverName, "15-CV/HĐ");
    }

    @Test
    void leavesItToTheMonitorWhereItIsNotCertainWhoDecides() {
        long nobody = asked((String) null);
        assertThat(monitor.page("/decisions/extensions/" + nobody)
                        .select("main")
                        .text())
                .contains("không ghi cơ quan ban hành");
        long unknown = asked("Ban Không Ai Biết " + System.nanoTime());
        assertThat(monitor.page("/decisions/extensions/" + unknown)
                        .select("main")
                        .text())
                .contains("Chưa có đơn vị nào trong danh bạ");
        assertThat(grant(monitor, unknown, "Công văn số 3").getRedirectedUrl()).contains("extension-granted");
        assertThat(shownOn(unknown)).contains("ghi nhận thay cơ quan đặt thời hạn");
    }

    @Test
    void passesTheDecisionOnToWhoFollowsTheBody() {
        long id = asked(giverName);
        long follower = assigning.unit(giverName + " mới");
        transaction.executeWithoutResult(_ -> assertThat(desk.happen(
                        new RegistryDesk.Entering(
                                new Draft.Occurrence(
                                        null,
                                        EventKind.MERGED,
                                        TODAY.minusDays(10),
                                        List.of(new Transfer(giver, follower, Transfer.Share.WHOLE, List.of())),
                                        "",
                                        Ground.NONE),
                                List.of()),
                        null,
                        "",
                        "account:1"))
                .isInstanceOf(Happening.Happened.class));
        clock.pass(Duration.ofSeconds(1));
        assertThat(person(Role.UNIT_LEADER, giver)
                        .get("/decisions/extensions/" + id)
                        .getStatus())
                .isEqualTo(404);
        assertThat(grant(person(Role.UNIT_LEADER, follower), id, "").getRedirectedUrl())
                .contains("extension-granted");
        assertThat(Objects.requireNonNull(decision(id)).body()).isEqualTo(follower);
    }

    @Test
    void letsAUnitDecideOnItsOwnProgramme() {
        long id = asked(new Assigning.Giving(null, giver, true));
        assertThat(monitor.page("/decisions").select("a[href=/decisions/extensions/" + id + "]"))
                .as("the monitor of all does not follow it")
                .isEmpty();
        assertThat(grant(person(Role.MONITOR, giver), id, "").getStatus()).isEqualTo(422);
        assertThat(grant(person(Role.SUPERIOR, giver), id, "").getRedirectedUrl())
                .contains("extension-granted");
    }
}
