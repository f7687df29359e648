package vn.lotrinh.installation;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an installation sets for itself: lines {@code name = value} in a file of its data folder, in UTF-8. A name that nothing
 * knows, or a file that is named and not there, keeps the system from starting, so that no slip of the pen goes unnoticed.
 */
public final class Settings {

    /** The name of the file in the data folder. */
    public static final String FILE = "settings.properties";

    /** What can be set; described in {@code docs/settings.md}. */
    static final Set<String> NAMES = Set.of(
            "lotrinh.access.idle",
            "lotrinh.access.longest",
            "lotrinh.access.lock-after",
            "lotrinh.access.lock-for",
            "lotrinh.access.lock-at-most",
            "lotrinh.access.address-failures",
            "lotrinh.access.address-window",
            "lotrinh.access.invitation",
            "lotrinh.obligations.joint-leads",
            "lotrinh.obligations.stages",
            "lotrinh.progress.late-extension",
            "lotrinh.progress.soon",
            "lotrinh.progress.last-minute",
            "lotrinh.reports.windows",
            "lotrinh.signatures.trust",
            "lotrinh.signatures.warm-up");

    /** How sign-in through another system is set; the names are the library's. */
    private static final String SIGN_IN = "spring.security.oauth2.client.";

    /** Those that name files or folders, several with commas between; where they are not absolute, in the data folder. */
    private static final Set<String> FILES =
            Set.of("lotrinh.obligations.stages", "lotrinh.reports.windows", "lotrinh.signatures.trust");

    private Settings() {}

    /**
     * What is set in a data folder; nothing where the file is missing.
     *
     * @throws InstallationFault if the file can't be read or taken
     */
    public static Map<String, String> of(Path folder) {
        Path file = folder.resolve(FILE);
        Map<String, String> settings = new TreeMap<>();
        if (Files.exists(file)) {
            Properties read = read(file);
            read.stringPropertyNames().forEach(name -> settings.put(name, read.getProperty(name)));
        }
        settings.replaceAll((name, value) -> known(file, name, value.strip()));
        return settings;
    }

    private static Properties read(Path file) {
        Properties read = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            read.load(text);
            return read;
        } catch (IOException | IllegalArgumentException e) {
            throw new InstallationFault(InstallationFault.Code.SETTINGS_UNREADABLE, e, file.toString());
        }
    }

    private static String known(Path file, String name, String value) {
        if (name.startsWith(SIGN_IN)) {
            return value;
        }
        if (!NAMES.contains(name)) {
            throw new InstallationFault(
                    InstallationFault.Code.SETTING_UNKNOWN,
                    file.toString(),
                    name,
                    NAMES.stream().sorted().collect(Collectors.joining(", ")));
        }
        return FILES.contains(name) ? places(file, name, value) : value;
    }

    private static String places(Path file, String name, String value) {
        List<Path> places = Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .map(place -> file.resolveSibling(place).normalize())
                .toList();
        places.stream().filter(place -> !Files.isReadable(place)).findFirst().ifPresent(place -> {
            throw new InstallationFault(
                    InstallationFault.Code.SETTING_WITHOUT_FILE, file.toString(), name, place.toString());
        });
        return places.stream().map(Path::toString).collect(Collectors.joining(","));
    }
}
