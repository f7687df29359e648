package vn.lotrinh.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.organization.ImportProblem.What;
import vn.lotrinh.organization.Sheet.Row;

/** Takes in what happened to units. An event that is known already does not happen again. */
final class EventRows {

    private final Draft draft;
    private final Telling telling;
    private final Set<String> happened = new HashSet<>();

    EventRows(Facts base, Draft draft, Telling telling) {
        this.draft = draft;
        this.telling = telling;
        base.events().forEach(event -> {
            if (event.key() != null) {
                happened.add(event.key());
            }
        });
    }

    /** Takes in a file of events. */
    void events(Sheet sheet) {
        Map<String, List<Row>> byKey = new LinkedHashMap<>();
        for (Row row : sheet.rows()) {
            if (!Telling.KEY.matcher(row.text("key")).matches()) {
                row.wrong(What.NOT_A_KEY, row.text("key"));
            } else {
                byKey.computeIfAbsent(eventKey(row), _ -> new ArrayList<>()).add(row);
            }
        }
        byKey.keySet().removeAll(happened);
        Map<Draft.Occurrence, Row> read = new LinkedHashMap<>();
        byKey.forEach(
                (key, rows) -> occurrence(key, rows).ifPresent(occurrence -> read.put(occurrence, rows.getFirst())));
        happened.addAll(byKey.keySet());
        // Almost always all are right; only where they are not they are tried one by one, to tell which one is wrong.
        if (!draft.happenAll(List.copyOf(read.keySet()))) {
            read.forEach(this::happen);
        }
    }

    /** One act can do several things: what it makes of one unit is one event. */
    private static String eventKey(Row row) {
        String kind = row.text("kind");
        boolean byTaker = EventKind.of(kind).filter(EventKind::joins).isPresent();
        return row.text("key") + "@" + kind + "@" + row.text(byTaker ? "to" : "from");
    }

    private Optional<Draft.Occurrence> occurrence(String key, List<Row> rows) {
        Row first = rows.getFirst();
        var kind = first.one(EventKind.values(), "kind");
        LocalDate effective = first.day("effective");
        if (kind.isEmpty() || effective == null) {
            if (first.text("effective").isEmpty()) {
                first.wrong(What.VALUE_MISSING, "effective");
            }
            return Optional.empty();
        }
        for (Row row : rows) {
            if (!row.text("kind").equals(first.text("kind"))
                    || !row.text("effective").equals(first.text("effective"))) {
                row.wrong(What.EVENT_DIFFERS, key);
                return Optional.empty();
            }
        }
        List<Transfer> transfers = new ArrayList<>();
        for (Row row : rows) {
            transfers.addAll(transfers(row, first.ground()));
        }
        return Optional.of(
                new Draft.Occurrence(key, kind.get(), effective, transfers, first.text("summary"), first.ground()));
    }

    private void happen(Draft.Occurrence occurrence, Row row) {
        if (draft.happen(occurrence) instanceof Happening.Refused refused) {
            row.wrong(
                    What.EVENT_REFUSED, occurrence.key() + ": " + refused.why().code());
        }
    }

    private List<Transfer> transfers(Row row, Ground ofEvent) {
        Transfer.Share share = row.text("share").isEmpty()
                ? Transfer.Share.WHOLE
                : row.one(Transfer.Share.values(), "share").orElse(Transfer.Share.WHOLE);
        List<@Nullable Long> from = parties(row, "from");
        List<@Nullable Long> to = parties(row, "to");
        Ground own = row.ground();
        List<Transfer> transfers = new ArrayList<>();
        for (Long giver : from) {
            for (Long taker : to) {
                transfers.add(
                        new Transfer(giver, taker, share, row.several("words"), own.equals(ofEvent) ? null : own));
            }
        }
        return transfers;
    }

    private List<@Nullable Long> parties(Row row, String column) {
        List<@Nullable Long> parties = new ArrayList<>();
        for (String key : row.several(column)) {
            parties.add(telling.key(row, key));
        }
        if (parties.isEmpty()) {
            parties.add(null);
        }
        return parties;
    }
}
