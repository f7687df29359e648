package vn.lotrinh.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.organization.CsvCell;
import vn.lotrinh.reader.Reading;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.task.Task;
import vn.lotrinh.reader.text.Messages;
import vn.lotrinh.reader.time.Deadline;
import vn.lotrinh.reader.time.DeadlineReading;
import vn.lotrinh.reader.time.Recurrence;
import vn.lotrinh.reader.unit.Mention;

/** A row for each task (RFC 4180), with the byte order mark by which spreadsheets know UTF-8. */
final class CsvOutput implements Output {

    private static final List<String> COLUMNS = List.of(
            "csv.file",
            "csv.number",
            "csv.id",
            "csv.task",
            "csv.leads",
            "csv.coordinators",
            "csv.deadline",
            "csv.kind",
            "csv.last",
            "csv.recurrence",
            "csv.product",
            "csv.confidence",
            "csv.warnings");

    private final Texts texts;
    private final Messages messages;
    private final Shown shown;

    CsvOutput(Texts texts) {
        this.texts = texts;
        this.messages = Messages.in(texts.locale());
        this.shown = new Shown(texts);
    }

    @Override
    public String head() {
        return "\uFEFF" + row(COLUMNS.stream().map(texts::of));
    }

    @Override
    public String of(String file, Reading reading) {
        return reading.tasks().stream()
                .map(task -> row(cells(file, reading, task)))
                .collect(Collectors.joining());
    }

    private Stream<String> cells(String file, Reading reading, Task task) {
        DeadlineReading deadline = task.deadline();
        Deadline value = deadline == null ? null : deadline.value();
        return Stream.of(
                file,
                words(reading.directive().number()),
                task.id(),
                task.text().text(),
                names(task.leads()),
                names(task.coordinators()),
                words(deadline == null ? null : deadline.words()),
                value == null ? "" : shown.kind(value),
                day(value == null ? null : Shown.last(value)),
                rule(value == null ? null : Shown.recurrence(value)),
                words(task.deliverable()),
                String.format(Locale.ROOT, "%.2f", task.confidence()),
                warnings(reading, task));
    }

    private String warnings(Reading reading, Task task) {
        return reading.warnings().stream()
                .filter(warning -> task.id().equals(warning.task()))
                .map(warning -> messages.format("warning." + Messages.code(warning.code()), warning.arguments()))
                .collect(Collectors.joining(" "));
    }

    private static String names(List<Mention> mentions) {
        return mentions.stream().map(mention -> mention.quote().text()).collect(Collectors.joining("; "));
    }

    private static String words(@Nullable Quote quote) {
        return quote == null ? "" : quote.text();
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : Shown.day(date);
    }

    private static String rule(@Nullable Recurrence recurrence) {
        return recurrence == null ? "" : recurrence.rule();
    }

    private static String row(Stream<String> cells) {
        return cells.map(CsvCell::of).collect(Collectors.joining(",")) + "\r\n";
    }
}
