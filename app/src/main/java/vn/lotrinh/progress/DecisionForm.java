package vn.lotrinh.progress;

import org.jspecify.annotations.Nullable;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Rows;

/**
 * What every page of a decision shows, beside what is decided.
 *
 * @param obligation about which obligation
 * @param rows what a list would show of it
 * @param typed what was typed, where it could not be taken
 * @param refused why it could not be taken, or {@code null}
 */
public record DecisionForm(Obligation obligation, Rows.Shown rows, Typed typed, Outcome.@Nullable Refused refused) {

    /** What was typed into a field, or else what it offers. */
    public String typed(String field, String otherwise) {
        return typed.fields().getOrDefault(field, otherwise);
    }
}
