package vn.lotrinh.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a document that is handed in. What is not said is {@code null}; blank words count as not said.
 *
 * @param kind the code of its kind, {@code plan}
 * @param number its number and symbol
 * @param issuer the body that issued it
 * @param issuedOn the day of issue
 * @param title trích yếu, whole or in part
 */
public record Claim(
        @Nullable String kind,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable String title) {

    /** Nothing is said. */
    public static final Claim NOTHING = new Claim(null, null, null, null, null);

    /** Takes blank words for none. */
    public Claim {
        kind = said(kind);
        number = said(number);
        issuer = said(issuer);
        title = said(title);
    }

    private static @Nullable String said(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
        return equals(NOTHING);
    }

    /** This claim, and for what it does not say the other. */
    Claim or(Claim other) {
        return new Claim(
                kind == null ? other.kind : kind,
                number == null ? other.number : number,
                issuer == null ? other.issuer : issuer,
                issuedOn == null ? other.issuedOn : issuedOn,
                title == null ? other.title : title);
    }
}
