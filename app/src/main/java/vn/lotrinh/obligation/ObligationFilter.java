package vn.lotrinh.obligation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.access.Spheres;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.reader.text.Folding;

/**
 * Which obligations are asked for.
 *
 * @param directive of this directive, or {@code null} for all
 * @param unit that concern this unit, or {@code null} for all
 * @param role what the unit has to do with them: {@code lead}, {@code joint}, {@code coordinate}, or empty for any
 * @param standing that stand so on the day, or {@code null} for all
 * @param dueFrom whose last day is this or later, or {@code null}
 * @param dueTo whose last day is this or earlier, or {@code null}
 * @param text whose words hold these, marks and case apart; empty for all
 */
public record ObligationFilter(
        @Nullable Long directive,
        @Nullable Long unit,
        String role,
        @Nullable Standing standing,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        String text) {

    /** What a unit can have to do with an obligation. */
    static final List<String> ROLES = List.of("lead", "joint", "coordinate");

    /** The index of the search text holds its groups of so many letters. */
    private static final int INDEXED = 3;

    private static final int MOST_WORDS = 12;

    /** All obligations. */
    public static final ObligationFilter ALL = new ObligationFilter(null, null, "", null, null, null, "");

    /** The same without regard to standing. */
    public ObligationFilter ofAnyStanding() {
        return new ObligationFilter(directive, unit, role, null, dueFrom, dueTo, text);
    }

    /** The same for one standing. */
    public ObligationFilter of(Standing wanted) {
        return new ObligationFilter(directive, unit, role, wanted, dueFrom, dueTo, text);
    }

    /** The same for one directive. */
    public ObligationFilter in(long wanted) {
        return new ObligationFilter(wanted, unit, role, standing, dueFrom, dueTo, text);
    }

    /** The same for one unit in a role. */
    public ObligationFilter by(long wanted, String wantedRole) {
        return new ObligationFilter(directive, wanted, wantedRole, standing, dueFrom, dueTo, text);
    }

    /** The same for last days between two days, both included. */
    public ObligationFilter dueBetween(LocalDate from, LocalDate to) {
        return new ObligationFilter(directive, unit, role, standing, from, to, text);
    }

    /** The address of the rows behind a figure. */
    public String address() {
        return address("/obligations");
    }

    /** The address under which a page, a file or a program's answer tells of these rows. */
    String address(String path) {
        List<String> parts = new ArrayList<>();
        add(parts, "directive", directive);
        add(parts, "unit", unit);
        add(parts, "role", role.isEmpty() ? null : role);
        add(parts, "standing", standing == null ? null : standing.code());
        add(parts, "from", dueFrom);
        add(parts, "to", dueTo);
        add(
                parts,
                "q",
                text.isEmpty() ? null : java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8));
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + value);
        }
    }

    /** The rows of this filter for one viewer, as a condition of the database on the phase {@code t}. */
    Condition condition(Viewer viewer, Vantage vantage, Bindings bindings) {
        Condition scope = scope(viewer, vantage, bindings);
        return new Condition(
                scope.sql() + " and " + (standing == null ? Standing.OWED : standing.condition()), scope.values());
    }

    /** The same whatever the standing, those among them that are not owed any more. */
    Condition scope(Viewer viewer, Vantage vantage, Bindings bindings) {
        List<String> terms = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        seen(vantage, terms, values);
        sight(viewer, terms, values, bindings);
        if (directive != null) {
            terms.add("t.directive_id = :directive");
            values.put("directive", directive);
        }
        if (unit != null) {
            // As a list: told of a subquery, the database would rather walk through the whole register in its order.
            terms.add("t.obligation_id = any(array(select l.obligation_id from ("
                    + bindings.lines(role, "true", vantage) + ") l))");
            values.putAll(bindings.of(unit, vantage));
        }
        if (dueFrom != null) {
            terms.add("t.due_key >= :from and t.due is not null");
            values.put("from", dueFrom);
        }
        if (dueTo != null) {
            terms.add("t.due_key <= :to");
            values.put("to", dueTo);
        }
        words(terms, values);
        return new Condition(String.join(" and ", terms), values);
    }

    /** Which phases hold on the day, as known then. */
    private static void seen(Vantage vantage, List<String> terms, Map<String, Object> values) {
        values.put("asof", vantage.asOf());
        terms.add(holding(vantage));
        terms.add("(t.opened_on is null or t.opened_on <= :asof)");
        Instant known = vantage.knownAt();
        if (known != null) {
            values.put("known", Timestamp.from(known));
        }
    }

    /** The condition that a phase {@code t} holds on the day {@code :asof}, as was known then. */
    static String holding(Vantage vantage) {
        String known = vantage.knownAt() == null
                ? "t.known_to = 'infinity'"
                : "t.known_from <= :known and t.known_to > :known";
        return known + " and t.day_from <= :asof and t.day_to > :asof";
    }

    private static void sight(Viewer viewer, List<String> terms, Map<String, Object> values, Bindings bindings) {
        Spheres.Sphere sphere = bindings.sphere(viewer);
        if (sphere.everywhere()) {
            return;
        }
        values.put("sphere", sphere.units().toArray(Long[]::new));
        if (viewer.seesEverything()) {
            terms.add("(t.owner_id is null or t.public or t.owner_id = any(:sphere))");
            return;
        }
        if (viewer.units().isEmpty()) {
            terms.add("t.public");
            return;
        }
        terms.add("(t.public or t.owner_id = any(:sphere)"
                + " or t.task_id = any(array(select o.task_id from obligation.assignment o where o.unit_id in (:own)"
                + " union all select o.task_id from obligation.handover_now o where o.to_unit in (:own)))"
                + " or t.obligation_id = any(array("
                + "select o.id from obligation.obligation o where o.bound_id in (:own))))");
        values.put("own", bindings.parties(viewer.units()));
    }

    /**
     * Every word must be found. Long ones are looked up in their index first; of words too short for it most rows have some,
     * so that the rows are asked one by one until the page is full.
     */
    private void words(List<String> terms, Map<String, Object> values) {
        List<String> found = new ArrayList<>();
        int count = 0;
        for (String word : Folding.bare(text).strip().split("[\\s\\p{Cntrl}]+")) {
            if (!word.isEmpty() && count < MOST_WORDS) {
                String name = "word" + count;
                values.put(
                        name,
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
                if (word.length() < INDEXED) {
                    terms.add("(select o.search like :" + name
                            + " from obligation.obligation o where o.id = t.obligation_id)");
                } else {
                    found.add("o.search like :" + name);
                }
                count++;
            }
        }
        if (!found.isEmpty()) {
            terms.add("t.obligation_id = any(array(select o.id from obligation.obligation o where "
                    + String.join(" and ", found) + "))");
        }
    }

    /**
     * A condition and its values.
     *
     * @param sql the condition
     * @param values the values of its named parameters
     */
    record Condition(String sql, Map<String, Object> values) {

        private static final Set<String> SHARED = Set.of("asof", "known");

        /** The same with names of its own for all values but the dates, beside another use of the same names. */
        Condition apart() {
            String renamed = sql;
            Map<String, Object> own = new HashMap<>();
            for (Map.Entry<String, Object> value : values.entrySet()) {
                String name = value.getKey();
                boolean shared = SHARED.contains(name);
                own.put(shared ? name : "own_" + name, value.getValue());
                renamed = shared ? renamed : renamed.replaceAll("(?<!:):" + name + "\\b", ":own_" + name);
            }
            return new Condition(renamed, own);
        }
    }
}
