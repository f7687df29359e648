package vn.lotrinh.obligation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.page.Frame;

/** Writes the register as a file: the rows that its page shows the viewer, all of them, and how they stand. */
@Component
class RegisterExport {

    private final FullRows rows;
    private final Obligations obligations;
    private final ExportSummary summary;

    RegisterExport(FullRows rows, Obligations obligations, ExportSummary summary) {
        this.rows = rows;
        this.obligations = obligations;
        this.summary = summary;
    }

    /** The kinds of files. */
    enum Kind {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** The media type. */
        String type() {
            return type;
        }
    }

    /**
     * What is to be written.
     *
     * @param filter which rows
     * @param order in which order
     * @param viewer who is to see them
     * @param frame the language, the day and the knowledge
     * @param server the address of this system
     */
    record Wanted(ObligationFilter filter, Obligations.Order order, Viewer viewer, Frame frame, String server) {}

    /**
     * Writes all rows and their totals as they are at one moment.
     *
     * @param folder an empty folder for this file alone
     * @return the file
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Path write(Kind kind, Wanted wanted, Path folder) throws IOException {
        Path path = folder.resolve("register");
        Totals totals = obligations
                .totals(
                        wanted.filter().ofAnyStanding(),
                        wanted.viewer(),
                        wanted.frame().vantage())
                .only(wanted.filter().standing());
        List<List<Object>> head = summary.of(wanted, totals);
        List<String> headings = ExportColumn.headings(wanted.frame().texts());
        try (RegisterFile file = kind == Kind.CSV
                ? new RegisterCsv(path, headings, head)
                : new RegisterWorkbook(
                        path, folder, headings, head, wanted.frame().texts())) {
            rows.each(
                    wanted.filter(),
                    wanted.order(),
                    wanted.viewer(),
                    wanted.frame().vantage(),
                    row -> write(row, wanted, file));
        }
        return path;
    }

    private static void write(FullRow row, Wanted wanted, RegisterFile file) {
        List<@Nullable Object> cells = new ArrayList<>();
        Arrays.stream(ExportColumn.values())
                .forEach(column -> cells.add(column.of(row, wanted.frame().texts(), wanted.server())));
        try {
            file.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
