package vn.lotrinh.directive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people did to a reading: the last correction of each field and of each task as a whole, and all of them in order. */
public final class Past {

    /** The field under which stands what happened to a task as a whole. */
    static final String WHOLE = "whole";

    private final Map<String, Entry> last = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param steps the corrections, in order
     * @param names names of the people, by the ledger's names of them; those who are not in it stay unnamed
     */
    Past(List<Readings.Step> steps, Map<String, String> names) {
        for (Readings.Step step : steps) {
            note(step, names.getOrDefault(step.actor(), ""));
        }
    }

    /**
     * One correction.
     *
     * @param kind what it was: {@code text}, {@code units}, {@code split}
     * @param task the task that it was made to, or {@value Mark#HEAD}
     * @param at when
     * @param who the person's name; empty where it is not known or not to be shown
     */
    public record Entry(String kind, String task, Instant at, String who) {}

    /** The last correction of a field, or {@code null} where it stands as it was read. */
    @Nullable
    Entry last(String owner, String field) {
        return last.get(Mark.code(owner, field, 0));
    }

    /** All corrections, latest first. */
    List<Entry> entries() {
        return entries.reversed();
    }

    private void note(Readings.Step step, String who) {
        Touched touched = touched(step.correction());
        Entry entry = new Entry(touched.kind(), touched.task(), step.at(), who);
        entries.add(entry);
        for (String place : touched.places()) {
            last.put(place, entry);
        }
    }

    private record Touched(String kind, String task, List<String> places) {
        static Touched field(String kind, String task, String field) {
            return new Touched(kind, task, List.of(Mark.code(task, field, 0)));
        }
    }

    private static Touched touched(Correction correction) {
        return switch (correction) {
            case Correction.Head _ -> Touched.field("head", Mark.HEAD, WHOLE);
            case Correction.Text text -> Touched.field("text", text.task(), Mark.TEXT);
            case Correction.Units units ->
                Touched.field(
                        units.leads() ? "leads" : "coordinators", units.task(), units.leads() ? "lead" : "coordinator");
            case Correction.Due due -> Touched.field("deadline", due.task(), "deadline");
            case Correction.Product product -> Touched.field("product", product.task(), "product");
            case Correction.Added added -> Touched.field("added", added.task(), WHOLE);
            case Correction.Split split ->
                new Touched(
                        "split",
                        split.task(),
                        List.of(
                                Mark.code(split.task(), Mark.TEXT, 0),
                                Mark.code(split.task(), WHOLE, 0),
                                Mark.code(split.newTask(), WHOLE, 0)));
            case Correction.Joined joined ->
                new Touched(
                        "joined",
                        joined.task(),
                        List.of(Mark.code(joined.task(), Mark.TEXT, 0), Mark.code(joined.task(), WHOLE, 0)));
            case Correction.Dismissed dismissed -> Touched.field("dismissed", dismissed.task(), WHOLE);
            case Correction.Restored restored -> Touched.field("restored", restored.task(), WHOLE);
        };
    }
}
