package vn.lotrinh.obligation;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register as a file that is being written: a summary, and rows under headings. A cell is words, a day or a number. */
sealed interface RegisterFile extends Closeable permits RegisterCsv, RegisterWorkbook {

    /** Writes the next row. */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Finishes the file. */
    @Override
    void close() throws IOException;
}
