package vn.lotrinh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From "assigned" to "done": a unit reports with a document, its leader signs off, the monitor accepts; and what is refused. */
class ReportJourneyTest extends Journey {

    private static final String PASSWORD = "ruong bac thang mua nuoc do";
    private static final String UNIT = "Đảng uỷ Chính phủ";
    private static final String ITEM = "II.6";

    @Test
    void leadsFromAnOverdueObligationToOneThatIsDone() {
        account("vien.chuc", "Chuyên viên Báo Cáo", "unit-officer", UNIT);
        account("lanh.dao", "Lãnh đạo Ký Duyệt", "unit-leader", UNIT);
        account("nguoi.khac", "Chuyên viên Nơi Khác", "unit-officer", "Bộ Y tế");
        account("theo.doi", "Cán bộ Xem Xét", "monitor", "");
        String obligation = report();
        refuseTheUnitThatDoesNotOweIt(obligation);
        sign();
        accept(obligation);
        showToEverybody(obligation);
    }

    private void account(String login, String name, String role, String unit) {
        String invitation;
        try (Browser.Person administrator = browser.person(DESK, "vi")) {
            signInAsAdministrator(administrator.page());
            invitation = invite(administrator.page(), login, name, role, unit);
        }
        try (Browser.Person person = browser.person(DESK, "vi")) {
            Page page = person.page();
            page.navigate(invitation);
            takeUp(page, PASSWORD);
        }
    }

    /** The officer finds what is late, is refused what can't be, and sends a report with the document; the number of it. */
    private String report() {
        try (Browser.Person officer = browser.person(DESK, "vi").leaving("report")) {
            Page page = officer.page();
            signIn(page, "vien.chuc", PASSWORD);
            assertThat(page.locator("h1")).hasText("Việc của đơn vị");
            assertThat(Accessibility.violations(page)).isEmpty();
            Locator row = page.locator("table.owed tr[id^=o-]:has(.item:text-is('" + ITEM + "'))");
            String obligation = String.valueOf(row.getAttribute("id")).substring(2);
            refuseTheExtension(page, obligation);
            page.navigate("/owed");
            row.locator("form[action$='/reports'] button").click();
            page.fill("#done", "Chính phủ đã ban hành Nghị quyết về cơ chế, chính sách đặc thù.");
            refuseTheFuture(page);
            refuseAnotherIssuer(page);
            attach(page);
            assertThat(page.locator(".findings")).containsText("997/NQ-CP");
            assertThat(page.locator(".findings")).containsText("05/03/2026");
            assertThat(Accessibility.violations(page)).isEmpty();
            page.locator("button[value=send]").click();
            assertThat(page.locator("h1 + .state")).containsText("lãnh đạo");
            assertThat(officer.strangers()).isEmpty();
            return obligation;
        }
    }

    private static void refuseTheExtension(Page page, String obligation) {
        page.navigate("/obligations/" + obligation + "/extension");
        assertThat(page.locator(".error")).containsText("gia hạn phải xin trước ngày đó");
        assertThat(page.locator("main form[action$='/extension']")).hasCount(0);
        assertThat(page.locator("main form[action$='/reports'] button")).hasCount(1);
    }

    private static void choose(Page page) {
        page.setInputFiles("#file", new FilePayload("nghi quyet.pdf", "application/pdf", Resolution.pdf()));
        page.locator("input[name=proves][value=done]").check();
    }

    private static void attach(Page page) {
        choose(page);
        if (!page.locator("#number").isVisible()) {
            page.locator("details.more-said summary").click();
        }
        page.fill("#number", "997/NQ-CP");
        page.locator("button[value=attach]").click();
        assertThat(page.locator("ol.evidence > li")).hasCount(1);
        assertThat(page.locator(".found-agrees")).containsText("Khớp");
    }

    private static void refuseTheFuture(Page page) {
        choose(page);
        page.locator("details.more-said summary").click();
        // The browser itself would not let such a day be sent.
        page.evaluate("() => document.querySelector('#day').removeAttribute('max')");
        page.fill("#day", "2090-01-01");
        page.locator("button[value=attach]").click();
        assertThat(page.locator(".error")).containsText("sau hôm nay");
        assertThat(page.locator("ol.evidence > li")).hasCount(0);
        assertThat(page.locator("#done")).hasValue(Pattern.compile("Chính phủ đã ban hành.*"));
        page.fill("#day", "");
    }

