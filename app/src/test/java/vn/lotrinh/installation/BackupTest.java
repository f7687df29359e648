package vn.lotrinh.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.lotrinh.TestPostgres;

/** A backup brings everything back, or is refused. */
class BackupTest {

    private static final AtomicInteger COPIES = new AtomicInteger();

    private final Database source = TestPostgres.running().copy("backup_" + COPIES.incrementAndGet());
    private final JdbcClient rows = client(source);

    @TempDir
    Path folder;

    private static JdbcClient client(Database database) {
        return JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.owner().name(), database.owner().password()));
    }

    private static Database empty() {
        Database full = TestPostgres.running().copy("restore_" + COPIES.incrementAndGet());
        for (String schema : new String[] {
            "cascade", "progress", "obligation", "directive", "access", "organization", "ledger", "lotrinh"
        }) {
            client(full).sql("drop schema " + schema + " cascade").update();
        }
        return full;
    }

    private Path backup() {
        return folder.resolve("b.backup");
    }

    private void fill() {
        rows.sql(
                        "insert into organization.unit (id, nature, recorded_at) select n, 'unit', now() from generate_series(1, 3) n")
                .update();
        rows.sql("""
                insert into organization.statement (id, unit_id, aspect, qualifier, value, recorded_at, recorded_by)
                values (1, 1, 'name', '', E'Bộ\\tY tế\\n\\\\N', now(), 'system')""").update();
        rows.sql("""
                insert into directive.directive (state, title, search, received_at, received_by)
                values ('received', 'Kế hoạch', 'ke hoach', now(), 'account:1')""").update();
        rows.sql("insert into directive.file values (sha256('x'), 1, 'a.txt', 'text/plain', 3)")
                .update();
        rows.sql("insert into directive.file_part values (sha256('x'), 0, '\\x00ff0a')")
                .update();
        rows.sql("""
                insert into obligation.task (directive_id, item, ordinal, text, search, span_start, span_end, deadline_kind,
                due, public, followed_since)
                values (1, 'I.1', 0, '', '', 0, 0, 'by', '2022-06-30', true, now()), (1, 'I.2', 1, '', '', 0, 0, 'none',
                null, true, now())""").update();
    }

    private static Map<String, String> contents(Database database) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(
                database.url(), database.owner().name(), database.owner().password())) {
            for (Tables.Table table : Tables.of(connection)) {
                contents.put(
                        table.name(),
                        client(database)
                                .sql("select coalesce(string_agg(t::text, '|' order by t::text), '') from "
                                        + table.name() + " t")
                                .query(String.class)
                                .single());
            }
        }
        return contents;
    }

    private static void refuses(InstallationFault.Code code, ThrowingCallable restoring) {
        assertThatThrownBy(restoring)
                .isInstanceOfSatisfying(
                        InstallationFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void bringsEverythingBack() throws SQLException {
        fill();
        Backup.Manifest written = Backup.write(source, backup());
        Database target = empty();
        assertThat(Backup.restore(backup(), target)).isEqualTo(written);
        assertThat(contents(target))
                .isEqualTo(contents(source))
                .hasSize(written.tables().size());
    }

    @Test
    void givesNewRowsNumbersAfterThoseThatCameBack() {
        fill();
        Backup.write(source, backup());
        Database target = empty();
        Backup.restore(backup(), target);
        assertThat(client(target).sql("""
                                insert into directive.directive (state, title, search, received_at, received_by)
                                values ('received', 'Kế hoạch', 'ke hoach', now(), 'account:1') returning id""").query(Long.class).single()).isEqualTo(2);
        assertThat(client(target)
                        .sql(
                                "insert into access.account (login, name, created_at) values ('a', 'A', now()) returning id")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isOfOneMomentWhileTheSystemRuns() throws InterruptedException {
        AtomicBoolean running = new AtomicBoolean(true);
        Thread system = Thread.ofPlatform().start(() -> {
            while (running.get()) {
                rows.sql("""
                                with u as (insert into organization.unit (id, nature, recorded_at)
                                    select coalesce(max(id), 0) + 1, 'unit', now() from organization.unit returning id)
                                insert into organization.statement (id, unit_id, aspect, qualifier, value, recorded_at,
                                    recorded_by) select id, id, 'name', '', 'A', now(), 'system' from u""").update();
            }
        });
        try {
            Backup.write(source, backup());
        } finally {
            running.set(false);
            system.join();
        }
        Database target = empty();
        Backup.restore(backup(), target);
        assertThat(client(target)
                        .sql(
                                "select (select count(*) from organization.unit) = (select count(*) from organization.statement)")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void isRefusedWhereverItIsDamagedOrTellsTheSame() throws IOException {
        fill();
        Backup.Manifest written = Backup.write(source, backup());
        byte[] whole = Files.readAllBytes(backup());
        Random random = new Random(7);
        Path damaged = folder.resolve("damaged");
        for (int tried = 0; tried < 400; tried++) {
            byte[] bytes = whole.clone();
            int place = random.nextInt(bytes.length);
            bytes[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(damaged, bytes);
            try {
                assertThat(Backup.check(damaged)).as("byte " + place).isEqualTo(written);
            } catch (InstallationFault fault) {
                assertThat(fault.code()).isEqualTo(InstallationFault.Code.BACKUP_DAMAGED);
            }
        }
    }

    @Test
    void isRefusedWhereverItIsCutOff() throws IOException {
        fill();
        Backup.write(source, backup());
        byte[] whole = Files.readAllBytes(backup());
        Path cut = folder.resolve("cut");
        for (int length : new int[] {0, 1, 100, whole.length / 2, whole.length - 1}) {
            Files.write(cut, Arrays.copyOf(whole, length));
            refuses(InstallationFault.Code.BACKUP_DAMAGED, () -> Backup.check(cut));
        }
    }

    @Test
    void isRefusedWhenItHasAnotherContentThanItsManifestSays() throws IOException {
        fill();
        Backup.write(source, backup());
        Path forged = folder.resolve("forged");
        copy(backup(), forged, "tables/organization.statement.copy", text -> text.replace("Bộ", "Sở"));
        refuses(InstallationFault.Code.BACKUP_DAMAGED, () -> Backup.check(forged));
        copy(backup(), forged, "manifest.txt", text -> text.replaceFirst("\t1\t", "\t2\t"));
        refuses(InstallationFault.Code.BACKUP_DAMAGED, () -> Backup.check(forged));
    }

    @Test
    void isRefusedByAnOlderProgram() {
        rows.sql("""
                insert into lotrinh.flyway_schema_history (installed_rank, version, description, type, script, checksum,
                installed_by, execution_time, success)
                values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 0, 'x', 0, true)""").update();
        Backup.write(source, backup());
        refuses(InstallationFault.Code.BACKUP_TOO_NEW, () -> Backup.restore(backup(), empty()));
    }

    @Test
    void isNotLaidDownOverOtherData() {
        Backup.write(source, backup());
        refuses(InstallationFault.Code.RESTORE_NOT_EMPTY, () -> Backup.restore(backup(), source));
    }

    @Test
    void isNeverWrittenOverAnotherFile() throws IOException {
        Files.writeString(backup(), "đã có");
        refuses(InstallationFault.Code.BACKUP_EXISTS, () -> Backup.write(source, backup()));
        assertThat(backup()).hasContent("đã có");
    }

    @Test
    void leavesNothingWhereItCanNotBeWritten() {
        Path nowhere = folder.resolve("missing").resolve("b.backup");
        refuses(InstallationFault.Code.BACKUP_UNWRITABLE, () -> Backup.write(source, nowhere));
        assertThat(folder).isEmptyDirectory();
    }

    private static void copy(Path from, Path to, String changed, java.util.function.UnaryOperator<String> change)
            throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(changed)
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
    }
}
