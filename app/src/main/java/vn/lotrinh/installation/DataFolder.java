package vn.lotrinh.installation;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything of one installation. While it is open, no other process can open it; the lock falls
 * with the process, however it ends.
 */
public final class DataFolder implements Closeable {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path root;
    private final @Nullable FileChannel channel;

    private DataFolder(Path root, @Nullable FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Opens the folder, creating it where it is missing.
     *
     * @throws InstallationFault if it can't be created or written, or another process has it open
     */
    public static DataFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            create(root);
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new InstallationFault(InstallationFault.Code.FOLDER_IN_USE, root.toString());
            }
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new InstallationFault(InstallationFault.Code.FOLDER_UNUSABLE, e, root.toString());
        }
    }

    /**
     * The folder, for looking at what a running process keeps in it.
     *
     * @throws InstallationFault if it holds no data
     */
    public static DataFolder besideOthers(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(root.resolve("database"))) {
            throw new InstallationFault(InstallationFault.Code.NO_DATA, root.toString());
        }
        return new DataFolder(root, null);
    }

    private static void create(Path root) throws IOException {
        if (Files.isDirectory(root)) {
            return;
        }
        Files.createDirectories(root);
        if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(root, OWNER_ONLY);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    /** Where the embedded database keeps its files. */
    Path database() {
        return root.resolve("database");
    }

    /** Where the embedded database's programs are unpacked. */
    Path programs() {
        return root.resolve("postgresql");
    }

    /** What the embedded database says of itself. */
    Path databaseLog() {
        return root.resolve("database.log");
    }

    /** The secret of that name, drawn at random the first time it is asked for. */
    Secret secret(String name) {
        return Secret.keptIn(root.resolve("secrets").resolve(name));
    }

    /** The folder itself. */
    public Path root() {
        return root;
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
