package vn.lotrinh.reader;

import java.nio.file.Path;
import vn.lotrinh.reader.document.Limits;

/**
 * The one door: a file becomes a reading. Immutable and safe for use by many threads.
 */
public final class Reader {

    private final Limits limits;

    /** A reader with the default limits. */
    public Reader() {
        this(Limits.DEFAULT);
    }

    /** A reader with limits of its own. */
    public Reader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @throws vn.lotrinh.reader.document.UnreadableDocument if the file can't be read as a document
     */
    public Reading read(Path file) {
        throw new UnsupportedOperationException(file + " " + limits);
    }

    /**
     * Reads a file that is already in memory.
     *
     * @param name the file's name, shown but never believed
     * @throws vn.lotrinh.reader.document.UnreadableDocument if the bytes can't be read as a document
     */
    public Reading read(String name, byte[] bytes) {
        throw new UnsupportedOperationException(name + " " + bytes.length);
    }
}
