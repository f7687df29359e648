package vn.lotrinh.registry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.TestVisitor;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.RegistryDesk;

/** The registry's pages with the shipped registry and the worked example. */
@TestSystem
class RegistryPagesTest {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private List<ApplicationRunner> runners;

    @Autowired
    private Registries registries;

    @Autowired
    private RegistryDesk desk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock time;

    @BeforeEach
    void load() throws Exception {
        time.set(java.time.LocalDate.of(2026, 11, 23));
        ApplicationArguments none = new DefaultApplicationArguments();
        for (ApplicationRunner runner : runners) {
            runner.run(none);
        }
    }

    private long id(String key) {
        return registries.now().find(key).orElseThrow().id();
    }

    private MockHttpServletResponse get(String address, Viewer viewer) {
        return browser.get()
                .uri(URI.create(address.replace("+", "%20")))
                .with(TestVisitor.as(viewer))
                .cookie(new Cookie("lang", "vi"))
                .exchange()
                .getResponse();
    }

    private Document page(String address) throws UnsupportedEncodingException {
        MockHttpServletResponse response = get(address, TestVisitor.MONITOR);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private List<String> listed(String query) throws UnsupportedEncodingException {
        return page("/registry?" + query).select("td.name a").eachText();
    }

    private static List<Long> ids(Document page) {
        return page.select("td.name a").eachAttr("href").stream()
                .map(href -> Long.valueOf(href.replaceAll("^/units/(\\d+).*", "$1")))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-28, bo-ke-hoach-va-dau-tu, true",
        "2025-03-01, bo-ke-hoach-va-dau-tu, false",
        "2025-02-28, bo-nong-nghiep-va-moi-truong, false",
        "2025-03-01, bo-nong-nghiep-va-moi-truong, true",
    })
    void listsTheMinistriesOfTheDay(String day, String key, boolean there) throws UnsupportedEncodingException {
        assertThat(ids(page("/registry?kind=ministry&asof=" + day)).contains(id(key)))
                .isEqualTo(there);
    }

    @Test
    void showsWhatDoesNotExistOnlyWhenAsked() throws UnsupportedEncodingException {
        assertThat(listed("q=tinh+vinh+phuc&kind=province")).isEmpty();
        assertThat(listed("q=tinh+vinh+phuc&kind=province&gone=1")).containsExactly("Tỉnh Vĩnh Phúc");
        assertThat(listed("q=tinh+vinh+phuc&kind=province&asof=2025-06-30")).containsExactly("Tỉnh Vĩnh Phúc");
    }

    @Test
    void findsAUnitByItsFormerNameAndCode() throws UnsupportedEncodingException {
        assertThat(listed("q=thua+thien+hue&kind=province")).containsExactly("Thành phố Huế");
        assertThat(listed("q=thua+thien+hue&kind=province&asof=2024-12-31")).containsExactly("Tỉnh Thừa Thiên Huế");
    }

    @Test
    void groupsByKindInPagesThatHoldEveryEntryOnce() throws UnsupportedEncodingException {
        Document first = page("/registry");
        int count = Integer.parseInt(first.select(".count").text().replaceAll("[^\\d].*", ""));
        List<Long> all = new java.util.ArrayList<>(ids(first));
        String next = first.select("a[rel=next]").attr("href");
        while (!next.isEmpty()) {
            Document page = page(next);
            all.addAll(ids(page));
            next = page.select("a[rel=next]").attr("href");
        }
        assertThat(all).hasSize(count).doesNotHaveDuplicates();
        assertThat(first.select("tr.group th").eachText())
                .contains("Ban đảng Trung ương")
                .doesNotHaveDuplicates();
    }

    @Test
    void showsTheRegistryAsItWasKnown() throws UnsupportedEncodingException {
        time.set(java.time.LocalDate.of(2026, 11, 25));
        assertThat(page("/registry?known=2020-01-01").select("td.name")).isEmpty();
        Document unit = page("/units/" + id("bo-tai-chinh-2025") + "?known=2020-01-01");
        assertThat(unit.select(".empty").text()).contains("chưa ghi đơn vị này");
        assertThat(unit.select(".past").text()).contains("01/01/2020");
        assertThat(unit.select(".crumbs a").attr("href")).contains("known=2020-01-01");
    }

    @Test
    void tellsWhyAUnitEndedAndWhoAnswersForIt() throws UnsupportedEncodingException {
        Elements banner = page("/units/" + id("bo-ke-hoach-va-dau-tu")).select(".banner");
        assertThat(banner.text()).contains("28/02/2025", "Hợp nhất", "Nghị quyết 176/2025/QH15", "23/11/2026");
        assertThat(banner.select("b a").attr("href")).isEqualTo("/units/" + id("bo-tai-chinh-2025"));
        assertThat(page("/units/" + id("bo-ke-hoach-va-dau-tu") + "?asof=2025-02-28")
                        .select(".banner"))
                .isEmpty();
        assertThat(page("/units/" + id("bo-tai-chinh-2025") + "?asof=2025-02-28")
                        .select(".banner")
                        .text())
                .contains("chưa được lập", "01/03/2025");
    }

