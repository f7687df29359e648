package vn.lotrinh.obligation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far the name of a product goes in the words of a task, and for which places it is made. */
final class ProductName {

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

    private static final Pattern THEN_DONE = Pattern.compile("\\s+và\\s+(?:tổ chức|triển khai|thực hiện)(?!\\p{L})");
    /** What begins the name of a product, right behind its noun, ends it elsewhere. */
    private static final Pattern ASSURING = Pattern.compile("\\s+(?:bảo đảm|đảm bảo)");
    /** Each place of a group has one by itself; of other things than plannings only where the words say so. */
    private static final Pattern SPREAD = Pattern.compile(
            "^(?<each>quy hoạch)?(?:\\s+(?:phát triển|tổng thể|tỉnh|chung|của|kinh tế - xã hội|cho)){0,6}\\s+(?<places>(?<all>(?:tất cả\\s+)?các|từng|mỗi)\\s+(?:địa phương|tỉnh(?:\\s*,\\s*thành phố)?|thành phố|huyện|xã|vùng)(?!\\p{L}).*)$");

    private static final Pattern ALSO_LOCAL = Pattern.compile(
            "(?:\\s+và|\\s*,)\\s+(?<head>(?:đồ án\\s+)?quy hoạch|kế hoạch|đề án|chương trình hành động)(?=(?:\\s+(?:phát triển|tổng thể|tỉnh|chung|của|kinh tế - xã hội|cho)){0,6}\\s+(?:(?:tất cả\\s+)?các|từng|mỗi)\\s+(?:địa phương|tỉnh|thành phố|huyện|xã)(?!\\p{L}))");

    private static final Pattern BUT_PLANNING = Pattern.compile("^(?:kế hoạch|đề án|chương trình hành động)");

    private final String text;
    private final String form;

    /**
     * @param text the words of the task
     * @param form the same in match form, letter by letter
     */
    ProductName(String text, String form) {
        this.text = text;
        this.form = form;
    }

    /** Words of the task, from the first letter to behind the last. */
    record Span(int begin, int end) {}

    /**
     * Where a name ends.
     *
     * @param from where its noun ends
     * @param limit where it ends at the latest
     * @param assures whether it may begin with what ends the name of others
     */
    int end(int from, int limit, boolean assures) {
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

    /** Where the name of something that is studied ends: the day of a cited document is none of it. */
    int withoutCitedDay(int from, int end) {
        Matcher day = CITED_DAY.matcher(form).region(from, end);
        return day.find() ? day.start() : end;
    }

    /** A name, or two where it goes on with the same product of each of several places. */
    List<Span> parts(int begin, int headEnd, int end) {
        Matcher local = ALSO_LOCAL.matcher(form).region(headEnd, end).useTransparentBounds(true);
        return local.find() && form.startsWith(local.group("head"), begin)
                ? List.of(new Span(begin, local.start()), new Span(local.start("head"), end))
                : List.of(new Span(begin, end));
    }

    /** The name as it is shown. */
    String words(Span span) {
        return trimmed(text.substring(span.begin(), span.end()));
    }

    /** The words that name the places each of which gets one of its own, or {@code null}. */
    @Nullable
    String places(Span span, ProductKind kind) {
        boolean planning = kind == ProductKind.PLANNING;
        String name = form.substring(span.begin(), span.end());
        String rest = planning ? name : BUT_PLANNING.matcher(name).replaceFirst("");
        Matcher places = SPREAD.matcher(rest);
        if (!places.matches() || !planning && places.group("all").endsWith("các")) {
            return null;
        }
        int cut = span.begin() + name.length() - rest.length();
        return trimmed(text.substring(cut + places.start("places"), cut + places.end("places")));
    }

    private static String trimmed(String words) {
        return words.replaceAll("(?:[\\s,;:.–-]++|\\s(?:và|hoặc|để|đồng thời)(?=\\s|$)){1,6}$", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
