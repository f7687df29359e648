package vn.lotrinh.progress;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Checks a signed page of the product's own soon after the start, so that whoever attaches the first signed file does not
 * wait until all that checks signatures is loaded. The page is signed with a key that nobody keeps.
 */
@Component
class SignatureWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(SignatureWarmUp.class);

    private static final String SIGNED = "signed.pdf";

    /** The first pages after the start come before it. */
    private static final Duration AFTER = Duration.ofSeconds(5);

    private final Signatures signatures;
    private final SignatureSettings settings;

    SignatureWarmUp(Signatures signatures, SignatureSettings settings) {
        this.signatures = signatures;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.warmUp()) {
            Thread.ofVirtual().name("signature-warm-up").start(this::later);
        }
    }

    private void later() {
        try {
            Thread.sleep(AFTER);
            run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the check of the page says: always that it is signed. */
    CheckedSignatures run() {
        try (InputStream file = Objects.requireNonNull(SignatureWarmUp.class.getResourceAsStream(SIGNED), SIGNED)) {
            CheckedSignatures checked = signatures.check(file.readAllBytes());
            LOG.debug("The own signed page is {}", checked.state());
            return checked;
        } catch (IOException e) {
            throw new IllegalStateException("The product's own files can be read", e);
        }
    }
}
