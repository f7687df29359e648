package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.lotrinh.Browser;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.People;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.Viewer;

/** However much waits or is owed, all of it can be reached, and the counts say how much it is. */
@TestSystem
class QueuesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int MANY = 120;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestClock clock;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Assigning assigning;
    private String name = "";
    private long unit;

    @BeforeEach
    void enterUnit() {
        clock.set(TODAY);
        assigning = beans.createBean(Assigning.class);
        name = "Sở Nhiều việc " + System.nanoTime();
        unit = assigning.unit(name);
    }

    private List<Long> owed(Assigning.Giving by, LocalDate from) {
        return assigning.give(
                by,
                name,
                null,
                IntStream.range(0, MANY)
                        .mapToObj(i -> new Assigning.Given("Việc thứ " + i, from.plusDays(i)))
                        .toList());
    }

    /** The addresses that a list links to, over all of its pages. */
    private static List<String> all(Browser browser, String first, String links, String next) {
        List<String> found = new ArrayList<>();
        String address = first;
        while (!address.isEmpty()) {
            Document page = browser.page(address);
            found.addAll(page.select(links).eachAttr("href"));
            address = page.select(next).attr("href");
        }
        return found;
    }

    private void report(long obligation, @Nullable Long owner, Instant since) {
        database.sql("""
                        insert into progress.report (obligation_id, owner_id, unit_id, done, state, started_at, started_by, saved_at)
                        values (:obligation, :owner, :unit, 'Đã làm', 'review', :at, 'account:1', :at)""")
                .param("obligation", obligation)
                .param("owner", owner, java.sql.Types.BIGINT)
                .param("unit", unit)
                .param("at", Timestamp.from(since))
                .update();
    }

    @Test
    void pagesTheReportsThatWaitTheLongestWaitingFirst() {
        Browser monitor = new Browser(mvc).with(people.signedIn(Role.MONITOR));
        List<Long> obligations = owed(new Assigning.Giving(null, null, true), TODAY.plusDays(3));
        for (int i = 0; i < MANY; i++) {
            report(obligations.get(i), null, clock.instant().minusSeconds(60L * (i / 2)));
        }
        int waiting = database.sql("select count(*) from progress.report where state = 'review' and owner_id is null")
                .query(Integer.class)
                .single();
        List<String> shown =
                all(monitor, "/decisions", "td.what a[href^=/decisions/reports/]", "a[rel=next][href*=of=reports]");
        assertThat(shown).hasSize(waiting).doesNotHaveDuplicates();
        assertThat(monitor.page("/decisions")
                        .select("ul.horizons a[href$=#reports] b")
                        .text())
                .isEqualTo(Integer.toString(waiting));
        assertThat(monitor.page("/decisions/count").select("a.badge").text()).isEqualTo(Integer.toString(waiting));
        List<Long> since = shown.stream()
                .map(address -> database.sql("select extract(epoch from saved_at) from progress.report where id = :id")
                        .param("id", Long.parseLong(address.substring(address.lastIndexOf('/') + 1)))
                        .query(Long.class)
                        .single())
                .toList();
        assertThat(since).isSorted();
    }

    @Test
    void showsTheMonitorOfAUnitWhatWaitsForThatMonitorAlone() {
        long owner = assigning.unit("Tỉnh uỷ Nơi khác " + System.nanoTime());
        Browser own = new Browser(mvc).with(people.signedIn(new Viewer.Grant(Role.MONITOR, owner)));
        long obligation =
                owed(new Assigning.Giving(null, owner, true), TODAY.plusDays(3)).getFirst();
        report(obligation, owner, clock.instant());
        report(owed(new Assigning.Giving(null, null, true), TODAY.plusDays(3)).getFirst(), null, clock.instant());
        Document page = own.page("/decisions");
        assertThat(page.select("td.what a[href^=/decisions/reports/]")).hasSize(1);
        assertThat(page.select("ul.horizons a[href$=#reports] b").text()).isEqualTo("1");
        assertThat(own.page("/decisions/count").select("a.badge").text()).isEqualTo("1");
    }

    @Test
    void pagesWhatAUnitOwes() {
        owed(new Assigning.Giving(null, null, true), TODAY.minusDays(200));
        owed(new Assigning.Giving(null, null, true), TODAY.plusDays(1));
        Browser officer = new Browser(mvc).with(people.signedIn(new Viewer.Grant(Role.UNIT_OFFICER, unit)));
        Document first = officer.page("/owed");
        assertThat(first.select(".tally-late b").text()).isEqualTo("120");
        assertThat(first.select(".tally-soon b").text()).isEqualTo("30");
        assertThat(first.select(".tally-later b").text()).isEqualTo("90");
        assertThat(first.select("a[rel=next]")).hasSize(1);
        assertThat(all(officer, "/owed?of=late", "td.what a.product", "a[rel=next][href*=of=late]"))
                .hasSize(MANY)
                .doesNotHaveDuplicates();
        assertThat(officer.page("/owed?of=late&after=0-99999999999").select("td.what"))
                .isEmpty();
        assertThat(officer.page("/owed?of=nothing&after=x").select("section h2[id]"))
                .hasSize(3);
    }
}
