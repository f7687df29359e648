package vn.lotrinh.reader.letterhead;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Block;
import vn.lotrinh.reader.document.Document;
import vn.lotrinh.reader.document.Paragraph;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.document.Table;
import vn.lotrinh.reader.outline.Parts;
import vn.lotrinh.reader.text.Folding;
import vn.lotrinh.reader.text.Marker;

/**
 * Reads what a directive says of itself, and finds where its body begins. Every part of a letterhead may be missing.
 */
public final class LetterheadReader {

    private static final int HEAD_BLOCKS = 24;

    private static final Pattern OWN_NUMBER = Pattern.compile("^(?:.*?\\s)?Số\\s*:?\\s*(" + Numbers.NUMBER + ")");
    private static final Pattern NO_NUMBER = Pattern.compile("^Số\\s*:?\\s*[._…/\\s]*(?:[-/]\\s*\\p{Lu}.*)?$");
    private static final Pattern PLACE_AND_DATE =
            Pattern.compile("^(?:\\*\\s*)?([\\p{L}][\\p{L}\\s.\\-–]{1,40}?)\\s*,\\s*(" + Numbers.DATE + ")");
    private static final Pattern MOTTO = Pattern.compile(
            "(?u)C[ỘO]NG\\s+H[ÒOỌ][AÀ]\\s+X[ÃA].*|Đ[ộo]c l[ậa]p\\s*-\\s*T[ựu] do.*|ĐẢNG CỘNG SẢN VIỆT NAM.*");
    private static final Pattern SUBJECT = Pattern.compile("^[Vv]\\s?/\\s?[Vv]\\s*:?\\s*");
    private static final Pattern BODY = Pattern.compile(
            "^(?:Căn cứ|Thực hiện|Để|Nhằm|Ngày|Trong|Theo|Tại|Kính gửi|Đồng kính gửi|Sau|Trên|Xét|Tiếp|Qua|Năm|Vừa|Hiện|Thi hành|Triển khai thực hiện Nghị)(?![\\p{L}])|điện:$|^Điều 1");
    private static final Pattern KIND_IN_FULL =
            Pattern.compile("^(\\p{L}+\\s\\p{L}+(?:\\s\\p{L}+){0,2})\\s+số\\s*:?\\s*(" + Numbers.NUMBER + ")");
    /** Lines in capitals that name a body are no part of a title: CHÍNH PHỦ, CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH. */
    private static final Pattern ISSUER = Pattern.compile(
            "^(?:(?:PHÓ )?CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|TỔNG|GIÁM ĐỐC|CHÍNH PHỦ|QUỐC HỘI|HỘI ĐỒNG NHÂN DÂN|[ỦU][YỶ]? BAN NHÂN DÂN|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BỘ CHÍNH TRỊ|CHÁNH)(?![\\p{L}])[^.;:]{0,60}(?:điện:)?$");

    private static final Pattern ABOUT = Pattern.compile("\\s(?:về(?: việc)?|ban hành)\\s");

    private final Document document;
    private final Parts parts;
    private final List<Passage> head = new ArrayList<>();
    private int bodyBlock;

    private @Nullable Quote number;
    private @Nullable Quote kindWords;
    private @Nullable Quote place;
    private @Nullable Quote dateWords;
    private @Nullable LocalDate issuedOn;
    private @Nullable Quote title;
    private Kind kind = Kind.OTHER;

    private LetterheadReader(Document document, Parts parts) {
        this.document = document;
        this.parts = parts;
    }

    /**
     * What was read.
     *
     * @param directive the directive's own data
     * @param body the blocks of the main part behind the letterhead
     */
    public record Letterhead(Directive directive, List<Block> body) {

        /** Copies the list. */
        public Letterhead {
            body = List.copyOf(body);
        }
    }

    /** Reads the letterhead and the closing of a document. */
    public static Letterhead read(Document document, Parts parts) {
        return new LetterheadReader(document, parts).read();
    }

