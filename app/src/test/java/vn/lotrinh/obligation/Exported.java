package vn.lotrinh.obligation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/**
 * A file of the register as whoever opens it reads it.
 *
 * @param rows its rows, by heading
 * @param summary the lines of its summary
 */
public record Exported(List<Map<String, String>> rows, Map<String, String> summary) {

    /** Reads comma-separated values; every line has to have as many as the first. */
    public static Exported csv(byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8);
        if (!text.startsWith("\uFEFF")) {
            throw new AssertionError("No byte order mark");
        }
        List<CSVRecord> lines =
                CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
        List<List<String>> rows = new ArrayList<>();
        Map<String, String> summary = new LinkedHashMap<>();
        boolean over = false;
        for (CSVRecord line : lines) {
            if (line.size() != lines.getFirst().size()) {
                throw new AssertionError("Line " + line.getRecordNumber() + " has " + line.size() + " values");
            }
            over = over || line.stream().allMatch(String::isEmpty);
            if (over) {
                summary.put(line.get(0), line.get(1));
            } else {
                rows.add(line.toList());
            }
        }
        return new Exported(named(rows), summary);
    }

    /** Reads a workbook. */
    public static Exported workbook(byte[] file) throws Exception {
        List<List<List<String>>> sheets = new ArrayList<>();
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader reader = new XSSFReader(parts);
            var each = reader.getSheetsData();
            while (each.hasNext()) {
                try (InputStream sheet = each.next()) {
                    List<List<String>> rows = new ArrayList<>();
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(
                            reader.getStylesTable(), new ReadOnlySharedStringsTable(parts), new Cells(rows), true));
                    xml.parse(new InputSource(sheet));
                    sheets.add(rows);
                }
            }
        }
        return new Exported(
                named(sheets.get(1)),
                sheets.get(0).stream()
                        .collect(Collectors.toMap(List::getFirst, row -> row.size() > 1 ? row.get(1) : "")));
    }

    private static List<Map<String, String>> named(List<List<String>> rows) {
        return rows.subList(1, rows.size()).stream()
                .map(row -> {
                    Map<String, String> named = new HashMap<>();
                    for (int i = 0; i < row.size(); i++) {
                        named.put(rows.getFirst().get(i), row.get(i));
                    }
                    return named;
                })
                .toList();
    }

    /** How many rows have what in a column. */
    Map<String, Long> count(String heading) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.getOrDefault(heading, ""), Collectors.counting()));
    }

    /** The numbers of the obligations. */
    public List<Long> ids() {
        Function<Map<String, String>, String> address = row -> row.getOrDefault("Địa chỉ", "");
        return rows.stream()
                .map(address)
                .map(words -> Long.valueOf(words.replaceFirst("^http://localhost/obligations/", "")))
                .toList();
    }

    private record Cells(List<List<String>> rows) implements XSSFSheetXMLHandler.SheetContentsHandler {
        @Override
        public void startRow(int number) {
            rows.add(new ArrayList<>());
        }

        @Override
        public void endRow(int number) {}

        @Override
        public void cell(String reference, String value, @Nullable XSSFComment comment) {
            List<String> row = rows.getLast();
            while (row.size() < new CellReference(reference).getCol()) {
                row.add("");
            }
            row.add(value);
        }
    }
}
