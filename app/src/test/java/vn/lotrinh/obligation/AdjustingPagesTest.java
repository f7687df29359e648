package vn.lotrinh.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.web.servlet.MockMvc;
import vn.lotrinh.Browser;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.People;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;

/** What the rules laid a task out into is adjusted by a person, with a reason, as long as nothing has come of it. */
@TestSystem
class AdjustingPagesTest {

    private static final Vantage NOW = Vantage.of(LocalDate.of(2026, 3, 2));
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
    private Histories histories;

    private Browser monitor;

    @BeforeEach
    void load() throws Exception {
        for (ApplicationRunner runner : runners) {
            runner.run(new DefaultApplicationArguments());
        }
        monitor = new Browser(mvc).with(people.signedIn(Role.MONITOR));
    }

    /** A line of a task of several, about which there are facts, or none. */
    private Obligation line(boolean touched) {
        return obligations.page(ObligationFilter.ALL, ALL, NOW, Obligations.Order.ITEM, null, 200).stream()
                .filter(one -> histories.of(one.id()).isUntouched() != touched)
                .filter(one -> obligations.of(one.task().id(), ALL, NOW).size() > 2)
                .findFirst()
                .orElseThrow();
    }

    private static String address(Obligation one) {
        return "/tasks/" + one.task().id() + "/obligations";
    }

    private String[] fields(Obligation one, String unit, String reason, String deed) {
        return new String[] {
            "line",
            Long.toString(one.id()),
            "do",
            deed,
            "product",
            "Ban Chỉ đạo tỉnh",
            "kind",
            "body",
            "criterion",
            "issued",
            "unit",
            unit,
            "place",
            "",
            "reason",
            reason
        };
    }

    @Test
    void putsANewLineInThePlaceOfTheOld() {
        Obligation old = line(false);
        Document refused = Browser.read(monitor.post(address(old), fields(old, "Bộ Tài chính", "", "change")));
        assertThat(refused.select("#line-" + old.id() + " .error").text()).contains("lý do");
        assertThat(refused.select("#line-" + old.id() + " [name=unit]").val()).isEqualTo("Bộ Tài chính");
        monitor.post(address(old), fields(old, "Bộ Tài chính", "Bộ Tài chính mới chịu trách nhiệm.", "change"));
        List<Obligation> after = obligations.of(old.task().id(), ALL, NOW);
        assertThat(after).noneMatch(one -> one.id() == old.id());
        assertThat(after.getLast().laidOut().product()).isEqualTo("Ban Chỉ đạo tỉnh");
        assertThat(after.getLast().laidOut().rule()).isEqualTo("person");
        assertThat(monitor.get("/obligations/" + old.id()).getStatus()).isEqualTo(404);
        assertThat(Browser.read(monitor.post(address(old), fields(old, "Bộ Tài chính", "Lần nữa.", "change")))
                        .text())
                .contains("Sửa cách phân chia nghĩa vụ");
    }

    @Test
    void refusesAUnitThatTheRegisterDoesNotKnow() {
        Obligation old = line(false);
        Document refused = Browser.read(monitor.post(address(old), fields(old, "Zzz", "Vì thế.", "change")));
        assertThat(refused.select("#line-" + old.id() + " .error").text()).contains("không có đơn vị tên “Zzz”");
    }

    @Test
    void leavesALineAloneAboutWhichThereAreFacts() {
        Obligation old = line(true);
        Document page = monitor.page(address(old));
        assertThat(page.select("#line-" + old.id() + " button[value=strike]")).isEmpty();
        Document refused = Browser.read(monitor.post(address(old), fields(old, "", "Vì thế.", "strike")));
        assertThat(refused.select("#line-" + old.id() + " .error").text()).contains("không chia lại được");
        assertThat(obligations.of(old.task().id(), ALL, NOW)).anyMatch(one -> one.id() == old.id());
    }

    @Test
    void strikesALineOutAndAddsOne() {
        Obligation old = line(false);
        int before = obligations.of(old.task().id(), ALL, NOW).size();
        monitor.post(address(old), fields(old, "", "Chia thừa.", "strike"));
        assertThat(obligations.of(old.task().id(), ALL, NOW)).hasSize(before - 1);
        monitor.post(
                address(old),
                "line",
                "new",
                "do",
                "add",
                "product",
                "Báo cáo riêng",
                "kind",
                "report",
                "criterion",
                "submitted",
                "unit",
                "Chính phủ",
                "place",
                "",
                "reason",
                "Chia thiếu.");
        assertThat(obligations.of(old.task().id(), ALL, NOW)).hasSize(before);
        assertThat(monitor.page("/tasks/" + old.task().id()).text()).contains("Báo cáo riêng");
    }

    @Test
    void tellsWhoHasDoneSoByName() {
        Obligation old = line(false);
        monitor.post(address(old), fields(old, "Bộ Tài chính", "Chia lại.", "change"));
        String history = monitor.page("/tasks/" + old.task().id())
                .select("td[data-label=\"Người làm\"]")
                .text();
        assertThat(history).contains("hệ thống", "Người thứ").doesNotContain("account:");
    }

    @Test
    void sumsEachTaskOfADirectiveFromItsLines() {
        Document page = new Browser(mvc).page("/directives/1/progress");
        assertThat(page.select("table.tasks tbody tr")).hasSizeGreaterThan(9);
        assertThat(page.text()).containsPattern("\\d+ trên 15 xong; 5 đúng hạn");
    }

    @Test
    void isForMonitorsAlone() {
        assertThat(new Browser(mvc).get("/tasks/1/obligations").getStatus()).isIn(302, 303);
    }
}
