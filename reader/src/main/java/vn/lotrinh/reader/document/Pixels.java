package vn.lotrinh.reader.document;

import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/** Refuses pictures that would take too much memory, before they are unpacked. */
final class Pixels {

    /** Bytes for a pixel in colour and its shade of grey. */
    private static final int BYTES = 5;

    private Pixels() {}

    /**
     * Looks at the size of one picture. Pictures are held one after the other, so their sizes don't add up.
     *
     * @throws UnreadableDocument if it is too large
     */
    static void bound(long width, long height, Budget budget) {
        long most = budget.limits().memory();
        if (width <= 0 || height <= 0 || width > most || height > most || width * height > most / BYTES) {
            throw new UnreadableDocument(
                    Reason.TOO_MUCH_MEMORY, Long.toString(budget.limits().memory() >> 20));
        }
    }
}
