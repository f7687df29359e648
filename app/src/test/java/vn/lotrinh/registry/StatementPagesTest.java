package vn.lotrinh.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.lotrinh.Browser;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.People;
import vn.lotrinh.access.Role;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Registries;

/** What is said of a unit is added to and withdrawn, never overwritten. */
@TestSystem
class StatementPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private List<ApplicationRunner> runners;

    @Autowired
    private Registries registries;

    private RegistryWork monitor;
    private long office;
    private String address;

    @BeforeEach
    void load() throws Exception {
        RegistryWork.load(runners);
        monitor = new RegistryWork(mvc, people.signedIn(Role.MONITOR));
        office =
                registries.now().find("van-phong-trung-uong-dang").orElseThrow().id();
        address = "/units/" + office + "/statements";
    }

    @Test
    void keepsAWrongStatementInTheHistory() {
        assertThat(monitor.post(
                                address,
                                "about",
                                "short-name",
                                "value",
                                "VP sai",
                                "from",
                                "2026-01-01",
                                "act",
                                "Công văn 1")
                        .getHeader("Location"))
                .contains("statement-entered");
        assertThat(registries.now().life(office).shortName(TODAY)).isEqualTo("VP sai");
        Document page = monitor.page(address);
        String form = page.select("tr:contains(VP sai) form").attr("action");
        assertThat(monitor.post(form, "reason", "").getStatus()).isEqualTo(422);
        assertThat(monitor.post(form, "reason", "gõ nhầm").getHeader("Location"))
                .contains("statement-withdrawn");
        assertThat(registries.now().life(office).shortName(TODAY)).isNotEqualTo("VP sai");
        assertThat(monitor.page(address).select("tr.withdrawn").text()).contains("VP sai", "gõ nhầm", "Người thứ");
        assertThat(monitor.posted(form, "reason", "lần nữa").select(".error").text())
                .contains("đã được rút");
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', '', Hãy ghi nội dung",
        "superior, Văn phòng Trung ương Đảng, '', vòng tròn",
        "territory, Chính phủ, '', không phải là tỉnh",
        "member, Chính phủ, '', không phải là nhóm đơn vị",
        "kind, xyz, '', Hãy chọn một mục",
        "code, 12, '', Hãy ghi hệ mã",
        "contact, x, hôm qua, Ngày ghi không đúng",
    })
    void refusesWhatCannotBe(String about, String value, String from, String sentence) {
        MockHttpServletResponse answer = monitor.post(address, "about", about, "value", value, "from", from);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browser.read(answer).select(".error").text()).contains(sentence);
    }

    @Test
    void listsAUnitAsAMemberUntilADay() {
        monitor.post(
                address,
                "about",
                "member",
                "value",
                "các địa phương vùng trung du và miền núi Bắc Bộ",
                "from",
                "2026-01-01",
                "last",
                "2026-02-28");
        long region = registries
                .now()
                .find("cac-dia-phuong-vung-trung-du-va-mien-nui-bac-bo")
                .orElseThrow()
                .id();
        assertThat(registries.now().members().has(region, office, LocalDate.of(2026, 2, 28)))
                .isTrue();
        assertThat(registries.now().members().has(region, office, LocalDate.of(2026, 3, 1)))
                .isFalse();
    }

    @Test
    void keepsTheOnlyNameAndWhatAnEventSays() {
        Document page = monitor.page(address);
        String name = page.select("tr:has(.kind:matchesOwn(^Tên$)) form").attr("action");
        assertThat(monitor.posted(name, "reason", "thử").select(".error").text())
                .contains("tên duy nhất");
        assertThat(registries.now().life(office).of(Aspect.NAME).isEmpty()).isFalse();
        assertThat(monitor.get("/units/999999/statements").getStatus()).isEqualTo(404);
    }
}
