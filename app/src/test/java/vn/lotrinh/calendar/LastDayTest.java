package vn.lotrinh.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a last lawful day that is a day off. */
class LastDayTest {

    private static final WorkingDays DAYS = WorkingDays.shipped();

    @ParameterizedTest(name = "{0}: {1}, then {2}; certain: {3}, ruled: {4}")
    @CsvSource({
        "2022-04-30, Ngày Chiến thắng,     2022-05-04, true,  true",
        "2022-12-31, ,                     2023-01-03, true,  true",
        "2023-09-30, ,                     2023-10-02, true,  true",
        "2024-04-29, Ngày Chiến thắng và Ngày Quốc tế lao động, 2024-05-02, true, true",
        "2026-12-26, ,                     2026-12-28, true,  true",
        "2027-02-06, ,                     2027-02-08, false, true",
        "2016-12-31, ,                     2017-01-02, false, false",
    })
    void saysWhyItIsOffAndWhichDayIsNext(
            LocalDate day, @Nullable String name, LocalDate next, boolean certain, boolean ruled) {
        assertThat(LastDay.of(day, DAYS)).hasValueSatisfying(last -> {
            assertThat(last.special() == null ? null : last.special().name()).isEqualTo(name);
            assertThat(last.next()).isEqualTo(next);
            assertThat(last.certain()).isEqualTo(certain);
            assertThat(last.isRuled()).isEqualTo(ruled);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-06-30", "2022-09-30", "2025-04-26", "2026-11-24"})
    void isSilentOnAWorkingDay(LocalDate day) {
        assertThat(LastDay.of(day, DAYS)).isEmpty();
    }
}
