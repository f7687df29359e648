package vn.lotrinh.progress;

import static vn.lotrinh.progress.Outcome.refused;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.obligation.Criterion;

/** Takes evidence in for a draft: keeps its file, reads it, and sets what it says of itself beside what is said of it. */
@Component
public class Attaching {

    /** The codes of the refusals of a file for what it is, whatever is said of it. */
    static final Set<String> BROKEN = Set.of("evidence.file", "evidence.file-locked");

    private final Reporting reporting;
    private final Reports reports;
    private final Duties duties;
    private final Documents documents;
    private final KeptFiles keptFiles;
    private final ClaimCheck check;
    private final Signatures signatures;
    private final TransactionTemplate transaction;

    Attaching(
            Reporting reporting,
            Reports reports,
            Duties duties,
            Documents documents,
            KeptFiles keptFiles,
            ClaimCheck check,
            Signatures signatures,
            TransactionTemplate transaction) {
        this.reporting = reporting;
        this.reports = reports;
        this.duties = duties;
        this.documents = documents;
        this.keptFiles = keptFiles;
        this.check = check;
        this.signatures = signatures;
        this.transaction = transaction;
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
     * @param supersedes the earlier evidence whose place it takes, which stays what it is, or {@code null}
     * @param file the file, or {@code null}
     */
    public record Offered(
            Evidence.Proof proves,
            @Nullable LocalDate happenedOn,
            String summary,
            Claim claim,
            @Nullable String source,
            @Nullable String explanation,
            @Nullable Long supersedes,
            @Nullable File file) {}

    /**
     * A file.
     *
     * @param name the name under which it came
     * @param content its bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record File(String name, byte[] content) {}

    /** Attaches evidence to a draft. Its file is read before anything is kept, and outside any transaction. */
    public Outcome attach(long report, Offered offered, Viewer viewer) {
        return attach(report, offered, null, viewer);
    }

    /**
     * The same.
     *
     * @param kept the file's number, where it is the one that is kept with the draft
     */
    Outcome attach(long report, Offered offered, @Nullable Long kept, Viewer viewer) {
        Outcome open = reporting.open(report, viewer);
        if (!(open instanceof Outcome.Done)) {
            return open;
        }
        File file = offered.file();
        Claim said = dated(report, offered, viewer);
        Findings findings = file == null ? null : read(report, said, file);
        String broken = findings == null ? "" : findings.claim().broken();
        if (!broken.isEmpty()) {
            return refused(broken);
        }
        Claim claim = findings == null ? said : findings.claim().filled(said);
        LocalDate day = offered.happenedOn() == null ? claim.issuedOn() : offered.happenedOn();
        if (offered.summary().isBlank() && claim.isEmpty()) {
            return refused(file == null ? "evidence.empty" : "evidence.file-says-nothing");
        }
        if (day == null) {
            return refused("evidence.no-day");
        }
        Evidence.Said evidence = new Evidence.Said(
                offered.proves(), day, null, offered.summary().strip(), claim, offered.source(), offered.explanation());
        return Objects.requireNonNull(transaction.execute(status -> {
            Long document = kept != null || file == null
                    ? kept
                    : (Long) documents.keep(file.name(), file.content(), viewer.actor());
            Outcome attached = reporting.attach(
                    report,
                    evidence,
                    document,
                    findings == null ? null : findings.json(),
                    offered.supersedes(),
                    viewer);
            if (attached instanceof Outcome.Refused) {
                status.setRollbackOnly();
            } else if (kept != null) {
                keptFiles.taken(report);
            } else if (file != null) {
                keptFiles.letGo(report);
            }
            return attached;
        }));
    }

    /** Keeps a file whose form was refused with a draft that the viewer writes. */
    void keep(long report, File file, Viewer viewer) {
        transaction.executeWithoutResult(_ -> {
            if (reporting.open(report, viewer) instanceof Outcome.Done) {
                keptFiles.keep(report, file.name(), file.content(), viewer.actor());
            }
        });
    }

    /** The file of that number, if it is kept with a draft that the viewer writes. */
    Optional<File> kept(long report, long document, Viewer viewer) {
        return reporting.open(report, viewer) instanceof Outcome.Done
                ? keptFiles
                        .of(report)
                        .filter(one -> one.id() == document)
                        .map(one -> new File(one.name(), documents.read(one)))
                : Optional.empty();
    }

    /** The day that is said is that of the document, unless it is an event that has to be proved. */
    private Claim dated(long report, Offered offered, Viewer viewer) {
        boolean event = reports.find(report)
                .flatMap(draft -> duties.find(draft.obligation(), viewer))
                .filter(duty -> duty.obligation().laidOut().criterion() == Criterion.HELD)
                .isPresent();
        return event ? offered.claim() : offered.claim().or(new Claim(null, null, null, offered.happenedOn(), null));
    }

    private Findings read(long report, Claim claim, File file) {
        Long unit = reports.find(report).map(Report::unit).orElse(null);
        return new Findings(check.check(claim, file.name(), file.content(), unit), signatures.check(file.content()));
    }
}
