package vn.lotrinh.reader.letterhead;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.text.DataFile;
import vn.lotrinh.reader.text.Folding;

/** The names and abbreviations of the kinds of directive: see {@code letterhead/kinds.tsv}. */
final class Kinds {

    private static final Kinds SHIPPED = new Kinds();

    private final Map<String, Kind> bySymbol = new HashMap<>();
    private final List<Named> names = new ArrayList<>();

    /** A kind with its name in match form. */
    record Named(String name, Kind kind) {}

    private Kinds() {
        for (List<String> row : DataFile.named("letterhead/kinds.tsv").rows()) {
            Kind kind = Kind.valueOf(row.getFirst().toUpperCase(Locale.ROOT));
            names.add(new Named(Folding.match(row.get(1)), kind));
            for (String symbol : row.size() > 2 ? row.get(2).split(" ") : new String[0]) {
                bySymbol.put(symbol, kind);
            }
        }
    }

    static Kinds shipped() {
        return SHIPPED;
    }

    /** The kind that a number's symbol names: {@code 12-CTr/TU}, {@code 1857/CTr-UBND}; {@code null} where none. */
    @Nullable
    Kind ofNumber(String number) {
        for (String part : number.split("[-/]")) {
            Kind kind = bySymbol.get(part);
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** The kind whose name begins a line, or {@code null}. */
    @Nullable
    Named at(String line) {
        Named named = named(line);
        if (named != null) {
            return named;
        }
        String bare = Folding.bare(line.strip());
        return names.stream()
                .filter(candidate -> Folding.bare(candidate.name).equals(bare))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Named named(String line) {
        String form = Folding.match(line);
        return names.stream()
                .filter(named -> form.startsWith(named.name)
                        && (form.length() == named.name.length()
                                || !Character.isLetter(form.charAt(named.name.length()))))
                .max(Comparator.comparingInt(named -> named.name.length()))
                .orElse(null);
    }
}
