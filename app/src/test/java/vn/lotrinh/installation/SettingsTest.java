package vn.lotrinh.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import vn.lotrinh.TestSystem;
import vn.lotrinh.installation.InstallationFault.Code;

@TestSystem
class SettingsTest {

    @TempDir
    Path folder;

    @Autowired
    private ApplicationContext context;

    private void write(String lines) throws IOException {
        Files.writeString(folder.resolve(Settings.FILE), lines);
    }

    @Test
    void knowAllThatTheSystemLetsSet() {
        Set<String> names = new TreeSet<>();
        context.getBeansWithAnnotation(ConfigurationProperties.class).values().stream()
                .filter(bean -> bean.getClass().getName().startsWith("vn.lotrinh."))
                .forEach(bean -> {
                    String prefix = Objects.requireNonNull(bean.getClass().getAnnotation(ConfigurationProperties.class))
                            .value();
                    Arrays.stream(bean.getClass().getRecordComponents())
                            .forEach(one -> names.add(prefix + "."
                                    + one.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)));
                });
        assertThat(names).isEqualTo(new TreeSet<>(Settings.NAMES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings.md", "settings.en.md"})
    void standInTheManual(String page) throws IOException {
        String manual = Files.readString(Path.of("..", "docs", page));
        assertThat(Settings.NAMES).allSatisfy(name -> assertThat(manual).contains("`" + name + "`"));
    }

    @Test
    void areNothingWhereNothingIsSet() {
        assertThat(Settings.of(folder)).isEmpty();
    }

    @Test
    void findFilesInTheDataFolder() throws IOException {
        Files.createDirectory(folder.resolve("tin-cậy"));
        write("# Theo ý kiến lãnh đạo\nlotrinh.progress.late-extension = mark \nlotrinh.signatures.trust=tin-cậy\n");
        assertThat(Settings.of(folder))
                .isEqualTo(Map.of(
                        "lotrinh.progress.late-extension",
                        "mark",
                        "lotrinh.signatures.trust",
                        folder.resolve("tin-cậy").toString()));
    }

    @Test
    void leaveTheNamesOfSignInToTheLibrary() throws IOException {
        write("spring.security.oauth2.client.registration.vneid.client-id=lotrinh\n");
        assertThat(Settings.of(folder)).hasSize(1);
    }

    private void refused(Code code, String... named) {
        assertThatExceptionOfType(InstallationFault.class)
                .isThrownBy(() -> Settings.of(folder))
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.arguments()).containsAll(List.of(named));
                });
    }

    @Test
    void refuseANameThatNothingKnows() throws IOException {
        write("lotrinh.progress.late-extensions=mark\n");
        refused(Code.SETTING_UNKNOWN, "lotrinh.progress.late-extensions");
    }

    @Test
    void refuseAFileThatIsNotThere() throws IOException {
        write("lotrinh.obligations.stages=các-bước.csv\n");
        refused(Code.SETTING_WITHOUT_FILE, folder.resolve("các-bước.csv").toString());
    }

    @Test
    void refuseWhatIsNoText() throws IOException {
        Files.write(folder.resolve(Settings.FILE), "lotrinh.progress.soon=ư".getBytes(StandardCharsets.UTF_16));
        refused(Code.SETTINGS_UNREADABLE);
    }
}
