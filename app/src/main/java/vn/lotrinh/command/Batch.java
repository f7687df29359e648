package vn.lotrinh.command;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads many files at once and gives what became of them in their order. */
final class Batch {

    private final GuardedReader reader;
    private final Progress progress;

    Batch(GuardedReader reader, Progress progress) {
        this.reader = reader;
        this.progress = progress;
    }

    /**
     * Reads the files.
     *
     * @param work done with each outcome, by several threads at once
     * @param inOrder takes the results in the order of the files, in the caller's thread
     */
    <T> void run(List<Input> inputs, Function<Outcome, T> work, Consumer<T> inOrder) {
        if (inputs.size() == 1) {
            inOrder.accept(work.apply(reader.read(inputs.getFirst())));
            return;
        }
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("batch-", 1).factory());
        try {
            Queue<Future<T>> results = new ArrayDeque<>();
            for (Input input : inputs) {
                results.add(pool.submit(() -> one(input, work)));
            }
            while (!results.isEmpty()) {
                inOrder.accept(get(results.remove()));
            }
        } finally {
            pool.shutdownNow();
            progress.clear();
        }
    }

    private <T> T one(Input input, Function<Outcome, T> work) {
        T result = work.apply(reader.read(input));
        progress.step(input.name());
        return result;
    }

    private static <T> T get(Future<T> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A batch worker failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The batch was interrupted", e);
        }
    }
}
