package vn.lotrinh.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.ledger.Ledger;

/** The first page says what is known of the plan that comes with the product, and nothing else. */
@TestSystem
class WorkedExampleTest {

    private static final LocalDate NOW = LocalDate.of(2026, 3, 2);

    @Autowired
    private WorkedExample example;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    void load() {
        example.run(new DefaultApplicationArguments());
    }

    private Map<String, Task> rows(LocalDate asOf) {
        return tasks.page(TaskFilter.ALL, Viewer.PUBLIC, asOf, Tasks.Order.ITEM, null, 100).stream()
                .collect(Collectors.toMap(Task::item, Function.identity()));
    }

    private Task row(String item, LocalDate asOf) {
        return Objects.requireNonNull(rows(asOf).get(item), item);
    }

    @Test
    void followsTwelveTasks() {
        assertThat(tasks.totals(TaskFilter.ALL, Viewer.PUBLIC, NOW).all()).isEqualTo(12);
    }

    @ParameterizedTest(name = "{0} is {1}, {2} days late, something known: {3}")
    @CsvSource({
        "II.1, DONE_ON_TIME,   0, true",
        "II.2, DONE_LATE,     32, true",
        "II.3, DONE_LATE,    217, true",
        "II.5, DONE_ON_TIME,   0, true",
    })
    void knowsWhatIsDone(String item, Standing standing, long daysLate, boolean known) {
        Task task = row(item, NOW);
        assertThat(task.standing(NOW)).isEqualTo(standing);
        assertThat(task.daysLate(NOW)).isEqualTo(daysLate);
        assertThat(task.isKnown(NOW)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"II.4", "II.6", "II.7"})
    void knowsOfPartsOfWhatIsOverdue(String item) {
        assertThat(row(item, NOW).standing(NOW)).isEqualTo(Standing.OVERDUE);
        assertThat(row(item, NOW).isKnown(NOW)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"II.8", "II.9"})
    void saysThatNothingIsKnown(String item) {
        assertThat(row(item, NOW).isKnown(NOW)).isFalse();
        assertThat(row(item, NOW).standing(NOW)).isIn(Standing.OVERDUE, Standing.NO_DEADLINE, Standing.WITHIN_TERM);
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
        assertThat(row(item, asOf).standing(asOf)).isEqualTo(standing);
    }

    @Test
    void changesNothingAtTheNextStart() {
        long version = ledger.version();
        load();
        assertThat(ledger.version()).isEqualTo(version);
        assertThat(rows(NOW)).hasSize(12);
    }
}
