package vn.lotrinh.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What has once changed the tables of an installation is never changed itself. */
class ReleasedMigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path RELEASED = Path.of("src/test/resources/vn/lotrinh/installation/released-migrations.txt");

    private static List<String[]> released() throws IOException {
        return Files.readAllLines(RELEASED).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+", 2))
                .toList();
    }

    @Test
    void areAsTheyWereReleased() throws IOException, NoSuchAlgorithmException {
        for (String[] line : released()) {
            byte[] content = Files.readAllBytes(MIGRATIONS.resolve(line[1]));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                    .as(line[1])
                    .isEqualTo(line[0]);
        }
    }

    @Test
    void comeBeforeAllOthers() throws IOException {
        int last = released().stream().mapToInt(line -> version(line[1])).max().orElse(0);
        List<String> names = released().stream().map(line -> line[1]).toList();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !names.contains(name)))
                    .allMatch(name -> version(name) > last);
        }
    }

    private static int version(String name) {
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }
}
