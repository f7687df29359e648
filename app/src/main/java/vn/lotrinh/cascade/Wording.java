package vn.lotrinh.cascade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lotrinh.reader.text.Folding;

/**
 * The words of a task as they are compared: pairs of neighbouring syllables, since most words of the language are two, without
 * those that nearly every task has. With them the products that it names, each with the words of what it is about.
 *
 * @param phrases pairs of syllables, in the form in which they are compared
 * @param products what it brings forth, by the product's name: the pairs that say of what
 * @param numbers the numbers of directives that it cites, folded
 * @param clauses its syllables as written, clause by clause
 */
record Wording(
        Set<String> phrases, Map<String, Set<String>> products, Set<String> numbers, List<List<String>> clauses) {

    private static final Pattern CLAUSE = Pattern.compile("[.,;:()\\[\\]\"“”!?\\n/]+|\\s[-–—]\\s");
    private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\d]+(?:-[\\p{L}\\d]+)*");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d\\p{L}/])\\d{1,6}(?:/\\d{4})?[-/][A-ZĐ][\\p{L}\\d]{0,9}(?:[-/][A-ZĐ][\\p{L}\\d]{0,9}){0,3}");

    /** Names of bodies, and what is cited: they say who and on what ground, not what. */
    private static final Pattern BODY = Pattern.compile(
            "(?:Bộ|Sở|Ban|Cục|Vụ|Chi cục|Tổng cục|[UỦ][yỷỦ]?[yỷ] ban|UBND|HĐND|Viện|Văn phòng|Thanh tra|Hội đồng|Ngân hàng|Công an|Đài|Báo|Tỉnh [uủ][yỷ]|Thành [uủ][yỷ]|Mặt trận)"
                    + "(?:(?:,| và| -)? (?!Bộ |Sở |Ban )\\p{Lu}[\\p{L}-]*(?: (?!và |của |các |có |chủ |phối |để |về |theo |được |làm |là |tại |trong |với |xem |triển |xây |thực |hướng |tổng |rà |nghiên )\\p{Ll}+)?){1,9}");

    private static final Pattern CITED = Pattern.compile(
            "(?:Nghị quyết|Quyết định|Chỉ thị|Kết luận|Kế hoạch|Chương trình|Thông báo|Nghị định|Công văn)\\s+số\\s*[\\d/]+\\s*[-/]\\s*[\\p{L}\\d/-]+(?:,?\\s+ngày\\s+[\\d/]+)?(?:\\s+của\\s+\\p{Lu}[^,;.]*)?");

    /** How many syllables after a product's name say of what it is. */
    private static final int OBJECT = 14;

    /** Products that directives ask for; of two that begin at the same place the longer counts. */
    private static final List<String> PRODUCTS = List.of(
            "chương trình hành động",
            "chương trình",
            "kế hoạch",
            "đề án",
            "quy hoạch",
            "hội nghị",
            "hội thảo",
            "nghị định",
            "nghị quyết",
            "thông tư",
            "dự án luật",
            "luật",
            "pháp lệnh",
            "chiến lược",
            "quy chế",
            "quy chuẩn",
            "tiêu chuẩn",
            "bộ tiêu chí",
            "bộ chỉ số",
            "bộ chỉ tiêu",
            "ban chỉ đạo",
            "hội đồng",
            "tổ công tác",
            "báo cáo",
            "cơ sở dữ liệu",
            "hệ thống thông tin",
            "cổng thông tin",
            "cổng dịch vụ",
            "nền tảng",
            "trung tâm",
            "sàn giao dịch",
            "quỹ",
            "dự án",
            "cơ chế",
            "chính sách",
            "danh mục",
            "hướng dẫn",
            "cẩm nang",
            "khung kiến trúc",
            "bản đồ",
            "mô hình",
            "sổ tay",
            "khóa học",
            "cuộc thi",
            "giải thưởng",
            "diễn đàn",
            "chuyên mục",
            "phong trào");

    /** Syllables that join others and say nothing by themselves. */
    private static final Set<String> JOINING = words("""
            và hoặc của các những cho trong theo với về đến tới tại trên dưới từ để là có được bị do bởi khi này đó kia một hai
            ba năm tháng ngày quý mọi mỗi từng cùng như nhằm bằng qua sau trước ngay cũng đã đang sẽ phải cần còn thì mà nếu vào
            ra lên xuống không chưa rất hơn nhất đối gồm bao số nêu""");

    /** Pairs that nearly every directive has, whatever it is about. */
    private static final Set<String> GENERAL = phrases("""
            thực hiện, triển khai, tổ chức, xây dựng, ban hành, tham mưu, chỉ đạo, nhiệm vụ, giải pháp, đẩy mạnh, tăng cường,
            phát triển, hoàn thiện, nâng cao, hiệu quả, phối hợp, liên quan, chủ trì, cơ quan, đơn vị, địa phương, bộ ngành,
            tiếp tục, tập trung, chủ động, kịp thời, đồng bộ, thường xuyên, hoạt động, công tác, nội dung, cụ thể, phê duyệt,
            trình chính, chính phủ, thủ tướng, cấp thẩm, thẩm quyền, có thẩm, xem xét, quyết định, bảo đảm, đảm bảo, phù hợp,
            yêu cầu, thúc đẩy, khuyến khích, hỗ trợ, rà soát, sửa đổi, bổ sung, nghiên cứu, đề xuất, hướng dẫn, kiểm tra,
            giám sát, đánh giá, báo cáo, tổng hợp, hoàn thành, giai đoạn, tầm nhìn, văn bản, quy định, pháp luật, hệ thống,
            nhân dân, ủy ban, ban nhân, các sở, sở ban, ban ngành, doanh nghiệp, người dân, cả nước, trung ương, các cấp,
            kế hoạch, chương trình, đề án, hành động, đẩy nhanh, tạo điều, điều kiện, thuận lợi, chất lượng, kết quả, định kỳ,
            hằng năm, hàng năm, theo dõi, đôn đốc, mục tiêu, chỉ tiêu, quan trọng, trách nhiệm, quản lý, lĩnh vực, ngành lĩnh""");

    /** The words of a text. */
    static Wording of(String text) {
        Set<String> phrases = new LinkedHashSet<>();
        Map<String, Set<String>> products = new LinkedHashMap<>();
        List<List<String>> clauses = new ArrayList<>();
        for (String clause :
                CLAUSE.split(CITED.matcher(BODY.matcher(text).replaceAll(";")).replaceAll(";"))) {
            List<String> written = SYLLABLE.matcher(clause)
                    .results()
                    .map(found -> found.group())
                    .toList();
            List<String> folded = written.stream().map(Folding::match).toList();
            List<String> pairs = pairs(folded);
            pairs.stream().filter(pair -> !pair.isEmpty()).forEach(phrases::add);
            products(folded, pairs, products);
            clauses.add(written);
        }
        return new Wording(phrases, products, numbers(text), clauses);
    }

    /**
     * The pairs that begin at each syllable, empty for those that say nothing. A syllable that belongs to a pair that says
     * nothing belongs to no other: {@code khai tích} of {@code triển khai tích hợp} is no word.
     */
    private static List<String> pairs(List<String> syllables) {
        Set<Integer> taken = new LinkedHashSet<>();
        for (int i = 0; i + 1 < syllables.size(); i++) {
            if (!taken.contains(i) && GENERAL.contains(syllables.get(i) + " " + syllables.get(i + 1))) {
                taken.add(i);
                taken.add(i + 1);
            }
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < syllables.size(); i++) {
            pairs.add(taken.contains(i) || taken.contains(i + 1) ? "" : pair(syllables, i));
        }
        return pairs;
    }

    private static String pair(List<String> syllables, int at) {
        String first = syllables.get(at);
        String second = syllables.get(at + 1);
        boolean empty = JOINING.contains(first) || JOINING.contains(second) || isDigits(first) || isDigits(second);
        return empty ? "" : first + " " + second;
    }

    private static boolean isDigits(String syllable) {
        return syllable.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    private static void products(List<String> syllables, List<String> pairs, Map<String, Set<String>> products) {
        int at = 0;
        while (at < syllables.size()) {
            String product = product(syllables, at);
            int length = product.isEmpty() ? 1 : product.split(" ").length;
            if (!product.isEmpty()) {
                Set<String> object = products.computeIfAbsent(product, _ -> new LinkedHashSet<>());
                pairs
                        .subList(Math.min(pairs.size(), at + length), Math.min(pairs.size(), at + length + OBJECT))
                        .stream()
                        .filter(pair -> !pair.isEmpty())
                        .forEach(object::add);
            }
            at += length;
        }
    }

    private static String product(List<String> syllables, int at) {
        String found = "";
        for (String product : PRODUCTS) {
            int length = product.split(" ").length;
            if (product.length() > found.length()
                    && at + length <= syllables.size()
                    && String.join(" ", syllables.subList(at, at + length)).equals(product)) {
                found = product;
            }
        }
        return found;
    }

    private static Set<String> numbers(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(Citation.folded(matcher.group()));
        }
        return numbers;
    }

    /**
     * The longest rows of words that stand in both, as this one writes them and in its order, each of at least two syllables
     * of which some pair says something.
     */
    List<String> common(Wording other) {
        Set<String> pairs = new LinkedHashSet<>();
        for (List<String> clause : other.clauses) {
            for (int i = 0; i + 1 < clause.size(); i++) {
                pairs.add(Folding.match(clause.get(i) + " " + clause.get(i + 1)));
            }
        }
        Set<String> rows = new LinkedHashSet<>();
        for (List<String> clause : clauses) {
            int start = 0;
            for (int i = 0; i < clause.size(); i++) {
                boolean goesOn =
                        i + 1 < clause.size() && pairs.contains(Folding.match(clause.get(i) + " " + clause.get(i + 1)));
                if (!goesOn) {
                    if (i > start) {
                        rows.add(trimmed(clause.subList(start, i + 1)));
                    }
                    start = i + 1;
                }
            }
        }
        rows.remove("");
        return List.copyOf(rows);
    }

    /** Without joining syllables at both ends; empty where no pair says anything. */
    private String trimmed(List<String> row) {
        int from = 0;
        int to = row.size();
        while (from < to && JOINING.contains(Folding.match(row.get(from)))) {
            from++;
        }
        while (to > from && JOINING.contains(Folding.match(row.get(to - 1)))) {
            to--;
        }
        List<String> kept = row.subList(from, to);
        for (int i = 0; i + 1 < kept.size(); i++) {
            if (phrases.contains(Folding.match(kept.get(i) + " " + kept.get(i + 1)))) {
                return String.join(" ", kept);
            }
        }
        return "";
    }

    /** How many syllables it has. */
    int syllables() {
        return clauses.stream().mapToInt(List::size).sum();
    }

    /** The pairs of a row of words that say something. */
    List<String> pairsOf(String row) {
        List<String> syllables = List.of(Folding.match(row).split(" "));
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < syllables.size(); i++) {
            pairs.add(syllables.get(i) + " " + syllables.get(i + 1));
        }
        return pairs.stream().filter(phrases::contains).toList();
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    private static Set<String> phrases(String list) {
        return java.util.Arrays.stream(list.strip().split(",\\s*"))
                .map(phrase -> Folding.match(phrase.strip()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
