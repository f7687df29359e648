package vn.lotrinh.installation;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Lays the tables outside the running system, in the same way as it does itself when it starts. */
final class Migrations {

    private static final String SCHEMA = "lotrinh";

    private Migrations() {}

    /** Brings the tables to the given version. */
    static void upTo(Database database, String version) {
        flyway(database, MigrationVersion.fromVersion(version)).migrate();
    }

    /** Brings the tables to the latest version. */
    static void latest(Database database) {
        flyway(database, MigrationVersion.LATEST).migrate();
    }

    /** The version that the tables have, or empty where there are none. */
    static String current(Database database) {
        var current = flyway(database, MigrationVersion.LATEST).info().current();
        return current == null || current.getVersion() == null
                ? ""
                : current.getVersion().getVersion();
    }

    /** Whether this program knows that version. */
    static boolean knows(Database database, String version) {
        MigrationVersion wanted = MigrationVersion.fromVersion(version);
        for (var migration : flyway(database, MigrationVersion.LATEST).info().all()) {
            if (wanted.equals(migration.getVersion())) {
                return true;
            }
        }
        return false;
    }

    private static Flyway flyway(Database database, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().name(),
                        database.owner().password())
                .defaultSchema(SCHEMA)
                .schemas(SCHEMA)
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }
}
