package vn.lotrinh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;
import vn.lotrinh.installation.DataFolder;
import vn.lotrinh.installation.Database;
import vn.lotrinh.installation.EmbeddedDatabase;

/** The one PostgreSQL of a test run: started when first asked for, gone with the process. */
public final class TestPostgres {

    private static final long LONGEST_WAIT_SECONDS = 20;

    /** Who still uses it, and the end of the process: the database must not go before them. */
    private static final Phaser USERS = new Phaser(1);

    private static final TestPostgres RUNNING = start();

    private final Database template;

    private TestPostgres(Database template) {
        this.template = template;
    }

    /** It, with all migrations done. */
    public static TestPostgres running() {
        return RUNNING;
    }

    private static TestPostgres start() {
        try {
            Path root = Files.createTempDirectory("lotrinh-test");
            DataFolder folder = DataFolder.open(root);
            EmbeddedDatabase embedded = EmbeddedDatabase.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(embedded, folder)));
            migrate(embedded.database());
            return new TestPostgres(embedded.database());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedDatabase embedded, DataFolder folder) {
        try {
            USERS.awaitAdvanceInterruptibly(USERS.arriveAndDeregister(), LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException _) {
            System.err.println("Tests still use the database; it is stopped all the same");
        }
        try (folder) {
            embedded.close();
            FileSystemUtils.deleteRecursively(folder.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code application.yaml} says it to the running system. */
    private static void migrate(Database database) {
        Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().name(),
                        database.owner().password())
                .schemas("lotrinh")
                .defaultSchema("lotrinh")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** Keeps it until {@link #release} is called as often. */
    void retain() {
        USERS.register();
    }

    void release() {
        USERS.arriveAndDeregister();
    }

    /** A new database in which only the migrations have run. */
    public Database copy(String name) {
        String postgres = template.url().replaceFirst("/[^/]+$", "/postgres");
        try (Connection connection = DriverManager.getConnection(
                        postgres, template.owner().name(), template.owner().password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template lotrinh strategy file_copy");
        } catch (SQLException e) {
            throw new IllegalStateException("No copy " + name, e);
        }
        String url = template.url().replaceFirst("/[^/]+$", "/" + name);
        return new Database(url, template.owner(), template.worker(), template.assumed());
    }
}
