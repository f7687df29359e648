package vn.lotrinh.reader.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a text file into characters; the encoding is told from the content. */
public final class Decoder {

    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

    private Decoder() {}

    /**
     * The characters of a text file in UTF-8, UTF-16 (with or without byte order mark) or windows-1258; bytes of any
     * other encoding become the characters that windows-1252 gives them, as {@link LegacyEncoding} expects.
     */
    public static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        Charset wide = wide(bytes);
        if (wide != null) {
            return new String(bytes, wide);
        }
        String unicode = strictly(bytes);
        return unicode != null ? unicode : eightBit(bytes);
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: every second byte of ordinary text is small. */
    private static @Nullable Charset wide(byte[] bytes) {
        int length = Math.min(bytes.length & ~1, 4_096);
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (length < 4 || Math.max(even, odd) * 5 < length / 2) {
            return null;
        }
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static @Nullable String strictly(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String eightBit(byte[] bytes) {
        String western = new String(bytes, LegacyEncoding.BYTES);
        String vietnamese = Normalizer.normalize(new String(bytes, WINDOWS_1258), Normalizer.Form.NFC);
        double converted = LegacyEncoding.of(western)
                .map(encoding -> LegacyEncoding.vietnamese(encoding.decode(western)))
                .orElse(LegacyEncoding.vietnamese(western));
        return LegacyEncoding.vietnamese(vietnamese) > converted ? vietnamese : western;
    }
}
