package vn.lotrinh.obligation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What words behind a product say of it: before whom it is put, who decides on it, or that it comes into force. */
final class CriterionBehind {

    static final Pattern SENTENCE_END = Pattern.compile("\\.(?=\\s|$)");
    private static final Pattern THEN_SUBMITTED = Pattern.compile(
            ProductRules.SUBMIT
                    + "\\s+(?<to>[^.;]{2,90})|báo cáo\\s+(?<told>(?:(?!kết quả|tình hình|tiến độ)[^.;,]){2,60}?)\\s*,?\\s+(?:xem xét|phê duyệt|cho ý kiến|quyết định|thông qua)");
    private static final Pattern THEN_ISSUED =
            Pattern.compile("(?:^|[\\s,])(?:và|để|rồi|,)\\s+(?<verb>ban hành|phê duyệt)(?!\\p{L})(?!\\s+theo)");
    private static final Pattern THEN_IN_FORCE =
            Pattern.compile("(?:có|bắt đầu có|phát sinh) hiệu lực(?!\\s+thi hành của)");

    private static final Pattern DECISION =
            Pattern.compile("\\s+(?:xem xét\\s*,?\\s*)?(ban hành|phê duyệt|thông qua|quyết định)");

    private final ProductRule.Accountable accountable;

    /** @param accountable those who answer for the task: what they decide on themselves is not put before others */
    CriterionBehind(ProductRule.Accountable accountable) {
        this.accountable = accountable;
    }

    /** What the words up to the end of their sentence say, in match form, or {@code null}. */
    @Nullable
    Criterion in(String words) {
        return ofSentence(sentence(words));
    }

    private @Nullable Criterion ofSentence(String rest) {
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

    private static String sentence(String words) {
        Matcher end = SENTENCE_END.matcher(words);
        return end.find() ? words.substring(0, end.start()) : words;
    }

    private Criterion submittedTo(Matcher submitted) {
        String to = submitted.group("to") == null ? submitted.group("told") : submitted.group("to");
        Matcher decision = DECISION.matcher(to);
        if (decision.find() && accountable.isNamedBy(to.substring(0, decision.start()))) {
            return decision.group(1).equals("ban hành") ? Criterion.ISSUED : Criterion.APPROVED;
        }
        return Criterion.SUBMITTED;
    }
}
