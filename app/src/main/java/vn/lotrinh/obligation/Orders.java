package vn.lotrinh.obligation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.text.Folding;

/** The words of a task as they are read for products: which of them order one, and which only speak of one again. */
final class Orders {

    private static final Pattern UNSEEN = Pattern.compile("“[^”]{1,600}”|\"[^\"]{1,600}\"|\\([^()]{1,400}\\)");
    private static final Pattern BREAK = Pattern.compile("[.;](?=\\s|$)|(?<!\\p{L})đồng thời(?!\\p{L})");
    private static final Pattern JOINED = Pattern.compile("(?:^|[\\s,])(?:và|,)\\s+$");
    private static final Pattern TITLE_VERB = Pattern.compile(
            "^\\s*(?:về\\s+(?:việc\\s+)?)?(?:xây dựng|ban hành|sửa đổi|thành lập|tổ chức|sắp xếp|nâng cao|tăng cường|đẩy mạnh|hoàn thiện|đổi mới|phát triển|hỗ trợ|quản lý|tuyên truyền|theo dõi|kiểm tra|triển khai|đánh giá|thực hiện|thiết lập|hình thành|nghiên cứu|bảo đảm).*");
    private static final Pattern OTHERS_DO = Pattern.compile(
            "(?<!\\p{L})(?<!(?:theo|ban|sự|văn bản|tài liệu) )(?:chỉ đạo|hướng dẫn|đôn đốc|hỗ trợ|định hướng)(?!\\p{L}).{0,160}$|^\\s*(?:\\p{L}+\\s+){0,3}phối hợp(?!\\p{L})");
    /** To study and to train is often a part of a product's name. */
    private static final Set<String> STUDY = Set.of("studied", "trained");

    private static final Pattern ONLY_IF = Pattern.compile("(?<!\\p{L})(?:nếu|trường hợp)(?!\\p{L})");
    private static final Pattern DONE_BEFORE = Pattern.compile(
            "\\ssố\\s+\\d\\S*\\s(?:(?!\\svà\\s)[^.;,]){0,80}?(?<!\\p{L})của\\s(?:(?!và\\s)[^.;,]){0,80}$");
    /** As many letters of a task are read; what a directive orders stands far before. */
    static final int LONGEST = 6_000;

    private record Found(
            ProductRule rule, MatchResult match, int begin, int headEnd, ProductRule.Ordered ordered, boolean many) {}

    private final String form;
    private final ProductRule.Accountable accountable;
    private final ProductName names;
    private final CriterionBehind behind;

    Orders(String text, ProductRule.Accountable accountable) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String read = composed.substring(0, Math.min(composed.length(), LONGEST));
        this.form = hidden(Folding.match(read).replace('\n', ' '));
        this.accountable = accountable;
        this.names = new ProductName(read, form);
        this.behind = new CriterionBehind(accountable);
    }

    /** Words in quotation marks or brackets order nothing. */
    private static String hidden(String form) {
        return UNSEEN.matcher(form).replaceAll(match -> "¤".repeat(match.end() - match.start()));
    }

    /** What the words order, in their order; nothing where they order no product. */
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
        return ONLY_IF.matcher(before(found, CriterionBehind.SENTENCE_END)).find()
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
                        || names.end(found.headEnd, form.length(), false) - found.headEnd < 3);
    }

    private void add(List<Product> products, Found found, int limit) {
        int end = names.end(found.headEnd, limit, found.ordered.kind() == ProductKind.SCHEME);
        if (found.rule.code().equals("studied")) {
            end = names.withoutCitedDay(found.headEnd, end);
        }
        names.parts(found.begin, found.headEnd, end).forEach(name -> products.add(product(found, name, limit)));
    }

    private Product product(Found found, ProductName.Span name, int limit) {
        String words = names.words(name);
        Criterion after = found.ordered.told() ? null : behind.in(form.substring(name.end(), limit));
        Criterion criterion = after == null ? found.ordered.criterion() : after;
        boolean sure = (after != null || found.ordered.sure())
                && !found.many
                && criterion != Criterion.PERFORMED
                && !isLeftToOthers(found);
        return new Product(
                words.isEmpty() ? null : words,
                found.ordered.kind(),
                criterion,
                names.places(name, found.ordered.kind()),
                after == null ? found.rule.code() : "drafted-then-" + after.code(),
                sure);
    }

    private boolean isLeftToOthers(Found found) {
        String before = before(found, BREAK);
        return OTHERS_DO.matcher(before).find() && !before.contains("chủ trì");
    }
}
