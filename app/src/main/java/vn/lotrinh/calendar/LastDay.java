package vn.lotrinh.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A term's last day that is a day off. The Civil Code 2015 (91/2015/QH13), Article 148 clause 5, lets such a term end with
 * the next working day; for the deadlines of directives no act known here says the same, so it is information only.
 *
 * @param day the day
 * @param special what makes it a day off, or {@code null} where it is a weekly day off only
 * @param next the next working day
 * @param certain whether all days off between the two are known
 */
public record LastDay(LocalDate day, @Nullable SpecialDay special, LocalDate next, boolean certain) {

    /** Where the rule was read. */
    public static final String SOURCE =
            "https://thuvienphapluat.vn/hoi-dap-phap-luat/3896F-hd-thoi-diem-bat-dau-va-ket-thuc-thoi-han-duoc-xac-dinh-nhu-the-nao.html";

    /** The Civil Code 2015 is in force from here on. */
    private static final LocalDate IN_FORCE = LocalDate.of(2017, 1, 1);

    /** What is to be said of a last day; nothing where it is a working day. */
    public static Optional<LastDay> of(LocalDate day, WorkingDays calendar) {
        if (calendar.isWorkingDay(day)) {
            return Optional.empty();
        }
        LocalDate next = calendar.next(day);
        SpecialDay special =
                calendar.special(day).filter(found -> found.kind().isOff()).orElse(null);
        return Optional.of(new LastDay(day, special, next, calendar.isFullyKnown(day, next)));
    }

    /** Whether the rule was in force on it. */
    public boolean isRuled() {
        return !day.isBefore(IN_FORCE);
    }
}
