package vn.lotrinh.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of files that say something of the registry, in the order in which they are taken in. */
enum RegistryFile {
    UNITS("key kind level name", "short aliases superior territory codes contact from to"),
    COLLECTIVES("key name", "aliases rule"),
    MEMBERS("collective unit", "from to"),
    STATEMENTS("key aspect value", "qualifier from to"),
    WITHDRAWALS("event reason", "key aspect qualifier value from"),
    EVENTS("key kind effective from to", "share words summary");

    private static final String GROUND = "act act_on source";

    private final String needed;
    private final String more;

    RegistryFile(String needed, String more) {
        this.needed = needed;
        this.more = more;
    }

    /** All headings of such a file. */
    List<String> columns() {
        return List.of((needed + " " + more + " " + GROUND).split(" "));
    }

    Sheet sheet(String name, String content) {
        return new Sheet(name, content, columns(), List.of(needed.split(" ")));
    }

    /** The kind of file that has such headings. */
    static Optional<RegistryFile> of(String content) {
        List<String> headings = Sheet.headings(content);
        Map<String, RegistryFile> telling = new LinkedHashMap<>();
        telling.put("reason", WITHDRAWALS);
        telling.put("aspect", STATEMENTS);
        telling.put("effective", EVENTS);
        telling.put("collective", MEMBERS);
        telling.put("rule", COLLECTIVES);
        telling.put("level", UNITS);
        return telling.entrySet().stream()
                .filter(heading -> headings.contains(heading.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
