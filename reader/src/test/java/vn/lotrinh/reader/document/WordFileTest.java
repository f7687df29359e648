package vn.lotrinh.reader.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class WordFileTest {

    private static final String BORDERS = "<w:tblPr><w:tblBorders><w:top w:val='single'/></w:tblBorders></w:tblPr>";

    @Test
    void readsWhatPoiWrites() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            XWPFRun run = title.createRun();
            run.setBold(true);
            run.setText("KẾ HOẠCH");
            document.createParagraph().createRun().setText("Bộ Tài chính chủ trì.");
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("TT");
            table.getRow(0).getCell(1).setText("Nhiệm vụ");
            document.write(out);
            assertThat(Shown.blocks(Format.DOCX, out.toByteArray()))
                    .containsExactly("[centred] [bold] KẾ HOẠCH", "Bộ Tài chính chủ trì.", "[table] TT | Nhiệm vụ");
        }
    }

    @Test
    void takesHeadingLevelsFromStylesAndTheirBases() {
        String styles = "<w:style w:type='paragraph' w:styleId='Heading2'><w:name w:val='heading 2'/></w:style>"
                + "<w:style w:type='paragraph' w:styleId='Muc'><w:name w:val='Mục'/><w:basedOn w:val='Heading2'/>"
                + "<w:pPr><w:jc w:val='center'/></w:pPr><w:rPr><w:b/></w:rPr></w:style>";
        byte[] file = Packed.docx(paragraph("<w:pStyle w:val='Muc'/>", "Nhiệm vụ"))
                .word("styles", styles)
                .bytes();
        assertThat(Shown.blocks(Format.DOCX, file)).containsExactly("[h2] [centred] [bold] Nhiệm vụ");
    }

    @Test
    void takesTheOutlineLevelOfTheParagraphItself() {
        assertThat(read(paragraph("<w:outlineLvl w:val='2'/>", "Nhiệm vụ"))).containsExactly("[h3] Nhiệm vụ");
    }

    @Test
    void writesOutAutomaticNumbers() {
        String level = "<w:lvl w:ilvl='%s'><w:start w:val='%s'/><w:numFmt w:val='%s'/><w:lvlText w:val='%s'/></w:lvl>";
        String numbering = "<w:abstractNum w:abstractNumId='7'>" + level.formatted(0, 1, "upperRoman", "%1.")
                + level.formatted(1, 1, "decimal", "%2.") + level.formatted(2, 1, "lowerLetter", "%2.%3)")
                + level.formatted(3, 1, "bullet", "\uF0B7") + "</w:abstractNum>"
                + "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>";
        String body = item(0, "Mục tiêu")
                + item(1, "Chung")
                + item(1, "Cụ thể")
                + item(2, "Năm 2026")
                + item(2, "Năm 2027")
                + item(3, "Quý I")
                + item(0, "Nhiệm vụ")
                + item(1, "Thể chế");
        byte[] file = Packed.docx(body).word("numbering", numbering).bytes();
        assertThat(Shown.blocks(Format.DOCX, file))
                .containsExactly(
                        "I. Mục tiêu",
                        "1. Chung",
                        "2. Cụ thể",
                        "2.a) Năm 2026",
                        "2.b) Năm 2027",
                        "- Quý I",
                        "II. Nhiệm vụ",
                        "1. Thể chế");
    }

    @Test
    void restartsNumbersWhereTheListSaysSo() {
        String numbering = "<w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
                + "<w:numFmt w:val='decimal'/><w:lvlText w:val='Điều %1.'/></w:lvl></w:abstractNum>"
                + "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='7'/>"
                + "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>";
        String body = item(0, "a") + item(0, "b") + item(0, "c").replace("numId w:val='1'", "numId w:val='2'");
        byte[] file = Packed.docx(body).word("numbering", numbering).bytes();
        assertThat(Shown.blocks(Format.DOCX, file)).containsExactly("Điều 1. a", "Điều 2. b", "Điều 1. c");
    }

    @Test
    void leavesDeletedWordsOutAndKeepsInsertedOnes() {
        String body = "<w:p>" + run("Trước ") + "<w:del><w:r><w:delText>30/6</w:delText></w:r></w:del><w:ins>"
                + run("30/9") + "</w:ins></w:p>";
        assertThat(read(body)).containsExactly("Trước 30/9");
    }

    @Test
    void joinsParagraphsWhoseEndWasDeleted() {
        String body = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("Sở ") + "</w:p>" + paragraph("", "Nội vụ");
        assertThat(read(body)).containsExactly("Sở Nội vụ");
    }

    @Test
    void readsLinksContentControlsAndTextBoxesOnce() {
        String box = "<w:txbxContent>" + paragraph("", "HỎA TỐC") + "</w:txbxContent>";
        String body = "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:hyperlink>" + run("Nghị quyết") + "</w:hyperlink>"
                + "<w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" + box
                + "</mc:Fallback></mc:AlternateContent></w:r></w:p></w:sdtContent></w:sdt>";
        assertThat(read(body)).containsExactly("Nghị quyết", "HỎA TỐC");
    }

    @Test
    void readsBreaksAndTabsAndLeavesFieldCodesOut() {
        String body = "<w:p>" + run("Một") + "<w:r><w:br/><w:t>hai</w:t><w:tab/><w:t>ba</w:t></w:r>"
                + "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>";
        assertThat(read(body)).containsExactly("Một / hai ba");
    }

    @Test
    void setsFootnotesApartAndLeavesTheirMarksOut() {
        String notes = "<w:footnote w:id='5'>" + paragraph("", "Ban hành ngày 01/8/2026.") + "</w:footnote>";
        String body =
                "<w:p>" + run("Nghị quyết") + "<w:r><w:footnoteReference w:id='5'/></w:r>" + run(" số 11") + "</w:p>";
        byte[] file = Packed.docx(body).word("footnotes", notes).bytes();
        assertThat(Shown.blocks(Format.DOCX, file))
                .containsExactly("Nghị quyết số 11", "[note] Ban hành ngày 01/8/2026.");
    }

    @Test
    void turnsMergedCellsIntoSpans() {
        String body = table(
                row(cell("", "TT"), cell("<w:gridSpan w:val='2'/>", "Nhiệm vụ")),
                row(cell("<w:vMerge w:val='restart'/>", "1"), cell("", "Đề án"), cell("", "Quý I")),
                row(cell("<w:vMerge/>", ""), cell("", "Nghị định"), cell("", "Quý II")));
        assertThat(read(body))
                .containsExactly("[table] TT | 1x2 Nhiệm vụ ; 2x1 1 | Đề án | Quý I ; Nghị định | Quý II");
    }

    @Test
    void fillsTheGapBeforeARowThatBeginsFurtherRight() {
        String body = table(
                row(cell("", "TT"), cell("", "Nhiệm vụ")),
                "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + cell("", "Đề án") + "</w:tr>");
        assertThat(read(body)).containsExactly("[table] TT | Nhiệm vụ ;  | Đề án");
    }

    @Test
    void writesANestedTableAsLinesOfItsCell() {
        String inner = table(row(cell("", "a"), cell("", "b")), row(cell("", "c")));
        String body = table(row(cell("", "TT"), "<w:tc>" + paragraph("", "Gồm:") + inner + "<w:p/></w:tc>"));
        assertThat(read(body)).containsExactly("[table] TT | Gồm: / a b / c");
    }

    @Test
    void leavesDeletedRowsOut() {
        String body = table(
                row(cell("", "TT"), cell("", "Nhiệm vụ")),
                "<w:tr><w:trPr><w:del/></w:trPr>" + cell("", "1") + cell("", "Bỏ") + "</w:tr>");
        assertThat(read(body)).containsExactly("[table] TT | Nhiệm vụ");
    }

    @Test
    void knowsATableWithoutRulesAsLayout() {
        String body = table(row(cell("", "TỈNH UỶ LÀO CAI"), cell("", "ĐẢNG CỘNG SẢN VIỆT NAM")))
                .replace(BORDERS, "");
        assertThat(read(body)).containsExactly("[layout] TỈNH UỶ LÀO CAI | ĐẢNG CỘNG SẢN VIỆT NAM");
    }

    @Test
    void knowsATableOfDataByItsOrdinalNumbersEvenWithoutRules() {
        String body = table(row(cell("", "TT"), cell("", "Nhiệm vụ"))).replace(BORDERS, "");
        assertThat(read(body)).containsExactly("[table] TT | Nhiệm vụ");
    }

    private static List<String> read(String body) {
        return Shown.blocks(Format.DOCX, Packed.docx(body).bytes());
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    private static String paragraph(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + run(text) + "</w:p>";
    }

    private static String item(int level, String text) {
        return paragraph("<w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='1'/></w:numPr>", text);
    }

    private static String table(String... rows) {
        return "<w:tbl>" + BORDERS + String.join("", rows) + "</w:tbl>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph("", text) + "</w:tc>";
    }
}
