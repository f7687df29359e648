package vn.lotrinh.cascade;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** How much a word tells, by how many directives of all sorts have it. */
final class CommonWords {

    private static final double DIRECTIVES = 18;
    private static final double STEEPNESS = 1.5;
    private static final Map<String, Double> TELLING = read();

    private CommonWords() {}

    /** From 0 for a word that every directive has to 1 for one that hardly any has. */
    static double telling(String word) {
        return TELLING.getOrDefault(word, 1.0);
    }

    private static Map<String, Double> read() {
        try (InputStream file = Objects.requireNonNull(CommonWords.class.getResourceAsStream("common-words.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(
                            line -> line[0], line -> Math.pow(1 - Integer.parseInt(line[1]) / DIRECTIVES, STEEPNESS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
