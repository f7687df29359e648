package vn.lotrinh.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The query of an address, taken apart for a form that sends it again. */
public final class Query {

    private Query() {}

    /** Names and values, decoded, in order. */
    public static List<String[]> parts(String query) {
        return query.isEmpty()
                ? List.of()
                : Arrays.stream(query.split("&")).map(Query::part).toList();
    }

    private static String[] part(String part) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        String value = equals < 0 ? "" : part.substring(equals + 1);
        return new String[] {
            URLDecoder.decode(name, StandardCharsets.UTF_8), URLDecoder.decode(value, StandardCharsets.UTF_8)
        };
    }
}
