package vn.lotrinh.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One signature in a PDF, as it was found on checking.
 *
 * @param signer the name in the certificate, or {@code null} where there is none; it is only as true as the certificate is
 *     trusted
 * @param organisation the organisation in the certificate, or {@code null}
 * @param claimedAt when it was signed, as the signer's machine says, or {@code null}
 * @param stampedAt the time of the earliest sound timestamp of it, or {@code null}
 * @param stampList the list that trusts that timestamp, or {@code null}
 * @param integrity whether what was signed is still what stands in the file
 * @param coverage whether it covers the whole file
 * @param trust whether a list trusts who signed, else why not
 * @param list the list that does, or {@code null}
 * @param revocationKnown whether the file itself carries word of whether the certificate was revoked; nothing is asked of
 *     the network
 */
public record Signature(
        @Nullable String signer,
        @Nullable String organisation,
        @Nullable Instant claimedAt,
        @Nullable Instant stampedAt,
        @Nullable String stampList,
        Integrity integrity,
        Coverage coverage,
        Trust trust,
        @Nullable String list,
        boolean revocationKnown) {

    /** Whether what was signed is still what stands in the file. */
    public enum Integrity {
        /** It is, to the byte. */
        INTACT,
        /** It was changed, or the signature does not belong to it. */
        BROKEN,
        /** The signature is damaged and can't be read. */
        MALFORMED
    }

    /** What of a file a signature covers. */
    public enum Coverage {
        /** All of it. */
        WHOLE_FILE,
        /** All but further signatures, timestamps and what is kept to check them, which were added later. */
        SIGNED_FURTHER,
        /** Something was added or changed after it was signed, which it does not cover. */
        APPENDED,
        /** The signature can't be read, or does not say it rightly. */
        UNKNOWN
    }

    /** Whether a list trusts who signed. */
    public enum Trust {
        /** One does. */
        TRUSTED,
        /** No list is set up, so nothing was checked. */
        NO_LIST,
        /** There is nothing to trust: what was signed has been changed or can't be read. */
        NOT_INTACT,
        /** The signature carries no certificate of its signer. */
        NO_CERTIFICATE,
        /** No list knows who issued the certificate. */
        UNKNOWN_ISSUER,
        /** The certificate was not valid when the signature was made. */
        EXPIRED,
        /** The certificate has expired since, and no trusted timestamp shows that the signature was made before. */
        EXPIRED_SINCE,
        /** The certificate is not valid yet. */
        NOT_YET_VALID,
        /** The certificate was revoked. */
        REVOKED,
        /** It is made with an algorithm that can be forged. */
        WEAK_ALGORITHM,
        /** The certificate, or one of its issuers, is not meant for this. */
        UNFIT_CERTIFICATE,
        /** It can't be shown for another reason. */
        NOT_PROVEN
    }

    /** Whether a trusted signer vouches for all that stands in the file, further signatures aside. */
    public boolean vouchesForFile() {
        return trust == Trust.TRUSTED
                && integrity == Integrity.INTACT
                && (coverage == Coverage.WHOLE_FILE || coverage == Coverage.SIGNED_FURTHER);
    }

    static Signature malformed() {
        return new Signature(
                null, null, null, null, null, Integrity.MALFORMED, Coverage.UNKNOWN, Trust.NOT_INTACT, null, false);
    }
}
