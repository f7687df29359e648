package vn.lotrinh.installation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of the system, each after those that it refers to. */
final class Tables {

    private static final String OWN =
            "n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like"
                    + " 'pg\\_%' and c.relname <> 'flyway_schema_history'";

    private Tables() {}

    /**
     * A table.
     *
     * @param name its name with its schema
     * @param columns its columns, without those that the database computes
     */
    record Table(String name, List<String> columns) {
        Table {
            columns = List.copyOf(columns);
        }

        /** The table and its columns, as the copy command wants them. */
        String forCopy() {
            return name + " (" + String.join(", ", columns) + ")";
        }
    }

    static List<Table> of(Connection connection) throws SQLException {
        Map<String, List<String>> columns = columns(connection);
        Map<String, Set<String>> references = references(connection);
        Set<String> ordered = new LinkedHashSet<>();
        columns.keySet().forEach(table -> place(table, references, ordered, new LinkedHashSet<>()));
        return ordered.stream()
                .map(name -> new Table(name, columns.getOrDefault(name, List.of())))
                .toList();
    }

    private static void place(
            String table, Map<String, Set<String>> references, Set<String> ordered, Set<String> waiting) {
        if (ordered.contains(table) || !waiting.add(table)) {
            return;
        }
        references.getOrDefault(table, Set.of()).forEach(other -> place(other, references, ordered, waiting));
        ordered.add(table);
    }

    private static Map<String, List<String>> columns(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select format('%I.%I', n.nspname, c.relname), quote_ident(a.attname) from pg_class c join pg_namespace n"
                                + " on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid where c.relkind = 'r' and "
                                + OWN
                                + " and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by 1, a.attnum")) {
            while (row.next()) {
                columns.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(row.getString(2));
            }
        }
        return columns;
    }

    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        Map<String, Set<String>> references = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select format('%I.%I', n.nspname, c.relname), format('%I.%I', rn.nspname, r.relname) from pg_constraint k"
                                + " join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace join pg_class r"
                                + " on r.oid = k.confrelid join pg_namespace rn on rn.oid = r.relnamespace where k.contype = 'f'"
                                + " order by 1, 2")) {
            while (row.next()) {
                references
                        .computeIfAbsent(row.getString(1), _ -> new LinkedHashSet<>())
                        .add(row.getString(2));
            }
        }
        return references;
    }
}
