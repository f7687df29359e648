package vn.lotrinh.directive;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.directive.Intake.DirectiveReceived;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.page.Texts;
import vn.lotrinh.reader.Reader;
import vn.lotrinh.reader.Reading;
import vn.lotrinh.reader.document.UnreadableDocument;

/**
 * Reads the files that have come in, in the background. What a stop interrupts is read after the next start, as the
 * event that asks for it stays until it is done.
 */
@Component
public class ReadingDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingDesk.class);
    private static final String VERSION = "lotrinh/reading/1";

    private final Reader reader = new Reader();
    private final Directives directives;
    private final Originals originals;
    private final Readings readings;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    ReadingDesk(
            Directives directives,
            Originals originals,
            Readings readings,
            Ledger ledger,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.directives = directives;
        this.originals = originals;
        this.readings = readings;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Async
    @TransactionalEventListener
    void on(DirectiveReceived received) {
        read(received.directive(), received.sha256());
    }

    /** Reads a file of a directive and keeps what was read. Does nothing where that is done already. */
    public void read(long directive, String sha256) {
        Optional<Directive> found = directives.find(directive);
        if (found.isEmpty() || found.get().state() != Directive.State.RECEIVED) {
            return;
        }
        Originals.Original original = originals.find(sha256).orElseThrow();
        try {
            Reading reading = reading(original);
            transaction.executeWithoutResult(_ -> keep(directive, original, reading));
        } catch (UnreadableDocument unreadable) {
            transaction.executeWithoutResult(_ -> refuse(directive, unreadable));
        }
    }

    /** A fault of the reader's must not leave a directive being read for ever. */
    private Reading reading(Originals.Original original) {
        byte[] content = originals.content(original);
        try {
            return reader.read(original.name(), content);
        } catch (UnreadableDocument unreadable) {
            throw unreadable;
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error("The reader failed on {}", original.sha256(), fault);
            throw new UnreadableDocument(UnreadableDocument.Reason.DAMAGED, fault);
        }
    }

    private void keep(long directive, Originals.Original original, Reading reading) {
        if (!isStillToBeRead(directive)) {
            return;
        }
        Sheet sheet = SheetOfReading.of(reading);
        Change.Subject subject = Change.Subject.of("directive", directive);
        Optional<Long> known = directives.known(directive, sheet.head());
        if (known.isPresent()) {
            directives.refuse(directive, Directive.State.DUPLICATE, null, known.get());
            ledger.append(Change.created(Change.SYSTEM, "directive.duplicate", subject, Map.of("of", known.get())));
            return;
        }
        readings.keep(directive, original.sha256(), VERSION, reading.document().text(), sheet, clock.now());
        directives.describe(directive, sheet.head(), original.name(), Directive.State.READ);
        ledger.append(Change.created(
                Change.SYSTEM,
                "directive.read",
                subject,
                Map.of("sha256", original.sha256(), "tasks", sheet.tasks().size())));
    }

    /** Two may read the same file at once after a restart; the first one keeps what it read. */
    private boolean isStillToBeRead(long directive) {
        return directives
                .lock(directive)
                .filter(found -> found.state() == Directive.State.RECEIVED)
                .isPresent();
    }

    private void refuse(long directive, UnreadableDocument unreadable) {
        if (!isStillToBeRead(directive)) {
            return;
        }
        directives.refuse(directive, Directive.State.UNREADABLE, Refusal.of(unreadable), null);
        ledger.append(Change.created(
                Change.SYSTEM,
                "directive.unreadable",
                Change.Subject.of("directive", directive),
                Map.of("reason", Texts.code(unreadable.reason()))));
    }
}
