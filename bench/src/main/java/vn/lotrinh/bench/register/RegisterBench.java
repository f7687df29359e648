package vn.lotrinh.bench.register;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lotrinh.installation.DataFolder;
import vn.lotrinh.installation.Database;
import vn.lotrinh.installation.EmbeddedDatabase;

/**
 * Starts the system on a fresh data folder, fills its register, and measures how fast it shows it; every figure is a
 * JSON line.
 *
 * <p>Arguments: the launcher, the script for wrk, the data folder, how many times 22,600 tasks. The system property
 * {@code bench.seconds} says how long each page is asked for.
 */
public final class RegisterBench {

    private static final int SECONDS = Integer.getInteger("bench.seconds", 5);
    private static final int WARM_UP_SECONDS = Math.max(1, SECONDS);
    private static final int DEEP = 200;
    private static final int PAGE = 50;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path script;
    private final Path data;
    private final List<String> launcher;

    private RegisterBench(Path launcher, Path script, Path data) {
        this.launcher = List.of(launcher.toString());
        this.script = script;
        this.data = data;
    }

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        new RegisterBench(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]))
                .measure(Integer.parseInt(arguments[3]));
    }

    private void measure(int times) throws Exception {
        try (Running system = Running.start(launcher, data)) {
            out.println(line("start", "first", "\"seconds\":" + decimal(system.seconds())));
        }
        try (Running system = Running.start(launcher, data)) {
            out.println(line("start", "second", "\"seconds\":" + decimal(system.seconds())));
            fill(times);
            Map<String, String> pages = pages(system);
            warmUp(system, pages);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                measure(system, page.getKey(), page.getValue());
            }
            for (Map.Entry<String, String> page : pages.entrySet()) {
                afterChange(system, page.getKey(), page.getValue());
            }
        }
    }

    private void fill(int times) throws SQLException, IOException {
        long begun = System.nanoTime();
        try (Connection connection = connect()) {
            long tasks = new Filling(connection).fill(times);
            out.println(line(
                    "fill",
                    "tasks",
                    "\"tasks\":" + tasks + ",\"seconds\":" + decimal((System.nanoTime() - begun) / 1e9)));
        }
    }

    private Connection connect() throws SQLException {
        try (DataFolder folder = DataFolder.besideOthers(data)) {
            Database database = EmbeddedDatabase.running(folder).orElseThrow();
            return DriverManager.getConnection(
                    database.url(), database.owner().name(), database.owner().password());
        }
    }

    private Map<String, String> pages(Running system) throws SQLException, InterruptedException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("register", "/obligations");
        pages.put("overdue", "/obligations?standing=overdue");
        pages.put("page-" + DEEP, "/obligations?after=" + afterRows(DEEP * PAGE));
        pages.put("by-item", "/obligations?sort=item");
        pages.put("search", "/obligations?q=" + URLEncoder.encode("cao tốc Điện Biên", StandardCharsets.UTF_8));
        pages.put("search-rare", "/obligations?q=" + URLEncoder.encode("II.7.3 nguồn nước", StandardCharsets.UTF_8));
        pages.put("search-due-year", "/obligations?from=2026-01-01&to=2026-12-31&q=y+te");
        long unit = busiestUnit();
        pages.put("unit-filter", "/obligations?unit=" + unit);
        pages.put("unit-overdue", "/obligations?unit=" + unit + "&role=lead&standing=overdue");
        pages.put("overview", "/");
        pages.put("units", "/units");
        pages.put("unit", "/units/" + unit);
        pages.put("directives", "/directives");
        Matcher task = Pattern.compile("/obligations/(\\d+)")
                .matcher(system.get("/obligations?standing=overdue").body());
        if (task.find()) {
            pages.put("obligation", task.group());
        }
        return pages;
    }

    /** The last row of the page before the deep one; a person would come there by the link of each page. */
    private long afterRows(int rows) throws SQLException {
        return number("select obligation_id from obligation.phase where public order by due_key, obligation_id offset "
                + (rows - PAGE - 1) + " limit 1");
    }

    private long busiestUnit() throws SQLException {
        return number("select unit_id from obligation.assignment group by unit_id order by count(*) desc limit 1");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void warmUp(Running system, Map<String, String> pages) throws IOException, InterruptedException {
        Load load = new Load(script, WARM_UP_SECONDS);
        for (String page : pages.values()) {
            load.run(address(system, page), 2);
        }
    }

    private void measure(Running system, String name, String page) throws IOException, InterruptedException {
        Load load = new Load(script, SECONDS);
        String address = address(system, page);
        out.println(line("page", name, "\"clients\":1," + load.run(address, 1)));
        out.println(line("page", name, "\"clients\":8," + load.run(address, 8)));
    }

    /** One request after a change, when nothing that was counted before holds any more; the median of seven. */
    private void afterChange(Running system, String name, String page) throws SQLException, InterruptedException {
        double[] times = new double[7];
        for (int i = 0; i < times.length; i++) {
            change();
            long begun = System.nanoTime();
            HttpResponse<String> answer = system.get(page);
            times[i] = (System.nanoTime() - begun) / 1e6;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + ": " + answer.statusCode());
            }
        }
        java.util.Arrays.sort(times);
        out.println(line(
                "after-change",
                name,
                "\"p50\":" + decimal(times[times.length / 2]) + ",\"max\":" + decimal(times[times.length - 1])));
    }

    private void change() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update obligation.version set stamp = gen_random_uuid()");
        }
    }

    private static String address(Running system, String page) {
        return "http://127.0.0.1:" + system.port() + page;
    }

    private static String line(String what, String name, String members) {
        return "{\"measured\":\"" + what + "\",\"name\":\"" + name + "\"," + members + "}";
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
