package vn.lotrinh.cascade;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Directives that the system knows from citations only. */
@Repository
class CitedDirectives {

    private static final String COLUMNS = "id, number, kind, issuer, issued_on";

    private final JdbcClient database;

    CitedDirectives(JdbcClient database) {
        this.database = database;
    }

    /** Those with that number, oldest record first. */
    List<Cited> numbered(String number) {
        return database.sql("select " + COLUMNS + " from cascade.cited where number_folded = :number order by id")
                .param("number", Citation.folded(number))
                .query((row, _) -> cited(row))
                .list();
    }

    /** Those with these identities, by how links name them. */
    Map<Long, Cited> nodes(Collection<Long> nodes) {
        List<Long> ids =
                nodes.stream().filter(node -> node < 0).map(node -> -node).toList();
        return ids.isEmpty()
                ? Map.of()
                : database
                        .sql("select " + COLUMNS + " from cascade.cited where id in (:ids)")
                        .param("ids", ids)
                        .query((row, _) -> cited(row))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Cited::node, cited -> cited));
    }

    /** Enters one. */
    Cited enter(Citation citation, Instant at, String actor) {
        return database.sql("""
                        insert into cascade.cited (number, number_folded, kind, issuer, issued_on, recorded_at, recorded_by)
                        values (:number, :folded, :kind, :issuer, :issued, :at, :actor)
                        returning id, number, kind, issuer, issued_on""")
                .param("number", citation.number())
                .param("folded", Citation.folded(citation.number()))
                .param("kind", citation.kind())
                .param("issuer", citation.issuer())
                .param("issued", citation.issuedOn())
                .param("at", Timestamp.from(at))
                .param("actor", actor)
                .query((row, _) -> cited(row))
                .single();
    }

    private static Cited cited(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Cited(
                row.getLong("id"),
                row.getString("number"),
                row.getString("kind"),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class));
    }
}
