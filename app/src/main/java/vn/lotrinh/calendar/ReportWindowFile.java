package vn.lotrinh.calendar;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.ReportWindowRefused.Reason;

/** Report windows as a file of comma-separated values says them: see {@code report-windows.csv}. */
final class ReportWindowFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    private static final List<String> COLUMNS =
            List.of("kind", "valid_from", "first", "last", "working_days", "standing", "act", "source");
    private static final int MOST_WORKING_DAYS = 60;
    /** Years between which months have all their lengths. */
    private static final int SOME_YEAR = 2023;

    private static final int LEAP_YEAR = 2024;

    private final long number;
    private final CSVRecord line;

    private ReportWindowFile(long number, CSVRecord line) {
        this.number = number;
        this.line = line;
    }

    static List<ReportWindow> read(Reader reader) throws IOException {
        List<ReportWindow> windows = new ArrayList<>();
        try (CSVParser lines = FORMAT.parse(reader)) {
            COLUMNS.stream()
                    .filter(column -> !lines.getHeaderNames().contains(column))
                    .findFirst()
                    .ifPresent(missing -> {
                        throw new ReportWindowRefused(1, Reason.COLUMN_MISSING, missing);
                    });
            for (CSVRecord line : lines) {
                ReportWindowFile read = new ReportWindowFile(lines.getCurrentLineNumber(), line);
                ReportWindow window = read.window();
                read.check(window, windows);
                windows.add(window);
            }
        } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
            throw new ReportWindowRefused(1, Reason.NOT_CSV, String.valueOf(e.getMessage()));
        }
        return windows;
    }

    private ReportWindow window() {
        return new ReportWindow(
                known(ReportPeriod.Kind.of(value("kind")), Reason.NOT_A_KIND, "kind"),
                validFrom(),
                known(ReportWindow.Edge.of(value("first")), Reason.NOT_AN_EDGE, "first"),
                known(ReportWindow.Edge.of(value("last")), Reason.NOT_AN_EDGE, "last"),
                workingDays(),
                known(ReportWindow.Standing.of(value("standing")), Reason.NOT_A_STANDING, "standing"),
                filled(value("act")),
                filled(value("source")));
    }

    private <T> T known(Optional<T> found, Reason reason, String column) {
        return found.orElseThrow(() -> refused(reason, value(column)));
    }

    private @Nullable LocalDate validFrom() {
        String written = value("valid_from");
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeParseException _) {
            throw refused(Reason.NOT_A_DAY, written);
        }
    }

    private int workingDays() {
        String written = value("working_days");
        try {
            int days = Integer.parseInt(written);
            if (days >= 0 && days <= MOST_WORKING_DAYS) {
                return days;
            }
        } catch (NumberFormatException _) {
            // refused like a number out of range
        }
        throw refused(Reason.NOT_WORKING_DAYS, written);
    }

    private void check(ReportWindow window, List<ReportWindow> before) {
        if (window.standing() == ReportWindow.Standing.LAW && (window.act() == null || window.source() == null)) {
            throw refused(Reason.LAW_WITHOUT_SOURCE, value("kind"));
        }
        if (before.stream()
                .anyMatch(other ->
                        other.kind() == window.kind() && Objects.equals(other.validFrom(), window.validFrom()))) {
            throw refused(Reason.TWICE, value("kind") + " " + value("valid_from"));
        }
        if (window.lastDay(SOME_YEAR, 1).isBefore(window.firstDay(SOME_YEAR, 1))) {
            throw refused(Reason.ENDS_BEFORE_IT_BEGINS, value("first") + " " + value("last"));
        }
        if (window.kind().followEachOther() && !followEachOther(window)) {
            throw refused(Reason.LEAVES_OUT_OR_SHARES_DAYS, value("first") + " " + value("last"));
        }
    }

    private static boolean followEachOther(ReportWindow window) {
        int inYear = window.kind().inYear();
        return IntStream.rangeClosed(SOME_YEAR, LEAP_YEAR)
                .allMatch(year -> IntStream.rangeClosed(1, inYear).allMatch(ordinal -> {
                    boolean last = ordinal == inYear;
                    LocalDate next = window.firstDay(last ? year + 1 : year, last ? 1 : ordinal + 1);
                    return window.lastDay(year, ordinal).plusDays(1).equals(next);
                }));
    }

    private String value(String column) {
        return line.isSet(column) ? line.get(column) : "";
    }

    private static @Nullable String filled(String value) {
        return value.isEmpty() ? null : value;
    }

    private ReportWindowRefused refused(Reason reason, String words) {
        return new ReportWindowRefused(number, reason, words);
    }
}
