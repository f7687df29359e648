package vn.lotrinh.reader.document.layout;

import java.util.regex.Pattern;

/** Tells from its first characters that a line begins an item, and from its words that it is a title of its own. */
final class Markers {

    private static final Pattern ITEM = Pattern.compile("(?U)"
            + "(Điều|Chương|Mục|Phần|PHẦN|CHƯƠNG|MỤC|ĐIỀU|Khoản)\\s+(thứ\\s+\\p{L}+|[0-9]+|[IVXLC]+)\\s*[.:].*"
            + "|[IVXLC]+\\s*[.)/]\\s+\\S.*"
            + "|[0-9]{1,3}(\\.[0-9]{1,3}){0,4}\\s*([.)]\\s*|/\\s+)[^0-9\\s].*"
            + "|[0-9]{1,2}(\\.[0-9]{1,2}){1,4}\\s+\\p{Lu}.*"
            + "|\\p{L}{1,2}[0-9]?\\s*\\)\\s*\\S.*"
            + "|[A-HĐ]\\.\\s+\\p{Lu}.*"
            + "|\\([0-9ivx]{1,4}\\)\\s*\\S.*"
            + "|[-–—+*•●○■▪➢✓\\uF0B7\\uF02D]+\\s*[\\p{L}0-9“\"(].*");

    private static final Pattern BULLET = Pattern.compile("[-–—+*•●○■▪➢✓\\uF0B7\\uF02D]");

    private static final Pattern TITLE = Pattern.compile("(?U)(?:"
            + "NGHỊ QUYẾT|QUYẾT ĐỊNH|QUYẾT NGHỊ|KẾ HOẠCH|CHỈ THỊ|CÔNG ĐIỆN|THÔNG BÁO|KẾT LUẬN|HƯỚNG DẪN|QUY ĐỊNH"
            + "|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|ĐỀ ÁN|BÁO CÁO|TỜ TRÌNH|THÔNG TRI|QUY CHẾ|NGHỊ ĐỊNH|THÔNG TƯ|LỆNH|LUẬT"
            + "|(?:PHỤ LỤC|Phụ lục|BIỂU(?: MẪU)?|Biểu|MẪU|Mẫu)(?: (?:SỐ|Số|số))?[ :.]*[0-9IVX]*[A-Z]?"
            + "|(?:CHƯƠNG|Chương|PHẦN|Phần|MỤC|Mục)(?: THỨ \\p{Lu}+| thứ \\p{L}+)?[ .]*[0-9IVX]*)[ :.]*");

    private Markers() {}

    /** Whether a line with these words begins an item of a list. */
    static boolean item(String text) {
        return ITEM.matcher(text).matches();
    }

    /** Whether it begins with a hyphen, a plus or another bullet. */
    static boolean bullet(String text) {
        return BULLET.matcher(text).lookingAt() && item(text);
    }

    /** Whether it is only the kind of a document or of one of its parts. */
    static boolean title(String text) {
        return TITLE.matcher(text).matches();
    }

    /** Whether a line end parts a name that is written without spaces: {@code 66-NQ/TW} after its hyphen or slash. */
    static boolean splitsName(CharSequence before, String after) {
        int end = before.length() - 1;
        return end > 0
                && !after.isEmpty()
                && (before.charAt(end) == '-' || before.charAt(end) == '/')
                && Character.isLetterOrDigit(before.charAt(end - 1))
                && Character.isLetterOrDigit(after.charAt(0));
    }

    static boolean endsSentence(String text) {
        return !text.isEmpty() && ".;:!?/”".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    static boolean beginsLow(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }
}
