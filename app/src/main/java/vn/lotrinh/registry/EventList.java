package vn.lotrinh.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lotrinh.access.Actors;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.organization.EventKind;
import vn.lotrinh.organization.Facts;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.UnitEvent;

/** Everything that was ever entered as having happened to units, withdrawn or not. */
@Component
public class EventList {

    private final Registries registries;
    private final Actors actors;

    EventList(Registries registries, Actors actors) {
        this.registries = registries;
        this.actors = actors;
    }

    /**
     * An event with what became of its record.
     *
     * @param event the event
     * @param by the name of who entered it, or empty for the system
     * @param withdrawn the record that it did not happen so, or {@code null}
     * @param withdrawnBy the name of who said so, or empty
     * @param instead the event that was entered in its place, or {@code null}
     */
    public record Entry(
            UnitEvent event,
            String by,
            Facts.@Nullable Withdrawal withdrawn,
            String withdrawnBy,
            @Nullable Long instead) {}

    /**
     * Which events are wanted.
     *
     * @param year in which they took effect, or {@code null}
     * @param kind their kind, or {@code null}
     * @param unit a unit that has part in them, or {@code null}
     * @param until the last day on which they took effect, or {@code null}
     */
    record Wanted(
            @Nullable Integer year,
            @Nullable EventKind kind,
            @Nullable Long unit,
            @Nullable LocalDate until) {
        private boolean fits(UnitEvent event) {
            return (year == null || event.effectiveOn().getYear() == year)
                    && (kind == null || event.kind() == kind)
                    && (unit == null
                            || event.from().contains(unit)
                            || event.to().contains(unit))
                    && (until == null || !event.effectiveOn().isAfter(until));
        }
    }

    /** Those that are wanted, latest first. */
    List<Entry> of(Wanted wanted) {
        Facts facts = registries.facts();
        List<UnitEvent> events = facts.events().stream()
                .filter(wanted::fits)
                .sorted(Comparator.comparing(UnitEvent::effectiveOn)
                        .thenComparingLong(UnitEvent::id)
                        .reversed())
                .toList();
        return entries(events, facts);
    }

    /** The one of that identity, withdrawn or not. */
    Optional<Entry> find(long id) {
        Facts facts = registries.facts();
        return entries(facts.events().stream().filter(event -> event.id() == id).toList(), facts).stream()
                .findFirst();
    }

    /** The years in which anything took effect, latest first. */
    Set<Integer> years() {
        Set<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        registries
                .facts()
                .events()
                .forEach(event -> years.add(event.effectiveOn().getYear()));
        return years;
    }

    private List<Entry> entries(List<UnitEvent> events, Facts facts) {
        Map<Long, Facts.Withdrawal> withdrawn = new HashMap<>();
        facts.withdrawals().stream()
                .filter(withdrawal -> withdrawal.event() != null)
                .forEach(withdrawal -> withdrawn.put(withdrawal.event(), withdrawal));
        Map<String, String> names = actors.names(Stream.concat(
                        events.stream().map(UnitEvent::recordedBy),
                        withdrawn.values().stream().map(Facts.Withdrawal::recordedBy))
                .distinct()
                .toList());
        return events.stream()
                .map(event -> entry(event, withdrawn.get(event.id()), names, facts))
                .toList();
    }

    private static Entry entry(
            UnitEvent event, Facts.@Nullable Withdrawal withdrawal, Map<String, String> names, Facts facts) {
        return new Entry(
                event,
                name(event.recordedBy(), names),
                withdrawal,
                withdrawal == null ? "" : name(withdrawal.recordedBy(), names),
                withdrawal == null ? null : instead(event, withdrawal, facts));
    }

    private static String name(String actor, Map<String, String> names) {
        return actor.equals(Change.SYSTEM) ? "" : names.getOrDefault(actor, actor);
    }

    /** A correction withdraws and enters at the same moment. */
    private static @Nullable Long instead(UnitEvent event, Facts.Withdrawal withdrawal, Facts facts) {
        return facts.events().stream()
                .filter(other -> other.id() > event.id()
                        && other.recordedAt().equals(withdrawal.recordedAt())
                        && other.recordedBy().equals(withdrawal.recordedBy()))
                .map(UnitEvent::id)
                .findFirst()
                .orElse(null);
    }
}
