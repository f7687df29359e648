package vn.lotrinh.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.lotrinh.Server;
import vn.lotrinh.access.PasswordChange;
import vn.lotrinh.installation.InstallationFault;

/** {@code lotrinh account reset-password}: for whoever has the machine and has lost the password. */
@Command(name = "reset-password", sortOptions = false)
final class ResetPasswordCommand implements Callable<Integer> {

    /** The system runs, but nobody can reach it. */
    private static final int NO_PORT = -1;

    private final Console console;

    @Mixin
    Common common = new Common();

    @Mixin
    DatabaseChoice choice = new DatabaseChoice();

    @Parameters(index = "0", paramLabel = "${bundle:label.name}", descriptionKey = "account.login")
    String login = "";

    ResetPasswordCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Logging.ofServer();
        Texts texts = common.texts();
        try (OpenDatabase database = choice.open(console, texts)) {
            return tell(reset(database), texts);
        } catch (InstallationFault fault) {
            return console.unavailable(fault, texts);
        }
    }

    private Optional<String> reset(OpenDatabase database) {
        Map<String, Object> settings = new HashMap<>(database.database().properties());
        settings.put("server.port", NO_PORT);
        settings.put("lotrinh.folder", choice.folder().toString());
        try (ConfigurableApplicationContext system = Server.start(settings)) {
            return system.getBean(PasswordChange.class).atRandom(login);
        }
    }

    private int tell(Optional<String> password, Texts texts) {
        if (password.isEmpty()) {
            console.err().println(texts.of("account.unknown", login));
            return Exit.UNREADABLE;
        }
        console.out().println(texts.of("account.password", login, password.get()));
        return Exit.OK;
    }
}
