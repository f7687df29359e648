package vn.lotrinh.overview;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.lotrinh.TestSystem;

/** The working calendar where people see it: its own page, the rows of the register, the page of a task. */
@TestSystem
class CalendarPageTest {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private List<ApplicationRunner> runners;

    @BeforeEach
    void load() throws Exception {
        for (ApplicationRunner runner : runners) {
            runner.run(new DefaultApplicationArguments());
        }
    }

    private Document page(String address, String language) throws UnsupportedEncodingException {
        MockHttpServletResponse response = browser.get()
                .uri(URI.create(address))
                .cookie(new Cookie("lang", language))
                .exchange()
                .getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    @Test
    void listsTheDaysOfEachYearForEverybody() throws UnsupportedEncodingException {
        Document page = page("/calendar", "vi");
        assertThat(page.select("h2").eachText())
                .containsExactly("Năm 2026", "Năm 2025", "Năm 2024", "Năm 2023", "Năm 2022", "Mọi năm");
        Element swap = row(page, "26/04/2025");
        assertThat(swap.text()).contains("Thứ Bảy", "Làm bù", "6150/TB-BLĐTBXH", "en.baochinhphu.vn");
        assertThat(swap.select("a").attr("href")).startsWith("https://en.baochinhphu.vn/");
        assertThat(row(page, "24/11/2026").text()).contains("Chưa rõ");
        assertThat(page.select("footer a[href=/calendar]")).hasSize(1);
    }

    @Test
    void listsThemInEnglish() throws UnsupportedEncodingException {
        Document page = page("/calendar", "en");
        assertThat(row(page, "29/04/2023").text()).contains("Saturday", "Public holiday", "Hùng Kings’");
        assertThat(page.select("main").text()).contains("Fully known. 249 working days.");
    }

    private static Element row(Document page, String day) {
        return Objects.requireNonNull(page.selectFirst("tr:has(b:containsOwn(" + day + "))"));
    }

    @Test
    void saysHowManyOfTheDaysLateWereWorkingDays() throws UnsupportedEncodingException {
        assertThat(page("/obligations", "vi").select(".days").eachText()).contains("chậm 32 ngày (22 ngày làm việc)");
        assertThat(page("/obligations", "en").select(".days").eachText()).contains("32 days late (22 working days)");
    }

    @Test
    void saysOfALastDayThatIsADayOffWhichWorkingDayIsNext() throws UnsupportedEncodingException {
        String task = Objects.requireNonNull(page("/obligations", "vi")
                        .selectFirst("tr:has(td:containsOwn(30/04/2022)) a[href^=/obligations/]"))
                .attr("href");
        assertThat(page(task, "vi").select("dd .help").text())
                .startsWith("Ngày 30/04/2022 (Thứ Bảy) là ngày nghỉ (Nghỉ lễ: Ngày Chiến thắng).")
                .contains("Ngày làm việc tiếp theo: 04/05/2022.", "Điều 148 khoản 5", "vẫn tính theo ngày lịch");
        assertThat(page(task, "en").select("dd .help").text())
                .startsWith("30/04/2022 (Saturday) is a day off (Public holiday: Victory Day).")
                .contains("Next working day: 04/05/2022.", "Article 148 clause 5");
    }

    @Test
    void isSilentOfALastDayThatIsAWorkingDay() throws UnsupportedEncodingException {
        String task = Objects.requireNonNull(page("/obligations", "vi")
                        .selectFirst("tr:has(td:containsOwn(30/06/2022)) a[href^=/obligations/]"))
                .attr("href");
        assertThat(page(task, "vi").select("dd .help")).isEmpty();
    }
}
