package vn.lotrinh.reader.letterhead;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Document;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.document.Span;
import vn.lotrinh.reader.outline.Parts;
import vn.lotrinh.reader.text.Folding;
import vn.lotrinh.reader.unit.OrdinaryCase;
import vn.lotrinh.reader.unit.Provinces;

/**
 * Finds the issuing body: from the letterhead; for the central Party bodies, whose letterhead does not tell them apart,
 * from whom the signature stands for (Hướng dẫn 36-HD/VPTW, 05-HD/VPTW); without both, from what the text calls itself.
 */
final class Issuer {

    private static final Pattern MOTTO = Pattern.compile("CỘNG\\s+H[ÒO][AÀ]\\s+XÃ|ĐẢNG CỘNG SẢN VIỆT NAM");
    private static final Pattern BODY_IN_CAPITALS = Pattern.compile(
            "^(?:ỦY BAN|UỶ BAN|UBND|BỘ|SỞ|CHÍNH PHỦ|THỦ TƯỚNG|VĂN PHÒNG|HỘI ĐỒNG|HĐND|QUỐC HỘI|BAN|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|ĐẢNG ỦY|ĐẢNG UỶ|ĐẢNG BỘ|THANH TRA|NGÂN HÀNG|TÒA ÁN|TOÀ ÁN|VIỆN|KIỂM TOÁN|BẢO HIỂM|ĐÀI|THÔNG TẤN|MẶT TRẬN|HỘI|LIÊN|TỔNG|CỤC|HUYỆN|CÔNG AN|TỔ CÔNG TÁC|HỌC VIỆN|TRƯỜNG|CHỦ TỊCH NƯỚC|BẢO TÀNG|TRUNG TÂM)(?![\\p{L}])");
    private static final Pattern RULE = Pattern.compile("[\\s\\-–—_=*~]*$");
    private static final Pattern GOES_ON = Pattern.compile(
            "^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU|TRUNG ƯƠNG|VIỆT NAM|NHÂN DÂN|VÀ|CHÍNH PHỦ$|QUỐC HỘI$|TỐI CAO)(?![\\p{L}])");
    private static final Pattern CENTRAL_PARTY =
            Pattern.compile("^T\\s?/\\s?M\\s+(BỘ CHÍNH TRỊ|BAN BÍ THƯ|BAN CHẤP HÀNH TRUNG ƯƠNG)(?![\\p{L}])");
    private static final Pattern ON_BEHALF = Pattern.compile(
            "^T\\s?/?\\s?M[./ ]\\s*([\\p{Lu}\\s]+?)(?=\\s+(?:K\\s?/?\\s?T|CHỦ TỊCH|BÍ THƯ)[./ ]|$|\\s+\\p{Lu}\\p{Ll})");
    private static final Pattern CALLS_ITSELF =
            Pattern.compile("(?:ubnd|ủy ban nhân dân)\\s+(thành phố|tỉnh|huyện|quận|thị xã)(?:\\s+(?=\\p{L}))?");
    private static final Pattern OF_BODY = Pattern.compile(
            "\\scủa\\s+((?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương|Chính phủ|Thủ tướng Chính phủ|Quốc hội)(?:, Ban Bí thư)?)(?![\\p{L}])");

    private static final Pattern OPENING = Pattern.compile(
            "(?<!(?:của|với|và|cho|trình) )((?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương|Chính phủ|Thủ tướng Chính phủ|Quốc hội)(?:, Ban Bí thư)?) (?:có ý kiến|kết luận|ban hành|yêu cầu|quyết định|chỉ đạo)[^.\n]{0,200}như sau:?$");
    private static final int OPENING_BLOCKS = 6;
    private static final int LONGEST_CAPTION = 40;

    private final Document document;
    private final Parts parts;
    private final List<Passage> head;

    Issuer(Document document, Parts parts, List<Passage> head) {
        this.document = document;
        this.parts = parts;
        this.head = head;
    }

    @Nullable
    Quote read(@Nullable Quote authority) {
        if (authority != null) {
            Matcher central = CENTRAL_PARTY.matcher(authority.text());
            if (central.find()) {
                Span span = new Span(
                        authority.span().start() + central.start(1),
                        authority.span().start() + central.end(1));
                return new Quote(OrdinaryCase.of(central.group(1)), span, "T/M <cơ quan của Đảng>", 1);
            }
        }
        Quote letterhead = fromLetterhead();
        if (letterhead != null) {
            return letterhead;
        }
        Quote named = fromHeading();
        if (named != null) {
            return named;
        }
        return authority == null ? fromOpening() : fromText(authority);
    }

