package vn.lotrinh.obligation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.text.Folding;

/** Which products the words of a task ask for. */
public final class Products {

    private static final Pattern UNSEEN = Pattern.compile("“[^”]{1,600}”|\"[^\"]{1,600}\"|\\([^()]{1,400}\\)");

    /** Where the name of a product ends: what follows says what is done with it, when, or what for. */
    private static final Pattern TITLE_END = Pattern.compile(
            "[.;:](?=\\s|$)|\\s*,?\\s+(?:và\\s+|hoặc\\s+|xong\\s+)?(?:"
                    + ProductRules.SUBMIT
                    + "|báo cáo(?!\\s+(?:kết quả|tổng kết|đánh giá))|gửi|hoàn thành(?=\\s+(?:trước|trong|chậm nhất|vào|xong|đồng bộ))|đảm bảo|bảo đảm|(?:xong\\s+)?trước (?:ngày|tháng|quý|năm)|trong (?:tháng|quý|năm)|xong trong|chậm nhất|nhằm|để|trong đó|làm cơ sở|(?<!sự )phù hợp|gắn với|(?:và\\s+)?định kỳ"
                    + "|theo (?:quy định|yêu cầu|hướng dẫn|đúng|chỉ đạo|tiến độ|đề cương|đề nghị)|khi có|sau khi|vào (?:thứ|ngày|tháng)"
                    + "|tổ chức (?:thực hiện|triển khai|lấy ý kiến)|được\\s+(?:[^,;.]{2,50}\\s+)?(?:ban hành|phê duyệt|trình|công bố|tổ chức|thực hiện|triển khai|vận hành))(?!\\p{L})"
                    + "|\\s+(?:và|để|rồi)\\s+(?:ban hành|phê duyệt)(?=\\s*(?:$|[.,;])|\\s+(?:trước|trong|chậm nhất|theo|vào)(?!\\p{L}))"
                    + "|,\\s+(?:yêu cầu|phối hợp|hoàn thành|kịp thời|chủ động|khẩn trương)(?!\\p{L})"
                    + "|(?<=\\p{L})(?<!việc|công tác|kết quả|tình hình|đánh giá|kiểm tra|giám sát|về|triển khai|thực hiện|tổ chức)\\s+(?:(?:tổ chức|triển khai|thực hiện|thi hành|cụ thể h[óo][aá]|và|,)\\s*){1,8}(?:nghị quyết|kết luận|chỉ thị|quyết định|kế hoạch|luật)\\s+(?:số|này)");

    /** A quoted name or a remark in brackets ends nothing. */
    private static final Pattern CITED_DAY = Pattern.compile("\\s*,\\s+ngày\\s+\\d|\\s+ngày\\s+\\d|\\s+về\\s+[\"“¤]");

    private static final Pattern BREAK = Pattern.compile("[.;](?=\\s|$)|(?<!\\p{L})đồng thời(?!\\p{L})");
    private static final Pattern JOINED = Pattern.compile("(?:^|[\\s,])(?:và|,)\\s+$");
    private static final Pattern TITLE_VERB = Pattern.compile(
            "^\\s*(?:về\\s+(?:việc\\s+)?)?(?:xây dựng|ban hành|sửa đổi|thành lập|tổ chức|sắp xếp|nâng cao|tăng cường|đẩy mạnh|hoàn thiện|đổi mới|phát triển|hỗ trợ|quản lý|tuyên truyền|theo dõi|kiểm tra|triển khai|đánh giá|thực hiện|thiết lập|hình thành|nghiên cứu|bảo đảm).*");
    private static final Pattern OTHERS_DO = Pattern.compile(
            "(?<!\\p{L})(?<!(?:theo|ban|sự|văn bản|tài liệu) )(?:chỉ đạo|hướng dẫn|đôn đốc|hỗ trợ|định hướng)(?!\\p{L}).{0,160}$|^\\s*(?:\\p{L}+\\s+){0,3}phối hợp(?!\\p{L})");
    private static final Pattern THEN_DONE = Pattern.compile("\\s+và\\s+(?:tổ chức|triển khai|thực hiện)(?!\\p{L})");
    /** What begins the name of a product, right behind its noun, ends it elsewhere. */
    private static final Pattern ASSURING = Pattern.compile("\\s+(?:bảo đảm|đảm bảo)");

