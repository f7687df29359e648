package vn.lotrinh.reader.document;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/** Runs the {@code tesseract} program on pictures, each in a process of its own. */
final class Tesseract {

    /** What the program may print for one page; a full page has some 60 KiB. */
    private static final int MOST_OUTPUT = 8 << 20;

    private final Path program;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private boolean stopped;

    private Tesseract(Path program) {
        this.program = program;
    }

    /**
     * Finds the program.
     *
     * @throws UnreadableDocument if it is not installed
     */
    static Tesseract installed() {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(File.pathSeparator, -1)) {
            Path program = Path.of(folder.isEmpty() ? "." : folder, "tesseract");
            if (!folder.isEmpty() && Files.isExecutable(program)) {
                return new Tesseract(program);
            }
        }
        throw new UnreadableDocument(Reason.RECOGNITION_MISSING);
    }

    /**
     * Recognises the words of a picture.
     *
     * @param nanos how long it may take
     * @return a line for each word, its columns parted by tabs
     * @throws IOException if the program fails or takes too long
     */
    String words(Scan scan, long nanos) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        program.toString(),
                        "stdin",
                        "stdout",
                        "-l",
                        "vie",
                        "--dpi",
                        Integer.toString(Scan.DPI),
                        "--psm",
                        "3",
                        "tsv"))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Pages run side by side; threads inside the program would only hinder each other.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = started(builder);
        try {
            CompletableFuture.delayedExecutor(Math.max(1, nanos), TimeUnit.NANOSECONDS)
                    .execute(process::destroyForcibly);
            return output(process, scan);
        } finally {
            process.destroyForcibly();
            running.remove(process);
        }
    }

    private synchronized Process started(ProcessBuilder builder) throws IOException {
        if (stopped) {
            throw new IOException("stopped");
        }
        Process process = builder.start();
        running.add(process);
        return process;
    }

    /** Ends what still runs; nothing is started any more. */
    synchronized void stop() {
        stopped = true;
        running.forEach(Process::destroyForcibly);
        running.forEach(process ->
                process.onExit().completeOnTimeout(process, 2, TimeUnit.SECONDS).join());
    }

    private static String output(Process process, Scan scan) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            scan.write(in);
        }
        try (InputStream out = process.getInputStream()) {
            byte[] bytes = out.readNBytes(MOST_OUTPUT);
            if (bytes.length == MOST_OUTPUT || exit(process) != 0) {
                throw new IOException("tesseract failed");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static int exit(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
