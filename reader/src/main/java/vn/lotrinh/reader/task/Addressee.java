package vn.lotrinh.reader.task;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.text.Tokens;
import vn.lotrinh.reader.unit.Predicates;
import vn.lotrinh.reader.unit.UnitList;
import vn.lotrinh.reader.unit.UnitList.Listed;

/**
 * Whom a sentence addresses: {@code Giao Bộ X chủ trì…}, {@code Bộ X có trách nhiệm…}, {@code Căn cứ Kế hoạch này, các
 * sở xây dựng…}, {@code Đối với các xã: …}, or a heading that only names units.
 *
 * @param units the units addressed
 * @param rule the rule that found them
 * @param heading whether nothing but the units stands there, so that what follows is theirs
 * @param ordered whether an order word stands before them: Giao, Đề nghị, Yêu cầu
 * @param prefaced whether the sentence begins with something else: Căn cứ …, các sở …
 */
record Addressee(List<Quote> units, String rule, boolean heading, boolean ordered, boolean prefaced) {

    /** Copies the list. */
    Addressee {
        units = List.copyOf(units);
    }

    private static final int PREFACE = 90;

    private static final Pattern RESTS_ON = Pattern.compile(
            "(?:tiếp tục\\s+)?(?:tổ chức\\s+)?(?:triển khai\\s+)?(?:thực hiện|thi hành|triển khai)\\s+(?:\\p{L}+\\s+){0,4}(?:nghị quyết|quyết định|chỉ thị|kết luận|kế hoạch|công điện|luật|chương trình|nhiệm vụ|chức năng|quy định|đề án|chỉ đạo)");

    private static final String CONCERNED = "Đối với <đối tượng>: …";

    /** A field or a level is a topic, not somebody: các ngành tài chính, cấp tỉnh. */
    private static final Pattern FIELD_OR_LEVEL =
            Pattern.compile("(?iu)(?:các\\s+)?(?:ngành|lĩnh vực|cấp|khu vực|vùng)\\s+\\p{L}");

    private static final Set<String> PREFACES = Set.of(
            "trên", "căn", "đối", "sau", "trong", "để", "nhằm", "thực", "theo", "hằng", "hàng", "định", "trước", "từ",
            "khi", "cùng", "ngay", "trường", "qua", "với", "đồng", "bên", "tại", "thời", "chậm", "riêng", "đến", "giai",
            "năm", "quý", "tháng", "tiếp", "triển", "ngoài", "về", "việc", "tùy");

    /** The addressee of a sentence, or {@code null} where it addresses nobody. */
    static @Nullable Addressee of(Sentence sentence) {
        return new Finder(sentence.words(), Tokens.of(sentence.words().text(), sentence.form())).find();
    }

    /** The same, where the sentence begins with something else. */
    private Addressee prefacedBySomething() {
        return new Addressee(units, rule, false, ordered, true);
    }

    private static final class Finder {

        private final Passage sentence;
        private final Tokens tokens;

        Finder(Passage sentence, Tokens tokens) {
            this.sentence = sentence;
            this.tokens = tokens;
        }

        @Nullable
        Addressee find() {
            if (tokens.are(0, "đối với")) {
                Addressee concerned = concerned();
                if (concerned != null) {
                    return concerned;
                }
            }
            if (tokens.is(0, "về")) {
                Addressee ordered = orderedWithin();
                if (ordered != null) {
                    return ordered;
                }
            }
            Addressee first = at(0);
            if (first != null || !isPrefaced()) {
                return first;
            }
            return behindPreface();
        }

        /** Whether the sentence begins with what it rests on or when, not with its verb. */
        private boolean isPrefaced() {
            if (!PREFACES.contains(tokens.form(0)) || tokens.are(0, "theo dõi")) {
                return false;
            }
            boolean verb = Set.of("thực", "triển", "tiếp", "đồng").contains(tokens.form(0));
            return !verb || RESTS_ON.matcher(tokens.form()).lookingAt();
        }