    @Test
    void saysThatItIsOpenWhoAnswersForADividedUnit() throws UnsupportedEncodingException {
        Document page = page("/units/" + id("bo-lao-dong-thuong-binh-va-xa-hoi"));
        assertThat(page.select(".banner").text()).contains("chưa xác định", "Bộ Y tế", "Bộ Công an");
        assertThat(page.select(".genealogy .caption").text()).contains("giáo dục nghề nghiệp");
    }

    @Test
    void drawsAGenealogyOfLinksWithAListBesideIt() throws UnsupportedEncodingException {
        Document page = page("/units/" + id("phu-tho-2025"));
        assertThat(page.select(".genealogy a.box").eachAttr("href"))
                .contains("/units/" + id("vinh-phuc"), "/units/" + id("hoa-binh"), "/units/" + id("phu-tho"));
        assertThat(page.select(".genealogy .joint").text()).contains("01/07/2025", "Nghị quyết 202/2025/QH15");
        assertThat(page.select("details.steps li li").eachText())
                .contains("Tỉnh Vĩnh Phúc → Tỉnh Phú Thọ")
                .hasSize(3);
    }

    @Test
    void marksEveryStatementWithItsGroundOrAsUnsourced() throws UnsupportedEncodingException {
        for (String key : List.of("phu-tho", "ban-noi-chinh-trung-uong", "bo-cong-an")) {
            Document page = page("/units/" + id(key));
            assertThat(page.select("table.facts tbody tr"))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.select(".ground").text()).isNotEmpty());
            assertThat(page.select("ol.life .happened"))
                    .isNotEmpty()
                    .allSatisfy(
                            entry -> assertThat(entry.select(".ground").text()).isNotEmpty());
        }
    }

    @Test
    void showsTheMembersOfACollectiveOnTheDay() throws UnsupportedEncodingException {
        String region = "/units/" + id("cac-dia-phuong-vung-trung-du-va-mien-nui-bac-bo");
        assertThat(page(region).select("ol.members li")).hasSize(9);
        assertThat(page(region + "?asof=2025-06-30").select("ol.members li")).hasSize(14);
        Document page = page(region);
        assertThat(page.select("ol.life").text()).contains("14 → 9 thành viên");
        assertThat(page.select("ol.life li li:contains(Tỉnh Bắc Giang)").text())
                .contains("Tỉnh Bắc Ninh", "ngoài nhóm");
        assertThat(page("/units/" + id("bac-ninh-2025")).select("ul.around .outside"))
                .isNotEmpty();
    }

    @Test
    void tellsWhatAUnitTookOver() throws UnsupportedEncodingException {
        Document page = page("/units/" + id("ban-chinh-sach-chien-luoc-trung-uong"));
        assertThat(page.select("ul.inherited").text()).contains("Ban Kinh tế Trung ương", "Quyết định 247-QĐ/TW");
    }

    @Test
    void keepsNamesThatNoPublicTaskHoldsFromThePublic() throws UnsupportedEncodingException {
        String name = "Tổ công tác chưa công bố";
        Long unknown = transaction.execute(_ -> desk.unknown(name, null, "system"));
        assertThat(get("/units/" + unknown, TestVisitor.MONITOR).getStatus()).isEqualTo(200);
        assertThat(get("/units/" + unknown, Viewer.PUBLIC).getStatus()).isEqualTo(404);
        assertThat(listed("nature=unknown&q=chua+cong+bo")).containsExactly(name);
        assertThat(get("/registry?nature=unknown&q=chua+cong+bo", Viewer.PUBLIC).getContentAsString())
                .doesNotContain(name);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, 63", "2025-07-01, 34"})
    void drawsTheProvincesOfTheDayEachWithItsPage(String day, int count) throws UnsupportedEncodingException {
        Document page = page("/registry/map?asof=" + day);
        assertThat(page.select("svg.provinces > .province > a")).hasSize(count);
        assertThat(page.select("table.rows tbody tr:not(.group)")).hasSize(count);
        assertThat(page.select("svg.provinces").text()).contains("Hoàng Sa", "Trường Sa");
        assertThat(page.select("table.rows").text()).doesNotContain("sổ chưa ghi)");
        assertThat(page.select("tr.group").eachText().getFirst())
                .contains("vùng trung du và miền núi Bắc Bộ", day.endsWith("30") ? "(14)" : "(9)");
    }

    @Test
    void shadesProvincesByEqualPartsOfTheMost() {
        assertThat(MapPages.shades(0)).isEmpty();
        assertThat(MapPages.shades(1)).containsExactly(new MapPages.Shade(1, 1, 1));
        assertThat(MapPages.shades(12)).extracting(MapPages.Shade::to).containsExactly(2L, 4L, 7L, 9L, 12L);
    }
}
