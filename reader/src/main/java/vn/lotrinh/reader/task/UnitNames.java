package vn.lotrinh.reader.task;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.text.Folding;

/** Compares units by their names: the determiner, the case and the short form of ủy ban nhân dân make no difference. */
final class UnitNames {

    private static final Pattern DETERMINER = Pattern.compile("^(?:các|những)\\s+");

    private UnitNames() {}

    /** Whether all units stand among the leads. */
    static boolean within(List<Quote> units, List<Quote> leads) {
        return !leads.isEmpty() && of(leads).containsAll(of(units));
    }

    /** Adds those units that neither the list nor the exceptions have. */
    static void addNew(List<Quote> list, List<Quote> more, List<Quote> except) {
        if (more.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>(of(list));
        known.addAll(of(except));
        more.stream().filter(unit -> known.add(bare(unit.text()))).forEach(list::add);
    }

    private static Set<String> of(List<Quote> units) {
        return units.stream().map(unit -> bare(unit.text())).collect(Collectors.toSet());
    }

    private static String bare(String name) {
        return DETERMINER
                .matcher(Folding.match(name))
                .replaceFirst("")
                .replace("ubnd", "ủy ban nhân dân")
                .strip();
    }
}
