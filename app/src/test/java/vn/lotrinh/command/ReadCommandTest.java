package vn.lotrinh.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    @TempDir
    Path folder;

    private Path good;
    private Path empty;

    @BeforeEach
    void writeFiles() throws IOException {
        good = Files.writeString(folder.resolve("kế hoạch.txt"), "KẾ HOẠCH\nI. Mục đích\n");
        empty = Files.createFile(folder.resolve("trống.txt"));
    }

    @Test
    void printsATableByDefault() {
        Run run = Run.of("read", good);
        assertThat(run.exit()).isEqualTo(Exit.OK);
        assertThat(run.out()).contains("Văn bản").contains("Trích yếu").doesNotContain("\u001b");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void speaksEnglishWhenAsked() {
        assertThat(Run.of("read", good, "--lang", "en").out())
                .contains("Document")
                .contains("Signed by");
        assertThat(Run.of("read", "--lang=en", empty).err()).contains("The file is empty");
    }

    @Test
    void printsOneIndentedObjectForOneFile() {
        assertThat(Run.of("read", good, "--format", "json").out())
                .startsWith("{\n")
                .contains("\"lotrinh/reading/1\"")
                .endsWith("}\n");
    }

    @Test
    void printsALineForEachOfSeveralFiles() {
        assertThat(Run.of("read", good, good, "--format", "json").out().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }

    @Test
    void printsTheNormalisedText() {
        assertThat(Run.of("read", good, "--format", "text").out()).isEqualTo("KẾ HOẠCH\nI. Mục đích\n");
    }

    @Test
    void printsTheHeadOfACsvOnce() {
        String csv = Run.of("read", good, good, "--format", "CSV").out();
        assertThat(csv).startsWith("\uFEFFTệp,").containsOnlyOnce("Tệp,");
    }

    @Test
    void saysInOneSentenceWhatCannotBeRead() {
        Run run = Run.of("read", empty);
        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo(empty + ": Tệp trống: không có chữ nào để đọc.\n");
    }

    @Test
    void saysThatAFileIsMissing() {
        Run run = Run.of("read", folder.resolve("không có.txt"));
        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void readsTheRestWhenOneFileIsBad() {
        Run run = Run.of("read", empty, good);
        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.out()).contains("kế hoạch.txt");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void readsAFolderWithoutWhatIsNoDocument() throws IOException {
        Files.createDirectory(folder.resolve("con"));
        Files.writeString(folder.resolve("con/b.md"), "# Kế hoạch");
        Files.writeString(folder.resolve(".hidden.txt"), "x");
        Files.writeString(folder.resolve("a.gold.json"), "{}");
        Files.writeString(folder.resolve("README.md"), "x");
        Files.delete(empty);
        Run run = Run.of("read", folder, "--format", "text");
        assertThat(run.exit()).isEqualTo(Exit.OK);
        assertThat(run.out().lines().filter(line -> line.startsWith("==>")))
                .containsExactly(
                        "==> " + folder.resolve("con/b.md") + " <==", "==> " + folder.resolve("kế hoạch.txt") + " <==");
    }

    @Test
    void saysThatAFolderHasNothingToRead() throws IOException {
        Path bare = Files.createDirectory(folder.resolve("bare"));
        Run run = Run.of("read", bare);
        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("không có tệp nào");
    }

    @Test
    void writesAFileForEachReading() throws IOException {
        Path out = folder.resolve("out/deep");
        Files.writeString(folder.resolve("b.txt"), "x");
        Files.writeString(folder.resolve("b.md"), "x");
        Run run =
                Run.of("read", good, folder.resolve("b.txt"), folder.resolve("b.md"), "--format", "json", "--out", out);
        assertThat(run.exit()).isEqualTo(Exit.OK);
        assertThat(run.out()).isEmpty();
        assertThat(names(out)).containsExactly("b.md.json", "b.txt.json", "kế hoạch.json");
        assertThat(out.resolve("kế hoạch.json")).content().startsWith("{");
    }

    @Test
    void writesATableWithoutColour() throws IOException {
        Path out = folder.resolve("out");
        Run.of("read", good, "--out", out);
        assertThat(names(out)).containsExactly("kế hoạch.txt");
        assertThat(out.resolve("kế hoạch.txt")).content().doesNotContain("\u001b");
    }

    @Test
    void neverWritesOverAFileThatItReads() throws IOException {
        Files.delete(empty);
        Run.of("read", good, "--out", folder);
        assertThat(names(folder)).containsExactly("kế hoạch.txt", "kế hoạch.txt.txt");
        assertThat(good).content().startsWith("KẾ HOẠCH");
    }

    @Test
    void saysThatTheFolderCannotBeWritten() {
        Run run = Run.of("read", good, "--out", good.resolve("out"));
        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("không ghi được");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
