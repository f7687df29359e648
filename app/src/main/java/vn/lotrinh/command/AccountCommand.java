package vn.lotrinh.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lotrinh account}: what is done with accounts at the machine itself. */
@Command(name = "account", sortOptions = false)
final class AccountCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Common common = new Common();

    private AccountCommand(Console console) {
        this.console = console;
    }

    /** With its own commands. */
    static CommandLine line(Console console) {
        return new CommandLine(new AccountCommand(console)).addSubcommand(new ResetPasswordCommand(console));
    }

    /** Without a command: says what there is. */
    @Override
    public Integer call() {
        Objects.requireNonNull(spec).commandLine().usage(console.err());
        return Exit.USAGE;
    }
}
