package vn.lotrinh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import vn.lotrinh.access.FirstAdministrator;

/** What all journeys begin with: a browser, and people who are invited and sign in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {

    /** How wide the window on a desk is. */
    static final int DESK = 1440;

    /** How wide a telephone is. */
    static final int POCKET = 390;

    final Browser browser = new Browser();

    @BeforeAll
    static void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    static void signIn(Page page, String login, String password) {
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", password);
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("header .who")).isVisible();
    }

    static void signInAsAdministrator(Page page) {
        FirstAdministrator.Credentials first = RunningSystem.get().administrator();
        signIn(page, first.login(), first.password());
    }

    /** The administrator invites somebody; where the invitation is to be taken up. */
    static String invite(Page administrator, String login, String name, String role, String unit) {
        administrator.navigate("/accounts");
        administrator.fill("#name", name);
        administrator.fill("#login", login);
        administrator.locator("select[name=role]").selectOption(role);
        administrator.fill("#unit", unit);
        administrator.locator("section form button[type=submit]").click();
        assertThat(administrator.locator("main")).containsText("Đường dẫn mời");
        return Pattern.compile("/invitations/[A-Za-z0-9_-]{20,}")
                .matcher(administrator.content())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    /** Somebody who looks at an invitation takes it up with a password. */
    static void takeUp(Page page, String password) {
        for (Locator field : page.locator("input[type=password]").all()) {
            field.fill(password);
        }
        page.locator("main button[type=submit]").click();
        page.waitForLoadState();
    }
}
