package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.directive.Refusal;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.reader.Guard;
import vn.lotrinh.reader.Reader;
import vn.lotrinh.reader.Reading;
import vn.lotrinh.reader.document.Limits;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/**
 * Reads a document that is handed in and lays what it says of itself beside what is claimed of it. It decides nothing: a
 * person sees where both agree and where they differ.
 */
@Component
public class ClaimCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimCheck.class);

    private final Reader reader = new Reader(Limits.DEFAULT);
    private final Guard guard = new Guard(Limits.DEFAULT);
    private final Registries registries;
    private final BusinessClock clock;

    ClaimCheck(Registries registries, BusinessClock clock) {
        this.registries = registries;
        this.clock = clock;
    }

    /**
     * Checks a claim. It never throws for what the file is; it takes as long as reading takes, a scan some seconds a page.
     *
     * @param name the file's name, shown but never believed
     * @param speaker the unit that claims, for which {@code UBND tỉnh} is that of its own province, or {@code null}
     */
    public CheckedClaim check(Claim claim, String name, byte[] content, @Nullable Long speaker) {
        return switch (guard.run("checking a claim", () -> reader.read(name, content))) {
            case Guard.Result.Done<Reading>(Reading reading) -> compared(claim, reading, speaker);
            case Guard.Result.Refused<Reading>(var why) ->
                CheckedClaim.unreadable(new Refusal(why.reason(), why.arguments()));
            case Guard.Result.Broken<Reading>(var fault) -> {
                LOG.error("The reader failed on a file that was handed in", fault);
                yield CheckedClaim.unreadable(new Refusal(Reason.DAMAGED, List.of()));
            }
        };
    }

    private CheckedClaim compared(Claim claim, Reading reading, @Nullable Long speaker) {
        LocalDate on = Objects.requireNonNullElseGet(
                reading.directive().issuedOn(), () -> Objects.requireNonNullElseGet(claim.issuedOn(), clock::today));
        return new ClaimComparison(claim, reading, new IssuerLikeness(registries.now(), on, speaker)).checked();
    }
}
