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

    /** The field that the refusal is about, or empty. */
    public String field() {
        Outcome.Refused why = refused;
        return why == null
                ? ""
                : switch (why.code()) {
                    case "reason.missing" -> "reason";
                    case "extension.no-act", "ground.missing" -> "act";
                    case "extension.not-later" -> "until";
                    case "day.future", "ending.before-last" -> "on";
                    default -> "";
                };
    }

    /** What was typed into a field, or else what it offers. */
    public String typed(String field, String otherwise) {
        return typed.fields().getOrDefault(field, otherwise);
    }
}
