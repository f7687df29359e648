package vn.lotrinh.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Special days as a file of comma-separated values says them: one line a day, {@code --01-01} for a date of every year.
 *
 * @param days the days of single years
 * @param yearly the holidays of every year
 */
record DayList(List<SpecialDay> days, List<YearlyHoliday> yearly) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();

    /** The days that the product ships. */
    static DayList shipped() {
        try (InputStream file = DayList.class.getResourceAsStream("days.csv");
                Reader reader = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The days of a text. */
    static DayList of(String text) {
        try {
            return read(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DayList read(Reader reader) throws IOException {
        List<SpecialDay> days = new ArrayList<>();
        List<YearlyHoliday> yearly = new ArrayList<>();
        try (CSVParser lines = FORMAT.parse(reader)) {
            for (CSVRecord line : lines) {
                String date = line.get("date");
                if (date.startsWith("--")) {
                    LocalDate since = LocalDate.parse(line.get("since"));
                    MonthDay on = MonthDay.parse(date);
                    yearly.add(new YearlyHoliday(on, since, day(line, on.atYear(since.getYear()))));
                } else {
                    days.add(day(line, LocalDate.parse(date)));
                }
            }
        }
        return new DayList(List.copyOf(days), List.copyOf(yearly));
    }

    private static SpecialDay day(CSVRecord line, LocalDate on) {
        String kind = line.get("kind").toUpperCase(Locale.ROOT).replace('-', '_');
        return new SpecialDay(
                on,
                SpecialDay.Kind.valueOf(kind),
                line.get("name"),
                line.get("english"),
                filled(line.get("act")),
                filled(line.get("source")));
    }

    private static @Nullable String filled(String value) {
        return value.isBlank() ? null : value;
    }
}
