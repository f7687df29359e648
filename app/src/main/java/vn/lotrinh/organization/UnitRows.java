package vn.lotrinh.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.organization.ImportProblem.What;
import vn.lotrinh.organization.Sheet.Row;

/** Takes in what files tell of units, of collectives and of who belongs to these. */
final class UnitRows {

    private final Telling telling;

    UnitRows(Telling telling) {
        this.telling = telling;
    }

    /** Takes in a file of units. */
    void units(Sheet sheet) {
        enter(sheet, Nature.UNIT).forEach(this::unit);
    }

    /** Takes in a file of collectives. */
    void collectives(Sheet sheet) {
        enter(sheet, Nature.COLLECTIVE).forEach(this::collective);
    }

    /** First all keys, so that the lines can name each other in any order. */
    private List<Row> enter(Sheet sheet, Nature nature) {
        List<Row> right = new ArrayList<>();
        for (Row row : sheet.rows()) {
            String key = row.text("key");
            if (!Telling.KEY.matcher(key).matches()) {
                row.wrong(What.NOT_A_KEY, key);
            } else if (row.text("name").isEmpty()) {
                row.wrong(What.VALUE_MISSING, "name");
            } else {
                telling.enter(key, nature);
                right.add(row);
            }
        }
        return right;
    }

    private void unit(Row row) {
        Days days = Telling.days(row);
        var kind = row.one(UnitKind.values(), "kind");
        var level = row.one(UnitLevel.values(), "level");
        if (days == null || kind.isEmpty() || level.isEmpty()) {
            return;
        }
        long unit = Objects.requireNonNull(telling.find(row.text("key")));
        Ground ground = row.ground();
        telling.say(unit, Aspect.EXISTENCE, "", Draft.EXISTS, days, ground);
        telling.say(unit, Aspect.NAME, "", row.text("name"), days, ground);
        telling.say(unit, Aspect.KIND, "", kind.get().code(), days, ground);
        telling.say(unit, Aspect.LEVEL, "", level.get().code(), days, ground);
        if (!row.text("short").isEmpty()) {
            telling.say(unit, Aspect.SHORT_NAME, "", row.text("short"), days, ground);
        }
        row.several("aliases")
                .forEach(alias -> telling.say(unit, Aspect.ALIAS, Draft.qualifier(alias), alias, days, ground));
        refer(row, unit, Aspect.SUPERIOR, "superior", days, ground);
        refer(row, unit, Aspect.TERRITORY, "territory", days, ground);
        if (!row.text("contact").isEmpty()) {
            telling.say(unit, Aspect.CONTACT, "", row.text("contact"), days, ground);
        }
        for (String code : row.several("codes")) {
            int colon = code.indexOf(':');
            if (colon < 1) {
                row.wrong(What.NOT_A_CODE, code);
            } else {
                telling.say(
                        unit,
                        Aspect.CODE,
                        code.substring(0, colon).strip(),
                        code.substring(colon + 1).strip(),
                        days,
                        ground);
            }
        }
        if (kind.get() == UnitKind.PROVINCE) {
            telling.say(unit, Aspect.TERRITORY, "", Long.toString(unit), days, ground);
        }
    }

    private void refer(Row row, long unit, Aspect aspect, String column, Days days, Ground ground) {
        if (!row.text(column).isEmpty()) {
            Long other = telling.key(row, row.text(column));
            if (other != null) {
                telling.say(unit, aspect, "", Long.toString(other), days, ground);
            }
        }
    }

    private void collective(Row row) {
        long group = Objects.requireNonNull(telling.find(row.text("key")));
        Ground ground = row.ground();
        String rule = row.text("rule").isEmpty() ? "listed" : row.text("rule");
        try {
            CollectiveRule.parse(rule).keys().stream()
                    .filter(key -> !key.equals(CollectiveRule.ISSUER))
                    .forEach(key -> telling.key(row, key));
        } catch (IllegalArgumentException e) {
            row.wrong(What.NOT_A_RULE, String.valueOf(e.getMessage()));
            return;
        }
        telling.say(group, Aspect.NAME, "", row.text("name"), Days.ALWAYS, ground);
        telling.say(group, Aspect.RULE, "", rule, Days.ALWAYS, ground);
        row.several("aliases")
                .forEach(alias -> telling.say(group, Aspect.ALIAS, Draft.qualifier(alias), alias, Days.ALWAYS, ground));
    }

    /** Takes in a file of members of collectives. */
    void members(Sheet sheet) {
        for (Row row : sheet.rows()) {
            Days days = Telling.days(row);
            Long group = telling.key(row, row.text("collective"));
            Long unit = telling.key(row, row.text("unit"));
            if (days != null && group != null && unit != null) {
                telling.say(group, Aspect.MEMBER, Long.toString(unit), Draft.EXISTS, days, row.ground());
            }
        }
    }
}
