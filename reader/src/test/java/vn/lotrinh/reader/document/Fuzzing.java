package vn.lotrinh.reader.document;

import java.time.Duration;

/** What a fuzz test does with its bytes. */
final class Fuzzing {

    private static final Limits SMALL = new Limits(Duration.ofSeconds(5), 16L << 20, 1L << 20, 100, 10_000);

    private Fuzzing() {}

    /** Reads the bytes; only a refusal may come of it. */
    static void read(Format format, byte[] bytes) {
        try {
            Drafts.read(format, bytes, new Budget(SMALL));
        } catch (UnreadableDocument refusal) {
            complainOfTime(refusal);
        }
    }

    private static void complainOfTime(UnreadableDocument refusal) {
        if (refusal.reason() == UnreadableDocument.Reason.TOO_SLOW) {
            throw new IllegalStateException("A small file takes too long", refusal);
        }
    }
}
