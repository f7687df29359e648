package vn.lotrinh.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every lead and coordinator of the shipped plan, on its day and today. */
class PlanUnitsTest {

    private static final LocalDate SIGNED = LocalDate.of(2022, 5, 26);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Registry REGISTRY = ShippedFiles.registry();
    private static final Mentions MENTIONS = new Mentions(REGISTRY);

    private static String key(long entry) {
        return Objects.requireNonNullElse(REGISTRY.life(entry).key(), "");
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvFileSource(resources = "plan-units.tsv", delimiter = '\t')
    void findsThoseWhomThePlanNames(
            String task, String role, String words, String entry, String certain, String today) {
        Long issuer = MENTIONS.issuer("Bộ Chính trị", SIGNED).orElseThrow();
        Resolution resolution = MENTIONS.resolve(words, SIGNED, issuer);
        assertThat(resolution.matches())
                .as("%s of task %s", role, task)
                .extracting(match -> key(match.entry()))
                .containsExactly(entry);
        assertThat(resolution.isCertain()).isEqualTo(certain.equals("yes"));
        if (!today.equals("-")) {
            assertThat(answering(resolution.matches().getFirst().entry())).containsExactly(today.split(" "));
        }
    }

    private static List<String> answering(long entry) {
        boolean group = REGISTRY.life(entry).nature() == Nature.COLLECTIVE;
        List<Long> members = group ? REGISTRY.members().on(entry, SIGNED) : List.of(entry);
        return members.stream()
                .map(unit ->
                        REGISTRY.succession().of(unit).on(TODAY).answering().orElseThrow())
                .map(PlanUnitsTest::key)
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void passesEachOfTheFourteenProvincialCommitteesToItsSuccessor() {
        Map<String, String> passed = new TreeMap<>();
        long group = MENTIONS.resolve("Tỉnh uỷ các địa phương trong vùng trung du và miền núi Bắc Bộ", SIGNED, null)
                .matches()
                .getFirst()
                .entry();
        REGISTRY.members()
                .on(group, SIGNED)
                .forEach(unit -> passed.put(
                        REGISTRY.life(unit).name(SIGNED),
                        REGISTRY.life(REGISTRY.succession().of(unit).on(TODAY).unit())
                                .name(TODAY)));
        assertThat(passed)
                .isEqualTo(Map.ofEntries(
                        Map.entry("Tỉnh uỷ Cao Bằng", "Tỉnh uỷ Cao Bằng"),
                        Map.entry("Tỉnh uỷ Điện Biên", "Tỉnh uỷ Điện Biên"),
                        Map.entry("Tỉnh uỷ Lai Châu", "Tỉnh uỷ Lai Châu"),
                        Map.entry("Tỉnh uỷ Lạng Sơn", "Tỉnh uỷ Lạng Sơn"),
                        Map.entry("Tỉnh uỷ Sơn La", "Tỉnh uỷ Sơn La"),
                        Map.entry("Tỉnh uỷ Hà Giang", "Tỉnh uỷ Tuyên Quang"),
                        Map.entry("Tỉnh uỷ Tuyên Quang", "Tỉnh uỷ Tuyên Quang"),
                        Map.entry("Tỉnh uỷ Lào Cai", "Tỉnh uỷ Lào Cai"),
                        Map.entry("Tỉnh uỷ Yên Bái", "Tỉnh uỷ Lào Cai"),
                        Map.entry("Tỉnh uỷ Bắc Kạn", "Tỉnh uỷ Thái Nguyên"),
                        Map.entry("Tỉnh uỷ Thái Nguyên", "Tỉnh uỷ Thái Nguyên"),
                        Map.entry("Tỉnh uỷ Hoà Bình", "Tỉnh uỷ Phú Thọ"),
                        Map.entry("Tỉnh uỷ Phú Thọ", "Tỉnh uỷ Phú Thọ"),
                        Map.entry("Tỉnh uỷ Bắc Giang", "Tỉnh uỷ Bắc Ninh")));
    }
}
