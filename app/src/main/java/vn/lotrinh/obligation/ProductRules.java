package vn.lotrinh.obligation;

import static vn.lotrinh.obligation.ProductRule.rule;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.obligation.ProductRule.Ordered;
import vn.lotrinh.obligation.ProductRule.Words;

/**
 * The rules for the words that order a product; where two match at one place, the first stands. Beside each stand the
 * phrases that it must and must not read, in {@code product-phrases.tsv}.
 *
 * <p>Who is told to draft something and to put it before a body that issues or approves it owes the submission: when
 * that body decides is not in their hands. Only where those who answer for the task are that body themselves do they owe
 * its decision.
 */
final class ProductRules {

    /** The verb that puts something before somebody, not the syllable of {@code chương trình, quy trình}. */
    static final String SUBMIT =
            "(?<!(?:chương|công|quy|lộ|quá|giáo|tờ|tiến|hành|thuyết|truyền|phát|giải|đường|kinh|chu|liệu) )(?:đệ trình|kính trình|trình)";

    /** Those before whom something is put. */
    static final String TO = "(?<to>[^.;:]{2,110}?)";

    private static final String DRAFT_VERB =
            "(?:xây dựng|soạn thảo|biên soạn|(?<!(?:thành|độc|thiết|tạo|xác|công|đối) )lập|nghiên cứu|hoàn thiện|hoàn thành|hoàn chỉnh|rà soát|sửa đổi|bổ sung|điều chỉnh|cập nhật|tham mưu|đề xuất|chuẩn bị|tổ chức|thay thế|ban hành|phê duyệt|thông qua|công bố|thể chế h[óo][aá]|thẩm định|tổng hợp)";

    /** What may stand between the verb and its object. */
    private static final String MANNER =
            "(?:khẩn trương|kịp thời|chủ động|sớm|mới|theo thẩm quyền|đồng bộ|đầy đủ|xong|việc|triển khai|thực hiện|áp dụng|vận hành|và|hoặc|,)";

    /** Drafting, not where it is the name of an activity or a purpose: {@code công tác xây dựng chính sách}. */
    static final String DRAFT =
            "(?<!(?:công tác|hoạt động|năng lực|kỹ năng|kiến thức|kinh nghiệm|nghiệp vụ|công chức|tham gia|nhằm|được|đã|đang|khi|khi có|việc|luật|quyết định|thi công|trong|chi phí) )(?<!"
                    + DRAFT_VERB + "(?: |, | và | hoặc ))(?<!\\p{L})"
                    + DRAFT_VERB + "(?:\\s*" + MANNER + "|\\s+" + DRAFT_VERB + "|\\s*,\\s*" + DRAFT_VERB + "){0,12}";

    /** What stands before the noun of a product. */
    static final String OBJECT =
            "\\s+(?<many>(?:các|những|một số|hệ thống)\\s+)?(?:(?:hồ sơ|dự thảo|nội dung|các nội dung|bộ|xong)\\s+){0,4}";

    /** Without one of these nothing comes into being: to review or update a document makes none. */
    private static final Pattern MAKING = Pattern.compile(
            "xây dựng|soạn|lập|hoàn thiện|hoàn thành|hoàn chỉnh|sửa đổi|bổ sung|điều chỉnh|thay thế|ban hành|đề xuất|chuẩn bị");

    /** Nouns that are verbs as well, and products only where they are plainly made. */
    private static final Set<String> VERBS_AS_WELL =
            Set.of("hướng dẫn", "quy định", "quyết định", "kết luận", "báo cáo");

    private static final Pattern PLAINLY_MAKING =
            Pattern.compile("(?:xây dựng|soạn thảo|ban hành|hoàn thiện|chuẩn bị|lập)(?:\\s*,?\\s+\\p{L}+){0,3}\\s*$");

    private static final String DECIDE =
            "(?:(?:xem xét|cho ý kiến|để|,|hoặc|sửa đổi|bổ sung|quyết định)\\s*){0,8}(?<decision>ban hành|phê duyệt|thông qua|quyết định)(?:\\s+mới)?";

