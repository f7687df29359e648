package vn.lotrinh.reader.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the parts of office files for tests. */
final class Packed {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** A Word document with the given body, inside {@code w:body}. */
    static Packed docx(String body) {
        return new Packed()
                .part(
                        "[Content_Types].xml",
                        "<Types><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument"
                                + ".wordprocessingml.document.main+xml'/></Types>")
                .part(
                        "word/_rels/document.xml.rels",
                        "<Relationships><Relationship Id='r1' Type='http://x/styles' Target='styles.xml'/><Relationship Id='r2'"
                                + " Type='http://x/numbering' Target='numbering.xml'/><Relationship Id='r3'"
                                + " Type='http://x/footnotes' Target='footnotes.xml'/></Relationships>")
                .word("document", "<w:body>" + body + "</w:body>");
    }

    /** An OpenDocument text with the given automatic styles and text. */
    static Packed odt(String styles, String text) {
        return new Packed()
                .part("mimetype", "application/vnd.oasis.opendocument.text")
                .part("content.xml", openDocument(styles, text));
    }

    static String openDocument(String styles, String text) {
        String urn = "urn:oasis:names:tc:opendocument:xmlns:";
        return "<office:document-content xmlns:office='" + urn + "office:1.0' xmlns:text='" + urn
                + "text:1.0' xmlns:table='" + urn + "table:1.0' xmlns:style='" + urn + "style:1.0' xmlns:fo='" + urn
                + "xsl-fo-compatible:1.0' xmlns:draw='" + urn + "drawing:1.0'><office:automatic-styles>" + styles
                + "</office:automatic-styles><office:body><office:text>" + text
                + "</office:text></office:body></office:document-content>";
    }

    /** A spreadsheet of one sheet with the given rows. */
    static Packed xlsx(String sheet) {
        return new Packed()
                .part(
                        "[Content_Types].xml",
                        "<Types><Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument"
                                + ".spreadsheetml.sheet.main+xml'/></Types>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='a' Type='x/worksheet' Target='s.xml'/></Relationships>")
                .part("xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='A' r:id='a'/></sheets></workbook>")
                .part("xl/s.xml", "<worksheet>" + sheet + "</worksheet>");
    }

    /** Adds a part of a Word document. */
    Packed word(String name, String content) {
        return part(
                "word/" + name + ".xml",
                "<w:" + name + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>" + content
                        + "</w:" + name + ">");
    }

    Packed part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Packed part(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
