package vn.lotrinh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people come for, from the first click to the last; each step looks at what the person sees. */
class JourneyTest extends Journey {

    private static final String PASSWORD = "mua xuan o vung cao 2026";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Test
    void leadsFromTheFirstStartToTheWordsOfTheDirective() {
        try (Browser.Person visitor = browser.person(DESK, "vi").leaving("first-start")) {
            Page page = visitor.page();
            page.navigate("/");
            assertThat(page.locator("h1")).containsText("Tình hình thực hiện đến ngày");
            page.locator("ul.classes a", new Page.LocatorOptions().setHasText("Hoàn thành quá hạn"))
                    .first()
                    .click();
            assertThat(page.locator("table.tasks tbody tr")).not().hasCount(0);
            page.locator("tr:has(.item:text-is('II.2')) td.what a").first().click();
            assertThat(page.locator(".verdict")).containsText("chậm 32 ngày");
            assertThat(page.locator("ol.evidence")).containsText("96/NQ-CP");
            page.locator("a[href^='/tasks/']").first().click();
            page.locator(".excerpt a").click();
            assertThat(page.locator("#t-II\\.2")).isVisible();
            assertThat(page.locator("#w-II\\.2-deadline")).containsText("trong quý II năm 2022");
            assertThat(Accessibility.violations(page)).isEmpty();
            assertThat(visitor.strangers()).isEmpty();
        }
    }

    @Test
    void leadsFromAWordFileToFollowedTasks() {
        String invitation = invite("can.bo", "Cán bộ Theo Dõi");
        try (Browser.Person monitor = browser.person(DESK, "vi").leaving("word-file")) {
            Page page = monitor.page();
            takeUp(page, invitation, "can.bo");
            upload(page);
            correctTheDeadline(page);
            accept(page);
            assertThat(page.locator("table.tasks tbody tr")).hasCount(2);
            assertThat(page.locator("table.tasks")).containsText("31/07/2026");
            assertThat(page.locator("table.tasks")).containsText("Sở Khoa học và Công nghệ");
            assertThat(monitor.faults()).isEmpty();
        }
    }

    private String invite(String login, String name) {
        try (Browser.Person administrator = browser.person(POCKET, "vi")) {
            Page page = administrator.page();
            signInAsAdministrator(page);
            for (String address : List.of("/account", "/accounts/1", "/accounts")) {
                page.navigate(address);
                assertThat(Accessibility.violations(page)).as(address).isEmpty();
                assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                        .as(address)
                        .isLessThanOrEqualTo(POCKET);
            }
            return invite(page, login, name, "monitor", "");
        }
    }

    private static void takeUp(Page page, String invitation, String login) {
        page.navigate(invitation);
        assertThat(Accessibility.violations(page)).isEmpty();
        takeUp(page, PASSWORD);
        if (page.locator("header .who").count() == 0) {
            signIn(page, login, PASSWORD);
        }
        assertThat(page.locator("header .who")).containsText("Cán bộ Theo Dõi");
    }

    private static void upload(Page page) {
        page.navigate("/directives/new");
        assertThat(Accessibility.violations(page)).isEmpty();
        page.setInputFiles("#files", new FilePayload("kế hoạch.docx", WORD, Plan.docx()));
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("#t-I\\.1")).isVisible();
        assertThat(page.locator("#t-I\\.1")).containsText("Sở Khoa học và Công nghệ");
        assertThat(page.locator("#t-I\\.1")).containsText("30/06/2026");
        assertThat(Accessibility.violations(page)).isEmpty();
    }

    private static void correctTheDeadline(Page page) {
        page.locator("#t-I\\.1 a[href*='-deadline'][data-edit]").first().click();
        page.locator("#in-words").fill("Trong tháng 7 năm 2026");
        page.locator("form button[type=submit]:has-text('Ghi lại')").click();
        assertThat(page.locator("#t-I\\.1")).containsText("31/07/2026");
        assertThat(page.locator("#t-I\\.1")).containsText("Trong quý II năm 2026");
    }

    private static void accept(Page page) {
        page.locator("[data-accept]").click();
        assertThat(Accessibility.violations(page)).isEmpty();
        page.locator("main form button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/obligations\\?.*directive=\\d+.*"));
    }
}