    /** To study and to train is often a part of a product's name. */
    private static final Set<String> STUDY = Set.of("studied", "trained");

    private static final Pattern ONLY_IF = Pattern.compile("(?<!\\p{L})(?:nếu|trường hợp)(?!\\p{L})");
    private static final Pattern DONE_BEFORE = Pattern.compile(
            "\\ssố\\s+\\d\\S*\\s(?:(?!\\svà\\s)[^.;,]){0,80}?(?<!\\p{L})của\\s(?:(?!và\\s)[^.;,]){0,80}$");
    private static final Pattern SENTENCE_END = Pattern.compile("\\.(?=\\s|$)");
    private static final Pattern THEN_SUBMITTED = Pattern.compile(
            ProductRules.SUBMIT
                    + "\\s+(?<to>[^.;]{2,90})|báo cáo\\s+(?<told>(?:(?!kết quả|tình hình|tiến độ)[^.;,]){2,60}?)\\s*,?\\s+(?:xem xét|phê duyệt|cho ý kiến|quyết định|thông qua)");
    private static final Pattern THEN_ISSUED =
            Pattern.compile("(?:^|[\\s,])(?:và|để|rồi|,)\\s+(?<verb>ban hành|phê duyệt)(?!\\p{L})(?!\\s+theo)");
    private static final Pattern THEN_IN_FORCE =
            Pattern.compile("(?:có|bắt đầu có|phát sinh) hiệu lực(?!\\s+thi hành của)");

    /** Each place of a group has one by itself; of other things than plannings only where the words say so. */
    private static final Pattern SPREAD = Pattern.compile(
            "^(?<each>quy hoạch)?(?:\\s+(?:phát triển|tổng thể|tỉnh|chung|của|kinh tế - xã hội|cho)){0,6}\\s+(?<places>(?<all>(?:tất cả\\s+)?các|từng|mỗi)\\s+(?:địa phương|tỉnh(?:\\s*,\\s*thành phố)?|thành phố|huyện|xã|vùng)(?!\\p{L}).*)$");

    private static final Pattern ALSO_LOCAL = Pattern.compile(
            "(?:\\s+và|\\s*,)\\s+(?<head>(?:đồ án\\s+)?quy hoạch|kế hoạch|đề án|chương trình hành động)(?=(?:\\s+(?:phát triển|tổng thể|tỉnh|chung|của|kinh tế - xã hội|cho)){0,6}\\s+(?:(?:tất cả\\s+)?các|từng|mỗi)\\s+(?:địa phương|tỉnh|thành phố|huyện|xã)(?!\\p{L}))");

    /** As many letters of a task are read; what a directive orders stands far before. */
    static final int LONGEST = 6_000;

    private Products() {}

    /** What a task asks for, where nobody is known to answer for it. */
    public static List<Product> of(String text, @Nullable String deliverable) {
        return of(text, deliverable, List.of());
    }

    /**
     * What a task asks for; never empty.
     *
     * @param text what is to be done, as written
     * @param deliverable what a label or a column of the directive calls the product, or {@code null}
     * @param accountable the names of those who answer for it, as written: who is told to have themselves decide on
     *     something owes that decision
     */
    public static List<Product> of(String text, @Nullable String deliverable, Collection<String> accountable) {
        ProductRule.Accountable names = ProductRule.Accountable.of(accountable);
        List<Product> told = new Statement(text, names).products();
        if (deliverable == null || deliverable.isBlank()) {
            return told.isEmpty() ? List.of(nothing()) : told;
        }
        return List.copyOf(Deliverables.merge(
                Normalizer.normalize(deliverable, Normalizer.Form.NFC).strip(), told));
    }

    private static Product nothing() {
        return new Product(null, ProductKind.OTHER, Criterion.PERFORMED, null, "untold", false);
    }

    /** The words of a task as they are read. */
    private static final class Statement {

        private record Found(
                ProductRule rule,
                MatchResult match,
                int begin,
                int headEnd,
                ProductRule.Ordered ordered,
                boolean many) {}

        private final String text;
        private final String form;
        private final ProductRule.Accountable accountable;

