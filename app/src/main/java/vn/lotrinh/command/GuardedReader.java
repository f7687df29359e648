package vn.lotrinh.command;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import vn.lotrinh.reader.Reader;
import vn.lotrinh.reader.Reading;
import vn.lotrinh.reader.document.Limits;
import vn.lotrinh.reader.document.UnreadableDocument;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/**
 * Reads files so that none can harm the others: each in a thread of its own, which is given up when its time is over,
 * and once more alone where memory ran out beside others. Safe for use by many threads.
 */
final class GuardedReader {

    /** How much longer than its limit a reading may take before it is given up; it should have stopped by itself. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Function<Input, Reading> reader;
    private final Limits limits;
    private final ReadWriteLock memory = new ReentrantReadWriteLock();

    GuardedReader(Limits limits) {
        Reader plain = new Reader(limits);
        this(limits, input -> plain.read(input.path()));
    }

    GuardedReader(Limits limits, Function<Input, Reading> reader) {
        this.limits = limits;
        this.reader = reader;
    }

    /** Reads a file; never throws for what the file or the reader does. */
    Outcome read(Input input) {
        try {
            return besideOthers(input);
        } catch (MemoryRanOut _) {
            return alone(input);
        }
    }

    private Outcome besideOthers(Input input) throws MemoryRanOut {
        memory.readLock().lock();
        try {
            return watch(input);
        } finally {
            memory.readLock().unlock();
        }
    }

    private Outcome alone(Input input) {
        memory.writeLock().lock();
        try {
            return watch(input);
        } catch (MemoryRanOut _) {
            return refused(input, Reason.TOO_MUCH_MEMORY, limits.memory() >> 20);
        } finally {
            memory.writeLock().unlock();
        }
    }

    private Outcome watch(Input input) throws MemoryRanOut {
        FutureTask<Reading> reading = new FutureTask<>(() -> reader.apply(input));
        Thread.ofPlatform().daemon().name("reading " + input.shown()).start(reading);
        try {
            return new Outcome.Done(input, reading.get(limits.time().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            reading.cancel(true);
            return refused(input, Reason.TOO_SLOW, limits.time().toSeconds());
        } catch (ExecutionException e) {
            return failed(input, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Broken(input, e);
        }
    }

    private static Outcome failed(Input input, Throwable fault) throws MemoryRanOut {
        return switch (fault) {
            case UnreadableDocument unreadable -> new Outcome.Refused(input, unreadable);
            case OutOfMemoryError _ -> throw new MemoryRanOut();
            case StackOverflowError deep -> new Outcome.Refused(input, new UnreadableDocument(Reason.DAMAGED, deep));
            default -> new Outcome.Broken(input, fault);
        };
    }

    private static Outcome refused(Input input, Reason reason, long limit) {
        return new Outcome.Refused(input, new UnreadableDocument(reason, Long.toString(limit)));
    }

    /** Memory ran out, perhaps by another document's fault. */
    private static final class MemoryRanOut extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
