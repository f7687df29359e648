package vn.lotrinh.organization;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;

/** The Vietnamese order of units' names. */
public final class Names {

    private Names() {}

    /** By the names that the units have on a day, and by identity where these are equal. */
    public static Comparator<Long> order(Registry registry, LocalDate day) {
        Collator collator = Collator.getInstance(Locale.of("vi"));
        return Comparator.<Long, String>comparing(unit -> registry.life(unit).name(day), collator::compare)
                .thenComparing(Comparator.naturalOrder());
    }
}
