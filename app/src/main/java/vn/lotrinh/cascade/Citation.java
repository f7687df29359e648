package vn.lotrinh.cascade;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.ReadHead;
import vn.lotrinh.reader.text.Folding;

/**
 * What a directive says of another one that it cites.
 *
 * @param number number and symbol, blanks removed
 * @param kind code of the kind, by the symbol; {@code other} where it tells none
 * @param issuer the body named behind the number (của …), or {@code null}
 * @param issuedOn its date, or {@code null} where none is given
 * @param relation code of what the citing directive does with it
 */
record Citation(
        String number,
        String kind,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        String relation) {

    /** What the first letters of a symbol say (Nghị định 30/2020/NĐ-CP, Hướng dẫn 36-HD/VPTW). */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("nq", "resolution"),
            Map.entry("qđ", "decision"),
            Map.entry("ct", "directive"),
            Map.entry("kl", "conclusion"),
            Map.entry("kh", "plan"),
            Map.entry("ctr", "programme"),
            Map.entry("ctrhđ", "programme"),
            Map.entry("cđ", "telegram"),
            Map.entry("cv", "letter"),
            Map.entry("hd", "guidance"),
            Map.entry("tb", "notice"),
            Map.entry("đa", "scheme"),
            Map.entry("qc", "regulation"),
            Map.entry("qđi", "regulation"),
            Map.entry("bc", "report"));

    /** Kinds that order work; what only rules or reports is nobody's parent. */
    private static final List<String> ORDERING = List.of(
            "resolution", "decision", "directive", "conclusion", "plan", "programme", "scheme", "telegram", "notice");

    private static final Pattern SYMBOL = Pattern.compile("^\\d+[a-zđ]?(?:/\\d{4})?[-/]([\\p{L}]+)");

    /** Which body: up to where the title or the next clause begins. */
    private static final Pattern ISSUER = Pattern.compile(
            "^(?:[,\\s]*(?:ngày\\s+[\\d/.\\-]+(?:\\s+tháng\\s+\\d+\\s+năm\\s+\\d+)?|khóa\\s+\\p{L}+|khoá\\s+\\p{L}+))*[,\\s]*của\\s+"
                    + "(\\p{Lu}[^,;.:()\"“”\\n]{2,90}?)(?=\\s+(?:về|thực hiện|triển khai|ban hành|phê duyệt|khóa|khoá|và)\\b|[,;.:()\"“”\\n]|$)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final int BEHIND = 200;

    /** All that a directive cites, in the order of its text. */
    static List<Citation> of(ReadHead head, String text) {
        return head.references().stream()
                .map(cited -> new Citation(
                        cited.number(),
                        kind(cited.number()),
                        issuer(cited.number(), text),
                        cited.issuedOn(),
                        cited.relation()))
                .toList();
    }

    /** The kind of directive that a symbol names. */
    static String kind(String number) {
        Matcher matcher = SYMBOL.matcher(number.toLowerCase(java.util.Locale.ROOT));
        return matcher.find() ? KINDS.getOrDefault(matcher.group(1), "other") : "other";
    }

    private static @Nullable String issuer(String number, String text) {
        Pattern written = Pattern.compile(number.chars()
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                .collect(java.util.stream.Collectors.joining("\\s*")));
        Matcher place = written.matcher(text);
        while (place.find()) {
            String behind = text.substring(place.end(), Math.min(text.length(), place.end() + BEHIND));
            Matcher issuer = ISSUER.matcher(behind.lines().findFirst().orElse(""));
            if (issuer.find()) {
                return issuer.group(1).strip();
            }
        }
        return null;
    }

    /** The form in which numbers are compared. */
    static String folded(String number) {
        return Folding.match(number).replaceAll("\\s+", "");
    }

    /** Whether the citing directive says that it carries this one out. */
    boolean implementing() {
        return relation.equals("implements");
    }

    /** Whether the citing directive could be there to carry this one out. */
    boolean orders() {
        return (implementing() || relation.equals("basis")) && ORDERING.contains(kind);
    }

    /** How well a directive is the one cited. */
    enum Fit {
        /** It is another one. */
        NONE,
        /** It has the number, and nothing speaks against it. */
        POSSIBLE,
        /** It has number and date. */
        SURE
    }

    /** Whether a directive of the system is the one cited by a directive of an issuer. */
    Fit fit(Directive directive, @Nullable String citingIssuer) {
        return fit(directive.number(), directive.issuer(), directive.issuedOn(), citingIssuer);
    }

    /** The same for one that is known by citation only. */
    Fit fit(Cited cited, @Nullable String citingIssuer) {
        return fit(cited.number(), cited.issuer(), cited.issuedOn(), citingIssuer);
    }

    private Fit fit(
            @Nullable String otherNumber,
            @Nullable String otherIssuer,
            @Nullable LocalDate otherDay,
            @Nullable String citingIssuer) {
        if (otherNumber == null || !folded(otherNumber).equals(folded(number))) {
            return Fit.NONE;
        }
        if (Places.differ(otherIssuer, issuer == null ? local(citingIssuer) : issuer)) {
            return Fit.NONE;
        }
        if (issuedOn == null || otherDay == null) {
            return Fit.POSSIBLE;
        }
        return issuedOn.equals(otherDay) ? Fit.SURE : Fit.NONE;
    }

    /** {@code 12-CTr/TU} in the mouth of a province is that province's own; {@code 96/NQ-CP} is the same in every mouth. */
    private @Nullable String local(@Nullable String citingIssuer) {
        return Places.isLocalSymbol(number) ? citingIssuer : null;
    }
}
