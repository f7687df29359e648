package vn.lotrinh.reader.letterhead;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Quote;

/**
 * What a directive says of itself. Everything may be missing, as in the worked example, which has neither number nor
 * date.
 *
 * @param number number and symbol, spaces removed: {@code 12-CTr/TU} (Party), {@code 1857/CTr-UBND} (State)
 * @param kind the kind; {@link Kind#OTHER} where nothing tells
 * @param kindWords the words that tell the kind
 * @param issuer full name of the issuing body, in ordinary case
 * @param place where it was issued
 * @param issuedOn date of issue
 * @param dateWords the words that tell the date
 * @param title trích yếu, in one line
 * @param authority on whose behalf it is signed: {@code TM. ỦY BAN NHÂN DÂN}, {@code T/M BỘ CHÍNH TRỊ}
 * @param signer name of the signer
 * @param recipients the lines of Nơi nhận, without dash and closing mark
 * @param references other directives that it cites, each once
 */
public record Directive(
        @Nullable Quote number,
        Kind kind,
        @Nullable Quote kindWords,
        @Nullable Quote issuer,
        @Nullable Quote place,
        @Nullable LocalDate issuedOn,
        @Nullable Quote dateWords,
        @Nullable Quote title,
        @Nullable Quote authority,
        @Nullable Quote signer,
        List<Quote> recipients,
        List<Reference> references) {

    /** Copies the lists. */
    public Directive {
        recipients = List.copyOf(recipients);
        references = List.copyOf(references);
    }
}
