package vn.lotrinh.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.json.ReadingJson;
import vn.lotrinh.reader.task.Task;
import vn.lotrinh.reader.text.Folding;
import vn.lotrinh.reader.time.DeadlineReading;
import vn.lotrinh.reader.unit.Mention;

/** Every field points to the words that say it, in the own fixtures and, where they are at hand, in the corpus. */
class SpanPropertyTest {

    @TestFactory
    Stream<DynamicTest> pointsToTheWordsThatItClaims() {
        return documents().map(file -> DynamicTest.dynamicTest(name(file), () -> check(new Reader().read(file))));
    }

    private static void check(Reading reading) throws IOException {
        Stream.of(
                        reading.directive().number(),
                        reading.directive().title(),
                        reading.directive().signer())
                .filter(Objects::nonNull)
                .forEach(quote -> assertSays(reading, quote));
        reading.directive().recipients().forEach(quote -> assertSays(reading, quote));
        reading.tasks().forEach(task -> check(reading, task));
        assertThat(reading.tasks()).extracting(Task::id).doesNotHaveDuplicates();
        assertThat(faults(new ReadingJson(Locale.of("vi"), true, false).write(reading)))
                .isEmpty();
    }

    private static void check(Reading reading, Task task) {
        String words = squeezed(reading.document().at(task.text().span()));
        assertThat(task.text().text().split("\\s+")).allMatch(word -> words.contains(squeezed(word)), task.id());
        Stream.concat(task.leads().stream(), task.coordinators().stream())
                .map(Mention::quote)
                .forEach(quote -> assertSays(reading, quote));
        Stream.ofNullable(task.deliverable()).forEach(quote -> assertSays(reading, quote));
        Stream.ofNullable(task.deadline()).map(DeadlineReading::words).forEach(quote -> assertSays(reading, quote));
    }

    /** The quote ends with the words of its place; before them stand head words that a list elides. */
    private static void assertSays(Reading reading, Quote quote) {
        String words = squeezed(reading.document().at(quote.span()));
        assertThat(words).as(quote.toString()).isNotEmpty();
        assertThat(squeezed(quote.text())).as(quote.toString()).endsWith(words);
    }

    private static String squeezed(String words) {
        return Folding.match(words).replaceAll("\\s+", "");
    }

    private static List<String> faults(String json) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Reader.class.getResourceAsStream("reading.schema.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(SchemaLocation.of("file:///reading.schema.json"), stream, InputFormat.JSON);
            return schema.validate(json, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    /** The own fixtures and the documents of the corpus, without scans, which take minutes. */
    private static Stream<Path> documents() {
        return Stream.of(
                        "src/test/resources/vn/lotrinh/reader",
                        "../shared/corpus",
                        "../shared/corpus/unlabelled",
                        "../../shared/corpus",
                        "../../shared/corpus/unlabelled")
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(SpanPropertyTest::files)
                .filter(file -> name(file).matches("[a-z]+_.*\\.(?:txt|md|docx|pdf)")
                        && !name(file).contains("scan"));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
