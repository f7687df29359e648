package vn.lotrinh.reader.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Scores one reading against its labels. One object scores one pair. */
final class Scorer {

    private static final double SAME_TASK = 0.5;
    private static final double SAME_UNIT = 0.75;
    private static final double SAME_PRODUCT = 0.75;
    private static final double SAME_HEAD = 0.8;
    private static final double SAME_WORDS = 0.95;
    private static final Pattern SPACE = Pattern.compile("\\s", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern RULE_PART = Pattern.compile("(FREQ|INTERVAL)=([^;]*)");

    private final Map<Field, Tally> tallies = new EnumMap<>(Field.class);
    private final List<String> misses = new ArrayList<>();
    private final JsonNode labels;
    private final JsonNode reading;

    Scorer(JsonNode labels, JsonNode reading) {
        this.labels = labels;
        this.reading = reading;
    }

    Score score() {
        List<JsonNode> gold = list(labels.path("tasks"));
        List<JsonNode> got = list(reading.path("tasks"));
        Map<Integer, Integer> mates = Pairing.of(
                gold, got, (label, task) -> Likeness.of(text(label.path("text")), text(task.path("text"))), SAME_TASK);
        compareTasks(gold, got, mates);
        countStrangers(got, mates);
        return new Score(tallies, rightHeads(), misses);
    }

    private void compareTasks(List<JsonNode> gold, List<JsonNode> got, Map<Integer, Integer> mates) {
        int counted = 0;
        int ignored = 0;
        int hit = 0;
        for (int i = 0; i < gold.size(); i++) {
            Integer mate = mates.get(i);
            if (gold.get(i).path("optional").asBoolean(false)) {
                ignored += mate == null ? 0 : 1; // a closing formula may be read or left out
                continue;
            }
            counted++;
            hit += mate == null ? 0 : 1;
            compareFields(gold.get(i), mate == null ? null : got.get(mate));
        }
        add(Field.TASK, hit, counted, got.size() - ignored);
    }

    private void compareFields(JsonNode gold, @Nullable JsonNode got) {
        if (got == null) {
            misses.add("task missed: " + start(text(gold.path("text")), 110));
        }
        compareUnits(Field.LEADS, gold, got);
        compareUnits(Field.COORDINATORS, gold, got);
        compareDeadline(gold, got);
        compareDeliverable(gold, got);
    }

    private void compareUnits(Field field, JsonNode gold, @Nullable JsonNode got) {
        List<String> labelled = names(gold.path(field.key()));
        List<String> read = got == null ? List.of() : names(got.path(field.key()));
        int hit = Pairing.of(labelled, read, Likeness::of, SAME_UNIT).size();
        int count = read.size();
        if (sameWordsCutOnceMoreOrLess(labelled, read)) {
            hit = labelled.size();
            count = labelled.size();
        }
        add(field, hit, labelled.size(), count);
        if (got != null && (hit < labelled.size() || hit < count)) {
            misses.add("%s: %s … gold %s got %s"
                    .formatted(field.key(), start(text(gold.path("text")), 60), labelled, read));
        }
    }

    private static boolean sameWordsCutOnceMoreOrLess(List<String> gold, List<String> got) {
        return !gold.isEmpty()
                && !got.isEmpty()
                && !gold.equals(got)
                && Math.abs(gold.size() - got.size()) <= 1
                && Likeness.of(String.join(" ", gold), String.join(" ", got)) >= SAME_WORDS;
    }

    private void compareDeadline(JsonNode gold, @Nullable JsonNode got) {
        JsonNode labelled = gold.path("deadline");
        JsonNode read = got == null ? null : got.path("deadline");
        boolean right = present(labelled) && present(read) && sameDeadline(labelled, Objects.requireNonNull(read));
        add(Field.DEADLINE, right, present(labelled), present(read));
        if (got != null && !right && (present(labelled) || present(read))) {
            misses.add("deadline: %s … gold %s got %s".formatted(start(text(gold.path("text")), 60), labelled, read));
        }
    }

    private static boolean sameDeadline(JsonNode gold, JsonNode got) {
        String kind = text(gold.path("kind"));
        if (!kind.equals(text(got.path("kind")))) {
            return false;
        }
        return switch (kind) {
            case "by" -> text(gold.path("last")).equals(text(got.path("last")));
            case "recurring" -> rhythm(text(gold.path("recurrence"))).equals(rhythm(text(got.path("recurrence"))));
            default -> true;
        };
    }

    /** Frequency and interval of an RFC 5545 rule; empty for none. */
    private static Map<String, String> rhythm(String rule) {
        if (rule.isEmpty()) {
            return Map.of();
        }
        Map<String, String> parts = new HashMap<>(Map.of("INTERVAL", "1"));
        Matcher part = RULE_PART.matcher(rule.toUpperCase(Locale.ROOT));
        while (part.find()) {
            parts.put(part.group(1), part.group(2).strip());
        }
        return parts;
    }

    private void compareDeliverable(JsonNode gold, @Nullable JsonNode got) {
        String labelled = words(gold.path("deliverable"));
        String read = got == null ? "" : words(got.path("deliverable"));
        boolean both = !labelled.isEmpty() && !read.isEmpty();
        add(
                Field.DELIVERABLE,
                both && Likeness.of(labelled, read) >= SAME_PRODUCT,
                !labelled.isEmpty(),
                !read.isEmpty());
    }

    /** Tasks that no label knows count against the precision of every field. */
    private void countStrangers(List<JsonNode> got, Map<Integer, Integer> mates) {
        Set<Integer> mated = new HashSet<>(mates.values());
        for (int j = 0; j < got.size(); j++) {
            if (!mated.contains(j)) {
                JsonNode stranger = got.get(j);
                misses.add("not a task: " + start(text(stranger.path("text")), 110));
                add(Field.LEADS, 0, 0, names(stranger.path("leads")).size());
                add(
                        Field.COORDINATORS,
                        0,
                        0,
                        names(stranger.path("coordinators")).size());
                add(Field.DEADLINE, false, false, present(stranger.path("deadline")));
                add(
                        Field.DELIVERABLE,
                        false,
                        false,
                        !words(stranger.path("deliverable")).isEmpty());
            }
        }
    }

    private Set<HeadField> rightHeads() {
        Set<HeadField> right = EnumSet.noneOf(HeadField.class);
        for (HeadField field : HeadField.values()) {
            JsonNode gold = labels.path("directive").path(field.key());
            JsonNode got = reading.path("directive").path(field.key());
            if (sameHead(field, gold, got)) {
                right.add(field);
            } else {
                misses.add("head wrong: %s: gold %s got %s".formatted(field.key(), gold, got));
            }
        }
        return right;
    }

    private static boolean sameHead(HeadField field, JsonNode gold, JsonNode got) {
        return switch (field) {
            case RECIPIENTS -> sameRecipients(list(gold), list(got));
            case KIND, ISSUED_ON -> text(gold).equals(text(got));
            case NUMBER -> symbol(gold).equals(symbol(got));
            default -> sameWords(text(gold), text(got));
        };
    }

    private static boolean sameRecipients(List<JsonNode> gold, List<JsonNode> got) {
        int pairs = Pairing.of(gold, got, (a, b) -> Likeness.of(text(a), text(b)), SAME_UNIT)
                .size();
        return pairs == gold.size() && pairs == got.size();
    }

    private static String symbol(JsonNode number) {
        return SPACE.matcher(text(number))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static boolean sameWords(String gold, String got) {
        if (gold.isEmpty() || got.isEmpty()) {
            return gold.isEmpty() && got.isEmpty();
        }
        return Likeness.of(gold, got) >= SAME_HEAD;
    }

    private void add(Field field, boolean hit, boolean gold, boolean got) {
        add(field, hit ? 1 : 0, gold ? 1 : 0, got ? 1 : 0);
    }

    private void add(Field field, int hit, int gold, int got) {
        tallies.merge(field, new Tally(hit, gold, got), Tally::plus);
    }

    private static List<String> names(JsonNode units) {
        return list(units).stream().map(unit -> UnitName.normalise(words(unit))).toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return List.copyOf(array.values());
    }

    /** The words of a value that is either a string or an object with a text. */
    private static String words(JsonNode value) {
        return text(value.isObject() ? value.path("text") : value);
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : "";
    }

    private static boolean present(@Nullable JsonNode value) {
        return value != null && value.isObject() && !value.isEmpty();
    }

    private static String start(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
