package vn.lotrinh.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** The files of units that the product ships. */
public final class ShippedFiles {

    private static final String FOLDER = "registry/";
    private static final String BASE_UNITS = "2024/units.csv";
    private static final String BASE_COLLECTIVES = "collectives.csv";
    private static final String BASE_MEMBERS = "2024/members.csv";
    private static final String NEW_UNITS = "2025/units.csv";
    private static final String NEW_MEMBERS = "2025/members.csv";
    private static final String ACTS = "2025/events.csv";
    private static final int EDITION_BYTES = 8;

    private ShippedFiles() {}

    /** The registry as they tell it, without any installation. */
    public static Registry registry() {
        Draft draft = new Draft(Facts.NONE, Instant.EPOCH, "system");
        RegistryFiles files = new RegistryFiles(Facts.NONE, draft);
        base(files);
        acts(files);
        files.mustBeRight();
        return draft.registry();
    }

    /** Another one whenever any of the shipped files is another one. */
    static String edition() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : List.of(BASE_UNITS, BASE_COLLECTIVES, BASE_MEMBERS, NEW_UNITS, NEW_MEMBERS, ACTS)) {
                digest.update(content(name).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, EDITION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** What the product ships: the units as they were before the acts of 2025. */
    static void base(RegistryFiles into) {
        into.take(RegistryFile.UNITS, BASE_UNITS, content(BASE_UNITS));
        into.take(RegistryFile.COLLECTIVES, BASE_COLLECTIVES, content(BASE_COLLECTIVES));
        into.take(RegistryFile.MEMBERS, BASE_MEMBERS, content(BASE_MEMBERS));
    }

    /** What the product ships: the acts of 2025 and the units that they founded. */
    static void acts(RegistryFiles into) {
        into.take(RegistryFile.UNITS, NEW_UNITS, content(NEW_UNITS));
        into.take(RegistryFile.MEMBERS, NEW_MEMBERS, content(NEW_MEMBERS));
        into.take(RegistryFile.EVENTS, ACTS, content(ACTS));
    }

    private static String content(String name) {
        try (InputStream in = ShippedFiles.class.getResourceAsStream(FOLDER + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
