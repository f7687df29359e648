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
import vn.lotrinh.reader.text.Signs;

/** Finds the other directives that a directive cites, and what it does with each. */
final class References {

    private static final Pattern CITED = Pattern.compile(
            "(?=\\d)(?<![\\d/.\\p{L}-])(" + Numbers.NUMBER + ")(?![\\p{L}\\d])(?:,?\\s+" + Numbers.DATE + ")?");
    private static final int CONTEXT = 1000;

    /** Where a sentence begins, or what it says of this directive: {@code Kế hoạch này}, {@code Về việc}. */
    private static final String THIS =
            "(?:(?:^|[.:;])[-\\s\\d.)]*|^[.;]?[^.;]* này (?:[^.;]*\\s)?(?<!được )(?<!đã )|về (?:việc )?)";

    /** Up to the number, with no other verb between: what is changed may itself carry out a third. */
    private static final String OBJECT = "(?:(?!thực hiện|thi hành|triển khai|căn cứ|theo )[^.;])*$";

    private static final Pattern BASIS = Pattern.compile("^[-+\\s]*căn cứ");

    /**
     * What tells a relation.
     *
     * @param signs its verbs, of which one stands wherever the pattern matches
     * @param pattern the words from the last full stop or semicolon up to the number
     */
    private record Cue(Relation relation, Signs signs, Pattern pattern) {

        boolean isIn(String words) {
            return signs.in(words) && pattern.matcher(words).find();
        }
    }

    /** Tried in order: what stands in a legal basis tells what others do. */
    private static final List<Cue> CUES = List.of(
            cue(Relation.REPLACES, "thay thế|bãi bỏ|hủy bỏ|thay cho", THIS, OBJECT),
            cue(Relation.AMENDS, "sửa đổi|bổ sung|điều chỉnh|cập nhật", THIS, OBJECT));

    private static final Cue IMPLEMENTS = cue(
            Relation.IMPLEMENTS,
            "thực hiện|thi hành|triển khai|cụ thể hóa|quán triệt",
            "",
            "(?:(?!theo quy định)[^.])*$");

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
        String line = before.substring(before.lastIndexOf('\n') + 1);
        if (BASIS.matcher(line).find()) {
            return Relation.BASIS;
        }
        int stop = line.lastIndexOf('.');
        String clause = line.substring(Math.max(0, Math.max(stop, line.lastIndexOf(';'))));
        for (Cue cue : CUES) {
            if (cue.isIn(clause)) {
                return cue.relation;
            }
        }
        boolean carriesOut = at < bodyStart && IMPLEMENTS.isIn(line.substring(stop + 1));
        return carriesOut ? Relation.IMPLEMENTS : Relation.MENTIONS;
    }

    private static Cue cue(Relation relation, String verbs, String before, String behind) {
        return new Cue(relation, Signs.of(verbs), Pattern.compile(before + "(?:" + verbs + ")" + behind));
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
