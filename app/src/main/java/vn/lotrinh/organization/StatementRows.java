package vn.lotrinh.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.organization.ImportProblem.What;
import vn.lotrinh.organization.Sheet.Row;

/** Takes in single statements, and what was said to be wrong. */
final class StatementRows {

    private final Facts base;
    private final Draft draft;
    private final Telling telling;

    StatementRows(Facts base, Draft draft, Telling telling) {
        this.base = base;
        this.draft = draft;
        this.telling = telling;
    }

    /** Takes in a file of single statements. */
    void statements(Sheet sheet) {
        for (Row row : sheet.rows()) {
            Days days = Telling.days(row);
            Long unit = telling.key(row, row.text("key"));
            var aspect = row.one(Aspect.values(), "aspect");
            if (days != null && unit != null && aspect.isPresent()) {
                statement(row, unit, aspect.get(), days);
            }
        }
    }

    private void statement(Row row, long unit, Aspect aspect, Days days) {
        String qualifier = row.text("qualifier");
        String value = row.optional("value");
        if (aspect == Aspect.MEMBER) {
            Long member = telling.key(row, qualifier);
            if (member != null) {
                telling.say(unit, aspect, Long.toString(member), value, days, row.ground());
            }
        } else if (aspect.isReference() && value != null) {
            Long other = telling.key(row, value);
            if (other != null) {
                telling.say(unit, aspect, qualifier, Long.toString(other), days, row.ground());
            }
        } else {
            telling.say(
                    unit,
                    aspect,
                    aspect == Aspect.ALIAS ? Draft.qualifier(qualifier) : qualifier,
                    value,
                    days,
                    row.ground());
        }
    }

    /** Takes in a file of what was said to be wrong. What is not known here need not be withdrawn. */
    void withdrawals(Sheet sheet) {
        Registry known = base.knownAt(Instant.MAX);
        RegistryExport written = new RegistryExport(base);
        for (Row row : sheet.rows()) {
            if (row.text("reason").isEmpty()) {
                row.wrong(What.VALUE_MISSING, "reason");
            } else if (!row.text("event").isEmpty()) {
                known.events().stream()
                        .filter(event -> row.text("event").equals(event.key()))
                        .forEach(event -> withdraw(row, event));
            } else {
                withdrawStatement(row, written);
            }
        }
    }

    private void withdraw(Row row, UnitEvent event) {
        if (draft.withdraw(event, row.text("reason")) instanceof Happening.Refused refused) {
            row.wrong(What.EVENT_REFUSED, event.key() + ": " + refused.why().code());
        }
    }

    private void withdrawStatement(Row row, RegistryExport written) {
        Long unit = telling.find(row.text("key"));
        var aspect = row.one(Aspect.values(), "aspect");
        if (unit == null || aspect.isEmpty()) {
            return;
        }
        Set<Long> gone = new HashSet<>();
        base.withdrawals().forEach(withdrawal -> {
            if (withdrawal.statement() != null) {
                gone.add(withdrawal.statement());
            }
        });
        LocalDate from = row.day("from");
        base.statements().stream()
                .filter(statement -> statement.unit() == unit
                        && statement.aspect() == aspect.get()
                        && statement.event() == null
                        && Objects.equals(statement.days().from(), from)
                        && written.told(statement).equals(row.text("value"))
                        && !gone.contains(statement.id()))
                .forEach(statement -> draft.withdraw(statement, row.text("reason"))
                        .ifPresent(refused ->
                                row.wrong(What.EVENT_REFUSED, refused.why().code())));
    }
}
