package vn.lotrinh.obligation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.obligation.ProductHeads.Head;
import vn.lotrinh.reader.text.Folding;

/** What a column or label that names the product says of it, beside the words of the task. */
final class Deliverables {

    private static final Pattern HEAD =
            Pattern.compile("^(?:(?:các|những|bộ|hệ thống|dự thảo|hồ sơ)\\s+){0,4}" + ProductHeads.ANY);
    private static final Pattern ACT = Pattern.compile(
            "^(?:các\\s+)?(?:quyết định|nghị quyết|văn bản|công văn|chỉ thị)(?!\\p{L})(?!\\s+(?:quy phạm|pháp luật|thể chế))(?<by>(?:(?!trình|được)[^;]){0,160}?)(?:\\s+(?:về việc\\s+|về\\s+)?(?<verb>phê duyệt|ban hành|thông qua)\\s+(?<what>.*))?$");
    private static final Pattern SUBMITTED = Pattern.compile(ProductRules.SUBMIT + "\\s+\\p{L}|gửi\\s+\\p{L}");
    private static final Pattern IN_FORCE = Pattern.compile("có hiệu lực");
    private static final Pattern APPROVED = Pattern.compile("(?<!\\p{L})(?:phê duyệt|thông qua)(?!\\p{L})");
    private static final Pattern ISSUED = Pattern.compile("(?<!\\p{L})(?:ban hành|công bố)(?!\\p{L})(?!\\s+kèm theo)");
    private static final Pattern HELD = Pattern.compile(
            "(?:được\\s+)?tổ chức(?!\\s+(?:thi hành|thực hiện|triển khai|chính trị|xã hội|quốc tế|lại))");
    private static final Pattern DONE =
            Pattern.compile("được\\s+(?:tổ chức\\s+)?(?:thi hành|thực hiện|triển khai|vận hành|phát sóng)");
    private static final Pattern SEVERAL = Pattern.compile(
            "^(?:các|những)\\s|;|^" + ProductHeads.ANY + "\\s*(?:[,/]|và)\\s*(?:"
                    + "đề án|dự án|kế hoạch|chương trình|báo cáo|quyết định|văn bản|nghị định|thông tư|nghị quyết|tờ trình)");

    private Deliverables() {}

    /** The products, by what the column says and, where it names only the form of the decision, by the task. */
    static List<Product> merge(String deliverable, List<Product> told) {
        String form = Folding.match(deliverable.substring(0, Math.min(deliverable.length(), Orders.LONGEST)))
                .replace('\n', ' ');
        Matcher act = ACT.matcher(form);
        if (act.matches() && act.group("what") == null && !told.isEmpty()) {
            return told.stream().map(Deliverables::decided).toList();
        }
        if (told.size() > 1 && told.stream().allMatch(Product::sure)) {
            return told;
        }
        Product product = product(deliverable, form, act);
        boolean one = told.size() == 1 && told.getFirst().kind() == product.kind();
        return List.of(one ? of(product, told.getFirst(), act.matches()) : product);
    }

    /** Column and task speak of one thing: the longer name says more, and what the column leaves open the task may tell. */
    private static Product of(Product column, Product task, boolean act) {
        String words = act ? task.words() : longer(column.words(), task.words());
        boolean open = column.rule().equals("deliverable") && !column.sure();
        return open
                ? new Product(words, task.kind(), task.criterion(), task.spread(), task.rule(), task.sure())
                : new Product(words, column.kind(), column.criterion(), task.spread(), column.rule(), column.sure());
    }

    private static @Nullable String longer(@Nullable String one, @Nullable String other) {
        return one == null || other != null && other.length() > one.length() ? other : one;
    }

    /**
     * The task says what, the column says that a decision makes it count. Where the task says that it is to be put before
     * those who decide, the two do not agree on what is owed: a person looks.
     */
    private static Product decided(Product product) {
        // A decision on a planning or a scheme approves it; nobody issues one.
        boolean approved = product.kind() == ProductKind.PLANNING || product.kind() == ProductKind.SCHEME;
        return new Product(
                product.words(),
                product.kind(),
                approved ? Criterion.APPROVED : Criterion.ISSUED,
                product.spread(),
                "deliverable-decision",
                product.criterion() != Criterion.SUBMITTED);
    }

    private static Product product(String deliverable, String form, Matcher act) {
        Head head = head(act.matches() && act.group("what") != null ? act.group("what") : form);
        Criterion told = criterion(form);
        Criterion criterion = told != null ? told : head == null ? Criterion.PERFORMED : head.criterion();
        boolean sure = criterion != Criterion.PERFORMED
                && (told != null || head != null && head.sure())
                && !SEVERAL.matcher(form).find();
        return new Product(
                deliverable.replaceAll("\\s+", " "),
                head == null ? ProductKind.OTHER : head.kind(),
                criterion,
                null,
                told == null ? "deliverable" : "deliverable-" + told.code(),
                sure);
    }

    private static @Nullable Head head(String form) {
        Matcher head = HEAD.matcher(form);
        return head.find() ? ProductHeads.of(head.group("head")) : null;
    }

    private static @Nullable Criterion criterion(String form) {
        if (DONE.matcher(form).find()) {
            return Criterion.PERFORMED;
        }
        if (IN_FORCE.matcher(form).find()) {
            return Criterion.IN_FORCE;
        }
        if (SUBMITTED.matcher(form).find()) {
            return Criterion.SUBMITTED;
        }
        if (APPROVED.matcher(form).find()) {
            return Criterion.APPROVED;
        }
        if (ISSUED.matcher(form).find()) {
            return Criterion.ISSUED;
        }
        return HELD.matcher(form).find() || form.contains("diễn tập") ? Criterion.HELD : null;
    }
}
