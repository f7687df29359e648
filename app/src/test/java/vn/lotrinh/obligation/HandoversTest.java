package vn.lotrinh.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.TestVisitor;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.AcceptedDirectives;
import vn.lotrinh.organization.Draft;
import vn.lotrinh.organization.EventKind;
import vn.lotrinh.organization.Ground;
import vn.lotrinh.organization.Happening;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.RegistryDesk;
import vn.lotrinh.organization.Transfer;
import vn.lotrinh.organization.Transfer.Share;

/** What is owed passes on with its unit: by words, by a person's decision, or not at all. */
@TestSystem
class HandoversTest {

    private static final LocalDate GIVEN = LocalDate.of(2025, 1, 10);
    private static final LocalDate SPLIT = LocalDate.of(2025, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String ACTOR = "account:1";

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
    private Accountability accountability;

    @Autowired
    private HandingOver handingOver;

    @Autowired
    private Registries registries;

    @Autowired
    private RegistryDesk desk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private long old;
    private long soil;
    private long press;
    private long stays;

    @BeforeEach
    void enterUnits() {
        clock.pass(Duration.ofHours(1));
        String run = Long.toString(System.nanoTime());
        old = accepted.unit("Bộ Gốc " + run);
        soil = accepted.unit("Bộ Đất đai " + run);
        press = accepted.unit("Bộ Báo chí " + run);
        stays = accepted.unit("Bộ Khác " + run);
    }

    /** A task of the old unit with such words. */
    private long task(String words) {
        return task(words, GIVEN, old);
    }

    private long task(String words, LocalDate given, long unit) {
        String name = registries.now().life(unit).name(given);
        long directive = accepted.accept(given, AcceptedDirectives.task("I.1", words, null, name));
        return tasks.of(directive, TestVisitor.MONITOR, Vantage.of(TODAY))
                .getFirst()
                .id();
    }

    private Draft.Occurrence split(LocalDate on) {
        return new Draft.Occurrence(
                null,
                EventKind.SPLIT,
                on,
                List.of(
                        new Transfer(old, soil, Share.FUNCTION, List.of("đất đai")),
                        new Transfer(old, press, Share.FUNCTION, List.of("báo chí"))),
                "",
                Ground.NONE);
    }

    private Draft.Occurrence part(LocalDate on, long from, long to, String word) {
        return new Draft.Occurrence(
                null,
                EventKind.TRANSFERRED_PART,
                on,
                List.of(new Transfer(from, to, Share.FUNCTION, List.of(word))),
                "",
                Ground.NONE);
    }

    private long happen(Draft.Occurrence occurrence) {
        return happen(occurrence, null);
    }

    private long happen(Draft.Occurrence occurrence, @Nullable Long instead) {
        clock.pass(Duration.ofHours(1));
        Happening happening = Objects.requireNonNull(transaction.execute(
                _ -> desk.happen(new RegistryDesk.Entering(occurrence, List.of()), instead, "Nhập nhầm", ACTOR)));
        assertThat(happening).isInstanceOf(Happening.Happened.class);
        return happening instanceof Happening.Happened happened
                ? happened.event().id()
                : 0;
    }

    private void withdraw(long event) {
        clock.pass(Duration.ofHours(1));
        assertThat(transaction.<Happening>execute(_ -> desk.withdraw(event, "Không có", ACTOR)))
                .isInstanceOf(Happening.Happened.class);
    }

    /** Who answers for a task on a day, in memory; the rows say the same. */
    private Set<Long> answering(long task, LocalDate day) {
        Line line = new Line(task, 0, old);
        Long answers = Handover.course(
                        line, handovers.of(List.of(task)).getOrDefault(line, List.of()), registries.now())
                .on(day)
                .answering()
                .orElse(null);
        Set<Long> units = Stream.ofNullable(answers).collect(Collectors.toSet());
        assertThat(inRows(task, day)).isEqualTo(units);
        return units;
    }

    private Set<Long> inRows(long task, LocalDate day) {
        return Stream.of(old, soil, press, stays)
                .filter(unit -> obligations
                        .page(
                                ObligationFilter.ALL.by(unit, "lead"),
                                TestVisitor.MONITOR,
                                Vantage.of(day),
                                Obligations.Order.DUE,
                                null,
                                1_000)
                        .stream()
                        .anyMatch(row -> row.task().id() == task))
                .collect(Collectors.toSet());
    }

    private List<HandingOver.Question> questions(long task) {
        return handingOver.questions().stream()
                .filter(question -> question.handover().line().task() == task)
                .toList();
    }

    @Test
    void passTasksOfASplitByTheirWords() {
        long aboutSoil = task("Rà soát quy hoạch đất đai");
        long aboutPress = task("Sắp xếp các cơ quan báo chí");
        happen(split(SPLIT));
        assertThat(answering(aboutSoil, SPLIT.minusDays(1))).containsExactly(old);
        assertThat(answering(aboutSoil, SPLIT)).containsExactly(soil);
        assertThat(answering(aboutPress, TODAY)).containsExactly(press);
        assertThat(questions(aboutSoil)).isEmpty();
    }

    @Test
    void passTasksThatBecomeKnownAfterTheEvent() {
        happen(split(SPLIT));
        long late = task("Rà soát quy hoạch đất đai");
        assertThat(answering(late, SPLIT.minusDays(1))).containsExactly(old);
        assertThat(answering(late, TODAY)).containsExactly(soil);
    }

    @Test
    void askWhereNoWordDecidesAndWhereTwoDo() {
        long none = task("Trình đề án");
        long both = task("Báo chí viết về đất đai");
        long event = happen(split(SPLIT));
        for (long task : List.of(none, both)) {
            assertThat(answering(task, SPLIT)).isEmpty();
            assertThat(questions(task)).hasSize(1);
            assertThat(questions(task).getFirst().candidates()).containsExactly(soil, press);
        }
        Line line = new Line(none, 0, old);
        assertThat(handingOver.decide(line, event, press, "Theo đề nghị", ACTOR))
                .isEqualTo(HandingOver.Decision.DECIDED);
        assertThat(answering(none, SPLIT)).containsExactly(press);
        assertThat(answering(none, SPLIT.minusDays(1))).containsExactly(old);
        assertThat(questions(none)).isEmpty();
        assertThat(handingOver.decide(line, event, soil, "", ACTOR)).isEqualTo(HandingOver.Decision.NOT_OPEN);
    }

    @Test
    void passOnTheShareOfOneThatLeadsTogetherWithAnother() {
        LocalDate day = GIVEN;
        String first = registries.now().life(stays).name(day);
        String second = registries.now().life(old).name(day);
        long directive = accepted.accept(day, AcceptedDirectives.task("I.1", "Trình đề án", null, first, second));
        long task = tasks.of(directive, TestVisitor.MONITOR, Vantage.of(TODAY))
                .getFirst()
                .id();
        assertThat(jointly(directive, old, TODAY)).isEqualTo(1);
        long event = happen(split(SPLIT));
        handingOver.decide(new Line(task, 1, old), event, press, "Theo đề nghị", ACTOR);
        assertThat(jointly(directive, press, TODAY)).isEqualTo(1);
        assertThat(jointly(directive, soil, TODAY)).isZero();
        assertThat(jointly(directive, old, TODAY)).isZero();
        Obligation line =
                obligations.of(task, TestVisitor.MONITOR, Vantage.of(TODAY)).getFirst();
        assertThat(accountability.jointly(line, Vantage.of(TODAY))).containsExactly(press);
        assertThat(accountability.jointly(line, Vantage.of(SPLIT.minusDays(1)))).containsExactly(old);
        assertThat(jointly(directive, old, SPLIT.minusDays(1))).isEqualTo(1);
        assertThat(jointly(directive, press, SPLIT.minusDays(1))).isZero();
    }

    private long jointly(long directive, long unit, LocalDate day) {
        ObligationFilter filter = new ObligationFilter(directive, unit, "joint", null, null, null, "");
        return obligations.totals(filter, TestVisitor.MONITOR, Vantage.of(day)).all();
    }

    @Test
    void followWhoTookOverByADecisionFurther() {
        long task = task("Trình đề án");
        long event = happen(split(SPLIT));
        handingOver.decide(new Line(task, 0, old), event, press, "Theo đề nghị", ACTOR);
        happen(new Draft.Occurrence(
                null,
                EventKind.ABSORBED,
                SPLIT.plusDays(60),
                List.of(new Transfer(press, stays, Share.WHOLE, List.of())),
                "",
                Ground.NONE));
        assertThat(answering(task, SPLIT.plusDays(59))).containsExactly(press);
        assertThat(answering(task, TODAY)).containsExactly(stays);
    }

    @Test
    void goBackByFurtherRecordsWhenTheEventIsWithdrawn() {
        long passed = task("Rà soát quy hoạch đất đai");
        long open = task("Trình đề án");
        long event = happen(split(SPLIT));
        long records = rows();
        withdraw(event);
        assertThat(answering(passed, TODAY)).containsExactly(old);
        assertThat(answering(open, TODAY)).containsExactly(old);
        assertThat(questions(open)).isEmpty();
        assertThat(rows()).isGreaterThan(records);
    }

    private long rows() {
        return database.sql("select count(*) from obligation.handover")
                .query(Long.class)
                .single();
    }

    @Test
    void moveTheDayWhenTheEventIsCorrected() {
        long task = task("Rà soát quy hoạch đất đai");
        long event = happen(split(SPLIT));
        happen(split(SPLIT.plusDays(30)), event);
        assertThat(answering(task, SPLIT.plusDays(29))).containsExactly(old);
        assertThat(answering(task, SPLIT.plusDays(30))).containsExactly(soil);
    }

    private void done(long task, LocalDate on) {
        clock.pass(Duration.ofMinutes(1));
        long obligation = obligations
                .of(task, TestVisitor.MONITOR, Vantage.of(TODAY))
                .getFirst()
                .id();
        transaction.executeWithoutResult(
                _ -> histories.add(obligation, new Fact.Accepted(on, 1), new Histories.Ground(ACTOR, "", null)));
    }

    @Test
    void leaveWhatWasDoneBeforeWithWhoDidIt() {
        long task = task("Rà soát quy hoạch đất đai");
        done(task, SPLIT.minusDays(3));
        happen(split(SPLIT));
        assertThat(inRows(task, TODAY)).containsExactly(old);
        long open = task("Trình đề án");
        assertThat(questions(open)).hasSize(1);
        done(open, SPLIT.minusDays(3));
        assertThat(questions(open)).isEmpty();
        assertThat(inRows(open, TODAY)).containsExactly(old);
    }

    @Test
    void takeAnEventInThatBecomesKnownLateAndChangesTheWay() {
        long task = task("Báo chí về việc làm");
        long event = happen(new Draft.Occurrence(
                null,
                EventKind.SPLIT,
                SPLIT,
                List.of(
                        new Transfer(old, soil, Share.FUNCTION, List.of("báo chí")),
                        new Transfer(old, press, Share.REST, List.of()),
                        new Transfer(stays, press, Share.FUNCTION, List.of("báo chí")),
                        new Transfer(stays, soil, Share.REST, List.of())),
                "",
                Ground.NONE));
        assertThat(answering(task, TODAY)).containsExactly(soil);
        long late = happen(part(SPLIT.minusDays(30), old, stays, "việc làm"));
        assertThat(answering(task, SPLIT.minusDays(31))).containsExactly(old);
        assertThat(answering(task, SPLIT.minusDays(1))).containsExactly(stays);
        assertThat(answering(task, SPLIT)).containsExactly(press);
        withdraw(late);
        assertThat(answering(task, SPLIT.minusDays(1))).containsExactly(old);
        assertThat(answering(task, SPLIT)).containsExactly(soil);
        withdraw(event);
        assertThat(answering(task, TODAY)).containsExactly(old);
    }

    @Test
    void stayWithAUnitThatGoesOnUntilSomebodyHasDecided() {
        long task = task("Báo chí viết về đất đai");
        long event = happen(new Draft.Occurrence(
                null,
                EventKind.TRANSFERRED_PART,
                SPLIT,
                List.of(
                        new Transfer(old, soil, Share.FUNCTION, List.of("đất đai")),
                        new Transfer(old, press, Share.FUNCTION, List.of("báo chí"))),
                "",
                Ground.NONE));
        assertThat(answering(task, TODAY)).containsExactly(old);
        assertThat(questions(task)).hasSize(1);
        assertThat(questions(task).getFirst().candidates()).containsExactly(soil, press, old);
        handingOver.decide(new Line(task, 0, old), event, soil, "Theo đề nghị", ACTOR);
        assertThat(answering(task, SPLIT.minusDays(1))).containsExactly(old);
        assertThat(answering(task, TODAY)).containsExactly(soil);
    }

    @Test
    void doNotPassWhatWasGivenToAUnitAfterItGaveThatFunctionAway() {
        happen(part(SPLIT, old, soil, "đất đai"));
        long before = task("Rà soát quy hoạch đất đai", SPLIT.minusDays(1), old);
        long after = task("Rà soát quy hoạch đất đai", SPLIT, old);
        assertThat(answering(before, TODAY)).containsExactly(soil);
        assertThat(answering(after, TODAY)).containsExactly(old);
    }

    @Test
    void takeTwoPartsOnOneDayAndAnEndAfterThem() {
        long aboutSoil = task("Rà soát quy hoạch đất đai");
        long aboutPress = task("Sắp xếp các cơ quan báo chí");
        long other = task("Trình đề án");
        happen(new Draft.Occurrence(
                null,
                EventKind.ABSORBED,
                SPLIT,
                List.of(new Transfer(old, stays, Share.WHOLE, List.of())),
                "",
                Ground.NONE));
        happen(part(SPLIT, old, soil, "đất đai"));
        happen(part(SPLIT, old, press, "báo chí"));
        assertThat(answering(aboutSoil, TODAY)).containsExactly(soil);
        assertThat(answering(aboutPress, TODAY)).containsExactly(press);
        assertThat(answering(other, TODAY)).containsExactly(stays);
    }

    @Test
    void reopenWhatWasDecidedForAUnitThatWasNoMore() {
        long task = task("Trình đề án");
        long event = happen(split(SPLIT));
        handingOver.decide(new Line(task, 0, old), event, stays, "Theo đề nghị", ACTOR);
        assertThat(answering(task, TODAY)).containsExactly(stays);
        happen(new Draft.Occurrence(
                null,
                EventKind.ABSORBED,
                SPLIT.minusDays(5),
                List.of(new Transfer(stays, soil, Share.WHOLE, List.of())),
                "",
                Ground.NONE));
        assertThat(answering(task, TODAY)).isEmpty();
        assertThat(questions(task)).hasSize(1);
    }

    @Test
    void passWhatWasGivenToANameOnceItIsKnownWhoBearsIt() {
        happen(split(SPLIT));
        long unknown =
                Objects.requireNonNull(transaction.execute(_ -> desk.unknown("Cơ quan bí ẩn " + old, null, ACTOR)));
        long task = task("Trình đề án", GIVEN, unknown);
        assertThat(questions(task)).isEmpty();
        transaction.executeWithoutResult(_ -> desk.identify(unknown, old, Ground.NONE, ACTOR));
        assertThat(questions(task)).hasSize(1);
        assertThat(inRows(task, SPLIT.minusDays(1))).containsExactly(old);
    }
}
