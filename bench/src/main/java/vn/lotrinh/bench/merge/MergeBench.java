package vn.lotrinh.bench.merge;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import vn.lotrinh.bench.register.Filling;
import vn.lotrinh.bench.register.Running;
import vn.lotrinh.installation.DataFolder;
import vn.lotrinh.installation.Database;
import vn.lotrinh.installation.EmbeddedDatabase;

/**
 * Fills a register as of 2024 with 22,600 tasks, lets the fourteen provinces of the region merge with all their bodies,
 * and says how long that took; then how long the first and a later taking in of everything shipped take. A JSON line each.
 * The exit code is 1 if the merger took longer than five seconds.
 *
 * <p>Argument: a folder for data.
 */
public final class MergeBench {

    private static final long MOST_MILLIS = 5_000;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path folder;

    private MergeBench(Path folder) {
        this.folder = folder;
    }

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        MergeBench bench = new MergeBench(Path.of(arguments[0]));
        bench.start();
        System.exit(bench.merge() <= MOST_MILLIS ? 0 : 1);
    }

    private void start() throws IOException, InterruptedException {
        try (Running system = run("start")) {
            out.println(line("taking-in-first", take(system, "all"), ""));
            out.println(line("taking-in-again", take(system, "all"), ""));
            out.println(line("taking-in-again-warm", take(system, "all"), ""));
        }
    }

    private long merge() throws IOException, InterruptedException, SQLException {
        try (Running system = run("merge")) {
            out.println(line("taking-in-base", take(system, "base"), ""));
            long tasks;
            try (Connection connection = connect("merge")) {
                tasks = new Filling(connection).fill(1);
            }
            system.get("/units");
            long millis = take(system, "region");
            out.println(line("merging-fourteen-provinces", millis, passed(tasks)));
            return millis;
        }
    }

    private String passed(long tasks) throws SQLException {
        try (Connection connection = connect("merge");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(distinct r.subject_id), count(distinct t.task)
                        from ledger.record r, jsonb_array_elements_text(r.after::jsonb -> 'tasks') t(task)
                        where r.action = 'obligations.passed'""")) {
            row.next();
            return ",\"tasks\":" + tasks + ",\"events\":" + row.getLong(1) + ",\"passed\":" + row.getLong(2);
        }
    }

    private static String line(String what, long millis, String more) {
        return String.format(Locale.ROOT, "{\"bench\":\"%s\",\"millis\":%d%s}", what, millis, more);
    }

    private static long take(Running system, String part) throws InterruptedException {
        var answer = system.get("/bench/registry/" + part);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(part + ": " + answer.statusCode());
        }
        return Long.parseLong(answer.body());
    }

    private Running run(String name) throws IOException, InterruptedException {
        return Running.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Xss2m",
                        "-Xlog:disable",
                        "-D" + BenchRegistry.PROPERTY + "=true",
                        "-Dlotrinh.registry=false",
                        "-Dlotrinh.example=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.lotrinh.command.Lotrinh"),
                folder.resolve(name));
    }

    private Connection connect(String name) throws SQLException {
        try (DataFolder data = DataFolder.besideOthers(folder.resolve(name))) {
            Database database = EmbeddedDatabase.running(data).orElseThrow();
            return DriverManager.getConnection(
                    database.url(), database.owner().name(), database.owner().password());
        }
    }
}
