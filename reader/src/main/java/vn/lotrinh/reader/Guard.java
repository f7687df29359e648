package vn.lotrinh.reader;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import vn.lotrinh.reader.document.Limits;
import vn.lotrinh.reader.document.UnreadableDocument;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/**
 * Works on files so that none can harm the others: each in a thread of its own, which is given up when its time is over,
 * and once more alone where memory ran out beside others. Safe for use by many threads.
 */
public final class Guard {

    /** How much longer than its limit a work may take before it is given up; it should have stopped by itself. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Limits limits;
    private final ReadWriteLock memory = new ReentrantReadWriteLock();

    /** A guard that gives work up when the limits' time is over. */
    public Guard(Limits limits) {
        this.limits = limits;
    }

    /**
     * What became of a work.
     *
     * @param <T> what it makes
     */
    public sealed interface Result<T> {

        /**
         * It was done.
         *
         * @param value what it made
         */
        record Done<T>(T value) implements Result<T> {}

        /**
         * The file can't be worked on, and a person can be told why.
         *
         * @param why why
         */
        record Refused<T>(UnreadableDocument why) implements Result<T> {}

        /**
         * It met a bug.
         *
         * @param fault what was thrown
         */
        record Broken<T>(Throwable fault) implements Result<T> {}
    }

    /**
     * Does a work on a file; never throws for what the file or the work does.
     *
     * @param name what the thread is called
     */
    public <T> Result<T> run(String name, Callable<T> work) {
        try {
            return besideOthers(name, work);
        } catch (MemoryRanOut _) {
            return alone(name, work);
        }
    }

    private <T> Result<T> besideOthers(String name, Callable<T> work) throws MemoryRanOut {
        memory.readLock().lock();
        try {
            return watch(name, work);
        } finally {
            memory.readLock().unlock();
        }
    }

    private <T> Result<T> alone(String name, Callable<T> work) {
        memory.writeLock().lock();
        try {
            return watch(name, work);
        } catch (MemoryRanOut _) {
            return refused(Reason.TOO_MUCH_MEMORY, limits.memory() >> 20);
        } finally {
            memory.writeLock().unlock();
        }
    }

    private <T> Result<T> watch(String name, Callable<T> work) throws MemoryRanOut {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name(name).start(task);
        try {
            return new Result.Done<>(task.get(limits.time().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            task.cancel(true);
            return refused(Reason.TOO_SLOW, limits.time().toSeconds());
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new Result.Broken<>(e);
        }
    }

    private static <T> Result<T> failed(Throwable fault) throws MemoryRanOut {
        return switch (fault) {
            case UnreadableDocument unreadable -> new Result.Refused<>(unreadable);
            case OutOfMemoryError _ -> throw new MemoryRanOut();
            case StackOverflowError deep -> new Result.Refused<>(new UnreadableDocument(Reason.DAMAGED, deep));
            default -> new Result.Broken<>(fault);
        };
    }

    private static <T> Result<T> refused(Reason reason, long limit) {
        return new Result.Refused<>(new UnreadableDocument(reason, Long.toString(limit)));
    }

    /** Memory ran out, perhaps by another document's fault. */
    private static final class MemoryRanOut extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
