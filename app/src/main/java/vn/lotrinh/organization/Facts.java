package vn.lotrinh.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was ever recorded about units, in the order in which it was recorded. Facts are only added.
 *
 * @param entries the identities
 * @param statements what was said
 * @param events what happened
 * @param withdrawals which of that was said to be wrong
 */
public record Facts(
        List<Entry> entries, List<Statement> statements, List<UnitEvent> events, List<Withdrawal> withdrawals) {

    /** Nothing recorded yet. */
    public static final Facts NONE = new Facts(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Facts {
        entries = List.copyOf(entries);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        withdrawals = List.copyOf(withdrawals);
    }

    /**
     * An identity.
     *
     * @param id its number
     * @param key its name in the data files, or {@code null}
     * @param nature what it stands for
     * @param recordedAt since when it is known here
     */
    public record Entry(long id, @Nullable String key, Nature nature, Instant recordedAt) {}

    /**
     * Says that something recorded was wrong.
     *
     * @param id its identity
     * @param event the event that did not happen so, or {@code null}
     * @param statement the statement that is not true, or {@code null}
     * @param reason why
     * @param recordedAt when that was recorded
     * @param recordedBy by whom
     */
    public record Withdrawal(
            long id,
            @Nullable Long event,
            @Nullable Long statement,
            String reason,
            Instant recordedAt,
            String recordedBy) {}

    /** These facts and others after them. */
    public Facts plus(Facts more) {
        return new Facts(
                joined(entries, more.entries),
                joined(statements, more.statements),
                joined(events, more.events),
                joined(withdrawals, more.withdrawals));
    }

    private static <T> List<T> joined(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /** What had come to hold by a day: without what happened later, and without what holds only later. */
    Facts until(LocalDate day) {
        Set<Long> later = new HashSet<>();
        events.stream().filter(event -> event.effectiveOn().isAfter(day)).forEach(event -> later.add(event.id()));
        return new Facts(
                entries,
                statements.stream()
                        .filter(statement -> {
                            LocalDate from = statement.days().from();
                            return from == null || !from.isAfter(day);
                        })
                        .filter(statement -> statement.event() == null || !later.contains(statement.event()))
                        .toList(),
                events.stream().filter(event -> !later.contains(event.id())).toList(),
                withdrawals);
    }

    /** The registry as it was known at a moment. */
    public Registry knownAt(Instant moment) {
        Set<Long> wrongEvents = new HashSet<>();
        Set<Long> wrongStatements = new HashSet<>();
        for (Withdrawal withdrawal : withdrawals) {
            if (!withdrawal.recordedAt().isAfter(moment)) {
                add(wrongEvents, withdrawal.event());
                add(wrongStatements, withdrawal.statement());
            }
        }
        return new Registry(
                entries.stream()
                        .filter(entry -> !entry.recordedAt().isAfter(moment))
                        .toList(),
                statements.stream()
                        .filter(statement -> !statement.recordedAt().isAfter(moment))
                        .filter(statement -> !wrongStatements.contains(statement.id()))
                        .filter(statement -> statement.event() == null || !wrongEvents.contains(statement.event()))
                        .toList(),
                events.stream()
                        .filter(event -> !event.recordedAt().isAfter(moment))
                        .filter(event -> !wrongEvents.contains(event.id()))
                        .toList());
    }

    private static void add(Set<Long> wrong, @Nullable Long id) {
        if (id != null) {
            wrong.add(id);
        }
    }
}
