package vn.lotrinh.reader.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SpreadsheetFileTest {

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Sheet sheet = book.createSheet();

    @Test
    void readsASheetAsATable() throws IOException {
        row(0, "TT", "Nhiệm vụ", "Chủ trì");
        row(1, "1", "Lập đề án", "Sở Xây dựng");
        assertThat(read()).containsExactly("[table] TT | Nhiệm vụ | Chủ trì ; 1 | Lập đề án | Sở Xây dựng");
    }

    @Test
    void readsTitlesAboveTheTableAsParagraphs() throws IOException {
        row(0, "PHỤ LỤC");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
        row(1, "Kèm theo Kế hoạch số 11");
        row(3, "TT", "Nhiệm vụ", "Chủ trì");
        row(4, "1", "Lập đề án", "Sở Xây dựng");
        assertThat(read())
                .containsExactly(
                        "[centred] PHỤ LỤC",
                        "Kèm theo Kế hoạch số 11",
                        "[table] TT | Nhiệm vụ | Chủ trì ; 1 | Lập đề án | Sở Xây dựng");
    }

    @Test
    void readsALetterheadAboveTheTableAsLayout() throws IOException {
        row(0, "UBND TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        row(1, "TT", "Nhiệm vụ", "Chủ trì");
        assertThat(read())
                .containsExactly(
                        "[layout] UBND TỈNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "[table] TT | Nhiệm vụ | Chủ trì");
    }

    @Test
    void turnsMergedRegionsIntoSpans() throws IOException {
        row(0, "TT", "Nhiệm vụ", "Sản phẩm");
        row(1, "I", "Thể chế");
        row(2, "1", "Đề án", "Tờ trình");
        row(3, "2", "", "Quyết định");
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
        assertThat(read())
                .containsExactly("[table] TT | Nhiệm vụ | Sản phẩm ; I | 1x2 Thể chế ; 1 | 2x1 Đề án | Tờ trình ;"
                        + " 2 | Quyết định");
    }

    @Test
    void cutsEmptyRowsAndColumnsAtTheEnd() throws IOException {
        row(0, "TT", "Nhiệm vụ", "Hạn", "", "");
        row(1, "1", "Đề án", "2026", "", "");
        row(9, "", "", "", "");
        assertThat(read()).containsExactly("[table] TT | Nhiệm vụ | Hạn ; 1 | Đề án | 2026");
    }

    @Test
    void writesDatesAndNumbersAsVietnameseDocumentsDo() throws IOException {
        Row row = row(0, "1", "", "");
        row.getCell(0).setCellValue(12);
        style(row.getCell(1), "m/d/yy").setCellValue(LocalDate.of(2026, 9, 30));
        style(row.getCell(2), "0.0%").setCellValue(0.125);
        style(row.createCell(3), "mm/yyyy").setCellValue(LocalDate.of(2026, 12, 1));
        assertThat(read()).containsExactly("[table] 12 | 30/09/2026 | 12,5% | 12/2026");
    }

    @Test
    void readsTheShownResultOfAFormulaAndNoErrors() throws IOException {
        Row row = row(0, "TT", "Nhiệm vụ", "Hạn");
        row.createCell(3).setCellFormula("1+1");
        row.createCell(4).setCellErrorValue((byte) 7);
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertThat(read()).containsExactly("[table] TT | Nhiệm vụ | Hạn | 2");
    }

    @Test
    void leavesHiddenSheetsOut() throws IOException {
        row(0, "TT", "Nhiệm vụ", "Hạn");
        book.createSheet("ẩn").createRow(0).createCell(0).setCellValue("bí mật");
        book.setSheetHidden(1, true);
        assertThat(read()).containsExactly("[table] TT | Nhiệm vụ | Hạn");
    }

    private Row row(int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
        return row;
    }

    private Cell style(Cell cell, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    private List<String> read() throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return Shown.blocks(Format.XLSX, out.toByteArray());
        }
    }
}
