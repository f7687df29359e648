package vn.lotrinh.command;

import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the person's language what of a command line was not understood, and where help is. */
final class WrongUsage implements IParameterExceptionHandler {

    private final Console console;
    private final Texts texts;

    WrongUsage(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println(sentence(wrong) + " " + texts.of("usage.help", command));
        return Exit.USAGE;
    }

    private String sentence(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched ->
                texts.of("usage.unknown", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing ->
                texts.of(
                        "usage.missing",
                        missing.getMissing().stream().map(WrongUsage::name).collect(Collectors.joining(", ")));
            default -> invalid(wrong);
        };
    }

    private String invalid(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        String value = wrong.getValue();
        return argument == null
                ? texts.of("usage.wrong", String.valueOf(wrong.getMessage()))
                : texts.of("usage.invalid", name(argument), value == null ? "" : value, argument.paramLabel());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
