package vn.lotrinh.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lotrinh.calendar.ReportPeriod.Kind;
import vn.lotrinh.calendar.ReportWindowRefused.Reason;

class ReportWindowsTest {

    private static final String HEADING = "kind,valid_from,first,last,working_days,standing,act,source\n";
    private static final ReportWindows SHIPPED = ReportWindows.shipped();
    /** The calendar's own months from 2020 on and from mid-2024 on the 15th to the 14th again. */
    private static final ReportWindows CHANGING = windows("""
            month,,before:15,last:14,2,default,,
            month,2020-01-01,first:1,last:end,3,default,,
            month,2024-06-01,before:15,last:14,2,default,,
            year,,before:15,last:14,2,default,,
            year,2020-01-01,first:1,last:end,3,default,,
            """);

    private static ReportWindows windows(String lines) {
        try {
            return ReportWindows.read(new StringReader(HEADING + lines), WorkingDays.shipped());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-03-14, 2026-M03, 2026-02-15, 2026-03-14, 2026-03-17",
        "MONTH, 2026-03-15, 2026-M04, 2026-03-15, 2026-04-14, 2026-04-16",
        "QUARTER, 2026-01-01, 2026-Q1, 2025-12-15, 2026-03-14, 2026-03-17",
        "HALF_YEAR, 2026-06-14, 2026-H1, 2025-12-15, 2026-06-14, 2026-06-16",
        "HALF_YEAR, 2026-06-15, 2026-H2, 2026-06-15, 2026-12-14, 2026-12-16",
        "NINE_MONTHS, 2026-09-14, 2026-9M, 2025-12-15, 2026-09-14, 2026-09-16",
        "YEAR, 2022-12-20, 2023, 2022-12-15, 2023-12-14, 2023-12-18",
        "MONTH, 2022-12-20, 2023-M01, 2022-12-15, 2023-01-14, 2023-01-17",
    })
    void givesThePeriodOfADay(
            Kind kind, LocalDate day, String code, LocalDate first, LocalDate last, LocalDate sendBy) {
        ReportPeriod period = SHIPPED.of(kind, day).orElseThrow();
        assertThat(period.code()).isEqualTo(code);
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period.sendBy()).isEqualTo(sendBy);
    }

    @Test
    void countsTheDaysToSendWithoutTheDaysOffOfTet() {
        // 14/02/2026 is a Saturday, and the days off of Tết end with Friday, the 20th.
        ReportPeriod february = SHIPPED.named("2026-M02").orElseThrow();
        assertThat(february.lastDay()).isEqualTo(LocalDate.of(2026, 2, 14));
        assertThat(february.sendBy()).isEqualTo(LocalDate.of(2026, 2, 24));
    }

    @Test
    void saysWhenDaysOffAreNotKnownYet() {
        assertThat(SHIPPED.named("2099-M05").orElseThrow().sendByIsCertain()).isFalse();
        assertThat(SHIPPED.named("2023-M05").orElseThrow().sendByIsCertain()).isTrue();
    }

    @Test
    void leavesTheRestOfTheYearOutOfTheNineMonths() {
        assertThat(SHIPPED.of(Kind.NINE_MONTHS, LocalDate.of(2026, 9, 15))).isEmpty();
        assertThat(SHIPPED.endedBefore(Kind.NINE_MONTHS, LocalDate.of(2026, 9, 15)))
                .map(ReportPeriod::code)
                .contains("2026-9M");
    }

    @Test
    void namesThePeriodThatIsOverAsTheOneToReport() {
        assertThat(SHIPPED.endedBefore(Kind.MONTH, LocalDate.of(2026, 3, 15)))
                .map(ReportPeriod::code)
                .contains("2026-M03");
        assertThat(SHIPPED.endedBefore(Kind.MONTH, LocalDate.of(2026, 3, 14)))
                .map(ReportPeriod::code)
                .contains("2026-M02");
    }

    @Test
    void putsTheShorterOfTwoThatEndTogetherFirst() {
        assertThat(Stream.of("2026-H1", "2026-Q2", "2026-M07", "2026-M06", "2026")
                        .map(code -> SHIPPED.named(code).orElseThrow())
                        .sorted()
                        .map(ReportPeriod::code))
                .containsExactly("2026-M06", "2026-Q2", "2026-H1", "2026-M07", "2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-M13", "2026-M00", "2026-Q5", "2026-H3", "2026-M3", "26", "", "2026-", "0026", "２０２６"})
    void knowsNoPeriodOfAnyOtherCode(String code) {
        assertThat(SHIPPED.named(code)).isEmpty();
    }

    @Test
    void beginsTheFirstPeriodOfANewRuleWhereTheLastOfTheOldOneEnded() {
        assertThat(CHANGING.named("2020-M01").orElseThrow().window())
                .isEqualTo(new Days(LocalDate.of(2019, 12, 15), LocalDate.of(2020, 2, 1)));
        assertThat(CHANGING.named("2024-M06").orElseThrow().window())
                .isEqualTo(new Days(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 15)));
    }

    @Test
    void hasNoPeriodBeforeTheFirstRule() {
        ReportWindows late = windows("year,2020-01-01,first:1,last:end,0,default,,\n");
        assertThat(late.of(Kind.YEAR, LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(late.previous(late.named("2020").orElseThrow())).isEmpty();
        assertThat(late.of(Kind.MONTH, LocalDate.of(2024, 1, 1))).isEmpty();
    }

    @Property
    void leaveOutNoDayAndShareNone(
            @ForAll("kinds") Kind kind, @ForAll("days") LocalDate day, @ForAll boolean changing) {
        ReportWindows windows = changing && (kind == Kind.MONTH || kind == Kind.YEAR) ? CHANGING : SHIPPED;
        Optional<ReportPeriod> period = windows.of(kind, day);
        List<ReportPeriod> around = IntStream.rangeClosed(day.getYear() - 2, day.getYear() + 2)
                .boxed()
                .flatMap(year -> IntStream.rangeClosed(1, kind.inYear())
                        .mapToObj(ordinal -> windows.named(kind.code(year, ordinal)))
                        .flatMap(Optional::stream))
                .filter(one -> one.window().contains(day))
                .toList();
        if (kind == Kind.NINE_MONTHS) {
            assertThat(around)
                    .hasSizeLessThanOrEqualTo(1)
                    .isEqualTo(period.stream().toList());
        } else {
            assertThat(around).containsExactly(period.orElseThrow());
            ReportPeriod next = windows.next(period.get()).orElseThrow();
            assertThat(next.firstDay()).isEqualTo(period.get().lastDay().plusDays(1));
            assertThat(next).isGreaterThan(period.get());
        }
    }

    @Property
    void haveACodeThatNamesThem(@ForAll("kinds") Kind kind, @ForAll("days") LocalDate day) {
        ReportPeriod period = SHIPPED.endedBefore(kind, day).orElseThrow();
        assertThat(SHIPPED.named(period.code())).contains(period);
        assertThat(SHIPPED.previous(SHIPPED.next(period).orElseThrow())).contains(period);
        assertThat(Kind.of(kind.code())).contains(kind);
        assertThat(WorkingDays.shipped().between(period.lastDay(), period.sendBy()))
                .isEqualTo(period.rule().workingDays());
    }

    @Provide
    Arbitrary<Kind> kinds() {
        return Arbitraries.of(Kind.class);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 60_000)
                .map(day -> LocalDate.of(1990, 1, 1).plusDays(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "week,,before:15,last:14,2,default,,|NOT_A_KIND",
                "month,01/01/2026,before:15,last:14,2,default,,|NOT_A_DAY",
                "month,,before:29,last:14,2,default,,|NOT_AN_EDGE",
                "month,,before:0,last:14,2,default,,|NOT_AN_EDGE",
                "month,,before:15,after:14,2,default,,|NOT_AN_EDGE",
                "month,,before:15,last:14,-1,default,,|NOT_WORKING_DAYS",
                "month,,before:15,last:14,two,default,,|NOT_WORKING_DAYS",
                "month,,before:15,last:14,2,custom,,|NOT_A_STANDING",
                "month,,before:15,last:14,2,law,,|LAW_WITHOUT_SOURCE",
                "month,,last:20,first:14,2,default,,|ENDS_BEFORE_IT_BEGINS",
                "month,,before:15,last:13,2,default,,|LEAVES_OUT_OR_SHARES_DAYS",
                "quarter,,before:15,last:14,2,default,,|TWICE",
                "month,\"|NOT_CSV",
            })
    void refusesALineAndSaysWhichAndWhy(String line, Reason reason) {
        assertThatThrownBy(() -> windows("# a remark\nquarter,,before:15,last:14,2,default,,\n" + line))
                .isInstanceOfSatisfying(ReportWindowRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.line()).isEqualTo(reason == Reason.NOT_CSV ? 1 : 4);
                });
    }

    @Test
    void refusesAFileWithoutAHeading() {
        assertThatThrownBy(() -> ReportWindows.read(new StringReader("kind,first\n"), WorkingDays.shipped()))
                .isInstanceOfSatisfying(ReportWindowRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.COLUMN_MISSING);
                    assertThat(refused.words()).isEqualTo("valid_from");
                });
    }
}
