package vn.lotrinh.reader.unit;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.text.PhraseTable.Found;
import vn.lotrinh.reader.text.Tokens;
import vn.lotrinh.reader.unit.UnitLexicon.Head;
import vn.lotrinh.reader.unit.UnitLexicon.Predicate;

/**
 * Finds where the name of one unit or collective that begins at a token ends. A name ends where a predicate, a sign or
 * another name begins; a collective holds several nouns ({@code các sở, ban, ngành}).
 */
final class UnitPhrase {

    private static final int LONGEST = 40;
    private static final Set<String> DETERMINERS =
            Set.of("các", "những", "mọi", "mỗi", "từng", "toàn", "cả", "tất", "một", "cùng");
    private static final Set<String> OF = Set.of("của", "thuộc", "ở", "tại", "do", "với", "bởi");
    private static final Set<String> QUALIFIERS = Set.of(
            "liên", "có", "khác", "trên", "thuộc", "trực", "tỉnh", "thành", "trung", "địa", "trong", "các", "cấp",
            "nêu", "của", "tại", "theo", "nói", "được", "chức", "này", "mình", "nhà", "xã", "đóng", "ở", "từ");
    private static final Set<String> DOING = Set.of("chủ trì", "phối hợp", "thực hiện", "triển khai", "tổ chức");
    private static final Set<String> SCHOOLS = Set.of("đại học", "cao đẳng", "trung cấp", "phổ thông", "trung học");
    private static final Set<String> INSIDE =
            Set.of("vùng", "tỉnh", "nước", "ngành", "hệ", "thành", "khu", "phạm", "cả", "toàn", "địa", "lĩnh", "và");

    private final UnitLexicon lexicon = UnitLexicon.shipped();
    private final Tokens tokens;
    private final boolean label;

    /**
     * @param tokens the tokens
     * @param label whether they are wholly a list of units, as a label or column gives: then a name may hold words that
     *     in a sentence would begin the predicate
     */
    UnitPhrase(Tokens tokens, boolean label) {
        this.tokens = tokens;
        this.label = label;
    }

    /**
     * One name.
     *
     * @param end the token behind its last
     * @param head what kind of name; {@code null} for a name that the lexicon knows as a whole
     * @param plural whether a determiner makes it a collective
     */
    record Extent(int end, @Nullable Head head, boolean plural) {}

    /** The name that begins at a token, or {@code null} where none does. */
    @Nullable
    Extent at(int start) {
        int i = skipDeterminers(start);
        boolean plural = i > start;
        Found<String> whole = known(start, i);
        if (whole != null && !isCutOff(whole.end())) {
            return new Extent(extend(whole.end(), Head.TERRITORY), null, plural);
        }
        Found<Head> head = lexicon.head(tokens, i);
        return head == null || !begins(i, head, plural) ? null : withHead(head, plural);
    }

    int skipDeterminers(int start) {
        int i = start;
        while (DETERMINERS.contains(tokens.form(i)) && i - start < 3) {
            i++;
            if (tokens.is(i - 1, "một") && tokens.is(i, "số")
                    || tokens.is(i - 1, "tất") && tokens.is(i, "cả")
                    || tokens.is(i - 1, "toàn") && tokens.is(i, "thể")) {
                i++;
            }
        }
        return i;
    }

    private @Nullable Found<String> known(int start, int afterDeterminers) {
        Found<String> whole = lexicon.body(tokens, start);
        return whole != null ? whole : lexicon.body(tokens, afterDeterminers);
    }

    /** Whether a known name goes on with a word of its own, so that a longer, unknown name stands here. */
    private boolean isCutOff(int end) {
        return tokens.is(end, "và") && tokens.isCapital(end + 1) && !startsName(end + 1);
    }

    /** Whether a head word really begins a name here: a verb that looks like it does not. */
    private boolean begins(int i, Found<Head> head, boolean plural) {
        Found<Predicate> verb = lexicon.verb(tokens, i);
        boolean name =
                tokens.isCapital(i) && verb != null && verb.value() == Predicate.WEAK && head.value() == Head.NAMED;
        if (verb != null && verb.end() >= head.end() && !plural && !name && !isBareNoun(i, head)) {
            return false;
        }
        boolean oneWord = head.end() == i + 1;
        return switch (head.value()) {
            case NAMED -> plural || tokens.isCapital(i) || !oneWord || tokens.is(i, "ubnd") || tokens.is(i, "hđnd");
            case FIELD, NOUN -> true;
            case THING -> false;
            case TERRITORY -> plural || isPlace(head.end()) || label;
            case PERSON -> plural || tokens.isCapital(i) || isOffice(head.end());
        };
    }

