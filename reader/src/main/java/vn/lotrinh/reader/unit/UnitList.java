package vn.lotrinh.reader.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.text.PhraseTable.Found;
import vn.lotrinh.reader.text.Tokens;
import vn.lotrinh.reader.unit.UnitLexicon.Head;
import vn.lotrinh.reader.unit.UnitPhrase.Extent;

/**
 * Splits a list of agencies into mentions. It knows names that hold commas and {@code và}, collectives, words that the
 * list elides ({@code các Bộ: Tài chính, Nội vụ}), and lists without commas.
 */
public final class UnitList {

    private static final String SPLIT = "danh sách cơ quan";
    private static final String ELIDED = "danh sách lược chữ: các Bộ: A, B";
    private static final Pattern NUMBERING = Pattern.compile("\\d{1,2}");
    private static final String WHOLE = "tên ngoài từ điển";
    private static final String VAGUE = "từ chung, chưa rõ cơ quan nào";
    private static final Set<String> VAGUE_ALONE =
            Set.of("bộ", "sở", "ngành", "ban", "cấp", "hội", "tổ", "đoàn", "vụ", "cục", "viện", "phòng", "quỹ");
    private static final Set<String> VAGUE_BEFORE_NAME = Set.of("hội", "tổ", "đoàn");

    private final UnitLexicon lexicon = UnitLexicon.shipped();
    private final Passage passage;
    private final Tokens tokens;
    private final UnitPhrase phrase;
    private final boolean label;
    private final List<Quote> mentions = new ArrayList<>();
    private @Nullable String elided;
    private int at;

    private UnitList(Passage passage, Tokens tokens, int start, boolean label) {
        this.passage = passage;
        this.tokens = tokens;
        this.label = label;
        this.phrase = new UnitPhrase(tokens, label);
        this.at = start;
    }

    /**
     * A list at the start of a sentence or behind a cue.
     *
     * @param mentions the units named, in order; empty where no list begins here
     * @param end the token behind the list
     */
    public record Listed(List<Quote> mentions, int end) {

        /** Copies the list. */
        public Listed {
            mentions = List.copyOf(mentions);
        }

        /** Whether no unit is named. */
        public boolean isEmpty() {
            return mentions.isEmpty();
        }
    }

    /** All units of a text that is wholly a list, as a label or a column gives it. */
    public static List<Quote> of(Passage column) {
        Passage list = new Passage(column.text().replace('\n', ' '), column.start());
        Tokens tokens = Tokens.of(list.text());
        UnitList units = new UnitList(list, tokens, 0, true);
        while (units.at < tokens.size()) {
            units.readList();
            units.skipUnknown();
        }
        return List.copyOf(units.mentions);
    }

    /** The units of a list that begins at a token of a sentence, as far as the list goes. */
    public static Listed at(Passage sentence, Tokens tokens, int start) {
        UnitList units = new UnitList(sentence, tokens, start, false);
        units.readList();
        return new Listed(units.mentions, units.at);
    }

    private void readList() {
        int next = at;
        while (next < tokens.size() && readOne(next)) {
            next = behindParting(at);
            if (next < 0) {
                return;
            }
        }
    }

    /** Reads one mention that begins at a token; {@code at} then stands behind it. */
    private boolean readOne(int start) {
        if (elided != null && readElided(start)) {
            return true;
        }
        Extent extent = phrase.at(start);
        if (extent == null) {
            return false;
        }
        int end = extent.end();
        if (readSeries(start, end)) {
            return true;
        }
        add(start, end, "", isVague(start, extent) ? VAGUE : SPLIT);
        elided = extent.head() == Head.FIELD ? headBefore(start, end) : null;
        at = behindBrackets(end);
        return true;
    }

    /** The words before the field of a ministry: Bộ, Sở, Giám đốc Sở. */
    private @Nullable String headBefore(int start, int end) {
        for (int i = start; i < end; i++) {
            Found<String> field = lexicon.field(tokens, i);
            if (field != null && field.end() == end && i > start) {
                return singular(words(start, i));
            }
        }
        return null;
    }

    /** A name whose head word stands once before a series: the field of a ministry, or a province. */
    private boolean readElided(int start) {
        String head = elided;
        if (head == null) {
            return false;
        }
        Found<String> name = elidedName(head, start);
        if (name == null || !endsName(name.end())) {
            return false;
        }
        String restored = head.endsWith("#") ? territoryHead(head, name.value()) : head.replace("*", "");
        add(start, name.end(), restored, ELIDED);
        at = behindBrackets(name.end());
        return true;
    }

