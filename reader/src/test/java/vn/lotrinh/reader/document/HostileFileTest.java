package vn.lotrinh.reader.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

class HostileFileTest {

    private static final String PARAGRAPH = "<w:p><w:r><w:t>Sở Nội vụ chủ trì</w:t></w:r></w:p>";

    private static final String BILLION_LAUGHS = "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><a>&c;</a>";

    @Test
    void refusesAnEmptyFile() {
        refuses(Reason.EMPTY, new byte[0]);
    }

    @Test
    void refusesAFileOfBlanks() {
        refuses(Reason.EMPTY, utf8(" \n\t\r\n "));
    }

    @Test
    void refusesADocumentWithoutWords() {
        refuses(Reason.EMPTY, Packed.docx("<w:p/>").bytes());
    }

    @Test
    void refusesAnEncryptedWordDocument() throws IOException, GeneralSecurityException {
        refuses(Reason.ENCRYPTED, encrypted(Packed.docx(PARAGRAPH).bytes()));
    }

    @Test
    void refusesAnEncryptedOpenDocumentText() {
        byte[] file = Packed.odt("", "<text:p>x</text:p>")
                .part("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>")
                .bytes();
        refuses(Reason.ENCRYPTED, file);
    }

    @Test
    void refusesATruncatedWordDocument() {
        refuses(Reason.DAMAGED, firstHalf(Packed.docx(PARAGRAPH.repeat(50)).bytes()));
    }

    @Test
    void refusesATruncatedOpenDocumentText() {
        refuses(Reason.DAMAGED, firstHalf(Packed.odt("", "<text:p>Sở</text:p>").bytes()));
    }

    @Test
    void refusesATruncatedSpreadsheet() {
        refuses(Reason.DAMAGED, firstHalf(Packed.xlsx("<sheetData/>").bytes()));
    }

    @Test
    void refusesATruncatedOldWordDocument() throws IOException {
        refuses(Reason.DAMAGED, firstHalf(Samples.bytes("mau.doc")));
    }

    @Test
    void refusesTruncatedRichText() {
        refuses(Reason.DAMAGED, utf8("{\\rtf1 Sở {\\b Nội"));
    }

    @Test
    void refusesAPageWhoseWordsAreLostInItsNesting() {
        refuses(Reason.DAMAGED, utf8("<html>" + "<table><tr><td>".repeat(2_000) + "Kế hoạch"));
    }

    @Test
    void refusesXmlThatEndsTooEarly() {
        byte[] file = Packed.odt("", "").part("styles.xml", "<styles><style>").bytes();
        refuses(Reason.DAMAGED, file);
    }

    @Test
    void refusesAZipBomb() {
        Packed bomb = Packed.docx(PARAGRAPH).part("word/styles.xml", new byte[80 << 20]);
        refuses(Reason.ZIP_BOMB, bomb.bytes());
    }

    @Test
    void refusesAnArchiveOfTooManyParts() {
        Packed bomb = Packed.docx(PARAGRAPH);
        for (int i = 0; i < 20_001; i++) {
            bomb.part("p" + i, "");
        }
        refuses(Reason.ZIP_BOMB, bomb.bytes());
    }

    @Test
    void refusesContentThatUnpacksBeyondTheMemory() {
        byte[] file = Packed.docx(PARAGRAPH.repeat(40_000)).bytes();
        Limits small = new Limits(Duration.ofSeconds(60), 1 << 20, 1 << 20, 10, 100);
        assertThatThrownBy(() -> Drafts.read(Format.DOCX, file, new Budget(small)))
                .extracting(e -> ((UnreadableDocument) e).reason())
                .isEqualTo(Reason.TOO_MUCH_MEMORY);
    }

    @Test
    void refusesAnExternalEntityInAWordDocument() {
        refuses(
                Reason.EXTERNAL_ENTITY,
                Packed.docx(PARAGRAPH).part("word/styles.xml", external()).bytes());
    }

    @Test
    void refusesAnExternalDocumentTypeInAnOpenDocumentText() {
        String content = "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>";
        refuses(
                Reason.EXTERNAL_ENTITY,
                Packed.odt("", "").part("styles.xml", content).bytes());
    }

    @Test
    void refusesAnExternalEntityInASpreadsheet() {
        Packed file =
                Packed.xlsx("<sheetData/>").part("xl/_rels/unused.rels", "").part("_rels/.rels", external());
        refuses(Reason.EXTERNAL_ENTITY, file.bytes());
    }

    @Test
    void refusesEntitiesThatGrow() {
        refuses(
                Reason.ZIP_BOMB,
                Packed.docx(PARAGRAPH).part("word/styles.xml", BILLION_LAUGHS).bytes());
    }

    @Test
    void refusesAWordTableOfAMillionCells() {
        String cell = "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>";
        String row = "<w:tr>" + cell.repeat(1_000) + "</w:tr>";
        refuses(
                Reason.TOO_MANY_CELLS,
                Packed.docx("<w:tbl>" + row.repeat(1_000) + "</w:tbl>").bytes());
    }

    @Test
    void refusesASpreadsheetOfAMillionCells() {
        String row = "<row>" + "<c><v>1</v></c>".repeat(1_000) + "</row>";
        refuses(
                Reason.TOO_MANY_CELLS,
                Packed.xlsx("<sheetData>" + row.repeat(1_000) + "</sheetData>").bytes());
    }

