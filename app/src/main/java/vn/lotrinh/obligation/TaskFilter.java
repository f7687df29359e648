package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.reader.text.Folding;

/**
 * Which tasks are asked for.
 *
 * @param directive of this directive, or {@code null} for all
 * @param unit that concern this unit, or {@code null} for all
 * @param role what the unit has to do with them: {@code lead}, {@code coordinate}, or empty for either
 * @param standing that stand so on the day, or {@code null} for all
 * @param dueFrom whose last day is this or later, or {@code null}
 * @param dueTo whose last day is this or earlier, or {@code null}
 * @param text whose words hold these, marks and case apart; empty for all
 */
public record TaskFilter(
        @Nullable Long directive,
        @Nullable Long unit,
        String role,
        @Nullable Standing standing,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        String text) {

    private static final int MOST_WORDS = 12;

    /** All tasks. */
    public static final TaskFilter ALL = new TaskFilter(null, null, "", null, null, null, "");

    /** The same without regard to standing. */
    public TaskFilter ofAnyStanding() {
        return new TaskFilter(directive, unit, role, null, dueFrom, dueTo, text);
    }

    /** The same for one standing. */
    public TaskFilter of(Standing wanted) {
        return new TaskFilter(directive, unit, role, wanted, dueFrom, dueTo, text);
    }

    /** The same for one directive. */
    public TaskFilter in(long wanted) {
        return new TaskFilter(wanted, unit, role, standing, dueFrom, dueTo, text);
    }

    /** The same for one unit in a role. */
    public TaskFilter by(long wanted, String wantedRole) {
        return new TaskFilter(directive, wanted, wantedRole, standing, dueFrom, dueTo, text);
    }

    /** The same for last days between two days, both included. */
    public TaskFilter dueBetween(LocalDate from, LocalDate to) {
        return new TaskFilter(directive, unit, role, standing, from, to, text);
    }

    /** The address of the rows behind a figure. */
    public String address() {
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
        return parts.isEmpty() ? "/tasks" : "/tasks?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + value);
        }
    }

    /** This filter for one viewer on one day, as a condition of the database on the table {@code t}. */
    Condition condition(Viewer viewer, LocalDate asOf, Bindings bindings) {
        List<String> terms = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        values.put("asof", asOf);
        terms.add("(t.given_on is null or t.given_on <= :asof)");
        sight(viewer, terms, values, bindings);
        if (directive != null) {
            terms.add("t.directive_id = :directive");
            values.put("directive", directive);
        }
        if (unit != null) {
            // As a list: told of a subquery, the database would rather walk through the whole register in its order.
            terms.add("t.id = any(array(select l.task_id from (" + Bindings.lines("", roles()) + ") l))");
            values.putAll(bindings.of(unit));
        }
        if (standing != null) {
            terms.add(standing.condition());
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

    private static void sight(Viewer viewer, List<String> terms, Map<String, Object> values, Bindings bindings) {
        if (viewer.seesEverything()) {
            return;
        }
        if (viewer.units().isEmpty()) {
            terms.add("t.public");
            return;
        }
        terms.add(
                "(t.public"
                        + " or exists (select 1 from obligation.assignment o where o.task_id = t.id and o.unit_id in (:own))"
                        + " or exists (select 1 from obligation.handover_now o where o.task_id = t.id and o.to_unit in (:own)))");
        values.put("own", bindings.parties(viewer.units()));
    }

    private String roles() {
        return switch (role) {
            case "lead" -> "a.role in ('lead', 'advise')";
            case "coordinate" -> "a.role = 'coordinate'";
            default -> "true";
        };
    }

    private void words(List<String> terms, Map<String, Object> values) {
        int count = 0;
        for (String word : Folding.bare(text).strip().split("[\\s\\p{Cntrl}]+")) {
            if (!word.isEmpty() && count < MOST_WORDS) {
                terms.add("t.search like :word" + count);
                values.put(
                        "word" + count,
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
                count++;
            }
        }
    }

    /**
     * A condition and its values.
     *
     * @param sql the condition
     * @param values the values of its named parameters
     */
    record Condition(String sql, Map<String, Object> values) {}
}
