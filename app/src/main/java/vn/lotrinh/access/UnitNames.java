package vn.lotrinh.access;

import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.calendar.BusinessClock;

/** The units in which roles can be held. To be replaced by the organization's own list once that module has one. */
@Repository
class UnitNames {

    private final JdbcClient database;
    private final BusinessClock clock;

    UnitNames(JdbcClient database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A unit under its name of today.
     *
     * @param unit the unit
     * @param name its name
     */
    record UnitName(long unit, String name) {}

    List<UnitName> all() {
        return database.sql("""
                        select unit_id, name from organization.unit_name
                        where (valid_from is null or valid_from <= :today) and (valid_to is null or valid_to > :today)
                        order by name, unit_id""")
                .param("today", Date.valueOf(clock.today()))
                .query((row, _) -> new UnitName(row.getLong("unit_id"), row.getString("name")))
                .list();
    }

    /** Names by unit. */
    Map<Long, String> byUnit() {
        return all().stream().collect(Collectors.toMap(UnitName::unit, UnitName::name, (first, _) -> first));
    }

    Optional<Long> unit(String name) {
        String wanted = name.strip();
        return all().stream()
                .filter(unit -> unit.name().equalsIgnoreCase(wanted))
                .map(UnitName::unit)
                .findFirst();
    }
}
