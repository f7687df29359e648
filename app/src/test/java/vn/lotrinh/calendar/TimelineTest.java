package vn.lotrinh.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lotrinh.calendar.Timeline.Segment;

class TimelineTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 24;
    private static final int TRIES = 3_000;

    /** Printed with every failure, so that a timeline can be made again. */
    private final long seed = Long.getLong("lotrinh.seed", new Random().nextLong());

    private final Random random = new Random(seed);

    /** Days as a person writes them: {@code 3-7} is from the third up to the seventh, that one not included. */
    private static Days days(String written) {
        String[] ends = written.split("-", 2);
        return new Days(day(ends[0]), day(ends[1]));
    }

    private static @Nullable LocalDate day(String written) {
        return written.isEmpty() ? null : LocalDate.of(2025, 1, Integer.parseInt(written));
    }

    /** {@code 3-7 a, 7- b}. */
    private static Timeline<String> timeline(@Nullable String written) {
        Timeline<String> timeline = Timeline.empty();
        for (String segment : written == null ? new String[0] : written.split(", ", -1)) {
            String[] parts = segment.split(" ", 2);
            timeline = timeline.with(days(parts[0]), parts[1]);
        }
        return timeline;
    }

    private static String written(Timeline<String> timeline) {
        return String.join(
                ", ",
                timeline.segments().stream()
                        .map(segment -> end(segment.days().from()) + "-"
                                + end(segment.days().to()) + " " + segment.value())
                        .toList());
    }

    private static String end(@Nullable LocalDate day) {
        return day == null ? "" : Integer.toString(day.getDayOfMonth());
    }

    @ParameterizedTest(name = "{0} with {1} {2} is {3}")
    @CsvSource({
        "          , 3-7 , a, '3-7 a'",
        "          , -   , a, '- a'",
        "'- a'     , 3-7 , b, '-3 a, 3-7 b, 7- a'",
        "'- a'     , 3-  , b, '-3 a, 3- b'",
        "'- a'     , -3  , b, '-3 b, 3- a'",
        "'- a'     , 3-7 , a, '- a'",
        "'3-7 a'   , 7-9 , a, '3-9 a'",
        "'3-7 a'   , 8-9 , a, '3-7 a, 8-9 a'",
        "'3-7 a'   , 1-3 , a, '1-7 a'",
        "'3-5 a, 7-9 a', 5-7, a, '3-9 a'",
        "'3-5 a, 7-9 b', 4-8, c, '3-4 a, 4-8 c, 8-9 b'",
        "'3-5 a, 7-9 b', -, c, '- c'",
    })
    void laysAValueOverDays(@Nullable String under, String days, String value, String result) {
        assertThat(written(timeline(under).with(days(days), value))).isEqualTo(result);
    }

    @ParameterizedTest(name = "{0} without {1} is {2}")
    @CsvSource({
        "'- a'         , 3-7, '-3 a, 7- a'",
        "'3-7 a'       , 3-7, ''",
        "'3-7 a'       , 1-9, ''",
        "'3-7 a'       , 7-9, '3-7 a'",
        "'3-7 a, 7-9 b', 6-8, '3-6 a, 8-9 b'",
        "'- a'         , -  , ''",
        "'- a'         , 3- , '-3 a'",
    })
    void takesValuesOffDays(String under, String days, String result) {
        assertThat(written(timeline(under).without(days(days)))).isEqualTo(result);
    }

    @ParameterizedTest(name = "{0} within {1} is {2}")
    @CsvSource({
        "'- a'         , 3-7, '3-7 a'",
        "'3-7 a, 7-9 b', 6-8, '6-7 a, 7-8 b'",
        "'3-7 a'       , 7- , ''",
        "'3-7 a'       , -  , '3-7 a'",
    })
    void keepsValuesOnDays(String under, String days, String result) {
        assertThat(written(timeline(under).within(days(days)))).isEqualTo(result);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}, nearest {3}")
    @CsvSource({
        "'3-7 a, 9- b', 1, , a",
        "'3-7 a, 9- b', 3, a, a",
        "'3-7 a, 9- b', 6, a, a",
        "'3-7 a, 9- b', 7, , a",
        "'3-7 a, 9- b', 9, b, b",
        "'3-7 a, 9-12 b', 20, , b",
        ", 5, ,",
    })
    void tellsTheValueOfADay(@Nullable String segments, int day, @Nullable String on, @Nullable String nearest) {
        LocalDate asked = LocalDate.of(2025, 1, day);
        assertThat(timeline(segments).on(asked)).isEqualTo(Optional.ofNullable(on));
        assertThat(timeline(segments).nearest(asked)).isEqualTo(Optional.ofNullable(nearest));
    }

    private Days anyDays() {
        LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
        LocalDate to = from.plusDays(1 + random.nextInt(DAYS / 2));
        return new Days(random.nextInt(6) == 0 ? null : from, random.nextInt(6) == 0 ? null : to);
    }

    private Timeline<String> any() {
        Timeline<String> timeline = Timeline.empty();
        for (int steps = random.nextInt(8); steps > 0; steps--) {
            timeline = random.nextInt(4) == 0
                    ? timeline.without(anyDays())
                    : timeline.with(anyDays(), random.nextBoolean() ? "a" : "b");
        }
        return timeline;
    }

    /** All days that can matter, and some beyond. */
    private static Stream<LocalDate> allDays() {
        return FIRST.minusDays(2).datesUntil(FIRST.plusDays(DAYS * 2));
    }

    private void isInOrder(Timeline<?> timeline) {
        List<? extends Segment<?>> segments = timeline.segments();
        for (int i = 1; i < segments.size(); i++) {
            LocalDate end = segments.get(i - 1).days().to();
            LocalDate from = segments.get(i).days().from();
            assertThat(end).as("seed " + seed).isNotNull();
            assertThat(from).as("seed " + seed).isNotNull().isAfterOrEqualTo(end);
            if (from != null && from.equals(end)) {
                assertThat(segments.get(i).value())
                        .as("seed " + seed)
                        .isNotEqualTo(segments.get(i - 1).value());
            }
        }
    }

    @Test
    void neverOverlapsAndNeverPartsWhatIsOne() {
        for (int tried = 0; tried < TRIES; tried++) {
            Timeline<String> one = any();
            isInOrder(one);
            isInOrder(one.map(_ -> "c"));
            isInOrder(one.within(anyDays()));
            isInOrder(one.join(any(), String::concat));
        }
    }

    @Test
    void coversExactlyTheDaysLaidOver() {
        for (int tried = 0; tried < TRIES; tried++) {
            Timeline<String> under = any();
            Days days = anyDays();
            Timeline<String> laid = under.with(days, "c");
            Timeline<String> off = under.without(days);
            Timeline<String> within = under.within(days);
            allDays().forEach(day -> {
                boolean in = days.contains(day);
                assertThat(laid.on(day)).as("seed " + seed).isEqualTo(in ? Optional.of("c") : under.on(day));
                assertThat(off.on(day)).as("seed " + seed).isEqualTo(in ? Optional.empty() : under.on(day));
                assertThat(within.on(day)).as("seed " + seed).isEqualTo(in ? under.on(day) : Optional.empty());
            });
        }
    }

    @Test
    void joinsDayByDay() {
        for (int tried = 0; tried < TRIES; tried++) {
            Timeline<String> one = any();
            Timeline<String> other = any();
            Timeline<String> joined = one.join(other, String::concat);
            allDays()
                    .forEach(day -> assertThat(joined.on(day))
                            .as("seed " + seed)
                            .isEqualTo(one.on(day).flatMap(mine -> other.on(day).map(mine::concat))));
        }
    }

    @Test
    void equalsWhatHasTheSameValueOnEveryDay() {
        for (int tried = 0; tried < TRIES; tried++) {
            Timeline<String> one = any();
            List<Segment<String>> segments = new ArrayList<>(one.segments());
            java.util.Collections.shuffle(segments, random);
            Timeline<String> again = Timeline.empty();
            for (Segment<String> segment : segments) {
                again = again.with(segment.days(), segment.value());
            }
            assertThat(again)
                    .as("seed " + seed)
                    .isEqualTo(one)
                    .hasSameHashCodeAs(one)
                    .hasToString(one.toString());
            Timeline<String> other = any();
            boolean same = allDays().allMatch(day -> one.on(day).equals(other.on(day)))
                    && one.on(LocalDate.MIN).equals(other.on(LocalDate.MIN))
                    && one.on(LocalDate.MAX).equals(other.on(LocalDate.MAX));
            assertThat(one.equals(other)).as("seed " + seed).isEqualTo(same);
        }
    }
}
