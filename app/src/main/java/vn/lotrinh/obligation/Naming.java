package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Mentions;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.RegistryDesk;
import vn.lotrinh.organization.Resolution;
import vn.lotrinh.organization.Resolution.Confidence;

/** Whom the words of a directive name. */
@Component
class Naming {

    private final Registries registries;
    private final RegistryDesk desk;

    Naming(Registries registries, RegistryDesk desk) {
        this.registries = registries;
        this.desk = desk;
    }

    /**
     * Somebody named.
     *
     * @param entry the entry of the registry
     * @param reason code of why it is taken to be meant
     * @param sure whether no person needs to look
     */
    record Party(long entry, String reason, boolean sure) {}

    /** Reads the names of one directive. */
    static final class Reading {
        private final Registry registry;
        private final Mentions mentions;
        private final RegistryDesk desk;
        private final LocalDate on;
        private final @Nullable Long issuer;
        private final String actor;

        private Reading(Registry registry, RegistryDesk desk, LocalDate on, @Nullable Long issuer, String actor) {
            this.registry = registry;
            this.mentions = registry.mentions();
            this.desk = desk;
            this.on = on;
            this.issuer = issuer;
            this.actor = actor;
        }

        /**
         * The entries that words name. A name that nobody is known to bear, or that several could bear, becomes an entry of
         * its own, until a person says who is meant.
         */
        List<Party> parties(String words) {
            Resolution resolution = mentions.resolve(words, on, issuer);
            return resolution.status() == Resolution.Status.RESOLVED
                    ? resolution.matches().stream()
                            .map(match -> party(match, resolution.context()))
                            .toList()
                    : List.of(new Party(
                            desk.unknown(words, resolution.context(), actor),
                            resolution.status().code(),
                            false));
        }

        /** The places that words name, such as the provinces of a region; none where that is not certain. */
        List<Long> places(String words) {
            Resolution resolution = mentions.resolve(words, on, issuer);
            return resolution.matches().stream()
                    .flatMap(match -> members(match.entry()))
                    .map(unit ->
                            registry.life(unit).reference(Aspect.TERRITORY, on).orElse(unit))
                    .distinct()
                    .toList();
        }

        private Stream<Long> members(long entry) {
            return Binding.isCollective(entry, registry)
                    ? registry.members().on(registry.succession().identity(entry), on).stream()
                    : Stream.of(entry);
        }

        private Party party(Resolution.Match match, @Nullable Long province) {
            long entry = province == null ? match.entry() : desk.inProvince(match.entry(), province, actor);
            return new Party(entry, match.reason().code(), match.confidence() == Confidence.HIGH);
        }
    }

    /**
     * Begins to read the names of a directive.
     *
     * @param on the day that decides on who is meant
     * @param issuer the issuing body as read, or {@code null}
     */
    Reading of(LocalDate on, @Nullable String issuer, String actor) {
        Registry registry = registries.now();
        Long body =
                issuer == null ? null : registry.mentions().issuer(issuer, on).orElse(null);
        return new Reading(registry, desk, on, body, actor);
    }
}
