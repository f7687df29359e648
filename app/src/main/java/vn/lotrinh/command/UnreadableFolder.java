package vn.lotrinh.command;

import java.nio.file.Path;

/** A folder that can't be listed. */
final class UnreadableFolder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    UnreadableFolder(Path folder, Exception cause) {
        super(folder.toString(), cause);
        this.folder = folder;
    }

    String sentence(Texts texts) {
        return texts.of("read.unreadable-folder", folder);
    }
}
