package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Registry;

/** The lines of which it is asked who answers for them. */
@Repository
class HeldLines {

    private static final String HANDED_OVER =
            "exists (select 1 from obligation.handover h where h.task_id = a.task_id and h.ordinal = a.ordinal)";

    private final JdbcClient database;

    HeldLines(JdbcClient database) {
        this.database = database;
    }

    /** Those of a task. */
    List<HeldLine> of(long task, Registry registry) {
        return found("a.task_id = :task", Map.of("task", task), registry);
    }

    /** Those whose course needs a record of its own, or has one. */
    Set<HeldLine> touched(Registry registry) {
        Set<Long> bound = new TreeSet<>();
        registry.all().stream()
                .map(Life::id)
                .filter(unit -> !isPlain(unit, registry))
                .forEach(bound::add);
        return withRecorded(by(bound, registry), registry);
    }

    /** Those that some units were bound to, and all of whose passing something is recorded. */
    Set<HeldLine> boundOrRecorded(Set<Long> bound, Registry registry) {
        return withRecorded(by(bound, registry), registry);
    }

    private Set<HeldLine> withRecorded(Collection<HeldLine> some, Registry registry) {
        Set<HeldLine> lines = new LinkedHashSet<>(some);
        lines.addAll(found(HANDED_OVER, Map.of(), registry));
        return lines;
    }

    /** Whether every event on the way says by itself who takes everything over. */
    static boolean isPlain(long unit, Registry registry) {
        boolean[] asked = new boolean[1];
        registry.succession().of(unit, (_, _) -> {
            asked[0] = true;
            return Optional.empty();
        });
        return !asked[0];
    }

    private List<HeldLine> by(Set<Long> bound, Registry registry) {
        if (bound.isEmpty()) {
            return List.of();
        }
        Set<Long> parties = new TreeSet<>();
        bound.forEach(unit -> parties.addAll(Binding.parties(unit, registry)));
        return found("a.unit_id = any(:parties)", Map.of("parties", parties.toArray(Long[]::new)), registry).stream()
                .filter(held -> bound.contains(held.line().bound()))
                .toList();
    }

    private List<HeldLine> found(String condition, Map<String, ?> values, Registry registry) {
        record Named(long task, int ordinal, long party, LocalDate given) {}
        Map<Long, List<Binding.Member>> members = new HashMap<>();
        List<Named> named = database.sql(
                        "select a.task_id, a.ordinal, a.unit_id, t.bound_on from obligation.assignment a"
                                + " join obligation.task t on t.id = a.task_id where " + condition)
                .params(values)
                .query((row, _) -> new Named(
                        row.getLong("task_id"),
                        row.getInt("ordinal"),
                        row.getLong("unit_id"),
                        Objects.requireNonNull(row.getObject("bound_on", LocalDate.class))))
                .list();
        Completions done = Completions.of(named.stream().map(Named::task).collect(Collectors.toSet()), database);
        List<HeldLine> held = new ArrayList<>();
        named.forEach(one -> members.computeIfAbsent(one.party(), party -> Binding.members(party, registry)).stream()
                .filter(member -> member.days().contains(one.given()))
                .map(member -> new Line(one.task(), one.ordinal(), member.unit()))
                .forEach(line -> held.add(new HeldLine(line, one.given(), done.of(line)))));
        return held;
    }

    /** The words of the tasks of some lines and of their products, by task. */
    Map<Long, String> words(Collection<HeldLine> lines) {
        Map<Long, String> words = new HashMap<>();
        if (!lines.isEmpty()) {
            database.sql("select id, text || ' ' || coalesce(deliverable, '') as words from obligation.task"
                            + " where id = any(:tasks)")
                    .param("tasks", tasks(lines).toArray(Long[]::new))
                    .query((row, _) -> words.put(row.getLong("id"), row.getString("words")))
                    .list();
        }
        return words;
    }

    /** The tasks of some lines. */
    static Set<Long> tasks(Collection<HeldLine> lines) {
        return lines.stream().map(held -> held.line().task()).collect(Collectors.toSet());
    }
}
