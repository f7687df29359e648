package vn.lotrinh.installation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Writes all data, the originals of the directives included, into one file, and lays them down again. The file is a zip
 * with one entry a table, as of one moment, and a manifest with the number of rows and the SHA-256 of each,
 * closed by its own.
 */
public final class Backup {

    private static final String MANIFEST = "manifest.txt";
    private static final String FORMAT = "lotrinh/backup/1";
    private static final int BUFFER = 1 << 16;

    private Backup() {}

    /**
     * What a backup holds.
     *
     * @param version the version of the tables
     * @param madeAt when it was made
     * @param tables the tables in the order in which they can be laid down
     */
    public record Manifest(String version, Instant madeAt, List<Part> tables) {

        /** Copies the list. */
        public Manifest {
            tables = List.copyOf(tables);
        }

        /** The number of rows of all tables. */
        public long rows() {
            return tables.stream().mapToLong(Part::rows).sum();
        }

        private String text() {
            StringBuilder text = new StringBuilder(FORMAT + "\n" + version + "\n" + madeAt + "\n");
            tables.forEach(part -> text.append(part.text()).append('\n'));
            return text + sum(text.toString()) + "\n";
        }

        private static Manifest of(String text) {
            int last = text.lastIndexOf('\n', text.length() - 2) + 1;
            if (!text.startsWith(FORMAT + "\n") || !text.substring(last).equals(sum(text.substring(0, last)) + "\n")) {
                throw new IllegalArgumentException("Not a manifest");
            }
            List<String> lines = text.substring(0, last).lines().toList();
            return new Manifest(
                    lines.get(1),
                    Instant.parse(lines.get(2)),
                    lines.subList(3, lines.size()).stream().map(Part::of).toList());
        }
    }

    private static String sum(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * One table.
     *
     * @param name its name with its schema
     * @param rows how many rows it has
     * @param sha256 the SHA-256 of its rows as written
     * @param columns its columns
     */
    public record Part(String name, long rows, String sha256, List<String> columns) {

        /** Copies the list. */
        public Part {
            columns = List.copyOf(columns);
        }

        private String text() {
            return String.join("\t", name, Long.toString(rows), sha256, String.join(",", columns));
        }

        private static Part of(String line) {
            String[] fields = line.split("\t", -1);
            return new Part(fields[0], Long.parseLong(fields[1]), fields[2], List.of(fields[3].split(",")));
        }

        private String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /**
     * Writes a backup and reads it again to prove it. The file is there whole or not at all.
     *
     * @throws InstallationFault if the file exists or can't be written, or the database can't be read
     */
    public static Manifest write(Database database, Path file) {
        Path fresh = file.resolveSibling(file.getFileName() + ".part");
        if (Files.exists(file)) {
            throw new InstallationFault(InstallationFault.Code.BACKUP_EXISTS, file.toString());
        }
        try {
            Manifest manifest = writeTo(database, fresh);
            check(fresh, manifest);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException e) {
            throw new InstallationFault(InstallationFault.Code.BACKUP_UNWRITABLE, e, file.toString());
        } catch (SQLException e) {
            throw unreachable(database, e);
        } finally {
            fresh.toFile().delete();
        }
    }

    private static Manifest writeTo(Database database, Path file) throws IOException, SQLException {
        try (Connection connection = connect(database);
                ZipOutputStream zip = new ZipOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), BUFFER))) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            List<Part> parts = new ArrayList<>();
            for (Tables.Table table : Tables.of(connection)) {
                parts.add(copyOut(connection, table, zip));
            }
            Manifest manifest = new Manifest(Migrations.current(database), Instant.now(), parts);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return manifest;
        }
    }

    private static Part copyOut(Connection connection, Tables.Table table, ZipOutputStream zip)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".copy"));
        DigestOutputStream out = new DigestOutputStream(new Unclosed(zip), sha256());
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + table.forCopy() + " to stdout", out);
        zip.closeEntry();
        return new Part(
                table.name(),
                rows,
                HexFormat.of().formatHex(out.getMessageDigest().digest()),
                table.columns());
    }

    /**
     * Reads a backup to its end and compares every table with the manifest.
     *
     * @throws InstallationFault if it is no backup, or not as it was written
     */
    public static Manifest check(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip);
            check(file, manifest);
            return manifest;
        } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new InstallationFault(InstallationFault.Code.BACKUP_DAMAGED, e, file.toString());
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new IOException("No manifest");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Manifest.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void check(Path file, Manifest manifest) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Part part : manifest.tables()) {
                ZipEntry entry = zip.getEntry(part.entry());
                if (entry == null || !digest(zip, entry).equals(part.sha256())) {
                    throw new IOException("Not as written: " + part.name());
                }
            }
        }
    }

    private static String digest(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry);
                DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256())) {
            in.transferTo(out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        }
    }

    /**
     * Lays a backup down in a database that has no tables yet, and brings them to the latest version.
     *
     * @throws InstallationFault if the backup is damaged or of a later version, or the database is not empty
     */
    public static Manifest restore(Path file, Database database) {
        Manifest manifest = check(file);
        if (!Migrations.current(database).isEmpty()) {
            throw new InstallationFault(InstallationFault.Code.RESTORE_NOT_EMPTY, database.url());
        }
        if (!Migrations.knows(database, manifest.version())) {
            throw new InstallationFault(InstallationFault.Code.BACKUP_TOO_NEW, manifest.version());
        }
        Migrations.upTo(database, manifest.version());
        try (Connection connection = connect(database);
                ZipFile zip = new ZipFile(file.toFile())) {
            connection.setAutoCommit(false);
            layDown(connection, zip, manifest);
            connection.commit();
        } catch (IOException e) {
            throw new InstallationFault(InstallationFault.Code.BACKUP_DAMAGED, e, file.toString());
        } catch (SQLException e) {
            throw unreachable(database, e);
        }
        Migrations.latest(database);
        return manifest;
    }

    private static void layDown(Connection connection, ZipFile zip, Manifest manifest)
            throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Part part : manifest.tables().reversed()) {
                statement.execute("delete from " + part.name());
            }
            for (Part part : manifest.tables()) {
                copyIn(connection, zip, part);
            }
            continueNumbers(statement);
        }
    }

    private static void copyIn(Connection connection, ZipFile zip, Part part) throws IOException, SQLException {
        try (InputStream in = new BufferedInputStream(zip.getInputStream(zip.getEntry(part.entry())), BUFFER)) {
            String table = new Tables.Table(part.name(), part.columns()).forCopy();
            long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", in);
            if (rows != part.rows()) {
                throw new IOException("Rows of " + part.name() + ": " + rows + " instead of " + part.rows());
            }
        }
    }

    /** New rows get numbers after those that are there. */
    private static void continueNumbers(Statement statement) throws SQLException {
        List<String> commands = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select format('select setval(%L, (select coalesce(max(%I), 0) + 1 from %I.%I), false)',"
                        + " pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname), a.attname, n.nspname, c.relname)"
                        + " from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace"
                        + " where a.attidentity <> '' and c.relkind = 'r'")) {
            while (row.next()) {
                commands.add(row.getString(1));
            }
        }
        for (String command : commands) {
            statement.execute(command);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().name(), database.owner().password());
    }

    private static InstallationFault unreachable(Database database, SQLException fault) {
        return new InstallationFault(
                InstallationFault.Code.DATABASE_UNREACHABLE, fault, database.url(), String.valueOf(fault.getMessage()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Lets a writer close what it thinks is its own without closing the zip. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
