package vn.lotrinh.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lotrinh.reader.document.Limits;

/** {@code lotrinh read}: files become readings. */
@Command(name = "read", sortOptions = false)
final class ReadCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    Common common = new Common();

    @Parameters(arity = "1..*", paramLabel = "${bundle:label.file}", descriptionKey = "read.files")
    List<Path> files = List.of();

    @Option(names = "--format", paramLabel = "table|json|text|csv", descriptionKey = "read.format")
    Output.Form form = Output.Form.TABLE;

    @Option(names = "--explain", descriptionKey = "read.explain")
    boolean explain;

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", descriptionKey = "read.out")
    @Nullable
    Path out;

    @Option(
            names = "--time",
            paramLabel = "${bundle:label.seconds}",
            descriptionKey = "read.time",
            converter = Positive.class)
    int seconds = (int) Limits.DEFAULT.time().toSeconds();

    @Option(names = "--memory", paramLabel = "MB", descriptionKey = "read.memory", converter = Positive.class)
    int megabytes = (int) (Limits.DEFAULT.memory() >> 20);

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = common.texts();
        try {
            List<Input> inputs = Input.of(files);
            if (inputs.isEmpty()) {
                console.err().println(texts.of("read.nothing", files.getFirst()));
                return Exit.UNREADABLE;
            }
            Folder folder = out == null ? null : Folder.prepare(out, inputs, form.extension());
            return new ReadingRun(console, texts, new GuardedReader(limits())).read(inputs, form, explain, folder);
        } catch (UnreadableFolder unreadable) {
            console.err().println(unreadable.sentence(texts));
        } catch (IOException _) {
            console.err().println(texts.of("read.unwritable", String.valueOf(out)));
        }
        return Exit.UNREADABLE;
    }

    private Limits limits() {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                Duration.ofSeconds(seconds), (long) megabytes << 20, usual.fileSize(), usual.pages(), usual.cells());
    }
}