    private boolean isPlace(int i) {
        return lexicon.province(tokens, i) != null || tokens.isCapital(i) && lexicon.verb(tokens, i) == null;
    }

    private boolean isOffice(int i) {
        int next = skipDeterminers(i);
        return next > i || lexicon.head(tokens, i) != null || lexicon.body(tokens, i) != null;
    }

    /** A word such as tổ chức is a noun only where a list, its end or a qualifier follows. */
    private boolean isBareNoun(int i, Found<Head> head) {
        if (head.value() != Head.NOUN) {
            return false;
        }
        String next = tokens.form(head.end());
        return endsOrGoesOn(i, head.end(), next)
                || next.equals("liên")
                || next.equals("có") && tokens.is(head.end() + 1, "liên")
                || next.equals("chính") && tokens.is(head.end() + 1, "trị")
                || next.equals("đảng")
                || i > 0 && DETERMINERS.contains(tokens.form(i - 1));
    }

    /** "…, tổ chức" and "tổ chức, cá nhân", not "Tổ chức, tham gia hội chợ". */
    private boolean endsOrGoesOn(int i, int end, String next) {
        if (next.equals(",") || next.equals("và")) {
            return label || i > 0 || isHead(skipDeterminers(end + 1));
        }
        return !next.equals(":") && (next.isEmpty() ? label || i > 0 : !tokens.isWord(end));
    }

    private boolean isHead(int i) {
        Found<Head> head = lexicon.head(tokens, i);
        return head != null && head.value() != Head.THING;
    }

    private Extent withHead(Found<Head> head, boolean plural) {
        return switch (head.value()) {
            case FIELD -> field(head, plural);
            case PERSON -> person(head, plural);
            case THING -> throw new IllegalStateException("A thing is no unit: " + head);
            case NOUN, TERRITORY -> new Extent(collective(head.end(), head.value()), head.value(), plural);
            case NAMED -> new Extent(schools(head.end(), plural, named(head.end())), Head.NAMED, plural);
        };
    }

    private Extent field(Found<Head> head, boolean plural) {
        Found<String> field = lexicon.field(tokens, head.end());
        if (field != null) {
            return new Extent(extendField(field.end()), Head.FIELD, plural);
        }
        if (tokens.isCapital(head.end())) {
            return new Extent(extend(head.end(), Head.NAMED), Head.FIELD, plural);
        }
        return new Extent(collective(head.end(), Head.NOUN), Head.NOUN, true);
    }

    /** A ministry may be followed by what it is of: Sở Tư pháp tỉnh Sơn La. */
    private int extendField(int end) {
        if (tokens.is(end, "tỉnh") || tokens.are(end, "thành phố")) {
            return extend(end, Head.NAMED);
        }
        Found<String> province = lexicon.province(tokens, end);
        return province == null ? end : province.end();
    }

    private Extent person(Found<Head> head, boolean plural) {
        int further = behindOffices(head.end());
        Extent office = at(further);
        if (office != null) {
            return new Extent(office.end(), Head.PERSON, plural || office.plural());
        }
        return new Extent(extend(head.end(), Head.PERSON), Head.PERSON, plural);
    }

    /** "Chủ tịch, Tổng Giám đốc các tập đoàn": several offices of the same bodies; where the last one begins. */
    private int behindOffices(int i) {
        Found<Head> next = tokens.is(i, ",") || tokens.is(i, "và") ? lexicon.head(tokens, i + 1) : null;
        boolean shared = next != null && next.value() == Head.PERSON && skipDeterminers(next.end()) > next.end();
        return shared ? i + 1 : i;
    }

    /** "Các trường Đại học, Cao đẳng trên địa bàn tỉnh": schools of several levels are one collective. */
    private int schools(int start, boolean plural, int otherwise) {
        boolean school = tokens.is(start - 1, "trường") || tokens.are(start - 3, "trường đại học");
        int first = tokens.is(start, ":") ? start + 1 : start;
        int end = tokens.are(start - 3, "trường đại học") ? start : behindLevel(first);
        boolean listed = tokens.is(end, ",") || tokens.is(end, "và");
        if (!school || !plural && !label && !listed || end == first && first > start) {
            return otherwise;
        }
        while ((tokens.is(end, ",") || tokens.is(end, "và")) && behindLevel(end + 1) > end + 1) {
            end = behindLevel(end + 1);
        }
        return Math.max(otherwise, extend(end, Head.TERRITORY));
    }

