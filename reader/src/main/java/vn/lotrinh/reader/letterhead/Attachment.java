package vn.lotrinh.reader.letterhead;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Block;
import vn.lotrinh.reader.document.Document;
import vn.lotrinh.reader.document.Paragraph;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.outline.Parts;
import vn.lotrinh.reader.unit.OrdinaryCase;

/**
 * What an annex says of the directive that it is attached to: {@code (Kèm theo Nghị quyết số 03/NQ-CP ngày 09 tháng 01 năm
 * 2025 của Chính phủ)}. It speaks for a letterhead that is missing.
 *
 * @param words what stands behind {@code kèm theo}, up to the closing bracket
 */
record Attachment(Passage words) {

    static final Pattern OPENS = Pattern.compile("(?m)^\\s*\\(\\s*(?:Ban hành\\s+)?[Kk]èm theo(?:\\s+các)?\\s+");

    private static final String RULE = "(Kèm theo <văn bản>)";

    /** Words in brackets, not in the head of a page: less than a letterhead. */
    private static final double CONFIDENCE = 0.7;

    private static final int HEAD_BLOCKS = 24;
    private static final int ANNEX_BLOCKS = 6;

    private static final Pattern NUMBER =
            Pattern.compile("(\\p{L}+\\s\\p{L}+)\\s+(?:số\\s*:?\\s*)?(" + Numbers.NUMBER + ")");
    private static final Pattern BLANK_NUMBER = Pattern.compile(
            "(\\p{L}+\\s\\p{L}+)\\s+số\\s*:?[\\s._…]*([-/]\\s?[A-ZĐ]\\p{L}*(?:\\s?[-/]\\s?[A-ZĐ]\\p{L}*)*)");
    private static final Pattern DATE = Pattern.compile(Numbers.DATE);
    private static final Pattern OF_BODY =
            Pattern.compile("(?u)\\scủa\\s+(\\p{Lu}.*?)(?=\\s+(?:về|ban hành|phê duyệt)\\s|[.;]|$)", Pattern.DOTALL);
    private static final Pattern OFFICE = Pattern.compile(
            "^(?:(?:Phó\\s+)?(?:Chủ tịch(?!\\s+nước)|Bộ trưởng|Giám đốc|Chánh|Tổng Giám đốc|Thống đốc|Thủ trưởng|Trưởng ban|Chủ nhiệm|Cục trưởng)[\\s,]+)+");

    /** What the heads of a document's parts say of the directive that they belong to, or {@code null}. */
    static @Nullable Attachment of(Document document, Parts parts) {
        List<Block> heads = new ArrayList<>(first(parts.main(), HEAD_BLOCKS));
        parts.annexes().forEach(annex -> heads.addAll(first(annex.blocks(), ANNEX_BLOCKS)));
        return heads.stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> of(Passage.of(document.text(), block.span())))
                .filter(attachment -> attachment != null && attachment.kind() != null)
                .findFirst()
                .orElse(null);
    }

    private static List<Block> first(List<Block> blocks, int most) {
        return blocks.subList(0, Math.min(most, blocks.size()));
    }

    private static @Nullable Attachment of(Passage block) {
        Matcher opens = OPENS.matcher(block.text());
        if (!opens.find()) {
            return null;
        }
        int end = opens.end();
        for (int open = 1; end < block.text().length() && open > 0; end++) {
            open += block.text().charAt(end) == '(' ? 1 : block.text().charAt(end) == ')' ? -1 : 0;
        }
        boolean closed = block.text().charAt(end - 1) == ')';
        return new Attachment(block.part(opens.end(), closed ? end - 1 : end));
    }

    /** Its number, or {@code null} where that was left blank. */
    @Nullable
    Quote number() {
        Matcher matcher = NUMBER.matcher(words.text());
        if (!matcher.find()) {
            return null;
        }
        Passage number = words.part(matcher.start(2), matcher.end(2));
        return number.quote(RULE, CONFIDENCE).showing(number.text().replaceAll("\\s", ""));
    }

    /** Its kind by its symbol, or by the name that stands before its number. */
    @Nullable
    Kind kind() {
        Matcher named = named();
        if (named == null) {
            return null;
        }
        Kind kind = Kinds.shipped().ofNumber(named.group(2).replaceAll("\\s", ""));
        Kinds.Named name = Kinds.shipped().at(named.group(1));
        return kind != null || name == null ? kind : name.kind();
    }

    /** The words that name its kind. */
    @Nullable
    Quote kindWords() {
        Matcher named = named();
        return named == null ? null : words.part(named.start(1), named.end(1)).quote(RULE, CONFIDENCE);
    }

    private @Nullable Matcher named() {
        Matcher number = NUMBER.matcher(words.text());
        Matcher blank = BLANK_NUMBER.matcher(words.text());
        return number.find() ? number : blank.find() ? blank : null;
    }

    /** Its date, or {@code null}. */
    @Nullable
    LocalDate issuedOn() {
        Matcher date = date();
        return date == null ? null : Numbers.date(date, 1);
    }

    /** The words that tell its date. */
    @Nullable
    Quote dateWords() {
        Matcher date = date();
        return date == null ? null : words.part(date.start(), date.end()).quote(RULE, CONFIDENCE);
    }

    /** The first date behind its number: one before it belongs to another directive. */
    private @Nullable Matcher date() {
        Matcher named = named();
        Matcher date = DATE.matcher(words.text());
        return named != null && date.find(named.end()) ? date : null;
    }

    /** The body that issued it: the body itself where its head is named. */
    @Nullable
    Quote issuer() {
        Matcher named = named();
        Matcher of = OF_BODY.matcher(words.text());
        if (named == null || !of.find(named.end())) {
            return null;
        }
        Matcher office = OFFICE.matcher(of.group(1));
        int start = of.start(1) + (office.find() ? office.end() : 0);
        Quote body = words.part(start, of.end(1)).quote(RULE, CONFIDENCE);
        return body.showing(OrdinaryCase.of(body.text()));
    }
}
