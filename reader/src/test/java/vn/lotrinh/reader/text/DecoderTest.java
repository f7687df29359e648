package vn.lotrinh.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DecoderTest {

    private static final String SENTENCE = "Bộ Nội vụ tổ chức hội nghị trong tháng 4";

    @Test
    void readsUtf8WithAndWithoutMark() {
        assertThat(decoded(SENTENCE.getBytes(StandardCharsets.UTF_8))).isEqualTo(SENTENCE);
        assertThat(decoded(("\uFEFF" + SENTENCE).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(SENTENCE);
    }

    @Test
    void readsUtf16WithAndWithoutMark() {
        assertThat(decoded(SENTENCE.getBytes(StandardCharsets.UTF_16))).isEqualTo(SENTENCE);
        assertThat(decoded(SENTENCE.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(SENTENCE);
        assertThat(decoded(SENTENCE.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(SENTENCE);
    }

    @Test
    void readsTcvn3() {
        assertThat(decoded(bytes("43 b8 63 20 62 e9 20 74 e6 20 63 68 f8 63 20 68 e9 69 20 6e 67 68 de"
                        + " 20 74 72 6f 6e 67 20 74 68 b8 6e 67 20 34")))
                .isEqualTo("Các bộ tổ chức hội nghị trong tháng 4");
    }

    @Test
    void readsVni() {
        assertThat(decoded(bytes("42 6f e4 20 4e 6f e4 69 20 76 75 ef 20 74 6f e5 20 63 68 f6 f9 63 20 68 6f e4 69 20"
                        + " 6e 67 68 f2 20 74 72 6f 6e 67 20 74 68 61 f9 6e 67 20 34")))
                .isEqualTo(SENTENCE);
    }

    @Test
    void readsWindows1258() {
        // the tone is a character of its own behind the vowel: dot below f2, hook above d2, acute ec
        assertThat(decoded(bytes("43 61 ec 63 20 63 e2 ec 70 20 75 79 d2 20 71 75 61 ec 6e 20 74 72 69 ea f2 74"
                        + " 20 4e 67 68 69 f2 20 71 75 79 ea ec 74")))
                .isEqualTo("Các cấp uỷ quán triệt Nghị quyết");
    }

    @Test
    void leavesWesternTextAlone() {
        assertThat(decoded("Café à la française".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("Café à la française");
    }

    @Test
    void knowsNoLegacyEncodingInUnicodeText() {
        assertThat(LegacyEncoding.of(SENTENCE)).isEmpty();
        assertThat(LegacyEncoding.of("Plan 2025")).isEmpty();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    /** The text of a file, as its reader makes it. */
    private static String decoded(byte[] bytes) {
        String text = Decoder.decode(bytes);
        return LegacyEncoding.of(text).map(encoding -> encoding.decode(text)).orElse(text);
    }
}
