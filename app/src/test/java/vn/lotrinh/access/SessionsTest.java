package vn.lotrinh.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.lotrinh.Browser;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.Viewer.Grant;

@TestSystem
class SessionsTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Grants grants;

    @Autowired
    private JdbcClient database;

    @Test
    void endWhenNotUsedForEightHours() {
        Browser browser = new Browser(mvc).with(people.signedIn(Role.MONITOR));
        clock.pass(Duration.ofHours(7));
        assertThat(isIn(browser)).isTrue();
        clock.pass(Duration.ofHours(7));
        assertThat(isIn(browser)).isTrue();
        clock.pass(Duration.ofHours(8));
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void endAfterFourteenDaysHoweverMuchTheyAreUsed() {
        Browser browser = new Browser(mvc).with(people.signedIn(Role.MONITOR));
        for (int hours = 0; hours < 14 * 24 - 6; hours += 6) {
            assertThat(isIn(browser)).isTrue();
            clock.pass(Duration.ofHours(6));
        }
        clock.pass(Duration.ofHours(6));
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void noteTheirUseAtMostOnceAMinute() {
        Account account = people.somebody();
        Browser browser = new Browser(mvc).with(people.session(account));
        Instant opened = clock.instant();
        clock.pass(Duration.ofSeconds(50));
        isIn(browser);
        assertThat(sessions.of(account.id()).getFirst().seenAt()).isEqualTo(opened);
        clock.pass(Duration.ofSeconds(20));
        isIn(browser);
        assertThat(sessions.of(account.id()).getFirst().seenAt()).isEqualTo(clock.instant());
    }

    @Test
    void areKeptAsHashesOnly() {
        Cookie cookie = people.signedIn(Role.MONITOR);
        assertThat(database.sql("select session::text from access.session")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(cookie.getValue()));
    }

    @Test
    void knowTheRolesOfThisMoment() {
        Account account = people.somebody();
        Browser browser = new Browser(mvc).with(people.session(account));
        assertThat(browser.get("/accounts").getStatus()).isEqualTo(403);
        grants.add(account.id(), new Grant(Role.ADMINISTRATOR, null));
        assertThat(browser.get("/accounts").getStatus()).isEqualTo(200);
    }

    @Test
    void endEverywhereAtOnce() {
        Account account = people.somebody();
        Browser here = new Browser(mvc).with(people.session(account));
        Browser there = new Browser(mvc).with(people.session(account));
        here.post("/account/sessions/end");
        assertThat(isIn(here)).isFalse();
        assertThat(isIn(there)).isFalse();
    }

    @Test
    void endOneByOneButOnlyOnesOwn() {
        Account account = people.somebody();
        Browser here = new Browser(mvc).with(people.session(account));
        Browser there = new Browser(mvc).with(people.session(account));
        long other = sessions.of(account.id()).getFirst().id();
        Browser stranger = new Browser(mvc).with(people.signedIn(Role.ADMINISTRATOR));
        stranger.post("/account/sessions/" + other + "/end");
        assertThat(isIn(there)).isTrue();
        here.post("/account/sessions/" + other + "/end");
        assertThat(isIn(there)).isFalse();
        assertThat(isIn(here)).isTrue();
    }

    @Test
    void endElsewhereWhenThePasswordChanges() {
        Account account = people.withPassword();
        Browser here = new Browser(mvc).with(people.session(account));
        Browser there = new Browser(mvc).with(people.session(account));
        assertThat(change(here, "wrong wrong wrong")).isEqualTo(422);
        assertThat(isIn(there)).isTrue();
        assertThat(change(here, People.PASSWORD)).isEqualTo(303);
        assertThat(isIn(here)).isTrue();
        assertThat(isIn(there)).isFalse();
    }

    private static int change(Browser browser, String old) {
        return browser.post(
                        "/account/password",
                        "old",
                        old,
                        "password",
                        "một câu khác dễ nhớ",
                        "repeated",
                        "một câu khác dễ nhớ")
                .getStatus();
    }

    @Test
    void endWhenSomebodySignsOut() {
        Cookie cookie = people.signedIn(Role.MONITOR);
        Browser browser = new Browser(mvc).with(cookie);
        assertThat(browser.post("/sign-out").getStatus()).isEqualTo(303);
        assertThat(browser.cookie(SessionCookie.PLAIN)).isEmpty();
        assertThat(isIn(new Browser(mvc).with(cookie))).isFalse();
    }

    @Test
    void areNeverKeptByTheServletContainer() {
        assertThat(new Browser(mvc)
                        .with(people.signedIn(Role.MONITOR))
                        .get("/account")
                        .getCookie("JSESSIONID"))
                .isNull();
    }

    private static boolean isIn(Browser browser) {
        return browser.get("/account").getStatus() == 200;
    }
}
