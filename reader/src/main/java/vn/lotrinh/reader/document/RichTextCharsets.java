package vn.lotrinh.reader.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The encodings that Rich Text names by numbers. */
final class RichTextCharsets {

    private static final Map<Integer, Integer> OF_FONTS = Map.ofEntries(
            Map.entry(77, 10000),
            Map.entry(128, 932),
            Map.entry(129, 949),
            Map.entry(134, 936),
            Map.entry(136, 950),
            Map.entry(161, 1253),
            Map.entry(162, 1254),
            Map.entry(163, 1258),
            Map.entry(177, 1255),
            Map.entry(178, 1256),
            Map.entry(186, 1257),
            Map.entry(204, 1251),
            Map.entry(222, 874),
            Map.entry(238, 1250));

    private RichTextCharsets() {}

    static Charset ofFont(int number, Charset otherwise) {
        Integer page = OF_FONTS.get(number);
        return page == null ? otherwise : of(page);
    }

    static Charset of(int page) {
        return switch (page) {
            case 65001 -> StandardCharsets.UTF_8;
            case 10000 -> named("x-MacRoman");
            case 932 -> named("windows-31j");
            case 936 -> named("GBK");
            case 949 -> named("x-windows-949");
            case 950 -> named("Big5");
            case 874 -> named("x-windows-874");
            case 437, 850, 852, 866 -> named("IBM" + page);
            default -> named("windows-" + page);
        };
    }

    static Charset named(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }
}
