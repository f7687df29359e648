package vn.lotrinh.installation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL, version 15 or later, that somebody else runs. */
public final class ExternalDatabase {

    private static final int OLDEST = 15;

    private ExternalDatabase() {}

    /**
     * Makes it ready: the given user owns the tables; the system works as a role that can't change the ledger.
     *
     * @param url JDBC address
     * @param user name and password of the owner
     * @throws InstallationFault if it can't be reached, is too old, or the user may not create that role
     */
    public static Database prepare(String url, Database.Login user) {
        try (Connection connection = DriverManager.getConnection(url, user.name(), user.password());
                Statement statement = connection.createStatement()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new InstallationFault(
                        InstallationFault.Code.DATABASE_TOO_OLD, Integer.toString(version), Integer.toString(OLDEST));
            }
            grantRole(statement);
            return new Database(url, user, user, Database.ROLE);
        } catch (SQLException e) {
            throw new InstallationFault(
                    InstallationFault.Code.DATABASE_UNREACHABLE, e, url, String.valueOf(e.getMessage()));
        }
    }

    private static void grantRole(Statement statement) throws SQLException {
        try (ResultSet role =
                statement.executeQuery("select 1 from pg_roles where rolname = '" + Database.ROLE + "'")) {
            if (role.next()) {
                return;
            }
        }
        statement.execute("create role " + Database.ROLE + " nologin");
        statement.execute("grant " + Database.ROLE + " to current_user");
    }
}
