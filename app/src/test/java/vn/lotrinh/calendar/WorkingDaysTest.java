package vn.lotrinh.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lotrinh.calendar.SpecialDay.Kind;

/** On which days people work, counted against the calendar on the wall. */
class WorkingDaysTest {

    private static final String HEAD = "date,kind,name,english,act,source,since\n";
    private static final WorkingDays DAYS = WorkingDays.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-01-03", "2022-01-31", "2022-02-04", "2022-04-11", "2022-05-02", "2022-05-03", "2022-09-01",
                "2023-01-02", "2023-01-20", "2023-01-26", "2023-05-01", "2023-05-02", "2023-05-03", "2023-09-01",
                "2023-09-04", "2024-01-01", "2024-02-08", "2024-02-14", "2024-04-18", "2024-04-29", "2024-09-03",
                "2025-01-01", "2025-01-27", "2025-01-31", "2025-04-07", "2025-05-02", "2025-09-01", "2026-01-02",
                "2026-02-16", "2026-02-20", "2026-04-27", "2026-08-31", "2026-09-01", "2026-09-02",
            })
    void isOffOnWeekdaysThatAreHolidaysOrStandForOne(LocalDate day) {
        assertThat(SpecialDay.isWeekend(day)).isFalse();
        assertThat(DAYS.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"})
    void worksOnTheSaturdaysOfASwap(LocalDate day) {
        assertThat(day.getDayOfWeek()).hasToString("SATURDAY");
        assertThat(DAYS.isWorkingDay(day)).isTrue();
        assertThat(DAYS.isWorkingDay(day.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-02-07", "2022-05-04", "2022-08-31", "2023-01-19", "2023-01-27", "2023-05-04", "2023-09-05",
                "2024-02-07", "2024-02-15", "2024-09-04", "2025-02-03", "2025-09-03", "2026-02-13", "2026-02-23",
                "2026-09-03", "2026-11-24",
            })
    void worksOnTheOtherWeekdays(LocalDate day) {
        assertThat(DAYS.isWorkingDay(day)).isTrue();
    }

    /** 260 to 262 weekdays, without the weekdays off, with the Saturdays worked. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2022, 249", "2023, 249", "2024, 251", "2025, 250", "2026, 250"})
    void countsTheWorkingDaysOfAYear(int year, long working) {
        assertThat(DAYS.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(working);
    }

    @ParameterizedTest(name = "{2} after {0} up to {1}")
    @CsvSource({
        "2022-06-30, 2022-08-01, 22",
        "2022-01-28, 2022-02-07,  1",
        "2022-04-29, 2022-05-04,  1",
        "2022-12-30, 2023-01-03,  1",
        "2023-01-19, 2023-01-27,  1",
        "2024-02-07, 2024-02-15,  1",
        "2024-04-26, 2024-05-06,  4",
        "2025-04-25, 2025-04-28,  2",
        "2025-04-29, 2025-05-05,  1",
        "2025-12-31, 2026-01-12,  7",
        "2026-08-21, 2026-09-03,  7",
        "2022-08-05, 2022-08-07,  0",
        "2022-08-05, 2022-08-05,  0",
        "2022-08-05, 2022-08-01,  0",
    })
    void countsTheWorkingDaysAfterADayUpToAnother(LocalDate after, LocalDate upTo, long working) {
        assertThat(DAYS.between(after, upTo)).isEqualTo(working);
    }

    @Test
    void countsWhatOneWouldCountDayByDay() {
        Random random = new Random(112);
        for (int round = 0; round < 300; round++) {
            LocalDate after = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(3650));
            LocalDate upTo = after.plusDays(random.nextInt(900));
            long counted = after.plusDays(1)
                    .datesUntil(upTo.plusDays(1))
                    .filter(DAYS::isWorkingDay)
                    .count();
            assertThat(DAYS.between(after, upTo)).as(after + " to " + upTo).isEqualTo(counted);
        }
    }

    @Test
    void countsOverAllYearsThatAnAddressMayName() {
        LocalDate first = LocalDate.of(1, 1, 1);
        LocalDate last = LocalDate.of(9999, 12, 31);
        assertThat((double) DAYS.between(first, last))
                .isCloseTo(ChronoUnit.DAYS.between(first, last) * 5 / 7.0, within(9999 * 4.0));
    }

    @ParameterizedTest(name = "{1} after {0}")
    @CsvSource({
        "2022-01-28, 2022-02-07",
        "2022-04-30, 2022-05-04",
        "2022-12-31, 2023-01-03",
        "2023-09-30, 2023-10-02",
        "2024-05-03, 2024-05-04",
        "2025-04-25, 2025-04-26",
        "2026-08-28, 2026-09-03",
        "2027-12-31, 2028-01-03",
    })
    void findsTheNextWorkingDay(LocalDate day, LocalDate next) {
        assertThat(DAYS.next(day)).isEqualTo(next);
    }

    @ParameterizedTest(name = "{0} fully known: {1}")
    @CsvSource({
        "2021, false",
        "2022, true",
        "2023, true",
        "2024, true",
        "2025, true",
        "2026, false",
        "2027, false",
    })
    void saysOfWhichYearsItKnowsEverything(int year, boolean known) {
        assertThat(DAYS.isFullyKnown(year)).isEqualTo(known);
    }

    @ParameterizedTest(name = "after {0} up to {1}: {2}")
    @CsvSource({
        "2021-12-31, 2026-11-23, true",
        "2021-12-30, 2022-01-10, false",
        "2026-11-23, 2026-11-24, false",
        "2026-11-24, 2026-12-31, true",
        "2026-12-30, 2027-01-01, false",
        "2027-05-03, 2026-11-23, true",
    })
    void saysOfWhichSpansItKnowsEverything(LocalDate after, LocalDate upTo, boolean known) {
        assertThat(DAYS.isFullyKnown(after, upTo)).isEqualTo(known);
    }

    @Test
    void knowsOnlyWeekendsAndFixedHolidaysOfOtherYears() {
        LocalDate first = LocalDate.of(2027, 1, 1);
        List<LocalDate> off = first.datesUntil(first.plusYears(1))
                .filter(day -> !SpecialDay.isWeekend(day) && !DAYS.isWorkingDay(day))
                .toList();
        assertThat(off)
                .containsExactly(first, LocalDate.of(2027, 4, 30), LocalDate.of(2027, 9, 2)); // 1 May is a Saturday
        assertThat(DAYS.isWorkingDay(LocalDate.of(2019, 4, 30))).isFalse();
    }

    @Test
    void citesTheLabourCodeOnlySinceItIsInForce() {
        assertThat(DAYS.special(LocalDate.of(2027, 9, 2)))
                .hasValueSatisfying(day -> assertThat(day.act()).contains("Điều 112"));
        assertThat(DAYS.special(LocalDate.of(2020, 9, 2)))
                .hasValueSatisfying(day -> assertThat(day.act()).isNull());
    }

    @Test
    void leavesADayThatIsNotDecidedAsItIs() {
        LocalDate culture = LocalDate.of(2026, 11, 24);
        assertThat(DAYS.special(culture)).map(SpecialDay::kind).hasValue(Kind.UNDECIDED);
        assertThat(DAYS.between(culture.minusDays(1), culture)).isEqualTo(1);
    }

    @Test
    void hasForEveryYearTheElevenHolidaysAndForEveryDaySwappedItsPartner() {
        assertThat(DAYS.years()).containsExactly(2022, 2023, 2024, 2025, 2026);
        for (int year : DAYS.years()) {
            assertThat(count(year, Kind.HOLIDAY)).as("%s", year).isEqualTo(11);
            assertThat(count(year, Kind.DAY_OFF_BY_SWAP)).isEqualTo(count(year, Kind.WORKING_BY_SWAP));
        }
    }

    private static long count(int year, Kind kind) {
        return DAYS.of(year).stream().filter(day -> day.kind() == kind).count();
    }

    /** Clause 3 of Article 111, except where a holiday and its decreed neighbour are set around the week's end. */
    @Test
    void hasADayInLieuForEveryHolidayOnAWeeklyDayOff() {
        for (int year : DAYS.years()) {
            long onWeekends = DAYS.of(year).stream()
                    .filter(day -> day.kind() == Kind.HOLIDAY && SpecialDay.isWeekend(day.on()))
                    .count();
            assertThat(count(year, Kind.DAY_OFF_IN_LIEU)).as("%s", year).isEqualTo(onWeekends);
        }
    }

    @Test
    void namesTheActAndTheSourceOfEveryDay() {
        Stream<SpecialDay> all = DAYS.years().stream().flatMap(year -> DAYS.of(year).stream());
        assertThat(all).hasSize(77).allSatisfy(day -> {
            assertThat(day.act()).isNotBlank();
            assertThat(URI.create(Objects.requireNonNull(day.source())).getHost())
                    .isEqualTo(day.site())
                    .isNotBlank();
            assertThat(day.name()).isNotBlank();
            assertThat(day.english()).isNotBlank();
        });
    }

    @Test
    void doesNotTakeAYearForKnownOfWhichItHasAPartOnly() {
        WorkingDays some = days("2027-02-05,holiday,Tết Nguyên đán,Tết,,,\n");
        assertThat(some.years()).containsExactly(2027);
        assertThat(some.isFullyKnown(2027)).isFalse();
        assertThat(some.special(LocalDate.of(2027, 2, 5))).map(SpecialDay::site).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-02-06,day-off-in-lieu,Tết,Tết,,,\n",
                "2027-02-07,day-off-by-swap,Tết,Tết,,,\n",
                "2027-02-08,working-by-swap,Tết,Tết,,,\n",
                "2027-02-08,holiday,Tết,Tết,,,\n2027-02-08,holiday,Tết,Tết,,,\n",
            })
    void refusesDaysThatCannotBe(String lines) {
        assertThatIllegalArgumentException().isThrownBy(() -> days(lines));
    }

    private static WorkingDays days(String lines) {
        return new WorkingDays(DayList.of(HEAD + lines));
    }
}