    private Letterhead read() {
        readHead();
        Attachment attachment = attachment();
        if (attachment != null) {
            readAttachment(attachment);
        }
        Closing closing = Closing.of(document, Lines.of(document, parts.closing()));
        List<Block> body = parts.main()
                .subList(Math.min(bodyBlock, parts.main().size()), parts.main().size());
        if (kind == Kind.OTHER && number != null) {
            kind = Objects.requireNonNullElse(Kinds.shipped().ofNumber(number.text()), letterOrOther());
        } else if (kind == Kind.OTHER) {
            kind = letterOrOther();
        }
        int bodyStart = firstItem(body);
        int mainEnd = parts.main().isEmpty() ? 0 : parts.main().getLast().span().end();
        Quote issuer = issuer(closing, attachment);
        Directive directive = new Directive(
                number,
                kind,
                kindWords,
                issuer,
                place,
                issuedOn,
                dateWords,
                title,
                closing.authority(),
                closing.signer(),
                closing.recipients(),
                References.of(document, number == null ? null : number.text(), bodyStart, mainEnd));
        return new Letterhead(directive, body);
    }

    /**
     * What an annex says of a directive that has neither number nor date: an annex by itself speaks for its directive, one
     * behind a signed text only if it names the same kind.
     */
    private @Nullable Attachment attachment() {
        Attachment found = number == null && issuedOn == null ? Attachment.of(document, parts) : null;
        boolean speaks = found != null && (parts.closing().isEmpty() || kindWords == null || kind == found.kind());
        return speaks ? found : null;
    }

    private @Nullable Quote issuer(Closing closing, @Nullable Attachment attachment) {
        Quote read = new Issuer(document, parts, head).read(closing.authority());
        Quote named = attachment == null ? null : attachment.issuer();
        return named == null || read != null && read.sure() ? read : named;
    }

    private void readAttachment(Attachment attachment) {
        number = attachment.number();
        kind = Objects.requireNonNullElse(attachment.kind(), kind);
        kindWords = attachment.kindWords();
        issuedOn = attachment.issuedOn();
        dateWords = attachment.dateWords();
    }

    /** A State letter has no name of its kind; it is addressed. */
    private Kind letterOrOther() {
        boolean addressed = parts.main().stream()
                .limit(HEAD_BLOCKS)
                .anyMatch(block -> document.at(block.span()).contains("Kính gửi"));
        return addressed ? Kind.LETTER : Kind.OTHER;
    }

    private int firstItem(List<Block> body) {
        for (Block block : body) {
            Marker marker = block instanceof Paragraph ? Marker.of(document.at(block.span())) : null;
            if (marker != null && !marker.isBullet()) {
                return block.span().start();
            }
        }
        return body.isEmpty() ? document.text().length() : body.getLast().span().end();
    }

    private void readHead() {
        List<Block> main = parts.main();
        for (int i = 0; i < Math.min(HEAD_BLOCKS, main.size()); i++) {
            Block block = main.get(i);
            String words = document.at(block.span());
            if (block instanceof Paragraph && bodyBegins(words)) {
                break;
            }
            if (block instanceof Table table && !isHead(table, i)) {
                break;
            }
            List<Passage> lines = new ArrayList<>();
            Lines.add(document, block, lines);
            boolean taken = false;
            for (Passage line : lines) {
                taken |= readLine(line);
                head.add(line);
            }
            if (!taken && kindWords != null && title != null) {
                break;
            }
            bodyBlock = i + 1;
        }
        if (kindWords == null && number == null) {
            bodyBlock = Math.min(bodyBlock, headWithoutKind());
        }
    }

    private boolean isHead(Table table, int i) {
        return table.layout() || i < 3 && kindWords == null;
    }

    /** Where nothing names the kind, only lines that belong to a letterhead count as one. */
    private int headWithoutKind() {
        int blocks = 0;
        for (Block block : parts.main()) {
            String words = document.at(block.span());
            if (!(block instanceof Table)
                    && !MOTTO.matcher(words).lookingAt()
                    && !PLACE_AND_DATE.matcher(words).find()
                    && !Folding.isCapitals(words)) {
                break;
            }
            blocks++;
        }
        return blocks;
    }

    private boolean bodyBegins(String words) {
        Marker marker = Marker.of(words);
        boolean item = marker != null && !NO_NUMBER.matcher(words).matches();
        if (kindWords != null && title == null) {
            return item || words.startsWith("Căn cứ");
        }
        return item
                || BODY.matcher(words).find()
                        && !Folding.isCapitals(words)
                        && !ABOUT.matcher(words.split("\n", 2)[0]).find();
    }

    /** Takes a line for the letterhead; answers whether it belongs to it. */
    private boolean readLine(Passage line) {
        String words = line.text();
        boolean numbered = readNumber(line);
        boolean dated = readDate(line);
        if (numbered
                || dated
                || MOTTO.matcher(words).lookingAt()
                || Attachment.OPENS.matcher(words).find()) {
            return true;
        }
        if (kindWords == null) {
            return readKind(line);
        }
        return readTitle(line);
    }

