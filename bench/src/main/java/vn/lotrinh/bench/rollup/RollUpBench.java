package vn.lotrinh.bench.rollup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.lotrinh.bench.register.Filling;
import vn.lotrinh.bench.register.Running;
import vn.lotrinh.installation.DataFolder;
import vn.lotrinh.installation.Database;
import vn.lotrinh.installation.EmbeddedDatabase;

/**
 * Fills a register with 22,600 obligations and lays 225 directives under one, three levels deep. Then, again and again, evidence
 * of one of the lowest is accepted, and the pages of what stands above it are asked for, each for the first time since. Prints
 * a JSON line for each page with the milliseconds; the exit code is 1 if a median is over a hundred.
 *
 * <p>Argument: a folder for data.
 */
public final class RollUpBench {

    private static final double MOST_MILLIS = 100;
    private static final int DESCENDANTS = 225;
    private static final int CHILDREN = 7;
    private static final int WARM_UP = 15;
    private static final int TRIES = 21;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path folder;

    private RollUpBench(Path folder) {
        this.folder = folder;
    }

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        System.exit(new RollUpBench(Path.of(arguments[0])).measure() ? 0 : 1);
    }

    private boolean measure() throws IOException, InterruptedException, SQLException {
        try (Running system = run()) {
            List<Long> family;
            List<Long> leaves;
            try (Connection connection = connect()) {
                long rows = new Filling(connection).fill(1);
                out.println("{\"bench\":\"fill\",\"obligations\":" + rows + "}");
                family = numbers(
                        connection, "select id from directive.directive order by id desc limit " + (DESCENDANTS + 1));
                link(connection, family);
                leaves = numbers(
                        connection,
                        "select p.obligation_id from obligation.phase p where p.directive_id = " + family.getLast()
                                + " and p.done_on is null order by 1");
                leaves.addAll(numbers(
                        connection,
                        "select p.obligation_id from obligation.phase p where p.done_on is null and p.directive_id in ("
                                + join(family.subList(DESCENDANTS / 2, DESCENDANTS)) + ") order by 1"));
            }
            long top = family.getFirst();
            long middle = family.get(1);
            boolean fast = page(system, "nothing-changed", "/directives/" + top + "/cascade", List.of());
            fast &= page(system, "cascade-of-225", "/directives/" + top + "/cascade", leaves);
            fast &= page(system, "cascade-between", "/directives/" + middle + "/cascade", leaves);
            fast &= page(system, "directive", "/directives/" + family.getLast() + "/progress", leaves);
            fast &= page(system, "overview", "/", leaves);
            fast &= page(system, "register", "/obligations", leaves);
            return fast;
        }
    }

    private static String join(List<Long> numbers) {
        return String.join(",", numbers.stream().map(String::valueOf).toList());
    }

    /** The page's time, each time after evidence has been accepted; the median of many. */
    private boolean page(Running system, String name, String address, List<Long> leaves) throws InterruptedException {
        double[] pages = new double[TRIES];
        double[] facts = new double[TRIES];
        for (int tried = -WARM_UP; tried < TRIES; tried++) {
            double fact = leaves.isEmpty()
                    ? 0
                    : Double.parseDouble(
                            system.get("/bench/evidence/" + leaves.get(Math.floorMod(tried, leaves.size())))
                                    .body());
            long begun = System.nanoTime();
            int status = system.get(address).statusCode();
            double millis = (System.nanoTime() - begun) / 1e6;
            if (status != 200) {
                throw new IllegalStateException(address + ": " + status);
            }
            if (tried >= 0) {
                pages[tried] = millis;
                facts[tried] = fact;
            }
        }
        Arrays.sort(pages);
        Arrays.sort(facts);
        out.println(String.format(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"accepting-p50\":%.1f,\"page-p50\":%.1f,\"page-max\":%.1f}",
                name,
                facts[TRIES / 2],
                pages[TRIES / 2],
                pages[TRIES - 1]));
        return facts[TRIES / 2] + pages[TRIES / 2] <= MOST_MILLIS;
    }

    /** Lays all but the first under the first, each with up to so many children. */
    private static void link(Connection connection, List<Long> family) throws SQLException {
        try (PreparedStatement link = connection.prepareStatement("""
                insert into cascade.link (level, child, parent, child_directive, parent_directive, act, grounds, reason,
                    recorded_at, recorded_by) values ('directive', ?, ?, ?, ?, 'made', '[]', 'Measured', now(), 'bench')""")) {
            for (int child = 1; child < family.size(); child++) {
                long parent = family.get((child - 1) / CHILDREN);
                link.setLong(1, family.get(child));
                link.setLong(2, parent);
                link.setLong(3, family.get(child));
                link.setLong(4, parent);
                link.addBatch();
            }
            link.executeBatch();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze cascade.link");
        }
    }

    private static List<Long> numbers(Connection connection, String sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        return numbers;
    }

    private Running run() throws IOException, InterruptedException {
        return Running.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Xss2m",
                        "-Xlog:disable",
                        "-D" + BenchEvidence.PROPERTY + "=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.lotrinh.command.Lotrinh"),
                folder.resolve("rollup"));
    }

    private Connection connect() throws SQLException {
        try (DataFolder data = DataFolder.besideOthers(folder.resolve("rollup"))) {
            Database database = EmbeddedDatabase.running(data).orElseThrow();
            return DriverManager.getConnection(
                    database.url(), database.owner().name(), database.owner().password());
        }
    }
}
