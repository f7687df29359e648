package vn.lotrinh.progress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.directive.Intake;
import vn.lotrinh.reader.document.Drafts;
import vn.lotrinh.reader.document.UnreadableDocument;

/** The files that were attached, byte for byte. */
@Repository
class Documents {

    private static final int PART = 1 << 20;
    private static final String UNKNOWN = "application/octet-stream";

    private final JdbcClient database;
    private final BusinessClock clock;

    Documents(JdbcClient database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a file; its number. */
    @Transactional(propagation = Propagation.MANDATORY)
    long keep(String name, byte[] content, String actor) {
        long id = database.sql("""
                        insert into progress.document (sha256, name, media_type, size, recorded_at, recorded_by)
                        values (:sha, :name, :type, :size, :now, :actor) returning id""")
                .param("sha", sha256(content))
                .param("name", Intake.label(name))
                .param("type", mediaType(content))
                .param("size", content.length)
                .param("now", Timestamp.from(clock.now()))
                .param("actor", actor)
                .query(Long.class)
                .single();
        for (int part = 0; part * PART < content.length; part++) {
            database.sql(
                            "insert into progress.document_part (document_id, ordinal, content) values (:id, :part, :content)")
                    .param("id", id)
                    .param("part", part)
                    .param(
                            "content",
                            Arrays.copyOfRange(content, part * PART, Math.min(content.length, (part + 1) * PART)))
                    .update();
        }
        return id;
    }

    /** Writes a file's bytes out, one part at a time. */
    void write(Evidence.Document document, OutputStream out) throws IOException {
        for (int part = 0; (long) part * PART < document.size(); part++) {
            out.write(database.sql(
                            "select content from progress.document_part where document_id = :id and ordinal = :part")
                    .param("id", document.id())
                    .param("part", part)
                    .query((row, _) -> row.getBytes("content"))
                    .single());
        }
    }

    /** The bytes of a file. */
    byte[] read(Evidence.Document document) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            write(document, content);
        } catch (IOException e) {
            throw new IllegalStateException("Memory takes every byte", e);
        }
        return content.toByteArray();
    }

    /** Deletes a file on which nothing rests. */
    @Transactional(propagation = Propagation.MANDATORY)
    void delete(long id) {
        database.sql("delete from progress.document_part where document_id = :id")
                .param("id", id)
                .update();
        database.sql("delete from progress.document where id = :id")
                .param("id", id)
                .update();
    }

    private static String mediaType(byte[] content) {
        try {
            return Drafts.formatOf(content).mediaType();
        } catch (UnreadableDocument _) {
            return UNKNOWN;
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
