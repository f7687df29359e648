package vn.lotrinh.reader.task;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.text.Folding;

/**
 * The words of a task: one sentence, or an order with what continues it.
 *
 * @param sentences in reading order; at least one
 */
record TaskText(List<Sentence> sentences) {

    private static final Pattern CLOSING_MARK = Pattern.compile("[.](?:\\s*/\\s*[.]?|[.]+j?)\\s*$");
    private static final Pattern FINISHED_PRODUCT = Pattern.compile(
            "^(?:nghiên cứu,?\\s+)?(?:xây dựng|ban hành|hoàn thành|hoàn thiện|lập|thành lập|trình|đề án|dự án|nâng cấp|sửa đổi|phê duyệt|triển khai xây dựng)");

    /** Copies the list. */
    TaskText {
        sentences = List.copyOf(sentences);
    }

    static TaskText of(Sentence sentence) {
        return new TaskText(List.of(sentence));
    }

    Sentence first() {
        return sentences.getFirst();
    }

    /** The words as one text, read by a rule. */
    Quote quote(String rule) {
        StringBuilder shown = new StringBuilder();
        for (Sentence sentence : sentences) {
            String text = closed(sentence.words().shown());
            boolean parted = shown.isEmpty() || text.isEmpty() || ".;:,".indexOf(shown.charAt(shown.length() - 1)) >= 0;
            shown.append(shown.isEmpty() ? "" : parted ? " " : ". ").append(text);
        }
        return new Quote(
                shown.toString(),
                first().words().span().union(sentences.getLast().words().span()),
                rule,
                1);
    }

    /** Closing marks such as {@code ./.} and {@code ..} become one full stop. */
    private static String closed(String shown) {
        Matcher mark = CLOSING_MARK.matcher(shown);
        return (mark.find() ? shown.substring(0, mark.start()).stripTrailing() + "." : shown).strip();
    }

    /** Whether a text orders a finished product. */
    static boolean ordersProduct(Quote text) {
        return FINISHED_PRODUCT.matcher(Folding.match(text.text())).find();
    }

    /** When it is due by its own words. */
    Due due(@Nullable Integer year, boolean product) {
        return Due.said(sentences, year, product);
    }
}
