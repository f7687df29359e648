package vn.lotrinh.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.Browser;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.People;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Ground;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.RegistryDesk;

/** Where the registry learns later who belonged to a collective, the lines change by a person's decision only. */
@TestSystem
class MembershipPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Viewer ALL = new Viewer(900L, "", List.of(new Viewer.Grant(Role.MONITOR, null)));
    private static final String REGION = "cac-dia-phuong-vung-trung-du-va-mien-nui-bac-bo";
    private static final String PROGRESS = "/directives/1/progress";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private List<ApplicationRunner> runners;

    @Autowired
    private Registries registries;

    @Autowired
    private RegistryDesk desk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Ledger ledger;

    private Browser monitor;

    @BeforeEach
    void load() throws Exception {
        for (ApplicationRunner runner : runners) {
            runner.run(new DefaultApplicationArguments());
        }
        monitor = new Browser(mvc).with(people.signedIn(Role.MONITOR));
    }

    private long entry(String key) {
        return registries.now().find(key).orElseThrow().id();
    }

    /** Says whether a province belongs to the region, as if nobody had known better before. */
    private void belongs(long province, boolean belongs) {
        @Nullable String value = belongs ? "yes" : null;
        transaction.executeWithoutResult(_ -> desk.state(
                entry(REGION), Aspect.MEMBER, Long.toString(province), value, Days.ALWAYS, Ground.NONE, Change.SYSTEM));
    }

    /** The task that gives each provincial committee a steering committee and a programme. */
    private Task task() {
        return tasks.of(1, ALL, Vantage.of(TODAY)).stream()
                .filter(task ->
                        task.text().contains("Ban Chỉ đạo") && owed(task.id()).size() >= 26)
                .findFirst()
                .orElseThrow();
    }

    private List<Obligation> owed(long task) {
        return obligations.of(task, ALL, Vantage.of(TODAY));
    }

    private List<Long> bound(long task) {
        return owed(task).stream().map(one -> one.laidOut().bound()).toList();
    }

    @Test
    void asksForNothingWhereTheRegistryIsAsItWas() {
        assertThat(monitor.page(PROGRESS).select("#members")).isEmpty();
        assertThat(monitor.page("/decisions/members?directive=1").text()).contains("Không có dòng nào");
    }

    @Test
    void addsAndStrikesWhatAPersonDecides() {
        long task = task().id();
        int before = owed(task).size();
        long joining = entry("tinh-uy-thanh-hoa");
        try {
            belongs(entry("thanh-hoa"), true);
            assertThat(owed(task)).hasSize(before);
            Document asked = monitor.page(PROGRESS);
            assertThat(asked.select("#members-" + task + " button[name=add]").text())
                    .isEqualTo("Thêm dòng cho Tỉnh uỷ Thanh Hoá");
            assertThat(new Browser(mvc).page(PROGRESS).select("#members")).isEmpty();
            for (String address : List.of("/registry/questions", "/decisions/members")) {
                assertThat(monitor.page(address).select("a[href=/decisions/members?directive=1]"))
                        .hasSize(1);
            }
            Document refused = Browser.read(decide(task, "add", joining, ""));
            assertThat(refused.select("#members-" + task + " .error").text()).contains("căn cứ");

            decide(task, "add", joining, "Sổ đơn vị đã sửa.");
            assertThat(bound(task))
                    .hasSize(before + 2)
                    .filteredOn(unit -> unit == joining)
                    .hasSize(2);
            assertThat(ledger.about(Change.Subject.of("task", task)).getLast().actor())
                    .startsWith("account:");
            assertThat(monitor.page("/tasks/" + task).text()).contains("Tỉnh uỷ Thanh Hoá");
            assertThat(Browser.read(decide(task, "add", joining, "Lần nữa.")).text())
                    .contains("không còn phải quyết định");
        } finally {
            belongs(entry("thanh-hoa"), false);
        }
        assertThat(bound(task)).contains(joining);
        assertThat(monitor.page(PROGRESS)
                        .select("#members-" + task + " button[name=strike]")
                        .text())
                .isEqualTo("Bỏ dòng của Tỉnh uỷ Thanh Hoá");
        decide(task, "strike", joining, "Sổ đơn vị lại đã sửa.");
        assertThat(bound(task)).hasSize(before).doesNotContain(joining);
        assertThat(monitor.page(PROGRESS).select("#members-" + task)).isEmpty();
    }

    @Test
    void strikesNothingOfWhichThereAreFactsButLetsItStay() {
        Obligation done = tasks.of(1, ALL, Vantage.of(TODAY)).stream()
                .flatMap(task -> owed(task.id()).stream())
                .filter(one -> one.laidOut().rule().startsWith("member/") && one.doneOn() != null)
                .findFirst()
                .orElseThrow();
        long task = done.task().id();
        long leaving = Objects.requireNonNull(done.laidOut().bound());
        long province = registries
                .now()
                .life(leaving)
                .reference(Aspect.TERRITORY, done.task().boundOn())
                .orElseThrow();
        try {
            belongs(province, false);
            Document refused = Browser.read(decide(task, "strike", leaving, "Sổ đơn vị đã sửa."));
            assertThat(refused.select("#members-" + task + " .error").text()).contains("không bỏ được");
            decide(task, "keep", leaving, "Tỉnh uỷ vẫn nhận việc này.");
            assertThat(bound(task)).contains(leaving);
            assertThat(monitor.page(PROGRESS).select("#members-" + task)).isEmpty();
        } finally {
            belongs(province, true);
        }
    }

    private MockHttpServletResponse decide(long task, String deed, long unit, String reason) {
        return monitor.post(
                "/decisions/members", "task", Long.toString(task), deed, Long.toString(unit), "reason", reason);
    }

    @Test
    void isForMonitorsAlone() {
        assertThat(new Browser(mvc).get("/decisions/members?directive=1").getStatus())
                .isIn(302, 303);
    }
}
