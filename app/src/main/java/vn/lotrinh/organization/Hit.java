package vn.lotrinh.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.organization.Resolution.Confidence;
import vn.lotrinh.organization.Resolution.Match;
import vn.lotrinh.organization.Resolution.Reason;

/**
 * One who may be meant by a name.
 *
 * @param life the unit or collective
 * @param reason why
 * @param confidence how sure that is
 * @param words the words that decided
 * @param context the province relative to which a collective is meant, or {@code null}
 */
record Hit(
        Life life,
        Reason reason,
        Confidence confidence,
        String words,
        @Nullable Long context) {

    Match match() {
        return new Match(life.id(), reason, confidence, words);
    }

    boolean isUnit() {
        return life.nature() == Nature.UNIT;
    }

    /** Its kind; that of a collective is none. */
    UnitKind kind(LocalDate day) {
        return life.kind(day);
    }

    /** The same on another day than its name's. */
    Hit on(Reason otherDay) {
        return new Hit(life, otherDay, Confidence.LOW, words, context);
    }

    /** The same, by words that the list elides. */
    Hit elided() {
        boolean otherDay = reason == Reason.FORMER_NAME || reason == Reason.LATER_NAME;
        return otherDay ? this : new Hit(life, Reason.ELIDED, confidence, words, context);
    }

    /** The same, where a remark behind the list says that not all are meant. */
    Hit inPart() {
        return isUnit() ? this : new Hit(life, Reason.COLLECTIVE_IN_PART, Confidence.LOW, words, context);
    }
}
