package vn.lotrinh.reader.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.document.Warning;
import vn.lotrinh.reader.document.Warning.Code;
import vn.lotrinh.reader.unit.Mention;
import vn.lotrinh.reader.unit.Mention.Role;

/** The tasks found so far, in reading order, each under an id of its own. */
final class TaskList {

    private static final double UNKNOWN = 0.5;

    private final List<Task> tasks = new ArrayList<>();
    private final List<Warning> doubts = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();

    List<Warning> doubts() {
        return List.copyOf(doubts);
    }

    List<Task> tasks() {
        return List.copyOf(tasks);
    }

    int size() {
        return tasks.size();
    }

    static List<Mention> mentions(List<Quote> units, Role role) {
        return units.stream().map(unit -> new Mention(unit, role)).toList();
    }

    void add(
            String id,
            Quote text,
            List<Mention> leads,
            List<Mention> coordinators,
            Due due,
            @Nullable Quote deliverable,
            double confidence) {
        int count = ids.merge(id, 1, Integer::sum);
        String own = count == 1 ? id : id + "~" + count;
        double least = leads.stream()
                .mapToDouble(lead -> lead.quote().confidence())
                .min()
                .orElse(UNKNOWN);
        tasks.add(new Task(own, text, leads, coordinators, due.deadline(), deliverable, Math.min(confidence, least)));
        doubt(Code.DEADLINE_UNCLEAR, own, due.unclear());
        doubt(Code.SEVERAL_DEADLINES, own, due.further());
    }

    private void doubt(Code code, String task, @Nullable Quote words) {
        if (words != null) {
            doubts.add(new Warning(code, List.of(words.text()), task, words.span()));
        }
    }
}
