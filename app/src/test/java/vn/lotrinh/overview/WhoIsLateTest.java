package vn.lotrinh.overview;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.TestVisitor;

/** What the pages say at first sight of who is late with what, with the worked example. */
@TestSystem
class WhoIsLateTest {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private List<ApplicationRunner> runners;

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

    private Document page(String address) throws UnsupportedEncodingException {
        var response = browser.get()
                .uri(URI.create(address.replace("+", "%20")))
                .with(TestVisitor.as(TestVisitor.MONITOR))
                .cookie(new Cookie("lang", "vi"))
                .exchange()
                .getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private static int number(Element figure) {
        return Integer.parseInt(figure.text().replace(".", ""));
    }

    private static int overdue(Document page) {
        return number(page.expectFirst("main ul.classes a[href*=standing=overdue] b"));
    }

    private static List<Integer> column(Document page, int number) {
        return page.select("table.rows tbody td:nth-child(" + number + ")").stream()
                .map(WhoIsLateTest::number)
                .toList();
    }

    @Test
    void theFirstPageNamesTheUnitsThatAreLateWithTheRowsOfEach() throws UnsupportedEncodingException {
        Document first = page("/");
        List<Element> units = first.select("table.late-units tbody tr");
        assertThat(units).hasSizeGreaterThan(2);
        int sum = 0;
        for (Element unit : units) {
            Element late = unit.expectFirst("td.number a");
            sum += number(late);
            assertThat(page(late.attr("href")).select("table.tasks tbody tr")).hasSize(number(late));
        }
        boolean all = first.select("a[href=/units?sort=late]").isEmpty();
        assertThat(sum).isLessThanOrEqualTo(overdue(first));
        if (all && first.select("p.open").isEmpty()) {
            assertThat(sum).isEqualTo(overdue(first));
        }
    }

    @Test
    void theFirstPageShowsEachLateTaskOnceWithHowManyOfItsObligationsAreOverdue() throws UnsupportedEncodingException {
        Document first = page("/");
        List<Element> tasks = first.select("table.late-tasks tbody tr");
        assertThat(tasks.stream().map(row -> row.select("td.what a").attr("href")))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        for (Element row : tasks) {
            Document task = page(row.select("td.what a").attr("href"));
            long late = task.select("table.tasks .standing-overdue").size();
            long all = task.select("table.tasks tbody tr").size();
            assertThat(row.select("td b").text()).isEqualTo(late + " trong " + all + " quá hạn");
        }
    }

    @Test
    void theFirstPageSaysWhatAnObligationIs() throws UnsupportedEncodingException {
        assertThat(page("/").select("main p.help").eachText())
                .contains("Một nghĩa vụ = một nhiệm vụ × một cơ quan × một sản phẩm.");
    }

    @Test
    void unitsThatAreLateStandFirstUnlessAnotherOrderIsAskedFor() throws UnsupportedEncodingException {
        assertThat(column(page("/units"), 3)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(column(page("/units?sort=coordinates"), 5)).isSortedAccordingTo(Comparator.reverseOrder());
        Document byName = page("/units?sort=name");
        assertThat(byName.select("th[aria-sort=ascending]").text()).isEqualTo("Đơn vị");
        assertThat(byName.select("tbody td:first-child a").eachText().subList(0, 2))
                .containsExactly("Ban Bảo vệ, chăm sóc sức khoẻ cán bộ Trung ương", "Ban cán sự đảng Chính phủ");
        assertThat(page("/units?q=bo&sort=leads").select("th a.order").eachAttr("href"))
                .contains("/units?sort=late&q=bo");
    }

    @Test
    void noZeroIsALink() throws UnsupportedEncodingException {
        assertThat(page("/units").select("td.number a").eachText()).isNotEmpty().doesNotContain("0");
    }

    @Test
    void unitsOfOneNameAreToldApartByTheDayOnWhichTheFormerEnded() throws UnsupportedEncodingException {
        List<String> names = page("/units").select("tbody td:first-child").eachText();
        assertThat(names).doesNotHaveDuplicates().contains("Bộ Tài chính", "Bộ Tài chính (cũ, đến 28/02/2025)");
    }
}
