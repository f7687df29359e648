package vn.lotrinh.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.TestVisitor;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.directive.Desk.ReadingAccepted;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.directive.ReadDeadline;
import vn.lotrinh.directive.ReadField;
import vn.lotrinh.directive.ReadHead;
import vn.lotrinh.directive.ReadTask;
import vn.lotrinh.directive.ReadUnit;
import vn.lotrinh.directive.Sheet;
import vn.lotrinh.obligation.Answering;
import vn.lotrinh.obligation.Assignment;
import vn.lotrinh.obligation.Evidence;
import vn.lotrinh.obligation.EvidenceFile;
import vn.lotrinh.obligation.Handovers;
import vn.lotrinh.obligation.Standing;
import vn.lotrinh.obligation.Task;
import vn.lotrinh.obligation.TaskFilter;
import vn.lotrinh.obligation.Tasks;
import vn.lotrinh.obligation.Totals;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.RegistryDesk;
import vn.lotrinh.organization.ShippedUnits;

/** Over random histories, days and viewers: every figure is the number of the rows behind it. */
@TestSystem
class FiguresTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 420;
    private static final int DIRECTIVES = 12;
    private static final int TASKS = 9;
    private static final int TRIES = 30;
    private static final int PAGES = 6;
    private static final int SIZE = 7;
    private static final int LINKS = 60;

    /** Units that go on, that merge, that are split, that nobody knows, and names of several. */
    private static final List<String> UNITS = List.of(
            "Bộ Tài chính",
            "Bộ Y tế",
            "Bộ Tư pháp",
            "Bộ Lao động - Thương binh và Xã hội",
            "Uỷ ban nhân dân tỉnh Yên Bái",
            "Ban Kinh tế Trung ương",
            "Các cơ quan thông tấn, báo chí",
            "Tỉnh uỷ các địa phương vùng trung du và miền núi Bắc Bộ",
            "Cơ quan không ai biết");

    private static final List<String> WORDS = List.of(
            "trình đề án",
            "ban hành kế hoạch giảm nghèo",
            "phê duyệt quy hoạch, lý lịch tư pháp",
            "tổ chức hội nghị 100 % về trẻ em và việc làm",
            "báo cáo a_b");

    /** Printed with every failure, so that a history can be made again. */
    private final long seed = Long.getLong("lotrinh.seed", new Random().nextLong());

    private final Random random = new Random(seed);

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private EvidenceFile evidence;

    @Autowired
    private Directives directives;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Handovers handovers;

    @Autowired
    private Registries registries;

    @Autowired
    private RegistryDesk desk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvcTester browser;

    private final List<Long> units = new ArrayList<>();

    @BeforeEach
    void makeAHistory() {
        clock.set(FIRST.plusDays(DAYS));
        if (tasks.totals(TaskFilter.ALL, TestVisitor.MONITOR, FIRST.plusDays(DAYS))
                        .all()
                == 0) {
            ShippedUnits shipped = new ShippedUnits(desk, transaction);
            shipped.takeBase();
            boolean late = random.nextBoolean();
            if (!late) {
                shipped.takeActs();
            }
            for (int directive = 0; directive < DIRECTIVES; directive++) {
                transaction.executeWithoutResult(_ -> accept(directive()));
            }
            if (late) {
                shipped.takeActs();
            }
        }
        database.sql("select distinct unit_id from obligation.assignment order by 1")
                .query(Long.class)
                .list()
                .forEach(units::add);
        for (LocalDate day : List.of(FIRST, FIRST.plusDays(DAYS))) {
            tasks.totalsByLead(TestVisitor.MONITOR, day).keySet().stream()
                    .filter(unit -> !units.contains(unit))
                    .forEach(units::add);
        }
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private @Nullable LocalDate maybe(LocalDate day) {
        return random.nextInt(4) == 0 ? null : day;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Directive directive() {
        long id = database.sql("""
                        insert into directive.directive (state, public, title, search, issued_on, received_at, received_by)
                        values ('accepted', :public, 'Kế hoạch', 'ke hoach', :day, :now, 'account:1') returning id""")
                .param("public", random.nextBoolean())
                .param("day", maybe(day()))
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        return directives.find(id, TestVisitor.MONITOR).orElseThrow();
    }

    private void accept(Directive directive) {
        List<ReadTask> read = IntStream.range(0, TASKS).mapToObj(this::task).toList();
        ReadHead head = new ReadHead(null, "plan", null, null, null, null, List.of(), List.of());
        events.publishEvent(new ReadingAccepted(directive, new Sheet(head, read, List.of()), "account:1"));
        for (Task task : tasks.page(
                TaskFilter.ALL.in(directive.id()),
                TestVisitor.MONITOR,
                FIRST.plusDays(DAYS),
                Tasks.Order.ITEM,
                null,
                TASKS)) {
            for (int count = random.nextInt(4); count > 0; count--) {
                evidence.enter(task.id(), evidence(), "account:1");
            }
        }
    }

    private ReadTask task(int number) {
        LocalDate due = maybe(day());
        ReadField text = ReadField.said(one(WORDS) + " " + number);
        return new ReadTask(
                "I." + number,
                text,
                units("lead", 1 + random.nextInt(2)),
                units("coordinate", random.nextInt(3)),
                due == null ? null : new ReadDeadline(text, "by", due.toString(), due, null),
                null,
                false);
    }

    private List<ReadUnit> units(String role, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> new ReadUnit(ReadField.said(one(UNITS)), role))
                .toList();
    }

    private Evidence evidence() {
        return new Evidence(
                one(List.of(Evidence.Proof.values())), day(), null, "Đã làm", null, "Công văn", random.nextBoolean());
    }

    private Viewer viewer() {
        return one(List.of(Viewer.PUBLIC, TestVisitor.MONITOR, TestVisitor.ofUnit(one(units))));
    }

    private TaskFilter filter() {
        List<Long> all = database.sql("select id from directive.directive")
                .query((row, _) -> row.getLong("id"))
                .list();
        LocalDate from = maybe(day());
        return new TaskFilter(
                random.nextInt(3) == 0 ? one(all) : null,
                random.nextInt(2) == 0 ? one(units) : null,
                one(List.of("", "lead", "coordinate")),
                null,
                random.nextBoolean() ? null : from,
                random.nextBoolean() ? null : day(),
                random.nextInt(3) == 0 ? one(List.of("quy hoach", "Trình", "100 %", "a_b", "Y tế", "xyz")) : "");
    }

    private List<Task> paged(TaskFilter filter, Viewer viewer, LocalDate asOf, Tasks.Order order) {
        List<Task> rows = new ArrayList<>();
        List<Task> page = tasks.page(filter, viewer, asOf, order, null, SIZE);
        while (!page.isEmpty()) {
            rows.addAll(page);
            page = tasks.page(filter, viewer, asOf, order, page.getLast().id(), SIZE);
        }
        return rows;
    }

    @Test
    void areTheNumbersOfTheRowsReachedByPagingToTheEnd() {
        for (int tried = 0; tried < TRIES; tried++) {
            LocalDate asOf = day();
            Viewer viewer = viewer();
            TaskFilter filter = filter();
            String what = "seed " + seed + ": " + filter + " for " + viewer + " as of " + asOf;
            Totals totals = tasks.totals(filter, viewer, asOf);
            List<Task> all = paged(filter, viewer, asOf, Tasks.Order.DUE);
            assertThat(all).as(what).hasSize((int) totals.all()).doesNotHaveDuplicates();
            assertThat(paged(filter, viewer, asOf, Tasks.Order.ITEM)).as(what).containsExactlyInAnyOrderElementsOf(all);
            for (Standing standing : Standing.values()) {
                assertThat(paged(filter.of(standing), viewer, asOf, Tasks.Order.DUE))
                        .as(what)
                        .hasSize((int) totals.of(standing))
                        .isEqualTo(all.stream()
                                .filter(task -> task.standing(asOf) == standing)
                                .toList());
            }
        }
    }

    @Test
    void standInTheOrderThatWasAskedFor() {
        LocalDate asOf = FIRST.plusDays(DAYS);
        assertThat(paged(TaskFilter.ALL, TestVisitor.MONITOR, asOf, Tasks.Order.DUE))
                .isSortedAccordingTo(
                        Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                                .thenComparingLong(Task::id));
        assertThat(paged(TaskFilter.ALL, TestVisitor.MONITOR, asOf, Tasks.Order.ITEM))
                .isSortedAccordingTo(Comparator.comparingLong(Task::directive).thenComparingInt(Task::ordinal));
    }

    @Test
    void countWhatTheFilterSaysAndTheViewerMaySee() {
        for (int tried = 0; tried < TRIES; tried++) {
            LocalDate asOf = day();
            Viewer viewer = viewer();
            TaskFilter filter = filter();
            List<Task> everything = paged(TaskFilter.ALL, TestVisitor.MONITOR, FIRST.plusDays(DAYS), Tasks.Order.DUE);
            List<Task> expected = everything.stream()
                    .filter(task -> task.givenOn() == null || !task.givenOn().isAfter(asOf))
                    .filter(sees(viewer, everything))
                    .filter(fits(filter, everything, asOf))
                    .toList();
            assertThat(paged(filter, viewer, asOf, Tasks.Order.DUE))
                    .as("seed " + seed + ": " + filter + " for " + viewer + " as of " + asOf)
                    .isEqualTo(expected);
        }
    }

    private Answering answering(List<Task> everything) {
        return new Answering(everything, tasks, handovers, registries.now());
    }

    private Predicate<Task> sees(Viewer viewer, List<Task> everything) {
        Answering answering = answering(everything);
        Set<Long> open = new HashSet<>(database.sql("select id from directive.directive where public")
                .query(Long.class)
                .list());
        return task -> viewer.seesEverything()
                || open.contains(task.directive())
                || viewer.units().stream().anyMatch(unit -> answering.concerns(task, unit));
    }

    private Predicate<Task> fits(TaskFilter filter, List<Task> everything, LocalDate asOf) {
        Map<Long, List<Assignment>> named = assignments(everything);
        Answering answering = answering(everything);
        LocalDate from = filter.dueFrom();
        LocalDate to = filter.dueTo();
        Long unit = filter.unit();
        return task -> (filter.directive() == null || filter.directive() == task.directive())
                && (unit == null || answering.answers(task, unit, filter.role(), asOf))
                && (from == null || task.due() != null && !task.due().isBefore(from))
                && (to == null || task.due() != null && !task.due().isAfter(to))
                && holds(task, named.getOrDefault(task.id(), List.of()), filter.text());
    }

    private static boolean holds(Task task, List<Assignment> named, String words) {
        String all = task.item() + " " + task.text() + " "
                + named.stream().map(Assignment::words).collect(Collectors.joining(" "));
        String bare = vn.lotrinh.reader.text.Folding.bare(all);
        return List.of(vn.lotrinh.reader.text.Folding.bare(words).strip().split("\\s+")).stream()
                .allMatch(bare::contains);
    }

    private Map<Long, List<Assignment>> assignments(List<Task> of) {
        return tasks.assignments(of.stream().map(Task::id).toList());
    }

    @Test
    void agreeBetweenSumsByUnitDirectiveAndQuarterAndTheirRows() {
        for (int tried = 0; tried < PAGES; tried++) {
            LocalDate asOf = day();
            Viewer viewer = viewer();
            tasks.totalsByLead(viewer, asOf)
                    .forEach((unit, totals) ->
                            assertThat(totals).isEqualTo(tasks.totals(TaskFilter.ALL.by(unit, "lead"), viewer, asOf)));
            tasks.totalsByCoordinator(viewer, asOf)
                    .forEach((unit, totals) -> assertThat(totals)
                            .isEqualTo(tasks.totals(TaskFilter.ALL.by(unit, "coordinate"), viewer, asOf)));
            tasks.totalsByDirective(TaskFilter.ALL, viewer, asOf)
                    .forEach((directive, totals) ->
                            assertThat(totals).isEqualTo(tasks.totals(TaskFilter.ALL.in(directive), viewer, asOf)));
            long dated = paged(TaskFilter.ALL, viewer, asOf, Tasks.Order.DUE).stream()
                    .filter(task -> task.due() != null)
                    .count();
            assertThat(tasks.totalsByQuarter(TaskFilter.ALL, viewer, asOf).values().stream()
                            .mapToLong(Totals::all)
                            .sum())
                    .isEqualTo(dated);
        }
    }

    @Test
    void equalTheRowsBehindTheirLinksOnEveryPage() throws UnsupportedEncodingException {
        for (int tried = 0; tried < PAGES; tried++) {
            LocalDate asOf = day();
            Viewer viewer = viewer();
            Map<String, Integer> counted = new HashMap<>();
            for (String address : List.of("/", "/units", "/units/" + one(units), "/tasks", filter().address())) {
                String dated = address + (address.contains("?") ? "&" : "?") + "asof=" + asOf;
                for (Element figure : some(figures(page(dated, viewer)))) {
                    String behind = figure.attr("href");
                    assertThat(counted.computeIfAbsent(behind, link -> rows(link, viewer)))
                            .as("seed " + seed + ": " + behind + " on " + dated + " for " + viewer)
                            .isEqualTo(number(figure));
                }
            }
        }
    }

    /** All of them, or so many that the test ends today. */
    private List<Element> some(List<Element> figures) {
        List<Element> some = new ArrayList<>(figures);
        Collections.shuffle(some, random);
        return some.subList(0, Math.min(some.size(), LINKS));
    }

    private static List<Element> figures(Document page) {
        return page.select("main .classes a[href], .horizons a[href], .quarters td a[href], td.number a[href]");
    }

    private static int number(Element figure) {
        Element bold = figure.selectFirst("b");
        return Integer.parseInt((bold == null ? figure : bold).text().replace(".", ""));
    }

    private int rows(String address, Viewer viewer) {
        try {
            int rows = 0;
            String next = address;
            while (!next.isEmpty()) {
                Document page = page(next, viewer);
                rows += page.select("table.tasks tbody tr").size();
                next = page.select("a[rel=next]").attr("href");
            }
            return rows;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document page(String address, Viewer viewer) throws UnsupportedEncodingException {
        var response = browser.get()
                .uri(URI.create(address.replace("+", "%20")))
                .with(TestVisitor.as(viewer))
                .exchange()
                .getResponse();
        if (address.startsWith("/units/") && response.getStatus() == 404) {
            return Jsoup.parse("");
        }
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    @Test
    void lieBehindAddressesThatCanBeShared() throws UnsupportedEncodingException {
        for (int tried = 0; tried < PAGES; tried++) {
            TaskFilter filter = filter().of(one(List.of(Standing.values())));
            Document page = page(filter.address(), TestVisitor.MONITOR);
            assertThat(page.select("#q").val()).isEqualTo(filter.text());
            assertThat(page.select("#from").val()).isEqualTo(Objects.toString(filter.dueFrom(), ""));
            assertThat(page.select("#to").val()).isEqualTo(Objects.toString(filter.dueTo(), ""));
            assertThat(page.select("#standing option[selected]").val())
                    .isEqualTo(Objects.requireNonNull(filter.standing()).code());
            assertThat(page.select("input[name=directive]").val()).isEqualTo(Objects.toString(filter.directive(), ""));
            assertThat(page.select("input[name=unit]").val()).isEqualTo(Objects.toString(filter.unit(), ""));
            if (filter.unit() != null) {
                assertThat(page.select("#role option[selected]").val()).isEqualTo(filter.role());
            }
        }
    }
}
