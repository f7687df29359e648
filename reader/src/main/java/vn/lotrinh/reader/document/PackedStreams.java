package vn.lotrinh.reader.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/**
 * Counts how large the packed streams of a PDF are when they are unpacked, before a library unpacks them in memory.
 * Pictures are counted only one by one: they are unpacked when they are recognised, one after the other.
 */
final class PackedStreams {

    private static final byte[] KEYWORD = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final String PICTURE = "/Image";
    private static final int DICTIONARY = 600;
    private static final int DEEPEST = 4;

    private final byte[] bytes;
    private final Budget budget;
    private final byte[] buffer = new byte[1 << 16];

    private PackedStreams(byte[] bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    /**
     * Counts them.
     *
     * @throws UnreadableDocument if they take more memory than allowed
     */
    static void count(byte[] bytes, Budget budget) {
        new PackedStreams(bytes, budget).count();
    }

    private void count() {
        for (int at = next(0); at >= 0; at = next(at)) {
            int start = at;
            while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
                start++;
            }
            if (start > at && packed(start)) {
                count(start, isPicture(at));
            }
        }
    }

    /** The place after the next keyword, or -1. */
    private int next(int from) {
        for (int i = from; i + KEYWORD.length < bytes.length; i++) {
            if (bytes[i] == 's' && matches(i)) {
                return i + KEYWORD.length;
            }
        }
        return -1;
    }

    private boolean matches(int at) {
        for (int i = 1; i < KEYWORD.length; i++) {
            if (bytes[at + i] != KEYWORD[i]) {
                return false;
            }
        }
        return at < 3 || bytes[at - 1] != 'd';
    }

    private boolean packed(int start) {
        return start + 1 < bytes.length && isHeader(bytes[start] & 0xff, bytes[start + 1] & 0xff);
    }

    /** Whether two bytes begin data in the format of RFC 1950. */
    private static boolean isHeader(int first, int second) {
        return (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
    }

    private boolean isPicture(int at) {
        int from = Math.max(0, at - DICTIONARY);
        String before = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
        return before.substring(Math.max(0, before.lastIndexOf(" obj"))).contains(PICTURE);
    }

    /** Counts the stream at each depth at which it may be packed again. */
    private void count(int start, boolean picture) {
        for (int depth = 1; depth <= DEEPEST; depth++) {
            if (!countAt(depth, start, picture)) {
                return;
            }
        }
    }

    /** Whether what was unpacked looks packed itself. */
    private boolean countAt(int depth, int start, boolean picture) {
        long size = 0;
        boolean again = false;
        try (InputStream unpacked = unpacked(depth, start)) {
            for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                again |= size == 0 && read > 1 && isHeader(buffer[0] & 0xff, buffer[1] & 0xff);
                size += read;
                budget.check();
                if (!picture || size > budget.limits().memory()) {
                    budget.unpacked(picture ? size : read);
                }
            }
        } catch (IOException e) {
            // Not packed after all, or damaged: what was unpacked so far is counted, the library judges the rest.
            return again;
        }
        return again;
    }

    private InputStream unpacked(int depth, int start) {
        InputStream stream = new ByteArrayInputStream(bytes, start, bytes.length - start);
        for (int i = 0; i < depth; i++) {
            stream = new InflaterInputStream(stream);
        }
        return stream;
    }
}
