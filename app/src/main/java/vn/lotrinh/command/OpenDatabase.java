package vn.lotrinh.command;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.installation.DataFolder;
import vn.lotrinh.installation.Database;
import vn.lotrinh.installation.EmbeddedDatabase;

/**
 * The data of one installation, open for this process alone.
 *
 * @param folder the folder
 * @param embedded the database that runs for it, or {@code null} where somebody else runs one
 * @param database how it is reached
 */
record OpenDatabase(DataFolder folder, @Nullable EmbeddedDatabase embedded, Database database) implements Closeable {

    @Override
    public void close() {
        try (folder) {
            if (embedded != null) {
                embedded.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
