package vn.lotrinh.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.TestVisitor;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.AcceptedDirectives;
import vn.lotrinh.directive.ReadTask;
import vn.lotrinh.obligation.Answering;
import vn.lotrinh.obligation.Assignment;
import vn.lotrinh.obligation.Exported;
import vn.lotrinh.obligation.Fact;
import vn.lotrinh.obligation.Handovers;
import vn.lotrinh.obligation.Histories;
import vn.lotrinh.obligation.History;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.ObligationFilter;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.obligation.Standing;
import vn.lotrinh.obligation.Task;
import vn.lotrinh.obligation.Tasks;
import vn.lotrinh.obligation.Totals;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.RegistryDesk;
import vn.lotrinh.organization.ShippedUnits;

/** Over random histories, days and viewers: every figure is the number of the rows behind it. */
@TestSystem
class FiguresTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 420;
    private static final Vantage LAST = Vantage.of(FIRST.plusDays(DAYS));
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
    private AcceptedDirectives accepted;

    @Autowired
    private Histories histories;

    @Autowired
    private Obligations obligations;

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
        if (obligations.totals(ObligationFilter.ALL, TestVisitor.MONITOR, LAST).all() == 0) {
            ShippedUnits shipped = new ShippedUnits(desk, transaction);
            shipped.takeBase();
            boolean late = random.nextBoolean();
            if (!late) {
                shipped.takeActs();
            }
            for (int directive = 0; directive < DIRECTIVES; directive++) {
                transaction.executeWithoutResult(_ -> accept());
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
            obligations.totalsByLead(TestVisitor.MONITOR, Vantage.of(day)).keySet().stream()
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

    private void accept() {
        List<ReadTask> read = IntStream.range(0, TASKS).mapToObj(this::task).toList();
        long directive = accepted.accept(maybe(day()), random.nextBoolean(), read);
        for (Task task : tasks.of(directive, TestVisitor.MONITOR, LAST)) {
            for (Obligation one : obligations.of(task.id(), TestVisitor.MONITOR, LAST)) {
                for (int count = random.nextInt(4); count > 0; count--) {
                    clock.pass(Duration.ofSeconds(1));
                    histories.add(one.id(), fact(), new Histories.Ground("account:1", "Đã làm", "Công văn"));
                }
            }
        }
    }

    private Fact fact() {
        LocalDate day = day();
        long proof = 1L + random.nextInt(2);
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Fact.Submitted(day, proof);
            case 2, 3 -> new Fact.Accepted(day, proof);
            case 4 -> new Fact.Reopened(day, proof);
            case 5 -> new Fact.Extended(day, day());
            case 6 -> new Fact.Paused(day);
            case 7 -> new Fact.Ended(day, Fact.End.WITHDRAWN, null);
            case 8 -> random.nextBoolean() ? new Fact.Resumed(day) : new Fact.Revived(day);
            default -> random.nextInt(4) == 0 ? new Fact.Struck(day) : new Fact.Known(day);
        };
    }

    private ReadTask task(int number) {
        return AcceptedDirectives.task(
                "I." + number,
                one(WORDS) + " " + number,
                maybe(day()),
                units(1 + random.nextInt(2)),
                units(random.nextInt(3)));
    }

    private List<String> units(int count) {
        return IntStream.range(0, count).mapToObj(_ -> one(UNITS)).toList();
    }

    /** A day, as known now or as known at some moment while the history was made. */
    private Vantage vantage() {
        LocalDate day = day();
        return random.nextBoolean()
                ? Vantage.of(day)
                : new Vantage(day, clock.instant().minusSeconds(random.nextInt(600)));
    }

    private Viewer viewer() {
        return one(List.of(Viewer.PUBLIC, TestVisitor.MONITOR, TestVisitor.ofUnit(one(units))));
    }

    private ObligationFilter filter() {
        List<Long> all = database.sql("select id from directive.directive")
                .query((row, _) -> row.getLong("id"))
                .list();
        LocalDate from = maybe(day());
        return new ObligationFilter(
                random.nextInt(3) == 0 ? one(all) : null,
                random.nextInt(2) == 0 ? one(units) : null,
                one(List.of("", "lead", "joint", "coordinate")),
                null,
                random.nextBoolean() ? null : from,
                random.nextBoolean() ? null : day(),
                random.nextInt(3) == 0 ? one(List.of("quy hoach", "Trình", "100 %", "a_b", "Y tế", "xyz")) : "");
    }

    private List<Obligation> paged(ObligationFilter filter, Viewer viewer, Vantage vantage, Obligations.Order order) {
        List<Obligation> rows = new ArrayList<>();
        List<Obligation> page = obligations.page(filter, viewer, vantage, order, null, SIZE);
        while (!page.isEmpty()) {
            rows.addAll(page);
            page = obligations.page(
                    filter, viewer, vantage, order, page.getLast().id(), SIZE);
        }
        return rows;
    }

    private static List<Long> ids(List<Obligation> of) {
        return of.stream().map(Obligation::id).toList();
    }

    @Test
    void areTheNumbersOfTheRowsReachedByPagingToTheEnd() {
        for (int tried = 0; tried < TRIES; tried++) {
            Vantage vantage = vantage();
            Viewer viewer = viewer();
            ObligationFilter filter = filter();
            String what = "seed " + seed + ": " + filter + " for " + viewer + " from " + vantage;
            Totals totals = obligations.totals(filter, viewer, vantage);
            List<Obligation> all = paged(filter, viewer, vantage, Obligations.Order.DUE);
            assertThat(ids(all)).as(what).hasSize((int) totals.all()).doesNotHaveDuplicates();
            assertThat(ids(paged(filter, viewer, vantage, Obligations.Order.ITEM)))
                    .as(what)
                    .containsExactlyInAnyOrderElementsOf(ids(all));
            for (Standing standing : Standing.values()) {
                List<Obligation> some = paged(filter.of(standing), viewer, vantage, Obligations.Order.DUE);
                assertThat(some)
                        .as(what)
                        .hasSize((int) totals.of(standing))
                        .allSatisfy(one ->
                                assertThat(standingFromFacts(one, vantage)).isEqualTo(standing));
                if (standing.isOwed()) {
                    assertThat(ids(some))
                            .as(what)
                            .isEqualTo(all.stream()
                                    .filter(one -> one.standing(vantage.asOf()) == standing)
                                    .map(Obligation::id)
                                    .toList());
                }
            }
        }
    }

    /** How it stands, told from its facts in memory. */
    private @Nullable Standing standingFromFacts(Obligation one, Vantage vantage) {
        return facts(one, vantage).standing(vantage.asOf()).orElse(null);
    }

    private History facts(Obligation one, Vantage vantage) {
        History history = histories.of(one.id());
        Instant known = vantage.knownAt();
        return known == null ? history : history.knownAt(known);
    }

    @Test
    void standInTheOrderThatWasAskedFor() {
        assertThat(paged(ObligationFilter.ALL, TestVisitor.MONITOR, LAST, Obligations.Order.DUE))
                .isSortedAccordingTo(Comparator.comparing(
                                Obligation::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparingLong(Obligation::id));
        assertThat(paged(ObligationFilter.ALL, TestVisitor.MONITOR, LAST, Obligations.Order.ITEM))
                .isSortedAccordingTo(Comparator.comparingLong(Obligation::directive)
                        .thenComparingInt(one -> one.task().ordinal())
                        .thenComparingInt(Obligation::place));
    }

    @Test
    void countWhatTheFilterSaysAndTheViewerMaySee() {
        List<Obligation> everything = everything();
        Map<Long, Instant> recorded = recorded();
        for (int tried = 0; tried < TRIES; tried++) {
            Vantage vantage = vantage();
            LocalDate asOf = vantage.asOf();
            Instant known = vantage.knownAt();
            Viewer viewer = viewer();
            ObligationFilter filter = filter();
            List<Long> expected = everything.stream()
                    .filter(one -> one.openedOn() == null || !one.openedOn().isAfter(asOf))
                    .filter(one -> known == null
                            || !Objects.requireNonNull(recorded.get(one.id())).isAfter(known))
                    .filter(one -> facts(one, vantage)
                            .standing(asOf)
                            .filter(Standing::isOwed)
                            .isPresent())
                    .filter(sees(viewer, everything))
                    .filter(fits(filter, everything, vantage))
                    .map(Obligation::id)
                    .toList();
            assertThat(ids(paged(filter, viewer, vantage, Obligations.Order.DUE)))
                    .as("seed " + seed + ": " + filter + " for " + viewer + " from " + vantage)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private Map<Long, Instant> recorded() {
        Map<Long, Instant> recorded = new HashMap<>();
        database.sql("select id, recorded_at from obligation.obligation").query(row -> {
            recorded.put(row.getLong("id"), row.getTimestamp("recorded_at").toInstant());
        });
        return recorded;
    }

    /** All obligations that were ever laid out and not struck out. */
    private List<Obligation> everything() {
        Vantage end = Vantage.of(FIRST.plusDays(DAYS + 1));
        return database
                .sql("select id from obligation.obligation order by id")
                .query((row, _) -> row.getLong("id"))
                .list()
                .stream()
                .flatMap(id -> obligations.find(id, TestVisitor.MONITOR, end).stream())
                .toList();
    }

    private static List<Long> tasksOf(List<Obligation> of) {
        return of.stream().map(one -> one.task().id()).distinct().toList();
    }

    private Predicate<Obligation> sees(Viewer viewer, List<Obligation> everything) {
        Answering answering = new Answering(tasksOf(everything), tasks, handovers, registries, LAST);
        Set<Long> open = new HashSet<>(database.sql("select id from directive.directive where public")
                .query((row, _) -> row.getLong("id"))
                .list());
        return one -> viewer.seesEverything()
                || open.contains(one.directive())
                || viewer.units().stream().anyMatch(unit -> answering.concerns(one.task(), unit));
    }

    private Predicate<Obligation> fits(ObligationFilter filter, List<Obligation> everything, Vantage vantage) {
        Map<Long, List<Assignment>> named = tasks.assignments(tasksOf(everything));
        Answering answering = new Answering(tasksOf(everything), tasks, handovers, registries, vantage);
        LocalDate from = filter.dueFrom();
        LocalDate to = filter.dueTo();
        Long unit = filter.unit();
        return one -> {
            History.Phase phase = facts(one, vantage).phase(vantage.asOf()).orElseThrow();
            LocalDate due = phase.due();
            LocalDate done = phase.doneOn();
            LocalDate day = done != null && done.isBefore(vantage.asOf()) ? done : vantage.asOf();
            return (filter.directive() == null || filter.directive() == one.directive())
                    && (unit == null || answering.answers(one, unit, filter.role(), day))
                    && (from == null || due != null && !due.isBefore(from))
                    && (to == null || due != null && !due.isAfter(to))
                    && holds(one, named.getOrDefault(one.task().id(), List.of()), filter.text());
        };
    }

    private boolean holds(Obligation one, List<Assignment> named, String words) {
        Long bound = one.laidOut().bound();
        Registry registry = registries.now();
        String all = one.task().item() + " " + one.task().text() + " "
                + named.stream().map(Assignment::words).collect(Collectors.joining(" ")) + " "
                + (bound == null
                        ? ""
                        : registry.life(registry.succession().identity(bound))
                                .name(one.task().boundOn()));
        String bare = vn.lotrinh.reader.text.Folding.bare(all);
        return List.of(vn.lotrinh.reader.text.Folding.bare(words).strip().split("\\s+")).stream()
                .allMatch(bare::contains);
    }

    @Test
    void agreeBetweenSumsByUnitDirectiveAndQuarterAndTheirRows() {
        for (int tried = 0; tried < PAGES; tried++) {
            Vantage vantage = vantage();
            Viewer viewer = viewer();
            obligations
                    .totalsByLead(viewer, vantage)
                    .forEach((unit, totals) -> assertThat(totals)
                            .isEqualTo(obligations.totals(ObligationFilter.ALL.by(unit, "lead"), viewer, vantage)));
            obligations
                    .totalsByCoordinator(viewer, vantage)
                    .forEach((unit, totals) -> assertThat(totals)
                            .isEqualTo(
                                    obligations.totals(ObligationFilter.ALL.by(unit, "coordinate"), viewer, vantage)));
            obligations
                    .totalsByDirective(ObligationFilter.ALL, viewer, vantage)
                    .forEach((directive, totals) -> assertThat(totals)
                            .isEqualTo(obligations.totals(ObligationFilter.ALL.in(directive), viewer, vantage)));
            assertThat(obligations.totalsByTask(ObligationFilter.ALL, viewer, vantage).values().stream()
                            .reduce(Totals.NONE, Totals::plus))
                    .isEqualTo(obligations.totals(ObligationFilter.ALL, viewer, vantage));
            long dated = paged(ObligationFilter.ALL, viewer, vantage, Obligations.Order.DUE).stream()
                    .filter(one -> one.due() != null)
                    .count();
            assertThat(obligations.dueDays(ObligationFilter.ALL, viewer, vantage).quarters().values().stream()
                            .mapToLong(Totals::all)
                            .sum())
                    .isEqualTo(dated);
        }
    }

    @Test
    void ofThoseThatAreLateAreTheFiguresOfAll() {
        for (int tried = 0; tried < PAGES; tried++) {
            Vantage vantage = vantage();
            Viewer viewer = viewer();
            Map<Long, Totals> late = new HashMap<>(obligations.totalsByLead(viewer, vantage));
            late.values().removeIf(totals -> totals.of(Standing.OVERDUE) == 0);
            Obligations.LateUnits units = obligations.lateUnits(viewer, vantage, Integer.MAX_VALUE);
            assertThat(units.most()).as("seed " + seed + ": " + vantage).isEqualTo(late);
            assertThat(units.all()).isEqualTo(late.size());
            assertThat(units.overdue())
                    .isEqualTo(late.values().stream()
                            .mapToLong(totals -> totals.of(Standing.OVERDUE))
                            .sum());
            Map<Long, Totals> lateTasks =
                    new HashMap<>(obligations.totalsByTask(ObligationFilter.ALL, viewer, vantage));
            lateTasks.values().removeIf(totals -> totals.of(Standing.OVERDUE) == 0);
            assertThat(obligations.lateTasks(viewer, vantage, Integer.MAX_VALUE).stream()
                            .collect(Collectors.toMap(Obligations.LateTask::task, Obligations.LateTask::totals)))
                    .isEqualTo(lateTasks);
        }
    }

    @Test
    void equalTheRowsBehindTheirLinksOnEveryPage() throws UnsupportedEncodingException {
        for (int tried = 0; tried < PAGES; tried++) {
            LocalDate asOf = day();
            Viewer viewer = viewer();
            Map<String, Integer> counted = new HashMap<>();
            for (String address : List.of("/", "/units", "/units/" + one(units), "/obligations", filter().address())) {
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

    @Test
    void areTheSameOnThePageInFilesAndForPrograms() throws Exception {
        for (int tried = 0; tried < PAGES; tried++) {
            Viewer viewer = viewer();
            ObligationFilter filter = filter();
            if (filter.unit() == null) {
                filter = filter.by(one(units), filter.role());
            }
            if (random.nextInt(3) == 0) {
                filter = filter.of(one(List.of(Standing.values())));
            }
            String query = filter.address().replaceFirst(".*\\?", "?") + "&sort=item&asof=" + day();
            String what = "seed " + seed + ": " + query + " for " + viewer;
            List<Long> shown = shown("/obligations" + query, viewer);
            assertThat(Exported.csv(get("/obligations.csv" + query, viewer)).ids())
                    .as(what)
                    .isEqualTo(shown);
            assertThat(Exported.workbook(get("/obligations.xlsx" + query, viewer))
                            .ids())
                    .as(what)
                    .isEqualTo(shown);
            assertThat(told("/api/obligations" + query + "&size=3", viewer))
                    .as(what)
                    .isEqualTo(shown);
            assertThat(summed("/api/totals" + query.replace("&sort=item", ""), viewer))
                    .as(what)
                    .isEqualTo(shown.size());
        }
    }

    /** The obligations on all pages of the register. */
    private List<Long> shown(String address, Viewer viewer) throws UnsupportedEncodingException {
        List<Long> ids = new ArrayList<>();
        String next = address;
        while (!next.isEmpty()) {
            Document page = page(next, viewer);
            page.select("table.tasks td.what > a")
                    .forEach(link ->
                            ids.add(Long.valueOf(link.attr("href").replaceAll("^/obligations/(\\d+).*", "$1"))));
            next = page.select("a[rel=next]").attr("href");
        }
        return ids;
    }

    /** The obligations that a program is told of. */
    private List<Long> told(String address, Viewer viewer) {
        List<Long> ids = new ArrayList<>();
        String next = address;
        while (!next.isEmpty()) {
            JsonNode page = JSON.readTree(get(next, viewer));
            page.get("obligations").forEach(one -> ids.add(one.get("id").asLong()));
            next = page.get("next").asString("");
        }
        return ids;
    }

    /** How many obligations the totals have, which are the same by unit and by directive. */
    private long summed(String address, Viewer viewer) {
        JsonNode whole = JSON.readTree(get(address, viewer)).get("totals");
        for (String group : List.of("unit", "directive")) {
            JsonNode groups =
                    JSON.readTree(get(address + "&group=" + group, viewer)).get("groups");
            for (String field : whole.propertyNames()) {
                long sum = 0;
                for (JsonNode one : groups) {
                    assertThat(one.get("totals").get(field).asLong()).isNotNegative();
                    sum += one.get("totals").get(field).asLong();
                }
                assertThat(sum)
                        .as(address + " " + group + " " + field)
                        .isEqualTo(whole.get(field).asLong());
            }
        }
        return address.contains("standing=withdrawn")
                ? whole.get("withdrawn").asLong()
                : whole.get("all").asLong();
    }

    private byte[] get(String address, Viewer viewer) {
        var response = browser.get()
                .uri(URI.create(address.replace("+", "%20")))
                .with(TestVisitor.as(viewer))
                .exchange()
                .getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsByteArray();
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
            ObligationFilter filter = filter().of(one(List.of(Standing.values())));
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
