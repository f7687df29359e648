package vn.lotrinh.progress;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.text.Folding;

/**
 * The number and symbol of a document as they are compared: without {@code Số:}, blanks, marks, case, and the zeros before
 * the number ({@code 05-KH/TW} is {@code 5-KH/TW}); {@code Đ}, its look-alike {@code Ð} and a plain {@code D} are one.
 *
 * @param number the number, {@code 96}; letters may follow it: {@code 12a}
 * @param symbol the rest in the form in which it is compared, {@code /nq-cp}; empty where there is none
 * @param bodyWritten the abbreviation of the issuing body as written, {@code TTg}, or {@code null}
 */
record DocumentNumber(
        String number, String symbol, @Nullable String bodyWritten) {

    private static final Pattern SAID = Pattern.compile("(?iu)^(?:văn bản\\s+)?số\\s*:?\\s*");
    private static final Pattern DASHES = Pattern.compile("[‐-―−]");
    private static final Pattern PARTS = Pattern.compile("0*(\\d+[a-z]?)(.*)");
    private static final Pattern BODY = Pattern.compile("[-/]([\\p{L}&]+)$");
    private static final List<String> NO_BODY = List.of("TW", "UBND", "HĐND", "TU", "ĐU");

    static DocumentNumber of(String written) {
        String clean = DASHES.matcher(Normalizer.normalize(written, Normalizer.Form.NFC))
                .replaceAll("-");
        String plain = SAID.matcher(clean.strip()).replaceFirst("").replaceAll("[\\s\\u00a0]+", "");
        Matcher parts = PARTS.matcher(fold(plain));
        Matcher body = BODY.matcher(plain);
        return parts.matches()
                ? new DocumentNumber(parts.group(1), parts.group(2), body.find() ? body.group(1) : null)
                : new DocumentNumber(fold(plain), "", null);
    }

    /** Whether both mean one document; a number without a symbol agrees with any symbol. */
    boolean agreesWith(DocumentNumber other) {
        return number.equals(other.number)
                && (symbol.equals(other.symbol) || symbol.isEmpty() || other.symbol.isEmpty());
    }

    /** The abbreviation of the issuing body, where it stands for one body in the country. */
    Optional<String> body() {
        return Optional.ofNullable(bodyWritten).filter(written -> !NO_BODY.contains(written.toUpperCase(Locale.ROOT)));
    }

    /** Words without marks, case and doubled blanks. */
    static String fold(String words) {
        String composed = Normalizer.normalize(words, Normalizer.Form.NFC)
                .replace('Ð', 'Đ')
                .replace('Ɖ', 'Đ')
                .replace('ð', 'đ');
        return Folding.bare(composed).replaceAll("\\s+", " ").strip();
    }
}
