package vn.lotrinh.reader.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Span;
import vn.lotrinh.reader.document.Warning;
import vn.lotrinh.reader.document.Warning.Code;
import vn.lotrinh.reader.unit.Mention;

/**
 * Warns of what a task leaves open, after the "6 rõ" (rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ
 * thẩm quyền), and of fields that were read with doubt.
 */
public final class Completeness {

    private Completeness() {}

    /**
     * The warnings about a reading's tasks.
     *
     * @param doubts what was found while reading them: where the words of a deadline were not understood, none is missing
     */
    public static List<Warning> of(List<Task> tasks, List<Warning> doubts) {
        List<Warning> warnings = new ArrayList<>();
        Set<String> unclear = doubts.stream()
                .filter(doubt -> doubt.code() == Code.DEADLINE_UNCLEAR)
                .map(doubt -> String.valueOf(doubt.task()))
                .collect(Collectors.toSet());
        if (tasks.isEmpty()) {
            warnings.add(Warning.of(Code.NO_TASK));
        }
        tasks.forEach(task -> check(task, unclear.contains(task.id()), warnings));
        warnings.addAll(doubts);
        return warnings;
    }

    private static void check(Task task, boolean unclear, List<Warning> warnings) {
        if (task.leads().isEmpty()) {
            warnings.add(of(Code.NO_LEAD, task, null));
        }
        uncertain(Code.LEAD_UNCERTAIN, task, task.leads(), warnings);
        uncertain(Code.COORDINATOR_UNCERTAIN, task, task.coordinators(), warnings);
        if (task.deadline() == null && !unclear) {
            warnings.add(of(Code.NO_DEADLINE, task, null));
        }
        if (task.deliverable() == null) {
            warnings.add(of(Code.NO_PRODUCT, task, null));
        }
    }

    private static void uncertain(Code code, Task task, List<Mention> units, List<Warning> warnings) {
        units.stream()
                .map(Mention::quote)
                .filter(unit -> !unit.sure())
                .forEach(unit -> warnings.add(of(code, task, unit.span(), unit.text())));
    }

    private static Warning of(Code code, Task task, @Nullable Span span, String... arguments) {
        return new Warning(code, List.of(arguments), task.id(), span);
    }
}
