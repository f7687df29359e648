package vn.lotrinh.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import vn.lotrinh.command.Grid.Part;
import vn.lotrinh.reader.time.Deadline;
import vn.lotrinh.reader.time.DeadlineReader;
import vn.lotrinh.reader.time.DeadlineReading;

/** {@code lotrinh deadline}: what the words of a deadline mean, and why. */
@Command(name = "deadline", sortOptions = false)
final class DeadlineCommand implements Callable<Integer> {

    /** Tells words that lack only a year from words that mean nothing; its own year is never shown. */
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private final Console console;

    @Mixin
    Common common = new Common();

    @Parameters(arity = "1..*", paramLabel = "${bundle:label.words}", descriptionKey = "deadline.words")
    List<String> words = List.of();

    @Option(
            names = "--issued",
            paramLabel = "${bundle:label.date}",
            descriptionKey = "deadline.issued",
            converter = Day.class)
    @Nullable
    LocalDate issued;

    DeadlineCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = common.texts();
        String asked = String.join(" ", words);
        DeadlineReading reading = DeadlineReader.read(asked, issued);
        if (reading == null) {
            boolean yearMissing = issued == null && DeadlineReader.read(asked, ANY_DAY) != null;
            console.err().println(texts.of(yearMissing ? "deadline.year-missing" : "deadline.not-understood", asked));
            return Exit.NOT_UNDERSTOOD;
        }
        console.out().print(Output.lines(lines(reading, texts)));
        return Exit.OK;
    }

    private List<String> lines(DeadlineReading reading, Texts texts) {
        Deadline value = reading.value();
        Shown shown = new Shown(texts);
        String none = "–";
        LocalDate last = Shown.last(value);
        String edtf = value.edtf();
        List<String> lines = new ArrayList<>();
        line(lines, texts.of("label.kind"), shown.kind(value), Ink.STRONG);
        line(lines, texts.of("label.value"), edtf == null ? none : edtf, Ink.PLAIN);
        line(lines, texts.of("label.last"), last == null ? none : Shown.day(last), Ink.DAY);
        line(lines, texts.of("label.recurrence"), rhythm(value, shown, none), Ink.PLAIN);
        line(lines, texts.of("label.rule"), reading.words().rule(), Ink.PLAIN);
        line(lines, texts.of("label.why"), why(reading, texts), Ink.PLAIN);
        return lines;
    }

    private static String rhythm(Deadline value, Shown shown, String none) {
        return value instanceof Deadline.Recurring recurring
                ? shown.rhythm(recurring.recurrence()) + " ("
                        + recurring.recurrence().rule() + ")"
                : none;
    }

    private String why(DeadlineReading reading, Texts texts) {
        String quoted = reading.words().text();
        return switch (reading.value()) {
            case Deadline.By by -> texts.of("why.by", quoted, by.edtf(), Shown.day(by.last()));
            case Deadline.Recurring recurring ->
                texts.of("why.recurring", quoted, new Shown(texts).rhythm(recurring.recurrence()));
            case Deadline.Ongoing _ -> texts.of("why.ongoing", quoted);
            case Deadline.Relative relative -> texts.of("why.relative", quoted, relative.condition());
        };
    }

    private void line(List<String> lines, String label, String value, Ink ink) {
        int width = 20;
        lines.addAll(new Grid(console.colour(), width, console.width() - width - 2)
                .row(List.of(List.of(new Part(label, Ink.FAINT)), List.of(new Part(value, ink)))));
    }

    /** A day as 2025-06-30 or 30/6/2025. */
    static final class Day implements ITypeConverter<LocalDate> {

        private static final DateTimeFormatter SLASHED =
                DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

        @Override
        public LocalDate convert(String value) {
            try {
                return value.contains("/") ? LocalDate.parse(value, SLASHED) : LocalDate.parse(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException("not a day: " + e.getMessage());
            }
        }
    }
}
