package vn.lotrinh.organization;

import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;

/** The Vietnamese order of units' names. */
public final class Names {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private Names() {}

    /** By the names that the units have on a day, and by identity where these are equal. */
    public static Comparator<Long> order(Registry registry, LocalDate day) {
        return Comparator.<Long, CollationKey>comparing(
                        unit -> registry.place(registry.life(unit).name(day)))
                .thenComparing(Comparator.naturalOrder());
    }

    static CollationKey place(String name) {
        return Collator.getInstance(VIETNAMESE).getCollationKey(name);
    }
}
