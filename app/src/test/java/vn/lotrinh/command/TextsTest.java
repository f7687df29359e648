package vn.lotrinh.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lotrinh.calendar.ReportWindowRefused;
import vn.lotrinh.installation.InstallationFault;
import vn.lotrinh.ledger.LedgerVerification;
import vn.lotrinh.obligation.StageProblem;
import vn.lotrinh.organization.EventKind;
import vn.lotrinh.organization.Resolution;
import vn.lotrinh.reader.letterhead.Kind;
import vn.lotrinh.reader.text.Messages;
import vn.lotrinh.reader.time.Recurrence.Frequency;

/** Every text exists in both languages, and no text is left over. */
class TextsTest {

    private static final Pattern LITERAL = Pattern.compile("\"(?:\\$\\{bundle:)?([a-z]+(?:[.-][a-zA-Z-]+)*)}?\"");
    private static final Pattern ASKED = Pattern.compile(
            "(?:texts(?:\\(\\))?\\.of\\(\\s*|texts::of|descriptionKey = |paramLabel = )\"(?:\\$\\{bundle:)?([a-zA-Z.-]{4,})}?\"\\s*[,)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");

    @Test
    void hasTheSameKeysInBothLanguages() throws IOException {
        assertThat(load("messages_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(load("messages").stringPropertyNames());
    }

    @Test
    void hasTheSamePlaceholdersInBothLanguages() throws IOException {
        Properties vietnamese = load("messages");
        Properties english = load("messages_en");
        for (String key : vietnamese.stringPropertyNames()) {
            assertThat(placeholders(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(vietnamese.getProperty(key)));
        }
    }

    @Test
    void hasEveryTextThatIsAskedFor() throws IOException {
        Set<String> asked = new TreeSet<>(families());
        ASKED.matcher(sources()).results().map(result -> result.group(1)).forEach(asked::add);
        asked.remove("kind");
        asked.remove("rhythm");
        asked.remove("installation");
        asked.remove("ledger");
        asked.remove("verify");
        asked.remove("stage-problem");
        asked.remove("window-problem");
        asked.removeAll(Set.of("unit.status", "unit.reason", "unit.event"));
        assertThat(load("messages").stringPropertyNames()).containsAll(asked);
    }

    @Test
    void hasNoTextThatNobodyAsksFor() throws IOException {
        Set<String> left = new TreeSet<>(load("messages").stringPropertyNames());
        left.removeAll(families());
        left.removeAll(LITERAL.matcher(sources())
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet()));
        left.removeIf(
                key -> key.matches(
                        "(lotrinh(\\.[a-z-]+)*\\.)?usage\\.(synopsis|description|parameterList|optionList|commandList|exitCodeList).*"));
        assertThat(left).isEmpty();
    }

    private static Set<String> families() {
        Stream<String> kinds = Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.OTHER)
                .map(kind -> "kind." + Messages.code(kind));
        Stream<String> rhythms =
                Arrays.stream(Frequency.values()).map(frequency -> "rhythm." + Messages.code(frequency));
        Stream<String> faults =
                Arrays.stream(InstallationFault.Code.values()).map(code -> "installation." + Messages.code(code));
        Stream<String> breaks =
                Arrays.stream(LedgerVerification.Fault.values()).map(fault -> "ledger." + Messages.code(fault));
        Stream<String> units = Stream.of(
                        Arrays.stream(Resolution.Status.values())
                                .filter(status -> status != Resolution.Status.RESOLVED)
                                .map(status -> "unit.status." + status.code()),
                        Arrays.stream(Resolution.Reason.values()).map(reason -> "unit.reason." + reason.code()),
                        Arrays.stream(EventKind.values()).map(kind -> "unit.event." + kind.code()))
                .flatMap(keys -> keys);
        Stream<String> settings = Stream.concat(
                Arrays.stream(StageProblem.What.values()).map(what -> "stage-problem." + what.code()),
                Arrays.stream(ReportWindowRefused.Reason.values())
                        .map(reason -> "window-problem." + Messages.code(reason)));
        return Stream.of(kinds, rhythms, faults, breaks, units, settings)
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static String sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/vn/lotrinh/command"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return String.join("\n", sources);
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(name + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
