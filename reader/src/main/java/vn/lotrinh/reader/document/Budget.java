package vn.lotrinh.reader.document;

import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/**
 * Counts what the reading of one document costs, and refuses the document when it meets a limit. Readers of formats call
 * it inside every loop whose length the file decides. Belongs to one thread.
 */
public final class Budget {

    private final Limits limits;
    private final long started = System.nanoTime();
    private long bytes;
    private long cells;

    /** A fresh budget; its time runs from now. */
    public Budget(Limits limits) {
        this.limits = limits;
    }

    /** The limits it counts against. */
    public Limits limits() {
        return limits;
    }

    /**
     * Looks at the clock.
     *
     * @throws UnreadableDocument if the time is used up or the thread was interrupted
     */
    public void check() {
        if (Thread.currentThread().isInterrupted() || remainingNanos() <= 0) {
            throw new UnreadableDocument(
                    Reason.TOO_SLOW, Long.toString(limits.time().toSeconds()));
        }
    }

    /** Nanoseconds until the time is used up; not positive when it is. */
    public long remainingNanos() {
        return limits.time().toNanos() - (System.nanoTime() - started);
    }

    /**
     * Counts bytes of unpacked content.
     *
     * @throws UnreadableDocument if they are too many
     */
    public void unpacked(long count) {
        bytes += count;
        if (bytes > limits.memory()) {
            throw new UnreadableDocument(Reason.TOO_MUCH_MEMORY, Long.toString(limits.memory() >> 20));
        }
    }

    /**
     * Counts cells of tables, and looks at the clock.
     *
     * @throws UnreadableDocument if they are too many
     */
    public void cells(long count) {
        cells += count;
        if (cells > limits.cells()) {
            throw new UnreadableDocument(Reason.TOO_MANY_CELLS, Integer.toString(limits.cells()));
        }
        check();
    }

    /**
     * States the number of pages.
     *
     * @throws UnreadableDocument if they are too many
     */
    public void pages(int count) {
        if (count > limits.pages()) {
            throw new UnreadableDocument(
                    Reason.TOO_MANY_PAGES, Integer.toString(count), Integer.toString(limits.pages()));
        }
    }
}