    /** The last body that the left side of the letterhead names, its further lines joined. */
    private @Nullable Quote fromLetterhead() {
        Quote found = null;
        boolean open = false;
        for (Passage line : head) {
            String words = line.text();
            Matcher motto = MOTTO.matcher(words);
            int end = motto.find() ? motto.start() : words.length();
            Passage left = withoutRule(line.part(0, end));
            if (endsLetterhead(words) && !(found == null && isCaption(words))) {
                break;
            }
            String name = left.text();
            if (name.isEmpty() || !Folding.isCapitals(name)) {
                open &= name.isEmpty();
            } else if (open
                    && found != null
                    && !name.equals(found.text())
                    && (GOES_ON.matcher(name).find()
                            || !BODY_IN_CAPITALS.matcher(name).find())) {
                found = new Quote(
                        found.text() + " " + left.shown(), found.span().union(left.span()), found.rule(), 1);
            } else if (BODY_IN_CAPITALS.matcher(name).find()) {
                found = left.quote("tên cơ quan ban hành");
                open = true;
            }
        }
        return found == null ? null : found.showing(OrdinaryCase.of(found.text()));
    }

    private static boolean endsLetterhead(String words) {
        return Kinds.shipped().at(words) != null || words.startsWith("V/") || words.endsWith("điện:");
    }

    /** A copy may carry a short name over its letterhead: Nghị quyết 20 - 2012. */
    private static boolean isCaption(String words) {
        return words.length() < LONGEST_CAPTION && !Folding.isCapitals(words) && !words.endsWith(":");
    }

    /** A name without the line drawn under it: ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI -------. */
    private static Passage withoutRule(Passage name) {
        Matcher rule = RULE.matcher(name.text());
        return rule.find() ? name.part(0, rule.start()) : name;
    }

    /** "Kết luận số … của Bộ Chính trị về …" in the heading of a copy. */
    private @Nullable Quote fromHeading() {
        for (Passage line : head) {
            Matcher of = OF_BODY.matcher(line.text());
            if (Kinds.shipped().at(line.text()) != null && of.find()) {
                return line.part(of.start(1), of.end(1)).quote("<tên loại> … của <cơ quan>", 0.8);
            }
        }
        return null;
    }

    /** "… Bộ Chính trị, Ban Bí thư có ý kiến như sau:" before the first item. */
    private @Nullable Quote fromOpening() {
        for (Passage line : Lines.of(
                document,
                parts.main().subList(0, Math.min(OPENING_BLOCKS, parts.main().size())))) {
            Matcher opening = OPENING.matcher(line.text());
            if (opening.find()) {
                return line.part(opening.start(1), opening.end(1)).quote("<cơ quan> … như sau:", 0.7);
            }
        }
        return null;
    }

    /** What the text calls itself most often: UBND Thành phố, UBND tỉnh. */
    private @Nullable Quote fromText(@Nullable Quote authority) {
        if (authority == null) {
            return null;
        }
        Matcher behalf = ON_BEHALF.matcher(authority.text());
        String body = behalf.find() ? behalf.group(1).strip() : "";
        if (!Folding.match(body).startsWith("ủy ban nhân dân")) {
            return body.isEmpty() ? null : new Quote(OrdinaryCase.of(body), authority.span(), "TM. <cơ quan>", 0.7);
        }
        Map<String, Integer> levels = new HashMap<>();
        Matcher matcher = CALLS_ITSELF.matcher(Folding.match(document.text()));
        while (matcher.find()) {
            levels.merge(matcher.group(1), 1, Integer::sum);
        }
        String level = levels.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .orElse("");
        String place = parts.main().isEmpty() ? "" : placeNamed(level);
        return new Quote(
                (OrdinaryCase.of(body) + " " + level + " " + place).strip(),
                authority.span(),
                "TM. <cơ quan>, cấp theo cách tự gọi",
                place.isEmpty() ? 0.6 : 0.7);
    }

    /** The province that the text names most often beside its own level. */
    private String placeNamed(String level) {
        Map<String, Integer> places = new HashMap<>();
        Matcher matcher = Pattern.compile("(?iu)" + level + "\\s+((?:\\p{Lu}\\p{Ll}+\\s?){2,3})")
                .matcher(document.text());
        while (!level.isEmpty() && matcher.find()) {
            String place = Provinces.at(matcher.group(1));
            if (place != null) {
                places.merge(place, 1, Integer::sum);
            }
        }
        return places.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