        /** "Đối với các xã còn đất lúa: …" */
        private @Nullable Addressee concerned() {
            int colon = colonBehind(2);
            if (colon < 0) {
                return null;
            }
            Addressee behind = at(colon + 1);
            if (behind != null && !behind.heading && !isBareNoun(behind)) {
                return behind.prefacedBySomething();
            }
            Passage named = sentence.part(tokens.start(2), tokens.start(colon));
            boolean nobody = FIELD_OR_LEVEL.matcher(named.text()).lookingAt()
                    || UnitList.at(named, Tokens.of(named.text()), 0).isEmpty();
            boolean nothingElse = colon == tokens.size() - 1;
            return nobody
                    ? null
                    : new Addressee(
                            List.of(withoutBrackets(named).quote(CONCERNED, 0.9)), CONCERNED, nothingElse, true, false);
        }

        /** The colon that ends the words from a token on, outside of brackets, or -1. */
        private int colonBehind(int start) {
            int depth = 0;
            for (int i = start; i < Math.min(tokens.size(), PREFACE); i++) {
                depth += tokens.is(i, "(") ? 1 : tokens.is(i, ")") ? -1 : 0;
                if (depth <= 0 && tokens.is(i, ":")) {
                    return i;
                }
            }
            return -1;
        }

        private static Passage withoutBrackets(Passage named) {
            int bracket = named.text().indexOf(" (");
            return bracket > 0 && named.text().endsWith(")") ? named.part(0, bracket) : named;
        }

        /** "Về …: …; giao Bộ X …" */
        private @Nullable Addressee orderedWithin() {
            for (int i = 1; i < tokens.size(); i++) {
                boolean clause = tokens.is(i - 1, ";") || tokens.is(i - 1, ":") || tokens.is(i - 1, ",");
                if (tokens.is(i, ".") && tokens.isCapital(i + 1)) {
                    return null;
                }
                if (clause && orderWord(i) > i) {
                    Addressee found = at(i);
                    if (found != null) {
                        return found;
                    }
                }
            }
            return null;
        }

        private @Nullable Addressee behindPreface() {
            for (int i = 1; i < Math.min(tokens.size(), PREFACE); i++) {
                if (tokens.is(i, ".") && tokens.isCapital(i + 1)) {
                    return null;
                }
                if (tokens.is(i, ",") || tokens.is(i, ":") || tokens.is(i, ";")) {
                    Addressee found = at(i + 1);
                    if (found != null && !found.heading && !isBareNoun(found) && !isWith(i)) {
                        return found.prefacedBySomething();
                    }
                }
            }
            return null;
        }

        private static boolean isBareNoun(Addressee found) {
            return found.units
                    .getFirst()
                    .text()
                    .matches("(?:cơ quan|đơn vị|tổ chức|địa phương|doanh nghiệp|cá nhân|cơ sở|bộ|sở|ngành|báo chí)"
                            + "(?!\\p{L}).*");
        }

        /** Whether a comma stands in a list of those with whom something is done: kết hợp với báo chí, truyền hình. */
        private boolean isWith(int comma) {
            for (int i = 1; i < comma; i++) {
                if (tokens.is(i - 1, "với")
                        && !tokens.is(i - 2, "đối")
                        && UnitList.at(sentence, tokens, i).end() > comma + 1) {
                    return true;
                }
            }
            return false;
        }

        private @Nullable Addressee at(int start) {
            int order = orderWord(start);
            if (order > start) {
                Listed ordered = UnitList.at(sentence, tokens, order);
                return ordered.isEmpty() ? null : addressed(ordered, ruleOf(start), true);
            }
            Listed subject = UnitList.at(sentence, tokens, start);
            if (subject.isEmpty()) {
                return null;
            }
            int behind = skipComma(subject.end());
            int passed = orderWord(behind);
            if (passed > behind) {
                Listed ordered = UnitList.at(sentence, tokens, passed);
                if (!ordered.isEmpty()) {
                    return addressed(ordered, "<cơ quan> yêu cầu, giao <cơ quan>", true);
                }
            }
            return addressed(subject, "<cơ quan> + việc phải làm", false);
        }

