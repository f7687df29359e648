package vn.lotrinh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public page, at the width of a desk and of a pocket, in both languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final List<String> ADDRESSES = List.of(
            "/",
            "/?asof=2022-12-31",
            "/directives",
            "/directives/1",
            "/directives/1/reading",
            "/obligations",
            "/obligations/1",
            "/obligations/3?asof=2022-07-15",
            "/obligations?known=2020-01-01",
            "/directives/1/progress",
            "/directives/1/cascade",
            "/tasks/1/cascade",
            "/obligations?standing=overdue&sort=item",
            "/obligations?q=khong+co+gi",
            "/tasks/3",
            "/units",
            "/units/2",
            "/units/92",
            "/units/501",
            "/units/541",
            "/registry",
            "/registry?q=phu+tho&gone=1&by=territory",
            "/registry?known=2020-01-01",
            "/registry/map",
            "/registry/map?asof=2025-06-30",
            "/sign-in",
            "/khong-co-trang-nay");

    private Browser browser = new Browser();

    @BeforeAll
    void open() {
        RunningSystem.get();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    static Stream<Arguments> pages() {
        List<Arguments> pages = new ArrayList<>();
        for (String address : ADDRESSES) {
            for (int width : new int[] {1440, 390}) {
                for (String language : List.of("vi", "en")) {
                    pages.add(Arguments.of(address, width, language));
                }
            }
        }
        return pages.stream();
    }

    @ParameterizedTest(name = "{0} at {1} px in {2}")
    @MethodSource("pages")
    void isAccessibleSelfContainedAndFits(String address, int width, String language) {
        try (Browser.Person person = browser.person(width, language)) {
            Response response = Objects.requireNonNull(person.page().navigate(address));
            assertThat(response.status()).isEqualTo(address.startsWith("/khong") ? 404 : 200);
            assertThat(person.page().getAttribute("html", "lang")).isEqualTo(language);
            assertThat(Accessibility.violations(person.page()))
                    .as("accessibility")
                    .isEmpty();
            assertThat(person.strangers()).as("requests to other hosts").isEmpty();
            assertThat(person.faults().stream().filter(fault -> !fault.contains("404")))
                    .as("faults in the browser")
                    .isEmpty();
            assertThat((Integer) person.page().evaluate("() => document.documentElement.scrollWidth"))
                    .as("no sideways scrolling")
                    .isLessThanOrEqualTo(width);
        }
    }
}
