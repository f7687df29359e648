package vn.lotrinh.command;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.time.Deadline;
import vn.lotrinh.reader.time.Recurrence;

/**
 * How values are shown to people.
 *
 * @param texts the language
 */
record Shown(Texts texts) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** The kind of a deadline in words. */
    String kind(Deadline deadline) {
        return switch (deadline) {
            case Deadline.By _ -> texts.of("deadline.by");
            case Deadline.Recurring _ -> texts.of("deadline.recurring");
            case Deadline.Ongoing _ -> texts.of("deadline.ongoing");
            case Deadline.Relative _ -> texts.of("deadline.relative");
        };
    }

    /** The last day where there is one, else the rhythm or the kind. */
    String deadline(Deadline deadline) {
        return switch (deadline) {
            case Deadline.By by -> day(by.last());
            case Deadline.Recurring recurring -> rhythm(recurring.recurrence());
            case Deadline.Ongoing _, Deadline.Relative _ -> kind(deadline);
        };
    }

    static @Nullable LocalDate last(Deadline deadline) {
        return deadline instanceof Deadline.By by ? by.last() : null;
    }

    static @Nullable Recurrence recurrence(Deadline deadline) {
        return deadline instanceof Deadline.Recurring recurring ? recurring.recurrence() : null;
    }

    String rhythm(Recurrence recurrence) {
        if (recurrence.equals(Recurrence.QUARTERLY)) {
            return texts.of("rhythm.quarterly");
        }
        if (recurrence.equals(Recurrence.HALF_YEARLY)) {
            return texts.of("rhythm.half-yearly");
        }
        return recurrence.interval() == 1
                ? texts.of("rhythm", recurrence.frequency())
                : texts.of("rhythm.other", recurrence.rule());
    }
}
