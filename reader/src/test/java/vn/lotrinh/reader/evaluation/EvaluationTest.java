package vn.lotrinh.reader.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class EvaluationTest {

    private static final String LABELS = """
            {"file": "a.txt",
             "directive": {"number": "15/KH-UBND", "kind": "plan", "issuer": null, "issuedOn": null, "title": null,
                           "signer": null, "recipients": ["Sở Nội vụ"]},
             "tasks": [
               {"text": "Xây dựng đề án phát triển hạ tầng số", "leads": ["Sở Khoa học và Công nghệ"],
                "coordinators": ["Sở Tài chính", "UBND các xã"], "deliverable": "Đề án",
                "deadline": {"text": "hằng quý", "kind": "recurring", "last": null,
                             "recurrence": "FREQ=MONTHLY;INTERVAL=3"}},
               {"text": "Chịu trách nhiệm thi hành kế hoạch này", "optional": true, "leads": ["Chánh Văn phòng"],
                "coordinators": [], "deadline": null, "deliverable": null}]}
            """;

    @TempDir
    Path folder;

    @Test
    void givesFullMarksForTheSameFields() {
        Score score = score(LABELS);
        for (Field field : Field.values()) {
            assertThat(score.of(field).f1()).as(field.key()).isEqualTo(1);
        }
        assertThat(score.right()).containsExactlyInAnyOrder(HeadField.values());
        assertThat(score.misses()).isEmpty();
    }

    @Test
    void leavesClosingFormulasOut() {
        assertThat(score(LABELS).of(Field.TASK)).isEqualTo(new Tally(1, 1, 1));
        assertThat(score(LABELS).of(Field.LEADS)).isEqualTo(new Tally(1, 1, 1));
    }

    @Test
    void countsMissedTasksAgainstRecall() {
        Score score = score("{}");
        assertThat(score.of(Field.TASK)).isEqualTo(new Tally(0, 1, 0));
        assertThat(score.of(Field.COORDINATORS)).isEqualTo(new Tally(0, 2, 0));
        assertThat(score.misses()).contains("task missed: Xây dựng đề án phát triển hạ tầng số");
    }

    @Test
    void countsInventedTasksAgainstPrecision() {
        Score score = score(reading("""
                {"text": "Mục đích, yêu cầu", "leads": [{"text": "Sở Y tế"}], "coordinators": [], "deadline": null,
                 "deliverable": null}
                """));
        assertThat(score.of(Field.TASK)).isEqualTo(new Tally(0, 1, 1));
        assertThat(score.of(Field.LEADS)).isEqualTo(new Tally(0, 1, 1));
    }

    @Test
    void forgivesTonePlacesBracketsShortFormsAndOneCutMoreOrLess() {
        Score score = score(reading("""
                {"text": "xây dựng đề án phát triển hạ tầng số", "leads": [{"text": "Sở Khoa học và Công nghệ (cơ quan thường trực)"}],
                 "coordinators": [{"text": "Sở Tài chính, Uỷ ban nhân dân các xã"}],
                 "deadline": {"kind": "recurring", "recurrence": "RRULE:FREQ=MONTHLY;INTERVAL=3"}, "deliverable": {"text": "Đề án"}}
                """));
        for (Field field : Field.values()) {
            assertThat(score.of(field).f1()).as(field.key()).isEqualTo(1);
        }
    }

    @Test
    void wantsTheSameRhythm() {
        assertThat(score(reading("""
                        {"text": "Xây dựng đề án phát triển hạ tầng số",
                         "deadline": {"kind": "recurring", "recurrence": "FREQ=MONTHLY"}}
                        """)).of(Field.DEADLINE)).isEqualTo(new Tally(0, 1, 1));
    }

    @Test
    void pairsEachLabelWithTheMostAlikeOfSeveral() {
        assertThat(Pairing.of(List.of("a b", "a b c"), List.of("a b c", "a b d"), Likeness::of, 0.5))
                .containsEntry(1, 0)
                .containsEntry(0, 1);
    }

    @Test
    void totalsAFolderAndNamesWhatCouldNotBeRead() throws IOException {
        Files.writeString(folder.resolve("a.gold.json"), LABELS);
        Files.writeString(folder.resolve("b.gold.json"), LABELS);
        Evaluation evaluation = Evaluation.of(Evaluation.labelledIn(folder), document -> {
            if (document.name().equals("b")) {
                throw new Evaluation.MissingReading("gone");
            }
            return LABELS;
        });
        assertThat(evaluation.total(Field.TASK)).isEqualTo(new Tally(1, 2, 1));
        assertThat(evaluation.rate(HeadField.KIND)).isEqualTo(0.5);
        assertThat(evaluation.documents())
                .extracting(Evaluation.Scored::failure)
                .containsExactly(null, "gone");
    }

    private static String reading(String task) {
        return "{\"directive\": {}, \"tasks\": [" + task + "]}";
    }

    private static Score score(String reading) {
        JsonMapper json = new JsonMapper();
        return Evaluation.score(json.readTree(LABELS), json.readTree(reading));
    }
}
