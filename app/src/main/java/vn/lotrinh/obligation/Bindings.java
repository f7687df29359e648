package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lotrinh.access.Spheres;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.Succession;

/** Tells the database who answers for what. */
@Component
class Bindings {

    private final JdbcClient database;
    private final Registries registries;

    private final Spheres spheres;

    Bindings(JdbcClient database, Registries registries, Spheres spheres) {
        this.database = database;
        this.registries = registries;
        this.spheres = spheres;
    }

    /** Whose own programmes a viewer may see. */
    Spheres.Sphere sphere(Viewer viewer) {
        return spheres.of(viewer);
    }

    /**
     * The day that decides on who answers for an obligation: the day asked for, but where it was done before, the day on
     * which it was done, as what is done stays with who did it.
     */
    private static final String DAY = "least(coalesce(t.done_on, :asof), :asof)";

    private static final String ANSWERS = DAY + " >= u.day_from and " + DAY + " < u.day_to";

    /** The units that answer for what others were bound to, and when. */
    private static final String SHARES =
            "unnest(:holder::bigint[], :takenFrom::date[], :takenTo::date[], :taker::bigint[]) u(holder, day_from, day_to, unit)";

    private static final String WAYS =
            "unnest(:party::bigint[], :bound::bigint[], :givenFrom::date[], :givenTo::date[],"
                    + " :dayFrom::date[], :dayTo::date[], :unit::bigint[]) u(party, bound, given_from, given_to, day_from, day_to, unit)";

    /** What is told of a line: whose it is, and what decides on how it stands. */
    private static final String LINE = "t.obligation_id, u.unit, t.stop, t.done_on, t.due, t.submitted_on";

    /**
     * Selects obligation and unit for every line that one of the units answers for on the day {@code :asof}, with all that
     * its standing needs. A line comes twice where a unit is named twice.
     *
     * @param role {@code lead} for what it is accountable for, {@code joint} for what it leads together with who is,
     *     {@code coordinate} for what it coordinates, empty for all
     * @param condition what must hold of {@code t}
     */
    String lines(String role, String condition, Vantage vantage) {
        return switch (role) {
            case "lead" -> accountable(condition, vantage);
            case "joint" -> joint(condition, vantage);
            case "coordinate" -> coordinating(condition, vantage);
            default ->
                String.join(
                        " union all ",
                        accountable(condition, vantage),
                        joint(condition, vantage),
                        coordinating(condition, vantage));
        };
    }

    private static String accountable(String condition, Vantage vantage) {
        String handovers = handovers(vantage);
        String present = ObligationFilter.holding(vantage) + " and " + condition;
        return "select " + LINE + " from " + SHARES
                + " join obligation.obligation o on o.bound_id = u.holder"
                + " join obligation.phase t on t.obligation_id = o.id where " + present + " and " + ANSWERS
                + " and not exists (select 1 from " + handovers + " h where h.task_id = o.task_id"
                + " and h.ordinal = o.assignment and h.bound_id = o.bound_id and h.effective_on <= " + DAY + ")"
                + " union all select " + LINE + " from " + SHARES
                + " join " + handovers + " h on h.to_unit = u.holder"
                + " join obligation.obligation o on o.task_id = h.task_id and o.assignment = h.ordinal and o.bound_id = h.bound_id"
                + " join obligation.phase t on t.obligation_id = o.id where " + present
                + " and h.effective_on <= " + DAY + " and " + ANSWERS + " and not " + passedFurther(handovers);
    }

    private static String joint(String condition, Vantage vantage) {
        String handovers = handovers(vantage);
        String present = ObligationFilter.holding(vantage) + " and " + condition + " and " + ANSWERS;
        String named = " join obligation.assignment a on a.task_id = h.task_id and a.ordinal = h.ordinal"
                + " and a.role <> 'coordinate'";
        return "select " + LINE + " from " + SHARES
                + " join obligation.obligation o on o.joint <> '{}' and o.joint @> array[u.holder]"
                + " join obligation.phase t on t.obligation_id = o.id where " + present
                + " and not exists (select 1 from " + handovers + " h" + named + " where h.task_id = o.task_id"
                + " and h.bound_id = u.holder and h.effective_on <= " + DAY + ")"
                + " union all select " + LINE + " from " + SHARES
                + " join " + handovers + " h on h.to_unit = u.holder" + named
                + " join obligation.obligation o on o.task_id = h.task_id and o.joint <> '{}'"
                + " and o.joint @> array[h.bound_id]"
                + " join obligation.phase t on t.obligation_id = o.id where " + present
                + " and h.effective_on <= " + DAY + " and not " + passedFurther(handovers);
    }

