package vn.lotrinh.installation;

import java.util.Map;

/**
 * How the database is reached: as its owner, who lays and changes tables, and as the system, which works with them and
 * can neither change nor delete what the ledger holds.
 *
 * @param url JDBC address without credentials
 * @param owner who lays the tables
 * @param worker who works with them
 * @param assumed the role that the worker takes on for every connection, or empty where it signs in as itself
 */
public record Database(String url, Login owner, Login worker, String assumed) {

    /** The role that the system works as. */
    static final String ROLE = "lotrinh_app";

    /**
     * A name and its password.
     *
     * @param name the role's name
     * @param password its password; never shown
     */
    public record Login(String name, String password) {
        @Override
        public String toString() {
            return "Login[" + name + "]";
        }
    }

    /** The same as properties of the running system. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", worker.name(),
                "spring.datasource.password", worker.password(),
                "spring.datasource.hikari.connection-init-sql", assumed.isEmpty() ? "select 1" : "set role " + assumed,
                "spring.flyway.url", url,
                "spring.flyway.user", owner.name(),
                "spring.flyway.password", owner.password());
    }
}
