package vn.lotrinh.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record of the ledger, as it is kept.
 *
 * @param number position in the chain, from 1 without gaps
 * @param at when it was written, to the microsecond
 * @param actor who
 * @param action what
 * @param subject to what
 * @param before canonical JSON of the values before, or {@code null}
 * @param after canonical JSON of the values after, or {@code null}
 * @param ground on what ground, or {@code null}
 */
public record LedgerRecord(
        long number,
        Instant at,
        String actor,
        String action,
        Change.Subject subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String ground) {

    /** Bytes of a hash. */
    static final int HASH = 32;

    /**
     * The canonical form: each field with its length in UTF-8 bytes before it, {@code -} for a missing one, so that no
     * two records can look alike.
     */
    String canonical() {
        StringBuilder form = new StringBuilder("lotrinh/ledger/1\n");
        for (String field : new String[] {
            Long.toString(number), at.toString(), actor, action, subject.kind(), subject.id(), before, after, ground
        }) {
            if (field == null) {
                form.append("-\n");
            } else {
                form.append(field.getBytes(StandardCharsets.UTF_8).length)
                        .append(':')
                        .append(field)
                        .append('\n');
            }
        }
        return form.toString();
    }

    /** SHA-256 over the hash of the record before and this record's canonical form. */
    byte[] hash(byte[] previous) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(canonical().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
