package vn.lotrinh.reader.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

class FormatDetectorTest {

    private static final String TEXT = "Các tỉnh uỷ, thành uỷ báo cáo Ban Bí thư trước ngày 30/9/2026.\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1258", "ISO-8859-1"})
    void knowsTextInAnyEncoding(String charset) {
        assertThat(Drafts.formatOf(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(Format.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body>Sở</body></html>",
                "\uFEFF<?xml version='1.0'?>\n<!-- a --><html xmlns='http://www.w3.org/1999/xhtml'><body/></html>",
                "  <table><tr><td>Sở</td></tr></table>",
                "<p>Sở Nội vụ</p>"
            })
    void knowsAWebPage(String page) {
        assertThat(Drafts.formatOf(utf8(page))).isEqualTo(Format.HTML);
    }

    @Test
    void takesMarkdownWithATableForText() {
        assertThat(Drafts.formatOf(utf8("# Kế hoạch\n\n<table><tr><td>Sở</td></tr></table>\n")))
                .isEqualTo(Format.TEXT);
    }

    @Test
    void isNotSlowedByManyComments() {
        assertThat(Drafts.formatOf(utf8("<!-- a -->".repeat(400)))).isEqualTo(Format.TEXT);
    }

    @Test
    void knowsRichText() {
        assertThat(Drafts.formatOf(utf8("{\\rtf1\\ansi Sở}"))).isEqualTo(Format.RTF);
    }

    @Test
    void knowsAWordDocument() {
        assertThat(Drafts.formatOf(Packed.docx("").bytes())).isEqualTo(Format.DOCX);
    }

    @Test
    void knowsAWordDocumentWithMacros() {
        byte[] file = new Packed()
                .part(
                        "[Content_Types].xml",
                        "<Types><Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>")
                .bytes();
        assertThat(Drafts.formatOf(file)).isEqualTo(Format.DOCX);
    }

    @Test
    void knowsAnOldWordDocument() throws IOException {
        assertThat(Drafts.formatOf(Samples.bytes("mau.doc"))).isEqualTo(Format.DOC);
    }

    @Test
    void knowsAnOpenDocumentText() {
        assertThat(Drafts.formatOf(Packed.odt("", "").bytes())).isEqualTo(Format.ODT);
    }

    @Test
    void knowsASpreadsheet() {
        assertThat(Drafts.formatOf(Packed.xlsx("").bytes())).isEqualTo(Format.XLSX);
    }

    @Test
    void knowsAPdf() {
        assertThat(Drafts.formatOf(utf8("%PDF-1.7\n"))).isEqualTo(Format.PDF);
    }

    @Test
    void knowsPictures() {
        assertThat(Drafts.formatOf(latin("\u0089PNG\r\n\u001A\n"))).isEqualTo(Format.PNG);
        assertThat(Drafts.formatOf(latin("\u00FF\u00D8\u00FF\u00E0"))).isEqualTo(Format.JPEG);
        assertThat(Drafts.formatOf(latin("II*\0\b\0"))).isEqualTo(Format.TIFF);
    }

    @Test
    void refusesAnOldSpreadsheet() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet();
            book.write(out);
            refuses(out.toByteArray(), "application/vnd.ms-excel");
        }
    }

    @Test
    void refusesAnArchiveOfSomethingElse() {
        refuses(new Packed().part("a.txt", "Sở").bytes(), "application/zip");
    }

    @Test
    void refusesAPresentation() {
        String type = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
        String types = "<Types><Override ContentType='" + type + ".main+xml'/></Types>";
        refuses(new Packed().part("[Content_Types].xml", types).bytes(), type);
    }

    @Test
    void refusesAnOpenDocumentSpreadsheet() {
        String type = "application/vnd.oasis.opendocument.spreadsheet";
        refuses(new Packed().part("mimetype", type).bytes(), type);
    }

    @Test
    void refusesAPictureOfAnotherKind() {
        refuses(latin("GIF89a\u0001\0\u0001\0\0\0\0;"), "image/gif");
    }

    @Test
    void refusesAProgram() {
        refuses(latin("\u007FELF\u0002\u0001\u0001\0\0\0\0\0\0\0\0\0\u0003\0>\0"), "application/x-sharedlib");
    }

    @Test
    void refusesNoise() {
        byte[] noise = new byte[5_000];
        new Random(11).nextBytes(noise);
        refuses(noise, "application/octet-stream");
    }

    private static void refuses(byte[] file, String type) {
        assertThatThrownBy(() -> Drafts.formatOf(file))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessage(Reason.NOT_A_DOCUMENT + " [" + type + "]");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