    private @Nullable Found<String> elidedName(String head, int start) {
        if (head.endsWith("#")) {
            return lexicon.province(tokens, start);
        }
        Found<String> field = lexicon.field(tokens, start);
        return field != null || !head.endsWith("*") || !tokens.isCapital(start) ? field : lexicon.body(tokens, start);
    }

    private boolean endsName(int end) {
        return !tokens.isWord(end)
                || tokens.is(end, "và")
                || tokens.is(end, "hoặc")
                || lexicon.predicate(tokens, end) != null
                || lexicon.head(tokens, end) != null;
    }

    /** A collective that a series of names follows: các Bộ: A, B; các tỉnh A, B, C; UBND các thành phố: A, B. */
    private boolean readSeries(int start, int end) {
        int colon = tokens.is(end, ":") ? end : -1;
        int first = colon < 0 ? firstName(start, end) : end + 1;
        if (first < 0 || first >= tokens.size()) {
            return false;
        }
        int before = colon < 0 ? first : end;
        Found<String> province = lexicon.province(tokens, first);
        if (province != null && pluralTerritory(start, before)) {
            elided = words(start, before) + "#";
        } else if (lexicon.field(tokens, first) != null && hasPlural(start, before)) {
            elided = singular(words(start, before));
        } else if (colon >= 0
                && hasPlural(start, before)
                && tokens.isCapital(first)
                && lexicon.body(tokens, first) != null) {
            elided = singular(words(start, before)) + "*";
        } else if (colon >= 0 && label && hasPlural(start, before) && phrase.at(first) != null) {
            elided = null;
            return readOne(first);
        } else {
            return false;
        }
        return readElided(first);
    }

