package vn.lotrinh.reader.letterhead;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Document;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.document.Span;
import vn.lotrinh.reader.letterhead.Reference.Relation;
import vn.lotrinh.reader.text.Folding;

/** Finds the other directives that a directive cites, and what it does with each. */
final class References {

    private static final Pattern CITED = Pattern.compile(
            "(?=\\d)(?<![\\d/.\\p{L}-])(" + Numbers.NUMBER + ")(?![\\p{L}\\d])(?:,?\\s+" + Numbers.DATE + ")?");
    private static final int CONTEXT = 1000;

    /** Where a sentence begins, or what it says of this directive: {@code Kế hoạch này}, {@code Về việc}. */
    private static final String THIS =
            "(?:(?:^|[.:;])[-\\s\\d.)]*(?:điều \\d+\\.\\s*)?|[^.;]* này (?:[^.;]*\\s)?(?<!được )(?<!đã )|về (?:việc )?)";

    /** Up to the number, with no other verb between: what is changed may itself carry out a third. */
    private static final String OBJECT = "(?:(?!thực hiện|thi hành|triển khai|căn cứ|theo )[^.;])*$";

    private record Cue(Relation relation, Pattern pattern) {}

    /** Tried in order: what stands in a legal basis tells what others do. */
    private static final List<Cue> CUES = List.of(
            new Cue(Relation.BASIS, Pattern.compile("^[-+\\s]*căn cứ[^\\n]*$")),
            new Cue(Relation.REPLACES, Pattern.compile(THIS + "(?:thay thế|bãi bỏ|hủy bỏ|thay cho)" + OBJECT)),
            new Cue(Relation.AMENDS, Pattern.compile(THIS + "(?:sửa đổi|bổ sung|điều chỉnh|cập nhật)" + OBJECT)),
            new Cue(
                    Relation.IMPLEMENTS,
                    Pattern.compile(
                            "(?:thực hiện|thi hành|triển khai|cụ thể hóa|quán triệt)(?:(?!theo quy định)[^.])*$")));

    private References() {}

    /**
     * The directives cited, each once, in the order of their first citation.
     *
     * @param own the directive's own number, which is no citation, or {@code null}
     * @param bodyStart where the body begins: what is only named deep in the body is mentioned
     * @param mainEnd where the part ends whose words say what the directive rests on
     */
    static List<Reference> of(Document document, @Nullable String own, int bodyStart, int mainEnd) {
        Map<String, Reference> found = new LinkedHashMap<>();
        String text = document.text();
        String form = Folding.match(text);
        Matcher matcher = CITED.matcher(text);
        while (matcher.find()) {
            String number = matcher.group(1).replaceAll("\\s", "");
            if (number.equals(own) || Kinds.shipped().ofNumber(number) == null && !number.contains("/20")) {
                continue;
            }
            Relation relation = relation(form, matcher.start(), bodyStart, mainEnd);
            Quote quote = new Quote(number, new Span(matcher.start(1), matcher.end(1)), "viện dẫn", 1);
            LocalDate issuedOn = matcher.group(2) == null ? null : Numbers.date(matcher, 2);
            found.merge(number, new Reference(quote, issuedOn, relation), References::stronger);
        }
        return new ArrayList<>(found.values());
    }

    private static Relation relation(String form, int at, int bodyStart, int mainEnd) {
        if (at > mainEnd) {
            return Relation.MENTIONS;
        }
        String before = form.substring(Math.max(0, at - CONTEXT), at);
        int line = before.lastIndexOf('\n');
        String sentence = before.substring(line + 1);
        return CUES.stream()
                .filter(cue -> cue.pattern.matcher(sentence).find())
                .map(Cue::relation)
                .filter(relation -> relation != Relation.IMPLEMENTS || at < bodyStart)
                .findFirst()
                .orElse(Relation.MENTIONS);
    }

    private static Reference stronger(Reference first, Reference second) {
        boolean better = strength(second.relation()) < strength(first.relation());
        Reference chosen = better ? second : first;
        LocalDate date = first.issuedOn() == null ? second.issuedOn() : first.issuedOn();
        return new Reference(chosen.number(), date, chosen.relation());
    }

    private static int strength(Relation relation) {
        return switch (relation) {
            case REPLACES -> 0;
            case AMENDS -> 1;
            case IMPLEMENTS -> 2;
            case BASIS -> 3;
            case MENTIONS -> 4;
        };
    }
}
