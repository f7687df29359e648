package vn.lotrinh.page;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.lotrinh.calendar.BusinessClock;

/** The words of one language, and how it writes numbers and dates. */
public final class Texts {

    /** Vietnamese, the first language. */
    public static final Locale VIETNAMESE = Locale.of("vi");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(BusinessClock.ZONE);

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm").withZone(BusinessClock.ZONE);

    private final MessageSource messages;
    private final Locale locale;

    /** The texts of a language. */
    public Texts(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /**
     * The sentence of that key.
     *
     * @throws org.springframework.context.NoSuchMessageException if no message file has it
     */
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The word for a constant: {@code standing.overdue} for the family {@code standing}. */
    public String of(String family, Enum<?> constant) {
        return of(family + "." + code(constant));
    }

    /** A constant's stable code: {@code DONE_LATE} is {@code done-late}. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A date as dd/mm/yyyy in both languages. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The name of a date's day of the week. */
    public String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
    }

    /** A moment in Viet Nam's time. */
    public String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** The hour and minute of a moment in Viet Nam's time. */
    public String hour(Instant moment) {
        return HOUR.format(moment);
    }

    /** A whole number with the language's grouping. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    /** The language's code: {@code vi} or {@code en}. */
    public String code() {
        return locale.getLanguage();
    }
}
