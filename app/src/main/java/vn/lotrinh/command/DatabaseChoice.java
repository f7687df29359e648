package vn.lotrinh.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.lotrinh.installation.DataFolder;
import vn.lotrinh.installation.Database;
import vn.lotrinh.installation.EmbeddedDatabase;
import vn.lotrinh.installation.ExternalDatabase;
import vn.lotrinh.installation.InstallationFault;

/** Where the data of a command lie: in a folder with a database of its own, or in a database that somebody else runs. */
final class DatabaseChoice {

    private static final String USER = "LOTRINH_DB_USER";
    private static final String PASSWORD = "LOTRINH_DB_PASSWORD";

    @Option(names = "--data", paramLabel = "${bundle:label.folder}", descriptionKey = "serve.data")
    Path data = Path.of("var");

    @Option(names = "--db", paramLabel = "URL", descriptionKey = "serve.db")
    @Nullable
    String url;

    Path folder() {
        return data.toAbsolutePath().normalize();
    }

    /** Opens the data for this process alone and starts the database where it is ours. */
    OpenDatabase open(Console console, Texts texts) {
        DataFolder folder = DataFolder.open(data);
        try {
            if (url != null) {
                return new OpenDatabase(folder, null, ExternalDatabase.prepare(url, login()));
            }
            console.out().println(texts.of("serve.database", folder.root().toString()));
            console.out().flush();
            EmbeddedDatabase embedded = EmbeddedDatabase.start(folder);
            return new OpenDatabase(folder, embedded, embedded.database());
        } catch (InstallationFault e) {
            folder.close();
            throw e;
        }
    }

    /** Opens the data for looking at them; where a system runs on them, beside it. */
    OpenDatabase openBeside(Console console, Texts texts) {
        if (url != null) {
            return open(console, texts);
        }
        DataFolder folder = DataFolder.besideOthers(data);
        return EmbeddedDatabase.running(folder)
                .map(database -> new OpenDatabase(folder, null, database))
                .orElseGet(() -> open(console, texts));
    }

    private static Database.Login login() {
        return new Database.Login(environment(USER, "lotrinh"), environment(PASSWORD, ""));
    }

    private static String environment(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null ? otherwise : value;
    }
}
