package vn.lotrinh.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What browsers load comes from here, as it was taken in. */
class AssetsTest {

    private static final Path ASSETS = Path.of("src/main/resources/static/assets");
    private static final Path VENDOR = ASSETS.resolve("vendor");

    private static TreeMap<Path, String> own() throws IOException {
        TreeMap<Path, String> files = new TreeMap<>();
        for (Path root : new Path[] {ASSETS, Path.of("src/main/jte")}) {
            try (Stream<Path> found = Files.walk(root)) {
                for (Path file : found.filter(Files::isRegularFile)
                        .filter(path -> path.toString().matches(".*\\.(css|js|svg|jte)"))
                        .filter(path ->
                                !path.startsWith(VENDOR) || path.toString().endsWith(".css"))
                        .toList()) {
                    files.put(file, Files.readString(file));
                }
            }
        }
        return files;
    }

    @Test
    void nameNoOtherHost() throws IOException {
        own().forEach((file, content) -> assertThat(content
                        // The names of vocabularies are no addresses to load from.
                        .replaceAll("https?://www\\.w3\\.org/[\\w/]+", "")
                        .replaceAll("(?s)/\\*.*?\\*/", ""))
                .as(file.toString())
                .doesNotContainPattern("(?i)https?://|[\"'(]//[a-z]"));
    }

    @Test
    void areOfVendorsAsTheyWereTakenIn() throws IOException, NoSuchAlgorithmException {
        Set<Path> summed = new TreeSet<>();
        for (String line : Files.readAllLines(VENDOR.resolve("SHA256SUMS"))) {
            Path file = VENDOR.resolve(line.substring(66)).normalize();
            summed.add(file);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))))
                    .as(file.toString())
                    .isEqualTo(line.substring(0, 64));
        }
        try (Stream<Path> files = Files.walk(VENDOR)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> !file.endsWith("SHA256SUMS")))
                    .containsExactlyInAnyOrderElementsOf(summed);
        }
    }
}
