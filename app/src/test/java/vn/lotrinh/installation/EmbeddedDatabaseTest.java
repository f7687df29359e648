package vn.lotrinh.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.lotrinh.TestPostgres;

/** The database that comes with the product keeps what it has acknowledged, and lets nobody else in. */
class EmbeddedDatabaseTest {

    private static final Database RUNNING = TestPostgres.running().copy("embedded");

    @TempDir
    Path folder;

    private static JdbcClient owner(Database database) {
        return JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.owner().name(), database.owner().password()));
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1",
        "server_encoding, UTF8",
    })
    void runsWithSafeSettings(String setting, String value) {
        assertThat(owner(RUNNING).sql("show " + setting).query(String.class).single())
                .isEqualTo(value);
    }

    @Test
    void wantsAPasswordFromEverybody() {
        assertThat(owner(RUNNING)
                        .sql("select distinct auth_method from pg_hba_file_rules")
                        .query(String.class)
                        .list())
                .containsExactly("scram-sha-256");
    }

    @Test
    void sortsInVietnameseOrder() {
        assertThat(owner(RUNNING)
                        .sql("select datlocale from pg_database where datname = current_database()")
                        .query(String.class)
                        .single())
                .isEqualTo("vi");
        assertThat(owner(RUNNING)
                        .sql(
                                "select word from unnest(array['đa', 'da', 'dư', 'ăn', 'an', 'ân', 'bà', 'ba']) word order by word")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("an", "ăn", "ân", "ba", "bà", "da", "dư", "đa"));
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(
                        RUNNING.url(), RUNNING.owner().name(), "đoán"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void neverShowsAPassword() {
        assertThat(RUNNING.toString())
                .doesNotContain(RUNNING.owner().password(), RUNNING.worker().password());
    }

    @Test
    void refusesAFolderThatIsInUse() {
        try (DataFolder first = DataFolder.open(folder.resolve("data"))) {
            assertThatThrownBy(() -> DataFolder.open(first.root()))
                    .isInstanceOfSatisfying(
                            InstallationFault.class,
                            fault -> assertThat(fault.code()).isEqualTo(InstallationFault.Code.FOLDER_IN_USE));
        }
    }

    @Test
    void refusesToLookIntoAFolderWithoutData() {
        assertThatThrownBy(() -> DataFolder.besideOthers(folder))
                .isInstanceOfSatisfying(
                        InstallationFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(InstallationFault.Code.NO_DATA));
    }

    @Test
    void keepsItsSecretsForTheOwnerOfTheFolder() throws IOException {
        try (DataFolder data = DataFolder.open(folder.resolve("data"))) {
            Secret secret = data.secret("database");
            assertThat(secret.value())
                    .hasSize(32)
                    .isEqualTo(data.secret("database").value());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret.file())))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void startsAnewWhereItsMakingWasCutOff() throws IOException {
        try (DataFolder data = DataFolder.open(folder.resolve("data"))) {
            Files.createFile(data.root().resolve("database.making"));
            Files.createDirectories(data.database());
            Files.writeString(data.database().resolve("PG_VERSION"), "18");
            try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
                assertThat(owner(database.database())
                                .sql("select 1")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(1);
            }
            assertThat(data.root().resolve("database.making")).doesNotExist();
        }
    }

    @Test
    void goesOnWithTheSameDataAfterAKill() throws Exception {
        Path root = folder.resolve("data");
        Process child = ChildProcess.start(root);
        try {
            assertThat(new String(child.getInputStream().readNBytes(7), StandardCharsets.UTF_8))
                    .isEqualTo("written");
            isHeldByTheChild(root);
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
        try (DataFolder data = DataFolder.open(root);
                EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(kept(database.database())).isEqualTo("đã ghi");
        }
    }

    private static void isHeldByTheChild(Path root) {
        assertThatThrownBy(() -> DataFolder.open(root)).isInstanceOf(InstallationFault.class);
        assertThat(EmbeddedDatabase.running(DataFolder.besideOthers(root)).map(EmbeddedDatabaseTest::kept))
                .contains("đã ghi");
    }

    private static String kept(Database database) {
        return owner(database).sql("select what from kept").query(String.class).single();
    }
}
