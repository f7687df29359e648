package vn.lotrinh.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.organization.ImportProblem.What;
import vn.lotrinh.organization.Sheet.Row;

/** What files have told so far: the keys that stand for units, and what was said of these. Nothing is said twice. */
final class Telling {

    /** What a key looks like. */
    static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,120}");

    private final Draft draft;
    private final Set<Said> said = new HashSet<>();
    private final Map<String, Long> keys = new HashMap<>();

    /** Tells a draft that stands on given facts. */
    Telling(Facts base, Draft draft) {
        this.draft = draft;
        base.statements().forEach(statement -> said.add(Said.of(statement)));
        base.entries().forEach(entry -> {
            if (entry.key() != null) {
                keys.put(entry.key(), entry.id());
            }
        });
    }

    private record Said(
            long unit,
            Aspect aspect,
            String qualifier,
            @Nullable String value,
            @Nullable LocalDate from) {
        private static Said of(Statement statement) {
            return new Said(
                    statement.unit(),
                    statement.aspect(),
                    statement.qualifier(),
                    statement.value(),
                    statement.days().from());
        }
    }

    /** Enters a key that nobody has told of yet. */
    void enter(String key, Nature nature) {
        if (!keys.containsKey(key)) {
            keys.put(key, draft.enter(key, nature));
        }
    }

    /** What a key stands for, or {@code null}. */
    @Nullable
    Long find(String key) {
        return keys.get(key);
    }

    /** What a key stands for; a row that names an unknown one is wrong. */
    @Nullable
    Long key(Row row, String key) {
        Long found = find(key);
        if (found == null) {
            row.wrong(What.UNKNOWN_KEY, key);
        }
        return found;
    }

    /** The days that a row names, or {@code null}, which makes it wrong. */
    static @Nullable Days days(Row row) {
        LocalDate from = row.day("from");
        LocalDate to = row.day("to");
        if (from != null && to != null && !from.isBefore(to)) {
            row.wrong(What.ENDS_BEFORE_IT_BEGINS, from + " – " + to);
            return null;
        }
        return new Days(from, to);
    }

    /** Says something, unless it was said. */
    void say(long unit, Aspect aspect, String qualifier, @Nullable String value, Days days, Ground ground) {
        if (said.add(new Said(unit, aspect, qualifier, value, days.from()))) {
            draft.say(unit, aspect, qualifier, value, days, ground);
        }
    }
}
