package vn.lotrinh.command;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.lotrinh.installation.Backup;
import vn.lotrinh.installation.InstallationFault;

/** {@code lotrinh restore}: lays a backup down in a place without data, and proves its ledger. */
@Command(name = "restore", sortOptions = false)
final class RestoreCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    Common common = new Common();

    @Mixin
    DatabaseChoice choice = new DatabaseChoice();

    @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "restore.file")
    Path file = Path.of("lotrinh.backup");

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws SQLException {
        Logging.ofServer();
        Texts texts = common.texts();
        try {
            Backup.check(file.toAbsolutePath());
            try (OpenDatabase database = choice.open(console, texts)) {
                Backup.Manifest manifest = Backup.restore(file.toAbsolutePath(), database.database());
                console.out().println(texts.of("restore.done", file.toString(), manifest.rows()));
                return LedgerProof.tell(database.database(), console, texts);
            }
        } catch (InstallationFault fault) {
            return console.unavailable(fault, texts);
        }
    }
}
