package vn.lotrinh.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.lotrinh.organization.EventKind;
import vn.lotrinh.organization.Transfer;
import vn.lotrinh.organization.UnitEvent;

/**
 * What an event says in one line: some units, and who takes over from exactly those.
 *
 * @param from the units that something is taken from or done to
 * @param to who takes over, with its parts
 * @param words for new names and codes: the words
 */
public record Passage(List<Long> from, List<Part> to, List<String> words) {

    /** Copies the lists. */
    public Passage {
        from = List.copyOf(from);
        to = List.copyOf(to);
        words = List.copyOf(words);
    }

    /**
     * One who takes over.
     *
     * @param unit the unit
     * @param shares the parts that it takes; empty where it takes all
     */
    public record Part(long unit, List<Transfer> shares) {}

    /** The lines of an event. */
    public static List<Passage> of(UnitEvent event) {
        if (event.kind() == EventKind.RECODED || event.kind() == EventKind.RENAMED) {
            return event.transfers().stream()
                    .map(transfer -> new Passage(named(transfer), List.of(), transfer.words()))
                    .toList();
        }
        Map<Long, Set<Long>> givers = new LinkedHashMap<>();
        Set<Long> toNobody = new LinkedHashSet<>();
        for (Transfer transfer : event.transfers()) {
            Set<Long> from = transfer.to() == null
                    ? toNobody
                    : givers.computeIfAbsent(transfer.to(), _ -> new LinkedHashSet<>());
            if (transfer.from() != null) {
                from.add(transfer.from());
            }
        }
        Map<Set<Long>, List<Part>> takers = new LinkedHashMap<>();
        givers.forEach((unit, from) ->
                takers.computeIfAbsent(from, _ -> new ArrayList<>()).add(new Part(unit, shares(event, unit))));
        List<Passage> passages = new ArrayList<>();
        takers.forEach((from, to) -> passages.add(new Passage(List.copyOf(from), to, List.of())));
        if (!toNobody.isEmpty()) {
            passages.add(new Passage(List.copyOf(toNobody), List.of(), List.of()));
        }
        return passages;
    }

    /** Who gives, as a list of none or one. */
    static List<Long> named(Transfer transfer) {
        Long from = transfer.from();
        return from == null ? List.of() : List.of(from);
    }

    private static List<Transfer> shares(UnitEvent event, long unit) {
        return event.transfers().stream()
                .filter(transfer -> Objects.equals(transfer.to(), unit) && transfer.share() != Transfer.Share.WHOLE)
                .map(transfer -> new Transfer(null, null, transfer.share(), transfer.words()))
                .distinct()
                .toList();
    }
}