        /** The token behind an order word, or the token itself where none stands. */
        private int orderWord(int at) {
            for (String word : List.of(
                    "giao cho", "giao", "đề nghị", "yêu cầu", "phân công", "giao trách nhiệm cho", "ủy quyền cho")) {
                if (tokens.are(at, word)) {
                    int end = at + word.split(" ").length;
                    return tokens.is(end, ":") ? end + 1 : end;
                }
            }
            return at;
        }

        private String ruleOf(int start) {
            return switch (tokens.form(start)) {
                case "giao", "phân", "ủy" -> "Giao <cơ quan>";
                case "đề" -> "Đề nghị <cơ quan>";
                default -> "Yêu cầu <cơ quan>";
            };
        }

        private @Nullable Addressee addressed(Listed listed, String rule, boolean ordered) {
            int end = listed.end();
            List<Quote> units = listed.mentions();
            if (isEnd(end)) {
                return isTopic(units) ? null : new Addressee(units, "đề mục nêu tên cơ quan", true, ordered, false);
            }
            if (tokens.is(end, ":")) {
                return new Addressee(units, "<cơ quan>: <việc phải làm>", false, ordered, false);
            }
            int limited = limitingClauseEnd(end);
            if (limited > 0) {
                return new Addressee(
                        qualified(units, limited), "<cơ quan> <định ngữ>: <việc phải làm>", false, ordered, false);
            }
            int behind = skipComma(end);
            if (isCompany(units.getLast()) && !Predicates.isClear(tokens, behind)) {
                return null;
            }
            if (Predicates.orders(tokens, behind)) {
                return new Addressee(units, rule, false, ordered, false);
            }
            int duty = Predicates.duty(tokens, behind);
            if (duty > 0) {
                return new Addressee(qualified(units, duty), rule, false, ordered, false);
            }
            boolean introduced = tokens.is(end, ",") && isPreface(behind);
            return ordered && tokens.isWord(end) && !Predicates.tells(tokens, end) || introduced
                    ? new Addressee(units, rule, false, ordered, false)
                    : null;
        }

        /** "Các đơn vị chưa đầu tư hệ thống: căn cứ …": where the clause ends that tells which units, or -1. */
        private int limitingClauseEnd(int end) {
            int colon = tokens.is(end, "chưa") ? colonBehind(end) : -1;
            return colon > 0 && Predicates.orders(tokens, colon + 1) ? colon : -1;
        }

        /** The name of a company may hold any verb. */
        private static boolean isCompany(Quote unit) {
            return unit.text().matches("(?iu)(?:công ty|tập đoàn|tổng công ty|hợp tác xã|ngân hàng tmcp).*");
        }

        /** A heading such as "Doanh nghiệp số" or "Tổ chức bộ máy" names a topic, nobody. */
        private static boolean isTopic(List<Quote> units) {
            return units.getFirst()
                    .text()
                    .matches(
                            "(?:Doanh nghiệp|Tổ chức|Cơ sở|Cá nhân|Địa phương|Chính quyền|Lực lượng|Đơn vị|Cơ quan) \\p{Ll}.*");
        }

        private boolean isPreface(int i) {
            return PREFACES.contains(tokens.form(i)) && !tokens.isCapital(i);
        }

        /** "Các cơ quan được phân công chủ trì … có trách nhiệm": a bare noun keeps what tells which. */
        private List<Quote> qualified(List<Quote> units, int duty) {
            Quote last = units.getLast();
            boolean bare = units.size() == 1 && last.text().split(" ").length <= 3
                    || last.text().matches("(?iu)(?:các )?cơ quan(?:, đơn vị)?(?:, địa phương)?");
            if (!bare || units.size() > 1) {
                return units;
            }
            int start = last.span().start() - sentence.start();
            return List.of(sentence.part(start, tokens.start(duty)).quote(last.rule(), 0.9));
        }

        private boolean isEnd(int i) {
            return i >= tokens.size()
                    || i == tokens.size() - 1 && (tokens.is(i, ":") || tokens.is(i, ".") || tokens.is(i, ";"));
        }

        private int skipComma(int i) {
            return tokens.is(i, ",") ? i + 1 : i;
        }
    }
}
