package vn.lotrinh;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.datasource.AbstractDataSource;
import vn.lotrinh.installation.Database;

/** Leads to a database of its own, a copy of the migrated one, and at any time to a new one. */
final class FreshDatabase extends AbstractDataSource implements AutoCloseable {

    private static final AtomicInteger COPIES = new AtomicInteger();

    private volatile HikariDataSource copy = copy();

    FreshDatabase() {
        TestPostgres.running().retain();
    }

    /** Leaves everything behind: from here on, a new copy. */
    void renew() {
        HikariDataSource left = copy;
        copy = copy();
        left.close();
    }

    private static HikariDataSource copy() {
        Database database =
                TestPostgres.running().copy("test_" + ProcessHandle.current().pid() + "_" + COPIES.incrementAndGet());
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(database.worker().name());
        source.setPassword(database.worker().password());
        source.setConnectionInitSql("set synchronous_commit = off");
        source.setMinimumIdle(0);
        source.setMaximumPoolSize(8);
        return source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return copy.getConnection();
    }

    @Override
    public Connection getConnection(String name, String password) throws SQLException {
        return copy.getConnection(name, password);
    }

    @Override
    public void close() {
        copy.close();
        TestPostgres.running().release();
    }
}
