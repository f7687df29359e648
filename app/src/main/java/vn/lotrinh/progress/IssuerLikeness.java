package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.organization.Nature;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.Resolution;

/** Whether two names mean one body, on the day of a document and by the registry of that day. */
final class IssuerLikeness {

    /** The head of the Government issues decisions and directives that are not the Government's, with a symbol of his own. */
    private static final String PRIME_MINISTER = "thủ tướng";

    private static final String PRIME_MINISTER_IN_FULL = "Thủ tướng Chính phủ";

    private final Registry registry;
    private final LocalDate on;
    private final @Nullable Long speaker;

    IssuerLikeness(Registry registry, LocalDate on, @Nullable Long speaker) {
        this.registry = registry;
        this.on = on;
        this.speaker = speaker;
    }

    /**
     * Bodies that the registry knows are compared as such, all others by their names. An abbreviation of several bodies
     * agrees with each of them.
     */
    boolean same(String claimed, String found) {
        Resolution left = registry.mentions().resolve(claimed, on, speaker);
        Resolution right = registry.mentions().resolve(found, on, null);
        if (isPrimeMinister(left) != isPrimeMinister(right)) {
            return false;
        }
        Optional<Long> one = body(left);
        Optional<Long> other = body(right);
        if (one.isPresent() && other.isPresent()) {
            return one.equals(other);
        }
        if (couldBe(left, other) || couldBe(right, one)) {
            return true;
        }
        return TitleLikeness.sameName(left.wording(), right.wording());
    }

    /** Whether a file names its issuer only in part, {@code Uỷ ban nhân dân thành phố}, so that the claim can't be checked by it. */
    boolean leavesOpen(String claimed, String found) {
        Resolution part = registry.mentions().resolve(found, on, null);
        String whole = registry.mentions().resolve(claimed, on, speaker).wording();
        return part.status() != Resolution.Status.RESOLVED && whole.startsWith(part.wording() + " ");
    }

    /** The full name of the body that an abbreviation stands for, where it is certain. */
    Optional<String> nameOf(String abbreviation) {
        Resolution resolution = registry.mentions().resolve(abbreviation, on, null);
        if (isPrimeMinister(resolution)) {
            return Optional.of(PRIME_MINISTER_IN_FULL);
        }
        return registry.mentions()
                .issuer(abbreviation, on)
                .map(unit -> registry.life(unit).name(on));
    }

    private static boolean isPrimeMinister(Resolution resolution) {
        return resolution.wording().equals(PRIME_MINISTER)
                || resolution.wording().startsWith(PRIME_MINISTER + " ");
    }

    private static boolean couldBe(Resolution ambiguous, Optional<Long> body) {
        return ambiguous.status() == Resolution.Status.AMBIGUOUS
                && body.filter(ambiguous.alternatives()::contains).isPresent();
    }

    private Optional<Long> body(Resolution resolution) {
        return resolution.status() == Resolution.Status.RESOLVED
                        && resolution.matches().size() == 1
                ? resolution.matches().stream()
                        .map(Resolution.Match::entry)
                        .filter(entry -> registry.life(entry).nature() == Nature.UNIT)
                        .findFirst()
                : Optional.empty();
    }
}
