package vn.lotrinh.reader.document.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes what is repeated at the head or foot of pages off them: running titles, page numbers, signature stamps. */
final class RunningHeads {

    /** So many rows from the edge of the text can be running titles. */
    private static final int DEPTH = 3;

    /** And this share of the page's height. */
    private static final float MARGIN = 0.12f;

    private static final float FOOT = 0.1f;

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?iu)[-–—.\\s]*(trang\\s*|page\\s*)?[0-9]{1,4}(\\s*/\\s*[0-9]{1,4})?[-–—.\\s]*");

    private static final Pattern STAMP = Pattern.compile(
            "(?iu)\\s*(ký bởi|người ký|được ký bởi|sao y|thời gian ký|signed by|signature not verified|digitally signed)\\b.*");

    private static final Pattern STAMP_DETAIL =
            Pattern.compile("(?iu)\\s*sao y\\b.*|\\s*(ký bởi|người ký|cơ quan|ngày ký|thời gian ký"
                    + "|giờ ký|email|tổ chức|chức vụ|đơn vị|ký ngày|location|reason|date)\\s*:.*");

    /** These may stand at the head of several pages and are no running titles. */
    private static final Pattern KEPT = Pattern.compile("(?iu)\\s*(cộng (hòa|hoà) xã hội|.*cộng (hòa|hoà) xã hội|.*đảng"
            + " cộng sản|phụ lục|biểu|mẫu|chương|phần|mục|điều|danh mục|stt|tt\\b).*");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private RunningHeads() {}

    /** The sheets without them. */
    static List<Sheet> dropped(List<Sheet> sheets) {
        List<List<Row>> edges = sheets.stream().map(RunningHeads::edge).toList();
        Map<String, Integer> seen = new HashMap<>();
        for (List<Row> edge : edges) {
            Set<String> keys = new HashSet<>();
            edge.forEach(row -> keys.add(key(row)));
            keys.forEach(key -> seen.merge(key, 1, Integer::sum));
        }
        List<Sheet> result = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            result.add(without(sheets.get(i), edges.get(i), seen));
        }
        return result;
    }

    private static Sheet without(Sheet sheet, List<Row> edge, Map<String, Integer> seen) {
        Set<Word> gone = new HashSet<>(stamp(edge));
        for (Row row : edge) {
            if (isRunning(row, seen)) {
                row.lines().forEach(line -> gone.addAll(line.words()));
            }
        }
        return gone.isEmpty()
                ? sheet
                : sheet.with(sheet.words().stream()
                        .filter(word -> !gone.contains(word))
                        .toList());
    }

    private static boolean isRunning(Row row, Map<String, Integer> seen) {
        if (STAMP_DETAIL.matcher(row.text()).matches()) {
            return false;
        }
        if (PAGE_NUMBER.matcher(row.text()).matches()) {
            return true;
        }
        int times = seen.getOrDefault(key(row), 0);
        boolean numbered = DIGITS.matcher(row.text()).find();
        return times >= (numbered ? 2 : 3) && !KEPT.matcher(row.text()).matches() && !Markers.item(row.text());
    }

    /** The rows near the head and the foot, outside ruled tables. */
    private static List<Row> edge(Sheet sheet) {
        List<Word> head = new ArrayList<>();
        List<Word> foot = new ArrayList<>();
        for (Word word : sheet.words()) {
            if (word.bottom() < MARGIN * sheet.height()) {
                head.add(word);
            } else if (word.top() > (1 - FOOT) * sheet.height()) {
                foot.add(word);
            }
        }
        List<Row> top = Rows.of(head);
        List<Row> bottom = Rows.of(foot);
        List<Row> edge = new ArrayList<>(top.subList(0, Math.min(2 * DEPTH, top.size())));
        edge.addAll(bottom.subList(Math.max(0, bottom.size() - DEPTH), bottom.size()));
        return edge.stream().filter(row -> !sheet.rules(row)).toList();
    }

    private static String key(Row row) {
        return SPACE.matcher(DIGITS.matcher(row.text()).replaceAll("#")).replaceAll("");
    }

    /** The lines of an electronic signature's stamp. */
    private static List<Word> stamp(List<Row> edge) {
        List<Word> words = new ArrayList<>();
        boolean stamped = edge.stream()
                .flatMap(row -> row.lines().stream())
                .anyMatch(line -> STAMP.matcher(line.text()).matches());
        if (stamped) {
            edge.stream()
                    .flatMap(row -> row.lines().stream())
                    .filter(line -> STAMP.matcher(line.text()).matches()
                            || STAMP_DETAIL.matcher(line.text()).matches())
                    .forEach(line -> words.addAll(line.words()));
        }
        return words;
    }
}
