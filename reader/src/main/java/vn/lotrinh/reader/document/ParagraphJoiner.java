package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftParagraph;
import vn.lotrinh.reader.document.Draft.Follows;
import vn.lotrinh.reader.text.Folding;
import vn.lotrinh.reader.text.Marker;

/**
 * Joins lines that a typist or a page broke in mid-sentence. A line begins a paragraph of its own when it begins an
 * item, a label, or a part of the letterhead or signature, or when the line before it is complete.
 */
final class ParagraphJoiner {

    private static final int SHORT_LINE = 45;
    private static final int LONG_SENTENCE = 200;
    private static final Pattern LABEL = Pattern.compile("^\\p{Lu}[^:.;]{2,60}:");
    private static final Pattern LETTERHEAD = Pattern.compile(
            "^Số\\s*:|^Số\\s+\\d|^\\*$|^[^.;:]{2,40},\\s*ngày\\s.{0,30}\\d{4}$|^(?:CỘNG HÒA|CỘNG HOÀ|ĐẢNG CỘNG SẢN|Độc lập)|^(?:Kính gửi|Đồng kính gửi)");
    private static final Pattern SIGNATURE =
            Pattern.compile("^(?:T\\s?/?\\s?M|K\\s?/?\\s?T|T\\s?/?\\s?L|TUQ|Q)[./ ]\\s*\\p{Lu}|^Nơi nhận|^\\(?Đã ký");
    private static final Pattern AWAITS_NUMBER = Pattern.compile(
            "(?iu)(?:số|ngày|tháng|năm|quý|điều|khoản|điểm|giai đoạn|nghị quyết|quyết định|chỉ thị|nghị định|kế hoạch|luật|công văn|thông tư|kết luận)$");
    private static final Pattern RANGE_GOES_ON = Pattern.compile("^[-–]\\s*\\d{4}\\b");
    private static final Pattern DASH_GOES_ON = Pattern.compile("^[-–]\\s*\\p{Ll}");

    private final List<DraftBlock> joined = new ArrayList<>();

    private ParagraphJoiner() {}

    /** The blocks with broken paragraphs made whole. */
    static List<DraftBlock> join(List<DraftBlock> blocks) {
        ParagraphJoiner joiner = new ParagraphJoiner();
        for (int i = 0; i < blocks.size(); i++) {
            joiner.add(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        }
        return joiner.joined;
    }

    private void add(DraftBlock block, @Nullable DraftBlock following) {
        if (block instanceof DraftParagraph next
                && !joined.isEmpty()
                && joined.getLast() instanceof DraftParagraph last
                && goesOn(last, next, following)) {
            joined.removeLast();
            joined.add(new DraftParagraph(last.text() + " " + next.text(), last.page(), last.follows(), last.style()));
        } else {
            joined.add(block);
        }
    }

    private static boolean goesOn(DraftParagraph last, DraftParagraph next, @Nullable DraftBlock following) {
        String before = last.text();
        String after = next.text();
        if (before.isEmpty()
                || after.isEmpty()
                || last.style().headingLevel() > 0
                || next.style().headingLevel() > 0
                || isComplete(before)) {
            return false;
        }
        if (RANGE_GOES_ON.matcher(after).find() && Character.isDigit(before.charAt(before.length() - 1))) {
            return true;
        }
        if (DASH_GOES_ON.matcher(after).find() && !Folding.isCapitals(before)) {
            return true;
        }
        if (isLoneAside(before, after, following)) {
            return true;
        }
        if (Marker.of(after) != null
                || LETTERHEAD.matcher(after).find()
                || LETTERHEAD.matcher(before).find()
                || SIGNATURE.matcher(after).find()
                || SIGNATURE.matcher(before).find()
                || isTitle(before) && isOrdinary(after)) {
            return false;
        }
        return next.follows() == Follows.LINE ? lineGoesOn(before, after) : sentenceGoesOn(before, after);
    }

    /** Whether words end as a sentence does; its last full stop may be misread as j. */
    private static boolean isComplete(String words) {
        int end = words.length();
        if (end > 0 && "\"”’)".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        while (end > 0 && words.charAt(end - 1) == ' ') {
            end--;
        }
        return end > 0 && ".;:!?…".indexOf(words.charAt(end - 1)) >= 0 || words.endsWith(".j") || words.endsWith("/j");
    }

    /** A dash in mid-sentence that a converter took for a bullet: alone after a long sentence that is not closed. */
    private static boolean isLoneAside(String before, String after, @Nullable DraftBlock following) {
        return isDash(after)
                && before.length() > LONG_SENTENCE
                && before.indexOf(';') > 0
                && !(following instanceof DraftParagraph further && isDash(further.text()));
    }

    private static boolean isDash(String words) {
        Marker marker = Marker.of(words);
        return marker != null && marker.kind() == Marker.Kind.DASH;
    }

    private static boolean lineGoesOn(String before, String after) {
        if (LABEL.matcher(after).find() && !Character.isLowerCase(after.charAt(0))) {
            return false;
        }
        boolean fresh = Character.isUpperCase(after.charAt(0)) && !Folding.isCapitals(after);
        return !fresh || before.length() >= SHORT_LINE || before.endsWith(",");
    }

    private static boolean sentenceGoesOn(String before, String after) {
        char first = after.charAt(0);
        return Character.isLowerCase(first)
                || Character.isDigit(first) && AWAITS_NUMBER.matcher(before).find();
    }

    private static boolean isTitle(String words) {
        return Folding.isCapitals(words)
                && words.chars().filter(c -> c == ' ').count() > (Marker.of(words) == null ? 0 : 1);
    }

    private static boolean isOrdinary(String words) {
        return words.chars().anyMatch(Character::isLowerCase);
    }
}