    private static final String BODY =
            "(?:ban\\s+(?:chỉ đạo|chỉ huy|tổ chức|điều hành|quản lý|vận động|soạn thảo|điều phối|biên tập)|(?:ủy ban|hội đồng)(?!\\s+nhân dân)|tổ\\s+(?:công tác|soạn thảo|giúp việc|biên tập|chỉ đạo|điều phối|chuyên gia|đề án)|đoàn\\s+(?:kiểm tra|giám sát|công tác|thanh tra)|bộ máy|trung tâm|quỹ|văn phòng)(?!\\p{L})";

    private static final String SUPERIOR =
            "(?:bộ chính trị|ban bí thư|trung ương|chính phủ|thủ tướng|quốc hội|ủy ban|ubnd|hđnd|hội đồng|ban\\s|bộ\\s|sở\\s|tỉnh ủy|thành ủy|đảng ủy|cấp|chủ tịch|tổng bí thư|văn phòng)";

    static final List<ProductRule> ALL = List.of(
            rule(
                    "established",
                    "(?<!\\p{L})(?:thành lập|kiện toàn|tổ chức lại|củng cố|ra mắt)(?:\\s*,?\\s*(?:và\\s+)?(?:kiện toàn|củng cố))?(?:\\s+mới)?\\s+(?:(?:các|những)\\s+)?(?<body>"
                            + BODY + ")",
                    _ -> new Ordered(ProductKind.BODY, Criterion.ISSUED, true, true)),
            rule(
                    "advised",
                    "(?<!\\p{L})(?:tham mưu|đề xuất|kiến nghị|giúp)(?:\\s+cho)?\\s+{TO}\\s+" + DECIDE + "{H}",
                    ProductRules::decidedByOthers),
            rule(
                    "drafted-for-decision",
                    "(?:{V}\\s*,?\\s*(?:để\\s+)?)?{TRÌNH}\\s+{TO}\\s*,?\\s+" + DECIDE + "{H}",
                    ProductRules::decidedByOthers),
            rule(
                    "submitted",
                    "(?:{V}\\s*,?\\s*(?:để\\s+)?)?{TRÌNH}\\s+(?<to>" + SUPERIOR
                            + "(?:(?!để|thực hiện|bố trí|triển khai|quyết định)[^.;:,]){0,60}?){H}",
                    words -> of(words, Criterion.SUBMITTED)),
            rule(
                    "institutionalised",
                    "(?=[^.;:]{0,60}thể chế h[óo][aá]){V}{H}(?<=cơ chế|chính sách)",
                    words -> of(words, Criterion.ISSUED)),
            rule(
                    "issued",
                    "(?=[^.;:]{0,80}ban hành){V}(?<=ban hành|ban hành (?:mới|theo thẩm quyền)|ban hành và tổ chức){H}",
                    words -> of(words, Criterion.ISSUED)),
            rule("approved", "{V}(?<=phê duyệt|thông qua){H}", words -> of(words, Criterion.APPROVED)),
            rule(
                    "held",
                    "(?<!\\p{L})(?:tổ chức|mở|đăng cai|triệu tập|phối hợp tổ chức)(?:\\s+(?:tốt|thành công|các|những|một số)){0,4}\\s+(?<head>(?:chuỗi\\s+)?(?:hội nghị|hội thảo|diễn đàn|tọa đàm|lễ|phiên họp|cuộc họp|lớp|cuộc thi|hội thi|diễn tập|cuộc diễn tập)(?!\\s+(?:hội\\s+)?truyền thống))(?!\\p{L})",
                    words -> new Ordered(
                            ProductKind.CONFERENCE,
                            Criterion.HELD,
                            true,
                            !words.form().matches(".*(?:các|những|lớp).*"))),
            rule(
                    "studied",
                    "(?<!\\p{L})tổ chức\\s+(?<study>(?:(?:học tập|nghiên cứu|phổ biến|tuyên truyền)\\s*,\\s*){0,4}quán triệt(?:(?:\\s*,\\s*|\\s+và\\s+)(?:học tập|phổ biến|triển khai|tuyên truyền|thực hiện|triển khai thực hiện|tổ chức thực hiện)){0,6})\\s+(?=(?:các\\s+)?(?:nghị quyết|chỉ thị|kết luận|kế hoạch|quy định|luật|văn kiện))",
                    _ -> new Ordered(ProductKind.CONFERENCE, Criterion.HELD, true, true)),
            rule(
                    "trained",
                    "(?<!\\p{L})(?:tổ chức|mở)\\s+(?<study>tập huấn|bồi dưỡng|đào tạo)(?!\\p{L})",
                    _ -> new Ordered(ProductKind.CONFERENCE, Criterion.HELD, true, false)),
            rule("drafted", "{V}{H}", ProductRules::made),
            rule(
                    "named",
                    "^[\\s+•-]*(?!hướng dẫn|quy định|quyết định|báo cáo|sơ kết|tổng kết|kết luận)" + ProductHeads.ANY,
                    ProductRules::usual),
            rule(
                    "summed-up",
                    "(?<!\\p{L})(?:tổ chức|tiến hành|tham mưu|thực hiện)\\s+(?<report>sơ kết|tổng kết)(?!\\p{L})|^\\s*(?<first>sơ kết|tổng kết)(?!\\p{L})",
                    _ -> new Ordered(ProductKind.REPORT, Criterion.SUBMITTED, true, false)),
            rule(
                    "reported-regularly",
                    "(?<!\\p{L})(?:định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|hàng tuần|hằng tuần)(?!\\p{L})[^.;]{0,140}?(?<report>báo cáo(?:\\s+kết quả|\\s+tình hình)?)(?!\\p{L})(?!\\s+về)"
                            + "|(?<!\\p{L})(?<told>báo cáo)(?=\\s+" + SUPERIOR
                            + "[^.;]{0,100}?(?:kết quả|tình hình)[^.;]{0,90}?(?:định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|hàng tuần|hằng tuần))",
                    _ -> new Ordered(ProductKind.REPORT, Criterion.SUBMITTED, true, true)),
            rule(
                    "reported",
                    "^\\s*(?<first>báo cáo)(?!\\p{L})|(?<!\\p{L})(?:tổng hợp|đánh giá)(?:[^.;]{0,60}?)(?:\\s*,\\s*|\\s+(?:và\\s+)?)(?<report>báo cáo)(?![^.;]{0,90}(?:vấn đề|nội dung)\\s+(?:\\p{L}+\\s+){0,2}(?:vượt|phát sinh|đột xuất))\\s+(?:kết quả\\s+)?(?:về\\s+)?(?="
                            + SUPERIOR + "|kết quả|tình hình)",
                    _ -> new Ordered(ProductKind.REPORT, Criterion.SUBMITTED, true, false)));

