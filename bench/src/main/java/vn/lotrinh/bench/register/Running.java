package vn.lotrinh.bench.register;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A system that runs in a process of its own.
 *
 * @param process the process
 * @param port the port on which it serves
 * @param seconds how long it took from the command to the first page
 */
public record Running(Process process, int port, double seconds) implements Closeable {

    private static final HttpClient BROWSER =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * Starts it and waits for the first page.
     *
     * @param command the command that starts a system; the port and the data folder are added
     * @throws IllegalStateException if it ends instead, or serves no page in two minutes
     */
    public static Running start(List<String> command, Path data) throws IOException, InterruptedException {
        int port = freePort();
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of("serve", "--port", Integer.toString(port), "--data", data.toString()));
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(whole)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling(data.getFileName() + ".log").toFile()))
                .start();
        while (!serves(port)) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("The system did not start");
            }
            Thread.sleep(20);
        }
        return new Running(process, port, (System.nanoTime() - begun) / 1e9);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Ready is only who has also loaded the worked example. */
    private static boolean serves(int port) throws InterruptedException {
        try {
            return get(port, "/operations/health/readiness").statusCode() == 200
                    && get(port, "/").statusCode() == 200;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    /** One page. */
    public HttpResponse<String> get(String address) throws InterruptedException {
        return get(port, address);
    }

    private static HttpResponse<String> get(int port, String address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .timeout(Duration.ofMinutes(1))
                .build();
        try {
            return BROWSER.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells it to stop and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
