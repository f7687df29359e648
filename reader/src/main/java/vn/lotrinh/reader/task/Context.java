package vn.lotrinh.reader.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.time.DeadlineReading;

/**
 * What an item inherits from the headings that it stands under.
 *
 * @param leads whom they address
 * @param coordinators whom they name as coordinating
 * @param deadline the deadline that they set, or {@code null}
 * @param confidence how sure it is that they assign what stands under them, from 0 to 1
 * @param dutyList whether a heading only names units, so that everything under it is theirs
 */
record Context(
        List<Quote> leads,
        List<Quote> coordinators,
        @Nullable DeadlineReading deadline,
        double confidence,
        boolean dutyList) {

    static final Context NONE = new Context(List.of(), List.of(), null, 1, false);

    private static final double DOUBTED = 0.6;

    /** Copies the lists. */
    Context {
        leads = List.copyOf(leads);
        coordinators = List.copyOf(coordinators);
    }

    /** What the last words before the first item announce of all items. */
    static Context announced(Addressee addressee) {
        List<Quote> doubted =
                addressee.units().stream().map(unit -> unit.doubted(DOUBTED)).toList();
        return new Context(doubted, List.of(), null, DOUBTED, false);
    }

    boolean addresses() {
        return !leads.isEmpty();
    }

    /** The same with a deadline that goes before the inherited one, if there is one. */
    Context due(@Nullable DeadlineReading own) {
        return own == null ? this : new Context(leads, coordinators, own, confidence, dutyList);
    }

    /** The same with those whom an announcement names as coordinating, if it names any. */
    Context coordinating(List<Quote> named) {
        return named.isEmpty() ? this : new Context(leads, named, deadline, confidence, dutyList);
    }

    /** What the item's own sentence says of its addressee goes before what the headings say. */
    Context addressed(Addressee addressee, Sentence sentence) {
        List<Quote> units = addressee.units();
        boolean passedOn = dutyList && sentence.form().startsWith("giao ");
        boolean ownOrder = dutyList && sentence.form().startsWith("yêu cầu ");
        boolean repeated = addressee.prefaced() || units.size() == leads.size();
        if (ownOrder || repeated && UnitNames.within(units, leads)) {
            return new Context(leads, sentence.coordinators(), deadline, confidence, dutyList);
        }
        if (passedOn) {
            List<Quote> both = new ArrayList<>(leads);
            UnitNames.addNew(both, units, List.of());
            return new Context(both, sentence.coordinators(), deadline, confidence, false);
        }
        return new Context(units, sentence.coordinators(), deadline, 1, addressee.heading());
    }
}
