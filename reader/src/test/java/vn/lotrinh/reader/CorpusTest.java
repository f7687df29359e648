package vn.lotrinh.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.lotrinh.reader.evaluation.Evaluation;
import vn.lotrinh.reader.evaluation.Field;
import vn.lotrinh.reader.evaluation.HeadField;
import vn.lotrinh.reader.json.ReadingJson;

/** The accuracy over the labelled documents, where their folder is at hand. */
class CorpusTest {

    private static final double TASK_FLOOR = 0.95;
    private static final double HEAD_FLOOR = 0.9;

    @TestFactory
    Stream<DynamicTest> readsTheLabelledDocumentsAsWellAsEver() {
        return Stream.of(Path.of("../shared/corpus"), Path.of("../../shared/corpus"))
                .filter(Files::isDirectory)
                .limit(1)
                .map(CorpusTest::evaluated)
                .flatMap(evaluation -> Stream.concat(
                        Stream.of(Field.values()).map(field -> field(evaluation, field)),
                        Stream.of(HeadField.values()).map(field -> head(evaluation, field))));
    }

    private static Evaluation evaluated(Path folder) {
        Reader reader = new Reader();
        ReadingJson json = new ReadingJson(Locale.of("vi"), false, false);
        return Evaluation.of(Evaluation.labelledIn(folder), document -> json.write(reader.read(document.file())));
    }

    private static DynamicTest field(Evaluation evaluation, Field field) {
        return DynamicTest.dynamicTest(
                field.key(), () -> assertThat(evaluation.total(field).f1()).isGreaterThanOrEqualTo(TASK_FLOOR));
    }

    private static DynamicTest head(Evaluation evaluation, HeadField field) {
        return DynamicTest.dynamicTest(
                field.key(), () -> assertThat(evaluation.rate(field)).isGreaterThanOrEqualTo(HEAD_FLOOR));
    }
}
