package vn.lotrinh.bench.register;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of one table on their way into the database. */
final class Rows {

    private final String target;
    private final StringBuilder rows = new StringBuilder();

    /**
     * Rows for a table.
     *
     * @param target the table and its columns: {@code obligation.assignment (task_id, ordinal)}
     */
    Rows(String target) {
        this.target = target;
    }

    /** Adds a row. */
    void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(written(values[i]));
        }
        rows.append('\n');
    }

    private static String written(@Nullable Object value) {
        return value == null
                ? "\\N"
                : value.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    /** Writes what has been added. */
    void flush(Connection connection) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + target + " from stdin", new StringReader(rows.toString()));
        rows.setLength(0);
    }
}
