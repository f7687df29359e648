package vn.lotrinh.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;

/** Proves that nothing in the ledger was changed, removed, put in between or cut off. */
public final class LedgerVerification {

    private static final int BATCH = 1_000;

    private LedgerVerification() {}

    /** What the proof found. */
    public sealed interface Result {
        /**
         * The chain holds.
         *
         * @param records how many records it has
         * @param hash the hash of the last one, 64 hexadecimal digits
         */
        record Intact(long records, String hash) implements Result {}

        /**
         * The chain is broken.
         *
         * @param number the first record that is not as it was written, or is missing
         * @param fault what is wrong with it
         */
        record Broken(long number, Fault fault) implements Result {}
    }

    /** What can be wrong with a record. */
    public enum Fault {
        /** A record with this number is missing, though later ones exist or the end says that it was there. */
        MISSING,
        /** Its content does not give its hash. */
        CHANGED,
        /** It does not follow the record before it. */
        UNCHAINED,
        /** It stands after the end of the chain. */
        BEYOND_END
    }

    /** Reads the whole chain once, in bounded memory, on a connection of the caller's. */
    public static Result verify(Connection connection) throws SQLException {
        boolean automatic = connection.getAutoCommit();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return chain(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(automatic);
        }
    }

    private static Result chain(Connection connection) throws SQLException {
        byte[] previous = new byte[LedgerRecord.HASH];
        long expected = 1;
        try (PreparedStatement statement = connection.prepareStatement("select * from ledger.record order by number")) {
            statement.setFetchSize(BATCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    LedgerRecord record = Ledger.record(row);
                    byte[] hash = row.getBytes("hash");
                    if (record.number() != expected) {
                        return new Result.Broken(expected, Fault.MISSING);
                    }
                    if (!Arrays.equals(row.getBytes("previous"), previous)) {
                        return new Result.Broken(expected, Fault.UNCHAINED);
                    }
                    if (!Arrays.equals(record.hash(previous), hash)) {
                        return new Result.Broken(expected, Fault.CHANGED);
                    }
                    previous = hash;
                    expected++;
                }
            }
        }
        return end(connection, expected - 1, previous);
    }

    private static Result end(Connection connection, long last, byte[] hash) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select number, hash from ledger.head");
                ResultSet row = statement.executeQuery()) {
            if (!row.next() || row.getLong("number") > last) {
                return new Result.Broken(last + 1, Fault.MISSING);
            }
            if (row.getLong("number") < last) {
                return new Result.Broken(row.getLong("number") + 1, Fault.BEYOND_END);
            }
            if (!Arrays.equals(row.getBytes("hash"), hash)) {
                return new Result.Broken(last, Fault.CHANGED);
            }
            return new Result.Intact(last, HexFormat.of().formatHex(hash));
        }
    }
}
