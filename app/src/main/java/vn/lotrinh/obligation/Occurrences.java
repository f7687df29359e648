package vn.lotrinh.obligation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How often a recurring duty is owed, and by when each time. A period without a day of its own ends with its last calendar
 * day; whether that is what the directive wants is its interpretation, and said so where it is shown.
 */
final class Occurrences {

    private static final Pattern RULE = Pattern.compile("FREQ=(MONTHLY|YEARLY)(?:;INTERVAL=(\\d{1,3}))?");
    private static final Pattern EVERY_YEAR = Pattern.compile("XXXX-(\\d{2})(?:-(\\d{2}))?");
    private static final Pattern SPAN = Pattern.compile("(\\d{4})\\S*/(\\d{4}|\\.\\.)\\S*");
    private static final int YEAR = 12;

    private final int months;
    private final @Nullable String value;

    private Occurrences(int months, @Nullable String value) {
        this.months = months;
        this.value = value;
    }

    /** The times that a task is owed until a day; none where it is owed once. */
    static List<Occurrence> of(Task task, LocalDate day) {
        return of(task.deadline())
                .map(times -> times.until(day, task.boundOn()))
                .orElse(List.of());
    }

    /** The rhythm of a deadline; nothing where it has none, or one of days or weeks, which nobody is asked about each time. */
    static Optional<Occurrences> of(Task.Deadline deadline) {
        String rule = deadline.recurrence();
        if (rule == null) {
            return Optional.empty();
        }
        Matcher matcher = RULE.matcher(rule);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int interval = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
        int months = interval * (matcher.group(1).equals("YEARLY") ? YEAR : 1);
        return months > 0 && (YEAR % months == 0 || months % YEAR == 0)
                ? Optional.of(new Occurrences(months, deadline.value()))
                : Optional.empty();
    }

    /**
     * One time that it is owed.
     *
     * @param code {@code 2023}, {@code 2023-H1}, {@code 2023-Q1}, {@code 2023-M03}
     * @param from the first day of its period
     * @param due its last lawful day
     */
    record Occurrence(String code, LocalDate from, LocalDate due) {}

    /** Those whose period has begun on a day and was not over when the duty was given, the earliest first. */
    List<Occurrence> until(LocalDate day, LocalDate given) {
        List<Occurrence> all = new ArrayList<>();
        LocalDate from = first(given);
        while (!from.isAfter(day) && !from.isAfter(last())) {
            Occurrence occurrence = new Occurrence(code(from), from, due(from));
            if (!occurrence.due().isBefore(given)) {
                all.add(occurrence);
            }
            from = from.plusMonths(months);
        }
        return all;
    }

    private LocalDate first(LocalDate given) {
        Matcher span = span();
        int year = span == null ? given.getYear() : Math.max(given.getYear(), Integer.parseInt(span.group(1)));
        LocalDate start = LocalDate.of(year, 1, 1);
        LocalDate from = start;
        while (year == given.getYear() && !from.plusMonths(months).isAfter(given)) {
            from = from.plusMonths(months);
        }
        return from;
    }

    private LocalDate last() {
        Matcher span = span();
        return span == null || span.group(2).equals("..")
                ? LocalDate.MAX
                : LocalDate.of(Integer.parseInt(span.group(2)), Month.DECEMBER, 31);
    }

    private @Nullable Matcher span() {
        Matcher span = SPAN.matcher(value == null ? "" : value);
        return span.matches() ? span : null;
    }

    private LocalDate due(LocalDate from) {
        LocalDate end = from.plusMonths(months).minusDays(1);
        Matcher every = EVERY_YEAR.matcher(value == null ? "" : value);
        if (months % YEAR != 0 || !every.matches()) {
            return end;
        }
        try {
            YearMonth month = YearMonth.of(end.getYear(), Integer.parseInt(every.group(1)));
            return every.group(2) == null ? month.atEndOfMonth() : month.atDay(Integer.parseInt(every.group(2)));
        } catch (DateTimeException _) {
            return end;
        }
    }

    private String code(LocalDate from) {
        return switch (months) {
            case 1 -> "%d-M%02d".formatted(from.getYear(), from.getMonthValue());
            case 3 -> "%d-Q%d".formatted(from.getYear(), (from.getMonthValue() + 2) / 3);
            case 6 -> "%d-H%d".formatted(from.getYear(), from.getMonthValue() > 6 ? 2 : 1);
            case YEAR -> String.valueOf(from.getYear());
            default -> "%d-%02d".formatted(from.getYear(), from.getMonthValue());
        };
    }
}
