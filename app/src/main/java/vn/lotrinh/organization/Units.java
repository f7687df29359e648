package vn.lotrinh.organization;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.reader.text.Folding;

/** All units, found by identity or by name. Names that differ only in case or in the place of a tone mark are one. */
@Repository
public class Units {

    private final JdbcClient database;
    private final Ledger ledger;
    private final BusinessClock clock;

    Units(JdbcClient database, Ledger ledger, BusinessClock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The unit of that name, entered anew where none has it yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Unit named(String name, String actor) {
        String shown = name.strip();
        String folded = fold(shown);
        database.sql("select pg_advisory_xact_lock(hashtext('organization.unit'), hashtext(:folded))")
                .param("folded", folded)
                .query((_, _) -> true)
                .single();
        return find(folded).orElseGet(() -> enter(shown, folded, actor));
    }

    private Optional<Unit> find(String folded) {
        return database.sql(
                        "select unit_id, name from organization.unit_name where folded = :folded order by id limit 1")
                .param("folded", folded)
                .query((row, _) -> new Unit(row.getLong("unit_id"), row.getString("name")))
                .optional();
    }

    private Unit enter(String name, String folded, String actor) {
        long id = database.sql("insert into organization.unit (created_at) values (:now) returning id")
                .param("now", Timestamp.from(clock.now()))
                .query(Long.class)
                .single();
        database.sql("insert into organization.unit_name (unit_id, name, folded) values (:unit, :name, :folded)")
                .param("unit", id)
                .param("name", name)
                .param("folded", folded)
                .update();
        ledger.append(Change.created(actor, "unit.entered", Change.Subject.of("unit", id), Map.of("name", name)));
        return new Unit(id, name);
    }

    /** The unit with that identity, or nothing. */
    public Optional<Unit> find(long id) {
        return database.sql("select unit_id, name from organization.unit_name where unit_id = :id order by id limit 1")
                .param("id", id)
                .query((row, _) -> new Unit(row.getLong("unit_id"), row.getString("name")))
                .optional();
    }

    /** The names of the given units, by identity. */
    public Map<Long, String> names(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(
                        "select distinct on (unit_id) unit_id, name from organization.unit_name where unit_id in (:ids) order by unit_id, id")
                .param("ids", ids)
                .query((row, _) -> new Unit(row.getLong("unit_id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
    }

    /** All units in Vietnamese order of their names. */
    public List<Unit> all() {
        return database.sql("""
                        select unit_id, name from (select distinct on (unit_id) unit_id, name from organization.unit_name
                        order by unit_id, id) known order by name collate "vi-x-icu", unit_id""")
                .query((row, _) -> new Unit(row.getLong("unit_id"), row.getString("name")))
                .list();
    }

    private static String fold(String name) {
        return Folding.match(name).strip();
    }
}
