package vn.lotrinh.reader.document;

import java.nio.charset.StandardCharsets;

/** Cuts Rich Text into groups, control words and bytes of text. */
final class RichTextScanner {

    /** What stands at a place. */
    enum Token {
        OPEN,
        CLOSE,
        WORD,
        BYTE,
        ESCAPED_BYTE,
        END
    }

    private static final int LONGEST_WORD = 32;

    private final byte[] bytes;
    private int at;
    private String word = "";
    private boolean hasNumber;
    private int number;
    private int value;

    RichTextScanner(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The control word or symbol last met, without its backslash. */
    String word() {
        return word;
    }

    /** The number after the control word, or what stands for it. */
    int number(int otherwise) {
        return hasNumber ? number : otherwise;
    }

    /** The byte last met. */
    int value() {
        return value;
    }

    Token next() {
        while (at < bytes.length) {
            int c = bytes[at++] & 0xFF;
            switch (c) {
                case '{' -> {
                    return Token.OPEN;
                }
                case '}' -> {
                    return Token.CLOSE;
                }
                case '\\' -> {
                    return readControl();
                }
                case '\r', '\n', 0 -> {}
                default -> {
                    value = c;
                    return Token.BYTE;
                }
            }
        }
        return Token.END;
    }

    private Token readControl() {
        hasNumber = false;
        if (at >= bytes.length) {
            return Token.END;
        }
        int c = bytes[at];
        if (isLetter(c)) {
            readWord();
            return Token.WORD;
        }
        at++;
        if (c == '\'') {
            return readHex();
        }
        if (c == '\\' || c == '{' || c == '}') {
            value = c;
            return Token.BYTE;
        }
        word = c == '\n' || c == '\r' ? "par" : Character.toString(c & 0x7F);
        return Token.WORD;
    }

    private void readWord() {
        int start = at;
        while (at < bytes.length && isLetter(bytes[at]) && at - start < LONGEST_WORD) {
            at++;
        }
        word = new String(bytes, start, at - start, StandardCharsets.US_ASCII);
        readNumber();
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
    }

    private void readNumber() {
        boolean negative = at + 1 < bytes.length && bytes[at] == '-' && isDigit(bytes[at + 1]);
        if (negative) {
            at++;
        }
        long digits = 0;
        for (; at < bytes.length && isDigit(bytes[at]); at++) {
            hasNumber = true;
            digits = Math.min(Integer.MAX_VALUE, digits * 10 + bytes[at] - '0');
        }
        number = (int) (negative ? -digits : digits);
    }

    private Token readHex() {
        int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
        if (high < 0 || low < 0) {
            word = "'";
            return Token.WORD;
        }
        at += 2;
        value = high * 16 + low;
        return Token.ESCAPED_BYTE;
    }

    /** Passes over binary data. */
    void skip(int count) {
        at = (int) Math.min(bytes.length, (long) at + Math.max(0, count));
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
