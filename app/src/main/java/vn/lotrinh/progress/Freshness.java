package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is to be noticed of how fresh the news of an obligation is. No act asks for these signs; they are the system's own. */
public final class Freshness {

    private Freshness() {}

    /** What is to be noticed. */
    public enum Badge {
        /** No report on it has ever left a unit. */
        NEVER_REPORTED,
        /** The last two reports on it both say that nothing is new. */
        NOTHING_NEW_TWICE,
        /** Its last day was put off. */
        EXTENDED,
        /** And each time it was asked for in the last days before it, or later. */
        LAST_MINUTE;

        /** The stable code: {@code never-reported}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A sign on an obligation.
     *
     * @param badge what is to be noticed
     * @param times how often, where that counts; else 1
     */
    public record Sign(Badge badge, int times) {}

    /**
     * That more time was given.
     *
     * @param before the last day that held until then
     * @param asked when it was asked for
     */
    public record PutOff(LocalDate before, LocalDate asked) {

        private boolean isOfTheLast(int days) {
            return !asked.isBefore(before.minusDays(days));
        }
    }

    /**
     * The signs on an obligation.
     *
     * @param nothingNew of its last reports that have left a unit, the latest first, whether they say that nothing is new
     * @param putOff each time that it was put off
     * @param lastMinute how many days before a last day are its last minute
     */
    public static List<Sign> of(List<Boolean> nothingNew, List<PutOff> putOff, int lastMinute) {
        List<Sign> signs = new ArrayList<>();
        if (nothingNew.isEmpty()) {
            signs.add(new Sign(Badge.NEVER_REPORTED, 1));
        }
        if (nothingNew.size() > 1 && nothingNew.get(0) && nothingNew.get(1)) {
            signs.add(new Sign(Badge.NOTHING_NEW_TWICE, 1));
        }
        if (!putOff.isEmpty()) {
            signs.add(new Sign(Badge.EXTENDED, putOff.size()));
            if (putOff.stream().allMatch(one -> one.isOfTheLast(lastMinute))) {
                signs.add(new Sign(Badge.LAST_MINUTE, 1));
            }
        }
        return signs;
    }
}
