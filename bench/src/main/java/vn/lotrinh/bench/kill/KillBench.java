package vn.lotrinh.bench.kill;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lotrinh.bench.register.Running;
import vn.lotrinh.installation.DataFolder;
import vn.lotrinh.installation.Database;
import vn.lotrinh.installation.EmbeddedDatabase;

/**
 * Starts the system, uploads and accepts without a pause, kills it at a random moment, starts it again on the same data
 * and looks whether anything that it acknowledged is missing or anything is half done; again and again. A JSON line a
 * kill; the exit code is 1 if anything was found.
 *
 * <p>Arguments: the data folder, how many kills.
 */
public final class KillBench {

    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 3_000;
    /** In every so manieth round PostgreSQL is killed too. */
    private static final int DATABASE_EVERY = 3;

    private static final int PATIENCE_SECONDS = 60;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path data;
    private final Acknowledged acknowledged = new Acknowledged();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Random random = new Random(7);

    /** A bench on that data folder. */
    public KillBench(Path data) {
        this.data = data;
    }

    /** Kills. */
    public static void main(String[] arguments) throws Exception {
        System.exit(new KillBench(Path.of(arguments[0])).run(Integer.parseInt(arguments[1])) == 0 ? 0 : 1);
    }

    /**
     * Kills so many times.
     *
     * @return after how many of the kills something was wrong
     */
    public int run(int kills) throws Exception {
        int wrong = 0;
        Running system = start();
        try {
            for (int kill = 1; kill <= kills; kill++) {
                boolean database = kill % DATABASE_EVERY == 0;
                int millis = killAtRandom(system, database);
                system = start();
                Findings findings = findings();
                wrong += findings.none() ? 0 : 1;
                out.println(String.format(
                        Locale.ROOT,
                        "{\"kill\":%d,\"database\":%b,\"afterMillis\":%d,\"uploads\":%d,\"acceptances\":%d,\"restartSeconds\":%.2f,%s}",
                        kill,
                        database,
                        millis,
                        acknowledged.uploads().size(),
                        acknowledged.acceptances().size(),
                        system.seconds(),
                        findings.json()));
            }
        } finally {
            system.close();
        }
        out.println("{\"kills\":" + kills + ",\"wrong\":" + wrong + "}");
        return wrong;
    }

    private Running start() throws IOException, InterruptedException {
        return Running.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Xss2m",
                        "-Xlog:disable",
                        "-XX:TieredStopAtLevel=1",
                        "-D" + BenchMonitor.PROPERTY + "=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.lotrinh.command.Lotrinh"),
                data);
    }

    private int killAtRandom(Running system, boolean database) throws IOException, InterruptedException {
        int millis = random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS);
        List<Thread> senders = new Sender(system.port(), acknowledged, numbers).start();
        Thread.sleep(millis);
        if (database) {
            killDatabase();
        }
        system.process().destroyForcibly().waitFor();
        for (Thread sender : senders) {
            sender.interrupt();
            sender.join();
        }
        return millis;
    }

    private void killDatabase() throws IOException {
        String process = Files.readAllLines(data.resolve("database").resolve("postmaster.pid"))
                .getFirst()
                .strip();
        ProcessHandle.of(Long.parseLong(process)).ifPresent(ProcessHandle::destroyForcibly);
    }

    private Findings findings() throws SQLException, InterruptedException {
        try (Connection connection = connect()) {
            for (int i = 0; i < PATIENCE_SECONDS * 10 && Findings.unread(connection) > 0; i++) {
                Thread.sleep(100);
            }
            return Findings.of(connection, acknowledged);
        }
    }

    private Connection connect() throws SQLException {
        try (DataFolder folder = DataFolder.besideOthers(data)) {
            Database database = EmbeddedDatabase.running(folder).orElseThrow();
            return DriverManager.getConnection(
                    database.url(), database.owner().name(), database.owner().password());
        }
    }
}
