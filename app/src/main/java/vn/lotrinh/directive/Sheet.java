package vn.lotrinh.directive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.lotrinh.reader.text.Messages;

/**
 * A reading as it stands: what the reader read, with what people corrected since.
 *
 * @param head what the directive says of itself
 * @param tasks its tasks in the order of the text, dismissed ones too
 * @param doubts what a person should look at
 */
public record Sheet(ReadHead head, List<ReadTask> tasks, List<Doubt> doubts) {

    /** Copies the lists. */
    public Sheet {
        tasks = List.copyOf(tasks);
        doubts = List.copyOf(doubts);
    }

    /**
     * Something that a person should look at.
     *
     * @param code code of the reader's warning
     * @param arguments what its sentence names
     * @param task the task concerned, or empty for the whole directive
     */
    public record Doubt(String code, List<String> arguments, String task) {
        /** Copies the list. */
        public Doubt {
            arguments = List.copyOf(arguments);
        }

        /** What it is, in the reader's own words. */
        public String sentence(Locale locale) {
            return Messages.in(locale).format("warning." + code, arguments);
        }
    }

    /** The task with that id, dismissed or not. */
    public Optional<ReadTask> task(String id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    /** The tasks that are to be followed. */
    public List<ReadTask> standing() {
        return tasks.stream().filter(task -> !task.dismissed()).toList();
    }

    /** How many fields of standing tasks a person should look at. */
    public long doubtful() {
        return standing().stream()
                .flatMap(Sheet::fields)
                .filter(ReadField::doubtful)
                .count();
    }

    private static java.util.stream.Stream<ReadField> fields(ReadTask task) {
        return java.util.stream.Stream.of(
                        java.util.stream.Stream.of(task.text()),
                        task.leads().stream().map(ReadUnit::words),
                        task.coordinators().stream().map(ReadUnit::words),
                        Optional.ofNullable(task.deadline()).map(ReadDeadline::words).stream(),
                        Optional.ofNullable(task.deliverable()).stream())
                .flatMap(fields -> fields);
    }
}
