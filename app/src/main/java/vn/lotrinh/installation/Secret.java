package vn.lotrinh.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random password that only this installation knows.
 *
 * @param file where it is kept, readable by the owner alone
 * @param value the password: 192 random bits in URL-safe Base64
 */
record Secret(Path file, String value) {

    private static final int BYTES = 24;

    static Secret keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return new Secret(file, Files.readString(file).strip());
        } catch (IOException e) {
            throw new InstallationFault(InstallationFault.Code.FOLDER_UNUSABLE, e, file.toString());
        }
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path fresh = Files.createTempFile(file.getParent(), ".secret", "");
        if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(
                fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(random), StandardOpenOption.SYNC);
        Files.move(fresh, file);
    }

    @Override
    public String toString() {
        return "Secret[" + file + "]";
    }
}
