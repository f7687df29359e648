package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.ObligationFilter;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.obligation.Standing;
import vn.lotrinh.obligation.Totals;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.RegistryDesk;
import vn.lotrinh.organization.ShippedUnits;

/** The plan that comes with the product is laid out as it reads, and stands as what really happened makes it stand. */
@TestSystem
class WorkedExampleTest {

    private static final LocalDate NOW = LocalDate.of(2026, 3, 2);

    @Autowired
    private WorkedExample example;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Registries registries;

    @Autowired
    private RegistryDesk desk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    void load() {
        if (registries.now().find("son-la").isEmpty()) {
            ShippedUnits units = new ShippedUnits(desk, transaction);
            units.takeBase();
            units.takeActs();
        }
        example.run(new DefaultApplicationArguments());
    }

    private List<Obligation> rows(LocalDate asOf) {
        return obligations.page(
                ObligationFilter.ALL, Viewer.PUBLIC, Vantage.of(asOf), Obligations.Order.ITEM, null, 1_000);
    }

    private List<Obligation> rows(String item, LocalDate asOf) {
        return rows(asOf).stream().filter(one -> one.task().item().equals(item)).toList();
    }

    /** The one of a task that is for a place, or for none. */
    private Obligation row(String item, @Nullable String place, LocalDate asOf) {
        Long subject = place == null
                ? null
                : registries.now().find(place).orElseThrow().id();
        return rows(item, asOf).stream()
                .filter(one -> Objects.equals(subject, one.laidOut().subject()))
                .findFirst()
                .orElseThrow();
    }

    private String name(Long unit) {
        return registries.now().life(unit).name(LocalDate.of(2022, 5, 26));
    }

    @ParameterizedTest(name = "{0}: {1} lines of {2} units, {3} jointly; {4}, {5}")
    @CsvSource({
        "II.1,  1,  1, 0, conference,       held",
        "II.2,  1,  1, 0, action-programme, issued",
        "II.3, 15,  1, 0, planning,         approved",
        "II.4,  1,  1, 1, scheme,           submitted",
        "II.5,  1,  1, 0, mechanism,        ?",
        "II.6,  1,  1, 0, mechanism,        ?",
        "II.7, 28, 14, 0, body action-programme, ?",
        "II.8,  1,  1, 0, ?,                ?",
        "II.9,  1,  1, 0, ?,                ?",
    })
    void isLaidOutAsItReads(String item, int lines, int units, int joint, String kinds, String criterion) {
        List<Obligation> rows = rows(item, NOW);
        assertThat(rows).hasSize(lines);
        assertThat(rows.stream().map(one -> one.laidOut().bound()).distinct())
                .hasSize(units)
                .doesNotContainNull();
        assertThat(rows).allSatisfy(one -> assertThat(one.laidOut().joint()).hasSize(joint));
        if (!kinds.equals("?")) {
            assertThat(rows.stream().map(one -> one.laidOut().kind().code()).distinct())
                    .containsExactlyInAnyOrder(kinds.split(" "));
        }
        if (!criterion.equals("?")) {
            assertThat(rows)
                    .allSatisfy(
                            one -> assertThat(one.laidOut().criterion().code()).isEqualTo(criterion));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "II.1, Văn phòng Trung ương Đảng",
        "II.2, Ban cán sự đảng Chính phủ",
        "II.3, Ban cán sự đảng Chính phủ",
        "II.4, Ban cán sự đảng Chính phủ",
        "II.5, Ban cán sự đảng Chính phủ",
        "II.6, Ban cán sự đảng Chính phủ",
        "II.8, Ban Kinh tế Trung ương",
        "II.9, Đảng đoàn Mặt trận Tổ quốc Việt Nam",
    })
    void bindsWhoIsNamed(String item, String unit) {
        assertThat(rows(item, NOW))
                .allSatisfy(one -> assertThat(
                                name(Objects.requireNonNull(one.laidOut().bound())))
                        .isEqualTo(unit));
    }

    @Test
    void namesTheFirstOfTwoLeadersAccountable() {
        assertThat(row("II.4", null, NOW).laidOut().joint().stream().map(this::name))
                .containsExactly("Ban cán sự đảng Bộ Kế hoạch và Đầu tư");
    }

    @Test
    void asksEachOfTheFourteenCommitteesForTwoProducts() {
        Map<Long, List<String>> products = new TreeMap<>();
        for (Obligation one : rows("II.7", NOW)) {
            products.computeIfAbsent(Objects.requireNonNull(one.laidOut().bound()), _ -> new ArrayList<>())
                    .add(one.laidOut().kind().code());
        }
        assertThat(products).hasSize(14);
        assertThat(products.values())
                .allSatisfy(kinds -> assertThat(kinds).containsExactly("body", "action-programme"));
        assertThat(products.keySet().stream().map(this::name)).allMatch(name -> name.startsWith("Tỉnh uỷ "));
    }

