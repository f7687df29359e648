package vn.lotrinh.obligation;

import org.jspecify.annotations.Nullable;

/**
 * A step on the way to a product.
 *
 * @param code its name in its template, stable
 * @param name what it is called in Vietnamese
 * @param english what it is called in English
 * @param act the act that asks for it, or {@code null} where it is a default of the system and no law
 * @param source the address where that was read; there if and only if the act is
 */
public record Stage(
        String code,
        String name,
        String english,
        @Nullable String act,
        @Nullable String source) {

    /** What it is called in a language. */
    public String name(String language) {
        return language.equals("vi") ? name : english;
    }

    /** Whether an act asks for it; else it is a default of the system. */
    public boolean lawful() {
        return act != null;
    }
}
