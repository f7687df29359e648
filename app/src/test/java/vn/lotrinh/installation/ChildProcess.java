package vn.lotrinh.installation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A process of its own that runs the embedded database, writes, says so, and waits to be killed. */
final class ChildProcess {

    private ChildProcess() {}

    /** @param arguments the folder */
    public static void main(String[] arguments) throws IOException, SQLException {
        Database database =
                EmbeddedDatabase.start(DataFolder.open(Path.of(arguments[0]))).database();
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().name(),
                        database.owner().password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (what text)");
            statement.execute("insert into kept values ('đã ghi')");
        }
        System.out.println("written");
        System.out.flush();
        System.exit(System.in.read());
    }

    static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
