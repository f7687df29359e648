package vn.lotrinh.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On what a statement about a unit rests.
 *
 * @param act the legal act with its number: {@code Nghị quyết 202/2025/QH15}, or {@code null}
 * @param on the date of the act, or {@code null}
 * @param source where it can be read, or {@code null}; without one the statement is shown as unsourced
 */
public record Ground(
        @Nullable String act,
        @Nullable LocalDate on,
        @Nullable String source) {

    /** Nothing is known of why it is so. */
    public static final Ground NONE = new Ground(null, null, null);

    /** Whether somebody can look it up. */
    public boolean isSourced() {
        return source != null;
    }

    /** Whether an act is named. */
    public boolean hasAct() {
        return act != null;
    }
}
