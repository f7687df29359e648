package vn.lotrinh.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

    private static @Nullable LocalDate day(@Nullable Integer day) {
        return day == null ? null : LocalDate.of(2025, 1, day);
    }

    private static Days days(@Nullable Integer from, @Nullable Integer to) {
        return new Days(day(from), day(to));
    }

    @ParameterizedTest(name = "from {0} to {1} has {2}: {3}")
    @CsvSource({
        "3, 7, 2, false",
        "3, 7, 3, true",
        "3, 7, 6, true",
        "3, 7, 7, false",
        "3,  , 2, false",
        "3,  , 31, true",
        " , 7, 1, true",
        " , 7, 7, false",
        " ,  , 9, true",
    })
    void containTheFirstDayButNotTheEnd(@Nullable Integer from, @Nullable Integer to, int day, boolean contained) {
        assertThat(days(from, to).contains(LocalDate.of(2025, 1, day))).isEqualTo(contained);
    }

    @ParameterizedTest(name = "[{0}, {1}) and [{2}, {3}) share [{4}, {5})")
    @CsvSource({
        "3, 7, 5, 9, 5, 7",
        "3, 7, 4, 5, 4, 5",
        "3, 7,  ,  , 3, 7",
        "3,  ,  , 9, 3, 9",
        " , 7,  , 9,  , 7",
        "3,  , 5,  , 5,  ",
        " ,  ,  ,  ,  ,  ",
    })
    void shareDays(
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Integer otherFrom,
            @Nullable Integer otherTo,
            @Nullable Integer first,
            @Nullable Integer end) {
        assertThat(days(from, to).and(days(otherFrom, otherTo))).contains(days(first, end));
        assertThat(days(otherFrom, otherTo).and(days(from, to))).contains(days(first, end));
    }

    @ParameterizedTest(name = "[{0}, {1}) and [{2}, {3}) share none")
    @CsvSource({"3, 7, 7, 9", "3, 7, 8, 9", " , 7, 7, ", "7, 9, , 3"})
    void shareNone(
            @Nullable Integer from, @Nullable Integer to, @Nullable Integer otherFrom, @Nullable Integer otherTo) {
        assertThat(days(from, to).and(days(otherFrom, otherTo))).isEmpty();
        assertThat(days(otherFrom, otherTo).and(days(from, to))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "7, 3"})
    void haveAtLeastOneDay(int from, int to) {
        assertThatIllegalArgumentException().isThrownBy(() -> days(from, to)).withMessageContaining("2025-01-0" + from);
    }

    @ParameterizedTest
    @CsvSource({"3, 7, 6", "3, , ", " , 7, 6"})
    void knowTheirLast(@Nullable Integer from, @Nullable Integer to, @Nullable Integer last) {
        assertThat(days(from, to).last()).isEqualTo(day(last));
    }
}
