package vn.lotrinh.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.lotrinh.Server;
import vn.lotrinh.access.FirstAdministrator;
import vn.lotrinh.installation.DataFolder;
import vn.lotrinh.installation.EmbeddedDatabase;

/** The whole system on an empty data folder, as somebody who has just installed it has it; one for a test run. */
final class RunningSystem {

    private static final RunningSystem ONE = start();

    private final ConfigurableApplicationContext server;
    private final FirstAdministrator.Credentials administrator;

    private RunningSystem(ConfigurableApplicationContext server) {
        this.server = server;
        this.administrator = server.getBean(FirstAdministrator.class).create().orElseThrow();
    }

    static RunningSystem get() {
        return ONE;
    }

    private static RunningSystem start() {
        try {
            Path root = Files.createTempDirectory("lotrinh-browser");
            DataFolder folder = DataFolder.open(root);
            EmbeddedDatabase database = EmbeddedDatabase.start(folder);
            Map<String, Object> settings = new HashMap<>(database.database().properties());
            settings.put("server.port", 0);
            settings.put("server.address", "127.0.0.1");
            ConfigurableApplicationContext server = Server.start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, database, folder)));
            return new RunningSystem(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(ConfigurableApplicationContext server, EmbeddedDatabase database, DataFolder folder) {
        try (folder) {
            server.close();
            database.close();
            FileSystemUtils.deleteRecursively(folder.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it answers. */
    String address() {
        return "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
    }

    /** What the first start printed for the administrator. */
    FirstAdministrator.Credentials administrator() {
        return administrator;
    }
}
