package vn.lotrinh.installation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that comes with the product. It writes through to the disk before it answers, listens on the loopback
 * address only, wants a password from everybody, and sorts in Vietnamese order.
 */
public final class EmbeddedDatabase implements Closeable {

    private static final String OWNER = "postgres";
    private static final String NAME = "lotrinh";
    private static final Duration START = Duration.ofSeconds(60);
    private static final long STOP_SECONDS = 10;
    /** The line of PostgreSQL's own process file that holds the port. */
    private static final int PORT_LINE = 3;

    private final EmbeddedPostgres postgres;
    private final Database database;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Database database) {
        this.postgres = postgres;
        this.database = database;
    }

    /**
     * Starts it on the folder's data; what a killed process left running or half done is brought in order first.
     *
     * @throws InstallationFault if it can't start
     */
    public static EmbeddedDatabase start(DataFolder folder) {
        Secret owner = folder.secret("database-owner");
        Secret worker = folder.secret("database");
        try {
            Path making = folder.database().resolveSibling("database.making");
            stopOrphan(folder.database());
            discardHalfMade(folder.database(), making);
            EmbeddedPostgres postgres = builder(folder, owner).start();
            try {
                prepare(postgres, worker);
                Files.deleteIfExists(making);
            } catch (IOException | SQLException | RuntimeException e) {
                postgres.close();
                throw e;
            }
            return new EmbeddedDatabase(postgres, reached(folder, Integer.toString(postgres.getPort())));
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new InstallationFault(
                    InstallationFault.Code.DATABASE_NOT_STARTED,
                    e,
                    folder.database().toString(),
                    folder.databaseLog().toString());
        }
    }

    /** How the database is reached that another process runs on the folder's data; nothing where none runs. */
    public static Optional<Database> running(DataFolder folder) {
        try {
            return orphan(folder.database()).isEmpty()
                    ? Optional.empty()
                    : Optional.of(reached(
                            folder,
                            Files.readAllLines(pidFile(folder.database())).get(PORT_LINE)));
        } catch (IOException e) {
            throw new InstallationFault(
                    InstallationFault.Code.FOLDER_UNUSABLE, e, folder.database().toString());
        }
    }

    private static Database reached(DataFolder folder, String port) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + port.strip() + "/" + NAME,
                new Database.Login(OWNER, folder.secret("database-owner").value()),
                new Database.Login(Database.ROLE, folder.secret("database").value()),
                "");
    }

    /**
     * The packed programs for this machine; where the class path holds them twice, the first will do.
     *
     * @param system {@code Linux}
     * @param machine {@code x86_64} or {@code amd64}
     */
    private static InputStream programs(String system, String machine) throws IOException {
        String architecture = machine.equals("amd64") ? "x86_64" : machine.equals("aarch64") ? "arm_64" : machine;
        String name = "postgres-" + system.toLowerCase(Locale.ROOT) + "-" + architecture + ".txz";
        InputStream packed = EmbeddedDatabase.class.getResourceAsStream("/" + name);
        if (packed == null) {
            throw new IOException("No database programs for this machine: " + name);
        }
        return packed;
    }

    private static EmbeddedPostgres.Builder builder(DataFolder folder, Secret owner) throws IOException {
        Files.createDirectories(folder.programs());
        return EmbeddedPostgres.builder()
                .setPgBinaryResolver(EmbeddedDatabase::programs)
                .setDataDirectory(folder.database())
                .setOverrideWorkingDirectory(folder.programs().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START)
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.databaseLog().toFile()))
                .setConnectConfig("password", owner.value())
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", owner.file().toString())
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "vi")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("work_mem", "32MB")
                .setServerConfig("max_parallel_workers_per_gather", "1")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off");
    }

    /** A cluster whose making was cut off holds nothing yet and can't be started. */
    private static void discardHalfMade(Path data, Path making) throws IOException {
        if (Files.exists(making)) {
            FileSystemUtils.deleteRecursively(data);
        } else if (!Files.exists(data)) {
            Files.createFile(making);
        }
    }

    /** After a kill of this program its database runs on, without anybody to serve. */
    private static void stopOrphan(Path data) throws IOException {
        orphan(data).ifPresent(EmbeddedDatabase::stop);
        forgetDead(data);
    }

    /**
     * PostgreSQL will not start as long as any process has the number that a killed one left in its process file: one
     * that nobody has reaped, or a stranger after the machine or container was started anew. The file goes once no
     * process of PostgreSQL works in the folder any more, which only Linux lets us see; elsewhere it stays.
     */
    private static void forgetDead(Path data) throws IOException {
        Path working = Path.of("/proc", Long.toString(ProcessHandle.current().pid()), "cwd");
        if (!Files.exists(pidFile(data)) || !Files.exists(working)) {
            return;
        }
        for (int tries = 0; tries < STOP_SECONDS * 10 && worksIn(data); tries++) {
            pause();
        }
        if (!worksIn(data)) {
            Files.deleteIfExists(pidFile(data));
        }
    }

    private static boolean worksIn(Path data) {
        return ProcessHandle.allProcesses()
                .filter(EmbeddedDatabase::isPostgres)
                .map(process -> Path.of("/proc", Long.toString(process.pid()), "cwd"))
                .anyMatch(folder -> isSame(folder, data));
    }

    private static boolean isSame(Path folder, Path data) {
        try {
            return Files.isSameFile(folder, data);
        } catch (IOException _) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<ProcessHandle> orphan(Path data) throws IOException {
        if (!Files.exists(pidFile(data))) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile(data));
        return lines.size() <= PORT_LINE
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(EmbeddedDatabase::isPostgres);
    }

    private static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new CompletionException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void prepare(EmbeddedPostgres postgres, Secret worker) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + Database.ROLE + "'")) {
                statement.execute("create role " + Database.ROLE + " login");
            }
            statement.execute("alter role " + Database.ROLE + " password '" + worker.value() + "'");
            if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME);
                statement.execute("revoke all on database " + NAME + " from public");
                statement.execute("grant connect on database " + NAME + " to " + Database.ROLE);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** How it is reached. */
    public Database database() {
        return database;
    }

    /** Stops it; everything acknowledged is on the disk. */
    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
