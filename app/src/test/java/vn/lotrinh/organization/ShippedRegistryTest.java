package vn.lotrinh.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lotrinh.calendar.Days;

/** The units and acts that the product ships say what the laws say. */
class ShippedRegistryTest {

    private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);
    private static final LocalDate LAST_OLD = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_NEW = LocalDate.of(2025, 7, 1);
    private static final LocalDate AFTER = LocalDate.of(2026, 3, 2);
    private static final LocalDate PLAN = LocalDate.of(2022, 5, 26);
    private static final String REGION = "cac-dia-phuong-vung-trung-du-va-mien-nui-bac-bo";
    private static final Registry REGISTRY = ShippedFiles.registry();

    private static Life life(String key) {
        return REGISTRY.find(key).orElseThrow(() -> new AssertionError("No " + key));
    }

    private static String key(long unit) {
        return Objects.requireNonNull(REGISTRY.life(unit).key());
    }

    private static Set<String> keys(Iterable<Long> units) {
        Set<String> keys = new TreeSet<>();
        units.forEach(unit -> keys.add(key(unit)));
        return keys;
    }

    private static List<Life> provinces(LocalDate day) {
        return REGISTRY.all().stream()
                .filter(life ->
                        life.nature() == Nature.UNIT && life.existsOn(day) && life.kind(day) == UnitKind.PROVINCE)
                .toList();
    }

    private static String answering(String key, LocalDate day) {
        return key(REGISTRY.succession().of(life(key).id()).on(day).answering().orElseThrow());
    }

    @ParameterizedTest(name = "on {0}: {1} provinces")
    @CsvSource({"2022-05-26, 63", "2024-12-31, 63", "2025-06-30, 63", "2025-07-01, 34", "2026-03-02, 34"})
    void countsTheProvinces(LocalDate day, int provinces) {
        assertThat(provinces(day)).hasSize(provinces);
    }

    @Test
    void givesEachOldProvinceOneSuccessor() {
        Set<Long> after = new HashSet<>();
        provinces(AFTER).forEach(province -> after.add(province.id()));
        Set<Long> reached = new HashSet<>();
        for (Life old : provinces(BEFORE)) {
            Long successor = REGISTRY.succession()
                    .of(old.id())
                    .on(AFTER)
                    .answering()
                    .orElseThrow(() -> new AssertionError(old.key()));
            assertThat(after).as(old.key()).contains(successor);
            reached.add(successor);
        }
        assertThat(reached).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tinh-uy", "ubnd", "hdnd", "mttq"})
    void passesEachProvincesBodiesToThoseOfItsSuccessor(String body) {
        for (Life old : provinces(BEFORE)) {
            String successor = answering(String.valueOf(old.key()), AFTER);
            Life bodyOf = REGISTRY.find(body + "-" + old.key())
                    .or(() -> REGISTRY.find("thanh-uy-" + old.key()))
                    .orElseThrow(() -> new AssertionError(body + "-" + old.key()));
            long answering =
                    REGISTRY.succession().of(bodyOf.id()).on(AFTER).answering().orElseThrow();
            assertThat(REGISTRY.life(answering)
                            .reference(Aspect.TERRITORY, AFTER)
                            .map(ShippedRegistryTest::key))
                    .as(bodyOf.key())
                    .contains(successor);
        }
    }

    @ParameterizedTest(name = "{0}:{1} is {2} on {3}")
    @CsvSource({
        "province-2004, 15, Tỉnh Yên Bái, 2024-12-31",
        "province-2004, 10, Tỉnh Lào Cai, 2024-12-31",
        "province-2004, 24, Tỉnh Bắc Giang, 2024-12-31",
        "province-2004, 27, Tỉnh Bắc Ninh, 2025-06-30",
        "province-2025, 15, Tỉnh Lào Cai, 2025-07-01",
        "province-2025, 24, Tỉnh Bắc Ninh, 2026-03-02",
        "province-2025, 04, Tỉnh Cao Bằng, 2026-03-02",
    })
    void knowsWhoseACodeIsOnADay(String system, String code, String name, LocalDate day) {
        assertThat(bearers(system, code, day))
                .extracting(life -> life.name(day))
                .containsExactly(name);
    }

    private static List<Life> bearers(String system, String code, LocalDate day) {
        return REGISTRY.all().stream()
                .filter(life ->
                        life.existsOn(day) && code.equals(life.codes(day).get(system)))
                .toList();
    }

    @ParameterizedTest(name = "province-2025:{0} is nobody''s")
    @ValueSource(strings = {"10", "27", "02", "06", "17", "26"})
    void retiresTheCodesOfProvincesWhoseSeatWasNotKept(String code) {
        assertThat(bearers("province-2025", code, AFTER)).isEmpty();
    }

    @Test
    void givesEachCodeToOneProvinceADay() {
        for (LocalDate day : List.of(PLAN, BEFORE, LAST_OLD, FIRST_NEW, AFTER)) {
            Map<String, String> bearers = new HashMap<>();
            for (Life life : REGISTRY.all()) {
                if (life.existsOn(day)) {
                    life.codes(day)
                            .forEach((system, code) -> assertThat(bearers.put(system + code, life.name(day)))
                                    .as(system + ":" + code + " on " + day)
                                    .isNull());
                }
            }
        }
    }

    @Test
    void tellsUnitsOfOneNameApartByTheirDays() {
        Life before = life("lao-cai");
        Life after = life("lao-cai-2025");
        assertThat(before.id()).isNotEqualTo(after.id());
        assertThat(before.name(LAST_OLD)).isEqualTo(after.name(FIRST_NEW));
        assertThat(before.existsOn(LAST_OLD)).isTrue();
        assertThat(before.existsOn(FIRST_NEW)).isFalse();
        assertThat(after.existsOn(LAST_OLD)).isFalse();
        assertThat(answering("yen-bai", FIRST_NEW)).isEqualTo("lao-cai-2025");
        assertThat(answering("yen-bai", LAST_OLD)).isEqualTo("yen-bai");
    }

    @ParameterizedTest(name = "the region has {1} provinces on {0}")
    @CsvSource({"2022-05-26, 14", "2024-12-31, 14", "2025-06-30, 14", "2025-07-01, 9", "2025-10-05, 9", "2026-03-02, 9"
    })
    void redrawsTheRegion(LocalDate day, int provinces) {
        List<Long> members = REGISTRY.members().on(life(REGION).id(), day);
        assertThat(members)
                .hasSize(provinces)
                .allMatch(member -> REGISTRY.life(member).existsOn(day));
    }

    @Test
    void neverCountsBacNinhToTheRegion() {
        Set<String> ever = keys(REGISTRY.members().of(life(REGION).id()).keySet());
        assertThat(ever).contains("bac-giang", "phu-tho-2025").doesNotContain("bac-ninh", "bac-ninh-2025", "vinh-phuc");
        assertThat(answering("bac-giang", AFTER)).isEqualTo("bac-ninh-2025");
    }

    @Test
    void bindsTheFourteenProvincialCommitteesByThePlan() {
        Set<String> members = keys(REGISTRY.members()
                .on(
                        life("tinh-uy-cac-dia-phuong-vung-trung-du-va-mien-nui-bac-bo")
                                .id(),
                        PLAN));
        assertThat(members)
                .containsExactlyInAnyOrder(
                        "tinh-uy-ha-giang",
                        "tinh-uy-cao-bang",
                        "tinh-uy-bac-kan",
                        "tinh-uy-tuyen-quang",
                        "tinh-uy-lao-cai",
                        "tinh-uy-dien-bien",
                        "tinh-uy-lai-chau",
                        "tinh-uy-son-la",
                        "tinh-uy-yen-bai",
                        "tinh-uy-hoa-binh",
                        "tinh-uy-thai-nguyen",
                        "tinh-uy-lang-son",
                        "tinh-uy-bac-giang",
                        "tinh-uy-phu-tho");
        Set<String> today = new TreeSet<>();
        members.forEach(member -> today.add(answering(member, AFTER)));
        assertThat(today).hasSize(10).contains("tinh-uy-bac-ninh-2025");
    }

    @ParameterizedTest(name = "{0}: from {2} on {1} answers")
    @CsvSource({
        "ban-kinh-te-trung-uong, ban-chinh-sach-chien-luoc-trung-uong, 2025-02-03",
        "ban-can-su-dang-chinh-phu, dang-uy-chinh-phu, 2025-02-03",
        "dang-doan-quoc-hoi, dang-uy-quoc-hoi, 2025-02-03",
        "dang-doan-mat-tran-to-quoc-viet-nam, dang-uy-mat-tran-to-quoc-cac-doan-the-trung-uong, 2025-02-03",
        "ban-can-su-dang-bo-ke-hoach-va-dau-tu, dang-uy-bo-tai-chinh, 2025-02-24",
        "bo-ke-hoach-va-dau-tu, bo-tai-chinh-2025, 2025-03-01",
        "bo-nong-nghiep-va-phat-trien-nong-thon, bo-nong-nghiep-va-moi-truong, 2025-03-01",
        "bo-tai-nguyen-va-moi-truong, bo-nong-nghiep-va-moi-truong, 2025-03-01",
        "bo-xay-dung, bo-xay-dung-2025, 2025-03-01",
        "bo-khoa-hoc-va-cong-nghe, bo-khoa-hoc-va-cong-nghe-2025, 2025-03-01",
    })
    void passesTheBodiesOfThePlanOn(String old, String successor, LocalDate since) {
        assertThat(answering(old, since.minusDays(1))).isEqualTo(old);
        assertThat(answering(old, since)).isEqualTo(successor);
        assertThat(answering(old, AFTER)).isEqualTo(successor);
        Course.Step step = REGISTRY.succession().of(life(old).id()).steps().getFirst();
        assertThat(step.event().effectiveOn()).isEqualTo(since);
    }

    @ParameterizedTest
    @ValueSource(strings = {"van-phong-trung-uong-dang", "cao-bang", "lang-son", "lai-chau", "dien-bien", "son-la"})
    void leavesWhatGoesOn(String key) {
        assertThat(REGISTRY.succession().of(life(key).id()).steps()).isEmpty();
        assertThat(answering(key, AFTER)).isEqualTo(key);
    }

    @ParameterizedTest(name = "{0} with {1} passes to {2}")
    @CsvSource({
        "bo-lao-dong-thuong-binh-va-xa-hoi, Phát triển giáo dục nghề nghiệp, bo-giao-duc-va-dao-tao",
        "bo-lao-dong-thuong-binh-va-xa-hoi, Giảm nghèo bền vững, bo-nong-nghiep-va-moi-truong",
        "bo-lao-dong-thuong-binh-va-xa-hoi, Trình đề án, bo-noi-vu-2025",
        "bo-thong-tin-va-truyen-thong, Quy hoạch báo chí, bo-van-hoa-the-thao-va-du-lich",
        "bo-giao-thong-van-tai, Đường cao tốc, bo-xay-dung-2025",
    })
    void passesAFunctionByItsWords(String old, String words, String successor) {
        UnitEvent event = life(old).end().orElseThrow();
        assertThat(Allocation.of(event, life(old).id(), words))
                .isInstanceOfSatisfying(
                        Allocation.Passes.class,
                        passes -> assertThat(key(passes.to())).isEqualTo(successor));
    }

    @Test
    void countsAUnitWithoutAKeyToWhatItsKindBelongsTo() {
        Draft draft = new Draft(Facts.NONE, Instant.EPOCH, "system");
        ShippedFiles.base(new RegistryFiles(Facts.NONE, draft));
        long unit = draft.enter(null, Nature.UNIT);
        draft.say(unit, Aspect.KIND, "", UnitKind.MINISTRY.code(), Days.ALWAYS, Ground.NONE);
        Registry registry = draft.registry();
        Life ministries = registry.find("cac-bo").orElseThrow();
        assertThat(registry.members().around(unit)).containsKey(ministries.id());
    }

    @Test
    void endsNoUnitTwice() {
        assertThat(Consistency.problems(REGISTRY)).isEmpty();
        for (Life life : REGISTRY.all()) {
            assertThat(life.events().stream().filter(event -> event.ends(life.id())))
                    .as(life.key())
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(life.existence().segments()).as(life.key()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void leavesNobodyWithoutAnAnswerButWhereWordsDecide() {
        for (Life life : REGISTRY.all()) {
            Course.Holder holder = REGISTRY.succession().of(life.id()).on(AFTER);
            UnitEvent open = holder.open();
            if (open == null) {
                assertThat(REGISTRY.life(holder.unit()).existsOn(AFTER))
                        .as(life.key())
                        .isTrue();
            } else {
                assertThat(open.to()).as(life.key()).isNotEmpty();
            }
        }
    }
}
