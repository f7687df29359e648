package vn.lotrinh.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lotrinh.reader.document.Limits;
import vn.lotrinh.reader.evaluation.Evaluation;
import vn.lotrinh.reader.evaluation.Evaluation.Labelled;
import vn.lotrinh.reader.evaluation.Evaluation.MissingReading;
import vn.lotrinh.reader.json.ReadingJson;

/** {@code lotrinh evaluate}: how well readings agree with labels. */
@Command(name = "evaluate", sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    Common common = new Common();

    @Parameters(arity = "1", paramLabel = "${bundle:label.folder}", descriptionKey = "evaluate.folder")
    Path folder = Path.of(".");

    @Option(names = "--readings", paramLabel = "${bundle:label.folder}", descriptionKey = "evaluate.readings")
    @Nullable
    Path readings;

    @Option(names = "--detail", descriptionKey = "evaluate.detail")
    boolean detail;

    @Option(names = "--misses", paramLabel = "${bundle:label.name}", descriptionKey = "evaluate.misses")
    @Nullable
    String misses;

    @Option(names = "--json", descriptionKey = "evaluate.json")
    boolean json;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = common.texts();
        List<Labelled> labelled = labelled(texts);
        if (labelled.isEmpty()) {
            return Exit.UNREADABLE;
        }
        Evaluation evaluation = readings == null
                ? Evaluation.of(labelled, readNow(labelled, texts))
                : Evaluation.of(labelled, saved(readings, texts));
        EvaluationOutput output = new EvaluationOutput(texts, evaluation);
        if (detail) {
            console.out().print(output.detail());
        }
        if (misses != null) {
            console.out().print(output.misses(misses));
        }
        console.out().print(json ? output.json() : output.table());
        return output.complete() ? Exit.OK : Exit.UNREADABLE;
    }

    private List<Labelled> labelled(Texts texts) {
        try {
            List<Labelled> labelled = Evaluation.labelledIn(folder);
            if (labelled.isEmpty()) {
                console.err().println(texts.of("evaluate.no-labels", folder));
            }
            return labelled;
        } catch (UncheckedIOException _) {
            console.err().println(texts.of("read.unreadable-folder", folder));
            return List.of();
        }
    }

    private Evaluation.Readings readNow(List<Labelled> labelled, Texts texts) {
        ReadingJson form = new ReadingJson(texts.locale(), false, false);
        Map<Path, Outcome> outcomes = new HashMap<>();
        List<Input> inputs = labelled.stream()
                .map(document -> new Input(document.file(), document.file().toString()))
                .toList();
        new Batch(new GuardedReader(Limits.DEFAULT), new Progress(console, inputs.size()))
                .run(
                        inputs,
                        outcome -> outcome,
                        outcome -> outcomes.put(outcome.input().path(), outcome));
        return document -> switch (outcomes.get(document.file())) {
            case Outcome.Done done -> form.write(done.reading());
            case Outcome.Refused refused ->
                throw new MissingReading(refused.why().sentence(texts.locale()));
            case Outcome.Broken broken -> throw new MissingReading(Faults.describe(broken.fault(), texts));
            case null -> throw new IllegalStateException("No outcome for " + document.file());
        };
    }

    private static Evaluation.Readings saved(Path readings, Texts texts) {
        return document -> {
            Path file = readings.resolve(document.name() + ".json");
            try {
                return Files.readString(file);
            } catch (IOException _) {
                throw new MissingReading(texts.of("evaluate.no-reading", file));
            }
        };
    }
}
