package vn.lotrinh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.Browser;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.Viewer.Grant;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.ledger.LedgerRecord;
import vn.lotrinh.organization.RegistryDesk;

@TestSystem
class AdministrationTest {

    private static final Grant ADMINISTRATOR = new Grant(Role.ADMINISTRATOR, null);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private RegistryDesk desk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Grants grants;

    @Autowired
    private TestClock clock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void onlyOneAdministrator() {
        database.sql("delete from access.role").update();
    }

    private Browser administrator() {
        return new Browser(mvc).with(people.signedIn(ADMINISTRATOR));
    }

    @Test
    void invitesSomebodyWhoSetsNameAndPasswordAndSignsIn() {
        String link = invite(administrator(), "hoa@x.gov.vn", "monitor", "");
        Browser invited = new Browser(mvc);
        assertThat(invited.page(link).select("#login").val()).isEqualTo("hoa@x.gov.vn");
        assertThat(accept(invited, link).getHeader("Location")).startsWith("/sign-in");
        invited.post("/sign-in", "login", "hoa@x.gov.vn", "password", People.PASSWORD);
        assertThat(invited.page("/account").select("main").text()).contains("Nguyễn Thị Hoà", "Cán bộ theo dõi");
        Account account = accounts.withLogin("hoa@x.gov.vn").orElseThrow();
        assertThat(ledger.about(account.subject()))
                .extracting(LedgerRecord::action)
                .containsExactly(
                        "account.created",
                        "account.role-granted",
                        "account.invited",
                        "account.password-set",
                        "account.signed-in");
    }

    @Test
    void refusesAnInvitationTheSecondTime() {
        String link = invite(administrator(), "twice@x.gov.vn", "monitor", "");
        assertThat(accept(new Browser(mvc), link).getStatus()).isEqualTo(303);
        assertThat(accept(new Browser(mvc), link).getStatus()).isEqualTo(410);
        assertThat(new Browser(mvc).get(link).getStatus()).isEqualTo(410);
    }

    @Test
    void refusesAnInvitationAfterSevenDays() {
        String link = invite(administrator(), "late@x.gov.vn", "monitor", "");
        clock.pass(Duration.ofDays(7));
        assertThat(accept(new Browser(mvc), link).getStatus()).isEqualTo(410);
    }

    @Test
    void replacesAnInvitationByANewOne() {
        Browser administrator = administrator();
        String first = invite(administrator, "again@x.gov.vn", "monitor", "");
        long id = accounts.withLogin("again@x.gov.vn").orElseThrow().id();
        String second = link(administrator.post("/accounts/" + id + "/invitation"));
        assertThat(accept(new Browser(mvc), first).getStatus()).isEqualTo(410);
        assertThat(accept(new Browser(mvc), second).getStatus()).isEqualTo(303);
    }

    @Test
    void refusesAWeakPasswordAndKeepsTheInvitation() {
        String link = invite(administrator(), "weak@x.gov.vn", "monitor", "");
        MockHttpServletResponse answer =
                new Browser(mvc).post(link, "name", "Hoà", "password", "matkhau123456", "repeated", "matkhau123456");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(accept(new Browser(mvc), link).getStatus()).isEqualTo(303);
    }

    @Test
    void refusesALoginThatSomebodyHas() {
        Account other = people.somebody();
        MockHttpServletResponse answer = administrator()
                .post("/accounts", "login", other.login(), "name", "Ai đó", "role", "monitor", "unit", "");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browser.read(answer).select(".error").text()).contains("Đã có tài khoản");
    }

    @Test
    void givesRolesInUnitsByTheirNames() {
        long unit = unit("Tỉnh uỷ Lào Cai");
        Account account = people.somebody();
        Browser administrator = administrator();
        String roles = "/accounts/" + account.id() + "/roles";
        assertThat(administrator.post(roles, "role", "unit-officer", "unit", "").getStatus())
                .isEqualTo(422);
        assertThat(administrator
                        .post(roles, "role", "unit-officer", "unit", "Không có")
                        .getStatus())
                .isEqualTo(422);
        assertThat(administrator
                        .post(roles, "role", "unit-officer", "unit", "Tỉnh uỷ Lào Cai")
                        .getStatus())
                .isEqualTo(303);
        assertThat(grants.of(account.id())).containsExactly(new Grant(Role.UNIT_OFFICER, unit));
        administrator.post(roles + "/remove", "role", "unit-officer", "unit", Long.toString(unit));
        assertThat(grants.of(account.id())).isEmpty();
    }

    private long unit(String name) {
        return Objects.requireNonNull(transaction.execute(_ -> desk.unknown(name, null, "system")));
    }

    @Test
    void disablesAnAccountAndEndsItsSessions() {
        Account account = people.withPassword();
        Browser person = new Browser(mvc).with(people.session(account));
        Browser administrator = administrator();
        administrator.post("/accounts/" + account.id() + "/disable");
        assertThat(person.get("/account").getStatus()).isEqualTo(303);
        assertThat(signIn(account)).isEqualTo(422);
        administrator.post("/accounts/" + account.id() + "/enable");
        assertThat(person.get("/account").getStatus()).isEqualTo(303);
        assertThat(signIn(account)).isEqualTo(303);
    }

    private int signIn(Account account) {
        return new Browser(mvc)
                .post("/sign-in", "login", account.login(), "password", People.PASSWORD)
                .getStatus();
    }

    @Test
    void keepsTheLastAdministrator() {
        Account last = people.somebody(ADMINISTRATOR);
        Browser administrator = new Browser(mvc).with(people.session(last));
        String page = "/accounts/" + last.id();
        assertThat(administrator.post(page + "/disable").getStatus()).isEqualTo(422);
        assertThat(administrator
                        .post(page + "/roles/remove", "role", "administrator", "unit", "")
                        .getStatus())
                .isEqualTo(422);
        assertThat(administrator.get("/accounts").getStatus()).isEqualTo(200);
        people.somebody(ADMINISTRATOR);
        assertThat(administrator.post(page + "/disable").getStatus()).isEqualTo(303);
    }

    @Test
    void countsNoDisabledAdministratorAsOne() {
        Account last = people.somebody(ADMINISTRATOR);
        Account disabled = people.somebody(ADMINISTRATOR);
        accounts.setDisabled(disabled.id(), true);
        assertThat(new Browser(mvc)
                        .with(people.session(last))
                        .post("/accounts/" + last.id() + "/disable")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void answersThatThereIsNoSuchAccount() {
        assertThat(administrator().get("/accounts/987654").getStatus()).isEqualTo(404);
    }

    private static String invite(Browser administrator, String login, String role, String unit) {
        return link(
                administrator.post("/accounts", "login", login, "name", "Nguyễn Thị Hoa", "role", role, "unit", unit));
    }

    private static String link(MockHttpServletResponse answer) {
        Document page = Browser.read(answer);
        return List.of(page.select("#link").val().split("(?=/invitations)")).getLast();
    }

    private static MockHttpServletResponse accept(Browser browser, String link) {
        return browser.post(link, "name", "Nguyễn Thị Hoà", "password", People.PASSWORD, "repeated", People.PASSWORD);
    }
}