        Statement(String text, ProductRule.Accountable accountable) {
            String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
            this.text = composed.substring(0, Math.min(composed.length(), LONGEST));
            this.form = hidden(Folding.match(this.text).replace('\n', ' '));
            this.accountable = accountable;
        }

        /** Words in quotation marks or brackets order nothing. */
        private static String hidden(String form) {
            return UNSEEN.matcher(form).replaceAll(match -> "¤".repeat(match.end() - match.start()));
        }

        List<Product> products() {
            List<Found> kept = new ArrayList<>();
            for (Found found : candidates()) {
                if (kept.isEmpty() || isFurther(kept, found)) {
                    kept.add(found);
                }
            }
            List<Product> products = new ArrayList<>();
            for (int i = 0; i < kept.size(); i++) {
                int end = i + 1 < kept.size() ? kept.get(i + 1).match.start() : form.length();
                add(products, kept.get(i), end);
            }
            return products;
        }

        private List<Found> candidates() {
            List<Found> all = new ArrayList<>();
            for (ProductRule rule : ProductRules.ALL) {
                Matcher match = rule.pattern().matcher(form);
                for (int from = 0; from < form.length() && match.find(from); from = match.start() + 1) {
                    Found found = found(rule, match);
                    if (found != null && !isNotOwed(found)) {
                        all.add(found);
                    }
                }
            }
            // The list of rules decides on what begins at one place: sorting is stable.
            all.sort(Comparator.comparingInt(found -> found.match.start()));
            return all;
        }

        /** What is to be done only in a certain case is not owed, and what a cited document did is done. */
        private boolean isNotOwed(Found found) {
            return ONLY_IF.matcher(before(found, SENTENCE_END)).find()
                    || DONE_BEFORE.matcher(before(found, BREAK)).find();
        }

        /** The words before an order, from the last mark on. */
        private String before(Found found, Pattern mark) {
            int from = 0;
            Matcher stop = mark.matcher(form).region(0, found.match.start());
            while (stop.find()) {
                from = stop.end();
            }
            return form.substring(from, found.match.start());
        }

        private @Nullable Found found(ProductRule rule, Matcher match) {
            String head = ProductRule.group(match, "head");
            ProductRule.Words words =
                    new ProductRule.Words(match.group(), head, ProductRule.group(match, "to"), accountable);
            int begin = begin(match);
            ProductRule.Ordered ordered = rule.production().produce(words);
            return ordered == null
                    ? null
                    : new Found(
                            rule,
                            match.toMatchResult(),
                            begin,
                            match.end(),
                            ordered,
                            ProductRule.group(match, "many") != null);
        }

        private static int begin(Matcher match) {
            for (String name : List.of("head", "body", "study", "report", "first", "told")) {
                if (ProductRule.group(match, name) != null) {
                    return match.start(name);
                }
            }
            return match.start();
        }

        /** Whether words order one thing more, rather than belong to the name of the last or speak of it again. */
        private boolean isFurther(List<Found> kept, Found found) {
            Found last = kept.getLast();
            if (found.match.start() < last.headEnd || saysAgain(kept, found)) {
                return false;
            }
            String between = form.substring(last.headEnd, found.match.start());
            if (BREAK.matcher(between).find()) {
                return !isAfterthought(found);
            }
            return found.ordered.told()
                    && found.ordered.kind() != last.ordered.kind()
                    && found.ordered.kind() != ProductKind.REPORT
                    && !STUDY.contains(found.rule.code())
                    && JOINED.matcher(between).find()
                    && (last.ordered.kind() == ProductKind.BODY
                            || !TITLE_VERB.matcher(between).matches());
        }

        /** A report beside a product is how the task is followed, unless the words order one with a rhythm or a name. */
        private static boolean isAfterthought(Found found) {
            return found.rule.code().equals("reported") || found.rule.code().equals("summed-up");
        }

        private boolean saysAgain(List<Found> kept, Found found) {
            String head = form.substring(found.begin, found.headEnd);
            return kept.stream().anyMatch(before -> form.startsWith(head, before.begin))
                    && (form.startsWith(",", found.headEnd)
                            || titleEnd(found.headEnd, form.length(), false) - found.headEnd < 3);
        }

