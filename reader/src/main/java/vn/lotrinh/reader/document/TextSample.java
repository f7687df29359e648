package vn.lotrinh.reader.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The first part of a file that may be text in any encoding. */
final class TextSample {

    /** What text is like. */
    enum Kind {
        BLANK,
        RICH,
        HTML,
        XML,
        PLAIN,
        BINARY
    }

    private static final int LONGEST = 1 << 20;
    private static final int HEAD = 4096;

    /** Old Vietnamese encodings use some control codes for rare capitals; programs use them for everything. */
    private static final int MOST_CONTROLS_PERCENT = 3;

    /** In UTF-16 blanks and plain letters have an empty byte; they are more than this in any Vietnamese text. */
    private static final int FEWEST_EMPTY_PERCENT = 10;

    private static final Pattern HTML_BEGINS = Pattern.compile(
            "(?is)\\A\\s*(?><\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*+<(?:!doctype\\s+html|html|head|body|meta|title|table|p|div|span"
                    + "|center|h[1-6]|ul|ol|font|b|strong|i|article|section|main|style|link|base)\\b.*");

    private static final Pattern HTML_WITHIN = Pattern.compile("(?is).*<(?:html|!doctype\\s+html)[\\s>].*");

    private static final Pattern XML_BEGINS = Pattern.compile("(?is)\\A\\s*<\\?xml\\s.*");

    private final byte[] bytes;
    private final Charset charset;

    private TextSample(byte[] bytes, Charset charset) {
        this.bytes = bytes;
        this.charset = charset;
    }

    static TextSample of(byte[] file) {
        byte[] sample = file.length <= LONGEST ? file : Arrays.copyOf(file, LONGEST);
        return new TextSample(sample, charsetOf(sample));
    }

    /** Only as good as telling the kind needs: all encodings of one byte are taken as one. */
    private static Charset charsetOf(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int even = emptyPercent(bytes, 0);
        int odd = emptyPercent(bytes, 1);
        if (odd >= FEWEST_EMPTY_PERCENT && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return even >= FEWEST_EMPTY_PERCENT && odd == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** How many of a hundred bytes at even or odd places are empty; rounded up. */
    private static int emptyPercent(byte[] bytes, int parity) {
        long empty = 0;
        for (int i = parity; i < bytes.length; i += 2) {
            empty += bytes[i] == 0 ? 1 : 0;
        }
        return (int) ((empty * 200 + bytes.length - 1) / Math.max(1, bytes.length));
    }

    Kind kind() {
        String text = new String(bytes, charset);
        String head = withoutMark(text.substring(0, Math.min(HEAD, text.length())));
        // may hold pictures in binary
        if (head.stripLeading().startsWith("{\\rtf")) {
            return Kind.RICH;
        }
        if (isBinary(text)) {
            return Kind.BINARY;
        }
        if (head.isBlank()) {
            return withoutMark(text).isBlank() ? Kind.BLANK : Kind.PLAIN;
        }
        if (HTML_BEGINS.matcher(head).matches() || HTML_WITHIN.matcher(head).matches()) {
            return Kind.HTML;
        }
        return XML_BEGINS.matcher(head).matches() ? Kind.XML : Kind.PLAIN;
    }

    private static boolean isBinary(String text) {
        long controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            controls += c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' ? 1 : 0;
        }
        return controls * 100 > (long) text.length() * MOST_CONTROLS_PERCENT;
    }

    /** The mark of UTF-8 is seen here as three letters. */
    private static String withoutMark(String text) {
        return text.replaceFirst("\\A(?:\uFEFF|\u00EF\u00BB\u00BF)", "");
    }
}