    @Test
    void refusesASpreadsheetWhoseFewCellsSpreadOverAMillion() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 1_000; i++) {
            rows.append("<row r='")
                    .append(i)
                    .append("'><c r='A")
                    .append(i)
                    .append("'><v>1</v></c><c r='")
                    .append(column(i))
                    .append(i)
                    .append("'><v>1</v></c></row>");
        }
        refuses(
                Reason.TOO_MANY_CELLS,
                Packed.xlsx("<sheetData>" + rows + "</sheetData>").bytes());
    }

    @Test
    void refusesFilledCellsThatAreRepeatedAMillionTimes() {
        String table = "<table:table><table:table-row><table:table-cell table:number-columns-repeated='1000000'>"
                + "<text:p>1</text:p></table:table-cell></table:table-row></table:table>";
        refuses(Reason.TOO_MANY_CELLS, Packed.odt("", table).bytes());
    }

    @Test
    void givesAHugeColumnSpanNoMoreColumnsThanTheTableHas() {
        byte[] page = utf8("<table border=1><tr><td colspan=1000000>A<tr><td>B<td>C</table>");
        assertThat(Shown.blocks(Format.HTML, page)).containsExactly("[layout] 1x2 A ; B | C");
    }

    @Test
    void givesAHugeRowSpanNoMoreRowsThanTheTableHas() {
        byte[] page = utf8("<table border=1><tr><td rowspan=1000000>A<td>B<tr><td>C</table>");
        assertThat(Shown.blocks(Format.HTML, page)).containsExactly("[layout] 2x1 A | B ; C");
    }

    @Test
    void givesAHugeSpanOfAnOpenDocumentNoMoreColumnsThanTheTableHas() {
        String table = "<table:table><table:table-row><table:table-cell table:number-columns-spanned='2000000000'"
                + " table:number-rows-spanned='2000000000'><text:p>A</text:p></table:table-cell></table:table-row>"
                + "</table:table>";
        assertThat(Shown.blocks(Format.ODT, Packed.odt("", table).bytes())).containsExactly("[layout] A");
    }

    @Test
    void readsAPageOfAHundredThousandLevels() {
        byte[] page = utf8("<html>" + "<div>".repeat(100_000) + "Kế hoạch");
        assertThat(Shown.blocks(Format.HTML, page)).containsExactly("Kế hoạch");
    }

    @Test
    void refusesRichTextOfAHundredThousandLevels() {
        refuses(Reason.DAMAGED, utf8("{\\rtf1 " + "{".repeat(100_000) + "x" + "}".repeat(100_000) + "}"));
    }

    @Test
    void refusesXmlOfAHundredThousandLevels() {
        String table = "<w:tbl><w:tr><w:tc>".repeat(100_000);
        refuses(
                Reason.DAMAGED,
                Packed.docx(table + "</w:tc></w:tr></w:tbl>".repeat(100_000)).bytes());
    }

    @Test
    void survivesStylesThatAreBasedOnThemselves() {
        String styles = "<w:style w:styleId='A'><w:basedOn w:val='B'/></w:style>"
                + "<w:style w:styleId='B'><w:basedOn w:val='A'/></w:style>";
        String body = "<w:p><w:pPr><w:pStyle w:val='A'/></w:pPr><w:r><w:t>Một</w:t></w:r></w:p>";
        assertThat(Shown.blocks(
                        Format.DOCX, Packed.docx(body).word("styles", styles).bytes()))
                .containsExactly("Một");
    }

    @Test
    void warnsOfMacrosInAWordDocument() {
        Draft draft = Shown.read(
                Format.DOCX,
                Packed.docx(PARAGRAPH).part("word/vbaProject.bin", "x").bytes());
        assertThat(draft.warnings()).containsExactly(Warning.of(Warning.Code.MACROS_IGNORED));
    }

    @Test
    void warnsOfMacrosInASpreadsheet() {
        String rows = "<sheetData><row><c><v>1</v></c></row></sheetData>";
        Draft draft = Shown.read(
                Format.XLSX, Packed.xlsx(rows).part("xl/vbaProject.bin", "x").bytes());
        assertThat(draft.warnings()).containsExactly(Warning.of(Warning.Code.MACROS_IGNORED));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "DOC", "ODT", "XLSX"})
    void refusesRubbishInsteadOfAnOfficeFile(Format format) {
        assertThatThrownBy(() -> Shown.read(format, utf8("PK\u0003\u0004 rubbish")))
                .isInstanceOf(UnreadableDocument.class)
                .extracting(e -> ((UnreadableDocument) e).reason())
                .isEqualTo(Reason.DAMAGED);
    }

    private static void refuses(Reason reason, byte[] file) {
        assertThatThrownBy(() -> Drafts.read(Drafts.formatOf(file), file, new Budget(Limits.DEFAULT)))
                .isInstanceOf(UnreadableDocument.class)
                .extracting(e -> ((UnreadableDocument) e).reason())
                .isEqualTo(reason);
    }

    private static String external() {
        return "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>";
    }

    private static String column(int number) {
        return Character.toString('A' + number / 676) + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26);
    }

    private static byte[] firstHalf(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] encrypted(byte[] file) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("mật khẩu");
            try (OutputStream packed = encryptor.getDataStream(files);
                    InputStream in = new ByteArrayInputStream(file)) {
                in.transferTo(packed);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