        private int titleEnd(int from, int limit, boolean assures) {
            if (THEN_DONE.matcher(form).region(from, limit).lookingAt()) {
                return from;
            }
            Matcher end = TITLE_END.matcher(form).region(from, limit).useTransparentBounds(true);
            boolean found = end.find();
            if (assures && found && ASSURING.matcher(end.group()).matches() && end.start() == from) {
                found = end.find();
            }
            return found ? end.start() : limit;
        }

        private void add(List<Product> products, Found found, int limit) {
            int end = titleEnd(found.headEnd, limit, found.ordered.kind() == ProductKind.SCHEME);
            if (found.rule.code().equals("studied")) {
                Matcher day = CITED_DAY.matcher(form).region(found.headEnd, end);
                end = day.find() ? day.start() : end;
            }
            Matcher local = ALSO_LOCAL.matcher(form).region(found.headEnd, end).useTransparentBounds(true);
            if (local.find() && form.startsWith(local.group("head"), found.begin)) {
                products.add(product(found, found.begin, local.start(), limit));
                products.add(product(found, local.start("head"), end, limit));
            } else {
                products.add(product(found, found.begin, end, limit));
            }
        }

        private Product product(Found found, int begin, int end, int limit) {
            String words = trimmed(text.substring(begin, end));
            Criterion after = found.ordered.told() ? null : after(sentence(form.substring(end, limit)));
            Criterion criterion = after == null ? found.ordered.criterion() : after;
            boolean sure = (after != null || found.ordered.sure())
                    && !found.many
                    && criterion != Criterion.PERFORMED
                    && !isLeftToOthers(found);
            return new Product(
                    words.isEmpty() ? null : words,
                    found.ordered.kind(),
                    criterion,
                    spread(form.substring(begin, end), begin, found.ordered.kind()),
                    after == null ? found.rule.code() : "drafted-then-" + after.code(),
                    sure);
        }

        /** What words behind a product say of it, or {@code null}. */
        private @Nullable Criterion after(String rest) {
            if (THEN_IN_FORCE.matcher(rest).find()) {
                return Criterion.IN_FORCE;
            }
            Matcher submitted = THEN_SUBMITTED.matcher(rest);
            if (submitted.find()) {
                return submittedTo(submitted);
            }
            Matcher issued = THEN_ISSUED.matcher(rest);
            if (issued.find()) {
                return issued.group("verb").equals("ban hành") ? Criterion.ISSUED : Criterion.APPROVED;
            }
            return null;
        }

        /** The words up to the end of their sentence. */
        private static String sentence(String words) {
            Matcher end = SENTENCE_END.matcher(words);
            return end.find() ? words.substring(0, end.start()) : words;
        }

        private Criterion submittedTo(Matcher submitted) {
            String to = submitted.group("to") == null ? submitted.group("told") : submitted.group("to");
            Matcher decision = Pattern.compile("\\s+(?:xem xét\\s*,?\\s*)?(ban hành|phê duyệt|thông qua|quyết định)")
                    .matcher(to);
            if (decision.find() && accountable.isNamedBy(to.substring(0, decision.start()))) {
                return decision.group(1).equals("ban hành") ? Criterion.ISSUED : Criterion.APPROVED;
            }
            return Criterion.SUBMITTED;
        }

        private boolean isLeftToOthers(Found found) {
            String before = before(found, BREAK);
            return OTHERS_DO.matcher(before).find() && !before.contains("chủ trì");
        }

        private @Nullable String spread(String name, int begin, ProductKind kind) {
            Matcher places = SPREAD.matcher(
                    kind == ProductKind.PLANNING
                            ? name
                            : name.replaceFirst("^(?:kế hoạch|đề án|chương trình hành động)", ""));
            int cut = kind == ProductKind.PLANNING
                    ? 0
                    : name.length()
                            - name.replaceFirst("^(?:kế hoạch|đề án|chương trình hành động)", "")
                                    .length();
            if (!places.matches()
                    || kind != ProductKind.PLANNING && places.group("all").endsWith("các")) {
                return null;
            }
            return trimmed(text.substring(begin + cut + places.start("places"), begin + cut + places.end("places")));
        }

        private static String trimmed(String words) {
            return words.replaceAll("(?:[\\s,;:.–-]++|\\s(?:và|hoặc|để|đồng thời)(?=\\s|$)){1,6}$", "")
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }
}