    private int behindLevel(int i) {
        return SCHOOLS.stream().anyMatch(level -> tokens.are(i, level)) ? i + 2 : i;
    }

    /** UBND các xã, phường: a level in the plural makes a collective of territories. */
    private int named(int start) {
        int i = skipDeterminers(start);
        if (i > start || isTerritory(i)) {
            Found<Head> level = lexicon.head(tokens, i);
            if (level != null && level.value() == Head.TERRITORY) {
                return collective(level.end(), Head.TERRITORY);
            }
            if (level != null && i > start && !tokens.isCapital(level.end())) {
                return collective(level.end(), Head.NOUN);
            }
        }
        return extend(start, Head.NAMED);
    }

    private boolean isTerritory(int i) {
        Found<Head> head = lexicon.head(tokens, i);
        return head != null && head.value() == Head.TERRITORY && !tokens.isCapital(head.end());
    }

    /** The end of a collective: further nouns of its kind behind commas, and what qualifies them all. */
    private int collective(int start, Head kind) {
        int end = start;
        while (true) {
            boolean places = kind == Head.TERRITORY || isTerritory(end - 1);
            if (tokens.is(end, ",") || places && tokens.is(end, "và")) {
                int next = furtherNoun(end + 1, places ? Head.TERRITORY : kind);
                next = next < 0 && places && kind != Head.TERRITORY && tokens.is(end, ",")
                        ? furtherNoun(end + 1, kind)
                        : next;
                if (next < 0) {
                    return end;
                }
                end = next;
                continue;
            }
            int extended = extend(end, kind);
            if (extended == end) {
                return end;
            }
            end = extended;
        }
    }

    /** The end of a bare noun that goes on with a collective, or -1. */
    private int furtherNoun(int i, Head kind) {
        Found<Head> head = lexicon.head(tokens, i);
        if (head == null || lexicon.body(tokens, i) != null) {
            return -1;
        }
        if (tokens.is(i, "cấp") && isTerritory(i + 1)) {
            return i + 2;
        }
        boolean sameKind = kind == Head.TERRITORY
                ? head.value() == Head.TERRITORY
                : head.value() == Head.NOUN || isShortForm(i, head);
        if (!sameKind || kind == Head.TERRITORY && isPlace(head.end())) {
            return -1;
        }
        String next = tokens.form(head.end());
        boolean bare = next.isEmpty()
                || !tokens.isWord(head.end())
                || next.equals("và")
                || next.equals("hoặc")
                || QUALIFIERS.contains(next) && !tokens.is(i, "doanh")
                || lexicon.verb(tokens, head.end()) != null && !tokens.is(i, "tổ")
                || lexicon.head(tokens, head.end()) != null && !tokens.isCapital(head.end());
        return bare ? head.end() : -1;
    }

    /** Bộ, sở, ban, hội without a name are nouns in a collective. */
    private boolean isShortForm(int i, Found<Head> head) {
        return head.end() == i + 1
                && !tokens.is(i, "ubnd")
                && !tokens.is(i, "hđnd")
                && (head.value() == Head.FIELD || head.value() == Head.NAMED)
                && !tokens.isCapital(head.end());
    }

    /** The end of what belongs to a name behind its head. */
    private int extend(int start, Head kind) {
        int i = start;
        while (i < tokens.size() && i - start < LONGEST && goesOn(i, start, kind)) {
            Found<Predicate> qualifier = i == start ? lexicon.predicate(tokens, i) : null;
            i = qualifier != null && qualifier.value() == Predicate.WEAK ? qualifier.end() : i + 1;
        }
        return i;
    }

