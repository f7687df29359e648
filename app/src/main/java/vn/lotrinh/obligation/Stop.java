package vn.lotrinh.obligation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why nobody has to do anything about an obligation that is not done. */
public enum Stop {
    /** It rests for a time. */
    PAUSED,
    /** It was withdrawn, replaced, or cannot be done any more. */
    ENDED;

    /** The stable code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Stop of(@Nullable String code) {
        return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
    }
}
