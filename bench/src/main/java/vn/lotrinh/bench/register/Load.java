package vn.lotrinh.bench.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Asks for one page again and again with {@code wrk}, and gives what it measured as JSON. */
final class Load {

    private final Path script;
    private final int seconds;

    /**
     * A load.
     *
     * @param script the script that makes wrk write JSON
     * @param seconds how long each page is asked for
     */
    Load(Path script, int seconds) {
        this.script = script;
        this.seconds = seconds;
    }

    /** The JSON members: requests a second, quantiles in milliseconds, answers that were no pages. */
    String run(String address, int connections) throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder(List.of(
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--timeout",
                        "30s",
                        "-s",
                        script.toString(),
                        address))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(wrk.getInputStream(), StandardCharsets.UTF_8))) {
            String json = out.lines()
                    .filter(line -> line.startsWith("\"perSecond\""))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("wrk measured nothing: " + address));
            wrk.waitFor();
            return json;
        }
    }
}
