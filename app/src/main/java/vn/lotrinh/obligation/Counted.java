package vn.lotrinh.obligation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.organization.Registries;

/**
 * Keeps what was counted until something changes. What is counted is a function of the rows, the dates and what the viewer
 * may see; the register's and the registry's versions stand for the rows.
 */
@Component
class Counted {

    private static final int MOST = 2_000;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Registries registries;
    private final Cache<Key, Object> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Counted(JdbcClient database, TransactionTemplate transaction, Registries registries) {
        this.database = database;
        this.transaction = transaction;
        this.registries = registries;
    }

    /** The counts, from memory where nothing has changed since they were made. */
    @SuppressWarnings("unchecked") // a key's name always belongs to one kind of counts
    <T> T once(String what, ObligationFilter filter, Viewer viewer, Vantage vantage, Supplier<T> count) {
        Key key = new Key(what, filter, viewer.grants(), vantage, version(), registries.version());
        return (T) kept.get(key, _ -> counted(count));
    }

    /** All rows are gone through once, so that it pays to plan the question anew for the values that it has. */
    private <T> T counted(Supplier<T> count) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            database.sql("set local plan_cache_mode = force_custom_plan").update();
            return count.get();
        }));
    }

    private UUID version() {
        return database.sql("select stamp from obligation.version where single")
                .query(UUID.class)
                .single();
    }

    /** Says that rows have changed; part of the transaction that changes them. */
    void change() {
        database.sql("update obligation.version set stamp = gen_random_uuid() where single")
                .update();
    }

    private record Key(
            String what,
            ObligationFilter filter,
            List<Viewer.Grant> grants,
            Vantage vantage,
            UUID version,
            UUID registry) {}
}
