package vn.lotrinh.cascade;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.obligation.Task;

/**
 * A task as it is compared with another directive's.
 *
 * @param id the task
 * @param wording its words
 * @param due its last lawful day, or {@code null}
 */
record Duty(long id, Wording wording, @Nullable LocalDate due) {

    static Duty of(Task task) {
        String product = task.deliverable();
        return new Duty(
                task.id(), Wording.of(product == null ? task.text() : task.text() + ". " + product), task.due());
    }
}