    /** Where in a collective without colon the first name of its series stands, or -1. */
    private int firstName(int start, int end) {
        if (!hasPlural(start, end)) {
            return -1;
        }
        for (int i = start + 1; i < end; i++) {
            boolean name = lexicon.province(tokens, i) != null && pluralTerritory(start, i)
                    || lexicon.field(tokens, i) != null
                            && (tokens.is(i - 1, "bộ") || tokens.is(i - 1, "sở"))
                            && i - 2 >= start
                            && tokens.is(i - 2, "các");
            if (name && !tokens.is(i - 1, "từ") && !tokens.is(i - 1, "đến")) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasPlural(int start, int end) {
        for (int i = start; i < end; i++) {
            if (tokens.is(i, "các")) {
                return true;
            }
        }
        return false;
    }

    private boolean pluralTerritory(int start, int end) {
        if (!hasPlural(start, end)) {
            return false;
        }
        String last = tokens.form(end - 1);
        return last.equals("tỉnh") || last.equals("phố") || last.equals("ương") || last.equals("phương");
    }

    /** "UBND các tỉnh, thành phố trực thuộc Trung ương" before Huế becomes "UBND thành phố". */
    private static String territoryHead(String collective, String type) {
        int plural = collective.toLowerCase(Locale.ROOT).indexOf("các ");
        return (collective.substring(0, Math.max(0, plural)) + type).strip();
    }

    private static String singular(String words) {
        String bare = words.replaceAll("(?iu)(?<!\\p{L})các\\s+", "").strip();
        return bare.replaceAll("(?iu)\\s*,.*$", "");
    }

    /** The token behind a sign that parts two mentions, or -1 where the list ends. */
    private int behindParting(int end) {
        if (end >= tokens.size()) {
            return -1;
        }
        int i = end;
        boolean parted = false;
        while (isParting(i)) {
            parted = true;
            i++;
        }
        if (!parted) {
            boolean joined = phrase.startsName(i) && (tokens.isCapital(i) || label);
            return joined && phrase.at(i) != null ? i : -1;
        }
        return beginsMention(i) ? i : -1;
    }

    private boolean isParting(int i) {
        return switch (tokens.form(i)) {
            case ",", ";", "\n", "và", "hoặc", "-", "–", "+", "•", "/" -> true;
            case "cùng" -> tokens.is(i + 1, "với") || tokens.is(i + 1, "các");
            case "với" -> tokens.is(i - 1, "cùng");
            case ".", ")" -> i > 0 && isNumbering(i - 1);
            case "(" -> isNumbering(i + 1);
            default -> isNumbering(i);
        };
    }

    /** In a label or column, a number before a name: {@code 1. Bộ Tài chính (2) Bộ Nội vụ 3. Về thuế: Bộ Y tế}. */
    private boolean isNumbering(int i) {
        return label
                && NUMBERING.matcher(tokens.form(i)).matches()
                && (tokens.is(i + 1, ".") || tokens.is(i + 1, ")"))
                && (phrase.at(i + 2) != null || topicEnd(i + 2) > 0);
    }

    /** Where the names behind a topic begin, {@code Về công nghiệp: Bộ Công Thương}, or -1. */
    private int topicEnd(int start) {
        if (!tokens.is(start, "về")) {
            return -1;
        }
        for (int i = start + 1; i + 1 < tokens.size() && !tokens.is(i, ";"); i++) {
            if (tokens.is(i, ":")) {
                return phrase.at(i + 1) == null ? -1 : i + 1;
            }
        }
        return -1;
    }

    private boolean beginsMention(int i) {
        if (elided != null) {
            String head = elided;
            Found<String> name = elidedName(head, i);
            if (name != null && endsName(name.end())) {
                return true;
            }
        }
        return phrase.at(i) != null;
    }

    private int behindBrackets(int end) {
        if (!tokens.is(end, "(")) {
            return end;
        }
        int i = end;
        while (i < tokens.size() && !tokens.is(i, ")")) {
            i++;
        }
        return i < tokens.size() ? i + 1 : end;
    }

    /** In a label, what no rule knows is a name up to the next sign, unless it is a remark behind the list. */
    private void skipUnknown() {
        elided = null;
        while (at < tokens.size() && (isParting(at) || !tokens.isWord(at))) {
            at++;
        }
        if (label && topicEnd(at) > 0) {
            at = topicEnd(at);
        }
        if (phrase.at(at) != null) {
            return;
        }
        int start = at;
        while (at < tokens.size()
                && !tokens.is(at, ",")
                && !tokens.is(at, ";")
                && !tokens.is(at, "\n")
                && !isNumbering(at)) {
            if (at > start && phrase.startsName(at) && tokens.isCapital(at) && tokens.is(at - 1, "và")) {
                break;
            }
            at++;
        }
        boolean remark = !mentions.isEmpty() && !tokens.isCapital(start);
        int end = at;
        while (end > start && (!tokens.isWord(end - 1) || tokens.is(end - 1, "và"))) {
            end--;
        }
        if (end > start && !remark) {
            add(start, end, "", WHOLE);
        } else if (remark) {
            skipToNextName();
        }
    }

    private void skipToNextName() {
        while (at < tokens.size() && !isNumbering(at) && !(tokens.is(at - 1, ";") && phrase.at(at) != null)) {
            at++;
        }
    }

    private void add(int start, int end, String restored, String rule) {
        Passage words = passage.part(tokens.start(start), tokens.end(end - 1));
        String shown = restored.isEmpty() ? words.shown() : restored + " " + words.shown();
        if (mentions.stream().noneMatch(known -> known.text().equals(shown))) {
            mentions.add(new Quote(shown, words.span(), rule, confidence(rule)));
        }
    }

    private static double confidence(String rule) {
        return switch (rule) {
            case WHOLE -> 0.6;
            case VAGUE -> 0.5;
            case ELIDED -> 0.9;
            default -> 1;
        };
    }

    /** A head word without a name (Bộ, ngành), or one that begins many names and common words alike (tổ, hội). */
    private boolean isVague(int start, Extent extent) {
        if (extent.head() == null || extent.plural() && extent.end() > start + 1) {
            return false;
        }
        boolean alone = extent.end() == start + 1;
        return alone
                ? VAGUE_ALONE.contains(tokens.form(start))
                : VAGUE_BEFORE_NAME.contains(tokens.form(start))
                        && lexicon.body(tokens, start) == null
                        && headEnd(start) == start + 1;
    }

    private int headEnd(int start) {
        Found<Head> head = lexicon.head(tokens, start);
        return head == null ? start : head.end();
    }

    private String words(int start, int end) {
        return tokens.text().substring(tokens.start(start), tokens.end(end - 1));
    }
}
