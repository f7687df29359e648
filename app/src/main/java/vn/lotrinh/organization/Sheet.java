package vn.lotrinh.organization;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.organization.ImportProblem.What;
import vn.lotrinh.reader.text.Folding;

/** A file of comma-separated values with a line of headings. Lines that begin with {@code #} are remarks. */
final class Sheet {

    private static final Pattern SEVERAL = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern LINE = Pattern.compile("\\R");
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final DateTimeFormatter WRITTEN_DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .setAllowMissingColumnNames(true)
            .get();

    /** What the headings are called in Vietnamese, without marks. */
    private static final Map<String, String> VIETNAMESE = Map.ofEntries(
            Map.entry("ma", "key"),
            Map.entry("ma don vi", "key"),
            Map.entry("loai", "kind"),
            Map.entry("cap", "level"),
            Map.entry("ten", "name"),
            Map.entry("ten goi tat", "short"),
            Map.entry("ten khac", "aliases"),
            Map.entry("cach viet khac", "aliases"),
            Map.entry("truc thuoc", "superior"),
            Map.entry("cap tren", "superior"),
            Map.entry("dia ban", "territory"),
            Map.entry("ma so", "codes"),
            Map.entry("lien he", "contact"),
            Map.entry("tu ngay", "from"),
            Map.entry("tu", "from"),
            Map.entry("truoc ngay", "to"),
            Map.entry("den truoc ngay", "to"),
            Map.entry("van ban", "act"),
            Map.entry("ngay van ban", "act_on"),
            Map.entry("nguon", "source"),
            Map.entry("quy tac", "rule"),
            Map.entry("nhom", "collective"),
            Map.entry("don vi", "unit"),
            Map.entry("hieu luc", "effective"),
            Map.entry("ngay hieu luc", "effective"),
            Map.entry("ben giao", "from"),
            Map.entry("ben nhan", "to"),
            Map.entry("phan", "share"),
            Map.entry("tu ngu", "words"),
            Map.entry("mo ta", "summary"),
            Map.entry("su kien", "event"),
            Map.entry("ly do", "reason"),
            Map.entry("dieu ghi", "aspect"),
            Map.entry("cua", "qualifier"),
            Map.entry("noi dung", "value"));

    private final String name;
    private final List<Row> rows = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();

    /**
     * Reads a file.
     *
     * @param name what it is called in problems
     * @param content its text
     * @param columns the headings that it can have
     * @param needed those that it must have
     */
    Sheet(String name, String content, List<String> columns, List<String> needed) {
        this.name = name;
        List<String> headings = headings(content);
        List<String> missing =
                needed.stream().filter(column -> !headings.contains(column)).toList();
        List<String> unknown = headings.stream()
                .filter(heading -> !heading.isEmpty() && !columns.contains(heading))
                .toList();
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            What what = missing.isEmpty() ? What.COLUMN_UNKNOWN : What.COLUMN_MISSING;
            problems.add(new ImportProblem(name, 1, what, String.join(", ", missing.isEmpty() ? unknown : missing)));
            return;
        }
        CSVFormat format = FORMAT.builder()
                .setDelimiter(delimiter(content))
                .setHeader(named(headings))
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new StringReader(text(content));
                CSVParser parser = format.parse(reader)) {
            for (CSVRecord line : parser) {
                rows.add(new Row(parser.getCurrentLineNumber(), line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            problems.add(new ImportProblem(name, rows.size() + 2L, What.NOT_CSV, String.valueOf(e.getMessage())));
        }
    }

    private static String text(String content) {
        return content.startsWith("\uFEFF") ? content.substring(1) : content;
    }

    /** The first line that is no remark. */
    private static String first(String content) {
        return LINE.splitAsStream(text(content))
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
    }

    /** Spreadsheets of some languages write semicolons. */
    private static char delimiter(String content) {
        String first = first(content);
        return first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
    }

    /** The headings of a file by the names that they have in English. */
    static List<String> headings(String content) {
        return Arrays.stream(first(content).split(Pattern.quote(String.valueOf(delimiter(content))), -1))
                .map(heading -> heading.strip().replaceAll("^\"|\"$", "").strip())
                .map(heading -> {
                    String bare = Folding.bare(heading);
                    return VIETNAMESE.getOrDefault(bare, bare.replace(' ', '_'));
                })
                .toList();
    }

    private static String[] named(List<String> headings) {
        String[] named = new String[headings.size()];
        for (int at = 0; at < named.length; at++) {
            String heading = headings.get(at);
            boolean again = heading.isEmpty() || headings.subList(0, at).contains(heading);
            named[at] = again ? "#" + at : heading;
        }
        return named;
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
            String text = values.isSet(column) ? values.get(column).strip() : "";
            return CsvCell.withoutGuard(text);
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
            LocalDate day = day(text, DateTimeFormatter.ISO_LOCAL_DATE);
            LocalDate found = day == null ? day(text, WRITTEN_DAY) : day;
            if (found == null || found.getYear() < FIRST_YEAR || found.getYear() > LAST_YEAR) {
                wrong(What.NOT_A_DAY, column + ": " + text);
                return null;
            }
            return found;
        }

        private static @Nullable LocalDate day(String text, DateTimeFormatter form) {
            try {
                return LocalDate.parse(text, form);
            } catch (DateTimeParseException _) {
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
