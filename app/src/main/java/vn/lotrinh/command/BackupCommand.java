package vn.lotrinh.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.lotrinh.installation.Backup;
import vn.lotrinh.installation.InstallationFault;

/** {@code lotrinh backup}: all data of one moment into one file, also while the system runs. */
@Command(name = "backup", sortOptions = false)
final class BackupCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    Common common = new Common();

    @Mixin
    DatabaseChoice choice = new DatabaseChoice();

    @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "backup.file")
    Path file = Path.of("lotrinh.backup");

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Logging.ofServer();
        Texts texts = common.texts();
        try (OpenDatabase database = choice.openBeside(console, texts)) {
            Backup.Manifest manifest = Backup.write(database.database(), file.toAbsolutePath());
            console.out().println(texts.of("backup.done", file.toString(), manifest.rows()));
            return Exit.OK;
        } catch (InstallationFault fault) {
            return console.unavailable(fault, texts);
        }
    }
}
