package vn.lotrinh.cascade;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A directive that the system does not have, as others cite it.
 *
 * @param id its identity among those
 * @param number number and symbol
 * @param kind code of the kind
 * @param issuer the issuing body as cited, or {@code null}
 * @param issuedOn its date as cited, or {@code null}
 */
public record Cited(
        long id,
        String number,
        String kind,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn) {

    /** How links name it. */
    long node() {
        return -id;
    }
}
