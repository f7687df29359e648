package vn.lotrinh.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people behind the names of the ledger. */
@Repository
public class Actors {

    private static final String ACCOUNT = "account:";

    private final JdbcClient database;

    Actors(JdbcClient database) {
        this.database = database;
    }

    /** The names of those actors that have an account, by actor. */
    public Map<String, String> names(Collection<String> actors) {
        List<Long> accounts = actors.stream()
                .filter(actor -> actor.startsWith(ACCOUNT))
                .map(actor -> Long.valueOf(actor.substring(ACCOUNT.length())))
                .distinct()
                .toList();
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("select id, name from access.account where id in (:ids)")
                .param("ids", accounts)
                .query((row, _) -> Map.entry(ACCOUNT + row.getLong("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