    /** What words behind a product can say of it, and what a column of products can: codes as of rules. */
    private static final List<String> OF_OTHERS = List.of(
            "drafted-then-submitted",
            "drafted-then-issued",
            "drafted-then-approved",
            "drafted-then-in-force",
            "deliverable",
            "deliverable-decision",
            "deliverable-submitted",
            "deliverable-approved",
            "deliverable-issued",
            "deliverable-in-force",
            "deliverable-held",
            "deliverable-performed",
            "untold");

    private ProductRules() {}

    /** The codes of everything that can have told of a product. */
    static List<String> codes() {
        return Stream.concat(ALL.stream().map(ProductRule::code), OF_OTHERS.stream())
                .toList();
    }

    private static Ordered decidedByOthers(Words words) {
        if (!words.accountable().isNamedBy(words.to())) {
            return of(words, Criterion.SUBMITTED);
        }
        boolean issued = words.form().contains("ban hành");
        return of(words, issued ? Criterion.ISSUED : Criterion.APPROVED);
    }

    private static Ordered of(Words words, Criterion criterion) {
        return new Ordered(head(words).kind(), criterion, true, true);
    }

    private static @Nullable Ordered made(Words words) {
        String head = Objects.requireNonNull(words.head());
        String verbs = words.form().substring(0, words.form().length() - head.length());
        Pattern needed = VERBS_AS_WELL.contains(head) ? PLAINLY_MAKING : MAKING;
        return needed.matcher(verbs).find() ? usual(words) : null;
    }

    private static Ordered usual(Words words) {
        ProductHeads.Head head = head(words);
        return new Ordered(head.kind(), head.criterion(), false, head.sure());
    }

    private static ProductHeads.Head head(Words words) {
        return ProductHeads.of(Objects.requireNonNull(words.head()));
    }
}
