package vn.lotrinh.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line {@code lotrinh}. */
@Command(name = "lotrinh", sortOptions = false, versionProvider = Lotrinh.Version.class)
public final class Lotrinh implements Callable<Integer> {

    private final Console console;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Common common = new Common();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "option.version")
    boolean version;

    private Lotrinh(Console console) {
        this.console = console;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Logging.silent();
        Console console = Console.ofProcess();
        int exit = run(console, arguments);
        console.flush();
        System.exit(exit);
    }

    /** Runs one command and gives its exit code. */
    static int run(Console console, String... arguments) {
        Texts texts = Texts.in(Language.of(List.of(arguments)).locale());
        Lotrinh lotrinh = new Lotrinh(console);
        CommandLine commands = new CommandLine(lotrinh)
                .addSubcommand(new ReadCommand(console))
                .addSubcommand(new DeadlineCommand(console))
                .addSubcommand(new UnitCommand(console))
                .addSubcommand(new EvaluateCommand(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new LedgerCommand(console))
                .addSubcommand(new BackupCommand(console))
                .addSubcommand(new RestoreCommand(console))
                .addSubcommand(AccountCommand.line(console))
                .setResourceBundle(texts.bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(console.width())
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(new WrongUsage(console, texts))
                .setExecutionExceptionHandler((fault, _, _) -> internal(fault, console, texts));
        commands.getCommandSpec().usageMessage().synopsisSubcommandLabel(texts.of("label.command"));
        try {
            return commands.execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return internal(e, console, texts);
        }
    }

    private static int internal(Throwable fault, Console console, Texts texts) {
        console.out().flush();
        console.err().println(Faults.describe(fault, texts));
        return Exit.INTERNAL;
    }

    /** Without a command: says what there is. */
    @Override
    public Integer call() {
        Objects.requireNonNull(spec).commandLine().usage(console.err());
        return Exit.USAGE;
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Lotrinh.class.getPackage().getImplementationVersion();
            return new String[] {"lotrinh " + (version == null ? "dev" : version)};
        }
    }
}
