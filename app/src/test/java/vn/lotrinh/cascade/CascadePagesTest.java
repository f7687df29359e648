package vn.lotrinh.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.Browser;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.People;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.TestVisitor;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.obligation.Fact;
import vn.lotrinh.obligation.Histories;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.organization.RegistryDesk;
import vn.lotrinh.organization.ShippedUnits;

/** The pages of a chain of made-up programmes: what people see, decide, and are refused. */
@TestSystem
class CascadePagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Directives directives;

    @Autowired
    private TestClock clock;

    @Autowired
    private RegistryDesk registry;

    @Autowired
    private Histories histories;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Progressing progressing;

    @Autowired
    private Links links;

    private Browser monitor;

    @Autowired
    private Chain chain;

    private long government;
    private long committee;
    private long province;

    @BeforeEach
    void accept() {
        monitor = new Browser(mvc).with(people.signedIn(Role.MONITOR));
        if (directives.numbered("96/NQ-CP").isEmpty()) {
            new ShippedUnits(registry, transaction).takeBase();
            chain.accept(Chain.government());
            chain.accept(Chain.committee());
            chain.accept(Chain.province().hidden());
        }
        government = only("96/NQ-CP");
        committee = only("12-CTr/TU");
        province = only("1857/CTr-UBND");
    }

    private long only(String number) {
        return directives.numbered(number).getFirst().id();
    }

    private String page(long directive) {
        return "/directives/" + directive + "/cascade";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    private long task(long directive, int ordinal) {
        return progressing.of(directive, today()).get(ordinal).id();
    }

    /** Lets all proposals of the chain become links, whatever other tests left. */
    private void confirmAll() {
        for (long directive : List.of(government, committee, province)) {
            Document page = monitor.page(page(directive));
            for (String key : page.select("[name=shown]").eachAttr("value")) {
                assertThat(monitor.post(page(directive), "confirm", key).getStatus())
                        .isIn(302, 303);
            }
        }
    }

    @Test
    void proposesWithReasonsAndTakesAPersonsWord() {
        Document page = monitor.page(page(committee));
        if (page.select(".proposal").isEmpty()) {
            return; // another test of this class has confirmed everything
        }
        assertThat(page.select(".proposal").text())
                .contains(
                        "11-NQ/TW",
                        "chưa có trong hệ thống",
                        "Đúng số và ngày",
                        "Cùng sản phẩm",
                        "chợ phiên chè cổ thụ");
        confirmAll();
        Document after = monitor.page(page(committee));
        assertThat(after.select(".proposal")).isEmpty();
        assertThat(after.select("table.kin").text()).contains("96/NQ-CP", "1857/CTr-UBND", "Đã xác nhận");
    }

    @Test
    void drawsTheGraphWithTwoParentsAndListsItForSmallScreens() {
        confirmAll();
        Document page = monitor.page(page(government));
        assertThat(page.select(".lineage .box")).hasSize(4);
        assertThat(page.select(".lineage path.line")).hasSize(4);
        assertThat(page.select(".outline li").eachText())
                .anyMatch(line -> line.contains("1857/CTr-UBND") && line.contains("đã nêu ở trên"));
        assertThat(page.select(".both-totals").text()).contains("0/4 hoàn thành", "2 văn bản", "0/5 hoàn thành");
        assertThat(page.select(".card .help").text())
                .contains("chỉ được coi là hoàn thành khi có minh chứng của chính nó");
    }

    @Test
    void showsALeafsChangeAtEveryAncestorAtOnceAndNotAsTheParentsProof() {
        confirmAll();
        long leaf = task(province, 0);
        long owed = obligations
                .of(leaf, TestVisitor.MONITOR, Vantage.of(LocalDate.of(2022, 12, 31)))
                .getFirst()
                .id();
        transaction.executeWithoutResult(_ -> histories.add(
                owed,
                new Fact.Accepted(LocalDate.of(2022, 12, 1), 1),
                new Histories.Ground("account:1", "Đã họp chợ thử", "https://example.org/thu")));
        assertThat(monitor.page(page(government)).select(".both-totals").text())
                .contains("0/4 hoàn thành", "1/5 hoàn thành");
        assertThat(monitor.page(page(committee)).select(".both-totals").text())
                .contains("0/3 hoàn thành", "1/2 hoàn thành");
        Document top = monitor.page("/tasks/" + task(government, 0) + "/cascade");
        assertThat(top.select(".task-cascade").text())
                .contains("2 nhiệm vụ cụ thể hoá ở mọi cấp", "1/2 hoàn thành", "không phải là minh chứng");
    }

    @Test
    void tellsWhichDutiesNobodyTookUpAndWhichUnitsDidNothing() {
        confirmAll();
        Document page = monitor.page(page(government) + "?duties=open");
        assertThat(page.select("#coverage ~ table.tasks td.what").eachText())
                .hasSize(2)
                .anyMatch(duty -> duty.contains("tàu leo dốc"))
                .anyMatch(duty -> duty.contains("sương muối"));
        assertThat(page.text())
                .contains("2 trong 4 nhiệm vụ đã có văn bản cụ thể hoá", "Bộ Xây dựng", "chưa có văn bản");
        assertThat(monitor.page(page(committee)).text()).contains("2 trong 3 nhiệm vụ");
    }

    @Test
    void showsNoOneWhatTheyMayNotSeeAndDoesNotCountIt() {
        confirmAll();
        Document page = new Browser(mvc).page(page(government));
        assertThat(page.text()).doesNotContain("1857/CTr-UBND");
        assertThat(page.select(".both-totals").text()).contains("Nghĩa vụ theo 1 văn bản", "0/3 hoàn thành");
        assertThat(page.select(".lineage .box")).hasSize(3);
        assertThat(new Browser(mvc).get(page(province)).getStatus()).isEqualTo(404);
        assertThat(page.select("button[name], form[method=post]:not(.tools form)"))
                .isEmpty();
    }

    @Test
    void isDecidedByMonitorsOnly() {
        Browser officer = new Browser(mvc).with(people.signedIn(Role.SUPERIOR));
        assertThat(officer.page(page(government)).select("button[name=confirm], #make"))
                .isEmpty();
        assertThat(officer.post(page(government), "make", "directive:1:2", "reason", "x")
                        .getStatus())
                .isEqualTo(403);
        assertThat(officer.post("/tasks/" + task(government, 0) + "/cascade", "make", "task:1:2")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void linksByHandWithAReasonAndWithdrawsWithAnother() {
        long other = chain.accept(Chain.programme("4411/KH-THU", "Bộ Y tế", LocalDate.of(2023, 3, 1))
                .titled("Kế hoạch thử riêng")
                .task("Việc riêng của kế hoạch thử"));
        Document found = monitor.page(page(other) + "?find=96/NQ-CP");
        String key = "directive:" + other + ":" + government;
        assertThat(found.select("button[name=make]").eachAttr("value")).contains(key);
        assertThat(monitor.post(page(other), "make", key, "reason", " ").getStatus())
                .isEqualTo(422);
        assertThat(monitor.post(page(other), "make", key, "reason", "Ghi ở phần mở đầu")
                        .getHeader("Location"))
                .contains("cascade-made");
        assertThat(monitor.page(page(other)).select("table.kin").text()).contains("96/NQ-CP", "Ghi ở phần mở đầu");
        Document circle = Browser.read(
                monitor.post(page(government), "make", "directive:" + government + ":" + other, "reason", "thử"));
        assertThat(circle.select(".error").text()).contains("sẽ thành vòng: 96/NQ-CP → 4411/KH-THU → 96/NQ-CP");
        monitor.post(page(other), "withdraw", key, "reason", "Ghi nhầm");
        assertThat(monitor.page(page(other)).select("table.kin")).isEmpty();
    }

    @Test
    void linksATaskByHandAmongTheTasksOfTheDirectivesAbove() {
        confirmAll();
        long dance = task(committee, 2);
        long train = task(government, 1);
        Document page = monitor.page("/tasks/" + dance + "/cascade?among=" + government + "&find=leo");
        assertThat(page.select("button[name=make]").eachAttr("value")).containsExactly("task:" + dance + ":" + train);
        monitor.post("/tasks/" + dance + "/cascade", "make", "task:" + dance + ":" + train, "reason", "Thử");
        assertThat(links.now().up(Level.TASK, dance)).extracting(Link::parent).contains(train);
        assertThat(monitor.page("/tasks/" + train + "/cascade")
                        .select(".linked")
                        .text())
                .contains("hát then");
        monitor.post("/tasks/" + dance + "/cascade", "withdraw", "task:" + dance + ":" + train, "reason", "Thử xong");
    }

    @Test
    void saysWhatIsWrongWithAFormThatNamesNothing() {
        MockHttpServletResponse answer = monitor.post(page(government), "confirm", "directive:x:y");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browser.read(answer).select(".error").text()).contains("Chưa chọn");
        assertThat(monitor.post(page(government), "make", "directive:999999:1", "reason", "x")
                        .getStatus())
                .isEqualTo(404);
    }
}
