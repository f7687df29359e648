package vn.lotrinh.command;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of {@code lotrinh read} over its files. */
final class ReadingRun {

    private final Console console;
    private final Texts texts;
    private final GuardedReader reader;
    private int exit = Exit.OK;

    ReadingRun(Console console, Texts texts, GuardedReader reader) {
        this.console = console;
        this.texts = texts;
        this.reader = reader;
    }

    /** What is printed for one file. */
    private record Printed(String out, String err, int exit) {}

    int read(List<Input> inputs, Output.Form form, boolean explain, @Nullable Folder folder) {
        Output output =
                form.output(texts, folder == null ? console : plain(), explain, folder != null || inputs.size() == 1);
        Progress progress = new Progress(console, inputs.size());
        if (folder == null) {
            console.out().print(output.head());
        }
        new Batch(reader, progress).run(inputs, outcome -> print(outcome, output, folder), printed -> {
            if (!printed.out().isEmpty()) {
                progress.print(printed.out());
            }
            if (!printed.err().isEmpty()) {
                progress.say(printed.err());
            }
            exit = Math.max(exit, printed.exit());
        });
        if (console.out().checkError()) {
            console.err().println(texts.of("read.output-broken"));
            return Math.max(exit, Exit.UNREADABLE);
        }
        return exit;
    }

    /** A file is no terminal. */
    private Console plain() {
        return new Console(console.out(), console.err(), false, console.live(), Console.DEFAULT_WIDTH);
    }

    private Printed print(Outcome outcome, Output output, @Nullable Folder folder) {
        try {
            return printed(outcome, output, folder);
        } catch (RuntimeException bug) {
            return broken(outcome.input(), bug);
        }
    }

    private Printed broken(Input input, Throwable bug) {
        return new Printed("", input.shown() + ": " + Faults.describe(bug, texts), Exit.INTERNAL);
    }

    private Printed printed(Outcome outcome, Output output, @Nullable Folder folder) {
        String file = outcome.input().shown();
        return switch (outcome) {
            case Outcome.Refused refused ->
                new Printed("", file + ": " + refused.why().sentence(texts.locale()), Exit.UNREADABLE);
            case Outcome.Broken broken -> broken(broken.input(), broken.fault());
            case Outcome.Done done -> {
                String words = output.of(file, done.reading());
                yield folder == null ? new Printed(words, "", Exit.OK) : save(done.input(), output, words, folder);
            }
        };
    }

    private Printed save(Input input, Output output, String words, Folder folder) {
        try {
            folder.write(input, output.head() + words);
            return new Printed("", "", Exit.OK);
        } catch (IOException e) {
            return new Printed(
                    "", input.shown() + ": " + texts.of("read.unwritable", folder.folder()), Exit.UNREADABLE);
        }
    }
}
