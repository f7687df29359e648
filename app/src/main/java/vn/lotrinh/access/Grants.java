package vn.lotrinh.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.access.Viewer.Grant;

/** Which account holds which role in which unit. */
@Repository
class Grants {

    private final JdbcClient database;

    Grants(JdbcClient database) {
        this.database = database;
    }

    List<Grant> of(long account) {
        return database.sql("select role, unit_id from access.role where account_id = :account order by role, unit_id")
                .param("account", account)
                .query((row, _) -> grant(row))
                .list();
    }

    /** All, by account. */
    Map<Long, List<Grant>> all() {
        return database
                .sql("select account_id, role, unit_id from access.role order by role, unit_id")
                .query((row, _) -> Map.entry(row.getLong("account_id"), grant(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Says whether it was not held before. */
    boolean add(long account, Grant grant) {
        return database.sql("""
                        insert into access.role (account_id, role, unit_id) values (:account, :role, :unit)
                        on conflict do nothing""")
                        .param("account", account)
                        .param("role", grant.role().code())
                        .param("unit", grant.unit(), Types.BIGINT)
                        .update()
                > 0;
    }

    /** Says whether it was held. */
    boolean remove(long account, Grant grant) {
        return database.sql("""
                        delete from access.role where account_id = :account and role = :role
                            and unit_id is not distinct from cast(:unit as bigint)""")
                        .param("account", account)
                        .param("role", grant.role().code())
                        .param("unit", grant.unit(), Types.BIGINT)
                        .update()
                > 0;
    }

    /** Makes whoever changes administrators, or the first account, wait for whoever does so already. */
    void lockAdministrators() {
        database.sql("select pg_advisory_xact_lock(hashtext('access.administrators'))")
                .query((_, _) -> 0)
                .list();
    }

    /** How many accounts that are not disabled can administer. */
    int administrators() {
        return database.sql("""
                        select count(distinct a.id) from access.account a join access.role r on r.account_id = a.id
                        where r.role = 'administrator' and not a.disabled""").query(Integer.class).single();
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(Role.of(row.getString("role")), row.getObject("unit_id", Long.class));
    }
}
