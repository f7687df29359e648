package vn.lotrinh.reader.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number, letter or bullet at the start of an item.
 *
 * @param kind what sort of mark
 * @param label the mark without punctuation: {@code II}, {@code 1.2}, {@code đ}, {@code -}
 * @param sign the punctuation that closes it, which tells two series of one kind apart
 * @param length how many characters of the line it takes, blanks after it included
 */
public record Marker(Kind kind, String label, String sign, int length) {

    /** The kinds of mark, from the outermost to the innermost as directives usually nest them. */
    public enum Kind {
        /** Phần, Chương, Mục. */
        PART,
        /** A capital letter: {@code A.} */
        CAPITAL,
        /** A Roman number: {@code II.}, {@code II-} */
        ROMAN,
        /** Điều. */
        ARTICLE,
        /** An Arabic number, of one or more levels: {@code 1.}, {@code 1.2.} */
        NUMBER,
        /** A small letter: {@code a)}, {@code đ)} */
        LETTER,
        /** A number or letter in brackets: {@code (1)}, {@code (i)} */
        BRACKETED,
        /** A dash. */
        DASH,
        /** A plus sign. */
        PLUS,
        /** Any other bullet. */
        BULLET
    }

    private static final Pattern PART = Pattern.compile(
            "^(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\\s+((?:thứ\\s+|THỨ\\s+)?(?:[IVXLC]+|\\d{1,2}|[Nn]hất|NHẤT|[Hh]ai|HAI|[Bb]a|BA|[Tt]ư|TƯ|[Nn]ăm|NĂM))(?=\\s*(?:[.:\\-–]|$))\\s*[.:\\-–]?\\s*");
    private static final Pattern ARTICLE = Pattern.compile("^(?:Điều|ĐIỀU)\\s+(\\d{1,3})\\s*[.:]\\s*");
    private static final Pattern ROMAN =
            Pattern.compile("^((?:X{0,3})(?:IX|IV|V?I{0,3}))\\s*([.\\-–):])\\s*(?=[\\p{L}\"“(])");
    private static final Pattern CAPITAL = Pattern.compile("^([A-HĐ])\\s*([.\\-–)/])\\s+(?=[\\p{L}\"“(])");
    private static final Pattern NUMBER = Pattern.compile(
            "^(\\d{1,3}(?:\\.\\d{1,3}){1,4}|\\d{1,3})\\s*([.)]|/(?=\\s)|\\.\\)|-(?=\\s))\\s*(?=[^\\d\\s.,])|^(\\d{1,2}(?:\\.\\d{1,2}){1,3})()\\s+(?=[\\p{L}\"“(])");
    private static final Pattern LETTER = Pattern.compile("^([a-zđ])\\s*([.)/])\\s*(?=[^\\s.,)])");
    private static final Pattern BRACKETED =
            Pattern.compile("^\\(\\s?(\\d{1,2}|[ivx]{1,4}|[a-zđ])\\s?()\\)\\s*(?=\\S)");
    private static final Pattern BULLET = Pattern.compile("^([-–—+*•●▪■◦○➢✓§~])()(?:\\s+(?=\\S)|(?=[\\p{L}\"“(]))");

    /** The mark at the start of a line, or {@code null} where there is none. */
    public static @Nullable Marker of(String line) {
        if (line.isEmpty()) {
            return null;
        }
        char first = line.charAt(0);
        if (first >= '0' && first <= '9') {
            return match(NUMBER, Kind.NUMBER, line);
        }
        if (first == '(') {
            return match(BRACKETED, Kind.BRACKETED, line);
        }
        if (Character.isUpperCase(first)) {
            return capital(line, first);
        }
        if (Character.isLetter(first)) {
            return line.length() > 1 && !Character.isLetter(line.charAt(1)) ? match(LETTER, Kind.LETTER, line) : null;
        }
        Marker bullet = match(BULLET, Kind.BULLET, line);
        return bullet == null ? null : new Marker(bulletKind(first), bullet.label, "", bullet.length);
    }

    private static @Nullable Marker capital(String line, char first) {
        Marker found = switch (first) {
            case 'P', 'M' -> match(PART, Kind.PART, line);
            case 'Đ' -> match(ARTICLE, Kind.ARTICLE, line);
            case 'C' -> match(PART, Kind.PART, line);
            case 'I', 'V', 'X' -> match(ROMAN, Kind.ROMAN, line);
            default -> null;
        };
        return found == null ? match(CAPITAL, Kind.CAPITAL, line) : found;
    }

    private static Kind bulletKind(char bullet) {
        return switch (bullet) {
            case '-', '–', '—', '~' -> Kind.DASH;
            case '+' -> Kind.PLUS;
            default -> Kind.BULLET;
        };
    }

    private static @Nullable Marker match(Pattern pattern, Kind kind, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.find()) {
            return null;
        }
        boolean second = matcher.group(1) == null;
        String label = second ? matcher.group(3) : matcher.group(1);
        String sign = matcher.groupCount() < 2 ? "" : second ? matcher.group(4) : matcher.group(2);
        if (label.isEmpty()) {
            return null;
        }
        return new Marker(kind, label, sign == null ? "" : sign, matcher.end());
    }

    /** Whether it is a dash, plus sign or other bullet. */
    public boolean isBullet() {
        return kind == Kind.DASH || kind == Kind.PLUS || kind == Kind.BULLET;
    }

    /** How many levels a number has: 2 for {@code 1.2}; 1 for every other mark. */
    public int levels() {
        return kind == Kind.NUMBER ? label.split("\\.").length : 1;
    }
}
