package vn.lotrinh.reader.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How well readings agree with a labelled folder.
 *
 * @param documents every labelled document, in the order of their names
 */
public record Evaluation(List<Scored> documents) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Copies the list. */
    public Evaluation {
        documents = List.copyOf(documents);
    }

    /**
     * A labelled document.
     *
     * @param name its name, without extension
     * @param file the document
     * @param labels its labels
     */
    public record Labelled(String name, Path file, JsonNode labels) {}

    /**
     * A labelled document with the score of its reading.
     *
     * @param name its name, without extension
     * @param score how well its reading agrees
     * @param failure why there is no reading, or {@code null}; what can't be read scores nothing
     */
    public record Scored(String name, Score score, @Nullable String failure) {}

    /** Finds the reading of a labelled document. */
    public interface Readings {
        /**
         * The reading as JSON.
         *
         * @throws MissingReading if there is none
         */
        String of(Labelled document);
    }

    /** There is no reading of a document. */
    public static final class MissingReading extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** With the reason, for a person. */
        public MissingReading(String message) {
            super(message);
        }
    }

    /**
     * The labelled documents of a folder, in the order of their names.
     *
     * @throws UncheckedIOException if the folder or a file of labels can't be read
     */
    public static List<Labelled> labelledIn(Path folder) {
        String ending = ".gold.json";
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .map(file -> labelled(folder, file, ending))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled labelled(Path folder, Path file, String ending) {
        String name = file.getFileName().toString();
        JsonNode labels = JSON.readTree(file);
        return new Labelled(
                name.substring(0, name.length() - ending.length()),
                folder.resolve(labels.path("file").asString()),
                labels);
    }

    /** Scores the readings of labelled documents. */
    public static Evaluation of(List<Labelled> documents, Readings readings) {
        return new Evaluation(
                documents.stream().map(document -> scored(document, readings)).toList());
    }

    private static Scored scored(Labelled document, Readings readings) {
        try {
            String reading = readings.of(document);
            return new Scored(document.name(), score(document.labels(), JSON.readTree(reading)), null);
        } catch (MissingReading | JacksonException e) {
            JsonNode nothing = JsonNodeFactory.instance.objectNode();
            return new Scored(document.name(), score(document.labels(), nothing), e.getMessage());
        }
    }

    /** Scores one reading, in the form of {@code reading.schema.json}, against its labels. */
    public static Score score(JsonNode labels, JsonNode reading) {
        return new Scorer(labels, reading).score();
    }

    /** The tally of a field over all documents. */
    public Tally total(Field field) {
        return documents.stream().map(scored -> scored.score().of(field)).reduce(Tally.NONE, Tally::plus);
    }

    /** The share of documents whose head field is right, from 0 to 1; 0 without documents. */
    public double rate(HeadField field) {
        long right = documents.stream()
                .filter(scored -> scored.score().right().contains(field))
                .count();
        return documents.isEmpty() ? 0 : (double) right / documents.size();
    }
}
