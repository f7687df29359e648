package vn.lotrinh.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A directive of the register.
 *
 * @param id its identity
 * @param state how far it has come
 * @param open whether the public may see it
 * @param number number and symbol, or {@code null}
 * @param kind code of the kind
 * @param issuer the issuing body, or {@code null}
 * @param issuedOn date of issue, or {@code null}
 * @param title trích yếu, or the file's name until it is read
 * @param signer name of the signer, or {@code null}
 * @param refusal why it could not be read, or {@code null}
 * @param duplicateOf the directive that it doubles, or {@code null}
 * @param receivedAt when its file came in
 * @param version how often it has changed, for telling stale pages
 * @param owner the unit that put it in for itself, or {@code null} where it belongs to the set of all
 */
public record Directive(
        long id,
        State state,
        boolean open,
        @Nullable String number,
        String kind,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        String title,
        @Nullable String signer,
        @Nullable Refusal refusal,
        @Nullable Long duplicateOf,
        Instant receivedAt,
        int version,
        @Nullable Long owner) {

    /** How far a directive has come. */
    public enum State {
        /** Its file is here, and is being read. */
        RECEIVED,
        /** It is read; a person corrects and accepts the reading. */
        READ,
        /** Its file could not be read. */
        UNREADABLE,
        /** It is one that the register already has. */
        DUPLICATE,
        /** Its tasks are followed. */
        ACCEPTED
    }

    /** Its title where it stands alone as a heading: the words are kept as they were read, only here they begin with a capital. */
    public String heading() {
        int first = title.isEmpty() ? 0 : title.offsetByCodePoints(0, 1);
        return title.substring(0, first).toUpperCase(Locale.ROOT) + title.substring(first);
    }

    /** Whether its reading can still be corrected. */
    public boolean correctable() {
        return state == State.READ;
    }
}
