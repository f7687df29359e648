package vn.lotrinh.obligation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.organization.CsvCell;
import vn.lotrinh.page.Texts;

/** A workbook whose first sheet is the summary. Days are days, numbers are numbers, and no words are a formula. */
final class RegisterWorkbook implements RegisterFile {

    private static final int IN_MEMORY = 100;
    private static final int LETTER = 256;
    private static final int SUMMARY_WIDTH = 44;

    /** Spreadsheets count days from then on. */
    private static final int FIRST_YEAR = 1901;

    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();

    private final Path path;
    private final List<String> headings;
    private final String name;
    private final SXSSFWorkbook workbook;
    private final CellStyle day;
    private final CellStyle guarded;
    private final CellStyle bold;
    private SXSSFSheet sheet;
    private int rows;

    /** @param folder a folder for this file alone, in which the sheets are kept until it is finished */
    RegisterWorkbook(Path path, Path folder, List<String> headings, List<? extends List<?>> summary, Texts texts) {
        this.path = path;
        this.headings = headings;
        this.name = texts.of("export.rows");
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder.toFile()));
        this.workbook = new SXSSFWorkbook(null, IN_MEMORY, true);
        this.day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        this.guarded = workbook.createCellStyle();
        guarded.setQuotePrefixed(true);
        this.bold = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        bold.setWrapText(true);
        this.sheet = workbook.createSheet(texts.of("export.totals"));
        sheet.setColumnWidth(0, SUMMARY_WIDTH * LETTER);
        sheet.setColumnWidth(1, SUMMARY_WIDTH * LETTER);
        summary.forEach(this::write);
        this.sheet = begin();
    }

    private SXSSFSheet begin() {
        int sheets = workbook.getNumberOfSheets();
        sheet = workbook.createSheet(sheets == 1 ? name : name + " " + sheets);
        sheet.createFreezePane(0, 1);
        ExportColumn[] columns = ExportColumn.values();
        for (int i = 0; i < columns.length; i++) {
            sheet.setColumnWidth(i, columns[i].width() * LETTER);
        }
        rows = 0;
        write(headings).setRowStyle(bold);
        sheet.getRow(0).forEach(cell -> cell.setCellStyle(bold));
        return sheet;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        if (rows == MOST_ROWS) {
            finish();
            begin();
        }
        write(cells);
    }

    private Row write(List<? extends @Nullable Object> cells) {
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            if (value != null) {
                write(value, row.createCell(i));
            }
        }
        return row;
    }

    private void write(Object value, Cell cell) {
        switch (value) {
            case LocalDate date
            when date.getYear() >= FIRST_YEAR -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            case Long number -> cell.setCellValue(number);
            default -> {
                String words = value.toString();
                cell.setCellValue(words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words);
                if (CsvCell.isFormula(words)) {
                    cell.setCellStyle(guarded);
                }
            }
        }
    }

    private void finish() {
        sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, headings.size() - 1));
    }

    @Override
    public void close() throws IOException {
        try (workbook;
                OutputStream file = Files.newOutputStream(path)) {
            finish();
            workbook.write(file);
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
    }
}
