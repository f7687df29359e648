package vn.lotrinh.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    private static final String LABELS = """
            {"file": "a.txt",
             "directive": {"number": null, "kind": "plan", "issuer": null, "issuedOn": null, "title": null, "signer": null,
                           "recipients": []},
             "tasks": [{"text": "Xây dựng đề án", "leads": ["Sở Nội vụ"], "coordinators": [], "deadline": null,
                        "deliverable": null}]}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeLabels() throws IOException {
        Files.writeString(folder.resolve("a.gold.json"), LABELS);
        Files.writeString(folder.resolve("a.txt"), "KẾ HOẠCH\n");
    }

    @Test
    void readsAndScoresEveryLabelledDocument() {
        Run run = Run.of("evaluate", folder, "--detail");
        assertThat(run.exit()).isEqualTo(Exit.OK);
        assertThat(run.out()).contains("task").contains("(trên 1 văn bản)").contains("head ");
    }

    @Test
    void scoresReadingsThatStandInAFolder() throws IOException {
        Path readings = Files.createDirectory(folder.resolve("readings"));
        Files.writeString(readings.resolve("a.json"), LABELS);
        assertThat(Run.of("evaluate", folder, "--readings", readings, "--json").out())
                .contains("\"task\":[1.0,1.0,1.0,1]")
                .contains("\"kind\":1.0")
                .contains("\"failed\":[]");
    }

    @Test
    void namesWhatIsMissingAndEndsWithOne() throws IOException {
        Path readings = Files.createDirectory(folder.resolve("readings"));
        Run run = Run.of("evaluate", folder, "--readings", readings, "--misses", "a", "--lang", "en");
        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.out()).contains("task missed: Xây dựng đề án").contains("failed: a: there is no reading");
    }

    @Test
    void saysThatAFolderHasNoLabels() throws IOException {
        Path bare = Files.createDirectory(folder.resolve("bare"));
        assertThat(Run.of("evaluate", bare).err()).contains("không có tệp nhãn nào");
        assertThat(Run.of("evaluate", folder.resolve("none")).exit()).isEqualTo(Exit.UNREADABLE);
    }
}