    private static void refuseAnotherIssuer(Page page) {
        choose(page);
        page.fill("#issuer", "Bộ Tài chính");
        page.locator("button[value=attach]").click();
        assertThat(page.locator("ol.evidence > li")).hasCount(1);
        assertThat(page.locator(".found-differs")).containsText("Khác");
        page.locator("button[value=send]").click();
        assertThat(page.locator(".error")).containsText("Tệp ghi khác với điều đã khai");
        page.locator("button[formaction$='/drop']").click();
        assertThat(page.locator("ol.evidence > li")).hasCount(0);
    }

    private void refuseTheUnitThatDoesNotOweIt(String obligation) {
        try (Browser.Person other = browser.person(DESK, "vi").leaving("report-of-another")) {
            Page page = other.page();
            signIn(page, "nguoi.khac", PASSWORD);
            page.navigate("/obligations/" + obligation);
            assertThat(page.locator("form[action$='/reports']")).hasCount(0);
            page.evaluate(
                    "address => { const form = document.querySelector('form[method=post]'); form.action = address; form.submit(); }",
                    "/obligations/" + obligation + "/reports");
            assertThat(page.locator("main")).containsText("do " + UNIT + " chịu trách nhiệm báo cáo");
        }
    }

    private void sign() {
        try (Browser.Person leader = browser.person(POCKET, "vi").leaving("sign-off")) {
            Page page = leader.page();
            signIn(page, "lanh.dao", PASSWORD);
            page.locator(".for-me a[href^='/reports/']").first().click();
            assertThat(page.locator("main")).containsText("997/NQ-CP");
            assertThat(Accessibility.violations(page)).isEmpty();
            page.locator("form[action$='/sign'] button").click();
            assertThat(page.locator("h1 + .state")).not().containsText("lãnh đạo");
        }
    }

    private void accept(String obligation) {
        try (Browser.Person monitor = browser.person(DESK, "vi").leaving("review")) {
            Page page = monitor.page();
            signIn(page, "theo.doi", PASSWORD);
            page.navigate("/obligations/" + obligation);
            assertThat(page.locator(".verdict")).containsText("Chờ thẩm tra");
            page.navigate("/decisions");
            assertThat(Accessibility.violations(page)).isEmpty();
            page.locator("a[href^='/decisions/reports/']").first().click();
            assertThat(page.locator(".findings")).containsText("Khớp");
            assertThat(Accessibility.violations(page)).isEmpty();
            page.locator("button[value=accept]").click();
            page.navigate("/obligations/" + obligation);
            assertThat(page.locator(".verdict")).containsText("chậm 979 ngày");
            assertThat(page.locator("main")).containsText("Lãnh đạo Ký Duyệt");
            page.locator("#ledger + details summary").click();
            assertThat(page.locator("#ledger + details tbody tr")).not().hasCount(0);
            assertThat(monitor.faults()).isEmpty();
        }
    }

    /** The roll-up of the task, the directive and the overview say the same, and each leads to the row. */
    private void showToEverybody(String obligation) {
        try (Browser.Person visitor = browser.person(DESK, "vi").leaving("done")) {
            Page page = visitor.page();

            page.navigate("/");
            Locator late = page.locator("ul.classes a", new Page.LocatorOptions().setHasText("Hoàn thành quá hạn"))
                    .first();
            int count = Integer.parseInt(late.locator("b").innerText());
            late.click();
            assertThat(page.locator("table.tasks tbody tr")).hasCount(count);
            assertThat(page.locator("a[href='/obligations/" + obligation + "']").first())
                    .isVisible();
            page.navigate("/obligations/" + obligation);
            assertThat(page.locator("#evidence ~ ol.evidence")).containsText("997/NQ-CP");
        }
    }

    /** With no manual: so many clicks and fields lie between signing in and a report that is sent. */
    @Test
    void takesFewClicksFromSigningInToASentReport() {
        account("nguoi.moi.2", "Người Mới Đến Hai", "unit-officer", "Ban Chính sách, chiến lược Trung ương");
        AtomicInteger clicks = new AtomicInteger();
        try (Browser.Person officer = browser.person(DESK, "vi").leaving("few-clicks")) {
            Page page = officer.page();
            page.navigate("/sign-in");
            page.fill("#login", "nguoi.moi.2");
            page.fill("#password", PASSWORD);
            click(page.locator("main button[type=submit]"), clicks);
            click(page.locator("table.owed form[action$='/reports'] button").first(), clicks);
            page.locator("#done").pressSequentially("Đang xây dựng kế hoạch kiểm tra, giám sát.");
            click(page.locator("button[value=send]"), clicks);
            assertThat(page.locator("h1 + .state")).containsText("lãnh đạo");
        }
        assertThat(clicks.get()).isEqualTo(3);
    }

    private static void click(Locator what, AtomicInteger clicks) {
        what.click();
        clicks.incrementAndGet();
    }
}
