package vn.lotrinh.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.lotrinh.organization.Draft.Occurrence;
import vn.lotrinh.organization.Happening.Refused;
import vn.lotrinh.organization.Happening.Why;

/** What must hold of events, each by itself and all together. */
final class Consistency {

    private Consistency() {}

    /** What is wrong with an event whatever else happened, if anything is. */
    static Optional<Refused> malformed(Occurrence occurrence) {
        return Stream.of(
                        missing(occurrence),
                        occurrence.transfers().stream()
                                .filter(transfer -> transfer.from() != null
                                        && transfer.from().equals(transfer.to()))
                                .map(transfer -> new Refused(Why.TAKES_FROM_ITSELF, id(transfer.from()), 0))
                                .findFirst(),
                        receivers(occurrence),
                        words(occurrence))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static long id(@org.jspecify.annotations.Nullable Long unit) {
        return unit == null ? 0 : unit;
    }

    private static Optional<Refused> missing(Occurrence occurrence) {
        boolean gives = occurrence.kind() != EventKind.ESTABLISHED;
        boolean takes = switch (occurrence.kind()) {
            case ESTABLISHED, MERGED, ABSORBED, SPLIT, TRANSFERRED_PART, MOVED -> true;
            case RENAMED, ENDED, RECODED -> false;
        };
        boolean nobodyGives = occurrence.transfers().isEmpty()
                || gives && occurrence.transfers().stream().anyMatch(transfer -> transfer.from() == null);
        if (nobodyGives) {
            return Optional.of(new Refused(Why.NOBODY_GIVES, 0, 0));
        }
        return takes && occurrence.transfers().stream().anyMatch(transfer -> transfer.to() == null)
                ? Optional.of(new Refused(Why.NOBODY_TAKES, 0, 0))
                : Optional.empty();
    }

    private static Optional<Refused> receivers(Occurrence occurrence) {
        Map<Long, Set<Long>> takers = new HashMap<>();
        occurrence
                .transfers()
                .forEach(transfer -> takers.computeIfAbsent(id(transfer.from()), _ -> new HashSet<>())
                        .add(id(transfer.to())));
        return switch (occurrence.kind()) {
            case MERGED, ABSORBED ->
                takers.values().stream().anyMatch(each -> each.size() > 1)
                        ? refused(Why.SEVERAL_TAKE)
                        : Optional.empty();
            case SPLIT ->
                takers.values().stream().anyMatch(each -> each.size() < 2) ? refused(Why.ONE_TAKES) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Refused> words(Occurrence occurrence) {
        if (occurrence.transfers().stream().anyMatch(transfer -> lacksWords(transfer, occurrence.kind()))) {
            return refused(Why.NO_WORDS);
        }
        return switch (occurrence.kind()) {
            case RENAMED -> occurrence.summary().isBlank() ? refused(Why.NO_NAME) : Optional.empty();
            case RECODED ->
                occurrence.transfers().stream()
                                .anyMatch(transfer -> transfer.words().isEmpty()
                                        || transfer.words().stream().anyMatch(word -> word.indexOf(':') < 1))
                        ? refused(Why.NO_CODE)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Also a unit that goes on gives a part that words name, and not all that it has. */
    private static boolean lacksWords(Transfer transfer, EventKind kind) {
        return switch (transfer.share()) {
            case FUNCTION, TERRITORY -> transfer.words().isEmpty();
            case WHOLE -> kind == EventKind.TRANSFERRED_PART;
            case REST -> false;
        };
    }

    private static Optional<Refused> refused(Why why) {
        return Optional.of(new Refused(why, 0, 0));
    }

    /** Where events do not agree with each other or with when units exist. */
    static List<Refused> problems(Registry registry) {
        List<Refused> problems = new ArrayList<>();
        for (UnitEvent event : registry.events()) {
            for (long unit : event.from()) {
                givers(event, unit, registry, problems);
            }
            for (long unit : event.to()) {
                if (!registry.life(unit).existsOn(event.effectiveOn())) {
                    problems.add(new Refused(Why.TAKER_DOES_NOT_EXIST, unit, event.id()));
                }
            }
        }
        return problems;
    }

    private static void givers(UnitEvent event, long unit, Registry registry, List<Refused> problems) {
        Life life = registry.life(unit);
        if (event.ends(unit)) {
            registry.life(unit).events().stream()
                    .filter(other -> other.id() < event.id() && other.ends(unit))
                    .findFirst()
                    .ifPresent(other -> problems.add(new Refused(Why.ENDS_TWICE, unit, other.id())));
        }
        boolean justBefore = life.existsOn(event.effectiveOn().minusDays(1));
        boolean then = life.existsOn(event.effectiveOn());
        if (event.kind().ends() ? !justBefore : !then && !justBefore) {
            problems.add(new Refused(Why.DOES_NOT_EXIST, unit, event.id()));
        }
    }
}
