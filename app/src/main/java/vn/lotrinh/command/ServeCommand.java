package vn.lotrinh.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lotrinh.Server;
import vn.lotrinh.access.FirstAdministrator;
import vn.lotrinh.installation.InstallationFault;
import vn.lotrinh.installation.Settings;

/** {@code lotrinh serve}: the system runs until it is told to stop. */
@Command(name = "serve", sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    Common common = new Common();

    @Mixin
    DatabaseChoice choice = new DatabaseChoice();

    @Option(names = "--port", paramLabel = "${bundle:label.port}", descriptionKey = "serve.port", defaultValue = "8080")
    int port;

    @Option(names = "--log", paramLabel = "plain|json", descriptionKey = "serve.log", defaultValue = "plain")
    LogForm log = LogForm.PLAIN;

    /** How log lines are written. */
    enum LogForm {
        PLAIN,
        JSON
    }

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Logging.ofServer();
        Texts texts = common.texts();
        try {
            refuseTakenPort();
            serve(texts);
            return Exit.OK;
        } catch (InstallationFault fault) {
            say(texts.of("installation", fault.code(), fault.arguments().toArray()));
            return Exit.UNAVAILABLE;
        } catch (PortInUseException _) {
            say(texts.of("serve.port-in-use", Integer.toString(port)));
            return Exit.UNAVAILABLE;
        } catch (RuntimeException e) {
            say(WrongSetting.of(e, texts).orElseThrow(() -> e));
            return Exit.UNAVAILABLE;
        }
    }

    /** A taken port is told before anything is started for it. */
    private void refuseTakenPort() {
        try (ServerSocket _ = new ServerSocket(port)) {
            return;
        } catch (IOException e) {
            throw new PortInUseException(port, e);
        }
    }

    private void serve(Texts texts) throws InterruptedException {
        Map<String, String> own = Settings.of(choice.folder());
        OpenDatabase database = choice.open(console, texts);
        ConfigurableApplicationContext server;
        try {
            say(texts.of("serve.starting"));
            server = Server.start(settings(own, database));
        } catch (RuntimeException e) {
            database.close();
            throw e.getCause() instanceof PortInUseException taken ? taken : e;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, database, texts), "stop"));
        say(texts.of("serve.ready", "http://localhost:" + port));
        admitFirstAdministrator(server, texts);
        new CountDownLatch(1).await();
    }

    private void admitFirstAdministrator(ConfigurableApplicationContext server, Texts texts) {
        try {
            server.getBean(FirstAdministrator.class)
                    .create()
                    .ifPresent(first -> say(texts.of("serve.first-administrator", first.login(), first.password())));
        } catch (RuntimeException e) {
            if (server.isActive()) {
                throw e;
            }
            // Told to stop while it was starting: the next start makes the administrator.
        }
    }

    private void stop(ConfigurableApplicationContext server, OpenDatabase database, Texts texts) {
        say(texts.of("serve.stopping"));
        server.close();
        database.close();
        say(texts.of("serve.stopped"));
    }

    private Map<String, Object> settings(Map<String, String> own, OpenDatabase database) {
        Map<String, Object> settings = new HashMap<>(own);
        settings.putAll(database.database().properties());
        settings.put("server.port", port);
        settings.put("lotrinh.folder", choice.folder().toString());
        if (log == LogForm.JSON) {
            settings.put("logging.structured.format.console", "ecs");
        }
        return settings;
    }

    private void say(String sentence) {
        console.out().println(sentence);
        console.out().flush();
    }
}
