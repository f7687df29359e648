package vn.lotrinh.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a directive says of itself, as it stands in a reading.
 *
 * @param number number and symbol, or {@code null}
 * @param kind code of the kind: {@code plan}; {@code other} where nothing tells
 * @param issuer the issuing body, or {@code null}
 * @param issuedOn date of issue, or {@code null}
 * @param title trích yếu, or {@code null}
 * @param signer name of the signer, or {@code null}
 * @param recipients the lines of Nơi nhận
 * @param references other directives that it cites
 */
public record ReadHead(
        @Nullable ReadField number,
        String kind,
        @Nullable ReadField issuer,
        @Nullable LocalDate issuedOn,
        @Nullable ReadField title,
        @Nullable ReadField signer,
        List<String> recipients,
        List<Cited> references) {

    /** Copies the lists. */
    public ReadHead {
        recipients = List.copyOf(recipients);
        references = List.copyOf(references);
    }

    /**
     * Another directive that this one cites.
     *
     * @param number its number and symbol
     * @param issuedOn its date, or {@code null}
     * @param relation code of what this directive does with it: {@code implements}
     */
    public record Cited(String number, @Nullable LocalDate issuedOn, String relation) {}

    /** The fields that are words, and there. */
    List<ReadField> fields() {
        return Stream.of(number, issuer, title, signer).filter(Objects::nonNull).toList();
    }

    ReadHead withNumber(@Nullable ReadField changed) {
        return new ReadHead(changed, kind, issuer, issuedOn, title, signer, recipients, references);
    }

    ReadHead withKind(String changed) {
        return new ReadHead(number, changed, issuer, issuedOn, title, signer, recipients, references);
    }

    ReadHead withIssuer(@Nullable ReadField changed) {
        return new ReadHead(number, kind, changed, issuedOn, title, signer, recipients, references);
    }

    ReadHead withIssuedOn(@Nullable LocalDate changed) {
        return new ReadHead(number, kind, issuer, changed, title, signer, recipients, references);
    }

    ReadHead withTitle(@Nullable ReadField changed) {
        return new ReadHead(number, kind, issuer, issuedOn, changed, signer, recipients, references);
    }

    ReadHead withSigner(@Nullable ReadField changed) {
        return new ReadHead(number, kind, issuer, issuedOn, title, changed, recipients, references);
    }
}
