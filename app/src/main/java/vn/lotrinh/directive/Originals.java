package vn.lotrinh.directive;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The originals, kept byte for byte in the database, so that they are there exactly when their directive is. */
@Repository
public class Originals {

    private static final int PART = 1 << 20;

    private final JdbcClient database;

    Originals(JdbcClient database) {
        this.database = database;
    }

    /**
     * A file.
     *
     * @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits
     * @param directive the directive that it is of
     * @param name the name under which it came; a label, never a path
     * @param mediaType its type, told from its content
     * @param size bytes
     */
    public record Original(String sha256, long directive, String name, String mediaType, long size) {}

    /** Lets nobody else keep a file with that content until the transaction ends. */
    void reserve(String sha256) {
        database.sql("select pg_advisory_xact_lock(hashtext('directive.file'), hashtext(:sha))")
                .param("sha", sha256)
                .query((_, _) -> true)
                .single();
    }

    /** The file with that content, if it is here already. */
    Optional<Original> find(String sha256) {
        return database.sql(
                        "select sha256, directive_id, name, media_type, size from directive.file where sha256 = :sha")
                .param("sha", bytes(sha256))
                .query((row, _) -> original(row))
                .optional();
    }

    /** The files of a directive. */
    List<Original> of(long directive) {
        return database.sql("""
                        select sha256, directive_id, name, media_type, size from directive.file
                        where directive_id = :directive order by name""")
                .param("directive", directive)
                .query((row, _) -> original(row))
                .list();
    }

    /** Keeps a file. */
    void keep(Original file, byte[] content) {
        database.sql("""
                        insert into directive.file (sha256, directive_id, name, media_type, size)
                        values (:sha, :directive, :name, :type, :size)""")
                .param("sha", bytes(file.sha256()))
                .param("directive", file.directive())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("size", file.size())
                .update();
        for (int part = 0; part * PART < content.length; part++) {
            database.sql("insert into directive.file_part (sha256, ordinal, content) values (:sha, :part, :content)")
                    .param("sha", bytes(file.sha256()))
                    .param("part", part)
                    .param(
                            "content",
                            Arrays.copyOfRange(content, part * PART, Math.min(content.length, (part + 1) * PART)))
                    .update();
        }
    }

    /** Writes a file's bytes out, one part at a time. */
    void write(Original file, OutputStream out) throws IOException {
        for (int part = 0; (long) part * PART < file.size(); part++) {
            out.write(part(file, part));
        }
    }

    /** A file's bytes. */
    byte[] content(Original file) {
        byte[] content = new byte[Math.toIntExact(file.size())];
        for (int part = 0; part * PART < content.length; part++) {
            byte[] bytes = part(file, part);
            System.arraycopy(bytes, 0, content, part * PART, bytes.length);
        }
        return content;
    }

    private byte[] part(Original file, int part) {
        return database.sql("select content from directive.file_part where sha256 = :sha and ordinal = :part")
                .param("sha", bytes(file.sha256()))
                .param("part", part)
                .query((row, _) -> row.getBytes("content"))
                .single();
    }

    private static Original original(ResultSet row) throws SQLException {
        return new Original(
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getLong("directive_id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"));
    }

    private static byte[] bytes(String sha256) {
        return HexFormat.of().parseHex(sha256);
    }
}
