package vn.lotrinh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.lotrinh.Browser;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.FirstAdministrator.Credentials;

@TestSystem
class FirstAdministratorTest {

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private PasswordChange passwords;

    @Autowired
    private MockMvc mvc;

    /** One test, because an installation has one beginning. */
    @Test
    void isMadeOnceHoweverManyAskAndCanSignInUntilThePasswordIsReset() {
        List<Credentials> made = IntStream.range(0, 4)
                .parallel()
                .mapToObj(_ -> first.create())
                .flatMap(Optional::stream)
                .toList();
        assertThat(made).hasSize(1);
        assertThat(made.getFirst().toString()).doesNotContain(made.getFirst().password());
        Browser browser = new Browser(mvc);
        assertThat(signIn(browser, made.getFirst().password())).isEqualTo(303);
        assertThat(browser.get("/accounts").getStatus()).isEqualTo(200);

        String fresh = passwords.atRandom("admin").orElseThrow();
        assertThat(browser.get("/accounts").getStatus()).isEqualTo(303);
        assertThat(signIn(new Browser(mvc), made.getFirst().password())).isEqualTo(422);
        assertThat(signIn(new Browser(mvc), fresh)).isEqualTo(303);
        assertThat(passwords.atRandom("nobody")).isEmpty();
    }

    private static int signIn(Browser browser, String password) {
        return browser.post("/sign-in", "login", "admin", "password", password).getStatus();
    }
}