    @Test
    void asksForOneRegionalAndFourteenProvincialPlans() {
        List<Obligation> rows = rows("II.3", NOW);
        assertThat(rows.stream().filter(one -> one.laidOut().subject() == null)).hasSize(1);
        assertThat(rows.stream()
                        .flatMap(one ->
                                java.util.stream.Stream.ofNullable(one.laidOut().subject()))
                        .map(this::name)
                        .distinct())
                .hasSize(14)
                .allMatch(name -> name.startsWith("Tỉnh "));
    }

    @Test
    void opensTheYearlyEvaluationEachYear() {
        assertThat(rows(NOW).stream().filter(one -> one.period() != null).map(Obligation::period))
                .containsExactly("2022", "2023", "2024", "2025", "2026");
    }

    @ParameterizedTest(name = "{0} {1} is {2}, {3} days late")
    @CsvSource({
        "II.1,             , DONE_ON_TIME,   0",
        "II.2,             , DONE_LATE,     32",
        "II.3,             , DONE_LATE,    217",
        "II.3, bac-giang,    DONE_ON_TIME,   0",
        "II.3, thai-nguyen,  DONE_ON_TIME,   0",
        "II.3, lao-cai,      DONE_ON_TIME,   0",
        "II.3, tuyen-quang,  DONE_ON_TIME,   0",
        "II.3, yen-bai,      DONE_ON_TIME,   0",
        "II.3, bac-kan,      DONE_LATE,     34",
        "II.3, cao-bang,     DONE_LATE,     55",
        "II.3, lai-chau,     DONE_LATE,     68",
        "II.3, hoa-binh,     DONE_LATE,     81",
        "II.3, son-la,       DONE_LATE,     86",
        "II.3, dien-bien,    DONE_LATE,    119",
        "II.3, lang-son,     DONE_LATE,    171",
        "II.5,             , DONE_ON_TIME,   0",
    })
    void knowsWhatIsDone(String item, @Nullable String place, Standing standing, long daysLate) {
        Obligation one = row(item, place, NOW);
        assertThat(one.standing(NOW)).isEqualTo(standing);
        assertThat(one.daysLate(NOW)).isEqualTo(daysLate);
    }

    @Test
    void countsFiveOfTheFourteenProvincialPlansOnTime() {
        assertThat(Totals.of(rows("II.3", NOW), NOW))
                .isEqualTo(new Totals(
                        Map.of(Standing.DONE_ON_TIME, 5L, Standing.DONE_LATE, 9L, Standing.AWAITING_REVIEW, 1L)));
    }

    @Test
    void leavesOpenWhatIsSaidToBeDoneOnADayThatNobodyKnows() {
        assertThat(row("II.3", "phu-tho", NOW).standing(NOW)).isEqualTo(Standing.AWAITING_REVIEW);
    }

    @Test
    void countsOneOfTheTwentyEightOfTheCommitteesAsDone() {
        List<Obligation> done = rows("II.7", NOW).stream()
                .filter(one -> one.standing(NOW).isDone())
                .toList();
        assertThat(done).singleElement().satisfies(one -> {
            assertThat(name(Objects.requireNonNull(one.laidOut().bound()))).isEqualTo("Tỉnh uỷ Sơn La");
            assertThat(one.laidOut().kind().code()).isEqualTo("action-programme");
            assertThat(one.standing(NOW)).isEqualTo(Standing.DONE_ON_TIME);
        });
        assertThat(rows("II.7", NOW).stream().filter(one -> one.isKnown(NOW))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"II.4", "II.6"})
    void knowsSomethingOfWhatIsOverdue(String item) {
        assertThat(row(item, null, NOW).standing(NOW)).isEqualTo(Standing.OVERDUE);
        assertThat(row(item, null, NOW).isKnown(NOW)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"II.8", "II.9"})
    void saysThatNothingIsKnown(String item) {
        assertThat(row(item, null, NOW).isKnown(NOW)).isFalse();
        assertThat(row(item, null, NOW).standing(NOW)).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void showsNothingBeforeThePlanWasGiven() {
        assertThat(rows(LocalDate.of(2022, 5, 1))).isEmpty();
    }

    @ParameterizedTest(name = "as of {0}: {1} is {2}")
    @CsvSource({
        "2022-06-30, II.1, DONE_ON_TIME",
        "2022-06-30, II.2, WITHIN_TERM",
        "2022-07-31, II.2, OVERDUE",
        "2022-12-31, II.2, DONE_LATE",
        "2022-12-31, II.3, WITHIN_TERM",
        "2022-12-31, II.5, DONE_ON_TIME",
        "2023-10-01, II.2, DONE_LATE",
        "2023-09-30, II.3, WITHIN_TERM",
        "2023-10-01, II.3, OVERDUE",
        "2024-01-01, II.3, OVERDUE",
        "2024-05-03, II.3, OVERDUE",
        "2024-05-04, II.3, DONE_LATE",
    })
    void showsThePastAsItStood(LocalDate asOf, String item, Standing standing) {
        assertThat(row(item, null, asOf).standing(asOf)).isEqualTo(standing);
    }

    @Test
    void changesNothingAtTheNextStart() {
        long version = ledger.version();
        int rows = rows(NOW).size();
        load();
        assertThat(ledger.version()).isEqualTo(version);
        assertThat(rows(NOW)).hasSize(rows);
    }
}
