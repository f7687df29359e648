package vn.lotrinh.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The report periods, by rules that are valid from some day on. The periods of a kind leave out no day and share none, also
 * where the rules change: the first period under a new rule begins on the day after the last one under the old rule, however
 * early or late that is. Only the nine months, of which there is one a year, leave the rest of the year out; months lie in
 * quarters, quarters in half-years and those in years wherever all kinds have the same rule.
 */
public final class ReportWindows {

    private static final Pattern CODE = Pattern.compile("([12]\\d{3})(?:-(?:M(\\d{2})|Q(\\d)|H(\\d)|(9M)))?");

    private final Map<ReportPeriod.Kind, List<ReportWindow>> rules = new EnumMap<>(ReportPeriod.Kind.class);
    private final WorkingDays workingDays;

    ReportWindows(List<ReportWindow> all, WorkingDays workingDays) {
        this.workingDays = workingDays;
        all.stream()
                .sorted(Comparator.comparing(ReportWindow::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
                .collect(Collectors.groupingBy(ReportWindow::kind))
                .forEach(rules::put);
    }

    /** By the rules that the product ships. */
    public static ReportWindows shipped() {
        return Shipped.WINDOWS;
    }

    private static final class Shipped {
        static final ReportWindows WINDOWS = read();

        private static ReportWindows read() {
            try (InputStream file = ReportWindows.class.getResourceAsStream("report-windows.csv");
                    Reader reader = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
                return ReportWindows.read(reader, WorkingDays.shipped());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * By rules of one's own.
     *
     * @throws ReportWindowRefused if a line is not understood, or its periods would leave out days or share some
     * @throws IOException if the text can't be read
     */
    public static ReportWindows read(Reader reader, WorkingDays workingDays) throws IOException {
        return new ReportWindows(ReportWindowFile.read(reader), workingDays);
    }

    /** The rules of a kind, the oldest first. */
    public List<ReportWindow> rules(ReportPeriod.Kind kind) {
        return rules.getOrDefault(kind, List.of());
    }

    /** The period to which a day belongs; nothing where none does: see the nine months, and days before the first rule. */
    public Optional<ReportPeriod> of(ReportPeriod.Kind kind, LocalDate day) {
        return around(kind, day).filter(period -> period.window().contains(day)).findFirst();
    }

    /** The last period that was over before a day: the one whose report is to be sent then. */
    public Optional<ReportPeriod> endedBefore(ReportPeriod.Kind kind, LocalDate day) {
        return around(kind, day)
                .filter(period -> period.lastDay().isBefore(day))
                .max(Comparator.naturalOrder());
    }

    /** The period of a code like {@code 2026-M03}; nothing where it is none, or of a time before the first rule. */
    public Optional<ReportPeriod> named(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return numbered(ReportPeriod.Kind.MONTH, year, Integer.parseInt(matcher.group(2)));
        }
        if (matcher.group(3) != null) {
            return numbered(ReportPeriod.Kind.QUARTER, year, Integer.parseInt(matcher.group(3)));
        }
        if (matcher.group(4) != null) {
            return numbered(ReportPeriod.Kind.HALF_YEAR, year, Integer.parseInt(matcher.group(4)));
        }
        return numbered(matcher.group(5) == null ? ReportPeriod.Kind.YEAR : ReportPeriod.Kind.NINE_MONTHS, year, 1);
    }

    /** The period of the same kind after one. */
    public Optional<ReportPeriod> next(ReportPeriod period) {
        boolean last = period.ordinal() == period.kind().inYear();
        return numbered(period.kind(), last ? period.year() + 1 : period.year(), last ? 1 : period.ordinal() + 1);
    }

    /** The period of the same kind before one; nothing before the first rule. */
    public Optional<ReportPeriod> previous(ReportPeriod period) {
        boolean first = period.ordinal() == 1;
        return numbered(
                period.kind(),
                first ? period.year() - 1 : period.year(),
                first ? period.kind().inYear() : period.ordinal() - 1);
    }

    /** The periods among which the one of a day must be, in order. */
    private Stream<ReportPeriod> around(ReportPeriod.Kind kind, LocalDate day) {
        return IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
                .boxed()
                .flatMap(year -> IntStream.rangeClosed(1, kind.inYear())
                        .mapToObj(ordinal -> numbered(kind, year, ordinal))
                        .flatMap(Optional::stream));
    }

    private Optional<ReportPeriod> numbered(ReportPeriod.Kind kind, int year, int ordinal) {
        if (ordinal < 1 || ordinal > kind.inYear()) {
            return Optional.empty();
        }
        return rule(kind, year, ordinal).map(rule -> period(rule, year, ordinal));
    }

    private Optional<ReportWindow> rule(ReportPeriod.Kind kind, int year, int ordinal) {
        LocalDate begins = kind.begins(year, ordinal);
        return rules(kind).reversed().stream()
                .filter(rule -> rule.validFrom() == null || !begins.isBefore(rule.validFrom()))
                .findFirst();
    }

    private ReportPeriod period(ReportWindow rule, int year, int ordinal) {
        LocalDate first = firstDay(rule, year, ordinal);
        LocalDate last = rule.lastDay(year, ordinal);
        LocalDate sendBy = last;
        for (int i = 0; i < rule.workingDays(); i++) {
            sendBy = workingDays.next(sendBy);
        }
        return new ReportPeriod(
                rule.kind(),
                year,
                ordinal,
                new Days(first, last.plusDays(1)),
                sendBy,
                workingDays.isFullyKnown(last, sendBy),
                rule);
    }

    private LocalDate firstDay(ReportWindow rule, int year, int ordinal) {
        if (rule.kind().followEachOther()) {
            int before = ordinal == 1 ? rule.kind().inYear() : ordinal - 1;
            int yearBefore = ordinal == 1 ? year - 1 : year;
            Optional<ReportWindow> old = rule(rule.kind(), yearBefore, before);
            if (old.isPresent() && !old.get().equals(rule)) {
                return old.get().lastDay(yearBefore, before).plusDays(1);
            }
        }
        return rule.firstDay(year, ordinal);
    }
}
