package vn.lotrinh.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.TestVisitor;

/** How pages and files tell a unit from its successor of the same name, and what else they say of a task, in the worked example. */
@TestSystem
class NamesakesTest {

    private static final String FORMER = "Tỉnh uỷ Phú Thọ (cũ, trước khi sắp xếp ngày 01/07/2025)";

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

    private MockHttpServletResponse get(String address) {
        MockHttpServletResponse response = browser.get()
                .uri(URI.create(address))
                .with(TestVisitor.as(TestVisitor.MONITOR))
                .cookie(new Cookie("lang", "vi"))
                .exchange()
                .getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response;
    }

    private Document page(String address) throws UnsupportedEncodingException {
        return Jsoup.parse(get(address).getContentAsString());
    }

    private static final String TASK = "td.what a[href^=/tasks/]:has(.item:containsOwn(II.7))";

    private Document task() throws UnsupportedEncodingException {
        return page(page("/directives/1/progress").expectFirst(TASK).attr("href"));
    }

    @Test
    void theFormerOneOfTwoBearsTheDayOfTheReorganisation() throws UnsupportedEncodingException {
        Document task = task();
        assertThat(task.select("table.tasks td .kind").eachText())
                .contains("nhận thay " + FORMER)
                .doesNotContain("nhận thay Tỉnh uỷ Phú Thọ")
                .contains("nhận thay Tỉnh uỷ Bắc Giang");
        assertThat(task.select("details.members td a.unit").eachText()).contains(FORMER, "Tỉnh uỷ Phú Thọ");
        assertThat(task.select("details.members td p").text())
                .doesNotContain("Tỉnh uỷ Phú Thọ thay cho Tỉnh uỷ Phú Thọ –");
    }

    @Test
    void theFormerOneOfTwoBearsTheDayInFiles() throws Exception {
        assertThat(Exported.csv(get("/obligations.csv").getContentAsByteArray()).rows())
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("Được giao", FORMER)
                        .containsEntry("Chịu trách nhiệm hiện nay", "Tỉnh uỷ Phú Thọ"));
    }

    @Test
    void theNumberOfThoseWhoAnswerBearsItsDay() throws UnsupportedEncodingException {
        assertThat(task().select("details.members summary").text())
                .containsPattern(
                        "14 đơn vị khi giao \\(26/05/2022\\); tính đến 23/11/2026, việc .* do 10 đơn vị đảm nhận");
    }

    @Test
    void aBodyIsDoneWhenADecisionSetsItUp() throws Exception {
        assertThat(Exported.csv(get("/obligations.csv").getContentAsByteArray()).rows())
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("Sản phẩm", "Ban Chỉ đạo")
                        .containsEntry("Thế nào là xong", "có quyết định thành lập, kiện toàn"));
    }

    @Test
    void aTitleBeginsWithACapitalWhereItIsAHeading() throws UnsupportedEncodingException {
        assertThat(page("/directives/1/progress").select("h1").text()).startsWith("Kế hoạch triển khai");
    }

    @Test
    void whereOneSignsInOrWritesNoOtherDayIsOffered() throws UnsupportedEncodingException {
        assertThat(page("/obligations").select("form.asof")).hasSize(1);
        assertThat(page("/directives/new").select("form.asof")).isEmpty();
        Document door = Jsoup.parse(
                browser.get().uri("/sign-in").exchange().getResponse().getContentAsString());
        assertThat(door.select("form.asof")).isEmpty();
        assertThat(door.expectFirst("#login").hasAttr("autofocus")).isTrue();
    }
}
