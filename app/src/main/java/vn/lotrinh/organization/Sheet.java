package vn.lotrinh.organization;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.organization.ImportProblem.What;

/** A file of comma-separated values with a line of headings. Lines that begin with {@code #} are remarks. */
final class Sheet {

    private static final Pattern SEVERAL = Pattern.compile("\\s*\\|\\s*");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .setAllowMissingColumnNames(true)
            .get();

    private final String name;
    private final List<Row> rows = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();

    /**
     * Reads a file.
     *
     * @param name what it is called in problems
     * @param content its text
     * @param columns the headings that it must have
     */
    Sheet(String name, String content, List<String> columns) {
        this.name = name;
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        try (Reader reader = new StringReader(text);
                CSVParser parser = FORMAT.parse(reader)) {
            List<String> missing = columns.stream()
                    .filter(column -> !parser.getHeaderNames().contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                problems.add(new ImportProblem(name, 1, What.COLUMN_MISSING, String.join(", ", missing)));
                return;
            }
            for (CSVRecord line : parser) {
                rows.add(new Row(parser.getCurrentLineNumber(), line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            problems.add(new ImportProblem(name, rows.size() + 2L, What.NOT_CSV, String.valueOf(e.getMessage())));
        }
    }

    List<Row> rows() {
        return rows;
    }

    List<ImportProblem> problems() {
        return problems;
    }

    /** One line. */
    final class Row {
        private final long line;
        private final CSVRecord values;

        private Row(long line, CSVRecord values) {
            this.line = line;
            this.values = values;
        }

        /** The words of a column; empty where there are none. */
        String text(String column) {
            return values.isSet(column) ? values.get(column).strip() : "";
        }

        @Nullable
        String optional(String column) {
            String text = text(column);
            return text.isEmpty() ? null : text;
        }

        /** The parts of a column that are parted by {@code |}. */
        List<String> several(String column) {
            String text = text(column);
            return text.isEmpty()
                    ? List.of()
                    : Arrays.stream(SEVERAL.split(text))
                            .map(String::strip)
                            .filter(part -> !part.isEmpty())
                            .toList();
        }

        /** The day of a column; one that is none is a problem. */
        @Nullable
        LocalDate day(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                return null;
            }
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException _) {
                wrong(What.NOT_A_DAY, column + ": " + text);
                return null;
            }
        }

        /** One of several words; another one is a problem. */
        <E extends Coded> Optional<E> one(E[] all, String column) {
            Optional<E> found = Coded.of(all, text(column));
            if (found.isEmpty()) {
                wrong(What.NOT_ONE_OF, column + ": " + text(column));
            }
            return found;
        }

        Ground ground() {
            return new Ground(optional("act"), day("act_on"), optional("source"));
        }

        void wrong(What what, String words) {
            problems.add(new ImportProblem(name, line, what, words));
        }
    }
}
