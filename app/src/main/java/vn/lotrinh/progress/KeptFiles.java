package vn.lotrinh.progress;

import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files that came with forms that were refused: one with each draft at most, until evidence takes it up or it is let go. */
@Repository
class KeptFiles {

    private final JdbcClient database;
    private final Documents documents;

    KeptFiles(JdbcClient database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** The file that is kept with a draft, if there is one. */
    Optional<Evidence.Document> of(long report) {
        return database.sql("""
                        select d.* from progress.kept_file k join progress.document d on d.id = k.document_id
                        where k.report_id = :report""")
                .param("report", report)
                .query((row, _) -> new Evidence.Document(
                        row.getLong("id"),
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size")))
                .optional();
    }

    /** Keeps a file with a draft, in the place of one that was kept before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(long report, String name, byte[] content, String actor) {
        letGo(report);
        database.sql("insert into progress.kept_file (report_id, document_id) values (:report, :document)")
                .param("report", report)
                .param("document", documents.keep(name, content, actor))
                .update();
    }

    /** Evidence has taken the file up: it stays, with the evidence. */
    @Transactional(propagation = Propagation.MANDATORY)
    void taken(long report) {
        database.sql("delete from progress.kept_file where report_id = :report")
                .param("report", report)
                .update();
    }

    /** Lets the file of a draft go, if there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void letGo(long report) {
        Optional<Evidence.Document> kept = of(report);
        taken(report);
        kept.ifPresent(document -> documents.delete(document.id()));
    }
}
