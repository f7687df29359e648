package vn.lotrinh.command;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.lotrinh.installation.InstallationFault;

/** {@code lotrinh ledger verify}: proves that nothing in the ledger was changed, removed or cut off. */
@Command(name = "ledger", sortOptions = false)
final class LedgerCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    Common common = new Common();

    @Mixin
    DatabaseChoice choice = new DatabaseChoice();

    @Parameters(paramLabel = "${bundle:label.verify}", descriptionKey = "ledger.verify")
    Task task = Task.VERIFY;

    /** What is to be done with the ledger. */
    enum Task {
        VERIFY
    }

    LedgerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws SQLException {
        Logging.ofServer();
        Texts texts = common.texts();
        try (OpenDatabase database = choice.openBeside(console, texts)) {
            return LedgerProof.tell(database.database(), console, texts);
        } catch (InstallationFault fault) {
            return console.unavailable(fault, texts);
        }
    }
}
