package vn.lotrinh.cascade;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was last said of a child that implements a parent.
 *
 * @param id the record's number
 * @param level between what it is
 * @param child the directive or task that implements
 * @param parent the one that is implemented; below 0 a {@link Cited} directive that the system does not have
 * @param childDirective the child's directive
 * @param parentDirective the parent's directive
 * @param act what was said
 * @param score how sure the rule is, from 0 to 1, or {@code null} where a person made it
 * @param grounds why the rule proposed it
 * @param reason why a person decided so, or empty
 * @param at when
 * @param actor who, as the ledger names them
 */
public record Link(
        long id,
        Level level,
        long child,
        long parent,
        long childDirective,
        long parentDirective,
        Act act,
        @Nullable Double score,
        List<Ground> grounds,
        String reason,
        Instant at,
        String actor) {

    /** Copies the list. */
    public Link {
        grounds = List.copyOf(grounds);
    }

    /** Whether the parent is a directive that the system does not have. */
    public boolean isToCited() {
        return parent < 0;
    }

    /** The score in hundredths. */
    public int percent() {
        return score == null ? 0 : (int) Math.round(score * 100);
    }

    /** The two ends, for a form. */
    public String key() {
        return level.code() + ":" + child + ":" + parent;
    }
}
