package vn.lotrinh.reader.document;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/**
 * The packed parts of an office file. Parts are unpacked only when asked for, while they are read, and every unpacked
 * byte is counted.
 */
final class Archive implements AutoCloseable {

    /** More parts than any office program writes. */
    private static final int MOST_ENTRIES = 20_000;

    /** Even a table of a hundred thousand equal rows stays below; a bomb packs a thousand to one. */
    private static final long HIGHEST_RATIO = 100;

    /** Below this size the ratio harms nobody. */
    private static final long HARMLESS = 64L << 20;

    private final ZipFile zip;
    private final Budget budget;

    private Archive(ZipFile zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    /**
     * Opens a packed file.
     *
     * @throws UnreadableDocument if it is damaged or a bomb
     */
    static Archive open(byte[] bytes, Budget budget) {
        try {
            Archive archive = new Archive(
                    ZipFile.builder()
                            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                            .setIgnoreLocalFileHeader(true)
                            .get(),
                    budget);
            archive.refuseBombs();
            return archive;
        } catch (IOException e) {
            throw new UnreadableDocument(Reason.DAMAGED, e);
        }
    }

    private void refuseBombs() {
        int entries = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            refuseRatio(entry.getSize(), entry.getCompressedSize());
            refuseMethod(entry.getMethod());
            entries++;
        }
        if (entries > MOST_ENTRIES) {
            throw new UnreadableDocument(Reason.ZIP_BOMB);
        }
    }

    /** Office programs know two ways of packing; others need libraries that we don't carry. */
    private static void refuseMethod(int method) {
        if (method != ZipArchiveEntry.STORED && method != ZipArchiveEntry.DEFLATED) {
            throw new UnreadableDocument(Reason.DAMAGED);
        }
    }

    private static void refuseRatio(long size, long packed) {
        if (size > HARMLESS && size / HIGHEST_RATIO > packed) {
            throw new UnreadableDocument(Reason.ZIP_BOMB);
        }
    }

    /** Whether it holds a part of this name. */
    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /**
     * A part that the file can't do without.
     *
     * @throws UnreadableDocument if it is missing
     */
    InputStream require(String name) {
        InputStream part = open(name);
        if (part == null) {
            throw new UnreadableDocument(Reason.DAMAGED);
        }
        return part;
    }

    /** A part, or {@code null} if there is none of this name. */
    @Nullable
    InputStream open(String name) {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try {
            return new Counted(zip.getInputStream(entry), entry.getCompressedSize());
        } catch (IOException e) {
            throw new UnreadableDocument(Reason.DAMAGED, e);
        }
    }

    /** The XML of a part; that of an empty element if there is none of this name. */
    XmlPart xml(String name) {
        InputStream part = open(name);
        return XmlPart.open(part == null ? new ByteArrayInputStream(XmlPart.NOTHING) : part, budget);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UnreadableDocument(Reason.DAMAGED, e);
        }
    }

    /** Counts what really comes out, since a bomb lies about its size. */
    private final class Counted extends FilterInputStream {

        private final long packed;
        private long size;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            size += bytes;
            refuseRatio(size, packed);
            budget.unpacked(bytes);
        }
    }
}
