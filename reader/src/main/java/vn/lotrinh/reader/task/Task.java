package vn.lotrinh.reader.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.time.DeadlineReading;
import vn.lotrinh.reader.unit.Mention;

/**
 * One task: the smallest item of a directive that tells named addressees to do something.
 *
 * @param id path of the outline, unique in the document: {@code II.1}, {@code II.2.a}, {@code PL1.12}
 * @param text what is to be done; its rule names the way in which the task was found
 * @param leads who answers for it
 * @param coordinators who coordinates
 * @param deadline by when, or {@code null} where the document sets none
 * @param deliverable the product that a label or column names, or {@code null}
 * @param confidence the least confidence of the fields that decide whether it is a task at all, from 0 to 1
 */
public record Task(
        String id,
        Quote text,
        List<Mention> leads,
        List<Mention> coordinators,
        @Nullable DeadlineReading deadline,
        @Nullable Quote deliverable,
        double confidence) {

    /** Copies the lists. */
    public Task {
        leads = List.copyOf(leads);
        coordinators = List.copyOf(coordinators);
    }
}
