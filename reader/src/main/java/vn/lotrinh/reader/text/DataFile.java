package vn.lotrinh.reader.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A data file that ships with the reader: UTF-8, one row a line, cells parted by tabs; empty lines and lines that begin
 * with {@code #} say something to people only.
 */
public final class DataFile {

    private final String name;

    private DataFile(String name) {
        this.name = name;
    }

    /** The file of this name under the reader's resources, e.g. {@code time/phrases.tsv}. */
    public static DataFile named(String name) {
        return new DataFile(name);
    }

    /** Its rows, cell by cell, without comments. */
    public List<List<String>> rows() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DataFile.class.getResourceAsStream("/vn/lotrinh/reader/" + name), name),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(
                            Normalizer.normalize(line, Normalizer.Form.NFC).split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The first cell of each row. */
    public List<String> column() {
        return rows().stream().map(List::getFirst).map(String::strip).toList();
    }

    /** The first cell of each row as a pattern for words in match form. */
    public List<Pattern> patterns() {
        return column().stream().map(Pattern::compile).toList();
    }
}
