package vn.lotrinh.obligation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.organization.CsvCell;

/**
 * Comma-separated values in UTF-8 with the byte order mark by which spreadsheets know it (RFC 4180): the rows, an empty line,
 * and the summary. Days are written 2025-04-01, which spreadsheets of every country take for the same day.
 */
final class RegisterCsv implements RegisterFile {

    private final Writer file;
    private final int width;
    private final List<? extends List<?>> summary;

    RegisterCsv(Path path, List<String> headings, List<? extends List<?>> summary) throws IOException {
        this.file = new BufferedWriter(Files.newBufferedWriter(path));
        this.width = headings.size();
        this.summary = summary;
        file.write('\uFEFF');
        row(headings);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        file.write(cells.stream()
                .map(cell -> cell == null ? "" : CsvCell.of(cell.toString()))
                .collect(Collectors.joining(",")));
        // Every line has as many cells as the first.
        file.write(String.join("", Collections.nCopies(width - cells.size(), ",")));
        file.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        try (file) {
            row(List.of(""));
            for (List<?> line : summary) {
                row(line);
            }
        }
    }
}
