package vn.lotrinh.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.Browser;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.People;
import vn.lotrinh.access.Role;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.RegistryDesk;

/** A name that nobody is known to bear is asked about, and the answer is remembered with its author. */
@TestSystem
class QuestionPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

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
    private Ledger ledger;

    @Autowired
    private Questions questions;

    private RegistryWork monitor;

    @BeforeEach
    void load() throws Exception {
        RegistryWork.load(runners);
        monitor = new RegistryWork(mvc, people.signedIn(Role.MONITOR));
    }

    private long asked(String name) {
        return Objects.requireNonNull(transaction.execute(_ -> desk.unknown(name, null, "system")));
    }

    private long unit(String name) {
        return registries.now().all().stream()
                .filter(life -> life.name(TODAY).equals(name) && life.existsOn(TODAY))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void remembersWhoIsMeantWithTheAuthor() {
        long name = asked("Văn phòng của Đảng ở Trung ương");
        int before = questions.count();
        Document page = monitor.page("/registry/questions");
        assertThat(page.select("#name-" + name + " h3").text()).isEqualTo("Văn phòng của Đảng ở Trung ương");
        assertThat(page.select("#name-" + name + " .choices").text()).contains("Văn phòng Trung ương Đảng");
        long office = unit("Văn phòng Trung ương Đảng");
        MockHttpServletResponse answer =
                monitor.post("/registry/questions/names/" + name, "is", Long.toString(office), "source", "Công văn 5");
        assertThat(answer.getHeader("Location")).contains("question-answered");
        assertThat(questions.count()).isEqualTo(before - 1);
        assertThat(registries.now().succession().identity(name)).isEqualTo(office);
        assertThat(registries.now().life(office).each(Aspect.ALIAS)).containsKey("văn phòng của đảng ở trung ương");
        assertThat(ledger.about(Change.Subject.of("unit", name)))
                .anyMatch(record -> record.action().equals("unit.identified")
                        && record.actor().startsWith("account:"));
        assertThat(monitor.posted("/registry/questions/names/" + name, "is", Long.toString(office))
                        .select(".error")
                        .text())
                .contains("Có người vừa trả lời");
    }

    @Test
    void entersAUnitOfItsOwn() {
        long name = asked("Ban Chỉ đạo vùng Tây Bắc mới");
        String address = "/registry/questions/names/" + name;
        Document refused = monitor.posted(address, "is", "new", "superior", "Chính phủ");
        assertThat(refused.select("#name-" + name + " .error").text()).contains("Chọn loại và cấp");
        assertThat(refused.select("#name-" + name + " [name=superior]").val()).isEqualTo("Chính phủ");
        monitor.post(address, "is", "new", "kind", "steering-committee", "level", "region", "superior", "Chính phủ");
        long entered = registries.now().succession().identity(name);
        assertThat(entered).isNotEqualTo(name);
        assertThat(registries.now().life(entered).reference(Aspect.SUPERIOR, TODAY))
                .contains(unit("Chính phủ"));
        assertThat(registries.now().life(entered).key()).isEqualTo("ban-chi-dao-vung-tay-bac-moi");
    }

    @Test
    void takesACollectiveForAnswer() {
        long name = asked("Toàn thể các bộ và ngành");
        monitor.post("/registry/questions/names/" + name, "is", "other", "other", "Các bộ, ngành");
        assertThat(registries.now().succession().identity(name))
                .isEqualTo(registries.now().find("cac-bo-nganh").orElseThrow().id());
    }

    @Test
    void refusesANameThatTheRegistryDoesNotHave() {
        long name = asked("Cục Gì Đó");
        MockHttpServletResponse answer =
                monitor.post("/registry/questions/names/" + name, "is", "other", "other", "Zzz");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browser.read(answer).select("#name-" + name + " .error").text())
                .contains("không có đơn vị tên “Zzz”");
        assertThat(monitor.posted("/registry/questions/names/" + name)
                        .select(".error")
                        .text())
                .contains("Chưa chọn câu trả lời");
    }

    @Test
    void isForThoseWhoKeepTheRegistry() {
        assertThat(new Browser(mvc).get("/registry/questions").getStatus()).isIn(302, 303);
        assertThat(new Browser(mvc)
                        .with(people.signedIn(Role.INSPECTOR))
                        .get("/registry/questions")
                        .getStatus())
                .isEqualTo(403);
    }
}
