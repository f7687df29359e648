package vn.lotrinh.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.lotrinh.Browser;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.ledger.Ledger;

@TestSystem
@ExtendWith(OutputCaptureExtension.class)
class SignInTest {

    private static final String WRONG = "wrong wrong wrong";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @Autowired
    private SecondStep secondStep;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AddressThrottle throttle;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient database;

    @Test
    void opensASessionForTheRightPassword() {
        Browser browser = new Browser(mvc);
        MockHttpServletResponse answer = signIn(browser, people.withPassword(), People.PASSWORD);
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(browser.get("/account").getStatus()).isEqualTo(200);
    }

    @Test
    void takesTheLoginInAnyCase() {
        Account account = people.withPassword();
        MockHttpServletResponse answer = new Browser(mvc)
                .post("/sign-in", "login", " " + account.login().toUpperCase(Locale.ROOT), "password", People.PASSWORD);
        assertThat(answer.getStatus()).isEqualTo(303);
    }

    @Test
    void saysTheSameWhateverIsWrong() {
        Account disabled = people.withPassword();
        accounts.setDisabled(disabled.id(), true);
        Account locked = people.withPassword();
        fail(locked, 5);
        List<String> answers = Stream.of(
                        attempt(people.withPassword().login(), WRONG),
                        attempt("nobody-of-that-name", WRONG),
                        attempt(people.somebody().login(), WRONG),
                        attempt(disabled.login(), People.PASSWORD),
                        attempt(locked.login(), People.PASSWORD))
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
    }

    private String attempt(String login, String password) {
        MockHttpServletResponse answer =
                new Browser(mvc).at("198.51.100.1").post("/sign-in", "login", login, "password", password);
        return answer.getStatus() + Browser.read(answer).select(".error").text();
    }

    @Test
    void locksAnAccountAfterFiveFailuresUntilTheTimeIsOver() {
        Account account = people.withPassword();
        fail(account, 5);
        assertThat(signIn(new Browser(mvc), account, People.PASSWORD).getStatus())
                .isEqualTo(422);
        clock.pass(Duration.ofMinutes(15));
        assertThat(signIn(new Browser(mvc), account, People.PASSWORD).getStatus())
                .isEqualTo(303);
        assertThat(ledger.about(account.subject()))
                .anyMatch(record -> record.action().equals("account.locked"));
    }

    @Test
    void forgetsFailuresWhenSomebodyIsIn() {
        Account account = people.withPassword();
        fail(account, 4);
        signIn(new Browser(mvc), account, People.PASSWORD);
        assertThat(ledger.about(account.subject()))
                .noneMatch(record -> record.action().equals("account.locked"));
        fail(account, 4);
        assertThat(signIn(new Browser(mvc), account, People.PASSWORD).getStatus())
                .isEqualTo(303);
    }

    @Test
    void makesAnAddressWaitThatFailsTooOften() {
        Browser flood = new Browser(mvc).at("198.51.100.77");
        for (int i = 0; i < 49; i++) {
            throttle.failed("198.51.100.77", clock.instant());
        }
        assertThat(flood.post("/sign-in", "login", "nobody", "password", WRONG).getStatus())
                .isEqualTo(422);
        Account account = people.withPassword();
        assertThat(signIn(flood, account, People.PASSWORD).getStatus()).isEqualTo(429);
        assertThat(signIn(new Browser(mvc), account, People.PASSWORD).getStatus())
                .isEqualTo(303);
        clock.pass(Duration.ofMinutes(16));
        assertThat(signIn(flood, account, People.PASSWORD).getStatus()).isEqualTo(303);
    }

    @Test
    void givesAnotherTokenThanTheOneThatCameWithTheRequest() {
        Account planted = people.somebody();
        Cookie before = people.session(planted);
        Browser browser = new Browser(mvc).with(before);
        signIn(browser, people.withPassword(), People.PASSWORD);
        assertThat(browser.cookie(SessionCookie.PLAIN)).isNotEqualTo(before.getValue());
        assertThat(new Browser(mvc).with(before).get("/account").getStatus()).isEqualTo(303);
    }

    @Test
    void setsACookieThatScriptsAndOtherSitesCannotUse() {
        Account account = people.withPassword();
        Cookie plain = Objects.requireNonNull(
                signIn(new Browser(mvc), account, People.PASSWORD).getCookie("session"));
        assertThat(plain.isHttpOnly()).isTrue();
        assertThat(plain.getAttribute("SameSite")).isEqualTo("Lax");
        Cookie secure = Objects.requireNonNull(
                signIn(new Browser(mvc).secure(), account, People.PASSWORD).getCookie("__Host-session"));
        assertThat(secure.getSecure()).isTrue();
        assertThat(secure.isHttpOnly()).isTrue();
        assertThat(secure.getPath()).isEqualTo("/");
        assertThat(secure.getDomain()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/\tevil",
                "/%",
                "evil.example",
                ""
            })
    void sendsNobodyElsewhere(String back) {
        MockHttpServletResponse answer = new Browser(mvc)
                .post("/sign-in", "login", people.withPassword().login(), "password", People.PASSWORD, "back", back);
        assertThat(answer.getHeader("Location")).isEqualTo("/");
    }

