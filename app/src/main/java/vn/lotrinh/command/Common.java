package vn.lotrinh.command;

import picocli.CommandLine.Option;

/** The options of every command. */
final class Common {

    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "option.lang")
    Language language = Language.VI;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    boolean help;

    Texts texts() {
        return Texts.in(language.locale());
    }
}
