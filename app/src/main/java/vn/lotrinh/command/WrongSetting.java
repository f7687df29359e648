package vn.lotrinh.command;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import vn.lotrinh.calendar.ReportWindowRefused;
import vn.lotrinh.obligation.StagesRefused;

/** Says what is set so that the system can't start with it. */
final class WrongSetting {

    private WrongSetting() {}

    /** The sentence, where that is why the system did not start. */
    static Optional<String> of(Throwable fault, Texts texts) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            Optional<String> sentence = sentence(cause, texts);
            if (sentence.isPresent()) {
                return sentence;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> sentence(Throwable cause, Texts texts) {
        return switch (cause) {
            case BindException wrong -> Optional.of(value(wrong, texts));
            case StagesRefused stages ->
                Optional.of(stages.problems().stream()
                        .map(problem -> texts.of(
                                "stage-problem", problem.what(), Long.toString(problem.line()), problem.words()))
                        .collect(Collectors.joining("\n", texts.of("setting.stages") + "\n", "")));
            case ReportWindowRefused window ->
                Optional.of(texts.of("setting.windows") + "\n"
                        + texts.of("window-problem", window.reason(), Long.toString(window.line()), window.words()));
            default -> Optional.empty();
        };
    }

    private static String value(BindException wrong, Texts texts) {
        ConfigurationProperty property = wrong.getProperty();
        return property == null
                ? texts.of("setting.wrong", wrong.getName().toString(), "")
                : texts.of("setting.wrong", property.getName().toString(), String.valueOf(property.getValue()));
    }
}