    @Test
    void comesBackToThePageThatWasWanted() {
        MockHttpServletResponse answer = new Browser(mvc)
                .post(
                        "/sign-in",
                        "login",
                        people.withPassword().login(),
                        "password",
                        People.PASSWORD,
                        "back",
                        "/tasks?unit=4");
        assertThat(answer.getHeader("Location")).isEqualTo("/tasks?unit=4");
    }

    @Test
    void asksForACodeWhereTheAccountWantsOne() {
        Account account = people.withPassword();
        Totp totp = secondStep(account);
        Browser browser = new Browser(mvc);
        assertThat(signIn(browser, account, People.PASSWORD).getHeader("Location"))
                .startsWith("/sign-in/code");
        assertThat(browser.get("/account").getStatus()).isEqualTo(303);
        assertThat(code(browser, "000000").getStatus()).isEqualTo(422);
        clock.pass(Duration.ofMinutes(1));
        String code = totp.code(Totp.stepAt(clock.instant()));
        assertThat(code(browser, code).getStatus()).isEqualTo(303);
        assertThat(browser.get("/account").getStatus()).isEqualTo(200);
    }

    @Test
    void takesEachCodeOnce() {
        Account account = people.withPassword();
        Totp totp = secondStep(account);
        clock.pass(Duration.ofMinutes(1));
        String code = totp.code(Totp.stepAt(clock.instant()));
        Browser first = new Browser(mvc);
        Browser second = new Browser(mvc);
        signIn(first, account, People.PASSWORD);
        signIn(second, account, People.PASSWORD);
        assertThat(code(first, code).getStatus()).isEqualTo(303);
        assertThat(code(second, code).getStatus()).isEqualTo(422);
    }

    @Test
    void takesEachRecoveryCodeOnce() {
        Account account = people.withPassword();
        secondStep.propose(account.id());
        Totp totp = secondStep.proposed(account.id()).orElseThrow();
        List<String> recovery = secondStep.confirm(account.id(), totp.code(Totp.stepAt(clock.instant())));
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        for (int status : new int[] {303, 422}) {
            Browser browser = new Browser(mvc);
            signIn(browser, account, People.PASSWORD);
            assertThat(code(browser, recovery.getFirst()).getStatus()).isEqualTo(status);
        }
    }

    @Test
    void locksTheAccountWhenCodesAreGuessed() {
        Account account = people.withPassword();
        Totp totp = secondStep(account);
        Browser browser = new Browser(mvc);
        signIn(browser, account, People.PASSWORD);
        for (int i = 0; i < 5; i++) {
            code(browser, "000000");
        }
        clock.pass(Duration.ofMinutes(1));
        assertThat(code(browser, totp.code(Totp.stepAt(clock.instant()))).getStatus())
                .isEqualTo(422);
    }

    @Test
    void keepsSecretsOutOfLogAndLedger(CapturedOutput output) {
        Account account = people.withPassword();
        fail(account, 5);
        clock.pass(Duration.ofMinutes(15));
        Browser browser = new Browser(mvc);
        signIn(browser, account, People.PASSWORD);
        browser.post(
                "/account/password",
                "old",
                People.PASSWORD,
                "password",
                "một câu khác dễ nhớ",
                "repeated",
                "một câu khác dễ nhớ");
        String written = String.join(
                        "\n",
                        database.sql("select record::text from ledger.record")
                                .query(String.class)
                                .list())
                + output;
        assertThat(written)
                .contains("account.password-set")
                .doesNotContain("$argon2", People.PASSWORD, "một câu khác", account.login(), account.name())
                .doesNotContain(browser.cookie(SessionCookie.PLAIN));
    }

    private Totp secondStep(Account account) {
        secondStep.propose(account.id());
        Totp totp = secondStep.proposed(account.id()).orElseThrow();
        assertThat(secondStep.confirm(account.id(), totp.code(Totp.stepAt(clock.instant()))))
                .isNotEmpty();
        return totp;
    }

    private void fail(Account account, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn(new Browser(mvc).at("198.51.100." + account.id()), account, WRONG)
                            .getStatus())
                    .isEqualTo(422);
        }
    }

    private static MockHttpServletResponse signIn(Browser browser, Account account, String password) {
        return browser.post("/sign-in", "login", account.login(), "password", password);
    }

    private static MockHttpServletResponse code(Browser browser, String code) {
        return browser.post("/sign-in/code", "code", code);
    }
}
