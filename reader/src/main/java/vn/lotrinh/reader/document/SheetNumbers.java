package vn.lotrinh.reader.document;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Writes the numbers of a spreadsheet as it shows them, and its dates as Vietnamese documents write them. */
final class SheetNumbers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

    private final DataFormatter formatter = new DataFormatter(Locale.of("vi", "VN"));
    private final Map<Integer, String> patterns = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private boolean from1904;

    void countFrom1904(boolean from1904) {
        this.from1904 = from1904;
    }

    void readStyles(XmlPart xml) {
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                patterns.putIfAbsent(xml.number("numFmtId", 0), xml.attribute("formatCode", "General"));
            } else if (xml.starts("cellXfs")) {
                readCellFormats(xml);
            } else if (xml.starts("dxfs")) {
                xml.skip();
            }
        }
    }

    private void readCellFormats(XmlPart xml) {
        int outside = xml.depth();
        while (xml.nextInside(outside)) {
            if (xml.starts("xf")) {
                formats.add(xml.number("numFmtId", 0));
            }
        }
    }

    /** What a number shows as in a cell of the given style; a value that is no number stays as it is. */
    String write(String value, int style) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return value;
        }
        int format = style >= 0 && style < formats.size() ? formats.get(style) : 0;
        String builtin = BuiltinFormats.getBuiltinFormat(format);
        String pattern = patterns.getOrDefault(format, builtin == null ? "General" : builtin);
        if (DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(number)) {
            return writeDate(number, format, pattern);
        }
        return formatter.formatRawCellContents(number, format, pattern, from1904);
    }

    private String writeDate(double number, int format, String pattern) {
        String letters = pattern.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "");
        LocalDateTime date = DateUtil.getLocalDateTime(number, from1904);
        if (letters.contains("d")) {
            return DAY.format(date);
        }
        return letters.contains("y")
                ? MONTH.format(date)
                : formatter.formatRawCellContents(number, format, pattern, from1904);
    }
}
