package vn.lotrinh.progress;

import static vn.lotrinh.progress.Outcome.refused;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.access.Viewer;

/** Takes evidence in for a draft: keeps its file, reads it, and sets what it says of itself beside what is said of it. */
@Component
public class Attaching {

    private final Reporting reporting;
    private final Documents documents;

    Attaching(Reporting reporting, Documents documents) {
        this.reporting = reporting;
        this.documents = documents;
    }

    /**
     * What somebody hands in. What is left out is taken from the file where it says it.
     *
     * @param proves what it shows
     * @param happenedOn the day, or {@code null}
     * @param summary what happened, or empty
     * @param claim what the issued document is, as far as it is said
     * @param source an address, or {@code null}
     * @param explanation why the file differs, or {@code null}
     * @param file the file, or {@code null}
     */
    public record Offered(
            Evidence.Proof proves,
            @Nullable LocalDate happenedOn,
            String summary,
            Claim claim,
            @Nullable String source,
            @Nullable String explanation,
            @Nullable File file) {}

    /**
     * A file.
     *
     * @param name the name under which it came
     * @param content its bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record File(String name, byte[] content) {}

    /** Attaches evidence to a draft. */
    @Transactional
    public Outcome attach(long report, Offered offered, Viewer viewer) {
        File file = offered.file();
        LocalDate day = offered.happenedOn() == null ? offered.claim().issuedOn() : offered.happenedOn();
        if (day == null) {
            return refused("evidence.no-day");
        }
        if (offered.summary().isBlank() && offered.claim().isEmpty() && file == null) {
            return refused("evidence.empty");
        }
        Evidence.Said said = new Evidence.Said(
                offered.proves(),
                day,
                null,
                offered.summary().strip(),
                offered.claim(),
                offered.source(),
                offered.explanation());
        Long document = file == null ? null : documents.keep(file.name(), file.content(), viewer.actor());
        return reporting.attach(report, said, document, null, null, viewer);
    }
}
