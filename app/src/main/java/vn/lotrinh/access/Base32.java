package vn.lotrinh.access;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Bytes as letters and digits (RFC 4648), without padding. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int MASK = 31;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte b : bytes) {
            buffer = buffer << Byte.SIZE | b & 0xff;
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(LETTERS.charAt(buffer >> held & MASK));
            }
        }
        if (held > 0) {
            text.append(LETTERS.charAt(buffer << BITS - held & MASK));
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException if there is another character */
    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int held = 0;
        for (char c : text.toUpperCase(Locale.ROOT).toCharArray()) {
            int value = LETTERS.indexOf(c);
            if (value < 0) {
                throw new IllegalArgumentException("Not Base32: " + c);
            }
            buffer = buffer << BITS | value;
            held += BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes.write(buffer >> held & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}
