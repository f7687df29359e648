package vn.lotrinh.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.TestVisitor;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.organization.Course;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.RegistryDesk;
import vn.lotrinh.organization.ShippedUnits;

/** The acts of 2025 on a register that was filled as of 2024: the past stays as it was, and what is open passes on. */
@TestSystem
class ReplayTest {

    private static final LocalDate PAST = LocalDate.of(2024, 12, 31);
    private static final LocalDate FILLED = LocalDate.of(2026, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** Another stamp with every change, so that nothing counted before is taken for what is counted after. */
    private static final Set<String> STAMPS = Set.of("organization.version", "obligation.version");

    /** What may get further rows; nothing else changes at all. */
    private static final Set<String> GROWING = Set.of(
            "organization.unit",
            "organization.statement",
            "organization.event",
            "organization.transfer",
            "obligation.handover");

    /** What keeps forged requests off: another one with each page, whatever it shows. */
    private static final Pattern SECRET = Pattern.compile("(?<=_csrf\" value=\"|X-XSRF-TOKEN&#34;:&#34;)[\\w-]+");

    private static Map<String, String> pagesBefore = Map.of();
    private static Map<String, String> pagesAfter = Map.of();
    private static Map<String, List<String>> rowsBefore = Map.of();
    private static Map<String, List<String>> rowsAfter = Map.of();

    @Autowired
    @Qualifier("workedExample")
    private ApplicationRunner example;

    @Autowired
    private Registries registries;

    @Autowired
    private RegistryDesk desk;

    @Autowired
    private Handovers handovers;

    @Autowired
    private HandingOver handingOver;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvcTester browser;

    @BeforeEach
    void replay() throws Exception {
        if (!pagesBefore.isEmpty()) {
            return;
        }
        ShippedUnits units = new ShippedUnits(desk, transaction);
        clock.set(FILLED);
        units.takeBase();
        example.run(new DefaultApplicationArguments());
        clock.set(TODAY);
        rowsBefore = rows();
        pagesBefore = pages();
        clock.pass(Duration.ofHours(1));
        units.takeActs();
        rowsAfter = rows();
        pagesAfter = pages();
    }

    /** The checksum of every row of every table about units, directives and what is owed. */
    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        database.sql("""
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname in ('organization', 'obligation', 'progress', 'directive')""")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        database.sql("select md5(r::text) from " + table + " r order by 1")
                                .query(String.class)
                                .list()));
        return rows;
    }

    private Map<String, String> pages() throws UnsupportedEncodingException {
        List<String> addresses = new ArrayList<>(List.of("/", "/units", "/obligations"));
        database.sql("select '/tasks/' || id from obligation.task order by id")
                .query(String.class)
                .list()
                .forEach(addresses::add);
        database.sql("select '/obligations/' || id from obligation.obligation order by id")
                .query(String.class)
                .list()
                .forEach(addresses::add);
        named().forEach(unit -> addresses.add("/units/" + unit));
        Map<String, String> pages = new TreeMap<>();
        for (Viewer viewer : List.of(Viewer.PUBLIC, TestVisitor.MONITOR)) {
            for (String address : addresses) {
                pages.put((viewer.isPublic() ? "public " : "monitor ") + address, page(address, viewer));
            }
        }
        return pages;
    }

    /** The units and collectives that the plan names, and the collectives' members then. */
    private Set<Long> named() {
        Registry registry = registries.now();
        Set<Long> named = new TreeSet<>();
        for (Line line : lines(registry)) {
            named.add(registry.succession().identity(line.bound()));
        }
        return named;
    }

    private List<Line> lines(Registry registry) {
        record Assigned(long task, int ordinal, long party, LocalDate given) {}
        return database
                .sql("""
                        select a.task_id, a.ordinal, a.unit_id, t.bound_on from obligation.assignment a
                        join obligation.task t on t.id = a.task_id""")
                .query((row, _) -> new Assigned(
                        row.getLong("task_id"),
                        row.getInt("ordinal"),
                        row.getLong("unit_id"),
                        row.getObject("bound_on", LocalDate.class)))
                .list()
                .stream()
                .flatMap(assigned -> Binding.members(assigned.party(), registry).stream()
                        .filter(member -> member.days().contains(assigned.given()))
                        .map(member -> new Line(assigned.task(), assigned.ordinal(), member.unit())))
                .toList();
    }

    private String page(String address, Viewer viewer) throws UnsupportedEncodingException {
        var response = browser.get()
                .uri(address + "?asof=" + PAST)
                .with(TestVisitor.as(viewer))
                .exchange()
                .getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return SECRET.matcher(response.getContentAsString()).replaceAll("");
    }

    @Test
    void leavesEveryRowOfThePastAsItWas() {
        assertThat(rowsAfter.keySet()).isEqualTo(rowsBefore.keySet());
        rowsBefore.forEach((table, rows) -> {
            List<String> after = rowsAfter.getOrDefault(table, List.of());
            if (GROWING.contains(table)) {
                assertThat(after).as(table).containsAll(rows);
            } else if (!STAMPS.contains(table)) {
                assertThat(after).as(table).isEqualTo(rows);
            }
        });
        assertThat(rowsAfter.getOrDefault("organization.event", List.of())).hasSizeGreaterThan(100);
        assertThat(rowsAfter.getOrDefault("organization.withdrawal", List.of())).isEmpty();
    }

    @Test
    void leavesEveryPageOfThePastAsItWas() {
        assertThat(pagesAfter.keySet()).isEqualTo(pagesBefore.keySet());
        assertThat(pagesBefore).hasSizeGreaterThan(60);
        pagesBefore.forEach((address, page) ->
                assertThat(pagesAfter.get(address)).as(address).isEqualTo(page));
    }

    @Test
    void leavesEachOpenObligationWithOneUnitThatAnswersOrAQuestion() {
        Registry registry = registries.now();
        List<Line> lines = lines(registry);
        Map<Line, List<Handover>> recorded =
                handovers.of(lines.stream().map(Line::task).collect(Collectors.toSet()));
        Set<Line> questions = handingOver.questions().stream()
                .map(question -> question.handover().line())
                .collect(Collectors.toSet());
        int passed = 0;
        for (Line line : lines) {
            Course course = Handover.course(line, recorded.getOrDefault(line, List.of()), registry);
            Course.Holder holder = course.on(TODAY);
            if (holder.answering().isPresent()) {
                assertThat(registry.life(holder.unit()).existsOn(TODAY))
                        .as(line + " " + registry.life(holder.unit()).name(TODAY))
                        .isTrue();
                assertThat(questions).doesNotContain(line);
            } else {
                assertThat(questions).contains(line);
            }
            passed += course.until(TODAY).isEmpty() ? 0 : 1;
        }
        assertThat(lines).hasSizeGreaterThan(50);
        assertThat(passed).isPositive();
    }

    @Test
    void showsEachPassingInTheLedger() {
        Registry registry = registries.now();
        Set<Long> open = Set.copyOf(database.sql(
                        "select distinct task_id from obligation.phase where known_to = 'infinity' and done_on is null")
                .query(Long.class)
                .list());
        Map<Line, List<Handover>> recorded = handovers.of(open);
        Set<String> passed = new TreeSet<>();
        for (Line line : lines(registry)) {
            if (open.contains(line.task())) {
                for (Course.Step step : Handover.course(line, recorded.getOrDefault(line, List.of()), registry)
                        .until(TODAY)) {
                    passed.add(step.event().id() + " to " + step.to() + ": task " + line.task());
                }
            }
        }
        assertThat(passed).hasSizeGreaterThan(20).isSubsetOf(inLedger());
    }

    private Set<String> inLedger() {
        Set<String> told = new TreeSet<>();
        database.sql("""
                        select r.subject_id || ' to ' || (r.after::jsonb ->> 'to') || ': task ' || t.task
                        from ledger.record r, jsonb_array_elements_text(r.after::jsonb -> 'tasks') t(task)
                        where r.action = 'obligations.passed' and r.subject_kind = 'unit-event'""").query(String.class).list().forEach(told::add);
        return told;
    }
}