    private boolean readNumber(Passage line) {
        if (number != null) {
            return false;
        }
        Matcher matcher = OWN_NUMBER.matcher(line.text());
        if (matcher.find() && line.text().length() < 160 && !isCitation(line.text(), matcher.start(1))) {
            Passage words = line.part(matcher.start(1), matcher.end(1));
            number = words.quote("Số: <số>/<ký hiệu>").showing(words.text().replaceAll("\\s", ""));
            return true;
        }
        return NO_NUMBER.matcher(line.text()).matches();
    }

    private static boolean isCitation(String line, int at) {
        Kinds.Named named = Kinds.shipped().at(line);
        return named != null && line.length() > at + 40;
    }

    private boolean readDate(Passage line) {
        Matcher matcher = PLACE_AND_DATE.matcher(line.text());
        if (issuedOn != null || !matcher.find()) {
            return false;
        }
        issuedOn = Numbers.date(matcher, 3);
        dateWords = line.part(matcher.start(2), matcher.end(2)).quote("<địa danh>, ngày <ngày>");
        place = line.part(matcher.start(1), matcher.end(1)).quote("<địa danh>, ngày <ngày>");
        return true;
    }

    private boolean readKind(Passage line) {
        Matcher subject = SUBJECT.matcher(line.text());
        if (subject.lookingAt()) {
            title = line.from(subject.end()).quote("V/v <trích yếu>");
            return true;
        }
        Matcher full = KIND_IN_FULL.matcher(line.text());
        Kinds.Named named = Kinds.shipped().at(line.text());
        if (full.find() && named != null) {
            return readKindInFull(line, full, named);
        }
        if (named == null || !isKindLine(line.text(), named)) {
            return Folding.isCapitals(line.text());
        }
        kind = named.kind();
        kindWords = line.part(0, named.name().length()).quote("tên loại văn bản");
        Passage rest = line.from(
                named.kind() == Kind.NOTICE
                        ? "thông báo".length()
                        : named.name().length());
        if (!rest.isEmpty()) {
            title = rest.quote("trích yếu");
        }
        return true;
    }

    /** "Kết luận số 69-KL/TW ngày … của … về …": the heading of a copy without letterhead. */
    private boolean readKindInFull(Passage line, Matcher full, Kinds.Named named) {
        kind = named.kind();
        if (number == null) {
            Passage words = line.part(full.start(2), full.end(2));
            number = words.quote("<tên loại> số <số>").showing(words.text().replaceAll("\\s", ""));
        }
        LocalDate date = Numbers.date(line.text());
        if (date != null && issuedOn == null) {
            issuedOn = date;
            int at = line.text().indexOf("ngày");
            dateWords = line.from(at).quote("<tên loại> số <số>, ngày <ngày>", 0.9);
        }
        Matcher about = ABOUT.matcher(line.text());
        if (about.find(full.end())) {
            kindWords = line.part(0, named.name().length()).quote("<tên loại> số <số>");
            title = line.from(about.start()).quote("<tên loại> số <số> … về <trích yếu>", 0.9);
        }
        return true;
    }

    private static boolean isKindLine(String line, Kinds.Named named) {
        boolean alone = line.length() <= named.name().length() + 1;
        return Folding.isCapitals(line.substring(0, named.name().length()))
                || alone && Character.isUpperCase(line.charAt(0));
    }

    /** The title goes on over lines of the same look. */
    private boolean readTitle(Passage line) {
        Quote sofar = title;
        if (sofar == null) {
            title = line.quote("trích yếu");
            return true;
        }
        boolean goesOn = Folding.isCapitals(sofar.text()) == Folding.isCapitals(line.text())
                && !endsSentence(sofar.text())
                && !ISSUER.matcher(line.text()).matches()
                && titleGoesOn(line);
        if (!goesOn) {
            return false;
        }
        title = new Quote(
                sofar.text() + " " + line.shown(), sofar.span().union(line.span()), sofar.rule(), sofar.confidence());
        return true;
    }

    private boolean titleGoesOn(Passage line) {
        if (Folding.isCapitals(line.text())) {
            return true;
        }
        return parts.main().stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .anyMatch(paragraph -> paragraph.span().encloses(line.span())
                        && (paragraph.style().centred()
                                || Character.isLowerCase(line.text().charAt(0))));
    }

    private static boolean endsSentence(String words) {
        return words.endsWith(".") || words.endsWith(":") || words.endsWith(";");
    }
}
