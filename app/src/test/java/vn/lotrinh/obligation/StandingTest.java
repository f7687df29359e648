package vn.lotrinh.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.lotrinh.TestPostgres;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.calendar.WorkingDays;
import vn.lotrinh.installation.Database;

/** The standing of an obligation follows from facts and a day, and pages and sums use one rule. */
class StandingTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 28);

    @ParameterizedTest(name = "{4}: due {0}, done {1}, submitted {2}, as of {3}")
    @CsvSource({
        "2024-03-31, 2024-03-31,           , 2024-04-01, DONE_ON_TIME",
        "2024-03-31, 2024-04-01,           , 2024-04-01, DONE_LATE",
        "2024-03-31, 2024-04-01,           , 2024-03-31, WITHIN_TERM",
        "2024-03-31, 2024-04-02,           , 2024-04-01, OVERDUE",
        "2024-03-31,           ,           , 2024-03-31, WITHIN_TERM",
        "2024-03-31,           ,           , 2024-04-01, OVERDUE",
        "2024-03-31,           , 2024-04-05, 2024-04-04, OVERDUE",
        "2024-03-31,           , 2024-04-05, 2024-04-05, AWAITING_REVIEW",
        "2024-03-31, 2024-04-06, 2024-04-05, 2024-04-06, DONE_LATE",
        "          ,           ,           , 2024-04-05, NO_DEADLINE",
        "          , 2024-04-05,           , 2024-04-05, DONE_ON_TIME",
        "          ,           , 2024-04-05, 2024-04-05, AWAITING_REVIEW",
    })
    void followsFromFactsAndADay(
            @Nullable LocalDate due,
            @Nullable LocalDate done,
            @Nullable LocalDate submitted,
            LocalDate asOf,
            Standing standing) {
        assertThat(Standing.of(due, done, submitted, null, asOf)).isEqualTo(standing);
    }

    /** Only the order of the four days matters, so five places for each are all cases that there are. */
    @Test
    void isOneAndTheSameInPagesAndSums() {
        Database database = TestPostgres.running().copy("standing");
        JdbcClient client = JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.worker().name(), database.worker().password()));
        for (Case one : cases()) {
            assertThat(classesInTheDatabase(client, one))
                    .as(one.toString())
                    .containsExactly(Standing.of(one.due(), one.done(), one.submitted(), one.stop(), one.asOf()));
        }
    }

    private static Set<Standing> classesInTheDatabase(JdbcClient client, Case one) {
        String classes = EnumSet.allOf(Standing.class).stream()
                .map(standing -> "case when " + standing.condition() + " then '" + standing + "' end")
                .collect(Collectors.joining(", "));
        String held = client.sql(
                        "select concat_ws(',', " + classes + ") from (values (cast(:due as date),"
                                + " cast(:done as date), cast(:submitted as date), cast(:stop as text))) t (due, done_on, submitted_on, stop)")
                .param("due", one.due())
                .param("done", one.done())
                .param("submitted", one.submitted())
                .param("stop", one.stop() == null ? null : one.stop().code())
                .param("asof", one.asOf())
                .query(String.class)
                .single();
        return held.isEmpty()
                ? Set.of()
                : List.of(held.split(",")).stream().map(Standing::valueOf).collect(Collectors.toSet());
    }

    private static List<Case> cases() {
        List<@Nullable LocalDate> days = new ArrayList<>();
        days.add(null);
        for (int day = 0; day < 4; day++) {
            days.add(FIRST.plusDays(day));
        }
        List<Case> cases = new ArrayList<>();
        for (LocalDate due : days) {
            for (LocalDate done : days) {
                for (LocalDate submitted : days) {
                    for (int day = 0; day < 4; day++) {
                        cases.add(new Case(due, done, submitted, null, FIRST.plusDays(day)));
                        cases.add(new Case(due, done, submitted, Stop.PAUSED, FIRST.plusDays(day)));
                        cases.add(new Case(due, done, submitted, Stop.ENDED, FIRST.plusDays(day)));
                    }
                }
            }
        }
        return cases;
    }

    private record Case(
            @Nullable LocalDate due,
            @Nullable LocalDate done,
            @Nullable LocalDate submitted,
            @Nullable Stop stop,
            LocalDate asOf) {}

    @ParameterizedTest(name = "{3} days, {4} of them working days: due {0}, done {1}, as of {2}")
    @CsvSource({
        "2022-06-30, 2022-08-01, 2026-01-01,  32, 22",
        "2022-06-30, 2022-08-01, 2022-07-15,  15, 11",
        "2022-06-30, 2022-06-30, 2026-01-01,   0,  0",
        "2022-06-30, 2022-06-01, 2026-01-01,   0,  0",
        "2022-06-30,           , 2022-06-30,   0,  0",
        "2024-02-28,           , 2024-03-01,   2,  2",
        "2022-04-30,           , 2022-05-04,   4,  1",
        "          ,           , 2024-03-01,   0,  0",
    })
    void countsTheDaysByWhichAnObligationIsLate(
            @Nullable LocalDate due, @Nullable LocalDate done, LocalDate asOf, long daysLate, long working) {
        Task task = new Task(
                1, 1, "I.1", 0, "Trình", 0, 5, new Task.Deadline("by", null, null, null), due, null, null, asOf, null);
        LocalDate doneBy = done != null && done.isAfter(asOf) ? null : done;
        Obligation one = new Obligation(
                1,
                task,
                0,
                new Obligation.LaidOut(
                        null, "", null, List.of(), null, ProductKind.OTHER, Criterion.PERFORMED, null, "", false),
                null,
                null,
                due,
                new History.Phase(Days.ALWAYS, due, doneBy, null, null, null));
        assertThat(one.daysLate(asOf)).isEqualTo(daysLate);
        assertThat(one.workingDaysLate(asOf, WorkingDays.shipped())).isEqualTo(working);
    }
}
