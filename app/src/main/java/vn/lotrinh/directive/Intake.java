package vn.lotrinh.directive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.reader.document.Drafts;
import vn.lotrinh.reader.document.Format;
import vn.lotrinh.reader.document.UnreadableDocument;

/** Takes files in: each becomes a directive that is then read in the background. */
@Component
public class Intake {

    private static final int LONGEST_NAME = 200;

    private final Directives directives;
    private final Originals originals;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Intake(
            Directives directives,
            Originals originals,
            Ledger ledger,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.directives = directives;
        this.originals = originals;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /** A file of a directive has come in and is to be read. */
    public record DirectiveReceived(long directive, String sha256) {}

    /** What became of a file. */
    public sealed interface Received {
        /** The directive that it became or already is. */
        long directive();

        /** The SHA-256 of its bytes, 64 hexadecimal digits. */
        String sha256();

        /** It is kept and will be read. */
        record Kept(long directive, String sha256) implements Received {}

        /** The register has this very file already. */
        record KnownAlready(long directive, String sha256) implements Received {}
    }

    /**
     * Keeps a file and has it read.
     *
     * @param name the name under which it came; only shown, never used as a path
     * @param open whether the public may see the directive
     * @throws UnreadableDocument if its content is of no type that is read
     */
    @Transactional
    public Received receive(String name, byte[] content, boolean open, String actor) {
        return receive(name, content, open, null, actor);
    }

    /**
     * The same for a directive that a unit puts in for itself.
     *
     * @param owner the unit, or {@code null} where it belongs to the set of all
     */
    @Transactional
    public Received receive(String name, byte[] content, boolean open, @Nullable Long owner, String actor) {
        Format format = Drafts.formatOf(content);
        String sha256 = sha256(content);
        originals.reserve(sha256);
        Optional<Originals.Original> known = originals.find(sha256);
        if (known.isPresent()) {
            return new Received.KnownAlready(known.get().directive(), sha256);
        }
        String label = label(name);
        long id = directives.enter(label, open, owner, actor, clock.now());
        originals.keep(new Originals.Original(sha256, id, label, format.mediaType(), content.length), content);
        ledger.append(Change.created(
                actor,
                "directive.received",
                Change.Subject.of("directive", id),
                Map.of("file", label, "sha256", sha256, "size", content.length)));
        events.publishEvent(new DirectiveReceived(id, sha256));
        return new Received.Kept(id, sha256);
    }

    /** A file's name without folders and control characters. */
    public static String label(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.codePoints()
                .filter(letter -> !Character.isISOControl(letter) && Character.getType(letter) != Character.FORMAT)
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return clean.isEmpty() ? "?" : clean;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
