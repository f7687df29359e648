package vn.lotrinh.reader.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;
import vn.lotrinh.reader.document.layout.Sheet;

/** Recognises the pictures of several pages side by side, one for each processor. */
final class Recognition implements AutoCloseable {

    /** Where the picture of a page comes from; asked when there is room for it. */
    interface Picture {
        Scan take() throws IOException;
    }

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Tesseract tesseract = Tesseract.installed();
    private final ExecutorService workers = Executors.newFixedThreadPool(PROCESSORS, Recognition::worker);
    private final Semaphore free = new Semaphore(PROCESSORS + 1);
    private final List<Future<Sheet>> sheets = new ArrayList<>();
    private final Budget budget;

    Recognition(Budget budget) {
        this.budget = budget;
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "recognition");
        thread.setDaemon(true);
        return thread;
    }

    /** Recognises the next page; waits while as many pictures are held as may be. */
    void add(int page, Picture picture) throws IOException {
        try {
            if (!free.tryAcquire(Math.max(1, budget.remainingNanos()), TimeUnit.NANOSECONDS)) {
                budget.check();
            }
            Scan scan = taken(picture);
            long nanos = budget.remainingNanos();
            sheets.add(workers.submit(() -> recognise(page, scan, nanos)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            budget.check();
        }
    }

    private Scan taken(Picture picture) throws IOException {
        boolean done = false;
        try {
            Scan scan = picture.take();
            done = true;
            return scan;
        } finally {
            if (!done) {
                free.release();
            }
        }
    }

    private Sheet recognise(int page, Scan scan, long nanos) throws IOException {
        try {
            RecognisedWords words = new RecognisedWords(tesseract.words(scan, nanos));
            return new Sheet(page, scan.width(), scan.height(), words.words(), words.levelled(scan.rules()));
        } finally {
            free.release();
        }
    }

    /** The pages that were added, in that order. */
    List<Sheet> sheets() {
        List<Sheet> done = new ArrayList<>();
        for (Future<Sheet> sheet : sheets) {
            done.add(await(sheet));
        }
        return done;
    }

    private Sheet await(Future<Sheet> sheet) {
        try {
            return sheet.get(Math.max(1, budget.remainingNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooSlow(e);
        } catch (TimeoutException e) {
            throw tooSlow(e);
        } catch (ExecutionException e) {
            budget.check();
            throw new UnreadableDocument(Reason.RECOGNITION_FAILED, e);
        }
    }

    private UnreadableDocument tooSlow(Exception cause) {
        return new UnreadableDocument(
                Reason.TOO_SLOW, cause, Long.toString(budget.limits().time().toSeconds()));
    }

    /** Ends what still runs. */
    @Override
    public void close() {
        workers.shutdownNow();
        tesseract.stop();
    }
}
