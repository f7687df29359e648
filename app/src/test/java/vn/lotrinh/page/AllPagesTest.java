package vn.lotrinh.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.TestVisitor;

/** Every page of the register, with the worked example in it. */
@TestSystem
class AllPagesTest {

    private static final Set<String> OF_REGISTER = Set.of("directive", "obligation", "overview", "registry", "cascade");
    private static final Pattern LEFTOVER = Pattern.compile("\\{\\d|\\$\\{|!\\{|@if|@end|\\?\\?|\\bnull\\b");
    /** Letters that English does not have. */
    private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private List<ApplicationRunner> runners;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @BeforeEach
    void load() throws Exception {
        ApplicationArguments none = new DefaultApplicationArguments();
        for (ApplicationRunner runner : runners) {
            runner.run(none);
        }
    }

    /** The address of every page that the modules of the register answer, with what the example has put in. */
    private Set<String> pages() {
        Set<String> pages = new TreeSet<>(Set.of(
                "/obligations?sort=item",
                "/obligations?unit=1",
                "/obligations?directive=1&standing=overdue",
                "/obligations?q=khong-co",
                "/registry?by=territory&gone=1&page=2",
                "/registry?by=level&nature=collective",
                "/registry?known=2020-01-01",
                "/registry/map?asof=2024-01-01"));
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                String module = method.getBeanType().getPackageName().replaceFirst("^vn\\.lotrinh\\.", "");
                if (OF_REGISTER.contains(module)
                        && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                    pages.addAll(info.getPatternValues());
                }
            });
        }
        pages.addAll(Set.of(
                "/registry/events/new?kind=split",
                "/registry/events/new?kind=renamed",
                "/registry/events/new?kind=recoded",
                "/units/1/statements?about=kind",
                "/units/1/statements?about=code"));
        // What is downloaded is no page, nor is what sends people back to a form.
        pages.removeIf(page -> page.startsWith("/registry/export") || page.matches(".*\\.(csv|xlsx)|/api.*"));
        pages.removeIf(page -> page.matches("/registry/.*(/preview|/form|/withdraw|/take|questions/.*)"));
        pages.removeIf(page -> page.contains("{sha256}") || page.matches(".*\\{(?!id}).*"));
        return pages.stream().map(page -> page.replace("{id}", "1")).collect(java.util.stream.Collectors.toSet());
    }

    private MockHttpServletResponse get(String address, String language) {
        return browser.get()
                .uri(URI.create(address))
                .with(TestVisitor.as(TestVisitor.MONITOR))
                .cookie(new Cookie("lang", language))
                .exchange()
                .getResponse();
    }

    private Document page(String address, String language) throws UnsupportedEncodingException {
        MockHttpServletResponse response = get(address, language);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void isServedWholeInBothLanguages(String language) throws UnsupportedEncodingException {
        assertThat(pages()).hasSizeGreaterThan(9);
        for (String address : pages()) {
            Document page = page(address, language);
            assertThat(page.select("html").attr("lang")).as(address).isEqualTo(language);
            assertThat(page.select("h1")).as(address).hasSize(1);
            assertThat(page.select("main").text()).as(address).doesNotContainPattern(LEFTOVER);
        }
    }

    @Test
    void hasNoVietnameseWordInWhatTheSystemSaysInEnglish() throws UnsupportedEncodingException {
        for (String address : pages()) {
            for (Element said :
                    page(address, "en").select("th, label, dt, button, option, legend, nav a, h2, .standing")) {
                if (said.closest("[lang=vi]") == null
                        && said.select("[lang=vi]").isEmpty()) {
                    assertThat(VIETNAMESE.matcher(said.ownText()).find())
                            .as(address + ": " + said)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void loadsNothingFromAnotherHost() throws UnsupportedEncodingException {
        for (String address : pages()) {
            Document page = page(address, "vi");
            for (Element loads :
                    page.select("link[href], script[src], img[src], iframe, object, embed, form[action]")) {
                String from = loads.attr("href") + loads.attr("src") + loads.attr("action");
                assertThat(from).as(address + ": " + loads).startsWith("/").doesNotStartWith("//");
            }
        }
    }

    @Test
    void holdsNoScriptOrStyleOfItsOwn() throws UnsupportedEncodingException {
        for (String address : pages()) {
            Document page = page(address, "vi");
            assertThat(page.select("script:not([src]), style")).as(address).isEmpty();
            for (Element element : page.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    assertThat(attribute.getKey())
                            .as(address + ": " + element.tagName())
                            .isNotEqualTo("style")
                            .doesNotStartWith("on");
                    assertThat(attribute.getValue().strip()).doesNotStartWithIgnoringCase("javascript:");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/obligations?q=%00",
                "/directives?q=%00",
                "/units?q=%00",
                "/registry?q=%00&kind=x&level=x&nature=x&by=x&page=-5",
                "/registry?page=2147483647&known=x&territory=-1",
                "/registry/map?known=0001-01-01&asof=0001-01-01",
                "/units/1?known=-999999998-01-01",
                "/obligations?from=%2B999999999-01-01&to=-999999999-01-01",
                "/?asof=-999999998-01-01",
                "/obligations?asof=0000-01-01",
                "/obligations?standing=x&role=x&sort=x&from=x&to=x",
                "/obligations?after=999999",
                "/directives?after=999999",
                "/obligations?q=%25%5C_%27%22%3Cscript%3E",
                "/directives?q=trung+du+mien+nui",
                "/registry/events?year=x&kind=x&unit=%00&page=-5",
                "/registry/events?unit=%25%5C_%27%22%3Cscript%3E&page=99999999",
                "/registry/events/new?kind=x",
                "/units/1/statements?about=x",
            })
    void isServedWhateverTheAddressAsksFor(String address) throws UnsupportedEncodingException {
        assertThat(page(address, "vi").select("script:not([src])")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tasks/999999", "/units/999999", "/directives/999999", "/khong-co"})
    void isNotThereForWhatIsNotThere(String address) {
        assertThat(get(address, "vi").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/obligations?unit=x", "/registry?page=x", "/tasks/x", "/units/99999999999999999999"})
    void saysThatTheAddressIsWrong(String address) {
        assertThat(get(address, "vi").getStatus()).isEqualTo(400);
    }
}
