package vn.lotrinh.command;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import vn.lotrinh.installation.Database;
import vn.lotrinh.ledger.LedgerVerification;

/** Proves the ledger of a database and says what was found. */
final class LedgerProof {

    private LedgerProof() {}

    /** The exit code: whether the ledger is intact. */
    static int tell(Database database, Console console, Texts texts) throws SQLException {
        return switch (verify(database)) {
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

    private static LedgerVerification.Result verify(Database database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                database.url(), database.owner().name(), database.owner().password())) {
            return LedgerVerification.verify(connection);
        }
    }
}
