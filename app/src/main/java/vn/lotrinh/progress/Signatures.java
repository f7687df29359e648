package vn.lotrinh.progress;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.directive.Refusal;
import vn.lotrinh.reader.Guard;
import vn.lotrinh.reader.document.Budget;
import vn.lotrinh.reader.document.Drafts;
import vn.lotrinh.reader.document.Format;
import vn.lotrinh.reader.document.Limits;
import vn.lotrinh.reader.document.UnreadableDocument;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/**
 * Checks the signatures of PDFs by the trust lists that the installation has. Nothing is ever asked of the network. Safe
 * for use by many threads.
 */
@Component
public class Signatures {

    private static final Logger LOG = LoggerFactory.getLogger(Signatures.class);

    private final Limits limits = Limits.DEFAULT;
    private final Guard guard = new Guard(limits);
    private final TrustLists lists;
    private final BusinessClock clock;

    Signatures(SignatureSettings settings, BusinessClock clock) {
        this.lists = TrustLists.read(settings.trust());
        this.clock = clock;
        lists.problems()
                .forEach(problem ->
                        LOG.error("The trust list {} can't be used as it is: {}", problem.place(), problem.what()));
    }

    /** The lists by which signers are trusted. */
    public List<TrustList> lists() {
        return lists.lists();
    }

    /** The lists that were set up and can't be used. */
    public List<TrustProblem> problems() {
        return lists.problems();
    }

    /** Checks a file. It never throws for what the file is. */
    public CheckedSignatures check(byte[] file) {
        Instant now = clock.now();
        return switch (guard.run("checking signatures", () -> checked(file, now))) {
            case Guard.Result.Done<CheckedSignatures>(CheckedSignatures checked) -> checked;
            case Guard.Result.Refused<CheckedSignatures>(var why) ->
                CheckedSignatures.unreadable(new Refusal(why.reason(), why.arguments()));
            case Guard.Result.Broken<CheckedSignatures>(var fault) -> {
                LOG.warn("The signatures of a file can't be checked", fault);
                yield CheckedSignatures.unreadable(new Refusal(Reason.DAMAGED, List.of()));
            }
        };
    }

    private CheckedSignatures checked(byte[] file, Instant now) {
        if (file.length > limits.fileSize()) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE, Long.toString(file.length >> 20), Long.toString(limits.fileSize() >> 20));
        }
        if (!isPdf(file)) {
            return CheckedSignatures.notAPdf();
        }
        Budget budget = new Budget(limits);
        Drafts.weighPdf(file, budget);
        return CheckedSignatures.of(new SignedPdf(file, lists, now, budget).signatures());
    }

    private static boolean isPdf(byte[] file) {
        try {
            return Drafts.formatOf(file) == Format.PDF;
        } catch (UnreadableDocument unreadable) {
            if (unreadable.reason() == Reason.NOT_A_DOCUMENT || unreadable.reason() == Reason.EMPTY) {
                return false;
            }
            throw unreadable;
        }
    }
}
