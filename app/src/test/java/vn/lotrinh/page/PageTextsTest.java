package vn.lotrinh.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lotrinh.calendar.ReportPeriod;
import vn.lotrinh.calendar.SpecialDay;
import vn.lotrinh.cascade.Act;
import vn.lotrinh.cascade.Ground;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.obligation.Standing;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.EventKind;
import vn.lotrinh.organization.Happening;
import vn.lotrinh.organization.ImportProblem;
import vn.lotrinh.organization.Nature;
import vn.lotrinh.organization.Transfer;
import vn.lotrinh.organization.UnitKind;
import vn.lotrinh.organization.UnitLevel;
import vn.lotrinh.progress.CheckedClaim;
import vn.lotrinh.progress.CheckedSignatures;
import vn.lotrinh.progress.Evidence;
import vn.lotrinh.progress.Signature;
import vn.lotrinh.progress.TrustProblem;
import vn.lotrinh.reader.letterhead.Kind;
import vn.lotrinh.reader.letterhead.Reference;

/** Every word of a page comes from a message file, in both languages, and no message is left over. */
class PageTextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/vn/lotrinh");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SOURCES = Path.of("src/main/java/vn/lotrinh");

    private static final Pattern ASKED = Pattern.compile(
            "(?:frame\\.text|texts(?:\\(\\w*\\))?\\.of)\\(\\s*\"([a-z0-9-]+(?:\\.[a-z0-9-]+)*)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9-]+(?:\\.[a-z0-9-]+)*)\"");
    private static final Pattern FAMILY =
            Pattern.compile("\"([a-z0-9-]+(?:\\.[a-z0-9-]+)*)\\.\"\\s*\\+|\\.of\\(\\s*\"([a-z0-9.-]+)\",");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d[^}]*}");

    /** What stands on a page in every language: units of measure, names of methods, signs. */
    private static final Set<String> NO_WORDS = Set.of("B", "SHA-256");

    private static Map<String, String> texts(String file) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TEXTS)) {
            for (Path found : files.filter(path -> path.endsWith(file)).toList()) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(found)) {
                    properties.load(reader);
                }
                properties
                        .stringPropertyNames()
                        .forEach(key -> assertThat(texts.put(key, properties.getProperty(key)))
                                .as("%s stands in two files, one of them %s", key, found)
                                .isNull());
            }
        }
        return texts;
    }

    private static Map<String, String> vietnamese() throws IOException {
        return texts("texts.properties");
    }

    @Test
    void haveTheSameKeysInBothLanguages() throws IOException {
        assertThat(texts("texts_en.properties").keySet()).isEqualTo(vietnamese().keySet());
    }

    @Test
    void haveTheSamePlaceholdersInBothLanguages() throws IOException {
        Map<String, String> english = texts("texts_en.properties");
        vietnamese()
                .forEach((key, text) -> assertThat(placeholders(english.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(text)));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring(0, 2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void quoteEveryApostropheThatTheFormWouldSwallow() throws IOException {
        for (String file : List.of("texts.properties", "texts_en.properties")) {
            texts(file)
                    .forEach((key, text) ->
                            assertThat(text.replace("''", "")).as(key).doesNotContain("'"));
        }
    }

    @Test
    void areThereWhereverTheyAreAskedFor() throws IOException {
        Set<String> asked = ASKED.matcher(sources())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        asked.removeAll(families());
        assertThat(vietnamese().keySet()).containsAll(asked);
    }

    @Test
    void areThereForEveryConstant() throws IOException {
        Set<String> constants = new HashSet<>();
        Arrays.stream(Kind.values()).forEach(kind -> constants.add("kind." + Texts.code(kind)));
        Arrays.stream(Reference.Relation.values())
                .forEach(relation -> constants.add("relation." + Texts.code(relation)));
        Arrays.stream(Standing.values()).forEach(standing -> constants.add("standing." + standing.code()));
        Arrays.stream(Evidence.Proof.values()).forEach(proof -> constants.add("proof." + proof.code()));
        Arrays.stream(Directive.State.values()).forEach(state -> constants.add("directive.state." + Texts.code(state)));
        Arrays.stream(Nature.values()).forEach(nature -> constants.add("unit-nature." + Texts.code(nature)));
        Arrays.stream(UnitKind.values()).forEach(kind -> constants.add("unit-kind." + Texts.code(kind)));
        Arrays.stream(UnitLevel.values()).forEach(level -> constants.add("unit-level." + Texts.code(level)));
        Arrays.stream(Aspect.values()).forEach(aspect -> constants.add("unit-aspect." + Texts.code(aspect)));
        Arrays.stream(EventKind.values()).forEach(kind -> constants.add("unit-event." + Texts.code(kind)));
        Arrays.stream(SpecialDay.Kind.values()).forEach(kind -> constants.add("day-kind." + Texts.code(kind)));
        Arrays.stream(Transfer.Share.values()).forEach(share -> constants.add("unit-share." + Texts.code(share)));
        Arrays.stream(Act.values()).forEach(act -> constants.add("cascade.act." + act.code()));
        Arrays.stream(Ground.Kind.values()).forEach(kind -> constants.add("cascade.ground." + kind.code()));
        List.of("by", "recurring", "ongoing", "relative").forEach(kind -> constants.add("task.deadline." + kind));
        for (String family : List.of("unit-event.", "event.kind.help.", "event.givers.", "event.takers.")) {
            Arrays.stream(EventKind.values()).forEach(kind -> constants.add(family + kind.code()));
        }
        Arrays.stream(Happening.Why.values()).forEach(why -> constants.add("event.refused." + why.code()));
        Arrays.stream(ImportProblem.What.values()).forEach(what -> constants.add("import.problem." + what.code()));
        Arrays.stream(Aspect.values()).forEach(aspect -> constants.add("unit-aspect." + aspect.code()));
        Arrays.stream(UnitKind.values()).forEach(kind -> constants.add("unit-kind." + kind.code()));
        Arrays.stream(UnitLevel.values()).forEach(level -> constants.add("unit-level." + level.code()));
        Arrays.stream(CheckedClaim.Field.values()).forEach(field -> constants.add("claim.field." + Texts.code(field)));
        Arrays.stream(CheckedClaim.Agreement.values())
                .forEach(agreement -> constants.add("claim.agreement." + Texts.code(agreement)));
        Arrays.stream(CheckedClaim.Verdict.values())
                .forEach(verdict -> constants.add("claim.verdict." + Texts.code(verdict)));
        Arrays.stream(CheckedSignatures.State.values())
                .forEach(state -> constants.add("signature.state." + Texts.code(state)));
        Arrays.stream(Signature.Integrity.values())
                .forEach(integrity -> constants.add("signature.integrity." + Texts.code(integrity)));
        Arrays.stream(Signature.Coverage.values())
                .forEach(coverage -> constants.add("signature.coverage." + Texts.code(coverage)));
        Arrays.stream(Signature.Trust.values()).forEach(trust -> constants.add("signature.trust." + Texts.code(trust)));
        Arrays.stream(TrustProblem.What.values())
                .forEach(what -> constants.add("signature.list-problem." + Texts.code(what)));
        Arrays.stream(ReportPeriod.Kind.values()).forEach(kind -> constants.add("report-period.every." + kind.code()));
        List.of(400, 403, 404, 405, 413, 500, 503).forEach(status -> constants.add("error." + status));
        assertThat(vietnamese().keySet()).containsAll(constants);
    }

    @Test
    void areAllAskedFor() throws IOException {
        String sources = sources();
        Set<String> left = new TreeSet<>(vietnamese().keySet());
        left.removeAll(
                LITERAL.matcher(sources).results().map(found -> found.group(1)).collect(Collectors.toSet()));
        Set<String> families = families();
        left.removeIf(key -> families.stream().anyMatch(family -> key.startsWith(family + ".")));
        // The answer to a form names its notice in the address.
        left.removeIf(key -> sources.contains("notice=" + key.replaceFirst("^notice\\.", "")));
        assertThat(left).isEmpty();
    }

    private static Set<String> families() throws IOException {
        return FAMILY.matcher(sources())
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(family -> !family.equals("notice"))
                .collect(Collectors.toSet());
    }

    private static String sources() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path root : List.of(TEMPLATES, SOURCES)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(path -> !path.toString().contains("/command/"))
                        .toList()) {
                    sources.append(Files.readString(file)).append('\n');
                }
            }
        }
        return sources.toString();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void leaveNoWordToATemplate(Path template) throws IOException {
        assertThat(TemplateWords.of(Files.readString(template))).isSubsetOf(NO_WORDS);
    }

    static Stream<Path> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void findsAWordThatATemplateHolds() {
        assertThat(TemplateWords.of("@if(a)<p title=\"${b}\">Chào ${frame.text(\"x\")}</p>@endif<i alt=\"Ảnh\">"))
                .containsExactlyInAnyOrder("Chào", "Ảnh");
    }
}