    private static String coordinating(String condition, Vantage vantage) {
        String handovers = handovers(vantage);
        String present = "a.role = 'coordinate' and " + ObligationFilter.holding(vantage) + " and " + condition;
        return "select " + LINE + " from " + WAYS
                + " join obligation.assignment a on a.unit_id = u.party join obligation.phase t on t.task_id = a.task_id where "
                + present + " and t.bound_on >= u.given_from and t.bound_on < u.given_to and " + ANSWERS
                + " and not exists (select 1 from " + handovers + " h where h.task_id = a.task_id"
                + " and h.ordinal = a.ordinal and h.bound_id = u.bound and h.effective_on <= " + DAY + ")"
                + " union all select " + LINE + " from " + SHARES
                + " join " + handovers + " h on h.to_unit = u.holder"
                + " join obligation.assignment a on a.task_id = h.task_id and a.ordinal = h.ordinal"
                + " join obligation.phase t on t.task_id = a.task_id where " + present + " and h.effective_on <= " + DAY
                + " and " + ANSWERS + " and not " + passedFurther(handovers);
    }

    private static String passedFurther(String handovers) {
        return "exists (select 1 from " + handovers + " n where n.task_id = h.task_id and n.ordinal = h.ordinal"
                + " and n.bound_id = h.bound_id and n.effective_on > h.effective_on and n.effective_on <= " + DAY + ")";
    }

    /** The decisions of their own by which lines pass on, as known then. */
    static String handovers(Vantage vantage) {
        return vantage.knownAt() == null
                ? "obligation.handover_now"
                : "(select * from (select distinct on (task_id, ordinal, bound_id, event_id) * from obligation.handover"
                        + " where recorded_at <= :known order by task_id, ordinal, bound_id, event_id, id desc) latest"
                        + " where rule <> 'withdrawn')";
    }

    /** The values of {@link #lines} for one unit. */
    Map<String, Object> of(long unit, Vantage vantage) {
        Registry registry = registries.at(vantage);
        return values(Binding.of(registry, unit), registry, Set.of(unit));
    }

    /** The unit that answers on the day for what another was bound to, where no decision of its own concerns it. */
    Optional<Long> answering(long holder, Vantage vantage) {
        return registries.at(vantage).succession().of(holder).on(vantage.asOf()).answering();
    }

    /** The values of {@link #lines} for what some units are accountable for. */
    Map<String, Object> leading(Set<Long> units, Vantage vantage) {
        return values(List.of(), registries.at(vantage), units);
    }

    /** The values of {@link #lines} for all units that are named anywhere or took over from those. */
    Map<String, Object> all(Vantage vantage) {
        Registry registry = registries.at(vantage);
        List<Binding> all = Binding.all(registry, named());
        Set<Long> answering = new TreeSet<>();
        database.sql(DIFFERENT.formatted("bound_id", "obligation.obligation")
                        + " union select unnest(joint) from obligation.obligation where joint <> '{}'"
                        + " union select to_unit from obligation.handover where to_unit is not null")
                .query((row, _) -> row.getLong(1))
                .list()
                .forEach(holder -> registry.succession()
                        .of(holder)
                        .holders()
                        .segments()
                        .forEach(segment -> segment.value().answering().ifPresent(answering::add)));
        return values(all, registry, answering);
    }

    private List<Long> named() {
        return database.sql(DIFFERENT.formatted("unit_id", "obligation.assignment"))
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** The different values of a column, each found by its index after the one before; few among many rows. */
    private static final String DIFFERENT = """
            (with recursive different as (
                (select %1$s as value from %2$s order by %1$s limit 1)
                union all
                select (select r.%1$s from %2$s r where r.%1$s > d.value order by r.%1$s limit 1) from different d
                where d.value is not null)
            select value from different where value is not null)""";

    private static Map<String, Object> values(List<Binding> ways, Registry registry, Set<Long> takers) {
        List<Taken> taken = takers.stream()
                .flatMap(unit -> registry.succession().heldBy(unit).stream().map(share -> new Taken(share, unit)))
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("party", numbers(ways, Binding::party));
        values.put("bound", numbers(ways, Binding::bound));
        values.put("givenFrom", days(ways, way -> way.given().from(), "-infinity"));
        values.put("givenTo", days(ways, way -> way.given().to(), "infinity"));
        values.put("dayFrom", days(ways, way -> way.answers().from(), "-infinity"));
        values.put("dayTo", days(ways, way -> way.answers().to(), "infinity"));
        values.put("unit", numbers(ways, Binding::unit));
        values.put("holder", numbers(taken, one -> one.share().from()));
        values.put("takenFrom", days(taken, one -> one.share().days().from(), "-infinity"));
        values.put("takenTo", days(taken, one -> one.share().days().to(), "infinity"));
        values.put("taker", numbers(taken, Taken::unit));
        return values;
    }

    private record Taken(Succession.Share share, long unit) {}

    private static <T> Long[] numbers(List<T> of, Function<T, Long> number) {
        return of.stream().map(number).toArray(Long[]::new);
    }

    private static <T> String[] days(List<T> of, Function<T, @Nullable LocalDate> day, String open) {
        return of.stream()
                .map(one -> {
                    LocalDate bound = day.apply(one);
                    return bound == null ? open : bound.toString();
                })
                .toArray(String[]::new);
    }

    /** The entries by which units that somebody may speak for were ever named: themselves, predecessors, collectives. */
    Set<Long> parties(Set<Long> units) {
        Registry registry = registries.now();
        Set<Long> parties = new TreeSet<>(units);
        units.forEach(unit -> Binding.of(registry, unit).forEach(way -> parties.add(way.party())));
        return parties;
    }
}
