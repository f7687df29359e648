package vn.lotrinh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.lotrinh.Browser;
import vn.lotrinh.TestSystem;

@TestSystem
class ProviderSignInTest {

    private static final FakeProvider PROVIDER = new FakeProvider();
    private static final String REFUSED = "/sign-in?refused=provider";

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        PROVIDER.settings().forEach((name, value) -> settings.add(name, () -> value));
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Test
    void isOfferedOnThePage() {
        assertThat(new Browser(mvc).page("/sign-in").select("a[href^=/oauth2/authorization/test]"))
                .hasSize(1);
    }

    @Test
    void letsInByAVerifiedAddressAndLaterByTheProvidersNameForThePerson() {
        accounts.add("hoa@x.gov.vn", "Hoa", people.somebody().createdAt());
        Browser first = new Browser(mvc);
        assertThat(vouch(first, Map.of("sub", "h-1", "email", "Hoa@x.gov.vn", "email_verified", true)))
                .isEqualTo("/tasks");
        assertThat(first.get("/account").getStatus()).isEqualTo(200);
        Browser later = new Browser(mvc);
        assertThat(vouch(later, Map.of("sub", "h-1", "email", "new@x.gov.vn", "email_verified", false)))
                .isEqualTo("/tasks");
        assertThat(vouch(new Browser(mvc), Map.of("sub", "h-2", "email", "hoa@x.gov.vn", "email_verified", true)))
                .as("another person with the same address")
                .isEqualTo(REFUSED);
    }

    @Test
    void refusesAnAddressThatIsNotVerified() {
        Account account = people.somebody();
        assertThat(vouch(new Browser(mvc), Map.of("sub", "u-1", "email", account.login(), "email_verified", false)))
                .isEqualTo(REFUSED);
        assertThat(vouch(new Browser(mvc), Map.of("sub", "u-1", "email", account.login())))
                .isEqualTo(REFUSED);
    }

    @Test
    void makesNoAccount() {
        int before = accounts.all().size();
        assertThat(vouch(new Browser(mvc), Map.of("sub", "n-1", "email", "new@y.vn", "email_verified", true)))
                .isEqualTo(REFUSED);
        assertThat(accounts.all()).hasSize(before);
    }

    @Test
    void refusesADisabledAccount() {
        Account account = people.somebody();
        accounts.setDisabled(account.id(), true);
        assertThat(vouch(new Browser(mvc), Map.of("sub", "d-1", "email", account.login(), "email_verified", true)))
                .isEqualTo(REFUSED);
    }

    @Test
    void refusesAnAnswerThatAnotherBrowserAskedFor() {
        Account account = people.somebody();
        String answer = PROVIDER.answer(
                asked(new Browser(mvc)), Map.of("sub", "x-1", "email", account.login(), "email_verified", true));
        assertThat(new Browser(mvc).get(answer).getHeader("Location")).isEqualTo(REFUSED);
    }

    private static String asked(Browser browser) {
        MockHttpServletResponse answer = browser.get("/oauth2/authorization/test?back=/tasks");
        assertThat(answer.getHeader("Location")).startsWith(PROVIDER.issuer() + "/authorize");
        return Objects.requireNonNull(answer.getHeader("Location"));
    }

    private static String vouch(Browser browser, Map<String, Object> person) {
        return String.valueOf(
                browser.get(PROVIDER.answer(asked(browser), person)).getHeader("Location"));
    }
}
