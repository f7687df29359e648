package vn.lotrinh.directive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as the reading page shows it.
 *
 * @param task the task
 * @param changed what happened to it as a whole, or {@code null}
 * @param rows its fields
 * @param next the next task that stands, or {@code null}
 */
public record Card(
        ReadTask task,
        Past.@Nullable Entry changed,
        List<Row> rows,
        @Nullable String next) {

    /** Copies the list. */
    public Card {
        rows = List.copyOf(rows);
    }

    /** How far a field can be trusted. */
    public enum State {
        /** It stands as it was read. */
        READ,
        /** A person should look. */
        DOUBTFUL,
        /** A person said so. */
        CORRECTED,
        /** The directive does not say it, as far as was read. */
        MISSING
    }

    /**
     * One field.
     *
     * @param field its name
     * @param values what it says; empty where it says nothing
     * @param state how far it can be trusted
     * @param changed its last correction, or {@code null}
     * @param asRead what was read, where a correction made it otherwise
     * @param remarks what the reader says of it
     */
    public record Row(
            String field,
            List<Value> values,
            State state,
            Past.@Nullable Entry changed,
            List<String> asRead,
            List<Sheet.Doubt> remarks) {
        /** Copies the lists. */
        public Row {
            values = List.copyOf(values);
            asRead = List.copyOf(asRead);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * One of the values of a field.
     *
     * @param code its name on the page
     * @param words what it says
     * @param role what a unit does, or empty
     */
    public record Value(String code, ReadField words, String role) {}

    static Card of(
            ReadTask task, @Nullable ReadTask original, List<Sheet.Doubt> doubts, Past past, @Nullable String next) {
        List<Row> rows = new ArrayList<>();
        for (String field : List.of(Mark.TEXT, "lead", "coordinator", "deadline", "product")) {
            rows.add(row(task, original, field, doubts, past));
        }
        return new Card(task, past.last(task.id(), Past.WHOLE), rows, next);
    }

    private static Row row(
            ReadTask task, @Nullable ReadTask original, String field, List<Sheet.Doubt> doubts, Past past) {
        List<Value> values = values(task, field);
        Past.Entry changed = past.last(task.id(), field);
        List<String> before = original == null ? List.of() : shown(values(original, field));
        return new Row(
                field,
                values,
                state(values, changed),
                changed,
                changed == null || before.equals(shown(values)) ? List.of() : before,
                doubts.stream()
                        .filter(doubt -> concerns(doubt, field, values, changed != null))
                        .toList());
    }

    private static State state(List<Value> values, Past.@Nullable Entry changed) {
        if (values.stream().anyMatch(value -> value.words().doubtful())) {
            return State.DOUBTFUL;
        }
        if (changed != null || values.stream().anyMatch(value -> value.words().corrected())) {
            return State.CORRECTED;
        }
        return values.isEmpty() ? State.MISSING : State.READ;
    }

    /** Whether a remark of the reader is still true, and of this field. */
    private static boolean concerns(Sheet.Doubt doubt, String field, List<Value> values, boolean corrected) {
        return switch (doubt.code()) {
            case "no-lead" -> field.equals("lead") && values.isEmpty();
            case "no-deadline" -> field.equals("deadline") && values.isEmpty();
            case "no-product" -> field.equals("product") && values.isEmpty();
            case "deadline-unclear" -> field.equals("deadline") && !corrected;
            case "lead-uncertain" -> field.equals("lead") && !corrected;
            default -> field.equals(Mark.TEXT) && !corrected;
        };
    }

    private static List<String> shown(List<Value> values) {
        return values.stream().map(value -> value.words().text()).toList();
    }

    private static List<Value> values(ReadTask task, String field) {
        ReadDeadline deadline = task.deadline();
        return switch (field) {
            case "lead" -> values(task.id(), field, task.leads());
            case "coordinator" -> values(task.id(), field, task.coordinators());
            case "deadline" -> value(task.id(), field, deadline == null ? null : deadline.words());
            case "product" -> value(task.id(), field, task.deliverable());
            default -> value(task.id(), field, task.text());
        };
    }

    private static List<Value> value(String task, String field, @Nullable ReadField words) {
        return words == null ? List.of() : List.of(new Value(Mark.code(task, field, 0), words, ""));
    }

    private static List<Value> values(String task, String field, List<ReadUnit> units) {
        List<Value> values = new ArrayList<>();
        for (ReadUnit unit : units) {
            values.add(new Value(Mark.code(task, field, values.size() + 1), unit.words(), unit.role()));
        }
        return values;
    }
}
