package vn.lotrinh.command;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.lotrinh.installation.Database;
import vn.lotrinh.installation.InstallationFault;
import vn.lotrinh.ledger.LedgerVerification;

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
        try (OpenDatabase database = choice.openBeside(console, texts);
                Connection connection = connect(database.database())) {
            return tell(LedgerVerification.verify(connection), texts);
        } catch (InstallationFault fault) {
            console.err()
                    .println(texts.of(
                            "installation", fault.code(), fault.arguments().toArray()));
            return Exit.UNAVAILABLE;
        }
    }

    private int tell(LedgerVerification.Result result, Texts texts) {
        return switch (result) {
            case LedgerVerification.Result.Intact intact -> {
                console.out().println(texts.of("ledger.intact", intact.records(), intact.hash()));
                yield Exit.OK;
            }
            case LedgerVerification.Result.Broken broken -> {
                console.out().println(texts.of("ledger.broken", broken.number(), texts.of("ledger", broken.fault())));
                yield Exit.BROKEN;
            }
        };
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().name(), database.owner().password());
    }
}