    private boolean goesOn(int i, int start, Head kind) {
        if (!tokens.isWord(i)) {
            return isDashInName(i) || tokens.is(i, "/") && tokens.isWord(i + 1) || isInLeadership(i, start);
        }
        String form = tokens.form(i);
        if (form.equals("và") || form.equals("hoặc")) {
            return nameGoesOnBehindAnd(i, start, kind);
        }
        if (form.equals("trong")) {
            return INSIDE.contains(tokens.form(i + 1));
        }
        if (form.equals("ngoài") && tokens.is(i - 1, "nước") && i > start) {
            return true;
        }
        if (form.equals("theo")) {
            return label && tokens.are(i + 1, "quy định");
        }
        if (form.equals("quy") && tokens.is(i - 1, "theo") && i > start) {
            return true;
        }
        if (form.equals("có")) {
            return tokens.are(i + 1, "liên quan") || tokens.are(i + 1, "thẩm quyền") || label && !isLongerPredicate(i);
        }
        if (form.equals("từ")) {
            return tokens.isCapital(i + 1);
        }
        if (form.equals("còn") || form.equals("được")) {
            return label && kind == Head.NOUN;
        }
        if (kind == Head.FIELD) {
            return false;
        }
        if (kind == Head.TERRITORY && tokens.isCapital(i) && lexicon.verb(tokens, i) != null) {
            return lexicon.province(tokens, i) != null;
        }
        if (tokens.isCapital(i)) {
            return !(isMinistry(i)
                    && isWhole(i, start, kind)
                    && !OF.contains(tokens.form(i - 1))
                    && !tokens.is(i - 1, "-"));
        }
        return !isPredicate(i, start, kind);
    }

    /** Whether what stands before a token is a name already, and not only a head: Thanh tra Bộ Xây dựng is one name. */
    private static boolean isWhole(int i, int start, Head kind) {
        return i > start || kind == Head.TERRITORY || kind == Head.NOUN;
    }

    /** Behind "của" or "ủy viên", Bộ Chính trị, Ban Bí thư are one leadership: các đoàn kiểm tra của Bộ Chính trị, Ban Bí thư. */
    private boolean isInLeadership(int i, int start) {
        return tokens.is(i, ",")
                && i - 3 > start
                && tokens.are(i - 3, "bộ chính trị")
                && tokens.are(i + 1, "ban bí thư");
    }

    /** Whether more than the word itself makes a predicate: có trách nhiệm. */
    private boolean isLongerPredicate(int i) {
        Found<Predicate> verb = lexicon.predicate(tokens, i);
        return verb == null || verb.end() > i + 1;
    }

    private boolean isMinistry(int i) {
        Found<Head> head = lexicon.head(tokens, i);
        return head != null && head.value() == Head.FIELD && lexicon.field(tokens, head.end()) != null;
    }

    private boolean isPredicate(int i, int start, Head kind) {
        Found<Predicate> verb = lexicon.predicate(tokens, i);
        if (verb == null) {
            return false;
        }
        boolean qualifiesNoun = verb.value() == Predicate.WEAK && i == start && kind == Head.NOUN && isQualifiable(i);
        boolean saidInLabel =
                label && (verb.value() == Predicate.PART || verb.value() == Predicate.WEAK) && kind != Head.FIELD;
        return !(qualifiesNoun
                        && !tokens.is(i, "chủ")
                        && !tokens.is(i, "phối")
                        && !tokens.is(i, "triển")
                        && !tokens.is(i, "tham"))
                && !(saidInLabel && kind == Head.NOUN && (isQualifiable(i) || !isDoing(i)));
    }

    /** Whether a verb tells what a unit does of the task, where other verbs may tell what unit it is. */
    private boolean isDoing(int i) {
        return DOING.stream().anyMatch(verb -> tokens.are(i, verb));
    }

    /** Whether a noun that a verb may qualify stands before a token, alone and not in a collective of several. */
    private boolean isQualifiable(int i) {
        boolean noun = tokens.are(i - 2, "cơ quan")
                || tokens.are(i - 2, "đơn vị")
                || tokens.are(i - 2, "tổ chức")
                || tokens.are(i - 2, "cơ sở")
                || tokens.are(i - 2, "lực lượng")
                || tokens.are(i - 2, "doanh nghiệp");
        return noun && !tokens.is(i - 3, ",");
    }

    private boolean isDashInName(int i) {
        return (tokens.is(i, "-") || tokens.is(i, "–"))
                && i > 0
                && tokens.isWord(i - 1)
                && tokens.isWord(i + 1)
                && (tokens.isCapital(i + 1) || tokens.are(i + 1, "xã hội"));
    }

    private boolean nameGoesOnBehindAnd(int i, int start, Head kind) {
        if (startsName(i + 1) || lexicon.predicate(tokens, i + 1) != null || !tokens.isWord(i + 1)) {
            return false;
        }
        return kind != Head.FIELD && i > start;
    }

    /** Whether a name of its own begins at a token. */
    boolean startsName(int i) {
        int next = skipDeterminers(i);
        if (next > i || lexicon.body(tokens, i) != null) {
            return true;
        }
        Found<Head> head = lexicon.head(tokens, i);
        return head != null && (head.value() == Head.TERRITORY || begins(i, head, false));
    }
}
